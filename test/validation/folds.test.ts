import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dealFolds } from '../../src/validation/folds.ts'

const names = fc.array(fc.string({ minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 60 })
const groups = names.filter((some) => new Set(some).size > 1)

describe('dealFolds', () => {
  it('keeps groups together', () => {
    fc.assert(
      fc.property(groups, fc.integer({ min: 2, max: 10 }), (rows, folds) => {
        const dealt = dealFolds(rows, folds)
        rows.forEach((name, row) => {
          expect(dealt[row]).toBe(dealt[rows.indexOf(name)])
        })
      }),
    )
  })

  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(groups, (rows) => {
        expect(dealFolds(rows.toReversed(), 5)).toEqual(dealFolds(rows, 5).toReversed())
      }),
    )
  })

  it('makes folds of about equal size', () => {
    const rows = Array.from({ length: 600 }, (_, row) => `article ${Math.floor(row / 8)}`)
    const sizes = new Array<number>(10).fill(0)
    for (const fold of dealFolds(rows, 10)) {
      sizes[fold] = (sizes[fold] as number) + 1
    }
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(8)
  })

  it('deals otherwise with another seed', () => {
    const rows = Array.from({ length: 40 }, (_, row) => `article ${row}`)
    expect(dealFolds(rows, 10, 2)).not.toEqual(dealFolds(rows, 10, 1))
  })

  it.each([
    ['one fold', ['a', 'b'], 1],
    ['half a fold', ['a', 'b'], 2.5],
    ['a single group', ['a', 'a'], 2],
  ])('refuses %s', (_, rows, folds) => {
    expect(() => dealFolds(rows, folds)).toThrow(RangeError)
  })
})
