import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Coding } from '../../src/validation/coding.ts'
import { measuresOf } from '../../src/validation/measures.ts'
import { shareMeasuresOf } from '../../src/validation/shares.ts'

const coding = (article: string, primary: string, found: string, words = 10): Coding => ({
  article,
  source: `source of ${article}`,
  primary,
  labels: primary === 'none' ? [] : [primary],
  found,
  tags: found === 'none' ? [] : [found],
  scores: {},
  certainty: 1,
  words,
})

const sharesOf = (codings: readonly Coding[]) => shareMeasuresOf(codings, ['x', 'none'], { samples: 50 })

describe('shares', () => {
  it('are those of the words, compared article by article', () => {
    const { articles } = sharesOf([
      coding('a', 'x', 'x', 30),
      coding('a', 'none', 'none', 10),
      coding('b', 'none', 'x', 20),
      coding('b', 'none', 'none', 20),
    ])
    expect(articles[0]).toMatchObject({ category: 'x', coded: 0.375, found: 0.625, error: 0.25, bias: 0.25 })
    expect(articles[1]).toMatchObject({ category: 'none', coded: 0.625, bias: -0.25 })
  })

  it('are those of the passages where no passage has words', () => {
    const { articles } = sharesOf([coding('a', 'x', 'x', 0), coding('a', 'none', 'x', 0)])
    expect(articles[0]).toMatchObject({ coded: 0.5, found: 1, correlation: null, correlationInterval: null })
  })

  it('correlate by 1 where what is found grows with what is coded', () => {
    const { articles } = sharesOf(
      [1, 2, 3].flatMap((words) => [
        coding(`${words}`, 'x', 'x', words),
        coding(`${words}`, 'none', 'none', 2),
      ]),
    )
    expect(articles[0]?.correlation).toBeCloseTo(1, 10)
    expect(articles[0]?.correlationInterval?.high).toBeCloseTo(1, 10)
  })

  it('of sources need three of them, and leave out articles that name none', () => {
    const codings = ['a', 'b', 'c'].map((article) => coding(article, 'x', 'none'))
    expect(sharesOf(codings).sources[0]).toMatchObject({ coded: 1, found: 0, bias: -1 })
    expect(sharesOf([...codings.slice(0, 2), { ...coding('c', 'x', 'x'), source: null }]).sources).toEqual([])
  })

  it('have errors at least as large as their bias', () => {
    const code = fc.constantFrom('x', 'none')
    const any = fc.tuple(fc.constantFrom('a', 'b', 'c'), code, code, fc.nat(9))
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 12 }), (all) => {
        for (const { error, bias } of sharesOf(all.map((each) => coding(...each))).articles)
          expect(error + 1e-9).toBeGreaterThanOrEqual(Math.abs(bias))
      }),
    )
  })
})

describe('the most certain passages', () => {
  const codings = [
    { ...coding('a', 'x', 'x'), certainty: 3 },
    { ...coding('b', 'none', 'none'), certainty: 2 },
    { ...coding('a', 'x', 'none'), certainty: 0.5 },
    { ...coding('b', 'none', 'x'), certainty: 0.1 },
  ]

  it('agree by themselves, part by part', () => {
    const { certain } = measuresOf(codings, ['x'], { samples: 20 })
    expect(certain.map(({ coverage, passages, certainty }) => [coverage, passages, certainty])).toEqual([
      [0.5, 2, 2],
      [0.7, 3, 0.5],
      [0.9, 4, 0.1],
      [1, 4, 0.1],
    ])
    expect(certain[0]?.alpha).toBe(1)
    expect(certain[3]?.alpha).toBeLessThan(0.2)
    expect(certain[0]?.interval).toEqual({ low: 1, high: 1 })
  })

  it('are none where nothing is coded', () => {
    expect(measuresOf([], ['x']).certain[0]).toMatchObject({ passages: 0, certainty: null, alpha: null })
  })
})
