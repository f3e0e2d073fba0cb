import groupBy from 'lodash/groupBy.js'
import uniq from 'lodash/uniq.js'
import { agreementOf, type Confusion, confusionOf, type Interval } from './agreement.ts'
import { alphaOfCells, bootstrapInterval } from './bootstrap.ts'
import type { Coding, MeasureOptions } from './coding.ts'
import { createRandom } from './random.ts'

/** How much better one way of coding some passages agrees with their gold than another. */
export interface Gain {
  /** Alpha of the second minus alpha of the first. */
  readonly gain: number | null
  /** Its 95 % interval, by bootstrap over articles, of which each keeps its pair: where it holds 0, there are too few to tell. */
  readonly gainInterval: Interval | null
}

/** @param before, after codings of the same passages */
export function gainOf(
  before: readonly Coding[],
  after: readonly Coding[],
  { samples = 1000, seed = 1 }: MeasureOptions = {},
): Gain {
  const codes = uniq([...before, ...after].flatMap(({ primary, found }) => [primary, found]))
  const tableOf = (codings: readonly Coding[]): Confusion =>
    confusionOf(
      codings.map(({ primary, found }) => [primary, found]),
      codes,
    )
  const [old, now] = [agreementOf(tableOf(before)).alpha, agreementOf(tableOf(after)).alpha]
  const cells = codes.length ** 2
  const gainIn = (sums: Float64Array): number | null => {
    const first = alphaOfCells(sums.subarray(0, cells), codes.length)
    const second = alphaOfCells(sums.subarray(cells), codes.length)
    return first === null || second === null ? null : second - first
  }
  const [first, second] = [groupBy(before, 'article'), groupBy(after, 'article')]
  const pairs = Object.keys(first).map((article) =>
    [first[article], second[article]].flatMap((own) => tableOf(own ?? []).counts.flat()),
  )
  return {
    gain: old === null || now === null ? null : now - old,
    gainInterval: bootstrapInterval(pairs, gainIn, { samples, random: createRandom(seed) }),
  }
}
