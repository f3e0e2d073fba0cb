import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { base64DigestOf, hexDigestOf } from '../../src/lexicon/digest.ts'

describe('digestOf', () => {
  it('gives what the platform gives, for every length around the ends of a block and for any text', () => {
    const text = fc.oneof(
      fc.nat(200).map((length) => 'x'.repeat(length)),
      fc.string({ unit: 'binary', maxLength: 300 }),
    )
    fc.assert(
      fc.property(text, (text) => {
        expect(hexDigestOf(text)).toBe(createHash('sha256').update(text).digest('hex'))
        expect(base64DigestOf(text)).toBe(createHash('sha256').update(text).digest('base64'))
      }),
    )
  })
})
