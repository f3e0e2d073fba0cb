import type { Analysis, Cue, Span, Voice } from '../types.ts'
import { type Letters, lettersOf, sizeOf } from './letters.ts'
import type { Quotation, QuotationArticle } from './quotations.ts'

/** The type of quotations that voices of kind `direct` are measured against. */
const DIRECT = 'Direct'

/** So much of a sentence's letters must be attributed for it to count as one with attributed content. */
const LEAST_SHARE = 0.1

/** So much of the shorter one's letters must lie in both spans for them to be the same speaker, or cue. */
const SAME_SHARE = 0.5

/** An article's quotations beside the voices that were found in it. */
export interface VoiceComparison {
  readonly article: QuotationArticle
  readonly analysis: Analysis
  readonly letters: Letters
  /** Letters of all that was coded, and of what was coded direct. */
  readonly coded: Uint8Array
  readonly codedDirect: Uint8Array
  /** Letters of all voices, and of the direct ones. */
  readonly found: Uint8Array
  readonly foundDirect: Uint8Array
  readonly pairs: readonly QuotationPair[]
  readonly codedCues: readonly CuePair[]
  readonly foundCues: readonly FoundCue[]
}

/** A quotation and the voice that says it. */
export interface QuotationPair {
  readonly quotation: Quotation
  /** The voice that covers most of its letters, the shortest of several; `null` if none covers any. */
  readonly voice: Voice | null
  /** How far the voice's speaker is the coded one; `null` if none is coded. */
  readonly speaker: 'exact' | 'right' | 'wrong' | null
}

/** A coded cue and the one that was found there, `null` if none was. */
export interface CuePair {
  readonly spans: readonly Span[]
  readonly found: Cue | null
}

/** A cue that was found, with the first voice that it announces, and whether it was coded. */
export interface FoundCue {
  readonly cue: Cue
  readonly voice: Voice
  readonly right: boolean
}

/**
 * Lays what was found beside what was coded.
 *
 * @param analysis of the article's text, its passages being sentences
 */
export function compareVoices(article: QuotationArticle, analysis: Analysis): VoiceComparison {
  const { quotations } = article
  const { voices } = analysis
  const letters = lettersOf(article.text)
  const direct = quotations.filter(({ type }) => type === DIRECT)
  const coverOf = (some: readonly Quotation[]): Uint8Array =>
    letters.cover(some.flatMap(({ content }) => content))
  return {
    article,
    analysis,
    letters,
    coded: coverOf(quotations),
    codedDirect: coverOf(direct),
    found: letters.cover(voices),
    foundDirect: letters.cover(voices.filter(({ kind }) => kind === 'direct')),
    pairs: quotations.map((quotation) => pairOf(quotation, voices, letters)),
    ...cuePairsOf(quotations, voices, letters),
  }
}

/** Whether so much of a sentence is attributed that it counts, by one of the covers. */
export function isAttributed(sentence: Span, cover: Uint8Array, letters: Letters): boolean {
  const size = sizeOf(cover.subarray(sentence.start, sentence.end))
  return size > 0 && size >= LEAST_SHARE * letters.within(sentence)
}

function pairOf(quotation: Quotation, voices: readonly Voice[], letters: Letters): QuotationPair {
  let voice: Voice | null = null
  let most = 0
  for (const each of voices) {
    const shared = quotation.content.reduce((sum, span) => sum + letters.shared(span, each), 0)
    const shorter = voice !== null && shared === most && letters.within(each) < letters.within(voice)
    if (shared > 0 && (shared > most || shorter)) {
      most = shared
      voice = each
    }
  }
  const named = quotation.speaker.some((span) => letters.within(span) > 0)
  return {
    quotation,
    voice,
    speaker: named ? speakerAgreement(quotation.speaker, voice?.speaker?.span ?? null, letters) : null,
  }
}

function speakerAgreement(
  coded: readonly Span[],
  found: Span | null,
  letters: Letters,
): 'exact' | 'right' | 'wrong' {
  if (found === null || !coded.some((span) => isSame(span, found, letters))) return 'wrong'
  const all = letters.within(found)
  return coded.some((span) => letters.within(span) === all && letters.shared(span, found) === all)
    ? 'exact'
    : 'right'
}

/** Whether two spans share at least half of the shorter one's letters. */
function isSame(one: Span, other: Span, letters: Letters): boolean {
  const shorter = Math.min(letters.within(one), letters.within(other))
  return shorter > 0 && letters.shared(one, other) >= SAME_SHARE * shorter
}

/** Pairs each coded cue, in the order of the text, with the first one found there that has no pair yet. */
function cuePairsOf(
  quotations: readonly Quotation[],
  voices: readonly Voice[],
  letters: Letters,
): Pick<VoiceComparison, 'codedCues' | 'foundCues'> {
  const coded = new Map(
    quotations
      .map(({ cue }) => cue.filter((span) => letters.within(span) > 0))
      .filter(([first]) => first !== undefined)
      .map((spans) => [spans.map(keyOf).join(), spans]),
  )
  const found = new Map<string, { readonly cue: Cue; readonly voice: Voice }>()
  for (const voice of voices) {
    const { cue } = voice
    if (cue !== null && letters.within(cue) > 0 && !found.has(keyOf(cue)))
      found.set(keyOf(cue), { cue, voice })
  }
  const all = [...found.values()].sort((a, b) => inOrder(a.cue, b.cue))
  const left = all.map(({ cue }) => cue)
  const codedCues = [...coded.values()]
    .sort(([a], [b]) => inOrder(a as Span, b as Span))
    .map((spans): CuePair => {
      const at = left.findIndex((cue) => spans.some((span) => isSame(span, cue, letters)))
      return { spans, found: at < 0 ? null : (left.splice(at, 1)[0] ?? null) }
    })
  return { codedCues, foundCues: all.map((one) => ({ ...one, right: !left.includes(one.cue) })) }
}

function keyOf({ start, end }: Span): string {
  return `${start}-${end}`
}

function inOrder(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end
}
