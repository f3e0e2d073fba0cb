import {
  addCurved,
  type Column,
  dot,
  dotSquares,
  logOddsOf,
  sum,
  type TypedColumn,
  typedColumn,
} from './column.ts'

/**
 * Logistic regression with a box for every weight, drawn toward a prior: the mathematics under `tune`,
 * which knows nothing of lexicons.
 */

/** What is minimized: Σ loss + ½ Σ penalty · (weight − prior)², the bias among the weights, each within its bounds. */
export interface LogisticProblem {
  /** One column a weight. */
  readonly columns: readonly Column[]
  /** One number a row: 1 for a positive row, 0 for a negative one. */
  readonly targets: ArrayLike<number>
  /** How much each row counts; 0 leaves it out. */
  readonly rowWeights: ArrayLike<number>
  /** One number a column, above 0. */
  readonly penalties: ArrayLike<number>
  readonly priors: ArrayLike<number>
  /** How the bias is drawn to a prior; by default it is not. */
  readonly bias?: { readonly penalty: number; readonly prior: number }
  /** May be `-Infinity`. */
  readonly lower: ArrayLike<number>
  /** May be `Infinity`. */
  readonly upper: ArrayLike<number>
}

export interface LogisticFit {
  /** The summand of every row. It has no bounds. */
  readonly bias: number
  readonly weights: Float64Array
}

interface State {
  readonly columns: readonly TypedColumn[]
  bias: number
  readonly weights: Float64Array
  /** Log-odds of every row. */
  readonly logOdds: Float64Array
}

const outerSteps = 100
const innerSweeps = 1000
/** The fit ends where a step promises less than this, in units of the objective. */
const tolerance = 1e-9
/** A step ends where a sweep gains less than this of what its first sweep gained. */
const sweepTolerance = 1e-5

/**
 * Fits by projected Newton steps: each minimizes the quadratic model within the box by coordinate descent (as
 * newGLMNET does), then is halved until the objective falls. Deterministic. The objective is convex, so the
 * result does not depend on the start beyond the tolerance.
 *
 * @param start Where to begin, e.g. the fit of almost the same rows.
 * @throws RangeError unless both positive and negative rows count.
 */
export function fitLogistic(problem: LogisticProblem, start?: LogisticFit): LogisticFit {
  const { targets, rowWeights } = problem
  let positive = 0
  let all = 0
  for (let row = 0; row < targets.length; row++) {
    all += rowWeights[row] as number
    positive += (rowWeights[row] as number) * (targets[row] as number)
  }
  if (!(positive > 0 && positive < all)) {
    throw new RangeError('fitLogistic: positive and negative rows are needed; add what is missing')
  }
  const state = startOf(problem, start, Math.log(positive / (all - positive)))
  for (let step = 0; step < outerSteps; step++) {
    if (!improve(problem, state)) {
      break
    }
  }
  return { bias: state.bias, weights: state.weights }
}

/** The objective at a fit: smaller is better. */
export function objectiveOf(problem: LogisticProblem, { bias, weights }: LogisticFit): number {
  return costOf(problem, bias, weights, logOddsOf(problem.columns, problem.targets.length, bias, weights))
}

function startOf(problem: LogisticProblem, start: LogisticFit | undefined, bias: number): State {
  const { targets, priors, lower, upper } = problem
  const columns = problem.columns.map(typedColumn)
  const weights = Float64Array.from(columns, (_, j) =>
    Math.min(Math.max((start?.weights[j] ?? priors[j]) as number, lower[j] as number), upper[j] as number),
  )
  const first = start?.bias ?? bias
  return { columns, bias: first, weights, logOdds: logOddsOf(columns, targets.length, first, weights) }
}

/** One Newton step. False if there is nothing left to gain. */
function improve(problem: LogisticProblem, state: State): boolean {
  const { targets, rowWeights, penalties, priors } = problem
  const rows = targets.length
  const slope = new Float64Array(rows)
  const curvature = new Float64Array(rows)
  for (let row = 0; row < rows; row++) {
    const score = 1 / (1 + Math.exp(-(state.logOdds[row] as number)))
    slope[row] = (rowWeights[row] as number) * (score - (targets[row] as number))
    // The floor keeps the model convex where scores have run to 0 or 1.
    curvature[row] = (rowWeights[row] as number) * Math.max(score * (1 - score), 1e-10)
  }
  const move = modelMinimum(problem, state, slope, curvature)
  let promised = move.bias * (sum(slope) + biasPull(problem, state.bias))
  state.columns.forEach((column, j) => {
    const change = move.weights[j] as number
    if (change !== 0) {
      const penalty = (penalties[j] as number) * ((state.weights[j] as number) - (priors[j] as number))
      promised += change * (dot(slope, column) + penalty)
    }
  })
  return promised <= -tolerance && descend(problem, state, move, promised)
}

