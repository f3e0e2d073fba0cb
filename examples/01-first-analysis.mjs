// A first analysis: what each passage of an article does, and how much of the text each category takes.

import { readFile } from 'node:fs/promises'
import { createAnalyzer } from 'framelex'

const text = await readFile(new URL('articles/windfarm.en.txt', import.meta.url), 'utf8')

const analyzer = await createAnalyzer()
const { language, passages, profile } = analyzer.analyze(text)

console.log(`language: ${language}\n`)
for (const { start, end, category } of passages) {
  console.log((category ?? '-').padEnd(24), text.slice(start, Math.min(start + 60, end)).trim())
}

console.log(`\n${profile.words} words, mostly ${profile.dominant}:`)
for (const [category, { share, passages }] of Object.entries(profile.categories)) {
  console.log(category.padEnd(24), `${Math.round(share * 100)} %`.padStart(4), ` ${passages} passages`)
}
