import sumBy from 'lodash/sumBy.js'
import uniq from 'lodash/uniq.js'
import { createAnalyzer } from '../analyzer.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Coding, MeasureOptions } from './coding.ts'
import { codingsOf, type Model } from './cross-validation.ts'
import { fittedLogOdds, keptFit, roundTo } from './fit.ts'
import { dealFolds } from './folds.ts'
import { type Gain, gainOf } from './gain.ts'
import { codedFor, type Gold } from './gold.ts'
import { type Measures, measuresOf } from './measures.ts'
import { type FeatureTable, featureTablesOf } from './table.ts'

/** Options of `adapt`. */
export interface AdaptOptions extends MeasureOptions {
  /**
   * How strongly biases are drawn to the lexicon's, above 0: as strongly as so many passages that are half and half
   * would, times four. Default 30: on outlets that were left out, less took chance for a difference.
   */
  readonly penalty?: number
  /** Language of every article; by default the one that the gold names, else the one found. */
  readonly language?: string
  /** Called after every article that was analyzed. */
  readonly onProgress?: (done: number, total: number) => void
}

/** What was adapted of one category. */
export interface CategoryAdaptation {
  readonly category: string
  /** Passages that the gold gives the category. */
  readonly positives: number
  readonly biasBefore: number
  readonly bias: number
}

/** What was adapted for one language, and what it is worth. Plain JSON. */
export interface LanguageAdaptation extends Gain {
  readonly language: string
  readonly passages: number
  /** In the order that decides ties. */
  readonly categories: readonly CategoryAdaptation[]
  /** With the biases as they were. */
  readonly before: Measures
  /** With biases that were adapted without the article of the passage. */
  readonly after: Measures
}

export interface Adaptation {
  /** One for each language that the gold's articles are in. */
  readonly languages: readonly LanguageAdaptation[]
}

const defaultPenalty = 30
/** Parts of the cross-validation, at most. */
const mostFolds = 10

/**
 * Adapts lexicons to a corpus, from some of its passages that people coded: the bias of each category moves so that its
 * scores, summed up, are as many as the passages that have it. Weights and thresholds stay, so that scores remain
 * probabilities; the bias is drawn to the lexicon's, so that few passages move little. This is logistic recalibration in
 * the large (Steyerberg et al. 2004, Statistics in Medicine 23), with a penalty.
 *
 * @returns One adaptation for each language that the gold's articles are in.
 * @throws DataError for faults of the lexicons.
 * @throws RangeError for options out of range, a gold of fewer than two articles in a language, or one that is not coded
 *   for all categories.
 */
export async function adapt(
  lexicons: readonly Lexicon[],
  gold: Gold,
  options: AdaptOptions = {},
): Promise<Adaptation> {
  const tables = await tablesOf(lexicons, gold, options)
  return { languages: tables.map((table) => adaptTable(table, options)) }
}

/** What the lexicons find in the gold. @throws as `adapt` does */
export async function tablesOf(
  lexicons: readonly Lexicon[],
  gold: Gold,
  { penalty = defaultPenalty, language, onProgress }: AdaptOptions,
): Promise<readonly FeatureTable[]> {
  if (!(penalty > 0 && Number.isFinite(penalty)))
    throw new RangeError(`adapt: penalty is ${penalty}; give a number above 0`)
  const coded = codedFor(gold)
  if (coded !== undefined)
    throw new RangeError(
      `adapt: the gold is coded for ${coded.join(', ')} only; it takes one that is coded for all`,
    )
  const tables = featureTablesOf(await createAnalyzer({ lexicons }), gold, {
    ...(language === undefined ? {} : { language }),
    ...(onProgress === undefined ? {} : { onProgress }),
  })
  if (tables.length === 0)
    throw new RangeError('adapt: none of the articles is in a language of these lexicons')
  return tables
}

/** Adapts one table: see `adapt`. */
export function adaptTable(table: FeatureTable, options: AdaptOptions = {}): LanguageAdaptation {
  const names = table.categories.map(({ category }) => category)
  const articles = table.rows.map(({ article }) => article)
  const count = uniq(articles).length
  if (count < 2)
    throw new RangeError('adapt: at least two articles are needed, to judge one by the other; code more')
  const folds = dealFolds(articles, Math.min(mostFolds, count), options.seed ?? 1)
  const shiftsOf = shifterOf(table, options.penalty ?? defaultPenalty)
  const biases = shiftsOf(() => true)
  const before = codingsOf(table, modelOf(table))
  const held = uniq(folds).flatMap((fold) => {
    const codings = codingsOf(
      table,
      modelOf(
        table,
        shiftsOf((row) => folds[row] !== fold),
      ),
    )
    return codings.map((coding, row) => ({ coding, row })).filter(({ row }) => folds[row] === fold)
  })
  const after = held.sort((a, b) => a.row - b.row).map(({ coding }) => coding)
  return {
    language: table.language,
    passages: table.rows.length,
    categories: table.categories.map(({ category, bias }, place) => ({
      category,
      positives: sumBy(table.rows, ({ labels }) => (labels.includes(category) ? 1 : 0)),
      biasBefore: bias,
      bias: biases[place] as number,
    })),
    before: measuresOf(before, names, options),
    after: measuresOf(after, names, options),
    ...gainOf(before, after, options),
  }
}

/** The lexicons of a table with other biases, as a model that codes its rows. */
function modelOf(table: FeatureTable, biases?: readonly number[]): Model {
  return {
    fits: table.categories.map((category, place) => ({
      ...keptFit(category),
      bias: biases?.[place] ?? category.bias,
    })),
    thresholds: table.categories.map(({ threshold }) => threshold),
  }
}

/** Adapts a table on some of its rows, and codes others: what `adaptationCurve` repeats. */
export function codingsAdapted(
  table: FeatureTable,
  isSample: (row: number) => boolean,
  { penalty = defaultPenalty }: AdaptOptions = {},
): readonly Coding[] {
  const biases = table.rows.some((_, row) => isSample(row)) ? shifterOf(table, penalty)(isSample) : undefined
  return codingsOf(table, modelOf(table, biases))
}

/** Finds the biases that fit some rows of a table best, in steps of a thousandth. */
function shifterOf(
  table: FeatureTable,
  penalty: number,
): (counts: (row: number) => boolean) => readonly number[] {
  const logOdds = table.categories.map((category) =>
    fittedLogOdds(category, table.rows.length, keptFit(category)),
  )
  return (counts) =>
    table.categories.map(({ category, bias }, place) => {
      const rows = table.rows.flatMap(({ labels }, row) =>
        counts(row)
          ? [{ logOdds: logOdds[place]?.[row] as number, target: labels.includes(category) ? 1 : 0 }]
          : [],
      )
      return roundTo(bias + bestShift(rows, penalty), 0.001)
    })
}

const steps = 50

/** What must be added to log-odds so that they fit their targets best, by Newton's method on a convex loss. */
function bestShift(
  rows: readonly { readonly logOdds: number; readonly target: number }[],
  penalty: number,
): number {
  let shift = 0
  for (let step = 0; step < steps; step++) {
    let slope = penalty * shift
    let curvature = penalty
    for (const { logOdds, target } of rows) {
      const score = 1 / (1 + Math.exp(-logOdds - shift))
      slope += score - target
      curvature += score * (1 - score)
    }
    const move = slope / curvature
    shift -= move
    if (Math.abs(move) < 1e-9) break
  }
  return shift
}
