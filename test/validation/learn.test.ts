import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { crossValidate } from '../../src/validation/cross-validation.ts'
import { createLearner } from '../../src/validation/learn.ts'
import { measuresOf } from '../../src/validation/measures.ts'
import { nameTeller } from '../../src/validation/names.ts'
import { createRandom } from '../../src/validation/random.ts'
import { rotationOf } from '../../src/validation/rotation.ts'
import type { FeatureTable } from '../../src/validation/table.ts'
import { fitTable, tuneTable } from '../../src/validation/tuning.ts'
import { parseVectors } from '../../src/validation/vectors.ts'
import { wordTableOf } from '../../src/validation/words.ts'

const warm = ['warm', 'sunny', 'mild', 'bright']
const cold = ['cold', 'icy', 'frosty', 'bleak']
const noise = ['road', 'table', 'letter', 'window', 'garden', 'market', 'river', 'paper']

/** Passages of the category `x` hold warm words, others cold ones. */
function corpus(articles = 60, words: readonly string[] = warm): FeatureTable {
  const random = createRandom(3)
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] as string
  const rows = Array.from({ length: articles * 4 }, (_, row) => {
    const isX = random() < 0.4
    const told = random() < 0.9
    const text = [pick(noise), told ? pick(isX ? words : cold) : pick(noise), pick(noise)].join(' ')
    return {
      article: `a${Math.floor(row / 4)}`,
      source: `s${Math.floor(row / 4) % 6}`,
      primary: isX ? 'x' : 'none',
      labels: isX ? ['x'] : [],
      words: 3,
      text,
    }
  })
  return { language: 'en', rows, categories: [{ category: 'x', bias: -1, threshold: 0.5, columns: [] }] }
}

const limits = { articles: 2, sources: 1, isName: () => false }
const vectors = parseVectors(
  [
    ...warm.map((word, i) => `${word} 1 0.${i} 0 0`),
    ...cold.map((word, i) => `${word} 0 0.${i} 1 0`),
    ...noise.map((word, i) => `${word} 0 1 0 0.${i}`),
  ].join('\n'),
)

describe('learned words', () => {
  it.each([
    ['with vectors', vectors],
    ['without', undefined],
  ])('speak for the category they stand in: %s', (_, given) => {
    const table = corpus()
    const learner = createLearner(wordTableOf(table.rows, limits), 50, given)
    const words = new Map(learner.learn(table, table.categories[0] as never, () => true, {}))
    for (const word of warm) expect(words.get(word)).toBeGreaterThan(0.1)
    for (const word of cold) expect(words.get(word) ?? 0).toBeLessThan(0)
  })

  it('weigh through vectors what their neighbors weigh, though they were hardly seen', () => {
    const table = corpus(60, ['warm', 'sunny', 'mild'])
    const rows = table.rows.map((row, at) =>
      at < 2 ? { ...row, text: `${row.text} bright`, primary: 'none', labels: [] } : row,
    )
    const learner = createLearner(wordTableOf(rows, { ...limits, articles: 1 }), 50, vectors)
    const words = new Map(learner.learn({ ...table, rows }, table.categories[0] as never, () => true, {}))
    expect(words.get('bright')).toBeGreaterThan(0)
  })

  it('are at most as many as wanted, those that tell most first', () => {
    const table = corpus()
    const words = createLearner(wordTableOf(table.rows, limits), 3).learn(
      table,
      table.categories[0] as never,
      () => true,
      {},
    )
    expect(words).toHaveLength(3)
    expect([...warm, ...cold]).toEqual(expect.arrayContaining(words.map(([word]) => word)))
  })

  it('raise agreement on articles that they were learned without', () => {
    const table = corpus()
    const learner = createLearner(wordTableOf(table.rows, limits), 50)
    const alphaOf = (options: object): number =>
      measuresOf(crossValidate(table, options).codings, ['x'], { samples: 0 }).agreement.alpha ?? 0
    expect(alphaOf({ learner })).toBeGreaterThan(alphaOf({}) + 0.5)
  })

  it('are taken where they help, and left out where they do not', () => {
    const helpful = corpus()
    const learnerOf = (table: FeatureTable) => createLearner(wordTableOf(table.rows, limits), 50)
    expect(tuneTable(helpful, { learner: learnerOf(helpful), samples: 0 }).words).toMatchObject({
      by: 'source',
      chosen: true,
    })
    const useless = corpus(40, noise)
    const rows = useless.rows.map((row) => ({ ...row, text: 'road' }))
    const { words, categories } = tuneTable(
      { ...useless, rows },
      { learner: learnerOf({ ...useless, rows }), samples: 0 },
    )
    expect(words?.chosen).toBe(false)
    expect(categories[0]?.words).toBeUndefined()
    const kept = tuneTable(
      { ...useless, rows },
      { learner: learnerOf({ ...useless, rows }), keepWords: true, samples: 0 },
    )
    expect(kept.words?.chosen).toBe(true)
  })

  it('of few articles or sources, of names, and with other signs than letters are left out', () => {
    const row = (article: string, source: string, text: string) => ({
      article,
      source,
      primary: 'none',
      labels: [],
      words: 3,
      text,
    })
    const rows = [
      row('a', 's', 'Warm Bonn G20 rare x5'),
      row('b', 't', 'warm Bonn G20 often'),
      row('c', 't', 'often'),
    ]
    const { words } = wordTableOf(rows, { articles: 2, sources: 2, isName: (norm) => norm === 'bonn' })
    expect(words.map(({ norm }) => norm)).toEqual(['warm'])
  })
})

