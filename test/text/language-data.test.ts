import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { LanguageSchema } from '../../src/text/language-data.ts'
import { normOf } from '../../src/text/norm.ts'
import { segment } from '../../src/text/segment.ts'
import { both, english, german } from './languages.ts'

const small = { language: 'xx', name: 'Test', commonWords: 'a b c d e f g h i j'.split(' ') }
const faults = (data: unknown) => v.safeParse(LanguageSchema, data).issues?.map(({ message }) => message)

describe('the data of a language', () => {
  it('needs no more than a code, a name and common words', () => {
    expect(faults(small)).toBeUndefined()
  })

  it('makes a language that texts can be in', () => {
    const commonWords = [
      'el',
      'la',
      'los',
      'las',
      'de',
      'que',
      'y',
      'en',
      'un',
      'por',
      'para',
      'con',
      'no',
      'se',
    ]
    const spanish = v.parse(LanguageSchema, { language: 'es', name: 'Spanish', commonWords })
    const text = 'Los ministros se reunieron el lunes para hablar de la cosecha.'
    expect(segment(text, [...both, spanish]).language).toBe('es')
  })

  it.each([
    ['a wrong code', { ...small, language: 'English' }, 'expected a language code, such as en or pt-BR'],
    ['a number for a word', { ...small, months: [1] }, 'expected a word; put quotes around numbers'],
    ['an empty word', { ...small, months: [''] }, 'expected a word, found nothing'],
    ['few common words', { ...small, commonWords: ['a'] }, 'expected at least 10 common words'],
    ['a lone quotation mark', { ...small, quotes: ['„'] }, 'expected two quotation marks'],
    ['an unknown linguist', { ...small, linguist: 'x' }, 'expected wink-eng-lite-web-model'],
  ])('is wrong with %s', (_, data, message) => {
    expect(faults(data)).toEqual([expect.stringContaining(message)])
  })

  it('is wrong with an unknown key', () => {
    expect(faults({ ...small, moths: [] })).toHaveLength(1)
  })

  it.each(both)('lists nothing twice: $language', (data) => {
    const lists = [
      data.abbreviations,
      data.abbreviationsThatMayEnd,
      data.abbreviationsBeforeNumbers,
      data.months,
    ]
    for (const list of [...lists, data.quotes, data.nameParticles, data.commonWords]) {
      expect(new Set(list).size).toBe(list?.length)
    }
  })

  it.each(both)('has each abbreviation with its dot, and in one list: $language', (data) => {
    const { abbreviations = [], abbreviationsThatMayEnd = [], abbreviationsBeforeNumbers = [] } = data
    const all = [...abbreviations, ...abbreviationsThatMayEnd, ...abbreviationsBeforeNumbers]
    for (const abbreviation of all) expect(abbreviation).toMatch(/\.$/)
    expect(new Set(all).size).toBe(all.length)
  })

  it('shares few common words between English and German', () => {
    const words = new Set(german.commonWords.map(normOf))
    expect(english.commonWords.map(normOf).filter((word) => words.has(word)).length).toBeLessThan(8)
  })
})
