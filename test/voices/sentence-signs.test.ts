import { describe, expect, it } from 'vitest'
import { Bit, is } from '../../src/voices/sentence-signs.ts'
import { createSentenceReader, ENGLISH } from './sentences.ts'

const read = createSentenceReader(ENGLISH)

/** The words of a sentence that are of some kind. */
function wordsThatAre(text: string, wanted: number): readonly string[] {
  const signs = read(text)
  return signs.tokens.filter((_, at) => is(signs, at, wanted)).map(({ norm }) => norm)
}

describe('the signs of a sentence', () => {
  it('have a bit each', () => {
    const bits = Object.values(Bit)
    expect(new Set(bits).size).toBe(bits.length)
    expect(bits.every((bit) => bit > 0 && (bit & (bit - 1)) === 0)).toBe(true)
  })

  it('lie on the tokens that they were found at', () => {
    expect(wordsThatAre('The foreign minister said that he was late.', Bit.role)).toEqual([
      'foreign',
      'minister',
    ])
    expect(wordsThatAre('The foreign minister said that he was late.', Bit.verb)).toEqual(['said'])
    expect(wordsThatAre('He said “no”.', Bit.quoted)).toEqual(['“', 'no', '”'])
  })

  it('take no name for a small word', () => {
    expect(
      wordsThatAre('In Lund the mayor met An, They and Is.', Bit.determiner | Bit.pronoun | Bit.auxiliary),
    ).toEqual(['the'])
    expect(wordsThatAre('They left: The bridge was closed.', Bit.determiner | Bit.pronoun)).toEqual([
      'they',
      'the',
    ])
  })

  it('say nothing of what lies beyond the sentence', () => {
    const signs = read('Poe said no.')
    expect([is(signs, -1, -1), is(signs, 99, -1)]).toEqual([false, false])
  })
})
