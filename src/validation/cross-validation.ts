import { certaintyOf } from '../framing/scores.ts'
import { type Coding, none } from './coding.ts'
import {
  type CategoryFit,
  checkFitOptions,
  type FitOptions,
  fitCategory,
  fittedLogOdds,
  roundTo,
} from './fit.ts'
import { dealFolds, type Group } from './folds.ts'
import type { Learner } from './learn.ts'
import type { LogisticFit } from './logistic.ts'
import { type CategoryTable, codesOf, type FeatureTable } from './table.ts'
import { decide, fitThresholds, type ThresholdProblem } from './thresholds.ts'

/** Options of `crossValidate`. */
export interface CrossValidationOptions extends FitOptions {
  /** How many times a part is left out. Default 10. */
  readonly folds?: number
  /** What is left out together. Default `article`. `source` tells how well other outlets fare. */
  readonly by?: Group
  /** Deals the groups into folds. Default 1. */
  readonly seed?: number
  /** Learns words as well, of every part without it. */
  readonly learner?: Learner
  /** Called after every category of every fold. */
  readonly onProgress?: (done: number, total: number) => void
}

/** What a cross-validation gives. */
export interface CrossValidation {
  /** One a row: coded by weights and thresholds that have not seen its article (or source). */
  readonly codings: readonly Coding[]
  /** For every row, the fold in which it was left out. */
  readonly folds: readonly number[]
  /** For every fold, what was fitted without it. */
  readonly models: readonly Model[]
  /** Best thresholds over all rows, in the order of the table's categories: those to go with a fit on all. */
  readonly thresholds: readonly number[]
}

/** Weights and thresholds of all categories of a table. */
export interface Model {
  readonly fits: readonly CategoryFit[]
  /** As scores, between 0 and 1, in the same order. */
  readonly thresholds: readonly number[]
}

/**
 * Fits again and again without a part of the rows, and codes that part. The thresholds of a part are fitted on the
 * scores that all other parts got when they were left out. (Those scores come from fits that knew the part; what gets
 * through to a few thresholds that way is nothing to speak of.)
 *
 * @throws RangeError for options out of range, or fewer than two groups.
 */
export function crossValidate(table: FeatureTable, options: CrossValidationOptions = {}): CrossValidation {
  checkFitOptions(options)
  const { folds: count = 10, by = 'article', seed = 1, onProgress } = options
  const folds = dealFolds(
    table.rows.map(({ article, source }) =>
      by === 'source' && source !== null ? `source ${source}` : `article ${article}`,
    ),
    count,
    seed,
  )
  const total = table.categories.length * count
  let done = 0
  const held = table.categories.map(() => new Float64Array(table.rows.length))
  const fits = table.categories.map((category, place) => {
    let start: LogisticFit | undefined
    return Array.from({ length: count }, (_, fold) => {
      const { fit, exact, logOdds } = fitWithWords(
        table,
        category,
        (row) => folds[row] !== fold,
        options,
        start,
      )
      start ??= exact
      folds.forEach((other, row) => {
        if (other === fold) {
          ;(held[place] as Float64Array)[row] = logOdds[row] as number
        }
      })
      onProgress?.(++done, total)
      return fit
    })
  })
  const thresholdsOf = (counts: (row: number) => boolean): number[] =>
    tableThresholds(table, held, counts, options)
  const models = Array.from(
    { length: count },
    (_, fold): Model => ({
      fits: fits.map((own) => own[fold] as CategoryFit),
      thresholds: thresholdsOf((row) => folds[row] !== fold),
    }),
  )
  return {
    folds,
    models,
    thresholds: thresholdsOf(() => true),
    codings: table.rows.map((_, row) =>
      codingOf(table, held, row, models[folds[row] as number]?.thresholds ?? []),
    ),
  }
}

/** Fits a category, with words if there is a learner, and tells the log-odds of all rows. */
export function fitWithWords(
  table: FeatureTable,
  category: CategoryTable,
  counts: (row: number) => boolean,
  options: CrossValidationOptions,
  start?: LogisticFit,
): ReturnType<typeof fitCategory> & { readonly logOdds: Float64Array } {
  const { learner } = options
  const words = learner?.learn(table, category, counts, options) ?? []
  const whole = learner && words.length > 0 ? learner.withWords(category, words) : category
  const fits = start?.weights.length === whole.columns.length
  const { fit, exact } = fitCategory(table, whole, counts, options, fits ? start : undefined)
  return {
    ...(exact === undefined ? {} : { exact }),
    fit: words.length > 0 ? { ...fit, words } : fit,
    logOdds: fittedLogOdds(whole, table.rows.length, fit),
  }
}

/** Codes every row of a table by one model, e.g. one that was fitted on other rows. */
export function codingsOf(table: FeatureTable, { fits, thresholds }: Model): Coding[] {
  const logOdds = table.categories.map((category, place) =>
    fittedLogOdds(category, table.rows.length, fits[place] as CategoryFit),
  )
  return table.rows.map((_, row) => codingOf(table, logOdds, row, thresholds))
}

/**
 * The thresholds that agree best with the primary categories of some rows, as scores in steps of a thousandth. They are
 * drawn to those so far; with another prior than `weights`, to each other. A category that the gold of these rows
 * never gives keeps its own.
 */
function tableThresholds(
  table: FeatureTable,
  logOdds: readonly Float64Array[],
  counts: (row: number) => boolean,
  { prior = 'weights' }: FitOptions,
): number[] {
  const codes = codesOf(table)
  const rows = table.rows.map((_, row) => row).filter(counts)
  const problem: ThresholdProblem = {
    logOdds,
    rows,
    codes: codes.length,
    primary: table.rows.map(({ primary }) => codes.indexOf(primary)),
  }
  const given = new Set(rows.map((row) => problem.primary[row]))
  const fitted = fitThresholds(
    problem,
    table.categories.map(({ threshold }, place) =>
      prior === 'weights' || !given.has(place) ? logOddsOfScore(threshold) : 0,
    ),
    { fixed: table.categories.map((_, place) => !given.has(place)) },
  )
  return fitted.map((threshold, place) =>
    given.has(place)
      ? Math.min(Math.max(roundTo(scoreOf(threshold), 0.001), 0.001), 0.999)
      : (table.categories[place]?.threshold as number),
  )
}

function codingOf(
  table: FeatureTable,
  logOdds: readonly Float64Array[],
  row: number,
  thresholds: readonly number[],
): Coding {
  const { article, source, primary, labels, words } = table.rows[row] as FeatureTable['rows'][number]
  const own = logOdds.map((values) => values[row] as number)
  const bars = thresholds.map(logOddsOfScore)
  const found = decide(own, bars)
  const names = table.categories.map(({ category }) => category)
  return {
    article,
    source,
    primary,
    labels,
    found: names[found] ?? none,
    tags: names.filter((_, place) => (own[place] as number) >= (bars[place] as number)),
    scores: Object.fromEntries(names.map((name, place) => [name, scoreOf(own[place] as number)])),
    certainty: certaintyOf(own.map((value, place) => value - (bars[place] as number))),
    words,
  }
}

function scoreOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds))
}

function logOddsOfScore(score: number): number {
  return Math.log(score / (1 - score))
}
