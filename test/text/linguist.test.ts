import { describe, expect, it, vi } from 'vitest'
import type { LanguageData } from '../../src/text/language-data.ts'
import { createLinguist } from '../../src/text/linguist.ts'
import { stemmerNames } from '../../src/text/stemmers.ts'
import { finds, languageData } from './linguist-data.ts'

vi.mock('wink-nlp', () => {
  throw new Error('wink was loaded')
})

const bare: LanguageData = { language: 'xx', name: 'Some language', commonWords: [] }

describe('a linguist', () => {
  it('without any data knows each word as it is written', async () => {
    const linguist = await createLinguist(bare)
    expect(finds(linguist, 'Casa', 'casa')).toBe(true)
    expect(finds(linguist, 'casa', 'casas')).toBe(false)
  })

  it('of a language with a stemmer finds words with the same stem', async () => {
    const linguist = await createLinguist({ ...bare, stemmer: 'spanish' })
    expect(finds(linguist, 'denunciar', 'denunciaron')).toBe(true)
    expect(finds(linguist, 'denunciar', 'anunciaron')).toBe(false)
  })

  it('takes forms before paradigms and paradigms before the stemmer', async () => {
    const linguist = await createLinguist({
      ...bare,
      forms: { decir: 'dice dijo' },
      paradigms: [{ name: 'verbs in -ar', ending: 'ar', forms: '-(a|an|aron)' }],
      stemmer: 'spanish',
    })
    expect(linguist.formsOf('decir')).toEqual({ norms: ['decir', 'dice', 'dijo'], keys: [] })
    expect(linguist.formsOf('hablar')).toEqual({ norms: ['hablar', 'habla', 'hablan', 'hablaron'], keys: [] })
    expect(linguist.formsOf('casa').keys).toEqual(linguist.keysOf('casas'))
  })

  it('can have any stemmer of the package', async () => {
    for (const stemmer of stemmerNames) {
      const linguist = await createLinguist({ ...bare, stemmer })
      expect(linguist.keysOf('nation')).toHaveLength(1)
    }
  })

  it('with a stemmer that does not exist is refused', async () => {
    await expect(createLinguist({ ...bare, stemmer: 'klingon' })).rejects.toThrow(RangeError)
    await expect(createLinguist({ ...bare, stemmer: 'constructor' })).rejects.toThrow(
      /no stemmer "constructor"/,
    )
  })

  it('of German does not load wink, one of English does', async () => {
    await expect(createLinguist(languageData('de'))).resolves.toBeDefined()
    await expect(createLinguist(languageData('en'))).rejects.toThrow()
  })
})
