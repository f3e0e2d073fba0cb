import { alphaOfMargins } from './agreement.ts'

/** Scores of rows, and the code that each should get. */
export interface ThresholdProblem {
  /** Log-odds by category, then row. */
  readonly logOdds: readonly Float64Array[]
  /** Which category each row should get, as its place in `logOdds`; any other number is a code of its own. */
  readonly primary: ArrayLike<number>
  /** How many codes there are, the category places and the others; the last stands for none. */
  readonly codes: number
  /** The rows that count. */
  readonly rows: readonly number[]
}

const rounds = 20

/** Options of `fitThresholds`. */
export interface ThresholdOptions {
  /** Which thresholds stay where they are, by place. By default none. */
  readonly fixed?: readonly boolean[]
  /**
   * The price of moving all thresholds together: as much alpha for one unit of log-odds, divided by the number of rows.
   * Default 5.
   */
  readonly sharedPull?: number
  /** The same for moving one of them from the others. Default 100. */
  readonly ownPull?: number
}

/**
 * The thresholds, in log-odds, that agree best: Krippendorff's alpha of the category with the largest margin
 * against the primary one, 0 where all have one code. First all move together, then each in turn, exactly, until none moves. On few rows much is
 * gained by chance, so moves have a price, which grows with the square of the way. Deterministic.
 *
 * @param start Where to begin, in log-odds.
 */
export function fitThresholds(
  problem: ThresholdProblem,
  start: readonly number[],
  options: ThresholdOptions = {},
): number[] {
  const { fixed = [], sharedPull = 5, ownPull = 100 } = options
  const shift = bestShift(problem, start, fixed, sharedPull)
  const center = start.map((threshold, category) =>
    fixed[category] === true ? threshold : threshold + shift,
  )
  const thresholds = [...center]
  for (let round = 0; round < rounds; round++) {
    const before = [...thresholds]
    for (let category = 0; category < thresholds.length; category++) {
      if (fixed[category] !== true) {
        thresholds[category] = bestThreshold(problem, thresholds, category, {
          center: center[category] as number,
          pull: ownPull,
        })
      }
    }
    if (thresholds.every((threshold, category) => threshold === before[category])) {
      break
    }
  }
  return thresholds
}

/** The category with the largest margin over its threshold, the first of equals; -1 if none reaches it. */
export function decide(logOdds: readonly number[], thresholds: readonly number[]): number {
  let best = -1
  let largest = 0
  for (let category = 0; category < logOdds.length; category++) {
    const margin = (logOdds[category] as number) - (thresholds[category] as number)
    if (margin > largest || (margin === largest && best === -1)) {
      best = category
      largest = margin
    }
  }
  return best
}

/** A row that goes over from one code to another where a threshold comes down to `at`. */
interface Turn {
  readonly at: number
  readonly from: number
  readonly to: number
  readonly right: number
}

/** What it costs to be away from the center. */
interface Price {
  readonly center: number
  readonly pull: number
}

/** The best threshold of one category while the others stay. */
function bestThreshold(
  problem: ThresholdProblem,
  thresholds: readonly number[],
  category: number,
  price: Price,
): number {
  const own = problem.logOdds[category] as Float64Array
  const turns = problem.rows.map((row): Turn => {
    const { code, margin } = leaderOf(problem, thresholds, row, (rival) => rival !== category)
    const from = margin >= 0 ? code : problem.codes - 1
    const at = (own[row] as number) - Math.max(margin, 0)
    return { at, from, to: category, right: problem.primary[row] as number }
  })
  return bestTurn(problem, turns, price)
}

/** The best amount by which all thresholds that are not fixed move together. */
function bestShift(
  problem: ThresholdProblem,
  start: readonly number[],
  fixed: readonly boolean[],
  pull: number,
): number {
  const turns = problem.rows.map((row): Turn => {
    const moving = leaderOf(problem, start, row, (category) => fixed[category] !== true)
    const staying = leaderOf(problem, start, row, (category) => fixed[category] === true)
    const from = staying.margin >= 0 ? staying.code : problem.codes - 1
    const at = moving.margin - Math.max(staying.margin, 0)
    return { at, from, to: moving.code, right: problem.primary[row] as number }
  })
  return bestTurn(problem, turns, { center: 0, pull })
}

/** The category with the largest margin among some, be it negative. */
function leaderOf(
  { logOdds, codes }: ThresholdProblem,
  thresholds: readonly number[],
  row: number,
  among: (category: number) => boolean,
): { readonly code: number; readonly margin: number } {
  let code = codes - 1
  let margin = Number.NEGATIVE_INFINITY
  for (let category = 0; category < logOdds.length; category++) {
    const ahead = (logOdds[category]?.[row] as number) - (thresholds[category] as number)
    if (among(category) && ahead > margin) {
      code = category
      margin = ahead
    }
  }
  return { code, margin }
}

/**
 * Where to stop coming down: from the top, one row after the other goes over, and alpha is kept up to date by three
 * sums. Between two turns the center is the place, or else the middle.
 */
function bestTurn({ rows, codes }: ThresholdProblem, turns: Turn[], { center, pull }: Price): number {
  const values = new Array<number>(codes).fill(0)
  let same = 0
  const count = (code: number, change: number): void => {
    values[code] = (values[code] as number) + change
  }
  for (const { from, right } of turns) {
    count(from, 1)
    count(right, 1)
    same += from === right ? 1 : 0
  }
  let best = center
  let most = Number.NEGATIVE_INFINITY
  const consider = (low: number, high: number): void => {
    const place = low < center && center <= high ? center : between(low, high)
    const alpha = alphaOfMargins(rows.length, same, values) ?? 0
    const worth = alpha - (pull / rows.length) * (place - center) ** 2
    if (worth > most) {
      best = place
      most = worth
    }
  }
  turns.sort((a, b) => b.at - a.at)
  consider(turns[0]?.at ?? Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)
  turns.forEach(({ at, from, to, right }, k) => {
    count(from, -1)
    count(to, 1)
    same += (to === right ? 1 : 0) - (from === right ? 1 : 0)
    const next = turns[k + 1]?.at ?? Number.NEGATIVE_INFINITY
    if (next < at) {
      consider(next, at)
    }
  })
  return best
}

function between(low: number, high: number): number {
  if (low === Number.NEGATIVE_INFINITY) {
    return high - 1
  }
  return high === Number.POSITIVE_INFINITY ? low + 1 : (low + high) / 2
}
