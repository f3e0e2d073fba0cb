import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toCodingForm } from '../../src/validation/coding-form.ts'
import type { CorpusArticle } from '../../src/validation/corpus.ts'
import { type GoldArticle, parseGold } from '../../src/validation/gold.ts'
import { sample } from '../../src/validation/sample.ts'
import { fakeAnalyzer } from './fake-analyzer.ts'

const analyzer = fakeAnalyzer()

const article = (id: string, source: string, passages: number): CorpusArticle => ({
  id,
  language: 'en',
  source,
  text: Array.from({ length: passages }, (_, at) => `Passage ${at} of ${id} here`).join('\n\n'),
})

const corpus = [
  ...Array.from({ length: 12 }, (_, at) => article(`big${at}`, 'big', 9)),
  ...Array.from({ length: 4 }, (_, at) => article(`small${at}`, 'small', 9)),
]

const drawnOf = (articles: readonly GoldArticle[]): readonly string[] =>
  articles.flatMap(({ passages }) => passages.filter(({ drawn }) => drawn).map(({ text }) => text))

describe('a sample', () => {
  it('holds about as many passages as wanted, of each source by its part', () => {
    const articles = sample(analyzer, corpus, { passages: 40 })
    const count = (source: string): number =>
      drawnOf(articles.filter((each) => each.source === source)).length
    expect(count('big') + count('small')).toBeGreaterThanOrEqual(40)
    expect(count('big') + count('small')).toBeLessThan(45)
    expect(count('big') / count('small')).toBeGreaterThan(2)
    expect(count('big') / count('small')).toBeLessThan(4.5)
  })

  it('gives every passage the same chance', () => {
    const counts = new Map<string, number>()
    for (let seed = 0; seed < 200; seed++)
      for (const text of drawnOf(sample(analyzer, corpus, { passages: 36, seed })))
        counts.set(text, (counts.get(text) ?? 0) + 1)
    const all = [...counts.values()]
    expect(all).toHaveLength(16 * 9)
    expect(Math.min(...all)).toBeGreaterThan(25)
    expect(Math.max(...all)).toBeLessThan(90)
  })

  it('has what stands above the drawn passages, and nothing below', () => {
    for (const { id, passages } of sample(analyzer, corpus, { passages: 10 })) {
      expect(passages.map(({ text }) => text)).toEqual(passages.map((_, at) => `Passage ${at} of ${id} here`))
      expect(passages.at(-1)?.drawn).toBe('random')
    }
  })

  it('is the same for the same seed and whatever the order of the corpus', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(corpus, { minLength: corpus.length }), fc.nat(20), (shuffled, seed) => {
        expect(drawnOf(sample(analyzer, shuffled, { seed, passages: 20 })).toSorted()).toEqual(
          drawnOf(sample(analyzer, corpus, { seed, passages: 20 })).toSorted(),
        )
      }),
      { numRuns: 20 },
    )
  })

  it('takes the passages that are least certain, a few of an article', () => {
    const mixed = [article('sure', 's', 3), { ...article('x', 's', 1), text: 'photo\n\nother\n\nphoto' }]
    const [first] = sample(analyzer, mixed, { by: 'uncertain', passages: 1 })
    expect(first?.passages.filter(({ drawn }) => drawn === 'uncertain')).toHaveLength(1)
    expect(
      drawnOf(sample(analyzer, [article('long', 's', 30)], { by: 'uncertain', passages: 20 })),
    ).toHaveLength(3)
  })

  it('of both kinds is half by chance, and no passage is drawn twice', () => {
    const articles = sample(analyzer, corpus, { by: 'both', passages: 20 })
    const kinds = articles.flatMap(({ passages }) => passages.flatMap(({ drawn }) => drawn ?? []))
    expect(kinds.filter((kind) => kind === 'uncertain')).toHaveLength(10)
    expect(kinds.filter((kind) => kind === 'random').length).toBeGreaterThanOrEqual(10)
    expect(new Set(articles.map(({ id }) => id)).size).toBe(articles.length)
  })

  it('needs an article', () => {
    expect(() => sample(analyzer, [])).toThrow('there is no article')
    expect(() => sample(analyzer, corpus, { passages: 0 })).toThrow('0 passages')
  })
})

describe('a form', () => {
  const articles = sample(analyzer, corpus, { by: 'both', passages: 12 })
  const form = toCodingForm(articles, ['state-narrative', 'humor'])

  it('is gold in which nothing is coded yet', () => {
    expect(parseGold(form).articles).toEqual(articles)
  })

  it('says what to write', () => {
    expect(form).toMatch(/^# Write the category .*\n# {3}state-narrative: .+\n# {3}humor\n# {3}none\n/)
    expect(form).toMatch(/\n {6}drawn: random\n {6}primary:\s*\n/)
  })

  it('is gold where it was filled in', () => {
    const filled = form.replace(/primary:[^\S\n]*\n/, 'primary: humor\n')
    const coded = parseGold(filled, { categories: ['state-narrative', 'humor'] }).articles.flatMap(
      ({ passages }) => passages.filter(({ primary }) => primary !== null),
    )
    expect(coded).toEqual([expect.objectContaining({ primary: 'humor', labels: ['humor'] })])
  })

  it('keeps any text', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 })
    fc.assert(
      fc.property(text, (each) => {
        const one: GoldArticle = {
          id: 'a',
          passages: [{ text: each, primary: null, labels: [], drawn: 'random' }],
        }
        expect(parseGold(toCodingForm([one], [])).articles).toEqual([one])
      }),
    )
  })
})
