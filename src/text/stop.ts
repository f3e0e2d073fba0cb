import type { Token } from '../types.ts'
import { isClosingBracket, isContinuing, isOpener, isQuote, isSpacelessStop, isStop } from './mark.ts'
import type { AbbreviationKind, SentenceRules } from './sentence-rules.ts'

/** What is open where a stop is met. Places are indexes of tokens, -1 for none. */
export interface Surroundings {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly rules: SentenceRules
  /** First token of the sentence. */
  readonly first: number
  /** Whether there has been a word or a number in the sentence: „…“ or “!” alone is none. */
  readonly content: boolean
  /** The bracket that a closing bracket here would close. */
  readonly bracket: number
  /** The quotation mark that opened last and was not closed. */
  readonly quote: number
}

/** A stop with all that belongs to it: further stops, closing quotation marks and brackets. */
export interface Stop {
  readonly place: number
  /** The last token that belongs to it. */
  readonly last: number
  /** `?`, `!` and the like, which no abbreviation has. */
  readonly strong: boolean
  /** More than one dot. */
  readonly ellipsis: boolean
  readonly quoted: boolean
  readonly bracketed: boolean
}

/** How many opening marks may stand before the first word of a sentence. */
const MOST_OPENERS = 6
/** An abbreviation has at most so many parts (i. d. R.) of at most so many characters. */
const MOST_PARTS = 5
const LONGEST_PART = 12
const LOWER_CASE = /^[^\p{L}]*\p{Ll}(?!\p{L}*\p{Lu})/u
const ENDS_IN_LOWER_CASE = /\p{Ll}{2}$/u
const BEGINS_A_WORD = /^\p{Lu}\p{Ll}/u
const VOWEL = /[^\P{L}bcdfghjklmnpqrstvwxzß]/iu
const ROMAN = /^[IVXLC]+$/

/** Reads the stop at `begin` to its end. A stop behind closing marks („… (wirklich!).“) counts in place of the first. */
export function readStop({ tokens, quote }: Surroundings, begin: number): Stop {
  let place = begin
  let dots = 0
  let strong = false
  let quoted = false
  let bracketed = false
  let at = begin
  for (; at < tokens.length; at += 1) {
    const token = tokens[at] as Token
    const touching = at === begin || touches(tokens, at)
    if (isStop(token) && (touching || (token.norm === '.' && !quoted && !bracketed))) {
      if (quoted || bracketed) {
        place = at
        dots = 0
        strong = quoted = bracketed = false
      }
      strong ||= isStrong(token)
      dots += token.norm === '…' ? 2 : 1
    } else if (isQuote(token) && closesQuote(tokens, at, touching, quote >= 0 && !quoted)) quoted = true
    else if (isClosingBracket(token) && (touching || !bracketed)) bracketed = true
    else if (touching && isReference(tokens, at)) at += 2
    else break
  }
  return { place, last: at - 1, strong, ellipsis: !strong && dots > 1, quoted, bracketed }
}

/** Whether a quotation mark behind a stop closes: no word right behind it or, if one is open, no space before it. */
function closesQuote(tokens: readonly Token[], place: number, touching: boolean, open: boolean): boolean {
  if (!touching) return open && !touches(tokens, place + 1)
  return !opens(tokens, place) || (open && tokens[place]?.norm !== '„')
}

/** Whether a sentence ends with the stop. There is a token behind it. */
export function endsSentence(around: Surroundings, stop: Stop): boolean {
  const { tokens, text, bracket } = around
  const next = tokens[stop.last + 1] as Token
  if (!around.content) return false
  if (touches(tokens, stop.last + 1))
    return isSpacelessStop(tokens[stop.place] as Token) || lacksSpace(around, stop)
  if (isContinuing(next) || isStop(next)) return false
  const word = firstWord(tokens, stop.last + 1)
  if (word === undefined) return stop.strong || !isAbbreviated(around, stop)
  if (!word.capitalized && LOWER_CASE.test(text.slice(word.start, word.end))) return false
  // What is bracketed within a sentence does not end it.
  if (stop.bracketed && !isAlone(around, bracket)) return false
  const opening = around.rules.commonWords.has(word.norm)
  if (stop.strong) return opening || !stop.quoted || isSpeech(around)
  return stop.ellipsis || dotEnds(around, stop, word, opening)
}

function dotEnds(around: Surroundings, { place }: Stop, next: Token, opening: boolean): boolean {
  const { tokens, text, rules } = around
  const before = tokens[place - 1] as Token
  if (before.kind === 'mark' || !touches(tokens, place)) return true
  if (before.kind === 'number') return numberEnds(around, place - 1, next, opening)
  const kind = abbreviationKind(around, place - 1)
  if (kind === 'never-ends') return false
  if (kind === 'before-number' && next.kind === 'number') return false
  if (kind === 'may-end' || looksAbbreviated(around, place - 1)) return opening && !isAlone(around, place - 1)
  return opening || rules.ordinals === null || !ROMAN.test(text.slice(before.start, before.end))
}

