import type { Span } from '../types.ts'
import type { Extract } from './passages.ts'

/** Where a voice lies, in words and passages of the text; the ends are not included. */
export interface Reach {
  readonly word: number
  readonly wordEnd: number
  readonly passage: number
  readonly passageEnd: number
}

/**
 * Finds words and passages of stretches of the text.
 * @param spans in the order of their starts
 */
export function reachesOf(spans: readonly Span[], passages: readonly Extract[]): readonly Reach[] {
  if (spans.length === 0) return []
  let count = 0
  for (const { words } of passages) count += words
  const starts: number[] = new Array(count)
  /** For every passage, the number of words up to its end. */
  const ends: number[] = new Array(passages.length)
  let filled = 0
  passages.forEach(({ sentences }, at) => {
    for (const { tokens } of sentences)
      for (const { kind, start } of tokens) if (kind !== 'mark') starts[filled++] = start
    ends[at] = filled
  })
  let passage = 0
  return spans.map(({ start, end }) => {
    const word = numberBefore(starts, start)
    const wordEnd = numberBefore(starts, end)
    while (passage < ends.length && (ends[passage] as number) <= word) passage++
    let passageEnd = passage
    while (passageEnd < ends.length && (passageEnd === 0 ? 0 : (ends[passageEnd - 1] as number)) < wordEnd)
      passageEnd++
    return { word, wordEnd, passage, passageEnd }
  })
}

/** How many of the places, which are in order, come before one. */
function numberBefore(places: readonly number[], place: number): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] as number) < place) low = middle + 1
    else high = middle
  }
  return low
}
