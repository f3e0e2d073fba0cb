import { describe, expect, it } from 'vitest'
import { looksOf } from '../../src/command/looks.ts'
import { bundledCategories, bundledLexicons } from '../../src/lexicon/bundled.ts'
import type { CategoryInfo, Lexicon } from '../../src/lexicon/lexicon.ts'

const categoryOf = (id: string, order: number): CategoryInfo => ({
  id,
  title: { de: id.toUpperCase() },
  definition: {},
  color: '#123456',
  order,
})

describe('looksOf', () => {
  it('puts the categories of a folder behind the bundled ones, in the order of its file', () => {
    const folder = {
      languages: [],
      lists: [],
      vocabularies: [],
      categories: ['weather', 'photo-caption', 'art'].map(categoryOf),
    }
    const own: Lexicon = { language: 'en', category: 'weather', file: 'own.yaml', content: null, folder }
    const looks = looksOf([...bundledLexicons, own])
    expect(looks.map(({ id }) => id)).toEqual([...bundledCategories.map(({ id }) => id), 'weather', 'art'])
    expect(looks.find(({ id }) => id === 'photo-caption')).toEqual({
      id: 'photo-caption',
      title: 'PHOTO-CAPTION',
      color: '#123456',
    })
  })
})
