// A first analysis: what each passage of an article does, and how much of the text each category takes.

import { readFile } from 'node:fs/promises'
import { createAnalyzer } from 'framelex'

const text = await readFile(new URL('articles/windfarm.en.txt', import.meta.url), 'utf8')

const analyzer = await createAnalyzer()
const { language, passages, profile } = analyzer.analyze(text)

console.log(`language: ${language}`)
for (const { start, category } of passages) {
  console.log((category ?? '-').padEnd(24), `${text.slice(start, start + 50)}…`)
}

console.log(`\n${profile.words} words, mostly ${profile.dominant}`)
for (const [category, { share, passages }] of Object.entries(profile.categories)) {
  console.log(category.padEnd(24), `${Math.round(share * 100)} %`.padStart(5), `in ${passages} passages`)
}
