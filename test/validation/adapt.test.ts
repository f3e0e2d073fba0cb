import { describe, expect, it } from 'vitest'
import { adaptTable, codingsAdapted } from '../../src/validation/adapt.ts'
import { adaptationCurve } from '../../src/validation/adaptation-curve.ts'
import { gainOf } from '../../src/validation/gain.ts'
import { createRandom } from '../../src/validation/random.ts'
import type { FeatureTable } from '../../src/validation/table.ts'

/** Passages whose log-odds are those of the lexicon, and `shift` more in truth. */
function corpus(shift: number, articles = 60, seed = 1): FeatureTable {
  const random = createRandom(seed)
  const found = Array.from({ length: articles * 5 }, () => Math.floor(random() * 5))
  const rows = found.map((value, row) => {
    const isX = random() < 1 / (1 + Math.exp(-(value * 2 - 4 + shift)))
    return {
      article: `a${Math.floor(row / 5)}`,
      source: null,
      primary: isX ? 'x' : 'none',
      labels: isX ? ['x'] : [],
      words: 10,
      text: '',
    }
  })
  const columns = [{ entry: 'e', weight: 2, rows: found.map((_, row) => row), values: found }]
  return { language: 'en', rows, categories: [{ category: 'x', bias: -4, threshold: 0.5, columns }] }
}

const biasOf = (table: FeatureTable, penalty?: number): number =>
  adaptTable(table, { samples: 0, ...(penalty === undefined ? {} : { penalty }) }).categories[0]
    ?.bias as number

describe('adapting', () => {
  it('finds by how much the scores of a corpus are too low or too high', () => {
    expect(biasOf(corpus(1.5, 400), 0.01)).toBeCloseTo(-2.5, 0)
    expect(biasOf(corpus(-1.5, 400), 0.01)).toBeCloseTo(-5.5, 0)
  })

  it('changes little where the scores are right', () => {
    expect(Math.abs(biasOf(corpus(0)) + 4)).toBeLessThan(0.2)
  })

  it('moves less on fewer passages and with a higher penalty', () => {
    const [few, many] = [biasOf(corpus(2, 10)), biasOf(corpus(2, 100))]
    expect(few).toBeLessThan(many)
    expect(biasOf(corpus(2, 100), 1000)).toBeLessThan(many)
  })

  it('judges every passage by what was adapted without its article', () => {
    const { before, after, gain, gainInterval } = adaptTable(corpus(-2, 100), { samples: 200 })
    expect(after.passages).toBe(before.passages)
    expect(gain).toBeCloseTo((after.agreement.alpha ?? 0) - (before.agreement.alpha ?? 0), 10)
    expect(gainInterval?.low).toBeGreaterThan(0)
  })

  it('has an interval that holds 0 where there is nothing to gain', () => {
    const { gainInterval } = adaptTable(corpus(0, 12), { samples: 200 })
    expect(gainInterval?.low).toBeLessThanOrEqual(0)
    expect(gainInterval?.high).toBeGreaterThanOrEqual(0)
  })

  it('is the same for the same passages', () => {
    expect(adaptTable(corpus(1), { samples: 20 })).toEqual(adaptTable(corpus(1), { samples: 20 }))
  })

  it('needs two articles', () => {
    expect(() => adaptTable(corpus(0, 1))).toThrow('at least two articles')
  })
})

describe('the curve', () => {
  it('begins with the lexicons as they are and grows with the passages where there is something to gain', () => {
    const steps = adaptationCurve(corpus(-2, 80), { draws: 5 })
    expect(steps.map(({ size, passages }) => [size, passages])).toEqual([
      [0, 0],
      [50, 50],
      [100, 100],
      [200, 200],
    ])
    expect(steps[0]).toMatchObject({ gain: 0, gainInterval: { low: 0, high: 0 } })
    expect(steps[3]?.gain).toBeGreaterThan(0.05)
    expect(steps[3]?.gain).toBeGreaterThanOrEqual(steps[1]?.gain as number)
  })

  it('measures all sizes on the same passages, whether or not 0 is among them', () => {
    const table = corpus(-2, 80)
    const [all, some] = [
      adaptationCurve(table, { draws: 3 }),
      adaptationCurve(table, { draws: 3, sizes: [100, 200] }),
    ]
    expect(some).toEqual(all.slice(2))
  })

  it('asks for enough passages', () => {
    expect(() => adaptationCurve(corpus(0, 45))).toThrow('225 passages are too few for a curve up to 200')
  })
})

describe('a gain', () => {
  it('is that of alpha, of the same passages', () => {
    const table = corpus(0)
    const plain = codingsAdapted(table, () => false)
    const perfect = plain.map((coding) => ({ ...coding, found: coding.primary }))
    const { gain, gainInterval } = gainOf(plain, perfect, { samples: 100 })
    expect(gain).toBeGreaterThan(0)
    expect(gainInterval?.low).toBeGreaterThan(0)
    expect(gainOf(plain, plain, { samples: 10 })).toEqual({ gain: 0, gainInterval: { low: 0, high: 0 } })
  })
})
