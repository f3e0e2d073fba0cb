import type { SentenceFinds, SignFind } from '../matching/compile.ts'
import { SMALL_WORD } from '../matching/small-words.ts'
import type { Stretch, Token } from '../types.ts'
import type { Attribution } from './attribution.ts'
import { attributionsOf } from './attributions.ts'
import type { Flow } from './flow.ts'
import type { SpeakerData } from './memory.ts'
import type { Quote } from './quote.ts'
import { segmentsOf } from './segments.ts'
import type { SentenceSigns } from './sentence-signs.ts'
import { readSentence } from './sentence-signs.ts'

/** A sentence in which something may be said. */
export interface Part {
  readonly signs: SentenceSigns
  /** Its first token in the flow. */
  readonly start: number
  /** The quotations in it, each perhaps going on beyond it. */
  readonly quotes: readonly Quote[]
  readonly attributions: readonly Attribution[]
  /** The sentence before it in its paragraph, in tokens of the flow. */
  readonly previous: Stretch | null
}

/** What has more tokens than this is no sentence: it is read in pieces, so that time stays in proportion to the text. */
const MOST_TOKENS = 400

/** Quotations of more tokens break a sentence wherever they stand. */
const LEAST_BREAK = 5

/** What parts a quotation from the words around it. */
const PARTING: ReadonlySet<string> = new Set([',', ':', '.', '!', '?', ';'])

/**
 * Reads a sentence.
 * @param sentence its number
 * @param found what was found in it, in its tokens
 * @param quotes the quotations of its paragraph, in order
 * @param firstQuote the number of the first that may reach into it
 * @returns one part, several of a very long sentence, none if nothing in it tells of speech
 */
export function partsOf(
  flow: Flow,
  sentence: number,
  previous: Stretch | null,
  found: SentenceFinds,
  quotes: readonly Quote[],
  firstQuote: number,
  { verbSecond, capitalizesNouns }: SpeakerData,
): readonly Part[] {
  const { from, to } = flow.sentences[sentence] as Stretch
  const readPart = (start: number, end: number, finds: SentenceFinds): Part | null => {
    const own = quotesIn(quotes, firstQuote, start, end)
    const mayAttribute = own.length > 0 || holdsCue(finds)
    if (!mayAttribute && !tellsOfSpeech(finds)) return null
    const row = flow.rows[sentence] as readonly Token[]
    const tokens = end - start === row.length ? row : row.slice(start - from, end - from)
    const pieces = own.map((quote) => pieceOf(quote, start, end))
    const read = readSentence(flow.text, tokens, finds, pieces, capitalizesNouns)
    const attributions = mayAttribute
      ? attributionsIn(read, pieces, verbSecond, isBehindQuestion(flow, start))
      : []
    return { signs: read, start, quotes: own, attributions, previous }
  }
  if (to - from <= MOST_TOKENS) {
    const part = readPart(from, to, found)
    return part ? [part] : []
  }
  const buckets = bucketsOf(found.signs)
  const parts: Part[] = []
  for (let start = from, at = 0; start < to; start += MOST_TOKENS, at++) {
    const end = Math.min(start + MOST_TOKENS, to)
    const words = found.words.slice(start - from, end - from)
    const part = readPart(start, end, { signs: buckets.get(at) ?? [], words })
    if (part) parts.push(part)
  }
  return parts
}

/** Whether finds are of use without a cue: they set a role, or go on with what was said. */
function tellsOfSpeech({ signs, words }: SentenceFinds): boolean {
  for (const { sign } of signs)
    if (sign.kind === 'role' || (sign.kind === 'grammar' && sign.class === 'subjunctive')) return true
  for (const { small } of words) if ((small & SMALL_WORD.subjunctive) !== 0) return true
  return false
}

function holdsCue({ signs }: SentenceFinds): boolean {
  for (const { sign } of signs) if (sign.kind === 'cue') return true
  return false
}

function attributionsIn(
  signs: SentenceSigns,
  pieces: readonly Stretch[],
  verbSecond: boolean,
  behindQuestion: boolean,
): readonly Attribution[] {
  const breaks = pieces.filter((piece) => breaksSentence(signs.tokens, piece))
  return attributionsOf(signs, segmentsOf(signs.tokens, breaks), verbSecond, behindQuestion)
}

const CLOSING_MARK = /[”"“’'‘»«›‹]/

/** Whether a closing quote mark stands before a token, and a question or an exclamation ends before that. */
function isBehindQuestion({ text, tokens }: Flow, at: number): boolean {
  if (at < 2) return false
  const last = tokens[at - 2] as Token
  return isQuestion(last) && CLOSING_MARK.test(text.charAt((tokens[at - 1] as Token).start))
}

function isQuestion({ norm }: Token): boolean {
  return norm === '?' || norm === '!'
}

/** The signs of a long sentence by the piece that they lie in, in its tokens; those over a border are left out. */
function bucketsOf(found: readonly SignFind[]): ReadonlyMap<number, readonly SignFind[]> {
  const buckets = new Map<number, SignFind[]>()
  for (const find of found) {
    const at = Math.floor(find.from / MOST_TOKENS)
    if (at !== Math.floor((find.to - 1) / MOST_TOKENS)) continue
    const shift = at * MOST_TOKENS
    const moved = { ...find, from: find.from - shift, to: find.to - shift }
    const bucket = buckets.get(at)
    if (bucket) bucket.push(moved)
    else buckets.set(at, [moved])
  }
  return buckets
}

const NONE: readonly Quote[] = []

/** The quotations that lie in a stretch or reach into it. */
function quotesIn(quotes: readonly Quote[], firstQuote: number, from: number, to: number): readonly Quote[] {
  let first = firstQuote
  while (first < quotes.length && (quotes[first] as Quote).to <= from) first++
  let last = first
  while (last < quotes.length && (quotes[last] as Quote).from < to) last++
  return last > first ? quotes.slice(first, last) : NONE
}

/** What lies of a quotation in a sentence, in tokens of the sentence. */
function pieceOf(quote: Stretch, from: number, to: number): Stretch {
  return { from: Math.max(quote.from, from) - from, to: Math.min(quote.to, to) - from }
}

function isPartingMark({ kind, norm }: Token): boolean {
  return kind === 'mark' && PARTING.has(norm)
}

/** Whether a quotation stands beside the sentence it is in, not among its words: a mark parts them. */
function breaksSentence(tokens: readonly Token[], { from, to }: Stretch): boolean {
  const isParting = (at: number): boolean =>
    at < 0 || at >= tokens.length || isPartingMark(tokens[at] as Token)
  return to - from > LEAST_BREAK || isParting(from - 1) || isParting(to) || isParting(to - 2)
}
