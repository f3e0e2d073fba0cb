import uniq from 'lodash/uniq.js'
import type { Interval, Overlap } from './agreement.ts'
import { overlapOf } from './agreement.ts'
import { bootstrapInterval } from './bootstrap.ts'
import type { MeasureOptions } from './coding.ts'
import { sizeOf } from './letters.ts'
import { createRandom } from './random.ts'
import { isAttributed, type VoiceComparison } from './voice-comparison.ts'

/** How far what was found covers what was coded. */
export interface Coverage extends Overlap {
  /** Interval of `f1`, by bootstrap over articles. */
  readonly interval: Interval | null
}

/** How far the speakers are the coded ones. Figures are `null` where nothing could be counted. */
export interface SpeakerMeasures {
  /** Coded quotations that have a speaker. */
  readonly quotations: number
  /** Those of them that a voice overlaps. */
  readonly found: number
  /** Those whose speaker is right. */
  readonly right: number
  /** Those whose speaker is right to the letter. */
  readonly exact: number
  /** `right / quotations`, from 0 to 1. */
  readonly share: number | null
  /** `right / found`, from 0 to 1. */
  readonly shareOfFound: number | null
  /** `exact / quotations`, from 0 to 1. */
  readonly shareExact: number | null
  /** Interval of `share`, by bootstrap over articles. */
  readonly interval: Interval | null
}

/** How much of the quotations of one type was found. */
export interface TypeRecall {
  readonly type: string
  readonly quotations: number
  /** Letters and digits of what is said. */
  readonly gold: number
  /** Those of them that lie in any voice. */
  readonly both: number
  /** `both / gold`, from 0 to 1; `null` if nothing was coded. */
  readonly recall: number | null
}

/** Everything measured on the voices of some articles, all of them taken together. Plain JSON. */
export interface VoiceMeasures {
  readonly articles: number
  /** Coded quotations. */
  readonly quotations: number
  /** Voices found. */
  readonly voices: number
  /**
   * Letters and digits of direct quotations: those in at least one quotation of type `Direct` against those in at
   * least one voice of kind `direct`; only of articles whose coding tells types, `null` if there are none.
   */
  readonly direct: Coverage | null
  /** Letters and digits of all that is attributed: those in at least one quotation against those in at least one voice. */
  readonly content: Coverage
  /** Sentences with attributed content: those of whose letters and digits at least a tenth is attributed. */
  readonly sentences: Coverage
  /**
   * Speakers of the coded quotations that have one. A speaker is right if the voice that covers most of the quotation
   * (the shortest of several) has a speaker whose span shares at least half of the shorter one's letters with one of
   * the coded spans. Quotations that no voice overlaps count as wrong.
   */
  readonly speakers: SpeakerMeasures
  /**
   * Cues, each counted once however much it announces. A cue was found if it shares at least half of the shorter one's
   * letters with one of the coded spans; one that was found answers to one that was coded.
   */
  readonly cues: Coverage
  /** By type of the coding, in alphabetical order; empty where the coding tells none. */
  readonly types: readonly TypeRecall[]
}

/** Measures what was found in articles against what was coded in them. */
export function voiceMeasuresOf(
  comparisons: readonly VoiceComparison[],
  options: MeasureOptions = {},
): VoiceMeasures {
  const coverage = (rows: readonly Counts[]): Coverage => coverageOf(rows, options)
  const typed = comparisons.filter(({ article }) => article.typed)
  return {
    articles: comparisons.length,
    quotations: comparisons.reduce((sum, { article }) => sum + article.quotations.length, 0),
    voices: comparisons.reduce((sum, { analysis }) => sum + analysis.voices.length, 0),
    direct:
      typed.length === 0
        ? null
        : coverage(typed.map(({ codedDirect, foundDirect }) => lettersCounted(codedDirect, foundDirect))),
    content: coverage(comparisons.map(({ coded, found }) => lettersCounted(coded, found))),
    sentences: coverage(comparisons.map(sentencesCounted)),
    speakers: speakerMeasuresOf(comparisons, options),
    cues: coverage(comparisons.map(cuesCounted)),
    types: typesOf(comparisons),
  }
}

/** What was coded, what was found, and what was both, in one article. */
type Counts = readonly [gold: number, found: number, both: number]

function lettersCounted(coded: Uint8Array, found: Uint8Array): Counts {
  return [sizeOf(coded), sizeOf(found), sizeOf(coded, found)]
}

function sentencesCounted({ analysis, letters, coded, found }: VoiceComparison): Counts {
  const counts: [number, number, number] = [0, 0, 0]
  for (const sentence of analysis.passages) {
    const inGold = isAttributed(sentence, coded, letters)
    const inFound = isAttributed(sentence, found, letters)
    counts[0] += inGold ? 1 : 0
    counts[1] += inFound ? 1 : 0
    counts[2] += inGold && inFound ? 1 : 0
  }
  return counts
}

function cuesCounted({ codedCues, foundCues }: VoiceComparison): Counts {
  return [codedCues.length, foundCues.length, codedCues.filter(({ found }) => found !== null).length]
}

function coverageOf(rows: readonly Counts[], options: MeasureOptions): Coverage {
  const [gold, found, both] = sumsOf(rows, 3) as [number, number, number]
  return {
    ...overlapOf(gold, found, both),
    interval: intervalOf(rows, ([a = 0, b = 0, c = 0]) => overlapOf(a, b, c).f1, options),
  }
}

function speakerMeasuresOf(
  comparisons: readonly VoiceComparison[],
  options: MeasureOptions,
): SpeakerMeasures {
  const rows = comparisons.map(({ pairs }) => {
    const named = pairs.filter(({ speaker }) => speaker !== null)
    return [
      named.length,
      named.filter(({ voice }) => voice !== null).length,
      named.filter(({ speaker }) => speaker !== 'wrong').length,
      named.filter(({ speaker }) => speaker === 'exact').length,
    ]
  })
  const [quotations, found, right, exact] = sumsOf(rows, 4) as [number, number, number, number]
  return {
    quotations,
    found,
    right,
    exact,
    share: shareOf(right, quotations),
    shareOfFound: shareOf(right, found),
    shareExact: shareOf(exact, quotations),
    interval: intervalOf(rows, ([all = 0, , own = 0]) => shareOf(own, all), options),
  }
}

function typesOf(comparisons: readonly VoiceComparison[]): TypeRecall[] {
  const types = uniq(
    comparisons.flatMap(({ article }) => article.quotations.flatMap(({ type }) => type ?? [])),
  )
  return types.sort().map((type) => {
    let quotations = 0
    let gold = 0
    let both = 0
    for (const { article, letters, found } of comparisons) {
      const own = article.quotations.filter((quotation) => quotation.type === type)
      const cover = letters.cover(own.flatMap(({ content }) => content))
      quotations += own.length
      gold += sizeOf(cover)
      both += sizeOf(cover, found)
    }
    return { type, quotations, gold, both, recall: shareOf(both, gold) }
  })
}

function intervalOf(
  rows: readonly (readonly number[])[],
  figureOf: (sums: Float64Array) => number | null,
  { samples = 1000, seed = 1 }: MeasureOptions,
): Interval | null {
  return bootstrapInterval(rows, figureOf, { samples, random: createRandom(seed) })
}

function sumsOf(rows: readonly (readonly number[])[], size: number): number[] {
  return Array.from({ length: size }, (_, at) => rows.reduce((sum, row) => sum + (row[at] as number), 0))
}

function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole
}
