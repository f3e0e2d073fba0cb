import { logOddsOf } from './column.ts'
import { fitLogistic, type LogisticFit, type LogisticProblem } from './logistic.ts'
import type { CategoryTable, EntryColumn, FeatureTable } from './table.ts'
import type { LearnedWord } from './words.ts'

/** How weights are fitted. The defaults are those that measured best on unread passages. */
export interface FitOptions {
  /**
   * How strongly weights are drawn to the prior, above 0; other tools call it lambda. Default 10, which is ten
   * passages' worth: an entry that was found in fewer stays close to the prior.
   */
  readonly penalty?: number
  /**
   * What counts as one unit of an entry's value: its `maximum`, so that rare entries are drawn most (the default), or
   * its standard `deviation`, so that rare and common ones are drawn alike.
   */
  readonly scaling?: 'maximum' | 'deviation'
  /**
   * What weights are drawn to: the `weights` that the lexicon has, all multiplied by the one factor that fits the
   * category best (the default; the bias is then drawn to the lexicon's, thresholds as well); the same for weights of 1
   * and -1, the `signs` of the lexicon's; or `zero`. Where the lexicon was fitted to the same gold, `weights` measures
   * too well: use `signs`.
   */
  readonly prior?: 'weights' | 'signs' | 'zero'
  /** How much a passage with the category counts against one without it. Default 1: scores are then probabilities. */
  readonly positiveWeight?: number
}

/** The fitted bias and weights of a category, rounded as they are written. */
export interface CategoryFit {
  readonly category: string
  /** Passages that it was fitted on, and those of them that the gold gives the category. */
  readonly passages: number
  readonly positives: number
  readonly bias: number
  /** In the order of the lexicon; behind them `vocabulary`, if words were learned and it has no such entry yet. */
  readonly weights: readonly EntryFit[]
  /** Words that were learned, those that tell most first. */
  readonly words?: readonly LearnedWord[]
}

export interface EntryFit {
  readonly entry: string
  readonly before: number
  /** Never of the other sign, never 0 unless it was 0 before. */
  readonly after: number
  /** Passages in which it was found. */
  readonly found: number
}

/** Lexicons take weights and biases from minus to plus this. */
const mostWeight = 20
/** Weights are written in steps of this. */
const weightStep = 0.01
const biasStep = 0.001

/** Checks what a caller passed as options of a fit. */
export function checkFitOptions(options: FitOptions): void {
  const { penalty = 10, scaling = 'maximum', prior = 'weights', positiveWeight = 1 } = options
  if (!(penalty > 0 && Number.isFinite(penalty))) {
    throw new RangeError(`tune: penalty is ${penalty}; give a number above 0`)
  }
  if (scaling !== 'maximum' && scaling !== 'deviation') {
    throw new RangeError(`tune: scaling is ${JSON.stringify(scaling)}; give "maximum" or "deviation"`)
  }
  if (prior !== 'weights' && prior !== 'signs' && prior !== 'zero') {
    throw new RangeError(`tune: prior is ${JSON.stringify(prior)}; give "weights", "signs" or "zero"`)
  }
  if (!(positiveWeight > 0 && Number.isFinite(positiveWeight))) {
    throw new RangeError(`tune: positiveWeight is ${positiveWeight}; give a number above 0`)
  }
}

/**
 * Fits the bias and the weights of one category on its labels. An entry speaks for or against the category as its
 * weight so far says; the fit may shrink it, not turn it. A category that has no positive or no negative row keeps
 * what it has.
 *
 * @param counts For every row, whether it counts.
 * @param start A fit of similar rows, to begin from.
 */
export function fitCategory(
  table: FeatureTable,
  category: CategoryTable,
  counts: (row: number) => boolean,
  options: FitOptions,
  start?: LogisticFit,
): { readonly fit: CategoryFit; readonly exact?: LogisticFit } {
  const { targets, counted } = labelsOf(table, category, counts)
  const passages = counted.filter(Boolean).length
  const positives = counted.filter((on, row) => on && targets[row] === 1).length
  if (positives === 0 || positives === passages) {
    return { fit: keptFit(category, passages, positives) }
  }
  const exact = fitLogistic(problemOf(category, targets, counted, options), start)
  return {
    exact,
    fit: {
      category: category.category,
      passages,
      positives,
      bias: roundTo(Math.min(Math.max(exact.bias, -mostWeight), mostWeight), biasStep),
      weights: category.columns.map(({ entry, weight, rows }, j) => ({
        entry,
        before: weight,
        after: writtenWeight(exact.weights[j] as number, weight),
        found: rows.length,
      })),
    },
  }
}

