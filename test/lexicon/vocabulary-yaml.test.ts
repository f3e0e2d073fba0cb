import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readVocabulary } from '../../src/lexicon/vocabulary.ts'
import { toVocabularyYaml } from '../../src/lexicon/vocabulary-yaml.ts'

const read = (source: string) =>
  readVocabulary(
    source,
    'vocabulary.yaml',
    new Map([['en', { tags: [], lists: {}, roles: [], lexicons: {} }]]),
  )

describe('a vocabulary that is written', () => {
  it('is one that people read', () => {
    const tables = [{ category: 'humor', words: [['joke', 1.25] as const, ['tax', -0.5] as const] }]
    expect(toVocabularyYaml('en', 'Learned: from jokes.', tables)).toBe(
      `language: en
note: "Learned: from jokes."
vocabulary:
  humor:
    joke: 1.25
    tax: -0.5
`,
    )
  })

  it('is read again as it was, whatever the words', () => {
    const word = fc.oneof(
      fc.stringMatching(/^[a-zäöüß]{1,8}$/),
      fc.constantFrom('yes', 'no', 'on', 'off', 'null', 'true', 'false', 'y', 'n', 'constructor', 'e'),
    )
    const weight = fc.integer({ min: -5000, max: 5000 }).map((steps) => steps / 1000)
    const words = fc.uniqueArray(fc.tuple(word, weight), { selector: ([each]) => each.replaceAll('ß', 'ss') })
    fc.assert(
      fc.property(words, words, (one, other) => {
        const tables = [
          { category: 'humor', words: one },
          { category: 'satire', words: other },
        ]
        const { content, faults } = read(toVocabularyYaml('en', 'x', tables))
        expect(faults).toEqual([])
        expect(content?.tables).toEqual(
          tables.map(({ category, words: own }) => ({
            category,
            words: own.map(([each, value]) => [each.replaceAll('ß', 'ss'), value]),
          })),
        )
      }),
    )
  })
})
