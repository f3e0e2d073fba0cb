import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { profileOf } from '../../src/framing/profile.ts'
import type { Passage, Profile } from '../../src/types.ts'
import { compareProfiles, sharesOf } from '../../src/validation/comparison.ts'
import { logOddsDifference } from '../../src/validation/log-odds.ts'
import { createRandom } from '../../src/validation/random.ts'

const passage = (category: string | null, words: number, entry = 'sign'): Passage => ({
  start: 0,
  end: 1,
  category,
  scores: { x: 0.5, y: 0.5 },
  tags: category === null ? [] : [{ category, score: 0.9, margin: 1 }],
  certainty: 1,
  uncertain: false,
  evidence:
    category === null
      ? []
      : [
          {
            category,
            kind: 'entry',
            entry,
            span: { start: 0, end: 1 },
            value: 1,
            weight: 1,
            contribution: 1,
          },
        ],
  words,
})

/** An article with so many words of each category and of none. */
const article = (x: number, y: number, none: number, entry?: string): Profile =>
  profileOf([passage('x', x, entry), passage('y', y, entry), passage(null, none)], ['x', 'y'])

const articles = fc.array(
  fc
    .tuple(fc.nat(50), fc.nat(50), fc.integer({ min: 1, max: 50 }))
    .map(([x, y, none]) => article(x, y, none)),
  { minLength: 1, maxLength: 6 },
)

describe('compareProfiles', () => {
  it('tells shares of the words, their difference, and counts', () => {
    const { a, b, categories, entries } = compareProfiles(
      [article(30, 0, 70)],
      [article(10, 40, 50, 'other')],
    )
    expect([a, b].map(({ articles, words }) => [articles, words])).toEqual([
      [1, 100],
      [1, 100],
    ])
    const shares = categories.map(({ category, a, b, difference, interval }) => [
      category,
      a.share,
      b.share,
      Number(difference.toFixed(9)),
      interval,
    ])
    expect(shares).toEqual([
      ['x', 0.3, 0.1, 0.2, null],
      ['y', 0, 0.4, -0.4, null],
      ['none', 0.7, 0.5, 0.2, null],
    ])
    expect(entries.find(({ category, entry }) => category === 'x' && entry === 'other')).toMatchObject({
      a: 0,
      b: 1,
    })
  })

  it('finds no difference of a group to itself, and turns round with its sides', () => {
    fc.assert(
      fc.property(articles, articles, (some, others) => {
        for (const { difference, interval } of compareProfiles(some, some, { samples: 50 }).categories) {
          expect(difference).toBe(0)
          if (interval) expect(interval.low <= 0 && interval.high >= 0).toBe(true)
        }
        const there = compareProfiles(some, others, { samples: 50 })
        const back = compareProfiles(others, some, { samples: 50 })
        there.categories.forEach(({ difference, interval }, at) => {
          const other = back.categories[at]
          expect(other?.difference).toBeCloseTo(-difference, 12)
          if (interval) expect(other?.interval?.low).toBeCloseTo(-interval.high, 12)
        })
        for (const { category, entry, z } of there.entries)
          expect(
            back.entries.find((each) => each.category === category && each.entry === entry)?.z,
          ).toBeCloseTo(-z, 9)
      }),
      { numRuns: 40 },
    )
  })

  it('gives the same for the same seed', () => {
    const some = [article(1, 2, 3), article(9, 1, 4), article(7, 3, 8), article(4, 4, 1), article(0, 6, 2)]
    const groups = [some, some.slice(1)] as const
    expect(compareProfiles(...groups, { seed: 3 })).toEqual(compareProfiles(...groups, { seed: 3 }))
    expect(compareProfiles(...groups, { seed: 3 })).not.toEqual(compareProfiles(...groups, { seed: 4 }))
  })

  it('takes no empty group', () => {
    expect(() => compareProfiles([], [article(1, 1, 1)])).toThrow('a group is empty')
  })
})

describe('sharesOf', () => {
  it('has intervals that hold the true share in nine of ten samples of eight articles, and more', () => {
    const random = createRandom(5)
    const draw = (): Profile => {
      const x = Math.round(100 * random() ** 2)
      return article(x, 0, 100 - x)
    }
    // The mean of the square of a number from 0 to 1.
    const truth = 1 / 3
    let held = 0
    const trials = 300
    for (let trial = 0; trial < trials; trial++) {
      const [group] = sharesOf({ group: Array.from({ length: 8 }, draw) }, { samples: 200, seed: trial })
      const interval = group?.shares.x?.interval
      if (interval && interval.low <= truth && truth <= interval.high) held++
    }
    expect(held / trials).toBeGreaterThan(0.9)
  })

  it('leaves out empty groups', () => {
    expect(
      sharesOf({ empty: [], one: [article(1, 1, 2)] }).map(({ name, shares }) => [name, shares.x?.share]),
    ).toEqual([['one', 0.25]])
  })
})

describe('logOddsDifference', () => {
  it('is what the formula says, worked out by hand', () => {
    // Prior of 10% of 200, dealt as 40 of 200: 4 of 20.
    const { difference, z } = logOddsDifference({ own: 30, other: 10, ownTotal: 100, otherTotal: 100 })
    const byHand = Math.log(34 / 86) - Math.log(14 / 106)
    expect(difference).toBeCloseTo(byHand, 12)
    expect(z).toBeCloseTo(byHand / Math.sqrt(1 / 34 + 1 / 14), 12)
  })
})
