import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { logOddsOf } from '../../src/validation/column.ts'
import {
  fitLogistic,
  type LogisticFit,
  type LogisticProblem,
  objectiveOf,
} from '../../src/validation/logistic.ts'
import { createRandom } from '../../src/validation/random.ts'

interface Size {
  readonly rows: number
  readonly columns: number
  readonly density: number
}

/** A problem of random columns whose targets follow random weights; half of the bounds forbid a sign. */
function problemOf(seed: number, { rows, columns, density }: Size): LogisticProblem {
  const random = createRandom(seed)
  const made = Array.from({ length: columns }, () => {
    const places = Array.from({ length: rows }, (_, row) => row).filter(() => random() < density)
    return { rows: places, values: places.map(() => Math.ceil(random() * 3)) }
  })
  const truth = made.map(() => 3 * random() - 1.5)
  const logOdds = logOddsOf(made, rows, -0.5, truth)
  const targets = Array.from(logOdds, (value) => (random() < 1 / (1 + Math.exp(-value)) ? 1 : 0))
  targets[0] = 0
  targets[1] = 1
  const kinds = made.map(() => Math.floor(random() * 3))
  return {
    columns: made,
    targets,
    rowWeights: targets.map(() => 0.5 + random()),
    penalties: made.map(() => 0.1 + 5 * random()),
    priors: kinds.map((kind) => (kind === 0 ? 0 : (kind === 1 ? 1 : -1) * random())),
    lower: kinds.map((kind) => (kind === 1 ? 0 : Number.NEGATIVE_INFINITY)),
    upper: kinds.map((kind) => (kind === 2 ? 0 : Number.POSITIVE_INFINITY)),
  }
}

const small: Size = { rows: 30, columns: 4, density: 0.4 }

/** Slow and obvious: small steps down the slope, back into the box after each. */
function slowFit(problem: LogisticProblem): LogisticFit {
  const { columns, targets, rowWeights, penalties, priors, lower, upper } = problem
  const weights = new Float64Array(columns.length)
  let bias = 0
  const size = 0.005
  for (let step = 0; step < 40_000; step++) {
    const errors = Array.from(
      logOddsOf(columns, targets.length, bias, weights),
      (value, row) => (rowWeights[row] as number) * (1 / (1 + Math.exp(-value)) - (targets[row] as number)),
    )
    columns.forEach((column, j) => {
      let slope = (penalties[j] as number) * ((weights[j] as number) - (priors[j] as number))
      for (let k = 0; k < column.rows.length; k++) {
        slope += (errors[column.rows[k] as number] as number) * (column.values[k] as number)
      }
      const moved = (weights[j] as number) - size * slope
      weights[j] = Math.min(Math.max(moved, lower[j] as number), upper[j] as number)
    })
    bias -= size * errors.reduce((total, error) => total + error, 0)
  }
  return { bias, weights }
}

