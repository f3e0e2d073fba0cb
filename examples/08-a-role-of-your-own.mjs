// A role of one's own: five lines in the `lists.yaml` of a folder (own-role/en), and a category that listens to it.

import { fileURLToPath } from 'node:url'
import { bundledLexicons, createAnalyzer } from 'framelex'
import { loadLexicons } from 'framelex/node'

const text = `The terminal will stay closed on Monday, the dockers' union announced.

"We have waited for an offer since March," said shop steward Carla Voss. She added that nobody wanted the strike.

The decision is regrettable, Port Minister Henrik Aas said on Friday.`

const own = await loadLexicons(fileURLToPath(new URL('own-role', import.meta.url)))
const before = await createAnalyzer()
const after = await createAnalyzer({ lexicons: [...bundledLexicons, ...own] })

const rolesOf = (analyzer) => analyzer.analyze(text).voices.map(({ speaker }) => speaker.role)
console.log('roles before:', rolesOf(before).join(', '))
console.log('roles after: ', rolesOf(after).join(', '), '\n')

const { passages, profile } = after.analyze(text)
for (const { name, role, words } of profile.voices.speakers) {
  console.log(`${String(words).padStart(3)} words by ${name ?? 'somebody without a name'} (${role})`)
}
console.log()
for (const { start, category, scores } of passages) {
  console.log(`${text.slice(start, start + 40)}…`, category ?? '-', scores.labor.toFixed(2))
}

// Prints:
//
// roles before: person, person, person, official
// roles after:  union, union, union, official
//
//  13 words by Carla Voss (union)
//   7 words by somebody without a name (union)
//   4 words by Henrik Aas (official)
//
// The terminal will stay closed on Monday,… labor 0.86
// "We have waited for an offer since March… labor 0.97
// The decision is regrettable, Port Minist… - 0.12