describe('fitted weights', () => {
  it('stay within what a lexicon takes', () => {
    const table = corpus()
    const rows = table.rows.flatMap(({ primary }, row) => (primary === 'x' ? [row] : []))
    const columns = [{ entry: 'e', weight: 1, rows, values: rows.map(() => 0.01) }]
    const sure = { ...table, categories: [{ category: 'x', bias: -1, threshold: 0.5, columns }] }
    expect(fitTable(sure, { penalty: 1e-6, folds: 2 }).fits[0]?.weights[0]?.after).toBe(20)
  })

  it('never trust learned words more than they were learned with', () => {
    const table = corpus(20)
    const learner = createLearner(wordTableOf(table.rows, limits), 50, vectors)
    const fit = fitTable(table, { learner, penalty: 0.1, prior: 'signs', folds: 2 }).fits[0]
    expect(fit?.weights.find(({ entry }) => entry === 'vocabulary')?.after).toBeLessThanOrEqual(1)
  })
})

describe('the penalty', () => {
  it('is chosen by leaving sources out, and told with what else was tried', () => {
    const { penalty } = tuneTable(corpus(20), { penalty: 'auto', samples: 0 })
    expect(penalty?.by).toBe('source')
    expect(penalty?.options.map(({ option }) => option)).toEqual([5, 10, 20, 40, 80])
    expect(penalty?.options.map(({ option }) => option)).toContain(penalty?.chosen)
  })
})

describe('names', () => {
  it('are told by their capitals in English, and by the shared lists', async () => {
    const texts = Array(4).fill(
      'We saw Bob Miller on the street with bright lights in Ohio, the French and chinese people said.',
    )
    const isName = await nameTeller(texts, 'en', [])
    expect(['bob', 'miller', 'ohio', 'french', 'chinese', 'russia'].map(isName)).toEqual(Array(6).fill(true))
    expect(['street', 'bright', 'people', 'said', 'we'].map(isName)).toEqual(Array(5).fill(false))
  })

  it('are told from nouns in German by what they stand behind', async () => {
    const texts = Array(4).fill(
      'Gestern traf Obmann Kluger in Bergheim die neue Ministerin, und der Nachbar gab dem alten Hund mit großer Freude einen Knochen.',
    )
    const isName = await nameTeller(texts, 'de', [])
    expect(['kluger', 'bergheim', 'chinesische', 'moskau'].map(isName)).toEqual(Array(4).fill(true))
    expect(['nachbar', 'ministerin', 'hund', 'freude', 'knochen', 'traf'].map(isName)).toEqual(
      Array(6).fill(false),
    )
  })
})

describe('a rotation', () => {
  it('puts columns at right angles, keeps lengths, and can be undone', () => {
    const number = fc.double({ min: -3, max: 3, noNaN: true })
    const row = fc.tuple(number, number, number).map((values) => Float64Array.from(values))
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), (rows) => {
        const rotation = rotationOf(rows, 3)
        const turned = rows.map((each) => rotation.turn(each))
        const lengthOf = (each: Float64Array): number => Math.hypot(...each)
        const size = rows.reduce((sum, each) => sum + lengthOf(each) ** 2, 0)
        for (const [i, j] of [
          [0, 1],
          [0, 2],
          [1, 2],
        ] as const) {
          const product = turned.reduce((sum, each) => sum + (each[i] as number) * (each[j] as number), 0)
          expect(Math.abs(product)).toBeLessThanOrEqual(1e-6 * size + 1e-12)
        }
        turned.forEach((each, at) => {
          expect(lengthOf(each)).toBeCloseTo(lengthOf(rows[at] as Float64Array), 8)
          rotation.turnBack(each).forEach((value, i) => {
            expect(value).toBeCloseTo(rows[at]?.[i] as number, 8)
          })
        })
      }),
    )
  })
})