/** For every row, whether the gold gives it the category, and whether it counts. */
export function labelsOf(
  { rows }: FeatureTable,
  { category }: CategoryTable,
  counts: (row: number) => boolean,
): { readonly targets: readonly number[]; readonly counted: readonly boolean[] } {
  const targets = rows.map(({ labels }) => (labels.includes(category) ? 1 : 0))
  return { targets, counted: targets.map((_, row) => counts(row)) }
}

/** The category as it stands, in the form of a fit. */
export function keptFit(category: CategoryTable, passages = 0, positives = 0): CategoryFit {
  return {
    category: category.category,
    passages,
    positives,
    bias: category.bias,
    weights: category.columns.map(({ entry, weight, rows }) => ({
      entry,
      before: weight,
      after: weight,
      found: rows.length,
    })),
  }
}

/** Log-odds that a fit gives every row of a table. */
export function fittedLogOdds(category: CategoryTable, rows: number, fit: CategoryFit): Float64Array {
  return logOddsOf(
    category.columns,
    rows,
    fit.bias,
    fit.weights.map(({ after }) => after),
  )
}

/** What is minimized to fit a category. */
export function problemOf(
  { columns, bias }: CategoryTable,
  targets: readonly number[],
  counted: readonly boolean[],
  { penalty = 10, scaling = 'maximum', prior = 'weights', positiveWeight = 1 }: FitOptions,
): LogisticProblem {
  const rowWeights = counted.map((on, row) => (on ? (targets[row] === 1 ? positiveWeight : 1) : 0))
  const rows = { targets, rowWeights, ...(prior === 'weights' ? { bias: { penalty, prior: bias } } : {}) }
  const unscaled = columns.map(({ weight }) => (prior === 'weights' ? weight : Math.sign(weight)))
  const scale = prior === 'zero' ? 0 : scaleOf(columns, unscaled, rows, penalty)
  return {
    ...rows,
    columns,
    penalties: columns.map((column) => {
      const unit = scaling === 'maximum' ? maximumOf(column) : deviationOf(column, targets.length)
      // A column that holds nothing (or the same in every row) still needs something to hold its weight.
      return penalty * (unit > 0 ? unit * unit : 1)
    }),
    priors: unscaled.map((weight) => scale * weight),
    lower: columns.map(({ weight }) => (weight > 0 ? 0 : -mostWeight)),
    upper: columns.map(({ weight, most = mostWeight }) => (weight > 0 ? most : 0)),
  }
}

/** The one factor that fits all weights of a category best, from 0; it is itself drawn to 1. */
function scaleOf(
  columns: readonly EntryColumn[],
  weights: readonly number[],
  rows: Pick<LogisticProblem, 'targets' | 'rowWeights' | 'bias'>,
  penalty: number,
): number {
  const sums = logOddsOf(columns, rows.targets.length, 0, weights)
  const { weights: scale } = fitLogistic({
    ...rows,
    columns: [{ rows: Array.from(sums, (_, row) => row), values: sums }],
    penalties: [penalty],
    priors: [1],
    lower: [0],
    upper: [Number.POSITIVE_INFINITY],
  })
  return scale[0] as number
}

function maximumOf({ values }: EntryColumn): number {
  let largest = 0
  for (let k = 0; k < values.length; k++) {
    largest = Math.max(largest, Math.abs(values[k] as number))
  }
  return largest
}

function deviationOf({ values }: EntryColumn, rows: number): number {
  let sum = 0
  let squares = 0
  for (let k = 0; k < values.length; k++) {
    sum += values[k] as number
    squares += (values[k] as number) ** 2
  }
  return Math.sqrt(Math.max(squares / rows - (sum / rows) ** 2, 0))
}

/** Rounded; where nothing is left of a weight, its smallest step keeps the sign. A weight of 0 is switched off. */
function writtenWeight(weight: number, before: number): number {
  if (before === 0) {
    return 0
  }
  const rounded = roundTo(weight, weightStep)
  return rounded === 0 ? Math.sign(before) * weightStep : rounded
}

/** The nearest multiple, as the number that its shortest decimal notation means. */
export function roundTo(value: number, step: number): number {
  const steps = Math.round(1 / step)
  return Math.round(value * steps) / steps + 0
}
