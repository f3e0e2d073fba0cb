import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreementOf, confusionOf } from '../../src/validation/agreement.ts'
import { createRandom } from '../../src/validation/random.ts'
import { decide, fitThresholds, type ThresholdProblem } from '../../src/validation/thresholds.ts'

const codes = ['a', 'b', 'none']

/** Two categories whose log-odds tell them from none, more or less. */
function problemOf(seed: number, rows: number): ThresholdProblem {
  const random = createRandom(seed)
  const primary = Array.from({ length: rows }, () => Math.floor(random() * 3))
  const scored = (place: number): Float64Array =>
    Float64Array.from(primary, (code) => (code === place ? 1 : -1) + 5 * (random() - 0.5))
  return { logOdds: [scored(0), scored(1)], primary, codes: 3, rows: primary.map((_, row) => row) }
}

/** Alpha as the fit counts it: 0 where it isn't defined, since all have one code. */
function alphaOf({ logOdds, primary, rows }: ThresholdProblem, thresholds: readonly number[]): number {
  const pairs = rows.map((row): [string, string] => {
    const found = decide(
      logOdds.map((values) => values[row] as number),
      thresholds,
    )
    return [codes[primary[row] as number] as string, codes[found === -1 ? 2 : found] as string]
  })
  return agreementOf(confusionOf(pairs, codes)).alpha ?? 0
}

describe('decide', () => {
  it.each([
    ['none where no threshold is reached', [-1, -2], [0, 0], -1],
    ['a category that just reaches its threshold', [0, -1], [0, 0], 0],
    ['the largest margin, not the largest score', [3, 2], [2.5, 0], 1],
    ['the first of equal margins', [2, 1], [1, 0], 0],
    ['the first of two that just reach theirs', [1, 0], [1, 0], 0],
  ])('gives %s', (_, logOdds, thresholds, found) => {
    expect(decide(logOdds, thresholds)).toBe(found)
  })
})

/** Moves cost nothing. */
const free = { sharedPull: 0, ownPull: 0 }

describe('fitThresholds', () => {
  it('finds the best threshold of a single category, as trying all of them does', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 3, max: 25 }), (seed, rows) => {
        const both = problemOf(seed, rows)
        const problem = { ...both, logOdds: both.logOdds.slice(0, 1) }
        const alpha = alphaOf(problem, fitThresholds(problem, [0], free))
        const tried = [...(problem.logOdds[0] as Float64Array)].flatMap((at) => [at - 1e-9, at + 1e-9])
        expect(alpha).toBe(Math.max(...tried.map((threshold) => alphaOf(problem, [threshold]))))
      }),
    )
  })

  it('cannot be bettered by moving one threshold', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const problem = problemOf(seed, 40)
        const fitted = fitThresholds(problem, [0, 0], free)
        const best = alphaOf(problem, fitted)
        for (const category of [0, 1]) {
          for (let threshold = -4; threshold <= 4; threshold += 0.1) {
            const moved = fitted.map((own, place) => (place === category ? threshold : own))
            expect(alphaOf(problem, moved)).toBeLessThanOrEqual(best + 1e-12)
          }
        }
      }),
    )
  })

  it('stays near the start where moves are dear, and keeps the distances where moving apart is', () => {
    const problem = problemOf(3, 50)
    const near = fitThresholds(problem, [0.3, -0.2], { sharedPull: 1e6, ownPull: 1e6 })
    expect(near[0]).toBeCloseTo(0.3, 1)
    expect(near[1]).toBeCloseTo(-0.2, 1)
    const [first, second] = fitThresholds(problem, [0.8, 0.3], { sharedPull: 0, ownPull: 1e9 })
    expect((first as number) - (second as number)).toBeCloseTo(0.5, 2)
  })

  it('is never worse than where it starts, and leaves alone what is fixed', () => {
    const problem = problemOf(3, 50)
    const start = [0.3, -0.2]
    const fitted = fitThresholds(problem, start, { fixed: [false, true] })
    expect(fitted[1]).toBe(-0.2)
    expect(alphaOf(problem, fitted)).toBeGreaterThanOrEqual(alphaOf(problem, start))
  })

  it('minds only the rows that count', () => {
    const problem = problemOf(8, 60)
    const half = problem.rows.filter((row) => row % 2 === 0)
    const alone: ThresholdProblem = {
      ...problem,
      logOdds: problem.logOdds.map((values) => values.filter((_, row) => row % 2 === 0)),
      primary: Array.from(problem.primary).filter((_, row) => row % 2 === 0),
      rows: half.map((_, row) => row),
    }
    expect(fitThresholds({ ...problem, rows: half }, [0, 0])).toEqual(fitThresholds(alone, [0, 0]))
  })
})
