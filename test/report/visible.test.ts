import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toVisible } from '../../src/report/visible.ts'

describe('what a terminal would obey', () => {
  it.each([
    ['escape codes', '\u001b[31mred\u0007', '␛[31mred␇'],
    ['delete', 'a\u007fb', 'a␡b'],
    ['C1 controls', 'a\u009bb', 'a⟨009B⟩b'],
    ['white space', 'a\tb\r\nc\u2028d', 'a b  c d'],
    ['turns of the direction of writing', 'a\u202eb', 'a⟨202E⟩b'],
    ['halves of characters', 'a\ud800b\udc00', 'a\ufffdb\ufffd'],
    ['soft hyphens and byte-order marks', '\ufeffGe\u00adsetz', 'Gesetz'],
  ])('is shown: %s', (_, text, shown) => {
    expect(toVisible(text)).toBe(shown)
  })

  it('never gets through', () => {
    const anyUnits = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
    fc.assert(
      fc.property(anyUnits, (units) => {
        expect(toVisible(String.fromCharCode(...units))).not.toMatch(
          /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u,
        )
      }),
    )
  })

  it('does not touch letters, marks and emoji sequences', () => {
    const text = 'Straße, naïve 中国 👩‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿 „so“ …'
    expect(toVisible(text)).toBe(text)
  })
})
