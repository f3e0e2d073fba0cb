// Evidence in the text: every tag can be traced to the characters that led to it.

import { readFile } from 'node:fs/promises'
import { createAnalyzer } from 'framelex'

const text = await readFile(new URL('articles/windfarm.en.txt', import.meta.url), 'utf8')
const analyzer = await createAnalyzer()
const passage = analyzer.analyze(text).passages.find(({ category }) => category === 'western-media-rebuttal')

// What speaks for the category and stands in the passage.
const evidence = passage.evidence.filter(
  ({ category, span, contribution }) =>
    category === passage.category && span && span.start >= passage.start && contribution > 0,
)

// The passage in lines of 90 characters, the evidence underlined.
for (let start = passage.start; start < passage.end; start += 90) {
  const end = Math.min(start + 90, passage.end)
  const isEvidence = (at) => evidence.some(({ span }) => span.start <= at && at < span.end)
  const marks = Array.from({ length: end - start }, (_, i) => (isEvidence(start + i) ? '^' : ' '))
  console.log(text.slice(start, end))
  console.log(marks.join('').trimEnd())
}

// The whole sum, found in the passage or not: it adds up to the log-odds of the score.
console.log()
for (const { category, entry, value, weight, contribution } of passage.evidence) {
  if (category !== passage.category) continue
  console.log(contribution.toFixed(2).padStart(6), `= ${value.toFixed(2)} x ${weight.toFixed(2)}  ${entry}`)
}
console.log(`score ${passage.scores[passage.category].toFixed(2)}`)
