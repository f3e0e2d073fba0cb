import type { Place } from './lexicon-types.ts'

/** One thing that is wrong in a data file. */
export interface Fault extends Place {
  /** What is wrong, and what was expected. */
  readonly message: string
  /** What to do about it. */
  readonly hint?: string
  /** The line at fault, with a caret under the place. */
  readonly excerpt?: string
}

/** So many faults are shown in a message; `faults` holds all of them. */
const MOST_SHOWN = 20

/** Data that cannot be used: a lexicon, its lists, a language, gold. Holds every fault at once. */
export class DataError extends Error {
  override readonly name = 'DataError'
  /** By file, then place. Never empty. */
  readonly faults: readonly Fault[]

  /** The message shows the first 20 faults with their places and excerpts and counts the rest. */
  constructor(faults: readonly Fault[]) {
    const sorted = faults.toSorted(
      (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
    )
    super(messageOf(sorted))
    this.faults = sorted
  }
}

function messageOf(faults: readonly Fault[]): string {
  const files = new Set(faults.map(({ file }) => file)).size
  const count = faults.length === 1 ? 'one fault' : `${faults.length} faults`
  const shown = faults.slice(0, MOST_SHOWN).map(showFault)
  const more = faults.length - shown.length
  return [
    files > 1 ? `${count} in ${files} files` : count,
    ...shown,
    ...(more > 0 ? [`… and ${more} more`] : []),
  ].join('\n\n')
}

/** A fault as people read it: place, message, excerpt and hint on lines of their own. */
function showFault(fault: Fault): string {
  const lines = [`${visible(fault.file)}:${fault.line}:${fault.column}: ${visible(fault.message)}`]
  if (fault.excerpt !== undefined) lines.push(fault.excerpt)
  if (fault.hint !== undefined) lines.push(`  ${visible(fault.hint)}`)
  return lines.join('\n')
}

/** So much of a line is shown before and after the place of a fault, in UTF-16 units. */
const BEFORE = 50
const AFTER = 50
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u
const UNSEEN = /[\p{M}\p{Cf}]/u

/**
 * The line of a source with a caret under one column; both count from 1, columns in UTF-16 units.
 * Long lines are clipped around the place, tabs shown as one space, control characters as their pictures.
 */
export function excerptOf(source: string, line: number, column: number): string {
  return excerptOfLine(lineOf(source, line), line, column)
}

/** The same for a line that was cut out already. */
export function excerptOfLine(text: string, line: number, column: number): string {
  const at = Math.min(column - 1, text.length)
  const from = boundary(text, Math.max(0, at - BEFORE))
  const to = boundary(text, Math.min(text.length, at + AFTER))
  const before = visible(text.slice(from, at))
  const number = `${line}`
  const lead = from > 0 ? '…' : ''
  const shown = `${lead}${before}${visible(text.slice(at, to))}${to < text.length ? '…' : ''}`
  const blank = Array.from(lead + before, (sign) =>
    UNSEEN.test(sign) ? '' : WIDE.test(sign) ? '\u3000' : ' ',
  ).join('')
  return [`  ${number} | ${shown}`.trimEnd(), `  ${' '.repeat(number.length)} | ${blank}^`].join('\n')
}

function lineOf(source: string, line: number): string {
  let start = 0
  for (let before = 1; before < line; before += 1) {
    const end = source.indexOf('\n', start)
    if (end < 0) return ''
    start = end + 1
  }
  const end = source.indexOf('\n', start)
  return source.slice(start, end < 0 ? undefined : end).replace(/\r$/, '')
}

/** Moves an offset out of the middle of a surrogate pair. */
function boundary(text: string, offset: number): number {
  const unit = text.charCodeAt(offset)
  return offset > 0 && offset < text.length && unit >= 0xdc00 && unit <= 0xdfff ? offset - 1 : offset
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not reach a terminal
const CONTROL = /[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/g

/** Control and direction characters as pictures: a data file must not speak to the terminal. */
function visible(text: string): string {
  return text.replace(CONTROL, (sign) => {
    if (sign === '\t') return ' '
    const unit = sign.charCodeAt(0)
    return unit < 0x20 ? String.fromCharCode(0x2400 + unit) : unit === 0x7f ? '\u2421' : '\uFFFD'
  })
}

/** Longer words are compared with nothing. */
const LONGEST_COMPARED = 60

/**
 * The candidate that a word was probably meant to be: the one with the fewest typing slips (a letter too
 * much, too few, wrong, or swapped with its neighbor), at most one in three letters. Case does not count.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > LONGEST_COMPARED) return undefined
  const lower = word.toLowerCase()
  let best: string | undefined
  let fewest = Math.max(1, Math.floor(word.length / 3)) + 1
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= fewest) continue
    const slips = slipsBetween(lower, candidate.toLowerCase())
    // A word of which nothing is left would be near everything.
    if (slips < fewest && slips < Math.max(word.length, candidate.length)) {
      fewest = slips
      best = candidate
    }
  }
  return best
}

/** `; did you mean …?`, or nothing. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const found = nearest(word, candidates)
  return found === undefined ? '' : `; did you mean \`${found}\`?`
}

/** Damerau-Levenshtein distance (optimal string alignment). */
function slipsBetween(a: string, b: string): number {
  let beforeLast: readonly number[] = []
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row.push(
        Math.min(
          (last[j] ?? 0) + 1,
          (row[j - 1] ?? 0) + 1,
          (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
          swapped && i > 1 && j > 1 ? (beforeLast[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      )
    }
    beforeLast = last
    last = row
  }
  return last[b.length] ?? 0
}
