import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CorpusArticle } from '../../src/validation/corpus.ts'
import { correct } from '../../src/validation/correct.ts'
import type { Gold, GoldPassage } from '../../src/validation/gold.ts'
import { createRandom } from '../../src/validation/random.ts'
import { studentQuantile } from '../../src/validation/student.ts'
import { fakeAnalyzer } from './fake-analyzer.ts'

const analyzer = fakeAnalyzer()

/**
 * A world in which half of the passages with `photo` are captions, and one in ten of the others are captions too.
 * @returns a corpus, its true share of captions, and a coded sample of some of its articles
 */
function world(seed: number, sampled: number): { corpus: CorpusArticle[]; truth: number; sample: Gold } {
  const random = createRandom(seed)
  const articles = Array.from({ length: 120 }, (_, id) => ({
    id: `a${id}`,
    language: 'en',
    passages: Array.from({ length: 5 }, (): GoldPassage => {
      const text = random() < 0.4 ? 'photo of it' : 'one two three'
      const isCaption = random() < (text.startsWith('photo') ? 0.5 : 0.1)
      return {
        text,
        primary: isCaption ? 'photo-caption' : 'none',
        labels: isCaption ? ['photo-caption'] : [],
      }
    }),
  }))
  const all = articles.flatMap(({ passages }) => passages)
  return {
    corpus: articles.map(({ id, passages }) => ({
      id,
      language: 'en',
      text: passages.map(({ text }) => text).join('\n\n'),
    })),
    truth: all.filter(({ primary }) => primary === 'photo-caption').length / all.length,
    sample: { articles: articles.slice(0, sampled) },
  }
}

const captionsIn = (result: ReturnType<typeof correct>) => {
  const share = result.shares.find(({ category }) => category === 'photo-caption')
  if (share === undefined) throw new Error('no share of captions')
  return share
}

describe('corrected shares', () => {
  it('are closer to the truth than those found, and add up to 1', () => {
    const { corpus, truth, sample } = world(1, 20)
    const result = correct(analyzer, corpus, sample, { samples: 200 })
    const { found, corrected, interval } = captionsIn(result)
    expect(Math.abs(found - truth)).toBeGreaterThan(0.1)
    expect(Math.abs(corrected - truth)).toBeLessThan(0.06)
    expect(interval?.low).toBeLessThan(truth)
    expect(interval?.high).toBeGreaterThan(truth)
    expect(result).toMatchObject({ articles: 120, passages: 600, sample: { articles: 20, passages: 100 } })
    expect(result.shares.reduce((sum, each) => sum + each.corrected, 0)).toBeCloseTo(1, 10)
  })

  it('have intervals that hold the truth in at least nine of ten samples of 100 passages', () => {
    const trials = Array.from({ length: 40 }, (_, seed) => {
      const { corpus, truth, sample } = world(seed + 10, 20)
      const { interval, corrected } = captionsIn(correct(analyzer, corpus, sample, { samples: 100 }))
      return {
        holds: interval !== null && interval.low <= truth && truth <= interval.high,
        error: Math.abs(corrected - truth),
      }
    })
    expect(trials.filter(({ holds }) => holds).length).toBeGreaterThanOrEqual(36)
    expect(trials.reduce((sum, { error }) => sum + error, 0) / trials.length).toBeLessThan(0.04)
  })

  it('pass over what was drawn because it was uncertain, and what nobody coded', () => {
    const { corpus, sample } = world(2, 20)
    const more: Gold = {
      articles: [
        ...sample.articles,
        {
          id: 'odd',
          language: 'en',
          passages: [
            { text: 'photo', primary: 'photo-caption', labels: ['photo-caption'], drawn: 'uncertain' },
            { text: 'photo', primary: null, labels: [] },
          ],
        },
      ],
    }
    const options = { samples: 20 }
    expect(correct(analyzer, corpus, more, options)).toEqual(correct(analyzer, corpus, sample, options))
  })

  it('may be 0 for what no passage of the sample has', () => {
    const { corpus, sample } = world(6, 20)
    const without: Gold = {
      articles: sample.articles.map((article) => ({
        ...article,
        passages: article.passages.map((passage) => ({ ...passage, primary: 'none', labels: [] })),
      })),
    }
    const { corrected, interval } = captionsIn(correct(analyzer, corpus, without, { samples: 50 }))
    expect(corrected).toBeGreaterThan(0)
    expect(interval?.low).toBe(0)
  })

  it('have no interval where all is from one article', () => {
    const { corpus, sample } = world(3, 1)
    expect(captionsIn(correct(analyzer, corpus, sample)).interval).toBeNull()
  })

  it('do not depend on the order of the corpus', () => {
    const { corpus, sample } = world(4, 10)
    fc.assert(
      fc.property(fc.shuffledSubarray(corpus, { minLength: corpus.length }), (shuffled) => {
        const [one, other] = [corpus, shuffled].map((each) => correct(analyzer, each, sample, { samples: 5 }))
        expect(other).toEqual(one)
      }),
      { numRuns: 5 },
    )
  })

  it('ask for a coded sample and a corpus with words', () => {
    const { corpus, sample } = world(5, 2)
    const uncoded: Gold = {
      articles: sample.articles.map((article) => ({
        ...article,
        passages: article.passages.map((passage) => ({ ...passage, primary: null, labels: [] })),
      })),
    }
    expect(() => correct(analyzer, corpus, uncoded)).toThrow('no passage of the sample is coded')
    expect(() => correct(analyzer, [], sample)).toThrow('no words in the corpus')
  })
})

describe("Student's t", () => {
  it('comes down to the normal quantile', () => {
    expect(studentQuantile(1)).toBe(12.706)
    expect(studentQuantile(40)).toBeCloseTo(2.021, 2)
    expect(studentQuantile(Number.POSITIVE_INFINITY)).toBe(1.96)
  })
})
