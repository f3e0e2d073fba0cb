import type { Stretch, Token } from '../types.ts'

/**
 * What a quotation looks like, by itself and what touches it:
 * - `sentence`: somebody's whole words: it ends in a stop of its own, or stands free, at the start of a sentence or
 *   behind a colon or comma;
 * - `words`: some of somebody's words, which the sentence around them runs into;
 * - `name`: a name or title: capitalized throughout, or beginning with a capital in the middle of a sentence and
 *   without anything that looks like a clause; joined to another word by a hyphen; an address.
 */
export type QuoteForm = 'sentence' | 'words' | 'name'

/** So long are words that even titles write with a capital. */
const LONG_WORD = 4
const STOPS = '.!?…。！？'
/** What begins with a capital in the middle of a sentence and has so many words is hardly a name. */
const LONGER_THAN_NAMES = 9

/**
 * Tells what a quotation looks like.
 * @param quote with its marks
 * @param inner without them
 * @param sentenceStart whether a sentence begins with it
 */
export function formOf(
  text: string,
  tokens: readonly Token[],
  paragraph: Stretch,
  quote: Stretch,
  inner: Stretch,
  sentenceStart: boolean,
): QuoteForm {
  const before = quote.from > paragraph.from ? tokens[quote.from - 1] : undefined
  const after = quote.to < paragraph.to ? tokens[quote.to] : undefined
  const start = tokens[quote.from] as Token
  const end = tokens[quote.to - 1] as Token
  if (before?.end === start.start && isHyphen(text, before)) return 'name'
  if (after?.start === end.end && isHyphen(text, after)) return 'name'
  const look = lookOf(tokens, inner)
  const isFree = sentenceStart || before === undefined || /^[:,;]$/.test(before.norm)
  if (!look.capital)
    return isAddress(text, tokens, inner) ? 'name' : isFree && look.stop ? 'sentence' : 'words'
  if (look.stop && (look.stop !== '.' || !look.titled || isFree)) return 'sentence'
  if (isFree) {
    const isSaid = sentenceStart && (look.comma || after?.norm === ',')
    return look.titled && !isSaid ? 'name' : 'sentence'
  }
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
  const inside = tokens.slice(from, to)
  const words = inside.filter(({ kind }) => kind !== 'mark')
  const long = words.filter(({ kind, start, end }) => kind === 'word' && end - start >= LONG_WORD)
  const last = inside.at(-1)?.norm ?? ''
  return {
    words: words.length,
    capital: words.find(({ kind }) => kind === 'word')?.capitalized ?? false,
    titled: long.length > 0 && long.every(({ capitalized }) => capitalized),
    endsLow: words.at(-1)?.kind === 'word' && words.at(-1)?.capitalized === false,
    pauses: inside.slice(0, -1).some(({ kind, norm }) => kind === 'mark' && ',;:!?'.includes(norm)),
    comma: last === ',',
    stop: STOPS.includes(last) ? last : '',
  }
}

/** The norm of a dash is that of a hyphen. */
function isHyphen(text: string, token: Token): boolean {
  return '-\u2010\u2011'.includes(text.charAt(token.start))
}

/** Whether it is written without a space and with a dot: an address of the web. */
function isAddress(text: string, tokens: readonly Token[], { from, to }: Stretch): boolean {
  if (to - from < 2) return false
  const written = text.slice(tokens[from]?.start, tokens[to - 1]?.end)
  return /^[^\s]*[^\s.]\.[^\s.]{2,}$/.test(written)
}
