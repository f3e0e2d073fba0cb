import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  agreementOf,
  categoryAgreementsOf,
  confusionOf,
  krippendorffAlpha,
} from '../../src/validation/agreement.ts'
import { bootstrapAlpha } from '../../src/validation/bootstrap.ts'
import { createRandom } from '../../src/validation/random.ts'

const codes = ['a', 'b', 'c', 'd', 'e']

/** Codes of several coders, one string a coder, one letter a unit, `.` for a missing code. */
const unitsOf = (...coders: readonly string[]): (string | null)[][] =>
  [...(coders[0] as string)].map((_, unit) =>
    coders.map((coder) => (coder[unit] === '.' ? null : (coder[unit] as string))),
  )

const pairsOf = (gold: string, found: string): [string, string][] =>
  [...gold].map((code, unit) => [code, found[unit] as string])

const codings = fc.array(fc.tuple(fc.constantFrom(...codes), fc.constantFrom(...codes)), { maxLength: 40 })

describe("Krippendorff's alpha", () => {
  // The worked examples of K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011).
  it.each([
    ['binary, two coders', ['0100000010', '1110010000'], 0.095],
    ['nominal, two coders', ['aabbdcccedda', 'babbbccceddd'], 0.692],
    [
      'nominal, four coders, missing codes',
      ['123321412...', '1233224125.3', '.3332342251.', '12332441251.'],
      0.743,
    ],
  ])('is the published one: %s', (_, coders, published) => {
    expect(krippendorffAlpha(unitsOf(...coders))).toBeCloseTo(published, 3)
  })

  it('is the same from a confusion table as from the units', () => {
    fc.assert(
      fc.property(codings, (pairs) => {
        const fromTable = agreementOf(confusionOf(pairs, codes)).alpha
        const fromUnits = krippendorffAlpha(pairs)
        if (fromTable === null || fromUnits === null) {
          expect(fromTable).toBe(fromUnits)
        } else {
          expect(fromTable).toBeCloseTo(fromUnits, 10)
        }
      }),
    )
  })

  it('is 1 for equal codings that vary', () => {
    expect(krippendorffAlpha(unitsOf('aab', 'aab'))).toBe(1)
    expect(agreementOf(confusionOf(pairsOf('aab', 'aab'), codes)).alpha).toBe(1)
  })

  it('is undefined where only one code occurs, and for nothing', () => {
    expect(krippendorffAlpha(unitsOf('aaa', 'aaa'))).toBeNull()
    expect(krippendorffAlpha([])).toBeNull()
    expect(agreementOf(confusionOf([], codes))).toEqual({ units: 0, raw: null, alpha: null, kappa: null })
  })

  it('is below 0 for codings that contradict each other', () => {
    expect(krippendorffAlpha(unitsOf('aabb', 'bbaa'))).toBeLessThan(0)
  })

  it('does not mind which coder comes first, nor what the codes are called', () => {
    fc.assert(
      fc.property(codings, fc.shuffledSubarray(codes, { minLength: 5 }), (pairs, names) => {
        const renamed = (code: string): string => names[codes.indexOf(code)] as string
        const { alpha, kappa, raw } = agreementOf(confusionOf(pairs, codes))
        for (const other of [
          pairs.map(([one, two]): [string, string] => [two, one]),
          pairs.map(([one, two]): [string, string] => [renamed(one), renamed(two)]),
        ]) {
          const agreement = agreementOf(confusionOf(other, codes))
          expect(agreement.raw).toBe(raw)
          expect(agreement.alpha ?? -9).toBeCloseTo(alpha ?? -9, 10)
          expect(agreement.kappa ?? -9).toBeCloseTo(kappa ?? -9, 10)
        }
      }),
    )
  })

  it('ignores units that fewer than two coders coded', () => {
    expect(krippendorffAlpha(unitsOf('aabbc.', 'abbb..'))).toBe(krippendorffAlpha(unitsOf('aabb', 'abbb')))
  })
})

describe("Cohen's kappa", () => {
  it('is the textbook one: 20 and 15 agreed of 50', () => {
    const pairs = pairsOf(
      `${'a'.repeat(25)}${'b'.repeat(25)}`,
      `${'a'.repeat(20)}${'b'.repeat(5)}${'a'.repeat(10)}${'b'.repeat(15)}`,
    )
    expect(agreementOf(confusionOf(pairs, codes))).toMatchObject({ units: 50, raw: 0.7, kappa: 0.4 })
  })
})

describe('agreement on one category', () => {
  const confusion = confusionOf(pairsOf('aaaabbcc', 'aaabbbca'), codes)
  const [a, , , d] = categoryAgreementsOf(confusion)

  it('counts and gives precision, recall and F1', () => {
    expect(a).toMatchObject({ gold: 4, found: 4, both: 3, precision: 0.75, recall: 0.75, f1: 0.75 })
  })

  it('has the alpha of this category against all others', () => {
    expect(a?.alpha).toBeCloseTo(krippendorffAlpha(unitsOf('aaaaxxxx', 'aaaxxxxa')) as number, 12)
  })

  it('is undefined where the category does not occur', () => {
    expect(d).toEqual({
      category: 'd',
      gold: 0,
      found: 0,
      both: 0,
      precision: null,
      recall: null,
      f1: null,
      alpha: null,
    })
  })

  it('refuses a code that is not among the categories', () => {
    expect(() => confusionOf([['a', 'z']], codes)).toThrow(RangeError)
  })
})

describe('the bootstrap interval of alpha', () => {
  const random = createRandom(7)
  const articles = Array.from({ length: 60 }, () =>
    confusionOf(
      Array.from({ length: 8 }, (): [string, string] => {
        const code = random() < 0.5 ? 'a' : 'b'
        return [code, random() < 0.8 ? code : 'c']
      }),
      codes,
    ),
  )

  it('holds the alpha of all articles and grows with the level', () => {
    const alpha = agreementOf({
      categories: codes,
      counts: codes.map((_, i) =>
        codes.map((__, j) => articles.reduce((sum, { counts }) => sum + (counts[i]?.[j] as number), 0)),
      ),
    }).alpha as number
    const wide = bootstrapAlpha(articles, { random: createRandom(1) })
    const narrow = bootstrapAlpha(articles, { random: createRandom(1), level: 0.5 })
    expect(wide?.low).toBeLessThan(narrow?.low as number)
    expect(narrow?.low).toBeLessThan(alpha)
    expect(narrow?.high).toBeGreaterThan(alpha)
    expect(wide?.high).toBeGreaterThan(narrow?.high as number)
  })

  it('is the same for the same seed, another for another', () => {
    const interval = (seed: number) => bootstrapAlpha(articles, { random: createRandom(seed), samples: 200 })
    expect(interval(1)).toEqual(interval(1))
    expect(interval(1)).not.toEqual(interval(2))
  })

  it('is undefined for a single article or no samples', () => {
    expect(bootstrapAlpha(articles.slice(0, 1), { random: createRandom(1) })).toBeNull()
    expect(bootstrapAlpha(articles, { random: createRandom(1), samples: 0 })).toBeNull()
  })
})
