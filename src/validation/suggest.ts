import sortBy from 'lodash/sortBy.js'
import uniq from 'lodash/uniq.js'
import type { Analyzer } from '../analyzer.ts'
import { tokenize } from '../text/token.ts'
import type { Analysis, Passage, Token } from '../types.ts'
import { type Article, analyzeArticles, type ReadOptions } from './articles.ts'
import { type Occurrence, occurrenceAt } from './concordance.ts'
import { logOddsDifference } from './log-odds.ts'

/** Options of `suggest`. */
export interface SuggestOptions extends ReadOptions {
  /** The category to find entries for. */
  readonly category: string
  /** At most so many suggestions. Default 20. */
  readonly most?: number
  /** In so many articles a suggestion must stand in passages of the category, at least. Default 3. */
  readonly articles?: number
  /** In those of so many sources, at least. Default 2; articles without a source count as one of their own. */
  readonly sources?: number
}

/** Words that are typical of a category. Plain JSON. */
export interface Suggestion {
  /** One to three words that stand side by side, as a pattern. */
  readonly pattern: string
  readonly language: string
  /** How sure it is that they are typical, in standard deviations: above 2 hardly by chance. */
  readonly z: number
  /** Passages with them: those of the category, and others. */
  readonly passages: number
  readonly others: number
  /** Articles and sources of those of the category. */
  readonly articles: number
  readonly sources: number
  /** Some places where they stand in the category. */
  readonly occurrences: readonly Occurrence[]
}

const longest = 3
const mostOccurrences = 5
/** Words that the lexicon finds already in more of their places than this are no news. */
const mostlyFound = 0.5
/** A part of a longer suggestion must stand so much more often by itself. */
const moreOften = 1.5

/** One n-gram, and where it was met. */
interface Gram {
  readonly pattern: string
  readonly size: number
  passages: number
  others: number
  found: number
  readonly articles: Set<string>
  readonly sources: Set<string>
  readonly occurrences: Occurrence[]
}

/**
 * Suggests entries for a category: runs of one to three words that are typical of its passages. Passages of a gold have
 * the category if the coders gave it, those of a corpus that nobody coded if the analyzer tags them so. How typical they
 * are is told by log-odds with an informative Dirichlet prior (Monroe, Colaresi & Quinn 2008, Fightin' Words), counted by
 * passage: the difference of log-odds over its standard deviation. What the lexicons of the category find already in most
 * places is left out.
 *
 * @returns the most typical first
 * @throws RangeError if no lexicon has the category.
 */
export function suggest(
  analyzer: Analyzer,
  articles: readonly Article[],
  { category, most = 20, articles: least = 3, sources: leastSources = 2, ...reading }: SuggestOptions,
): readonly Suggestion[] {
  if (analyzer.lexicons.every((lexicon) => lexicon.category !== category)) {
    const known = uniq(analyzer.lexicons.map((lexicon) => lexicon.category)).join(', ')
    throw new RangeError(`suggest: no lexicon for category ${JSON.stringify(category)}; there are ${known}`)
  }
  const languages = new Map<string, Counts>()
  for (const [article, analysis] of analyzeArticles(analyzer, articles, reading)) {
    if (analysis.language === null) continue
    const counts = languages.get(analysis.language) ?? { grams: new Map(), with: 0, without: 0 }
    languages.set(analysis.language, counts)
    count(counts, article, analysis, category)
  }
  const all = [...languages].flatMap(([language, counts]) => {
    const rated = [...counts.grams.values()]
      .filter((gram) => gram.articles.size >= least && gram.sources.size >= leastSources)
      .filter((gram) => gram.found <= mostlyFound * gram.passages)
      .map((gram) => ({ gram, language, z: typicality(gram, counts) }))
      .filter(({ z }) => z > 0)
    return withoutParts(
      sortBy(rated, ({ z }) => -z, 'gram.pattern'),
      most,
    )
  })
  return sortBy(all, ({ z }) => -z)
    .slice(0, most)
    .map(({ gram, language, z }) => ({
      pattern: gram.pattern,
      language,
      z,
      passages: gram.passages,
      others: gram.others,
      articles: gram.articles.size,
      sources: gram.sources.size,
      occurrences: gram.occurrences,
    }))
}

