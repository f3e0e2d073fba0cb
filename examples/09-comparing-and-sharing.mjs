// How two outlets tell of one event, and what coders code of it in another tool.
import { readFile } from 'node:fs/promises'
import { compareProfiles, createAnalyzer, importGold, toExport } from 'framelex'

const analyzer = await createAnalyzer()
const [agency, daily] = await Promise.all(
  ['agency', 'daily'].map(async (name) => {
    const text = await readFile(new URL(`one-event/${name}.en.txt`, import.meta.url), 'utf8')
    const [title, ...lines] = text.split('\n')
    return { name, analysis: analyzer.analyze({ title, paragraphs: lines.join('\n').trim().split('\n\n') }) }
  }),
)

// One profile for each article; with more than one there are intervals, too.
const { categories, speakers } = compareProfiles([agency.analysis.profile], [daily.analysis.profile])
const percent = (share) => `${Math.round(100 * share)}%`
for (const { category, a, b } of categories) console.log(category, percent(a.share), percent(b.share))
const [loudest] = speakers.filter(({ z }) => z > 0)
console.log(`typical of the agency: ${loudest.name}, z ${loudest.z.toFixed(1)}`)

// To doccano, where people correct what was found, and back as gold.
const [file] = toExport('doccano', [agency, daily])
const gold = await importGold(file.content, { file: file.name })
for (const { id, passages } of gold.articles)
  console.log(id, passages.map(({ primary }) => primary).join(' '))

// Prints:
//
// western-media-rebuttal 14% 0%
// expert-commentary 17% 15%
// state-narrative 51% 23%
// photo-caption 0% 0%
// none 18% 61%
// typical of the agency: Ilia Ketsbaia, z 5.6
// agency state-narrative state-narrative state-narrative expert-commentary western-media-rebuttal none none
// daily none none none none expert-commentary state-narrative none state-narrative
