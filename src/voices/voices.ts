import type { SignFind } from '../matching/compile.ts'
import type { Span, Speaker, Stretch, Token, Voice } from '../types.ts'
import type { Attribution } from './attribution.ts'
import { attributionsOf } from './attribution.ts'
import type { Flow } from './flow.ts'
import type { Memory, SpeakerData } from './memory.ts'
import { createMemory } from './memory.ts'
import type { Quote } from './quotes.ts'
import { useOf } from './quotes.ts'
import { segmentsOf } from './segments.ts'
import type { SentenceSigns } from './sentence-signs.ts'
import { Bit, is, readSentence } from './sentence-signs.ts'

/** A sentence that may hold voices. */
interface Part {
  readonly signs: SentenceSigns
  /** Its first token in the flow. */
  readonly start: number
  readonly attributions: readonly Attribution[]
}

/** Something said, before its speaker is known. Tokens of the flow. */
interface Utterance extends Stretch {
  readonly kind: Voice['kind']
  readonly source: Source | null
}

/** Where it is told who says something. */
interface Source {
  readonly part: Part
  readonly attribution: Attribution
}

/** What is found of speech in a text. */
export interface Speech {
  /** In the order of the text; of two that begin together, the longer comes first. */
  readonly voices: readonly Voice[]
  /** Words in quote marks that the text keeps its distance from, with their marks, in the order of the text. */
  readonly scareQuotes: readonly Span[]
}

/**
 * Finds who speaks. What is found in a paragraph never depends on later ones.
 * @param quotes what stands in quote marks
 * @param signs by sentence of the flow
 */
export function findVoices(
  flow: Flow,
  quotes: readonly Quote[],
  signs: readonly (readonly SignFind[])[],
  data: SpeakerData,
): Speech {
  const outermost = quotes.filter(({ depth }) => depth === 0)
  const memory = createMemory(data)
  const voices: Voice[] = []
  const scareQuotes: Span[] = []
  let last: Speaker | null = null
  let sentence = 0
  let quote = 0
  for (const { to } of flow.paragraphs) {
    const own: Quote[] = []
    for (let next = outermost[quote]; next && next.from < to; next = outermost[quote]) {
      own.push(next)
      quote++
    }
    const parts: Part[] = []
    for (let next = flow.sentences[sentence]; next && next.to <= to; next = flow.sentences[sentence]) {
      const found = signs[sentence] ?? []
      sentence++
      if (found.length > 0 || own.some((one) => overlaps(one, next)))
        parts.push(partOf(flow, next, found, own))
    }
    const { utterances, scare } = utterancesIn(parts, own)
    for (const { from, to } of scare) scareQuotes.push(spanOf(flow.tokens, from, to))
    last = speakIn(flow, parts, utterances, memory, last, voices)
  }
  return { voices, scareQuotes }
}

/** Reads a sentence. */
function partOf(
  { text, tokens }: Flow,
  { from, to }: Stretch,
  signs: readonly SignFind[],
  quotes: readonly Quote[],
): Part {
  const own = tokens.slice(from, to)
  const pieces = quotes
    .filter((quote) => overlaps(quote, { from, to }))
    .map((quote) => pieceOf(quote, from, to))
  const read = readSentence(text, own, signs, pieces)
  const breaks = pieces.filter((piece) => breaksSentence(own, piece))
  return { signs: read, start: from, attributions: attributionsOf(read, segmentsOf(own, breaks)) }
}

/** What lies of a quotation in a sentence, in tokens of the sentence. */
function pieceOf(quote: Stretch, from: number, to: number): Stretch {
  return { from: Math.max(quote.from, from) - from, to: Math.min(quote.to, to) - from }
}

/** Whether a quotation stands beside the sentence it is in, not among its words: a mark parts them. */
function breaksSentence(tokens: readonly Token[], { from, to }: Stretch): boolean {
  const isParting = (at: number): boolean => PARTING.has(tokens[at]?.norm ?? ',')
  return to - from > LEAST_BREAK || isParting(from - 1) || isParting(to) || isParting(to - 2)
}

const PARTING: ReadonlySet<string> = new Set([',', ':', '.', '!', '?', ';'])
/** Quotations of more tokens break a sentence wherever they stand. */
const LEAST_BREAK = 5

