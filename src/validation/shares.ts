import groupBy from 'lodash/groupBy.js'
import meanBy from 'lodash/meanBy.js'
import sumBy from 'lodash/sumBy.js'
import type { Interval } from './agreement.ts'
import { bootstrapInterval } from './bootstrap.ts'
import type { Coding, MeasureOptions } from './coding.ts'
import { createRandom } from './random.ts'

/**
 * How far the shares of a category are those of the coders, over several articles or sources, each counted once. A share
 * is that of the words, as in a profile; where no passage has words, that of the passages. Intervals are of 95 %, by
 * bootstrap over the articles or sources, and `null` for fewer than two of them.
 */
export interface ShareAgreement {
  /** A category, or `none`. */
  readonly category: string
  /** Mean shares, from 0 to 1. */
  readonly coded: number
  readonly found: number
  /** Pearson's r; `null` where the shares do not vary. */
  readonly correlation: number | null
  readonly correlationInterval: Interval | null
  /** Mean absolute difference of found and coded shares, from 0 to 1. */
  readonly error: number
  readonly errorInterval: Interval | null
  /** Mean of found minus coded: above 0 where too much is found. */
  readonly bias: number
  readonly biasInterval: Interval | null
}

/** Shares by article and by source, `none` last. Those of sources need at least three sources. */
export interface ShareMeasures {
  readonly articles: readonly ShareAgreement[]
  readonly sources: readonly ShareAgreement[]
}

const leastSources = 3

/** Compares shares of codings with those of their gold. */
export function shareMeasuresOf(
  codings: readonly Coding[],
  codes: readonly string[],
  options: MeasureOptions,
): ShareMeasures {
  const named = codings.filter(({ source }) => source !== null)
  const sources = Object.values(groupBy(named, 'source'))
  return {
    articles: agreementsOf(Object.values(groupBy(codings, 'article')), codes, options),
    sources: sources.length < leastSources ? [] : agreementsOf(sources, codes, options),
  }
}

function agreementsOf(
  units: readonly (readonly Coding[])[],
  codes: readonly string[],
  options: MeasureOptions,
): ShareAgreement[] {
  return units.length === 0 ? [] : codes.map((code) => agreementOn(code, units, options))
}

/** A unit's share, as coded and as found. */
type Pair = readonly [coded: number, found: number]

function agreementOn(
  category: string,
  units: readonly (readonly Coding[])[],
  { samples = 1000, seed = 1 }: MeasureOptions,
): ShareAgreement {
  const pairs = units.map((unit) => sharesOf(unit, category))
  const intervalOf = (figureOf: (moments: ArrayLike<number>) => number | null): Interval | null =>
    bootstrapInterval(pairs.map(momentsOf), figureOf, { samples, random: createRandom(seed) })
  const all = pairs
    .map(momentsOf)
    .reduce((sums, moments) => sums.map((sum, at) => sum + (moments[at] as number)), [0, 0, 0, 0, 0, 0, 0])
  return {
    category,
    coded: meanBy(pairs, ([coded]) => coded),
    found: meanBy(pairs, ([, found]) => found),
    correlation: correlationOf(all),
    correlationInterval: intervalOf(correlationOf),
    error: meanBy(pairs, ([coded, found]) => Math.abs(found - coded)),
    errorInterval: intervalOf((moments) => (moments[6] as number) / (moments[0] as number)),
    bias: meanBy(pairs, ([coded, found]) => found - coded),
    biasInterval: intervalOf(
      (moments) => ((moments[2] as number) - (moments[1] as number)) / (moments[0] as number),
    ),
  }
}

function sharesOf(unit: readonly Coding[], category: string): Pair {
  const words = sumBy(unit, 'words')
  const sizeOf = (coding: Coding): number => (words === 0 ? 1 : coding.words)
  const all = sumBy(unit, sizeOf)
  const shareOf = (has: (coding: Coding) => boolean): number => sumBy(unit.filter(has), sizeOf) / all
  return [shareOf(({ primary }) => primary === category), shareOf(({ found }) => found === category)]
}

/** Number, sums, sums of squares and of products, and the sum of absolute differences: all that the figures need. */
function momentsOf([coded, found]: Pair): number[] {
  return [1, coded, found, coded * coded, found * found, coded * found, Math.abs(found - coded)]
}

/** Pearson's r from moments. */
function correlationOf(moments: ArrayLike<number>): number | null {
  const [n, x, y, xx, yy, xy] = Array.from(moments) as [number, number, number, number, number, number]
  const spread = (n * xx - x * x) * (n * yy - y * y)
  // Rounding leaves a trace of variation where there is none.
  return spread <= 1e-12 * n ** 4 ? null : (n * xy - x * y) / Math.sqrt(spread)
}
