import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sortShort } from '../../src/voices/sorting.ts'

it('sorts lists of any length and keeps the order of equals', () => {
  const items = fc.array(fc.record({ key: fc.nat(5), name: fc.string() }), { maxLength: 60 })
  fc.assert(
    fc.property(items, (list) => {
      const sorted = sortShort([...list], (one, other) => one.key - other.key)
      expect(sorted).toEqual([...list].sort((one, other) => one.key - other.key))
    }),
  )
})