/** Goes the move, or a half, a quarter … of it, until the objective falls enough. */
function descend(problem: LogisticProblem, state: State, move: Move, promised: number): boolean {
  const before = costOf(problem, state.bias, state.weights, state.logOdds)
  const weights = new Float64Array(state.weights.length)
  const logOdds = new Float64Array(state.logOdds.length)
  for (let length = 1; length > 1e-10; length /= 2) {
    for (let j = 0; j < weights.length; j++) {
      weights[j] = (state.weights[j] as number) + length * (move.weights[j] as number)
    }
    for (let row = 0; row < logOdds.length; row++) {
      logOdds[row] = (state.logOdds[row] as number) + length * (move.logOdds[row] as number)
    }
    if (
      costOf(problem, state.bias + length * move.bias, weights, logOdds) <=
      before + 1e-4 * length * promised
    ) {
      state.bias += length * move.bias
      state.weights.set(weights)
      state.logOdds.set(logOdds)
      return true
    }
  }
  return false
}

interface Move {
  readonly bias: number
  readonly weights: Float64Array
  /** What the move changes in every row's log-odds. */
  readonly logOdds: Float64Array
}

/**
 * Minimizes the quadratic model of the objective within the box, one weight after the other. The bias follows every
 * change to its own best value at once. It changes all rows, so it is kept apart, and no sweep costs more than the
 * cells of the columns.
 */
function modelMinimum(
  problem: LogisticProblem,
  state: State,
  slope: Float64Array,
  curvature: Float64Array,
): Move {
  const { penalties, priors, lower, upper } = problem
  const { columns, weights: from } = state
  const weights = new Float64Array(columns.length)
  const allCurvature = sum(curvature) + (problem.bias?.penalty ?? 0)
  const shared = columns.map((column) => dot(curvature, column))
  const steepness = columns.map((column, j) => {
    const own = dotSquares(curvature, column) - (shared[j] as number) ** 2 / allCurvature
    return (penalties[j] as number) + Math.max(own, 0)
  })
  // Slope of the model at the move, the bias's part left out, and its sum over all rows.
  const modelSlope = Float64Array.from(slope)
  let allSlope = sum(slope) + biasPull(problem, state.bias)
  let bias = -allSlope / allCurvature
  let wanted = tolerance * sweepTolerance
  for (let sweep = 0; sweep < innerSweeps; sweep++) {
    let gained = 0
    for (let j = 0; j < columns.length; j++) {
      const column = columns[j] as TypedColumn
      const weight = (from[j] as number) + (weights[j] as number)
      const pull = (penalties[j] as number) * (weight - (priors[j] as number))
      const gradient = dot(modelSlope, column) + bias * (shared[j] as number) + pull
      const best = weight - gradient / (steepness[j] as number)
      const change = Math.min(Math.max(best, lower[j] as number), upper[j] as number) - weight
      if (change !== 0) {
        weights[j] = (weights[j] as number) + change
        addCurved(modelSlope, curvature, column, change)
        allSlope += change * (shared[j] as number)
        bias = -allSlope / allCurvature
        gained += change * change * (steepness[j] as number)
      }
    }
    if (sweep === 0) {
      wanted = Math.max(wanted, gained * sweepTolerance)
    }
    if (gained <= wanted) {
      break
    }
  }
  return { bias, weights, logOdds: logOddsOf(columns, slope.length, bias, weights) }
}

/** Slope of the bias's penalty. */
function biasPull({ bias }: LogisticProblem, value: number): number {
  return bias === undefined ? 0 : bias.penalty * (value - bias.prior)
}

function costOf(
  problem: LogisticProblem,
  bias: number,
  weights: Float64Array,
  logOdds: Float64Array,
): number {
  const { targets, rowWeights, penalties, priors } = problem
  let value = 0.5 * (problem.bias?.penalty ?? 0) * (bias - (problem.bias?.prior ?? 0)) ** 2
  for (let row = 0; row < logOdds.length; row++) {
    const against = targets[row] === 1 ? -(logOdds[row] as number) : (logOdds[row] as number)
    // log(1 + exp(against)) without overflow.
    value += (rowWeights[row] as number) * (Math.max(against, 0) + Math.log1p(Math.exp(-Math.abs(against))))
  }
  for (let j = 0; j < weights.length; j++) {
    value += 0.5 * (penalties[j] as number) * ((weights[j] as number) - (priors[j] as number)) ** 2
  }
  return value
}
