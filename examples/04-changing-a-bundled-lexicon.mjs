// Changing a bundled lexicon: start from it, add to its lists, leave entries out, replace others.

import { readFile } from 'node:fs/promises'
import { bundledLexicons, createAnalyzer, parseLexicon } from 'framelex'

const own = parseLexicon(`
language: en
category: western-media-rebuttal
extends: en/western-media-rebuttal
remove: [market]                       # never mind the market pages
lists:
  western-outlet:
    extends: true                      # the bundled list, and these
    items: [London Courier, Atlantic News]
entries:
  - { id: smear, pattern: <smear>, weight: 1.2, max: 2 }   # replaces the entry of that id
  - { pattern: not a single reporter, weight: 1 }          # a new one
`)

const text = await readFile(new URL('articles/hospital.en.txt', import.meta.url), 'utf8')
const before = await createAnalyzer()
const after = await createAnalyzer({
  // Of two lexicons of one language and category, the one that extends the other takes its place.
  lexicons: [...bundledLexicons, own],
})

const scoresOf = (analyzer) => analyzer.analyze(text).passages.map(({ scores }) => scores[own.category])
const changed = scoresOf(after)
for (const [at, score] of scoresOf(before).entries()) {
  if (Math.abs(changed[at] - score) < 0.005) continue
  console.log(`passage ${at + 1}:`, score.toFixed(2), '->', changed[at].toFixed(2))
}

// Prints:
//
// passage 2: 0.29 -> 0.59
// passage 3: 0.07 -> 0.14
// passage 4: 0.32 -> 0.51
// passage 5: 0.07 -> 0.14
// passage 6: 0.12 -> 0.22
// passage 7: 0.37 -> 0.56
// passage 8: 0.11 -> 0.22
// passage 9: 0.13 -> 0.38
// passage 10: 0.77 -> 0.99
// passage 11: 0.04 -> 0.08
// passage 12: 0.01 -> 0.03
