import groupBy from 'lodash/groupBy.js'
import sumBy from 'lodash/sumBy.js'
import uniq from 'lodash/uniq.js'
import type { Analyzer } from '../analyzer.ts'
import type { Interval } from './agreement.ts'
import { type Article, analyzeArticles, type ReadOptions } from './articles.ts'
import { quantileOf } from './bootstrap.ts'
import { type Coding, type MeasureOptions, none } from './coding.ts'
import { codingsIn } from './codings.ts'
import { codedFor, type Gold } from './gold.ts'
import { createRandom, type Random } from './random.ts'
import { studentQuantile } from './student.ts'
import { analyzeGold } from './table.ts'

/** Options of `correct`. */
export interface CorrectOptions extends MeasureOptions, ReadOptions {}

/** The share of one category in a corpus. */
export interface CorrectedShare {
  /** A category, or `none`. */
  readonly category: string
  /** Share of the words in passages that were tagged so, from 0 to 1. */
  readonly found: number
  /** The same, corrected for what is tagged wrongly. The corrected shares add up to 1. */
  readonly corrected: number
  /** 95 % interval of the corrected share; `null` for a sample from fewer than two articles. */
  readonly interval: Interval | null
}

/** Shares of a corpus, corrected by a coded sample of it. Plain JSON. */
export interface Correction {
  readonly articles: number
  readonly passages: number
  /** Coded passages of the sample, and the articles that they are from. */
  readonly sample: { readonly passages: number; readonly articles: number }
  /** In the order that decides ties, `none` last. */
  readonly shares: readonly CorrectedShare[]
}

/**
 * Corrects the shares of a corpus for misclassification, by a random sample of it that people coded. What was tagged in
 * some way is spread over the categories as the coders spread the passages of the sample that were tagged so:
 * corrected(c) = Σ found(f) · P(coded c | tagged f), post-stratification by the tag (Buonaccorsi 2010, Measurement Error,
 * ch. 2; it needs a sample from the corpus itself, unlike corrections by a matrix P(tagged | coded) from elsewhere). Each
 * P counts as if one more passage had been tagged so, half of it rightly tagged, half of it spread as the whole sample
 * is, so that a tag that is hardly in the sample is not told from one passage.
 *
 * Intervals are by bootstrap over the articles of the sample, widened as Student's t asks of so few, and never narrower
 * above than the rule of three allows (3 of the passages; Hanley & Lippman-Hand 1983) for passages of one article that
 * resemble each other.
 *
 * @param sample passages drawn by chance from the corpus; those drawn because they were uncertain are left out
 * @throws TypeError if the analyzer's unit is not the paragraph.
 * @throws RangeError if nothing of the sample is coded, or not for all categories, or the corpus is empty.
 */
export function correct(
  analyzer: Analyzer,
  corpus: readonly Article[],
  sample: Gold,
  options: CorrectOptions = {},
): Correction {
  const { samples = 1000, seed = 1, ...reading } = options
  const coded = codedFor(sample)
  if (coded !== undefined)
    throw new RangeError(
      `correct: the sample is coded for ${coded.join(', ')} only; it takes one that is coded for all`,
    )
  const codings = [...analyzeGold(analyzer, randomPart(sample), reading)].flatMap((pair) =>
    codingsIn(...pair),
  )
  if (codings.length === 0) throw new RangeError('correct: no passage of the sample is coded')
  const known = uniq(analyzer.lexicons.map(({ category }) => category))
  const codes = uniq([
    ...known,
    ...codings.map(({ primary }) => primary).filter((code) => code !== none),
    none,
  ])
  const { articles, passages, shares } = sharesFound(analyzer, corpus, codes, reading)
  const spread = (some: readonly Coding[]): readonly number[] => spreadShares(some, shares, codes)
  const corrected = spread(codings)
  const groups = Object.values(groupBy(codings, 'article'))
  const seen = new Set(codings.map(({ primary }) => primary))
  const intervals = intervalsOf(groups, spread, corrected, samples, createRandom(seed)).map(
    // What no passage of the sample has may not be there at all.
    (interval, place) => (seen.has(codes[place] as string) ? interval : { ...interval, low: 0 }),
  )
  return {
    articles,
    passages,
    sample: { passages: codings.length, articles: groups.length },
    shares: codes.map((category, place) => ({
      category,
      found: shares[place] as number,
      corrected: corrected[place] as number,
      interval: intervals[place] ?? null,
    })),
  }
}

