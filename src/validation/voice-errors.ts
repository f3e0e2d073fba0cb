import type { Span, Voice } from '../types.ts'
import type { Quotation } from './quotations.ts'
import type { QuotationPair, VoiceComparison } from './voice-comparison.ts'

/**
 * What went wrong:
 * - `missed`: attributed by the coders, not by the analyzer;
 * - `wrong`: the other way round;
 * - `not-direct`: coded direct, found as reported;
 * - `wrong-direct`: found as direct, coded as something else;
 * - `speaker`: the voice has another speaker than was coded, or none;
 * - `missed-cue`, `wrong-cue`: a cue that was coded and not found, or found and not coded.
 */
export type VoiceErrorKind =
  | 'missed'
  | 'wrong'
  | 'not-direct'
  | 'wrong-direct'
  | 'speaker'
  | 'missed-cue'
  | 'wrong-cue'

/** One thing that went wrong, for people who develop. */
export interface VoiceError extends Span {
  readonly kind: VoiceErrorKind
  /** The text there. */
  readonly text: string
  /** The sentence up to there, and from there on; where it is long, cut, with an ellipsis. */
  readonly before: string
  readonly after: string
  /** The quotation that was coded there, or that goes with the cue, if there is one. */
  readonly gold: QuotationWords | null
  /** The voice that was found there, or that goes with the cue, if there is one. */
  readonly found: QuotationWords | null
}

/** A quotation or a voice in words. */
export interface QuotationWords {
  /** The type of the coding, or the kind of the voice. */
  readonly type: string | null
  readonly speaker: string | null
  readonly cue: string | null
}

/** The errors of one article, in the order of its text. */
export interface ArticleVoiceErrors {
  readonly article: string
  readonly errors: readonly VoiceError[]
}

/** So much of a sentence is shown before and after an error, in UTF-16 units. */
const CONTEXT = 120

/** Lists what was missed and what was wrongly found in an article. */
export function voiceErrorsOf(comparison: VoiceComparison): ArticleVoiceErrors {
  const { coded, found, codedDirect, foundDirect, article, pairs } = comparison
  const errors: VoiceError[] = [
    ...runsOf(comparison, 'missed', (at) => coded[at] === 1 && found[at] === 0),
    ...runsOf(comparison, 'wrong', (at) => found[at] === 1 && coded[at] === 0),
    ...(article.typed
      ? [
          ...runsOf(
            comparison,
            'not-direct',
            (at) => codedDirect[at] === 1 && foundDirect[at] === 0 && found[at] === 1,
          ),
          ...runsOf(
            comparison,
            'wrong-direct',
            (at) => foundDirect[at] === 1 && codedDirect[at] === 0 && coded[at] === 1,
          ),
        ]
      : []),
    ...pairs.flatMap((pair) => speakerErrorOf(comparison, pair)),
    ...cueErrorsOf(comparison),
  ]
  return { article: article.id, errors: errors.sort((a, b) => a.start - b.start) }
}

/** The stretches all of whose letters are wrong; marks and spaces between them don't part them. */
function runsOf(
  comparison: VoiceComparison,
  kind: VoiceErrorKind,
  isWrong: (at: number) => boolean,
): VoiceError[] {
  const { article, letters } = comparison
  const all = letters.cover([{ start: 0, end: article.text.length }])
  const runs: Span[] = []
  let start = -1
  let end = -1
  const close = (): void => {
    if (start >= 0) runs.push({ start, end })
    start = -1
  }
  for (let at = 0; at < all.length; at++) {
    if (all[at] === 0) continue
    if (!isWrong(at)) {
      close()
      continue
    }
    if (start < 0) start = at
    end = at + ((article.text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)
  }
  close()
  return runs.map((run) => errorAt(comparison, kind, run))
}

function speakerErrorOf(
  comparison: VoiceComparison,
  { quotation, voice, speaker }: QuotationPair,
): VoiceError[] {
  const { text } = comparison.article
  const [span] = quotation.content
  if (speaker !== 'wrong' || voice === null || span === undefined) return []
  return [
    {
      ...errorAt(comparison, 'speaker', span),
      gold: wordsOfQuotation(text, quotation),
      found: wordsOfVoice(text, voice),
    },
  ]
}

function cueErrorsOf(comparison: VoiceComparison): VoiceError[] {
  const { article, codedCues, foundCues, pairs } = comparison
  const { text } = article
  return [
    ...codedCues.flatMap(({ spans, found }): VoiceError[] => {
      const pair = pairs.find(({ quotation }) => quotation.cue.some(({ start }) => start === spans[0]?.start))
      if (found !== null || spans[0] === undefined || pair === undefined) return []
      const gold = wordsOfQuotation(text, pair.quotation)
      const voice = pair.voice === null ? null : wordsOfVoice(text, pair.voice)
      return [{ ...errorAt(comparison, 'missed-cue', spans[0]), gold, found: voice }]
    }),
    ...foundCues.flatMap(({ cue, voice, right }): VoiceError[] => {
      if (right) return []
      const pair = pairs.find((each) => each.voice === voice)
      const gold = pair === undefined ? null : wordsOfQuotation(text, pair.quotation)
      return [{ ...errorAt(comparison, 'wrong-cue', cue), gold, found: wordsOfVoice(text, voice) }]
    }),
  ]
}

/** With the first quotation and the first voice there. */
function errorAt(comparison: VoiceComparison, kind: VoiceErrorKind, span: Span): VoiceError {
  const { text, quotations } = comparison.article
  const { voices, passages } = comparison.analysis
  const overlaps = (other: Span): boolean => other.start < span.end && span.start < other.end
  const quotation = quotations.find(({ content }) => content.some(overlaps))
  const voice = voices.find(overlaps)
  const from = passages.findLast(({ start }) => start <= span.start)?.start ?? 0
  const to = passages.find(({ end }) => end >= span.end)?.end ?? text.length
  return {
    kind,
    start: span.start,
    end: span.end,
    text: text.slice(span.start, span.end),
    before: lastWords(text.slice(Math.min(from, span.start), span.start)),
    after: firstWords(text.slice(span.end, Math.max(to, span.end))),
    gold: quotation === undefined ? null : wordsOfQuotation(text, quotation),
    found: voice === undefined ? null : wordsOfVoice(text, voice),
  }
}

/** The end of what stands before an error, cut at a space. */
function lastWords(text: string): string {
  return text.length <= CONTEXT ? text : `…${text.slice(-CONTEXT).replace(/^\S*/, '')}`
}

/** The beginning of what stands behind an error, cut at a space. */
function firstWords(text: string): string {
  return text.length <= CONTEXT ? text : `${text.slice(0, CONTEXT).replace(/\S*$/, '')}…`
}

function wordsOfQuotation(text: string, { type, speaker, cue }: Quotation): QuotationWords {
  return { type: type ?? null, speaker: wordsAt(text, speaker), cue: wordsAt(text, cue) }
}

function wordsOfVoice(text: string, { kind, speaker, cue }: Voice): QuotationWords {
  return {
    type: kind,
    speaker: speaker === null ? null : wordsAt(text, speaker.span === null ? [] : [speaker.span]),
    cue: cue === null ? null : wordsAt(text, [cue]),
  }
}

function wordsAt(text: string, spans: readonly Span[]): string | null {
  return spans.length === 0 ? null : spans.map(({ start, end }) => text.slice(start, end)).join(' … ')
}
