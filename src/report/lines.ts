import type { Line, Run } from './style.ts'
import { displayWidth, graphemesOf, graphemeWidth } from './width.ts'

/** A word on its way into a line: its runs, and the columns it takes. */
interface Word {
  readonly runs: readonly Run[]
  readonly width: number
}

/**
 * Breaks runs into lines of at most `width` columns, at white space; a word that is wider than a line, and
 * every sign of a script that needs no spaces, may be broken between two graphemes. A space inside an underlined
 * stretch stays underlined. White space at the edges of lines and doubled white space is left out.
 */
export function wrap(runs: readonly Run[], width: number): Line[] {
  const lines: Line[] = []
  let line: Run[] = []
  let used = 0
  let gap: Run | null = null
  for (const piece of piecesOf(runs)) {
    if (piece.kind === 'gap') {
      gap ??= piece.run
      continue
    }
    for (const word of cut(piece.word, width)) {
      const before = gap !== null && used > 0 ? 1 : 0
      if (used > 0 && used + before + word.width > width) {
        lines.push(line)
        line = []
        used = 0
      } else if (before === 1 && gap !== null) {
        append(line, gap)
        used += 1
      }
      gap = null
      for (const part of word.runs) append(line, part)
      used += word.width
    }
  }
  if (line.length > 0) lines.push(line)
  return lines
}

/** Puts `first` before the first line and `rest` before all others. */
export function indent(lines: readonly Line[], first: Line, rest: Line = first): Line[] {
  return lines.map((line, index) => [...(index === 0 ? first : rest), ...line])
}

/** `text` with spaces up to `width` columns, before it (`end`) or after it (`start`). */
export function pad(text: string, width: number, side: 'start' | 'end' = 'start'): string {
  const spaces = ' '.repeat(Math.max(0, width - displayWidth(text)))
  return side === 'start' ? text + spaces : spaces + text
}

type Piece = { readonly kind: 'gap'; readonly run: Run } | { readonly kind: 'word'; readonly word: Word }

/** Words, which may reach over several runs, and the white space between them. */
function* piecesOf(runs: readonly Run[]): Generator<Piece> {
  let parts: Run[] = []
  let width = 0
  for (const part of runs) {
    for (const [text] of part.text.matchAll(/ +|[^ ]+/g)) {
      if (text.startsWith(' ')) {
        if (parts.length > 0) yield { kind: 'word', word: { runs: parts, width } }
        parts = []
        width = 0
        yield { kind: 'gap', run: { ...part, text: ' ' } }
      } else {
        parts.push({ ...part, text })
        width += displayWidth(text)
      }
    }
  }
  if (parts.length > 0) yield { kind: 'word', word: { runs: parts, width } }
}

/** The word as it is, or in pieces: before and after every wide sign, and where it is wider than a line. */
function* cut(word: Word, width: number): Generator<Word> {
  if (word.width <= width && !word.runs.some((part) => mayHoldWide.test(part.text))) {
    yield word
    return
  }
  let runs: Run[] = []
  let used = 0
  let breakable = false
  for (const part of word.runs) {
    for (const grapheme of graphemesOf(part.text)) {
      const columns = graphemeWidth(grapheme)
      const wide = columns === 2 && !closing.test(grapheme)
      if (runs.length > 0 && (used + columns > width || wide || (breakable && !closing.test(grapheme)))) {
        yield { runs, width: used }
        runs = []
        used = 0
      }
      append(runs, { ...part, text: grapheme })
      used += columns
      breakable = columns === 2
    }
  }
  if (runs.length > 0) yield { runs, width: used }
}

const mayHoldWide = /[\u1100-\uffff]/
/** Marks that never start a line. */
const closing = /^[\p{Pe}\p{Pf}\p{Po}\p{M}]/u

/** Adds a run, joining it to the last one if both look alike. */
function append(line: Run[], part: Run): void {
  const last = line.at(-1)
  if (last !== undefined && sameStyle(last, part))
    line[line.length - 1] = { ...last, text: last.text + part.text }
  else line.push(part)
}

function sameStyle(one: Run, other: Run): boolean {
  const [a, b] = [one.style, other.style]
  return (
    a === b ||
    (a?.color === b?.color && a?.bold === b?.bold && a?.dim === b?.dim && a?.underline === b?.underline)
  )
}
