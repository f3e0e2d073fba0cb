import type { Interval } from './agreement.ts'

/** Standard normal quantile of 95 per cent. */
const z = 1.959964

/**
 * Interval of 95 per cent for a share of `some` in `all`, the score interval of E. B. Wilson, "Probable inference, the
 * law of succession, and statistical inference" (1927). It takes the cases as independent.
 *
 * @returns `null` of nothing.
 */
export function proportionInterval(some: number, all: number): Interval | null {
  if (all === 0) return null
  const share = some / all
  const spread = z * Math.sqrt((share * (1 - share) + z ** 2 / (4 * all)) / all)
  const scale = 1 + z ** 2 / all
  const middle = share + z ** 2 / (2 * all)
  return { low: Math.max(0, (middle - spread) / scale), high: Math.min(1, (middle + spread) / scale) }
}
