import groupBy from 'lodash/groupBy.js'
import type { Analyzer } from '../analyzer.ts'
import type { ReadOptions } from './articles.ts'
import type { Coding, MeasureOptions } from './coding.ts'
import { codingsIn } from './codings.ts'
import { codedFor, type Gold } from './gold.ts'
import { type Measures, measuresOf } from './measures.ts'
import { analyzeGold } from './table.ts'

/** Options of `evaluate`. */
export interface EvaluateOptions extends MeasureOptions, ReadOptions {
  /** `source`: measure each source of the gold by itself, too. */
  readonly by?: 'source'
}

/** Measures of the articles of one source. */
export interface SourceMeasures extends Measures {
  /** `null` for articles that name none. */
  readonly source: string | null
}

/** How far an analyzer agrees with a gold. Plain JSON; a number that is undefined is `null`. */
export interface Evaluation extends Measures {
  /** Articles whose language could not be told. Their passages count as `none`. */
  readonly undecided: number
  /** Articles that were left out, because there is no lexicon for the language that the gold names. */
  readonly skipped: number
  /** Passages of the articles analyzed that nobody coded; they are not measured. */
  readonly uncoded: number
  /** With `by: 'source'`: the largest first. */
  readonly sources?: readonly SourceMeasures[]
}

/**
 * Measures how far an analyzer agrees with a gold: every article is analyzed as title and paragraphs, and the category
 * of each passage is compared with the primary one. A gold that is coded for some categories only measures these; others
 * count as none. The order of the articles does not matter, but for the bootstrap, which draws from them in their order.
 *
 * @throws TypeError if the analyzer's unit is not the paragraph.
 * @throws RangeError if there is no lexicon for `options.language`, or articles are coded for different categories.
 */
export function evaluate(analyzer: Analyzer, gold: Gold, options: EvaluateOptions = {}): Evaluation {
  const coded = codedFor(gold)
  const isCoded = (category: string): boolean => coded?.includes(category) ?? true
  const codings: Coding[] = []
  let undecided = 0
  let analyzed = 0
  let uncoded = 0
  for (const [article, analysis] of analyzeGold(analyzer, gold, options)) {
    analyzed++
    undecided += analysis.language === null ? 1 : 0
    const own = codingsIn(article, analysis, isCoded)
    uncoded += article.passages.length - own.length
    for (const coding of own) codings.push(coding)
  }
  const categories = [...new Set(analyzer.lexicons.map(({ category }) => category))].filter(isCoded)
  return {
    ...measuresOf(codings, categories, options),
    undecided,
    skipped: gold.articles.length - analyzed,
    uncoded,
    ...(options.by === 'source' ? { sources: sourcesOf(codings, categories, options) } : {}),
  }
}

/** Measures each source by itself, the one with the most passages first. */
function sourcesOf(
  codings: readonly Coding[],
  categories: readonly string[],
  options: MeasureOptions = {},
): SourceMeasures[] {
  return Object.values(groupBy(codings, ({ source }) => JSON.stringify(source)))
    .map((own) => ({ source: own[0]?.source ?? null, ...measuresOf(own, categories, options) }))
    .sort((a, b) => b.passages - a.passages)
}