/** The passages that were not drawn because they were uncertain. */
function randomPart({ articles }: Gold): Gold {
  return {
    articles: articles.map((article) => ({
      ...article,
      passages: article.passages.map((passage) =>
        passage.drawn === 'uncertain' ? { ...passage, primary: null, labels: [] } : passage,
      ),
    })),
  }
}

function sharesFound(
  analyzer: Analyzer,
  corpus: readonly Article[],
  codes: readonly string[],
  reading: ReadOptions,
): { readonly articles: number; readonly passages: number; readonly shares: readonly number[] } {
  const words = new Map<string, number>()
  let [articles, passages, all] = [0, 0, 0]
  for (const [, analysis] of analyzeArticles(analyzer, corpus, reading)) {
    articles++
    for (const passage of analysis.passages) {
      const code = passage.category ?? none
      passages++
      all += passage.words
      words.set(code, (words.get(code) ?? 0) + passage.words)
    }
  }
  if (all === 0) throw new RangeError('correct: there are no words in the corpus')
  return { articles, passages, shares: codes.map((code) => (words.get(code) ?? 0) / all) }
}

/** Spreads shares as found over categories as coded. */
function spreadShares(
  codings: readonly Coding[],
  found: readonly number[],
  codes: readonly string[],
): readonly number[] {
  const words = sumBy(codings, 'words')
  const sizeOf = (coding: Coding): number => (words === 0 ? 1 : (coding.words * codings.length) / words)
  const coded = new Map<string, number>()
  const tagged = new Map<string, number>()
  const both = new Map<string, number>()
  for (const coding of codings) {
    const size = sizeOf(coding)
    const pair = `${coding.found} ${coding.primary}`
    coded.set(coding.primary, (coded.get(coding.primary) ?? 0) + size)
    tagged.set(coding.found, (tagged.get(coding.found) ?? 0) + size)
    both.set(pair, (both.get(pair) ?? 0) + size)
  }
  return codes.map((category) =>
    sumBy(codes, (tag) => {
      const prior = 0.5 * (tag === category ? 1 : 0) + (0.5 * (coded.get(category) ?? 0)) / codings.length
      const share = ((both.get(`${tag} ${category}`) ?? 0) + prior) / ((tagged.get(tag) ?? 0) + 1)
      return (found[codes.indexOf(tag)] as number) * share
    }),
  )
}

/** How much passages of one article resemble each other, for the rule of three: a usual intraclass correlation. */
const likeness = 0.1
const level = 0.95

function intervalsOf(
  groups: readonly (readonly Coding[])[],
  spread: (codings: readonly Coding[]) => readonly number[],
  corrected: readonly number[],
  samples: number,
  random: Random,
): readonly Interval[] {
  if (groups.length < 2 || samples === 0) return []
  const draws = Array.from({ length: samples }, () =>
    spread(groups.flatMap(() => groups[Math.floor(random() * groups.length)] as readonly Coding[])),
  )
  const { length } = groups
  const widening =
    (studentQuantile(length - 1) / studentQuantile(Number.POSITIVE_INFINITY)) *
    Math.sqrt(length / (length - 1))
  const passages = sumBy(groups, 'length')
  const least = (3 * (1 + likeness * (passages / length - 1))) / passages
  return corrected.map((share, place) => {
    const own = draws.map((draw) => draw[place] as number).sort((a, b) => a - b)
    const low = share - (share - quantileOf(own, (1 - level) / 2)) * widening
    const high = share + Math.max((quantileOf(own, (1 + level) / 2) - share) * widening, least)
    return { low: Math.min(Math.max(low, 0), share), high: Math.min(high, 1) }
  })
}
