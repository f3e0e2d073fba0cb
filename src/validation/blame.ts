import uniq from 'lodash/uniq.js'
import type { Analyzer } from '../analyzer.ts'
import { logOddsOf } from '../framing/scores.ts'
import type { LinkedLexicon } from '../lexicon-types.ts'
import { type Overlap, overlapOf } from './agreement.ts'
import type { ReadOptions } from './articles.ts'
import { type EntryRecord, recordEntries } from './entry-record.ts'
import type { Gold } from './gold.ts'
import { type JudgedPassage, judgePassage } from './judged-passage.ts'
import { analyzeGold } from './table.ts'

/** Options of `blame`. */
export interface BlameOptions extends ReadOptions {
  /** Judge this category only; by default all. */
  readonly category?: string
}

/** Where one lexicon goes wrong on a gold: its tags against the labels of the passages. */
export interface CategoryBlame extends Overlap {
  readonly language: string
  readonly category: string
  /** Passages of the gold in this language. */
  readonly passages: number
  /** Log-odds that a passage needs over the bias to be tagged. */
  readonly needed: number
  /** Every entry, those first whose contributions to false tags are the largest in sum. */
  readonly entries: readonly EntryRecord[]
  /** Tagged and not coded, the surest tags first. */
  readonly falseTags: readonly JudgedPassage[]
  /** Coded and not tagged, those first that the least speaks for. */
  readonly missed: readonly JudgedPassage[]
}

/** Where the lexicons of an analyzer go wrong. Plain JSON. */
export interface Blame {
  /** By language, then in the analyzer's order of categories; without those of which nothing is coded or tagged. */
  readonly lexicons: readonly CategoryBlame[]
  /** Articles whose language could not be told, or for whose language there is no lexicon. */
  readonly skipped: number
}

/**
 * Says where lexicons go wrong on coded passages: which entries lead to tags that the coders did not give, which hold
 * tags back, and which coded passages hardly anything speaks for.
 *
 * @throws TypeError if the analyzer's unit is not the paragraph.
 * @throws RangeError if there is no lexicon for `options.language` or `options.category`.
 */
export function blame(analyzer: Analyzer, gold: Gold, options: BlameOptions = {}): Blame {
  const { judged, skipped } = judgeGold(analyzer, gold, lexiconsOf(analyzer, options.category), options)
  return {
    lexicons: [...judged]
      .map(([lexicon, passages]) => blameLexicon(lexicon, passages))
      .filter((each) => each.gold + each.found > 0),
    skipped,
  }
}

/** The lexicons of all categories, or of one. */
function lexiconsOf(analyzer: Analyzer, category: string | undefined): readonly LinkedLexicon[] {
  const lexicons = analyzer.lexicons.filter((each) => category === undefined || each.category === category)
  if (lexicons.length > 0) return lexicons
  const known = uniq(analyzer.lexicons.map((each) => each.category)).join(', ')
  throw new RangeError(`blame: no lexicon for category ${JSON.stringify(category)}; there are ${known}`)
}

/** How every passage fares with every lexicon of its language. */
function judgeGold(
  analyzer: Analyzer,
  gold: Gold,
  lexicons: readonly LinkedLexicon[],
  options: ReadOptions,
): { readonly judged: ReadonlyMap<LinkedLexicon, readonly JudgedPassage[]>; readonly skipped: number } {
  const judged = new Map(lexicons.map((lexicon) => [lexicon, [] as JudgedPassage[]]))
  let read = 0
  for (const [article, analysis] of analyzeGold(analyzer, gold, options)) {
    read += analysis.language === null ? 0 : 1
    for (const [lexicon, passages] of judged) {
      if (lexicon.language !== analysis.language) continue
      article.passages.forEach(({ primary }, index) => {
        if (primary !== null) passages.push(judgePassage(article, index, analysis, lexicon))
      })
    }
  }
  return { judged, skipped: gold.articles.length - read }
}

function blameLexicon(lexicon: LinkedLexicon, passages: readonly JudgedPassage[]): CategoryBlame {
  const falseTags = passages.filter(({ coded, tagged }) => tagged && !coded)
  const missed = passages.filter(({ coded, tagged }) => coded && !tagged)
  const gold = passages.filter(({ coded }) => coded).length
  const both = gold - missed.length
  return {
    language: lexicon.language,
    category: lexicon.category,
    ...overlapOf(gold, both + falseTags.length, both),
    passages: passages.length,
    needed: logOddsOf(lexicon.threshold) - lexicon.bias,
    entries: recordEntries(lexicon, passages),
    falseTags: falseTags.toSorted((a, b) => b.margin - a.margin),
    missed: missed.toSorted((a, b) => a.support - b.support),
  }
}

/** Everything that one entry found in a gold. */
export interface EntryFinds extends EntryRecord {
  readonly language: string
  readonly category: string
  /** Where it was found, the surest tags first. */
  readonly passages: readonly JudgedPassage[]
}

/**
 * Finds all passages of a gold in which an entry was found, one result for each lexicon that has an entry of that id.
 *
 * @throws TypeError if the analyzer's unit is not the paragraph.
 * @throws RangeError if there is no lexicon for `options.language` or `options.category`, or no such entry in them.
 */
export function findEntry(
  analyzer: Analyzer,
  gold: Gold,
  entry: string,
  options: BlameOptions = {},
): EntryFinds[] {
  const lexicons = lexiconsOf(analyzer, options.category).filter(({ entries }) =>
    entries.some(({ id }) => id === entry),
  )
  if (lexicons.length === 0) throw new RangeError(`findEntry: there is no entry ${JSON.stringify(entry)}`)
  const { judged } = judgeGold(analyzer, gold, lexicons, options)
  return [...judged].flatMap(([lexicon, all]) => {
    const passages = all.filter(({ found }) => found.some((each) => each.entry === entry))
    const record = recordEntries(lexicon, passages).find((each) => each.entry === entry)
    if (record === undefined || all.length === 0) return []
    const { language, category } = lexicon
    return [{ language, category, ...record, passages: passages.toSorted((a, b) => b.margin - a.margin) }]
  })
}
