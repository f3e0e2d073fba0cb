import type { Paragraph, Sentence, Token } from '../types.ts'
import { isUnseen } from './token.ts'

/** Half-open, in tokens. */
interface TokenRange {
  readonly from: number
  readonly to: number
}

/**
 * Line breaks in `text.slice(from, to)`: `\r\n` is one, `\r` and `\n` alone are, and so are U+2028, line tabulation
 * and form feed. U+2029 ends a paragraph and counts as two.
 */
export function countLineBreaks(text: string, from: number, to: number): number {
  let breaks = 0
  for (let place = from; place < to; place += 1) {
    const unit = text.charCodeAt(place)
    if (unit === 0x0a) {
      if (place === from || text.charCodeAt(place - 1) !== 0x0d) breaks += 1
    } else if ((unit >= 0x0b && unit <= 0x0d) || unit === 0x2028) breaks += 1
    else if (unit === 0x2029) breaks += 2
  }
  return breaks
}

/** Whether there may be a line break between two tokens: between most there is nothing or a space. */
export function isGap(text: string, end: number, start: number): boolean {
  return start !== end && (start !== end + 1 || text.charCodeAt(end) !== 0x20)
}

/**
 * Cuts the tokens of a text into paragraphs: at blank lines if there are any, else at line breaks.
 * `broken` tells whether there was anything to cut at.
 */
export function findParagraphs(
  text: string,
  tokens: readonly Token[],
): { readonly ranges: readonly TokenRange[]; readonly broken: boolean } {
  const gaps: { readonly token: number; readonly breaks: number }[] = []
  let carried = 0
  let end = tokens[0]?.end ?? 0
  for (let place = 1; place < tokens.length; place += 1) {
    const token = tokens[place] as Token
    const breaks = carried + (isGap(text, end, token.start) ? countLineBreaks(text, end, token.start) : 0)
    end = token.end
    carried = 0
    if (breaks === 0) continue
    // A line with nothing to see on it, such as a zero width space, is as good as blank.
    if (isUnseen(token)) carried = breaks
    else gaps.push({ token: place, breaks })
  }
  const least = gaps.some((gap) => gap.breaks > 1) ? 2 : 1
  const cuts = gaps.filter((gap) => gap.breaks >= least).map((gap) => gap.token)
  return { ranges: rangesOf(cuts, tokens.length), broken: gaps.length > 0 }
}

/** The ranges between cuts. */
function rangesOf(cuts: readonly number[], length: number): TokenRange[] {
  if (length === 0) return []
  const bounds = [0, ...cuts, length]
  return bounds.slice(1).map((to, place) => ({ from: bounds[place] as number, to }))
}

/** A paragraph of these sentences; `place` is where it lies if it has none. */
export function toParagraph(sentences: readonly Sentence[], place: number): Paragraph {
  const start = sentences[0]?.start ?? place
  return { start, end: sentences.at(-1)?.end ?? place, sentences }
}
