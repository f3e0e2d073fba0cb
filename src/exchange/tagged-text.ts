import type { Passage, Span } from '../types.ts'
import { checkQuote, codePointsOf } from './code-points.ts'
import { type ExportedText, wordsOf } from './exported.ts'

/** A tag of a passage as formats for coding write it: a span with a code, in code points, and its words. */
export interface TaggedSpan extends Span {
  readonly category: string
  readonly words: string
  readonly score: number
  readonly passage: number
}

/** A text as formats for coding write it, all places in code points. */
export interface TaggedText {
  readonly passages: readonly Span[]
  /** The tags of all passages; of each passage the one first that is its category. Those without words are left out. */
  readonly tags: readonly TaggedSpan[]
}

/** @throws Error where a quoted text is not what stands at its offsets */
export function taggedTextOf({ name, analysis }: ExportedText): TaggedText {
  const { text, passages } = analysis
  const { toCodePoints } = codePointsOf(text)
  const points = Array.from(text)
  const spans = passages.map(toCodePoints)
  const tags = passages.flatMap((passage, at) => {
    const words = wordsOf(analysis, passage)
    const { start, end } = spans[at] as Span
    checkQuote(points, { start, end }, words, `${name}, passage ${at + 1}`)
    if (start === end) return []
    return inOrder(passage).map(({ category, score }) => ({
      start,
      end,
      category,
      words,
      score,
      passage: at,
    }))
  })
  return { passages: spans, tags }
}

/** Its tags, the one that is its category first. */
function inOrder({ tags, category }: Passage): Passage['tags'] {
  return [...tags].sort(
    (one, other) => Number(other.category === category) - Number(one.category === category),
  )
}
