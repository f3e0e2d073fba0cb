import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Analyzer } from '../../src/analyzer.ts'
import type { Coding } from '../../src/validation/coding.ts'
import { evaluate } from '../../src/validation/evaluate.ts'
import type { Gold, GoldArticle } from '../../src/validation/gold.ts'
import { measuresOf } from '../../src/validation/measures.ts'
import { featureTablesOf, selectRows } from '../../src/validation/table.ts'
import { fakeAnalyzer } from './fake-analyzer.ts'

const words = ['minister', 'photo', 'weather', 'minister photo photo', '']

const primaryOf = (text: string): string =>
  text.startsWith('minister') ? 'state-narrative' : text.includes('photo') ? 'photo-caption' : 'none'

function articleOf(id: string, texts: readonly string[], more: Partial<GoldArticle> = {}): GoldArticle {
  const passages = texts.map((text) => {
    const primary = primaryOf(text)
    return { text, primary, labels: primary === 'none' ? [] : [primary] }
  })
  return { id, language: 'en', passages, ...more }
}

const goldOf = (...articles: readonly GoldArticle[]): Gold => ({ articles })

const analyzer = fakeAnalyzer()

describe('evaluate', () => {
  it('agrees fully where every passage gets the category of the gold', () => {
    const { agreement, passages, articles, undecided, skipped } = evaluate(
      analyzer,
      goldOf(articleOf('a', ['minister', 'weather']), articleOf('b', ['photo', 'weather'])),
    )
    expect({ ...agreement, passages, articles, undecided, skipped }).toEqual({
      units: 4,
      raw: 1,
      alpha: 1,
      kappa: 1,
      passages: 4,
      articles: 2,
      undecided: 0,
      skipped: 0,
    })
  })

  it('tells what was found instead of what', () => {
    const wrong = articleOf('a', ['minister', 'photo', 'weather'])
    const passages = wrong.passages.map((passage) => ({ ...passage, primary: 'none', labels: [] }))
    const { confusion, categories } = evaluate(analyzer, goldOf({ ...wrong, passages }))
    expect(confusion).toEqual({
      categories: ['state-narrative', 'photo-caption', 'none'],
      counts: [
        [0, 0, 0],
        [0, 0, 0],
        [1, 1, 1],
      ],
    })
    expect(categories[0]).toMatchObject({
      category: 'state-narrative',
      gold: 0,
      found: 1,
      precision: 0,
      recall: null,
    })
  })

  it('compares tags with labels besides the primary category', () => {
    const both = articleOf('a', ['minister photo photo', 'weather'])
    const { tags } = evaluate(analyzer, goldOf(both))
    expect(tags.map(({ category, gold, found, both }) => [category, gold, found, both])).toEqual([
      ['state-narrative', 1, 1, 1],
      ['photo-caption', 0, 1, 0],
    ])
  })

  it('counts a category that only the gold knows as never found', () => {
    const foreign = articleOf('a', ['weather'])
    const passages = foreign.passages.map((passage) => ({ ...passage, primary: 'sport', labels: ['sport'] }))
    const { confusion, tags } = evaluate(analyzer, goldOf({ ...foreign, passages }))
    expect(confusion.categories).toEqual(['state-narrative', 'photo-caption', 'sport', 'none'])
    expect(tags[2]).toMatchObject({ category: 'sport', gold: 1, found: 0, recall: 0 })
  })

  it("keeps the analyzer's order of categories, and adds those of the gold in the codebook's, then by name", () => {
    const coded = (primary: string): Gold => {
      const { passages, ...article } = articleOf(primary, ['weather'])
      return goldOf({ ...article, passages: passages.map((one) => ({ ...one, primary, labels: [primary] })) })
    }
    const golds = ['zoo', 'expert-commentary', 'art', 'western-media-rebuttal'].flatMap(
      (one) => coded(one).articles,
    )
    const turned: Analyzer = { ...analyzer, lexicons: analyzer.lexicons.slice(0, 2).toReversed() }
    for (const articles of [golds, golds.toReversed()]) {
      const { categories, tags, reliability } = evaluate(turned, { articles })
      const all = [
        'photo-caption',
        'state-narrative',
        'western-media-rebuttal',
        'expert-commentary',
        'art',
        'zoo',
      ]
      expect(categories.map(({ category }) => category)).toEqual([...all, 'none'])
      expect(tags.map(({ category }) => category)).toEqual(all)
      expect(reliability.map(({ category }) => category)).toEqual(all)
    }
  })

  it('passes on title and language', () => {
    const seen: unknown[] = []
    const spy: Analyzer = {
      ...analyzer,
      analyze: (input, options) => {
        seen.push([input, options])
        return analyzer.analyze(input, options)
      },
    }
    const { language: _, ...found } = articleOf('b', ['x'])
    evaluate(spy, goldOf(articleOf('a', ['x'], { title: 'News', language: 'de' }), found))
    evaluate(spy, goldOf(articleOf('a', ['x'])), { language: 'de' })
    expect(seen).toEqual([
      [{ title: 'News', paragraphs: ['x'] }, { language: 'de' }],
      [{ paragraphs: ['x'] }, {}],
      [{ paragraphs: ['x'] }, { language: 'de' }],
    ])
  })

  it('leaves out articles in a language without lexicon, and counts them', () => {
    const { articles, skipped } = evaluate(
      analyzer,
      goldOf(articleOf('a', ['x']), articleOf('b', ['x'], { language: 'fr' })),
    )
    expect([articles, skipped]).toEqual([1, 1])
  })

  it('counts articles whose language cannot be told', () => {
    const { language: _, ...lost } = articleOf('a', ['???', 'minister'])
    const { undecided, confusion, reliability } = evaluate(analyzer, goldOf(lost))
    expect(undecided).toBe(1)
    expect(confusion.counts[0]).toEqual([0, 0, 1])
    expect(reliability[0]?.error).toBeNull()
  })

  it('measures each source by itself, if asked, the largest first', () => {
    const gold = goldOf(
      articleOf('a', ['minister'], { source: 'small' }),
      articleOf('b', ['minister', 'photo', 'weather'], { source: 'large' }),
      articleOf('c', ['minister', 'photo']),
    )
    expect(evaluate(analyzer, gold).sources).toBeUndefined()
    const { sources = [], passages } = evaluate(analyzer, gold, { by: 'source' })
    expect(sources.map((own) => [own.source, own.passages])).toEqual([
      ['large', 3],
      [null, 2],
      ['small', 1],
    ])
    expect(sources.reduce((sum, own) => sum + own.passages, 0)).toBe(passages)
  })

  it('does not mind the order of the articles, the interval apart', () => {
    const texts = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 8 }), (all) => {
        const articles = all.map((own, place) => articleOf(`a${place}`, own))
        const [{ interval: _, ...one }, { interval: __, ...other }] = [
          evaluate(analyzer, goldOf(...articles), { samples: 0 }),
          evaluate(analyzer, goldOf(...articles.toReversed()), { samples: 0 }),
        ]
        expect(roundDeep(other)).toEqual(roundDeep(one))
      }),
    )
  })

  it('gives plain JSON', () => {
    const evaluation = evaluate(analyzer, goldOf(articleOf('a', words), articleOf('b', words)), {
      by: 'source',
    })
    expect(JSON.parse(JSON.stringify(evaluation))).toEqual(evaluation)
    expect(evaluate(analyzer, goldOf())).toMatchObject({
      passages: 0,
      interval: null,
      agreement: { alpha: null },
    })
  })

  it('reports progress after every article', () => {
    const calls: number[][] = []
    evaluate(analyzer, goldOf(articleOf('a', ['x']), articleOf('b', ['x'])), {
      onProgress: (done, total) => calls.push([done, total]),
    })
    expect(calls).toEqual([
      [1, 2],
      [2, 2],
    ])
  })

  it('refuses an analyzer of sentences', () => {
    expect(() => evaluate({ ...analyzer, unit: 'sentence' }, goldOf(articleOf('a', ['x'])))).toThrow(
      TypeError,
    )
  })
})

