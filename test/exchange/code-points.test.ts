import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codePointsOf } from '../../src/exchange/code-points.ts'

const texts = fc.string({ unit: 'binary', maxLength: 60 })

describe('codePointsOf', () => {
  it('counts as a walk over the characters does, there and back', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const points = Array.from(text)
        const { length, toCodePoints, toUnits } = codePointsOf(text)
        expect(length).toBe(points.length)
        let unit = 0
        for (let point = 0; point <= points.length; point++) {
          expect(toCodePoints({ start: 0, end: unit })).toEqual({ start: 0, end: point })
          expect(toUnits({ start: point, end: points.length })).toEqual({ start: unit, end: text.length })
          unit += points[point]?.length ?? 0
        }
      }),
    )
  })

  it('knows no place outside of the text', () => {
    const { toUnits } = codePointsOf('a😀b')
    expect([toUnits({ start: 0, end: 3 }), toUnits({ start: 0, end: 4 })]).toEqual([
      { start: 0, end: 4 },
      null,
    ])
    expect([
      toUnits({ start: 2, end: 1 }),
      toUnits({ start: -1, end: 1 }),
      toUnits({ start: 0.5, end: 1 }),
    ]).toEqual([null, null, null])
  })
})