/** Whether a number with a dot is the end of a sentence, and neither an ordinal number nor the number of an item. */
function numberEnds(around: Surroundings, place: number, next: Token, opening: boolean): boolean {
  const { tokens, rules } = around
  const { norm } = tokens[place] as Token
  if (!/^\d{1,3}$/.test(norm)) return true
  if (isAlone(around, place)) return false
  if (rules.ordinals === null) return true
  if (next.kind === 'number') return norm.length > 2 || !/^\d{1,2}$|^\d{4}$/.test(next.norm)
  if (rules.months.has(next.norm) || rules.ordinals.nouns.has(next.norm)) return false
  const before = tokens[place - 1] as Token
  return opening || !(rules.ordinals.after.has(before.norm) || isOpener(before))
}

/** What the language says of the longest run of `word.word.word` that ends at `place`. */
function abbreviationKind(
  { tokens, text, rules }: Surroundings,
  place: number,
): AbbreviationKind | undefined {
  let kind: AbbreviationKind | undefined
  let key = ''
  let at = place
  for (let parts = 0; parts < MOST_PARTS; parts += 1) {
    const part = tokens[at]
    if (part?.kind !== 'word' || part.end - part.start > LONGEST_PART) break
    const surface = text.slice(part.start, part.end)
    key = key === '' ? surface : `${surface}.${key}`
    kind = rules.abbreviations.get(key) ?? kind
    if (tokens[at - 1]?.norm !== '.' || !touches(tokens, at - 1)) break
    at -= 2
  }
  return kind
}

/** Initials, and short words without a vowel („Nds.“), unless they are units („5 km.“). */
function looksAbbreviated({ tokens, text }: Surroundings, place: number): boolean {
  const word = tokens[place] as Token
  const surface = text.slice(word.start, word.end)
  const length = [...word.norm].length
  if (length === 1) return true
  return (
    length <= 5 && !VOWEL.test(surface) && /\p{Ll}/u.test(surface) && tokens[place - 1]?.kind !== 'number'
  )
}

function isAbbreviated(around: Surroundings, { place, ellipsis }: Stop): boolean {
  if (ellipsis || around.tokens[place - 1]?.kind !== 'word') return false
  return abbreviationKind(around, place - 1) !== undefined || looksAbbreviated(around, place - 1)
}

/** Whether nothing but opening marks stands before the token in its sentence, or it lies before the sentence. */
function isAlone({ tokens, first }: Surroundings, place: number): boolean {
  if (place - first > MOST_OPENERS) return false
  for (let at = first; at < place; at += 1) if (!isOpener(tokens[at] as Token)) return false
  return true
}

/** Whether the quotation that the stop closes is something said, not a title („Was tun?“) within the sentence. */
function isSpeech(around: Surroundings): boolean {
  const { tokens, quote } = around
  if (isAlone(around, quote)) return true
  const before = tokens[quote - 1] as Token
  return before.norm === ':' || before.norm === ','
}

/** „… Ende.Die …“: a capitalized word right behind a word and a stop, and no address or file name. */
function lacksSpace({ tokens, text }: Surroundings, { place, last }: Stop): boolean {
  const before = tokens[place - 1]
  if (before?.kind !== 'word' || !touches(tokens, place)) return false
  if (!ENDS_IN_LOWER_CASE.test(text.slice(before.start, before.end))) return false
  if (place > 1 && touches(tokens, place - 1) && !isOpener(tokens[place - 2] as Token)) return false
  let at = last + 1
  while (at <= last + 2 && isOpener(tokens[at] as Token) && touches(tokens, at + 1)) at += 1
  const next = tokens[at] as Token
  if (!BEGINS_A_WORD.test(text.slice(next.start, next.start + 4))) return false
  const behind = tokens[at + 1]
  return behind === undefined || !touches(tokens, at + 1) || !/^[.@/_]$/.test(behind.norm)
}

/** The first word or number behind opening marks; `undefined` if something else comes first. */
function firstWord(tokens: readonly Token[], from: number): Token | undefined {
  for (let at = from; at < from + MOST_OPENERS; at += 1) {
    const token = tokens[at]
    if (token === undefined || token.kind !== 'mark') return token
    if (!isOpener(token)) return undefined
  }
  return undefined
}

/** A quotation mark that has a word right behind it. */
function opens(tokens: readonly Token[], place: number): boolean {
  return touches(tokens, place + 1) && tokens[place + 1]?.kind !== 'mark'
}

/** A number in brackets right behind a stop: “… end.[12] Next …”. */
function isReference(tokens: readonly Token[], place: number): boolean {
  return (
    tokens[place]?.norm === '[' && tokens[place + 1]?.kind === 'number' && tokens[place + 2]?.norm === ']'
  )
}

function isStrong(token: Token): boolean {
  return token.norm !== '.' && token.norm !== '…'
}

/** Whether no space stands between a token and the one before it. */
export function touches(tokens: readonly Token[], place: number): boolean {
  return tokens[place - 1]?.end === tokens[place]?.start
}
