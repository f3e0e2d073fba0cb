import type { Analyzer } from '../analyzer.ts'
import type { LinkedEntry, LinkedLexicon, Place } from '../lexicon-types.ts'
import { type Article, analyzeArticles, type ReadOptions } from './articles.ts'

/** Options of `findRareEntries`. */
export interface RareOptions extends ReadOptions {
  /** In fewer articles than this an entry is rare. Default 2. */
  readonly least?: number
}

/** An entry that hardly any article explains, or one that gives a reason for being rare. */
export interface RareEntry {
  readonly language: string
  readonly category: string
  readonly entry: string
  readonly weight: number
  readonly place: Place
  /** Ids of the articles in which it was found, each once, in their order. */
  readonly articles: readonly string[]
  /** Why it stays all the same, as its file says (`rare`); `null` if it says nothing. */
  readonly reason: string | null
}

/** What `findRareEntries` found. Plain JSON. */
export interface RareEntries {
  readonly least: number
  /** The languages that articles were in; entries of other languages are not judged. */
  readonly languages: readonly {
    readonly language: string
    /** Articles with different ids. */
    readonly articles: number
    readonly entries: number
  }[]
  /** Found in fewer than `least` articles: by language and category, then as their files have them. */
  readonly rare: readonly RareEntry[]
  /** Found in enough articles, though their files give a reason for their being rare. */
  readonly common: readonly RareEntry[]
}

/**
 * Finds the entries that hardly any article explains: those that were found, in a passage or where else their scope
 * looks, in fewer articles than `options.least`. Articles with the same id count as one, so that a coded article may
 * come again in a corpus. An entry of weight 0 is never looked for, and so never found.
 *
 * @param articles Coded or not, in any order.
 * @throws RangeError if there is no lexicon for `options.language`, or `options.least` is no whole number from 1.
 */
export function findRareEntries(
  analyzer: Analyzer,
  articles: readonly Article[],
  options: RareOptions = {},
): RareEntries {
  const { least = 2 } = options
  if (!(Number.isInteger(least) && least >= 1)) {
    throw new RangeError(`findRareEntries: least is ${least}; give a whole number from 1`)
  }
  const read = new Map<string, Set<string>>()
  const found = new Map<string, Set<string>>()
  for (const [{ id }, { language, passages }] of analyzeArticles(analyzer, articles, options)) {
    if (language === null) continue
    add(read, language, id)
    for (const { evidence } of passages) {
      for (const { kind, category, entry } of evidence) {
        if (kind !== 'bias') add(found, keyOf(language, category, entry), id)
      }
    }
  }
  const lexicons = analyzer.lexicons.filter(({ language }) => read.has(language))
  const entries = lexicons.flatMap((lexicon) =>
    lexicon.entries.map((entry) =>
      rareEntryOf(
        lexicon,
        entry,
        found.get(keyOf(lexicon.language, lexicon.category, entry.id)) ?? new Set(),
      ),
    ),
  )
  return {
    least,
    languages: analyzer.languages.flatMap((language) => {
      const articles = read.get(language)?.size
      const own = entries.filter((entry) => entry.language === language)
      return articles === undefined ? [] : [{ language, articles, entries: own.length }]
    }),
    rare: entries.filter((entry) => entry.articles.length < least),
    common: entries.filter((entry) => entry.articles.length >= least && entry.reason !== null),
  }
}

function add(sets: Map<string, Set<string>>, key: string, value: string): void {
  const set = sets.get(key)
  if (set === undefined) sets.set(key, new Set([value]))
  else set.add(value)
}

function keyOf(language: string, category: string, entry: string): string {
  return `${language}/${category}/${entry}`
}

function rareEntryOf(
  { language, category }: LinkedLexicon,
  { id, weight, place, rare }: LinkedEntry,
  articles: ReadonlySet<string>,
): RareEntry {
  return { language, category, entry: id, weight, place, articles: [...articles], reason: rare ?? null }
}