describe('fitLogistic', () => {
  it.each([1, 2, 3])('finds what slow steps find (problem %i)', (seed) => {
    const problem = problemOf(seed, small)
    const fast = fitLogistic(problem)
    const slow = slowFit(problem)
    expect(fast.bias).toBeCloseTo(slow.bias, 4)
    fast.weights.forEach((weight, j) => {
      expect(weight).toBeCloseTo(slow.weights[j] as number, 4)
    })
  })

  it('is not beaten by any step to the side within the bounds', () => {
    fc.assert(
      fc.property(fc.nat(), fc.double({ min: 1e-4, max: 2, noNaN: true }), (seed, length) => {
        const problem = problemOf(seed, { rows: 60, columns: 8, density: 0.3 })
        const fit = fitLogistic(problem)
        const best = objectiveOf(problem, fit)
        const random = createRandom(seed + 1)
        for (let attempt = 0; attempt < 10; attempt++) {
          const weights = fit.weights.map((weight, j) =>
            Math.min(
              Math.max(weight + length * (random() - 0.5), problem.lower[j] as number),
              problem.upper[j] as number,
            ),
          )
          const bias = fit.bias + length * (random() - 0.5)
          expect(objectiveOf(problem, { bias, weights })).toBeGreaterThanOrEqual(best - 1e-9)
        }
      }),
    )
  })

  it('keeps every weight within its bounds', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const problem = problemOf(seed, small)
        fitLogistic(problem).weights.forEach((weight, j) => {
          expect(weight).toBeGreaterThanOrEqual(problem.lower[j] as number)
          expect(weight).toBeLessThanOrEqual(problem.upper[j] as number)
        })
      }),
    )
  })

  it('does not depend on where it starts', () => {
    const problem = problemOf(5, { rows: 200, columns: 20, density: 0.2 })
    const plain = fitLogistic(problem)
    const far = fitLogistic(problem, { bias: 6, weights: new Float64Array(20).fill(-4) })
    expect(far.bias).toBeCloseTo(plain.bias, 4)
    far.weights.forEach((weight, j) => {
      expect(weight).toBeCloseTo(plain.weights[j] as number, 4)
    })
  })

  it('takes a row that counts twice for two rows, and leaves out one that counts nothing', () => {
    const problem = problemOf(9, small)
    const twice = {
      ...problem,
      rowWeights: Array.from(problem.targets, (_, row) => [0, 1, 2][row % 3] as number),
    }
    const kept = Array.from(problem.targets, (_, row) => row).flatMap((row) =>
      new Array<number>(row % 3).fill(row),
    )
    const copied: LogisticProblem = {
      ...problem,
      columns: problem.columns.map((column) => {
        const values = new Map(Array.from(column.rows, (row, k) => [row, column.values[k] as number]))
        const places = kept.map((_, place) => place).filter((place) => values.has(kept[place] as number))
        return { rows: places, values: places.map((place) => values.get(kept[place] as number) as number) }
      }),
      targets: kept.map((row) => problem.targets[row] as number),
      rowWeights: kept.map(() => 1),
    }
    const [one, other] = [fitLogistic(twice), fitLogistic(copied)]
    expect(one.bias).toBeCloseTo(other.bias, 6)
  })

  it('stays at the prior where a column is empty, and finite where a column tells all', () => {
    const { bias, weights } = fitLogistic({
      columns: [
        { rows: [], values: [] },
        { rows: [0, 1], values: [1, 1] },
      ],
      targets: [1, 1, 0, 0],
      rowWeights: [1, 1, 1, 1],
      penalties: [1, 1e-3],
      priors: [0.7, 0],
      lower: [0, 0],
      upper: [9, Number.POSITIVE_INFINITY],
    })
    expect(weights[0]).toBe(0.7)
    expect(weights[1]).toBeGreaterThan(3)
    expect(Number.isFinite(weights[1] as number) && Number.isFinite(bias)).toBe(true)
  })

  it('draws the bias to its prior, if it has one', () => {
    const problem = problemOf(4, small)
    const free = fitLogistic(problem).bias
    const drawn = fitLogistic({ ...problem, bias: { penalty: 5, prior: -3 } })
    expect(drawn.bias).toBeGreaterThan(-3)
    expect(drawn.bias).toBeLessThan(free)
    expect(fitLogistic({ ...problem, bias: { penalty: 1e9, prior: -3 } }).bias).toBeCloseTo(-3, 6)
    const shifted = { ...drawn, bias: drawn.bias + 0.01 }
    const withPrior = { ...problem, bias: { penalty: 5, prior: -3 } }
    expect(objectiveOf(withPrior, shifted)).toBeGreaterThan(objectiveOf(withPrior, drawn))
  })

  it('refuses targets that are all alike', () => {
    const problem = problemOf(1, small)
    expect(() => fitLogistic({ ...problem, targets: Array.from(problem.targets, () => 1) })).toThrow(
      RangeError,
    )
  })

  it('takes under two seconds of processor time for 5,000 rows and 150 columns', () => {
    const problem = problemOf(3, { rows: 5000, columns: 150, density: 0.05 })
    const start = process.cpuUsage()
    fitLogistic(problem)
    expect(process.cpuUsage(start).user / 1e6).toBeLessThan(2)
  })
})
