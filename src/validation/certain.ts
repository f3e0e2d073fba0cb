import groupBy from 'lodash/groupBy.js'
import sortBy from 'lodash/sortBy.js'
import { agreementOf, type Confusion, type Interval } from './agreement.ts'
import { bootstrapAlpha } from './bootstrap.ts'
import type { Coding, MeasureOptions } from './coding.ts'
import { createRandom } from './random.ts'

/** How far the most certain passages agree: what one gets who leaves the others to a person. */
export interface CertainAgreement {
  /** Which part of the passages, from 0 to 1. */
  readonly coverage: number
  readonly passages: number
  /** The least certainty among them, in log-odds; `null` if there are none. */
  readonly certainty: number | null
  /** Krippendorff's alpha on the primary category. */
  readonly alpha: number | null
  readonly interval: Interval | null
}

const coverages = [0.5, 0.7, 0.9, 1]

/** Agreement of the most certain passages, for some parts of all; of equally certain ones those whose article's name comes first. */
export function certainAgreements(
  codings: readonly Coding[],
  tableOf: (codings: readonly Coding[]) => Confusion,
  { samples = 1000, seed = 1 }: MeasureOptions,
): CertainAgreement[] {
  const sorted = sortBy(codings, ({ certainty }) => -certainty, 'article')
  return coverages.map((coverage) => {
    const some = sorted.slice(0, Math.round(coverage * sorted.length))
    const articles = Object.values(groupBy(some, 'article'))
    return {
      coverage,
      passages: some.length,
      certainty: some.at(-1)?.certainty ?? null,
      alpha: agreementOf(tableOf(some)).alpha,
      interval: bootstrapAlpha(articles.map(tableOf), { samples, random: createRandom(seed) }),
    }
  })
}
