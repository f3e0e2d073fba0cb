/** How often something occurs in each of two groups, and how large the groups are, all in the same unit. */
export interface TwoCounts {
  readonly own: number
  readonly other: number
  readonly ownTotal: number
  readonly otherTotal: number
}

/** The part of all counts that the prior weighs, and the most. */
const priorPart = 0.1
const mostPrior = 500

/**
 * How far something is typical of one group against another: the difference of its log-odds with an informative
 * Dirichlet prior, and that over its standard deviation (z; Monroe, Colaresi & Quinn 2008, Fightin' Words, equations 16
 * and 22). The prior holds everything back as if it were dealt as in both groups together.
 */
export function logOddsDifference({ own, other, ownTotal, otherTotal }: TwoCounts): {
  readonly difference: number
  readonly z: number
} {
  const all = ownTotal + otherTotal
  const priorSize = Math.min(mostPrior, priorPart * all)
  const prior = (priorSize * (own + other)) / all
  const logOdds = (count: number, total: number): number =>
    Math.log((count + prior) / (total + priorSize - count - prior))
  const difference = logOdds(own, ownTotal) - logOdds(other, otherTotal)
  return { difference, z: difference / Math.sqrt(1 / (own + prior) + 1 / (other + prior)) }
}
