import type { Analyzer } from '../analyzer.ts'
import type { Analysis } from '../types.ts'
import { analyzeArticles, type ReadOptions } from './articles.ts'
import { none } from './coding.ts'
import type { Column } from './column.ts'
import type { Gold, GoldArticle } from './gold.ts'

/** One passage of the gold. */
export interface FeatureRow {
  readonly article: string
  readonly source: string | null
  readonly primary: string
  readonly labels: readonly string[]
  readonly words: number
  readonly text: string
}

/** One entry of a category: what was found of it, and the weight it has so far. */
export interface EntryColumn extends Column {
  readonly entry: string
  /** Its sign is a declaration. */
  readonly weight: number
  /** How far a fit may raise its weight; by default as far as a lexicon takes it. */
  readonly most?: number
}

export interface CategoryTable {
  readonly category: string
  readonly bias: number
  /** As a score, between 0 and 1. */
  readonly threshold: number
  readonly columns: readonly EntryColumn[]
}

/** What all entries of one language found in a gold: fits and thresholds need nothing else of the texts. */
export interface FeatureTable {
  readonly language: string
  readonly rows: readonly FeatureRow[]
  /** In the order that decides ties. */
  readonly categories: readonly CategoryTable[]
}

/**
 * Analyzes every article of a gold, its passages given as paragraphs. Articles in a language that the analyzer does
 * not know are left out.
 *
 * @throws TypeError if the analyzer's passages are not the paragraphs given.
 */
export function* analyzeGold(
  analyzer: Analyzer,
  gold: Gold,
  options: ReadOptions = {},
): Generator<readonly [GoldArticle, Analysis]> {
  if (analyzer.unit !== 'paragraph') {
    throw new TypeError(
      `the analyzer's unit is ${JSON.stringify(analyzer.unit)}; gold is coded by paragraph: create it with { unit: 'paragraph' }`,
    )
  }
  for (const [article, analysis] of analyzeArticles(analyzer, gold.articles, options)) {
    if (analysis.passages.length !== article.passages.length) {
      throw new TypeError(
        `the analyzer made ${analysis.passages.length} passages of the ${article.passages.length} of article ${JSON.stringify(article.id)}; it must keep given paragraphs one to one`,
      )
    }
    yield [article, analysis]
  }
}

/**
 * Collects what every entry found in every passage of a gold.
 *
 * @returns One table for each language that the gold's articles are in, in the analyzer's order. Articles whose
 *   language is unknown are in none.
 */
export function featureTablesOf(analyzer: Analyzer, gold: Gold, options: ReadOptions = {}): FeatureTable[] {
  const builders = new Map<string, TableBuilder>()
  for (const [article, analysis] of analyzeGold(analyzer, gold, options)) {
    const { language } = analysis
    if (language !== null) {
      const builder = builders.get(language) ?? createBuilder(analyzer, language)
      builders.set(language, builder)
      builder.add(article, analysis)
    }
  }
  return analyzer.languages.flatMap((language) => builders.get(language)?.table ?? [])
}

interface TableBuilder {
  readonly table: FeatureTable
  add(article: GoldArticle, analysis: Analysis): void
}

function createBuilder(analyzer: Analyzer, language: string): TableBuilder {
  const rows: FeatureRow[] = []
  const cells = new Map<string, Map<string, { readonly rows: number[]; readonly values: number[] }>>()
  const categories = analyzer.lexicons
    .filter((lexicon) => lexicon.language === language)
    .map(({ category, bias, threshold, entries }): CategoryTable => {
      const columns = entries.map(({ id, weight }) => ({ entry: id, weight, rows: [], values: [] }))
      cells.set(category, new Map(columns.map((column) => [column.entry, column])))
      return { category, bias, threshold, columns }
    })
  return {
    table: { language, rows, categories },
    add: (article, analysis) => {
      article.passages.forEach(({ text, primary, labels }, index) => {
        // There for its context.
        if (primary === null) return
        const row = rows.length
        const words = analysis.passages[index]?.words ?? 0
        rows.push({ article: article.id, source: article.source ?? null, primary, labels, words, text })
        for (const { kind, category, entry, value } of analysis.passages[index]?.evidence ?? []) {
          const column = kind === 'bias' ? undefined : cells.get(category)?.get(entry)
          if (column !== undefined) {
            // Several finds of one entry are several pieces of evidence.
            const last = column.rows.length - 1
            if (column.rows[last] === row) {
              column.values[last] = (column.values[last] as number) + value
            } else {
              column.rows.push(row)
              column.values.push(value)
            }
          }
        }
      })
    },
  }
}

/** The rows of a table that a condition holds for, with their cells. */
export function selectRows(table: FeatureTable, holds: (row: FeatureRow) => boolean): FeatureTable {
  const places = new Map<number, number>()
  const rows = table.rows.filter((row, at) => {
    const kept = holds(row)
    if (kept) {
      places.set(at, places.size)
    }
    return kept
  })
  const categories = table.categories.map((category) => ({
    ...category,
    columns: category.columns.map((column) => {
      const kept = Array.from(column.rows, (_, k) => k).filter((k) => places.has(column.rows[k] as number))
      return {
        ...column,
        rows: kept.map((k) => places.get(column.rows[k] as number) as number),
        values: kept.map((k) => column.values[k] as number),
      }
    }),
  }))
  return { ...table, rows, categories }
}

/** The codes that occur in a table: its categories in their order, then others of the gold, then `none`. */
export function codesOf(table: FeatureTable): string[] {
  const known = table.categories.map(({ category }) => category)
  const others = table.rows.map(({ primary }) => primary).filter((code) => code !== none)
  return [...new Set([...known, ...others]), none]
}
