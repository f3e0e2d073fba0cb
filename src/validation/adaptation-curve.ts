import meanBy from 'lodash/meanBy.js'
import sortBy from 'lodash/sortBy.js'
import uniq from 'lodash/uniq.js'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { type AdaptOptions, codingsAdapted, tablesOf } from './adapt.ts'
import type { Interval } from './agreement.ts'
import { quantileOf } from './bootstrap.ts'
import type { Gold } from './gold.ts'
import { measuresOf } from './measures.ts'
import { createRandom, type Random } from './random.ts'
import type { FeatureTable } from './table.ts'

/** Options of `adaptationCurve`. */
export interface CurveOptions extends Pick<AdaptOptions, 'penalty' | 'seed'> {
  /** How many passages to adapt on. Default 0, 50, 100, 200. */
  readonly sizes?: readonly number[]
  /** How often articles are drawn. Default 20. */
  readonly draws?: number
}

/** What comes of adapting on a number of passages, over several draws. */
export interface CurveStep {
  /** So many passages were asked for: whole articles are drawn until there are as many. */
  readonly size: number
  /** So many there were, on average. */
  readonly passages: number
  /** Mean alpha on the passages of articles that were in no sample of the draw, the same for all sizes. */
  readonly alpha: number
  /** Mean gain over the lexicons as they are. */
  readonly gain: number
  /** The middle 95 % of the gains. */
  readonly gainInterval: Interval
}

/** The curve of one language. */
export interface LanguageCurve {
  readonly language: string
  readonly passages: number
  readonly steps: readonly CurveStep[]
}

/**
 * The curves of lexicons on a gold, one for each language that its articles are in.
 *
 * @throws as `adapt` and `adaptationCurve` do.
 */
export async function curvesOf(
  lexicons: readonly Lexicon[],
  gold: Gold,
  options: CurveOptions & AdaptOptions = {},
): Promise<readonly LanguageCurve[]> {
  const tables = await tablesOf(lexicons, gold, options)
  return tables.map((table) => ({
    language: table.language,
    passages: table.rows.length,
    steps: adaptationCurve(table, options),
  }))
}

/** At least so many passages must be left to measure on. */
const leastRest = 50

/**
 * How agreement grows with the number of passages that lexicons are adapted on: for every draw, articles come in a
 * random order; the first are the samples, and what lies behind the largest one is measured.
 *
 * @throws RangeError if the gold is too small for the largest size.
 */
export function adaptationCurve(table: FeatureTable, options: CurveOptions = {}): readonly CurveStep[] {
  const { sizes = [0, 50, 100, 200], draws = 20, seed = 1 } = options
  const names = table.categories.map(({ category }) => category)
  const random = createRandom(seed)
  const results = Array.from({ length: draws }, () => {
    const ranks = ranksOf(table, random)
    const most = reachOf(table, ranks, Math.max(...sizes))
    const rest = table.rows.flatMap((_, row) => ((ranks[row] as number) > most ? [row] : []))
    if (rest.length < leastRest)
      throw new RangeError(
        `adapt: ${table.rows.length} passages are too few for a curve up to ${Math.max(...sizes)}; at least ${leastRest} must be left to measure on`,
      )
    const alphaOf = (reach: number): number => {
      const codings = codingsAdapted(table, (row) => (ranks[row] as number) <= reach, options)
      const measured = rest.map((row) => codings[row] as (typeof codings)[number])
      return measuresOf(measured, names, { samples: 0 }).agreement.alpha ?? 0
    }
    const plain = alphaOf(-1)
    return sizes.map((size) => {
      const reach = size === 0 ? -1 : reachOf(table, ranks, size)
      const alpha = size === 0 ? plain : alphaOf(reach)
      return { alpha, gain: alpha - plain, passages: ranks.filter((rank) => rank <= reach).length }
    })
  })
  return sizes.map((size, place) => {
    const own = results.map((steps) => steps[place] as (typeof steps)[number])
    const gains = sortBy(own.map(({ gain }) => gain))
    return {
      size,
      passages: meanBy(own, 'passages'),
      alpha: meanBy(own, 'alpha'),
      gain: meanBy(gains),
      gainInterval: { low: quantileOf(gains, 0.025), high: quantileOf(gains, 0.975) },
    }
  })
}

/** For every row, the place of its article in a random order. */
function ranksOf({ rows }: FeatureTable, random: Random): readonly number[] {
  const articles = sortBy(uniq(rows.map(({ article }) => article)))
  const keys = new Map(articles.map((article) => [article, random()]))
  const order = sortBy(articles, (article) => keys.get(article))
  const ranks = new Map(order.map((article, rank) => [article, rank]))
  return rows.map(({ article }) => ranks.get(article) as number)
}

/** The last article that it takes to have so many passages. */
function reachOf({ rows }: FeatureTable, ranks: readonly number[], size: number): number {
  const counts: number[] = []
  for (const rank of ranks) counts[rank] = (counts[rank] ?? 0) + 1
  let passages = 0
  const reach = counts.findIndex((count) => {
    passages += count
    return passages >= size
  })
  return reach < 0 ? rows.length : reach
}
