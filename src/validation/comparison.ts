import sortBy from 'lodash/sortBy.js'
import sumBy from 'lodash/sumBy.js'
import { mergeProfiles } from '../framing/profile.ts'
import type { Profile } from '../types.ts'
import type { Interval } from './agreement.ts'
import { bootstrapInterval } from './bootstrap.ts'
import { logOddsDifference } from './log-odds.ts'
import { createRandom } from './random.ts'
import { studentQuantile } from './student.ts'

/** Options of `compareProfiles` and `sharesOf`. */
export interface ComparisonOptions {
  /** Samples of the bootstrap over articles. Default 1000; 0 leaves intervals out. */
  readonly samples?: number
  /** Seed of the bootstrap. Default 1. */
  readonly seed?: number
}

/** A share of the words of a group, from 0 to 1, as in a profile. */
export interface ComparedShare {
  readonly share: number
  /**
   * 95 %, by bootstrap over articles; `null` with fewer than two articles, and where all have the same share, such as 0: the
   * bootstrap then can't tell what others would have.
   */
  readonly interval: Interval | null
}

/** A share in both groups. */
export interface ShareDifference {
  readonly a: ComparedShare
  readonly b: ComparedShare
  /** The share in `a` less that in `b`, from -1 to 1. */
  readonly difference: number
  /** 95 %, by bootstrap over the articles of each group; `null` where one of them has none. */
  readonly interval: Interval | null
}

/** What is counted in both groups, and how far it is typical of one of them. */
export interface CountDifference {
  readonly a: number
  readonly b: number
  /** Difference of log-odds with an informative Dirichlet prior; above 0 what is typical of `a`. */
  readonly logOdds: number
  /** That over its standard deviation: beyond 2 or -2 hardly by chance, if articles were drawn by themselves. */
  readonly z: number
}

/** How two groups of texts differ. Plain JSON. */
export interface ProfileComparison {
  readonly a: GroupSize
  readonly b: GroupSize
  /** Every category that one of the groups was scored for; the passages without a tag are `none`. */
  readonly categories: readonly (ShareDifference & { readonly category: string })[]
  /** Every role that is heard in one of them, the largest difference (by amount) first. */
  readonly roles: readonly (ShareDifference & { readonly role: string })[]
  /** Passages in which an entry was found and its category tagged; the largest z (by amount) first. */
  readonly entries: readonly (CountDifference & { readonly category: string; readonly entry: string })[]
  /** Words of a speaker with a name; the largest z (by amount) first. */
  readonly speakers: readonly (CountDifference & { readonly name: string; readonly role: string })[]
}

export interface GroupSize {
  readonly articles: number
  readonly passages: number
  readonly words: number
}

/**
 * Compares two groups of texts by the profiles of their articles: shares of categories and roles with intervals, and the
 * entries and speakers that make the difference.
 *
 * Intervals come from a bootstrap over articles, since the passages of one article resemble each other. Percentile
 * intervals of few articles are too narrow: they are widened by √(n / (n − 1)) and the quantile of Student's t for n − 1 degrees of
 * freedom over that of the normal distribution; of a difference, n is that of the smaller group.
 *
 * @param a One profile for each article, and `b` likewise.
 * @throws RangeError if a group is empty, or the number of samples is none
 */
export function compareProfiles(
  a: readonly Profile[],
  b: readonly Profile[],
  options: ComparisonOptions = {},
): ProfileComparison {
  if (a.length === 0 || b.length === 0)
    throw new RangeError(
      'compareProfiles: a group is empty; give the profiles of at least one article for each',
    )
  checkSamples(options)
  const groups = [mergeProfiles(a), mergeProfiles(b)] as const
  const categories = [...new Set(groups.flatMap(({ categories }) => Object.keys(categories)))]
  const roles = [...new Set(groups.flatMap(({ voices }) => Object.keys(voices.roles)))]
  const compared = (wordsOf: WordsOf): ShareDifference => differenceOf(a, b, wordsOf, options)
  return {
    a: sizeOf(groups[0]),
    b: sizeOf(groups[1]),
    categories: [
      ...categories.map((category) => ({ category, ...compared(wordsOfCategory(category)) })),
      { category: 'none', ...compared(({ counts }) => counts.untagged.words) },
    ],
    roles: sortBy(
      roles.map((role) => ({ role, ...compared(({ counts }) => counts.voices.roles[role]?.words ?? 0) })),
      ({ difference }) => -Math.abs(difference),
      'role',
    ),
    entries: entriesOf(groups[0], groups[1]),
    speakers: speakersOf(groups[0], groups[1]),
  }
}

/** The shares of one group of texts. Plain JSON. */
export interface GroupShares extends GroupSize {
  readonly name: string
  /** By category; the passages without a tag are `none`. */
  readonly shares: Readonly<Record<string, ComparedShare>>
}

/**
 * The shares of the categories in many groups, such as outlets, with intervals as `compareProfiles` has them.
 *
 * @param groups By name, one profile for each article. Empty groups are left out.
 * @throws RangeError if the number of samples is none
 */
