import groupBy from 'lodash/groupBy.js'
import uniq from 'lodash/uniq.js'
import { type Agreement, agreementOf, type Confusion, confusionOf, type Interval } from './agreement.ts'
import { bootstrapAlpha, bootstrapInterval } from './bootstrap.ts'
import { type MeasureOptions, none } from './coding.ts'
import type { Gold } from './gold.ts'
import { createRandom } from './random.ts'

/** What one coder made of some passages. */
export interface Coder {
  readonly name: string
  readonly gold: Gold
}

/** How far coders agree on the primary category. Plain JSON; a number that is undefined is `null`. */
export interface CoderAgreement {
  readonly coders: readonly string[]
  /** Passages that at least two of them coded, and their articles: nothing else counts. */
  readonly passages: number
  readonly articles: number
  /** Krippendorff's alpha for nominal data, any number of coders and missing codes. */
  readonly alpha: number | null
  /** 95 % interval of alpha, by bootstrap over articles. */
  readonly interval: Interval | null
  /** Each code against all others taken together, `none` last. */
  readonly categories: readonly {
    readonly category: string
    /** How often it was given, by all coders together. */
    readonly given: number
    readonly alpha: number | null
  }[]
  readonly pairs: readonly CoderPair[]
  /** Passages with more than one code, those with the fewest equal codes first. */
  readonly disagreements: readonly Disagreement[]
}

/** Two coders on the passages that both coded. */
export interface CoderPair extends Agreement {
  readonly coders: readonly [string, string]
  readonly interval: Interval | null
  /** The first coder in rows, the second in columns. */
  readonly confusion: Confusion
}

export interface Disagreement {
  readonly article: string
  /** Its number in the article, from 1. */
  readonly passage: number
  readonly text: string
  /** In the order of the coders; `null` where one did not code it. */
  readonly codes: readonly (string | null)[]
}

/**
 * Compares coders of the same passages. Articles are matched by their ids, passages by their places; a passage that a
 * coder left out, or whose article he did not have, is missing.
 *
 * Alpha is Krippendorff's (2011, Computing Krippendorff's alpha-reliability): with coincidences o(c, k), each passage
 * with m codes giving every ordered pair of them a weight of 1 / (m − 1), alpha = 1 − (n − 1) Σ o(c ≠ k) / (n² − Σ n(c)²).
 *
 * @throws RangeError for fewer than two coders, two of the same name, or a passage whose text differs.
 */
export function compareCoders(coders: readonly Coder[], options: MeasureOptions = {}): CoderAgreement {
  const names = coders.map(({ name }) => name)
  if (coders.length < 2) throw new RangeError('compareCoders: at least two coders are needed to agree')
  const twice = names.find((name, at) => names.indexOf(name) !== at)
  if (twice !== undefined)
    throw new RangeError(`compareCoders: two coders are called ${JSON.stringify(twice)}`)
  const units = unitsOf(coders).filter(({ codes }) => codes.filter((code) => code !== null).length > 1)
  const given = units.flatMap(({ codes }) => codes.filter((code) => code !== null))
  const categories = [...uniq(given.filter((code) => code !== none)).sort(), none]
  const articles = Object.values(groupBy(units, 'article'))
  const { alpha, interval } = alphaOf(articles, categories, options)
  return {
    coders: names,
    passages: units.length,
    articles: articles.length,
    alpha,
    interval,
    categories: categories.map((category) => ({
      category,
      given: given.filter((code) => code === category).length,
      alpha: alphaOf(articles, [category, ''], { samples: 0 }, (code) => (code === category ? category : ''))
        .alpha,
    })),
    pairs: names.flatMap((one, first) =>
      names
        .slice(first + 1)
        .map((other, at) => pairOf([one, other], articles, [first, first + 1 + at], categories, options)),
    ),
    disagreements: units.filter(isDisputed).sort((a, b) => unityOf(a) - unityOf(b)),
  }
}

