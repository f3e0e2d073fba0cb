import type { Span } from '../types.ts'

/** Turns places of a text in UTF-16 units, as JavaScript counts, into places in code points, as most others do, and back. */
export interface CodePoints {
  readonly length: number
  /** The span in code points. A place inside of a character counts as its start. */
  toCodePoints(span: Span): Span
  /** The span in UTF-16 units; `null` if it lies outside of the text. */
  toUnits(span: Span): Span | null
}

export function codePointsOf(text: string): CodePoints {
  // Places behind the first unit of every character outside of the first plane.
  const wide: number[] = []
  for (let at = 0; at + 1 < text.length; at++) {
    const code = text.codePointAt(at) as number
    if (code > 0xffff) wide.push(++at)
  }
  const length = text.length - wide.length
  const toPoint = (unit: number): number =>
    unit - countBelow(wide.length, (at) => (wide[at] as number) <= unit)
  // The wide character with the number n begins, in code points, at wide[n] - 1 - n.
  const toUnit = (point: number): number =>
    point + countBelow(wide.length, (at) => (wide[at] as number) - 1 - at < point)
  return {
    length,
    toCodePoints: ({ start, end }) => ({ start: toPoint(start), end: toPoint(end) }),
    toUnits: ({ start, end }) =>
      Number.isInteger(start) && Number.isInteger(end) && start >= 0 && end >= start && end <= length
        ? { start: toUnit(start), end: toUnit(end) }
        : null,
  }
}

/** How many of the first numbers hold, of which all that hold come first. */
function countBelow(count: number, holds: (at: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * Checks that the words that a format quotes stand where it says, as its readers count.
 * @throws Error that says where they do not
 */
export function checkQuote(
  points: readonly string[],
  { start, end }: Span,
  words: string,
  where: string,
): void {
  const there = points.slice(start, end).join('')
  if (there !== words)
    throw new Error(
      `export: ${where}: at ${start} to ${end} stands ${JSON.stringify(there)}, not ${JSON.stringify(words)}`,
    )
}
