import type { Token } from '../types.ts'

/** Within brackets: characters that are not seen (soft hyphen, joiners, direction marks, tags of flags). */
const UNSEEN = String.raw`\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\u{E0020}-\u{E007F}`
/** Within brackets: what words are made of but modifier letters, see below. */
const PLAIN = String.raw`\p{Lu}\p{Ll}\p{Lt}\p{Lo}\p{M}\p{N}`
/** U+02BC is a modifier letter for Unicode and an apostrophe for whoever types it: here it is a mark. */
const MODIFIER = String.raw`(?!\u02BC)\p{Lm}`
/** Runs of plain letters, which most words are: a short cut, three times as fast as what gives the same below. */
const ASCII_WORD = String.raw`[A-Za-z]+(?=[\s!-/:-@[-\u0060{-~«»\u2010-\u201F…]|$)`
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
  `${ASCII_WORD}|(?:[${UNSEEN}]*(?:${NUMBER}|${WORD})|${FLAG}|${EMOJI}|\\S)[\\p{M}${UNSEEN}]*`,
  'uy',
)

const ONLY_UNSEEN = new RegExp(`^[${UNSEEN}]`, 'u')
const UNCOMPARED = new RegExp(String.raw`[${UNSEEN}]|\p{Variation_Selector}`, 'gu')
/** NFC takes quadratic time on unlike combining marks in a row, so what is longer than any word goes in pieces. */
const PIECES = /[\s\S]{1,128}/g
const ASCII = /^[\x21-\x7E]*$/
const LETTER = /\p{L}/u
const FIRST_LETTER_CAPITAL = /^[^\p{L}]*[\p{Lu}\p{Lt}]/u
const DIGIT = /\p{N}/u
const APOSTROPHES = /[\u2018\u2019\u201B\u02BC\u00B4\u0060]/g
const DASHES = /[\p{Pd}\u2212]/gu

/** What the spelling of a token alone tells. */
interface Spelling {
  readonly hash: number
  readonly norm: string
  readonly kind: Token['kind']
  readonly capitalized: boolean
}

/**
 * Spellings met so far, each at the place that its letters give; the last one stays, so it never outgrows a few
 * megabytes. A `Map` would need a string to look up, and half of the time of `tokenize` for it.
 */
const PLACES = 1 << 17
const spellings: (Remembered | undefined)[] = new Array(PLACES).fill(undefined)
/** Longer spellings hardly come twice. */
const LONGEST_REMEMBERED = 64
const ASCII_SPELLINGS: readonly Spelling[] = Array.from({ length: 0x80 }, (_, unit) =>
  spell(String.fromCharCode(unit), hashOf(String.fromCharCode(unit), 0, 1)),
)

interface Remembered {
  readonly surface: string
  readonly spelling: Spelling
}

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

/**
 * The form in which a word or mark is compared: lower case (by code point, so that Σ does not depend on its
 * neighbors), NFC, ß as ss, typographic apostrophes as `'`, all dashes as `-`, without soft hyphens and other
 * unseen characters. Quotation marks stay what they are: their direction tells who speaks.
 * A character that is nothing but unseen keeps its own form.
 */
export function normOf(text: string): string {
  if (ASCII.test(text)) return text.replaceAll('`', "'").toLowerCase()
  const seen = text.replace(UNCOMPARED, '')
  return (seen === '' ? text : seen)
    .replaceAll('Σ', 'σ')
    .toLowerCase()
    .replace(PIECES, (piece) => piece.normalize('NFC'))
    .replaceAll('ß', 'ss')
    .replace(APOSTROPHES, "'")
    .replace(DASHES, '-')
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
    EXPRESSION.lastIndex = start
    EXPRESSION.test(source)
    const end = EXPRESSION.lastIndex
    const { hash, norm, kind, capitalized } = spellingOf(source, start, end)
    tokens.push({ start, end, norm, kind, capitalized, spelling: hash })
    start = end
  }
  return tokens
}

function spellingOf(text: string, start: number, end: number): Spelling {
  if (end - start === 1) {
    const unit = text.charCodeAt(start)
    if (unit < 0x80) return ASCII_SPELLINGS[unit] as Spelling
  }
  const length = end - start
  const hash = hashOf(text, start, end)
  if (length > LONGEST_REMEMBERED) return spell(text.slice(start, end), hash)
  const place = hash & (PLACES - 1)
  const known = spellings[place]
  if (known && known.surface.length === length && text.startsWith(known.surface, start)) return known.spelling
  // A slice keeps the whole text alive that it was cut from: remember a copy.
  const surface = ` ${text.slice(start, end)}`.slice(1)
  const spelling = spell(surface, hash)
  spellings[place] = { surface, spelling }
  return spelling
}

/** FNV-1a over the UTF-16 units, its upper bits folded into the lower ones. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash ^ (hash >>> 15)
}

function spell(surface: string, hash: number): Spelling {
  const kind =
    LETTER.test(surface) && !surface.startsWith('\u02BC') ? 'word' : DIGIT.test(surface) ? 'number' : 'mark'
  return {
    hash,
    norm: normOf(surface),
    kind,
    capitalized: kind === 'word' && FIRST_LETTER_CAPITAL.test(surface),
  }
}
