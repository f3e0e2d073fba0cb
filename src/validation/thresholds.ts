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

/**
 * The thresholds, in log-odds, that agree best: Krippendorff's alpha of the category with the largest margin
 * against the primary one. Every category in turn gets the threshold that is best given the others, exactly,
 * until none moves; from two starts, of which the better counts. Deterministic.
 *
 * @param start Where to begin, in log-odds, and what stays where `fixed` says so.
 */
export function fitThresholds(
  problem: ThresholdProblem,
  start: readonly number[],
  fixed: readonly boolean[] = [],
): number[] {
  const alone = start.map((threshold, category) =>
    fixed[category] === true
      ? threshold
      : bestThreshold(problem, loneThresholds(start, category), category).threshold,
  )
  const fits = [alone, start].map((from) => climb(problem, from, fixed))
  fits.sort((a, b) => b.alpha - a.alpha)
  return (fits[0] as Climb).thresholds
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

interface Climb {
  readonly thresholds: number[]
  readonly alpha: number
}

/** All but one category out of reach. */
function loneThresholds(thresholds: readonly number[], category: number): number[] {
  return thresholds.map((threshold, other) => (other === category ? threshold : Number.POSITIVE_INFINITY))
}

function climb(problem: ThresholdProblem, start: readonly number[], fixed: readonly boolean[]): Climb {
  const thresholds = [...start]
  let alpha = Number.NEGATIVE_INFINITY
  for (let round = 0; round < rounds; round++) {
    const before = alpha
    for (let category = 0; category < thresholds.length; category++) {
      if (fixed[category] !== true) {
        const best = bestThreshold(problem, thresholds, category)
        if (best.alpha > alpha + 1e-12) {
          thresholds[category] = best.threshold
          alpha = best.alpha
        }
      }
    }
    if (alpha === before) {
      break
    }
  }
  return { thresholds, alpha }
}

/**
 * The best threshold of one category while the others stay. From the top down, one row after the other goes over
 * to the category; alpha is kept up to date by three sums.
 */
function bestThreshold(
  { logOdds, primary, codes, rows }: ThresholdProblem,
  thresholds: readonly number[],
  category: number,
): { readonly threshold: number; readonly alpha: number } {
  const own = logOdds[category] as Float64Array
  const values = new Array<number>(codes).fill(0)
  let same = 0
  const turns = rows.map((row) => {
    let other = codes - 1
    let margin = 0
    for (let rival = 0; rival < logOdds.length; rival++) {
      const ahead = (logOdds[rival]?.[row] as number) - (thresholds[rival] as number)
      if (rival !== category && ahead >= margin && (ahead > margin || other === codes - 1)) {
        other = rival
        margin = ahead
      }
    }
    const right = primary[row] as number
    values[right] = (values[right] as number) + 1
    values[other] = (values[other] as number) + 1
    same += right === other ? 1 : 0
    return { at: (own[row] as number) - margin, other, right }
  })
  turns.sort((a, b) => b.at - a.at)
  const alphaNow = (): number => alphaOfMargins(rows.length, same, values) ?? Number.NEGATIVE_INFINITY
  let best = { threshold: (turns[0]?.at ?? 0) + 1, alpha: alphaNow() }
  for (let k = 0; k < turns.length; k++) {
    const { at, other, right } = turns[k] as (typeof turns)[number]
    values[other] = (values[other] as number) - 1
    values[category] = (values[category] as number) + 1
    same += (right === category ? 1 : 0) - (right === other ? 1 : 0)
    const next = turns[k + 1]?.at ?? at - 1
    if (next < at) {
      const alpha = alphaNow()
      if (alpha > best.alpha) {
        best = { threshold: (at + next) / 2, alpha }
      }
    }
  }
  return best
}
