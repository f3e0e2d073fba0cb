import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const drawn = (): readonly (readonly number[])[] => {
  const values: number[][] = []
  fc.assert(
    fc.property(fc.array(fc.integer()), (value) => {
      values.push(value)
    }),
  )
  return values
}

describe('properties', () => {
  it('draw the same values each time', () => {
    expect(drawn()).toEqual(drawn())
  })
})
