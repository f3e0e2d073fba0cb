import mapValues from 'lodash/mapValues.js'
import sumBy from 'lodash/sumBy.js'
import type {
  CategoryProfile,
  EntryProfile,
  Passage,
  Profile,
  ProfileCounts,
  VoicesCounts,
} from '../types.ts'
import { addAll, compareNames, fromMap, mergeRecords, type Writable } from './counts.ts'
import { mergeVoices, SILENCE } from './speech.ts'
import { voicesProfileOf } from './voices-profile.ts'

/** What one unit of a whole-number score or contribution stands for. */
const MILLION = 1_000_000

/** Nothing counted. */
const NONE = { passages: 0, words: 0 }

type CategoryCounts = ProfileCounts['categories'][string]
type EntryCounts = ProfileCounts['entries'][string][string]

/** Counts of an entry, and the last passage counted. */
type Tally = Writable<EntryCounts> & { last: number }

/**
 * The profile of one text.
 * @param voices who is heard in the passages, as counted by `countVoices`; by default nobody
 */
export function profileOf(
  passages: readonly Passage[],
  categories: readonly string[],
  voices: VoicesCounts = SILENCE,
): Profile {
  const counts: Record<string, Writable<CategoryCounts>> = {}
  const untagged = { passages: 0, words: 0 }
  const doubtful = { passages: 0, words: 0 }
  for (const category of categories)
    counts[category] = { passages: 0, words: 0, tagged: 0, scored: 0, score: 0 }
  for (const { category, words, tags, scores, uncertain } of passages) {
    if (uncertain) {
      doubtful.passages++
      doubtful.words += words
    }
    const own = category === null ? untagged : counts[category]
    if (own) {
      own.passages++
      own.words += words
    }
    for (const tag of tags) (counts[tag.category] as Writable<CategoryCounts>).tagged++
    for (const scored of categories) {
      const count = counts[scored] as Writable<CategoryCounts>
      count.scored++
      count.score += Math.round((scores[scored] ?? 0) * MILLION)
    }
  }
  let words = 0
  for (const passage of passages) words += passage.words
  const { records, profiles } = countEntries(passages)
  const all = {
    texts: 1,
    passages: passages.length,
    words,
    categories: counts,
    untagged,
    uncertain: doubtful,
    entries: records,
    voices,
  }
  return derive(all, profiles)
}

/** What each entry contributed to the tags given, and in how many passages. */
function countEntries(passages: readonly Passage[]): {
  readonly records: ProfileCounts['entries']
  readonly profiles: EntryProfile[]
} {
  const categories = new Map<string, Map<string, Tally>>()
  const entriesOf = (category: string): Map<string, Tally> => {
    const known = categories.get(category)
    if (known) return known
    const own = new Map<string, Tally>()
    categories.set(category, own)
    return own
  }
  passages.forEach(({ evidence, tags }, at) => {
    if (tags.length === 0) return
    let current: string | null = null
    let entries: Map<string, Tally> | null = null
    for (const { kind, category, entry, contribution } of evidence) {
      if (kind === 'bias') continue
      // The evidence for a category comes in one row.
      if (category !== current) {
        current = category
        entries = tags.some((tag) => tag.category === category) ? entriesOf(category) : null
      }
      if (!entries) continue
      const count = entries.get(entry) ?? { passages: 0, contribution: 0, last: -1 }
      if (count.last < 0) entries.set(entry, count)
      count.contribution += Math.round(contribution * MILLION)
      if (count.last !== at) count.passages++
      count.last = at
    }
  })
  const profiles: EntryProfile[] = []
  const records = fromMap(categories, (entries, category) =>
    fromMap(entries, ({ passages: found, contribution }, entry) => {
      profiles.push({ category, entry, passages: found, contribution: contribution / MILLION })
      return { passages: found, contribution }
    }),
  )
  return { records, profiles }
}

/**
 * Adds up the profiles of several texts. The result is the same in whatever order and grouping they are merged.
 * Without profiles it is the profile of no text at all.
 * @throws TypeError if something else than profiles is given
 */
