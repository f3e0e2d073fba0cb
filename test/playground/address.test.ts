import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromAddress, type State, toAddress } from '../../examples/playground/src/address.ts'

const state = fc.record<State>({
  title: fc.string({ unit: 'grapheme' }),
  text: fc.string({ unit: 'grapheme', maxLength: 3000 }),
  language: fc.constantFrom('', 'de', 'en'),
  unit: fc.constantFrom('paragraph', 'sentence'),
  start: fc.string(),
  lexicon: fc.option(fc.string({ unit: 'grapheme' })),
})

const packed = async (value: unknown): Promise<string> => toAddress(value as State)

describe('a state in an address', () => {
  it('comes back as it was, in signs that addresses may hold', async () => {
    await fc.assert(
      fc.asyncProperty(state, async (state) => {
        const address = await toAddress(state)
        expect(address).toMatch(/^#1\.[\w-]+$/)
        expect(await fromAddress(address)).toEqual(state)
      }),
    )
  })

  it('is none where there is no address', async () => {
    expect(await fromAddress('')).toBeNull()
    expect(await fromAddress('#')).toBeNull()
  })

  it.each([
    ['of another version', async () => '#9.abc'],
    ['that was cut off', async () => (await packed({ text: 'x'.repeat(500) })).slice(0, -6)],
    ['that is no base64', async () => '#1.%%%'],
    ['that holds something else', async () => packed([1])],
    [
      'with a unit that is none',
      async () => packed({ title: '', text: '', language: '', unit: 'page', start: '', lexicon: null }),
    ],
    ['that unpacks to more than a page can hold', async () => packed({ text: 'x'.repeat(9_000_000) })],
  ])('is refused in an address %s', async (_, address) => {
    await expect(fromAddress(await address())).rejects.toThrow()
  })
})
