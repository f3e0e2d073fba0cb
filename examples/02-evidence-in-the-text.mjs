// Evidence in the text: every score is a sum, and every summand can be traced to the characters it comes from.

import { createAnalyzer } from 'framelex'

const text = 'Some Western media outlets hype up the so-called debt trap and smear the railway.'
const category = 'western-media-rebuttal'

const analyzer = await createAnalyzer()
const [passage] = analyzer.analyze(text).passages
const evidence = passage.evidence.filter((one) => one.category === category)

// What has a place in the text: each find below the characters in which it was found.
console.log(text)
for (const { span, entry, contribution } of evidence) {
  if (!span) continue
  const mark = ' '.repeat(span.start) + '~'.repeat(span.end - span.start)
  console.log(mark.padEnd(text.length), contribution.toFixed(2).padStart(6), entry)
}

// What has none: the bias, the breadth of what was found, the look of the passage.
console.log()
for (const { span, kind, entry, value, weight, contribution } of evidence) {
  if (!span)
    console.log(`${contribution.toFixed(2)} = ${value.toFixed(2)} * ${weight.toFixed(2)}  ${kind}: ${entry}`)
}

// All of it together are the log-odds of the score.
const logOdds = evidence.reduce((sum, { contribution }) => sum + contribution, 0)
console.log(`\nlog-odds ${logOdds.toFixed(2)}, score ${(1 / (1 + Math.exp(-logOdds))).toFixed(2)}`)
console.log(passage.scores[category].toFixed(2))

// Prints:
//
// Some Western media outlets hype up the so-called debt trap and smear the railway.
// ~~~~~~~~~~~~                                                                        0.41 distance
//      ~~~~~~~~~~~~~~~~~~~~~                                                          1.17 western-media
//      ~~~~~~~~~~~~~~~~~~~~~~~~~~                                                     0.74 western-claim-noun
//      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~                                                  0.85 media-distancing
//      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~                1.10 media-contest
//              ~~~~~~~~~~~~~                                                          0.35 media-word
//              ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~                                    0.67 media-treatment
//              ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~                0.56 any-media-contest
//                            ~~~~                                                     0.11 contest-in-narration
//                            ~~~~                                                     0.58 smear
//                            ~~~~~~~                                                  0.02 claim-verb
//                                    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~    0.11 distanced-share
//                                    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~    0.41 media-distanced
//                                                  ~~~~~~~~~                          0.60 scare
//                                                                ~~~~~                0.06 claim-noun
//
// -4.25 = 1.00 * -4.25  bias: bias
// 1.05 = 0.96 * 1.10  breadth: breadth
// -0.25 = 1.00 * -0.25  shape: shape: first
//
// log-odds 4.29, score 0.99
// 0.99