export function sharesOf(
  groups: Readonly<Record<string, readonly Profile[]>>,
  options: ComparisonOptions = {},
): readonly GroupShares[] {
  checkSamples(options)
  const some = Object.entries(groups).filter(([, profiles]) => profiles.length > 0)
  const categories = new Set(
    some.flatMap(([, profiles]) => profiles.flatMap((each) => Object.keys(each.categories))),
  )
  return some.map(([name, profiles]) => {
    const own = [...categories].map((category) => [
      category,
      shareOf(profiles, wordsOfCategory(category), options),
    ])
    const none = shareOf(profiles, ({ counts }) => counts.untagged.words, options)
    return { name, ...sizeOf(mergeProfiles(profiles)), shares: { ...Object.fromEntries(own), none } }
  })
}

type WordsOf = (profile: Profile) => number

const wordsOfCategory =
  (category: string): WordsOf =>
  ({ counts }) =>
    counts.categories[category]?.words ?? 0

function checkSamples({ samples = 1000 }: ComparisonOptions): void {
  if (!(Number.isInteger(samples) && samples >= 0))
    throw new RangeError(`compareProfiles: samples is ${samples}; give a whole number from 0`)
}

const sizeOf = ({ texts, passages, words }: Profile): GroupSize => ({ articles: texts, passages, words })

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)

function shareOf(profiles: readonly Profile[], wordsOf: WordsOf, options: ComparisonOptions): ComparedShare {
  const { samples = 1000, seed = 1 } = options
  const share = ratio(sumBy(profiles, wordsOf), sumBy(profiles, 'words'))
  const interval = bootstrapInterval(
    profiles.map((profile) => [wordsOf(profile), profile.words]),
    ([part = 0, whole = 0]) => (whole === 0 ? null : part / whole),
    { samples, random: createRandom(seed) },
  )
  const tells = interval !== null && interval.high > interval.low
  return { share, interval: tells ? widened(interval, share, profiles.length) : null }
}

function differenceOf(
  a: readonly Profile[],
  b: readonly Profile[],
  wordsOf: WordsOf,
  options: ComparisonOptions,
): ShareDifference {
  const [one, other] = [shareOf(a, wordsOf, options), shareOf(b, wordsOf, options)]
  const difference = one.share - other.share
  const interval =
    one.interval && other.interval
      ? {
          // Independent groups: the distances to the ends add up as standard deviations do.
          low: Math.max(
            difference - Math.hypot(one.share - one.interval.low, other.interval.high - other.share),
            -1,
          ),
          high: Math.min(
            difference + Math.hypot(one.interval.high - one.share, other.share - other.interval.low),
            1,
          ),
        }
      : null
  return { a: one, b: other, difference, interval }
}

/** The interval for few articles, kept within the shares that there can be. */
function widened({ low, high }: Interval, share: number, articles: number): Interval {
  const factor = Math.sqrt(articles / (articles - 1)) * (studentQuantile(articles - 1) / 1.96)
  return {
    low: Math.max(share - (share - low) * factor, 0),
    high: Math.min(share + (high - share) * factor, 1),
  }
}

function entriesOf(a: Profile, b: Profile): ProfileComparison['entries'] {
  const keys = new Map<string, { readonly category: string; readonly entry: string }>()
  for (const { counts } of [a, b])
    for (const [category, entries] of Object.entries(counts.entries))
      for (const entry of Object.keys(entries))
        keys.set(JSON.stringify([category, entry]), { category, entry })
  const found = ({ counts }: Profile, category: string, entry: string): number =>
    counts.entries[category]?.[entry]?.passages ?? 0
  const rows = [...keys.values()].map(({ category, entry }) => ({
    category,
    entry,
    ...countsOf(found(a, category, entry), found(b, category, entry), a.passages, b.passages),
  }))
  return sortBy(rows, ({ z }) => -Math.abs(z), 'category', 'entry')
}

function speakersOf(a: Profile, b: Profile): ProfileComparison['speakers'] {
  const keys = new Map<string, { readonly name: string; readonly role: string }>()
  for (const { counts } of [a, b])
    for (const [role, speakers] of Object.entries(counts.voices.speakers))
      for (const name of Object.keys(speakers))
        if (name !== '') keys.set(JSON.stringify([role, name]), { name, role })
  const heard = ({ counts }: Profile, role: string, name: string): number =>
    counts.voices.speakers[role]?.[name]?.words ?? 0
  const rows = [...keys.values()].map(({ name, role }) => ({
    name,
    role,
    ...countsOf(heard(a, role, name), heard(b, role, name), a.words, b.words),
  }))
  return sortBy(rows, ({ z }) => -Math.abs(z), 'name', 'role')
}

function countsOf(a: number, b: number, ownTotal: number, otherTotal: number): CountDifference {
  if (ownTotal === 0 || otherTotal === 0) return { a, b, logOdds: 0, z: 0 }
  const { difference, z } = logOddsDifference({ own: a, other: b, ownTotal, otherTotal })
  return { a, b, logOdds: difference, z }
}
