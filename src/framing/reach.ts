import sortedIndex from 'lodash/sortedIndex.js'
import type { Extract } from './passages.ts'

/** Where a voice lies, in words and passages of the text; the ends are not included. */
export interface Reach {
  readonly word: number
  readonly wordEnd: number
  readonly passage: number
  readonly passageEnd: number
}

/** Makes the function that finds words and passages of a stretch of the text; stretches come in the order of their starts. */
export function createReach(passages: readonly Extract[]): (start: number, end: number) => Reach {
  const count = passages.reduce((sum, { words }) => sum + words, 0)
  const starts = new Int32Array(count)
  /** For every passage, the number of words up to its end. */
  const ends = new Int32Array(passages.length)
  let filled = 0
  passages.forEach(({ sentences }, at) => {
    for (const { tokens } of sentences)
      for (const { kind, start } of tokens) if (kind !== 'mark') starts[filled++] = start
    ends[at] = filled
  })
  let passage = 0
  return (start, end) => {
    const word = sortedIndex(starts, start)
    const wordEnd = sortedIndex(starts, end)
    while (passage < ends.length && (ends[passage] as number) <= word) passage++
    let passageEnd = passage
    while (passageEnd < ends.length && (passageEnd === 0 ? 0 : (ends[passageEnd - 1] as number)) < wordEnd)
      passageEnd++
    return { word, wordEnd, passage, passageEnd }
  }
}
