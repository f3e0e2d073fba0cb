import type { Stretch, Token } from '../types.ts'

/**
 * What a quotation looks like, by itself and what touches it:
 * - `sentence`: somebody's whole words: it ends in a stop of its own, or stands free, at the start of a sentence or
 *   behind a colon or comma;
 * - `words`: some of somebody's words, which the sentence around them runs into;
 * - `noun`: one capitalized word right behind a lower-case one: a name, or any noun where nouns have capitals;
 * - `name`: a name or title: capitalized throughout, or beginning with a capital in the middle of a sentence and
 *   without anything that looks like a clause; joined to another word by a hyphen; an address.
 */
export type QuoteForm = 'sentence' | 'words' | 'noun' | 'name'

/** So long are words that even titles write with a capital. */
const LONG_WORD = 4
const STOPS = '.!?…。！？'
/** What begins with a capital in the middle of a sentence and has so many words is hardly a name. */
const LONGER_THAN_NAMES = 9

/** Where a quotation stands, in tokens of the flow. */
export interface QuotePlace {
  /** The quotation with its marks. */
  readonly quote: Stretch
  /** What stands between them. */
  readonly inner: Stretch
  readonly paragraph: Stretch
  /** Where its sentence begins. */
  readonly sentence: number
}

/** Tells what a quotation looks like. */
export function formOf(
  text: string,
  tokens: readonly Token[],
  { quote, inner, paragraph, sentence }: QuotePlace,
): QuoteForm {
  const before = quote.from > paragraph.from ? tokens[quote.from - 1] : undefined
  const after = quote.to < paragraph.to ? tokens[quote.to] : undefined
  if (isJoined(text, before, tokens[quote.from]) || isJoined(text, tokens[quote.to - 1], after)) return 'name'
  const look = lookOf(tokens, inner)
  const startsSentence = quote.from === sentence
  const isFree = startsSentence || before === undefined || /^[:,;]$/.test(before.norm)
  if (!look.capital)
    return isAddress(text, tokens, inner) ? 'name' : isFree && look.stop ? 'sentence' : 'words'
  if (look.stop && (look.stop !== '.' || !look.titled || isFree)) return 'sentence'
  if (isFree) {
    const isSaid = startsSentence && (look.comma || after?.norm === ',')
    return look.titled && !isSaid ? 'name' : 'sentence'
  }
  const isLowBefore = before?.kind === 'word' && (!before.capitalized || quote.from - 1 === sentence)
  if (isLowBefore && isNoun(text, tokens, inner)) return 'noun'
  if (look.titled || after?.norm === '(') return 'name'
  return look.words >= LONGER_THAN_NAMES || look.endsLow || look.pauses ? 'words' : 'name'
}

interface Look {
  readonly words: number
  /** Whether its first word has a capital. */
  readonly capital: boolean
  /** Whether all words of some length have one. */
  readonly titled: boolean
  /** Whether its last word has none. */
  readonly endsLow: boolean
  /** Whether there is a comma or a stop within it. */
  readonly pauses: boolean
  /** Whether a comma ends it. */
  readonly comma: boolean
  /** The stop that ends it, if any. */
  readonly stop: string
}

function lookOf(tokens: readonly Token[], { from, to }: Stretch): Look {
  let words = 0
  let capital: boolean | null = null
  let long = 0
  let longCapitals = 0
  let endsLow = false
  let pauses = false
  for (let at = from; at < to; at += 1) {
    const { kind, norm, start, end, capitalized } = tokens[at] as Token
    if (kind === 'mark') {
      if (at < to - 1 && ',;:!?'.includes(norm)) pauses = true
      continue
    }
    words += 1
    endsLow = kind === 'word' && !capitalized
    if (kind !== 'word') continue
    capital ??= capitalized
    if (end - start < LONG_WORD) continue
    long += 1
    if (capitalized) longCapitals += 1
  }
  const last = from < to ? (tokens[to - 1] as Token).norm : ''
  return {
    words,
    capital: capital ?? false,
    titled: long > 0 && longCapitals === long,
    endsLow,
    pauses,
    comma: last === ',',
    stop: STOPS.includes(last) ? last : '',
  }
}

/** Whether it is one word with no other capital than the first letter: no acronym, no digits. */
function isNoun(text: string, tokens: readonly Token[], { from, to }: Stretch): boolean {
  return to - from === 1 && /^\p{Lu}[\p{Ll}\p{M}]+$/u.test(text.slice(tokens[from]?.start, tokens[from]?.end))
}

/** Whether two tokens touch and one is a hyphen or equals sign. A dash, whose norm is that of a hyphen, joins nothing. */
function isJoined(text: string, one: Token | undefined, other: Token | undefined): boolean {
  if (!one || !other || one.end !== other.start) return false
  return JOINING.includes(text.charAt(one.start)) || JOINING.includes(text.charAt(other.start))
}

const JOINING = '-\u2010\u2011='

/** Whether it is written without a space and with a dot: an address of the web. */
function isAddress(text: string, tokens: readonly Token[], { from, to }: Stretch): boolean {
  if (to - from < 2) return false
  const written = text.slice(tokens[from]?.start, tokens[to - 1]?.end)
  return /^[^\s]*[^\s.]\.[^\s.]{2,}$/.test(written)
}