describe('reliability', () => {
  const codingOf = (score: number, labeled: boolean): Coding => ({
    article: 'a',
    source: null,
    primary: labeled ? 'x' : 'none',
    labels: labeled ? ['x'] : [],
    found: 'none',
    tags: [],
    scores: { x: score },
    certainty: 0,
    words: 1,
  })

  it('sets the mean score of each tenth against the share of passages with the category', () => {
    const codings = [codingOf(0.62, true), codingOf(0.68, false), codingOf(0.1, false), codingOf(1, true)]
    const [reliability] = measuresOf(codings, ['x']).reliability
    expect(reliability?.bins[6]).toEqual({ from: 0.6, to: 0.7, passages: 2, predicted: 0.65, observed: 0.5 })
    expect(reliability?.bins[1]).toMatchObject({ passages: 1, predicted: 0.1, observed: 0 })
    expect(reliability?.bins[9]).toMatchObject({ passages: 1, predicted: 1, observed: 1 })
    expect(reliability?.bins[0]).toMatchObject({ passages: 0, predicted: null, observed: null })
    expect(reliability?.error).toBeCloseTo((2 * 0.15 + 0.1) / 4, 12)
  })
})

describe('featureTablesOf', () => {
  it('adds up what each entry found in each passage', () => {
    const [table] = featureTablesOf(
      analyzer,
      goldOf(articleOf('a', ['weather', 'minister photo photo'], { source: 's' }), articleOf('b', ['photo'])),
    )
    expect(table?.rows[1]).toEqual({
      article: 'a',
      source: 's',
      primary: 'state-narrative',
      labels: ['state-narrative'],
      words: 3,
      text: 'minister photo photo',
    })
    expect(table?.categories[1]).toEqual({
      category: 'photo-caption',
      bias: -2,
      threshold: 0.5,
      columns: [{ entry: 'photo', weight: 3, rows: [1, 2], values: [2, 1] }],
    })
  })

  it("makes one table a language, in the analyzer's order", () => {
    const gold = goldOf(articleOf('b', ['foto'], { language: 'de' }), articleOf('a', ['photo']))
    expect(featureTablesOf(analyzer, gold).map(({ language, rows }) => [language, rows.length])).toEqual([
      ['en', 1],
      ['de', 1],
    ])
  })

  it('keeps the cells of the rows that are selected', () => {
    const gold = goldOf(articleOf('a', ['photo', 'weather']), articleOf('b', ['weather', 'photo']))
    const [table] = featureTablesOf(analyzer, gold)
    expect(table && selectRows(table, ({ article }) => article === 'b')).toEqual(
      featureTablesOf(analyzer, { articles: gold.articles.slice(1) })[0],
    )
  })
})

/** Numbers rounded, since sums depend on their order in the last places. */
function roundDeep(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, inner: unknown) =>
      typeof inner === 'number' ? Number(inner.toFixed(9)) : inner,
    ),
  )
}
