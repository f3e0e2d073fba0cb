import { describe, expect, it } from 'vitest'
import { createRandom } from '../../src/validation/random.ts'

describe('createRandom', () => {
  it('gives the published numbers of mulberry32', () => {
    const random = createRandom(0)
    expect([random(), random(), random()]).toEqual([
      0.26642920868471265, 0.0003297457005828619, 0.2232720274478197,
    ])
  })

  it('spreads evenly over ten bins', () => {
    const random = createRandom(42)
    const bins = new Array<number>(10).fill(0)
    for (let i = 0; i < 10_000; i++) {
      const bin = Math.floor(random() * 10)
      bins[bin] = (bins[bin] as number) + 1
    }
    expect(Math.min(...bins)).toBeGreaterThan(900)
    expect(Math.max(...bins)).toBeLessThan(1100)
  })

  it('refuses a seed that is not a number', () => {
    expect(() => createRandom(Number.NaN)).toThrow(RangeError)
  })
})
