import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alphaOfMargins } from '../../src/validation/agreement.ts'
import { compareCoders } from '../../src/validation/coders.ts'
import type { Gold } from '../../src/validation/gold.ts'

/** One article for every string of codes: `0` is none, `-` is not coded. */
function coder(name: string, ...articles: readonly string[]): { name: string; gold: Gold } {
  return {
    name,
    gold: {
      articles: articles.map((codes, id) => ({
        id: `a${id}`,
        passages: codes.split('').map((code, at) => ({
          text: `Passage ${at}.`,
          primary: code === '-' ? null : code === '0' ? 'none' : code,
          labels: code === '-' || code === '0' ? [] : [code],
        })),
      })),
    },
  }
}

const quick = { samples: 0 }

describe('coders', () => {
  it('agree as in the example of four observers with missing codes', () => {
    // Krippendorff (2011), Computing Krippendorff's alpha-reliability, section C: nominal alpha is .743.
    const observers = [
      coder('A', '12332141' + '2---'),
      coder('B', '12332241' + '25-3'),
      coder('C', '-3332342' + '251-'),
      coder('D', '12332441' + '251-'),
    ]
    const { alpha, passages } = compareCoders(observers, quick)
    expect(alpha).toBeCloseTo(0.743, 3)
    expect(passages).toBe(11)
  })

  it('of whom there are two agree as the gold agrees with what was found', () => {
    const codes = fc.array(fc.tuple(fc.constantFrom('x', 'y', '0'), fc.constantFrom('x', 'y', '0')), {
      minLength: 2,
    })
    fc.assert(
      fc.property(codes, (pairs) => {
        const [one, other] = [0, 1].map((at) => pairs.map((pair) => pair[at]).join('')) as [string, string]
        const { alpha, pairs: compared } = compareCoders([coder('a', one), coder('b', other)], quick)
        const same = pairs.filter(([a, b]) => a === b).length
        const given = ['x', 'y', '0'].map((code) => pairs.flat().filter((each) => each === code).length)
        const expected = alphaOfMargins(pairs.length, same, given)
        if (expected === null) expect(alpha).toBeNull()
        else expect(alpha).toBeCloseTo(expected, 9)
        expect(compared[0]?.alpha).toEqual(expected)
      }),
    )
  })

  it('agree the same whatever their order', () => {
    const [a, b, c] = [coder('a', 'xy0x', 'x0'), coder('b', 'xy0y', '-0'), coder('c', 'x00x', 'xx')]
    const one = compareCoders([a, b, c], quick)
    expect(compareCoders([c, a, b], quick).alpha).toBeCloseTo(one.alpha as number, 12)
    expect(one.pairs.map(({ coders }) => coders.join(' '))).toEqual(['a b', 'a c', 'b c'])
    expect(one.pairs[0]?.confusion.counts.flat().reduce((sum, count) => sum + count, 0)).toBe(5)
  })

  it('are told where they disagree, most of all first', () => {
    const { disagreements } = compareCoders([coder('a', 'xx0'), coder('b', 'yx0'), coder('c', '0y-')], quick)
    expect(disagreements).toEqual([
      { article: 'a0', passage: 1, text: 'Passage 0.', codes: ['x', 'y', 'none'] },
      { article: 'a0', passage: 2, text: 'Passage 1.', codes: ['x', 'x', 'y'] },
    ])
  })

  it('have an interval by articles, and none with one article', () => {
    const two = compareCoders([coder('a', 'xx0', 'x0'), coder('b', 'x00', 'x0')], { samples: 100 })
    expect(two.interval?.low).toBeLessThan(two.interval?.high as number)
    expect(compareCoders([coder('a', 'xx0'), coder('b', 'x00')]).interval).toBeNull()
  })

  it('must be two, of different names, and of the same passages', () => {
    expect(() => compareCoders([coder('a', 'x')])).toThrow('at least two coders')
    expect(() => compareCoders([coder('a', 'x'), coder('a', 'x')])).toThrow('two coders are called "a"')
    const other = coder('b', 'x')
    const changed = {
      ...other,
      gold: {
        articles: other.gold.articles.map((each) => ({
          ...each,
          passages: [{ text: 'Else.', primary: 'x', labels: ['x'] }],
        })),
      },
    }
    expect(() => compareCoders([coder('a', 'x'), changed])).toThrow(
      'passage 1 of article "a0" has another text with b',
    )
  })
})
