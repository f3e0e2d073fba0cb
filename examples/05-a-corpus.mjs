// A corpus: the profiles of many articles merge exactly into one, in whatever order and grouping.

import { readdir, readFile } from 'node:fs/promises'
import { createAnalyzer, mergeProfiles } from 'framelex'

const folder = new URL('articles/', import.meta.url)
const analyzer = await createAnalyzer()

const percent = (share) => `${Math.round(share * 100)} %`.padStart(6)
const categories = [...new Set(analyzer.lexicons.map(({ category }) => category))].sort()
const row = (name, { categories: found, untagged }) =>
  console.log(
    name.padEnd(16),
    ...categories.map((category) => percent(found[category]?.share ?? 0)),
    percent(untagged.share),
  )

const profiles = []
console.log(categories.join(', '), 'and the rest:')
for (const file of (await readdir(folder)).sort()) {
  const { profile } = analyzer.analyze(await readFile(new URL(file, folder), 'utf8'))
  profiles.push(profile)
  row(file, profile)
}

const corpus = mergeProfiles(profiles)
row('all together', corpus)
console.log(`\n${corpus.texts} texts, ${corpus.passages} passages, ${corpus.words} words`)
console.log(`mostly ${corpus.dominant}; diversity ${corpus.diversity.toFixed(2)} of 1`)

// Prints:
//
// expert-commentary, photo-caption, state-narrative, western-media-rebuttal and the rest:
// bruecke.de.txt      0 %    0 %    0 %    0 %  100 %
// council.en.txt      0 %   10 %    0 %    0 %   90 %
// harbor.de.txt      16 %    6 %   49 %   22 %    7 %
// hospital.en.txt    18 %    5 %   17 %    8 %   52 %
// ministry.en.txt    16 %    6 %   62 %    0 %   16 %
// windfarm.en.txt    23 %    6 %   36 %   22 %   14 %
// all together       15 %    6 %   31 %   11 %   37 %
//
// 6 texts, 68 passages, 1866 words
// mostly state-narrative; diversity 0.87 of 1