/** What is said in a paragraph, in the order of the text. */
function utterancesIn(
  parts: readonly Part[],
  quotes: readonly Quote[],
): { readonly utterances: readonly Utterance[]; readonly scare: readonly Quote[] } {
  const scare: Quote[] = []
  const utterances: Utterance[] = []
  const sources = new Map<Quote, Source>()
  for (const part of parts) {
    const { start, attributions } = part
    for (const attribution of attributions)
      for (const said of attribution.said) {
        const stretch = { from: start + said.from, to: start + said.to }
        const around = quotes.find((quote) => quote.from <= stretch.from && stretch.to <= quote.to + 1)
        for (const quote of quotes)
          if (overlaps(quote, stretch) && !sources.has(quote)) sources.set(quote, { part, attribution })
        if (!around) utterances.push({ ...stretch, kind: 'reported', source: { part, attribution } })
      }
    if (attributions.length === 0 && isCarriedOn(part)) {
      const { length } = part.signs.tokens
      utterances.push({ from: start, to: start + length, kind: 'reported', source: null })
    }
  }
  quotes.forEach((quote, at) => {
    const source = sources.get(quote) ?? sourceBehind(quotes, at, sources)
    const isAnnounced = parts.some(({ signs, start }) => is(signs, quote.from - 1 - start, Bit.distance))
    const use = useOf(quote, { hasCue: sources.has(quote), isAnnounced })
    if (use === 'scare') scare.push(quote)
    if (use === 'speech')
      utterances.push({ from: quote.from, to: quote.to, kind: 'direct', source: source ?? null })
  })
  return { utterances: utterances.sort((one, other) => one.from - other.from || other.to - one.to), scare }
}

/** Where a quotation before the first that has a source gets its speaker from: there. */
function sourceBehind(
  quotes: readonly Quote[],
  at: number,
  sources: ReadonlyMap<Quote, Source>,
): Source | undefined {
  if (quotes.slice(0, at).some((quote) => sources.has(quote))) return undefined
  const next = quotes.slice(at).find((quote) => sources.has(quote))
  return next && sources.get(next)
}

/** Whether a sentence without a cue goes on with what was said, by the form of its verb. */
function isCarriedOn({ signs }: Part): boolean {
  for (let at = 0; at < signs.tokens.length; at++)
    if (is(signs, at, Bit.subjunctive) && !is(signs, at, Bit.quoted)) return true
  return false
}

/** Finds the speakers of what is said in a paragraph. Returns the last one. */
function speakIn(
  { tokens }: Flow,
  parts: readonly Part[],
  utterances: readonly Utterance[],
  memory: Memory,
  before: Speaker | null,
  voices: Voice[],
): Speaker | null {
  let last = before
  let learned = 0
  for (const { from, to, kind, source } of utterances) {
    while (learned < parts.length && (parts[learned] as Part).start < to) {
      memory.learn((parts[learned] as Part).signs)
      learned++
    }
    const span = trimmed(tokens, from, to)
    if (!span) continue
    let speaker = last
    if (source) {
      const { mention, goesOn } = source.attribution
      const { signs } = source.part
      speaker = mention ? memory.resolve(signs, mention, last) : goesOn ? last : null
      if (speaker) last = speaker
    }
    voices.push({ ...span, kind, speaker, cue: source ? cueOf(source) : null })
  }
  for (const { signs } of parts.slice(learned)) memory.learn(signs)
  return last
}

function cueOf({ part, attribution }: Source): Voice['cue'] {
  const { from, to, stance } = attribution.cue
  const { tokens } = part.signs
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0, stance }
}

/** The span of tokens without the marks around them, but with quote marks and brackets. */
function trimmed(tokens: readonly Token[], from: number, to: number): Span | null {
  let first = from
  let last = to - 1
  while (first <= last && TRIMMED.has(tokens[first]?.norm ?? '')) first++
  while (last > first && TRIMMED.has(tokens[last]?.norm ?? '')) last--
  if (first > last) return null
  return spanOf(tokens, first, last + 1)
}

function spanOf(tokens: readonly Token[], from: number, to: number): Span {
  return { start: (tokens[from] as Token).start, end: (tokens[to - 1] as Token).end }
}

const TRIMMED: ReadonlySet<string> = new Set([',', ':', ';', '-'])

function overlaps(one: Stretch, other: Stretch): boolean {
  return one.from < other.to && other.from < one.to
}
