import type { Stretch, Token } from '../types.ts'
import type { SentenceSigns } from './sentence-signs.ts'
import { Bit, is } from './sentence-signs.ts'

/** Small words that end a noun phrase. */
export const END: number =
  Bit.preposition |
  Bit.complementizer |
  Bit.subordinator |
  Bit.parenthesis |
  Bit.relative |
  Bit.conjunction |
  Bit.auxiliary |
  Bit.infinitive |
  Bit.subjunctive
/** What stands in quote marks within a noun phrase has up to so many tokens, marks included. */
export const LONGEST_TITLE = 10
/** They part, where a hyphen joins. */
const LONG_DASH = /[\u2012-\u2015]/

/** Whether a token is this mark. */
export function isMark({ tokens }: SentenceSigns, at: number, norm: string): boolean {
  return at >= 0 && at < tokens.length && (tokens[at] as Token).norm === norm
}

/** Whether a mark stands within a word, a name or an abbreviation: a hyphen, an apostrophe, a dot, `&`. */
export function isJoiner({ text, tokens }: SentenceSigns, at: number): boolean {
  const token = tokens[at]
  if (at < 1 || token?.kind !== 'mark') return false
  const left = tokens[at - 1] as Token
  const right = tokens[at + 1]
  const touchesLeft = left.end === token.start
  switch (token.norm) {
    case "'":
      return touchesLeft
    case '/':
      return touchesLeft && right?.start === token.end
    case ':':
      return left.kind === 'number' && right?.kind === 'number' && right.start === token.end
    case '-':
      if (left.norm === '-' || right?.norm === '-') return false
      return touchesLeft && right !== undefined && !LONG_DASH.test(text.charAt(token.start))
    case '.':
      return touchesLeft && right?.kind === 'word' && left.end - left.start <= 5
    case '&':
    case '%':
      return true
    default:
      return false
  }
}

/** Whether a word is all in capitals. */
export function isAcronym({ text, tokens }: SentenceSigns, at: number): boolean {
  const { start, end, kind } = tokens[at] as Token
  const spelled = text.slice(start, end)
  return kind === 'word' && spelled.length > 1 && spelled === spelled.toUpperCase()
}

export function isNotable(signs: SentenceSigns, at: number): boolean {
  if (at < 0 || at >= signs.tokens.length) return false
  return (signs.tokens[at] as Token).capitalized || is(signs, at, Bit.role)
}

/** Whether there is a name, a noun with a capital letter, or somebody with a role in it. */
export function isNominal(signs: SentenceSigns, { from, to }: Stretch): boolean {
  for (let at = from; at < to; at++) if (isNotable(signs, at)) return true
  return false
}

export function hasRole(signs: SentenceSigns, { from, to }: Stretch): boolean {
  for (let at = from; at < to; at++) if (is(signs, at, Bit.role)) return true
  return false
}

/** Whether a quotation may be what something is called: it is short and ends in a word. */
export function isTitle({ tokens }: SentenceSigns, from: number, to: number): boolean {
  return to - from <= LONGEST_TITLE && tokens[to - 2]?.kind !== 'mark'
}

/** Behind what stands in brackets at a token, if something does. */
export function overBrackets(signs: SentenceSigns, at: number): number {
  if (!isMark(signs, at, '(')) return at
  const most = Math.min(signs.tokens.length, at + LONGEST_TITLE)
  for (let end = at + 1; end < most; end++) if (isMark(signs, end, ')')) return end + 1
  return at
}

/** Whether what stands before a token leaves room for a noun phrase to begin there. */
export function isOpening(signs: SentenceSigns, at: number, floor: number): boolean {
  if (at <= floor) return true
  return signs.tokens[at - 1]?.kind === 'mark' || is(signs, at - 1, END | Bit.adverb)
}
