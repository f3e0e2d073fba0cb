// Measuring against one's own gold: passages coded by people, compared with what the analyzer finds.
// (Six articles are far too few to measure anything; a hundred passages of your own corpus tell a lot.)

import { readFile } from 'node:fs/promises'
import { createAnalyzer, evaluate, parseGold } from 'framelex'

const source = await readFile(new URL('gold.json', import.meta.url), 'utf8')
const gold = parseGold(source, { file: 'gold.json' })

const analyzer = await createAnalyzer()
const { passages, agreement, categories, confusion } = evaluate(analyzer, gold)

const figure = (value) => (value?.toFixed(2) ?? '-').padStart(10)
console.log(`${passages} passages, Krippendorff's alpha ${agreement.alpha.toFixed(2)}\n`)
console.log(''.padEnd(24), ' precision    recall        F1  passages')
for (const { category, precision, recall, f1, gold: count } of categories) {
  console.log(category.padEnd(24), figure(precision), figure(recall), figure(f1), String(count).padStart(9))
}

console.log('\ncoded in rows, found in columns:')
confusion.counts.forEach((row, at) => {
  console.log(confusion.categories[at].padEnd(24), ...row.map((count) => String(count).padStart(4)))
})

// Prints:
//
// 68 passages, Krippendorff's alpha 0.79
//
//                           precision    recall        F1  passages
// western-media-rebuttal         1.00       0.38       0.56        13
// expert-commentary              0.88       1.00       0.93         7
// state-narrative                0.88       0.94       0.91        16
// photo-caption                  0.80       1.00       0.89         4
// none                           0.82       0.96       0.89        28
//
// coded in rows, found in columns:
// western-media-rebuttal      5    1    2    0    5
// expert-commentary           0    7    0    0    0
// state-narrative             0    0   15    0    1
// photo-caption               0    0    0    4    0
// none                        0    0    0    1   27
