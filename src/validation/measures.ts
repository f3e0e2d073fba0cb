import groupBy from 'lodash/groupBy.js'
import sortBy from 'lodash/sortBy.js'
import { bundledCategories } from '../lexicon/bundled.ts'
import {
  type Agreement,
  agreementOf,
  type CategoryAgreement,
  type Confusion,
  categoryAgreementOf,
  categoryAgreementsOf,
  confusionOf,
  type Interval,
} from './agreement.ts'
import { bootstrapAlpha } from './bootstrap.ts'
import { type CertainAgreement, certainAgreements } from './certain.ts'
import { type Coding, type MeasureOptions, none } from './coding.ts'
import { createRandom } from './random.ts'
import { type ShareMeasures, shareMeasuresOf } from './shares.ts'

/** Passages whose score lies in one tenth of the scale. */
export interface ReliabilityBin {
  /** Scores from here … */
  readonly from: number
  /** … to here: excluded, but in the last bin. */
  readonly to: number
  readonly passages: number
  /** Mean score, `null` in an empty bin. */
  readonly predicted: number | null
  /** Share of the passages that the gold gives the category, `null` in an empty bin. */
  readonly observed: number | null
}

/** Whether a score of .7 is right in seven of ten cases. */
export interface Reliability {
  readonly category: string
  /** Ten bins, from 0 to 1. */
  readonly bins: readonly ReliabilityBin[]
  /** Expected calibration error: mean distance of predicted and observed, weighted by passages; 0 is perfect. */
  readonly error: number | null
}

/** Everything measured on some passages. Plain JSON; a number that is undefined is `null`. */
export interface Measures {
  readonly articles: number
  readonly passages: number
  /** On the primary category, with `none` as a category of its own. */
  readonly agreement: Agreement
  /** Interval of alpha, by bootstrap over articles. */
  readonly interval: Interval | null
  /** On the primary category: each against all others, `none` last. */
  readonly categories: readonly CategoryAgreement[]
  /** Gold in rows, found in columns, `none` last. */
  readonly confusion: Confusion
  /** Tags against labels: each category by itself, since a passage may have several. */
  readonly tags: readonly CategoryAgreement[]
  readonly reliability: readonly Reliability[]
  /** The most certain 50, 70, 90 and 100 per cent of the passages, by themselves. */
  readonly certain: readonly CertainAgreement[]
  /** How far the shares of the categories are those of the coders. */
  readonly shares: ShareMeasures
}

/**
 * Measures codings against their gold.
 *
 * @param categories The categories in the order that decides ties, without `none`; those that only occur in the
 *   codings are added behind them, in the codebook's order, then by name.
 */
export function measuresOf(
  codings: readonly Coding[],
  categories: readonly string[],
  options: MeasureOptions = {},
): Measures {
  const met = codings.flatMap(({ primary, labels, found }) => [primary, ...labels, found])
  const others = [...new Set(met)].filter((category) => category !== none && !categories.includes(category))
  const all = [...categories, ...inCodebookOrder(others)]
  const codes = [...all, none]
  const tableOf = (some: readonly Coding[]): Confusion =>
    confusionOf(
      some.map(({ primary, found }) => [primary, found]),
      codes,
    )
  const byArticle = Object.values(groupBy(codings, 'article'))
  const confusion = tableOf(codings)
  return {
    articles: byArticle.length,
    passages: codings.length,
    agreement: agreementOf(confusion),
    interval: bootstrapAlpha(byArticle.map(tableOf), {
      samples: options.samples ?? 1000,
      random: createRandom(options.seed ?? 1),
    }),
    categories: categoryAgreementsOf(confusion),
    confusion,
    tags: all.map((category) => tagAgreementOf(codings, category)),
    reliability: all.map((category) => reliabilityOf(codings, category)),
    certain: certainAgreements(codings, tableOf, options),
    shares: shareMeasuresOf(codings, codes, options),
  }
}

function inCodebookOrder(categories: readonly string[]): readonly string[] {
  const places = new Map(bundledCategories.map(({ id, order }) => [id, order]))
  return sortBy(
    categories,
    (category) => places.get(category) ?? Number.POSITIVE_INFINITY,
    (category) => category,
  )
}

function tagAgreementOf(codings: readonly Coding[], category: string): CategoryAgreement {
  let gold = 0
  let found = 0
  let both = 0
  for (const { labels, tags } of codings) {
    const labeled = labels.includes(category)
    const tagged = tags.includes(category)
    gold += labeled ? 1 : 0
    found += tagged ? 1 : 0
    both += labeled && tagged ? 1 : 0
  }
  return categoryAgreementOf(category, { units: codings.length, gold, found, both })
}

function reliabilityOf(codings: readonly Coding[], category: string): Reliability {
  const sums = Array.from({ length: 10 }, () => ({ passages: 0, scores: 0, labeled: 0 }))
  let passages = 0
  for (const { scores, labels } of codings) {
    const score = scores[category]
    const bin = score === undefined ? undefined : sums[Math.min(Math.floor(score * 10), 9)]
    if (score !== undefined && bin !== undefined) {
      passages++
      bin.passages++
      bin.scores += score
      bin.labeled += labels.includes(category) ? 1 : 0
    }
  }
  const distance = sums.reduce((total, bin) => total + Math.abs(bin.scores - bin.labeled), 0)
  return {
    category,
    bins: sums.map((bin, i) => ({
      from: i / 10,
      to: (i + 1) / 10,
      passages: bin.passages,
      predicted: bin.passages === 0 ? null : bin.scores / bin.passages,
      observed: bin.passages === 0 ? null : bin.labeled / bin.passages,
    })),
    error: passages === 0 ? null : distance / passages,
  }
}
