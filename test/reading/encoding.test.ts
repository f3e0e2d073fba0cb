import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode, invalidUtf8 } from '../../src/reading/encoding.ts'

describe('the first bytes that are not UTF-8', () => {
  it.each([
    ['a lone continuation', [0x61, 0x80], 1, 2],
    ['a lead without continuation', [0xc3, 0x28], 0, 1],
    ['a sequence that breaks off', [0x61, 0xe2, 0x82], 1, 3],
    ['an overlong form', [0xe0, 0x80, 0x80], 0, 1],
    ['a surrogate', [0xed, 0xa0, 0x80], 0, 1],
    ['what lies beyond Unicode', [0xf4, 0x90, 0x80, 0x80], 0, 1],
  ])('are found: %s', (_, bytes, start, end) => {
    expect(invalidUtf8(new Uint8Array(bytes))).toEqual({ start, end })
  })

  it('are there exactly if the decoder of the platform refuses the bytes', () => {
    const likely = fc.constantFrom(
      0x41,
      0x80,
      0xbf,
      0xc2,
      0xe0,
      0xa0,
      0xed,
      0x9f,
      0xf0,
      0x90,
      0xf4,
      0x8f,
      0xff,
    )
    const bytes = fc.array(fc.oneof(likely, fc.nat(255)), { maxLength: 12 }).map((all) => new Uint8Array(all))
    fc.assert(
      fc.property(bytes, (given) => {
        let refused = false
        try {
          new TextDecoder('utf-8', { fatal: true }).decode(given)
        } catch {
          refused = true
        }
        expect(invalidUtf8(given) !== null).toBe(refused)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('decoding', () => {
  it('leaves the byte-order mark out', () => {
    expect(decode(Buffer.from('\ufeffText'))).toBe('Text')
  })
})
