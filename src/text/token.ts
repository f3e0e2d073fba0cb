import type { Token } from '../types.ts'
import { UNSEEN } from './norm.ts'
import { tokenAt } from './spelling.ts'

/** Within brackets: what words are made of but modifier letters, see below. */
const PLAIN = String.raw`\p{Lu}\p{Ll}\p{Lt}\p{Lo}\p{M}\p{N}`
/** U+02BC is a modifier letter for Unicode and an apostrophe for whoever types it: here it is a mark. */
const MODIFIER = String.raw`(?!\u02BC)\p{Lm}`
const NUMBER = String.raw`\p{Nd}+(?:[.,]\p{Nd}+)+`
const WORD = `(?:[${PLAIN}]|${MODIFIER})(?:[${PLAIN}${UNSEEN}]|${MODIFIER})*`
const FLAG = String.raw`\p{RI}\p{RI}`
const EMOJI = String.raw`\p{Extended_Pictographic}(?:\u200D\p{Extended_Pictographic}|[\p{M}${UNSEEN}\p{Emoji_Modifier}])*`

/**
 * The one token expression, the same for every language. Tried in this order:
 *
 * - a number with separators inside: `3.5`, `1,000`, `1.000,5`, `9.8.2020`;
 * - a run of letters, digits and combining marks: `claim`, `G20`, `5G`, `2024`;
 * - a flag (two regional indicators);
 * - an emoji with its modifiers and what is joined to it;
 * - any other character that is not space, a lone surrogate too, with the combining marks on it.
 *
 * What is not seen belongs to the token that it stands in or after, or to the word or number that it stands before.
 *
 * Nothing that can fail follows a repetition that could be cut in several ways, so it is linear on any text.
 */
const EXPRESSION = new RegExp(
  `(?:[${UNSEEN}]*(?:${NUMBER}|${WORD})|${FLAG}|${EMOJI}|\\S)[\\p{M}${UNSEEN}]*`,
  'uy',
)

/** What most texts are made of. Where these meet, tokens end, whatever else stands there. */
const OTHER = 0
const SPACE = 1
const LETTER = 2
const DIGIT = 3
const MARK = 4
const CLASSES = Uint8Array.from({ length: 0x100 }, (_, unit) => {
  const character = String.fromCharCode(unit)
  if (/[ \n\r\t]/.test(character)) return SPACE
  if (/[A-Za-zÀ-ÖØ-öø-ÿ]/.test(character)) return LETTER
  if (/[0-9]/.test(character)) return DIGIT
  return /[!-~«»]/.test(character) ? MARK : OTHER
})

const ONLY_UNSEEN = new RegExp(`^[${UNSEEN}]`, 'u')

/**
 * Whether a UTF-16 unit is space: exactly what `\s` means, so the byte-order mark, U+2028 and U+3000 too,
 * but neither U+200B nor control characters, which are kept in tokens.
 */
export function isSpace(unit: number): boolean {
  if (unit < 0x80) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d)
  return (
    unit === 0xa0 ||
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000 ||
    unit === 0xfeff
  )
}

/** Whether a token is nothing but characters that are not seen, such as a zero width space on its own. */
export function isUnseen(token: Token): boolean {
  return token.kind === 'mark' && ONLY_UNSEEN.test(token.norm)
}

/**
 * Cuts a text, or the part of it from `from` (default 0) to `to` (default its end), into tokens.
 * Every character that is not space lies in exactly one of them; spans are in UTF-16 units of the whole text.
 */
export function tokenize(text: string, from = 0, to: number = text.length): Token[] {
  const source = to < text.length ? text.slice(0, to) : text
  const tokens: Token[] = []
  let start = from
  while (start < to) {
    if (isSpace(source.charCodeAt(start))) {
      start += 1
      continue
    }
    const end = plainEnd(source, start) || expressionEnd(source, start)
    tokens.push(tokenAt(source, start, end))
    start = end
  }
  return tokens
}

/** Where the expression ends the token that begins at `start`. */
export function expressionEnd(text: string, start: number): number {
  EXPRESSION.lastIndex = start
  EXPRESSION.test(text)
  return EXPRESSION.lastIndex
}

/**
 * Where the expression ends a token that holds nothing but letters, nothing but digits or one mark, all plain, with
 * something plain behind it; 0 if this is no such token. A short cut: most tokens are, and it is far faster.
 */
export function plainEnd(text: string, start: number): number {
  const first = classAt(text, start)
  if (first === OTHER) return 0
  let end = start + 1
  let next = classAt(text, end)
  if (first === MARK) return next === OTHER ? 0 : end
  while (next === first) next = classAt(text, ++end)
  if (next === SPACE) return end
  if (next !== MARK) return 0
  return first === DIGIT && classAt(text, end + 1) === DIGIT ? 0 : end
}

/** The end of a text is as good as space. */
function classAt(text: string, place: number): number {
  if (place >= text.length) return SPACE
  const unit = text.charCodeAt(place)
  if (unit < CLASSES.length) return CLASSES[unit] as number
  return (unit >= 0x2010 && unit <= 0x201f) || unit === 0x2026 ? MARK : OTHER
}
