import { displayWidth, graphemesOf } from './width.ts'

/** Words from the start and words from the end; what is one long word is cut between graphemes. */
export function shorten(text: string, width: number, ellipsis: string): string {
  if (displayWidth(text) <= width) return text
  const half = Math.floor((width - 3) / 2)
  const words = text.split(' ')
  const first = take(words, half, ' ') || take(graphemesOf(text), half, '')
  const last = take(words.toReversed(), half, ' ', true) || take(graphemesOf(text).reverse(), half, '', true)
  return `${first} ${ellipsis} ${last}`
}

/** As many of the pieces as fit. */
export function take(pieces: readonly string[], width: number, between: string, backwards = false): string {
  let used = -between.length
  const taken: string[] = []
  for (const piece of pieces) {
    used += displayWidth(piece) + between.length
    if (used > width) break
    taken.push(piece)
  }
  return (backwards ? taken.reverse() : taken).join(between)
}
