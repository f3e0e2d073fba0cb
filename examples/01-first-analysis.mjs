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

// Prints:
//
// language: en
//
// state-narrative          Ethiopia and China will always support each other on the roa
// photo-caption            Photo taken on Oct. 14, 2023 shows engineers checking a turb
// state-narrative          The two governments firmly reject any attempt to politicize
// state-narrative          China stands ready to share its experience in green energy w
// western-media-rebuttal   While villagers around the plant enjoy reliable power for th
// western-media-rebuttal   The British newspaper London Courier claimed last week that
// state-narrative          Prime Minister Dawit Alemu told the crowd that the days when
// expert-commentary        Ren Haoyu, a research fellow at the Institute of African Stu
// expert-commentary        "Wind and water complement each other very well in the highl
// -                        Certain countries have plundered Africa for centuries and no
// expert-commentary        Experts believe that the corridor along the new railway coul
// -                        Construction of the wind farm began in 2020. Around 400 gues
// -                        Source: Horn of Africa Daily
//
// 455 words, mostly state-narrative:
// western-media-rebuttal   22 %  2 passages
// expert-commentary        23 %  3 passages
// state-narrative          36 %  4 passages
// photo-caption             6 %  1 passages
