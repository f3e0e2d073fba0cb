// A category of one's own in ten lines: nothing but data.

import { readFile } from 'node:fs/promises'
import { bundledLexicons, createAnalyzer, parseLexicon } from 'framelex'

const everydayLife = parseLexicon(`
language: en
category: everyday-life
bias: -2
entries:
  - { pattern: (every|each) (morning|day|week), weight: 1.5 }
  - { pattern: (shopkeeper*|neighbo*r*|children|~family), weight: 1.5 }
  - { pattern: <name> .. who ~live, weight: 2 }
  - { pattern: (library|school|~market|bus), weight: 1, max: 2 }
`)

const text = await readFile(new URL('articles/council.en.txt', import.meta.url), 'utf8')
const analyzer = await createAnalyzer({ lexicons: [...bundledLexicons, everydayLife] })

for (const { start, category, evidence } of analyzer.analyze(text).passages) {
  if (category !== everydayLife.category) continue
  const found = evidence
    .filter((one) => one.category === category && one.span)
    .map(({ span }) => text.slice(span.start, span.end))
  console.log(`${text.slice(start, start + 40)}…`, found)
}

// Prints:
//
// During the work, a free shuttle bus will… [ 'bus', 'bus' ]
// Shopkeepers in Mill Lane had asked for a… [ 'Shopkeepers', 'market', 'market' ]
// "I take the bridge every morning with tw… [ 'every morning', 'children', 'Ellen Pritchard, who lives', 'bus' ]