export function mergeProfiles(profiles: readonly Profile[]): Profile {
  if (!Array.isArray(profiles) || profiles.some((profile) => !isProfile(profile)))
    throw new TypeError('mergeProfiles: this is not a list of profiles; pass [analysis.profile, …]')
  const all: readonly ProfileCounts[] = profiles.map(({ counts }) => counts)
  const entries: ProfileCounts['entries'] = mergeRecords(
    all.map((counts) => counts.entries),
    (records) => mergeRecords(records, addAll),
  )
  const counts: ProfileCounts = {
    texts: sumBy(all, 'texts'),
    passages: sumBy(all, 'passages'),
    words: sumBy(all, 'words'),
    categories: mergeRecords(
      all.map(({ categories }) => categories),
      addAll,
    ),
    untagged: addAll([NONE, ...all.map(({ untagged }) => untagged)]),
    uncertain: addAll([NONE, ...all.map(({ uncertain }) => uncertain)]),
    entries,
    voices: mergeVoices(all.map(({ voices }) => voices)),
  }
  return derive(counts, profilesOf(entries))
}

function profilesOf(entries: ProfileCounts['entries']): EntryProfile[] {
  return Object.entries(entries).flatMap(([category, found]) =>
    Object.entries(found).map(
      ([entry, { passages, contribution }]): EntryProfile => ({
        category,
        entry,
        passages,
        contribution: contribution / MILLION,
      }),
    ),
  )
}

function isProfile(profile: unknown): boolean {
  const counts = (profile as Partial<Profile> | null)?.counts
  return (
    typeof counts?.texts === 'number' &&
    typeof counts.voices === 'object' &&
    typeof counts.uncertain === 'object'
  )
}

/**
 * Everything that follows from the counts, whatever the order of their keys.
 * @param entries what the counts tell of entries, in any order; it is sorted in place
 */
function derive(counts: ProfileCounts, entries: EntryProfile[]): Profile {
  const share = (words: number): number => (counts.words === 0 ? 0 : words / counts.words)
  const categories = mapValues(
    counts.categories,
    ({ passages, words, tagged, scored, score }): CategoryProfile => ({
      passages,
      words,
      share: share(words),
      tagged,
      meanScore: scored === 0 ? 0 : score / MILLION / scored,
    }),
  )
  return {
    texts: counts.texts,
    passages: counts.passages,
    words: counts.words,
    categories,
    untagged: { ...counts.untagged, share: share(counts.untagged.words) },
    uncertain: { ...counts.uncertain, share: share(counts.uncertain.words) },
    dominant: dominantOf(categories),
    diversity: diversityOf(Object.values(categories).map(({ words }) => words)),
    entries: entries.sort(byAmount),
    voices: voicesProfileOf(counts),
    counts,
  }
}

/** The largest contributions first, for or against; equal ones by name. */
function byAmount(one: EntryProfile, other: EntryProfile): number {
  return (
    Math.abs(other.contribution) - Math.abs(one.contribution) ||
    compareNames(one.category, other.category) ||
    compareNames(one.entry, other.entry)
  )
}

/** The category with the most words; of equal ones the one whose name comes first. */
function dominantOf(categories: Readonly<Record<string, CategoryProfile>>): string | null {
  let dominant: string | null = null
  let most = 0
  for (const [category, { words }] of Object.entries(categories))
    if (words > most || (words === most && dominant !== null && category < dominant)) {
      dominant = category
      most = words
    }
  return dominant
}

/** Shannon entropy of the shares over the largest possible one, ln of their number; 0 for fewer than two categories. */
function diversityOf(words: readonly number[]): number {
  const total = sumBy(words)
  if (total === 0 || words.length < 2) return 0
  // In order of size, since sums of fractions depend on the order.
  const sorted = [...words].sort((one, other) => one - other)
  const entropy = sumBy(sorted, (count) => (count === 0 ? 0 : -(count / total) * Math.log(count / total)))
  return Math.min(1, entropy / Math.log(words.length))
}