function unitsOf(coders: readonly Coder[]): readonly Disagreement[] {
  const units = new Map<
    string,
    { article: string; passage: number; text: string; codes: (string | null)[] }
  >()
  coders.forEach(({ name, gold }, place) => {
    for (const { id, passages } of gold.articles)
      passages.forEach(({ text, primary }, index) => {
        const key = JSON.stringify([id, index])
        const unit = units.get(key) ?? {
          article: id,
          passage: index + 1,
          text,
          codes: coders.map(() => null as string | null),
        }
        if (unit.text.trim() !== text.trim())
          throw new RangeError(
            `compareCoders: passage ${index + 1} of article ${JSON.stringify(id)} has another text with ${name}; coders must have coded the same passages`,
          )
        unit.codes[place] = primary
        units.set(key, unit)
      })
  })
  return [...units.values()]
}

function alphaOf(
  articles: readonly (readonly Disagreement[])[],
  categories: readonly string[],
  { samples = 1000, seed = 1 }: MeasureOptions,
  meaning: (code: string) => string = (code) => code,
): { readonly alpha: number | null; readonly interval: Interval | null } {
  const size = categories.length
  const counts = articles.map((units) => {
    const coincidences = new Array<number>(size * size).fill(0)
    for (const { codes } of units) {
      const given = codes.flatMap((code) => (code === null ? [] : [categories.indexOf(meaning(code))]))
      given.forEach((one, first) => {
        given.forEach((other, second) => {
          const cell = one * size + other
          if (first !== second) coincidences[cell] = (coincidences[cell] as number) + 1 / (given.length - 1)
        })
      })
    }
    return coincidences
  })
  const alphaIn = (sums: ArrayLike<number>): number | null => alphaOfCoincidences(sums, size)
  const all = counts.reduce(
    (sums, own) => sums.map((sum, cell) => sum + (own[cell] as number)),
    new Array<number>(size * size).fill(0),
  )
  return {
    alpha: alphaIn(all),
    interval: bootstrapInterval(counts, alphaIn, { samples, random: createRandom(seed) }),
  }
}

function alphaOfCoincidences(coincidences: ArrayLike<number>, size: number): number | null {
  let [values, different, squares] = [0, 0, 0]
  for (let one = 0; one < size; one++) {
    let own = 0
    for (let other = 0; other < size; other++) {
      const count = coincidences[one * size + other] as number
      own += count
      different += one === other ? 0 : count
    }
    values += own
    squares += own * own
  }
  const expected = values * values - squares
  return expected <= 1e-9 ? null : 1 - ((values - 1) * different) / expected
}

function pairOf(
  coders: readonly [string, string],
  articles: readonly (readonly Disagreement[])[],
  [first, second]: readonly [number, number],
  categories: readonly string[],
  { samples = 1000, seed = 1 }: MeasureOptions,
): CoderPair {
  const tables = articles.map((units) =>
    confusionOf(
      units.flatMap(({ codes }): (readonly [string, string])[] => {
        const [one, other] = [codes[first], codes[second]]
        return one == null || other == null ? [] : [[one, other]]
      }),
      categories,
    ),
  )
  const confusion: Confusion = {
    categories,
    counts: categories.map((_, i) =>
      categories.map((__, j) => tables.reduce((sum, { counts }) => sum + (counts[i]?.[j] as number), 0)),
    ),
  }
  return {
    coders,
    ...agreementOf(confusion),
    interval: bootstrapAlpha(tables, { samples, random: createRandom(seed) }),
    confusion,
  }
}

function isDisputed({ codes }: Disagreement): boolean {
  return uniq(codes.filter((code) => code !== null)).length > 1
}

/** The share of the commonest code among those given. */
function unityOf({ codes }: Disagreement): number {
  const given = codes.filter((code) => code !== null)
  return Math.max(...Object.values(groupBy(given)).map(({ length }) => length)) / given.length
}