interface Counts {
  readonly grams: Map<string, Gram>
  /** How many n-grams the passages of the category hold, and the others; each counts once a passage. */
  with: number
  without: number
}

function count(counts: Counts, article: Article, analysis: Analysis, category: string): void {
  analysis.passages.forEach((passage, place) => {
    const coded = 'passages' in article ? article.passages[place] : undefined
    if (coded?.primary === null) return
    const has =
      coded === undefined
        ? passage.tags.some((tag) => tag.category === category)
        : coded.labels.includes(category)
    const text = analysis.text.slice(passage.start, passage.end)
    const found = coveredIn(passage, category)
    for (const [pattern, { size, start, end }] of gramsOf(text)) {
      const gram = counts.grams.get(pattern) ?? newGram(pattern, size)
      counts.grams.set(pattern, gram)
      if (!has) {
        gram.others++
        counts.without++
        continue
      }
      gram.passages++
      counts.with++
      gram.found += found(start, end) ? 1 : 0
      gram.articles.add(article.id)
      gram.sources.add(article.source ?? `article ${article.id}`)
      if (gram.occurrences.length < mostOccurrences)
        gram.occurrences.push(
          occurrenceAt(text, { start, end }, { article: article.id, source: article.source ?? null }),
        )
    }
  })
}

function newGram(pattern: string, size: number): Gram {
  const empty = { passages: 0, others: 0, found: 0, occurrences: [] }
  return { ...empty, pattern, size, articles: new Set(), sources: new Set() }
}

/** Runs of words without a mark between them, each once, where it stands first. */
function gramsOf(
  text: string,
): ReadonlyMap<string, { readonly size: number; readonly start: number; readonly end: number }> {
  const grams = new Map<string, { size: number; start: number; end: number }>()
  const tokens = tokenize(text)
  tokens.forEach((first, at) => {
    let pattern = ''
    for (let size = 1; size <= longest; size++) {
      const token = tokens[at + size - 1] as Token | undefined
      if (token === undefined || token.kind !== 'word' || !/^\p{L}+$/u.test(token.norm)) break
      pattern += size === 1 ? token.norm : ` ${token.norm}`
      if (!grams.has(pattern)) grams.set(pattern, { size, start: first.start, end: token.end })
    }
  })
  return grams
}

/** Whether something that speaks for the category was found over all of a stretch of the passage. */
function coveredIn(
  { start: offset, evidence }: Passage,
  category: string,
): (start: number, end: number) => boolean {
  const spans = evidence.flatMap((each) =>
    each.category === category && each.contribution > 0 && each.span !== null ? [each.span] : [],
  )
  return (start, end) => spans.some((span) => span.start <= offset + start && offset + end <= span.end)
}

function typicality({ passages, others }: Gram, counts: Counts): number {
  const { z } = logOddsDifference({
    own: passages,
    other: others,
    ownTotal: counts.with,
    otherTotal: counts.without,
  })
  return z
}

/** Leaves out what is hardly met but within a longer suggestion, or only makes a shorter one longer. */
function withoutParts<Rated extends { readonly gram: Gram; readonly z: number }>(
  rated: readonly Rated[],
  most: number,
): readonly Rated[] {
  const kept: Rated[] = []
  for (const each of rated) {
    const { pattern, passages } = each.gram
    const covers = (one: string, other: string): boolean => ` ${one} `.includes(` ${other} `)
    const isNews = kept.every(
      ({ gram }) =>
        !(covers(gram.pattern, pattern) && passages < moreOften * gram.passages) &&
        !covers(pattern, gram.pattern),
    )
    if (isNews) kept.push(each)
    if (kept.length >= most) break
  }
  return kept
}
