import type { Analyzer } from '../analyzer.ts'
import type { ReadOptions } from './articles.ts'
import type { MeasureOptions } from './coding.ts'
import type { Quotations } from './quotations.ts'
import { compareVoices, type VoiceComparison } from './voice-comparison.ts'
import { type ArticleVoiceErrors, voiceErrorsOf } from './voice-errors.ts'
import { type VoiceMeasures, voiceMeasuresOf } from './voice-measures.ts'

/** Options of `evaluateVoices`. */
export interface EvaluateVoicesOptions extends MeasureOptions, ReadOptions {
  /** Measure only the articles of this split; all by default. */
  readonly split?: string
  /** Whether to list what went wrong. Default `false`. */
  readonly errors?: boolean
}

/** How far an analyzer's voices agree with coded quotations. Plain JSON; a number that is undefined is `null`. */
export interface VoiceEvaluation extends VoiceMeasures {
  /** Articles whose language could not be told: no voice is found in them. */
  readonly undecided: number
  /** Articles that were left out, because there is no lexicon for the language that they name. */
  readonly skipped: number
  /** With `errors`: the articles in which something went wrong. */
  readonly errors?: readonly ArticleVoiceErrors[]
}

/**
 * Measures how far an analyzer's voices agree with coded quotations. Every article is analyzed as one string, without
 * a title. Figures are of all articles taken together; the order of the articles does not matter, but for the
 * bootstrap, which draws from them in their order.
 *
 * @throws TypeError if the analyzer's unit is not the sentence: its passages are the sentences that are measured.
 * @throws RangeError if there is no lexicon for `options.language`.
 */
export function evaluateVoices(
  analyzer: Analyzer,
  quotations: Quotations,
  options: EvaluateVoicesOptions = {},
): VoiceEvaluation {
  if (analyzer.unit !== 'sentence') {
    throw new TypeError(
      `evaluateVoices: the analyzer's unit is ${JSON.stringify(analyzer.unit)}; voices are measured by sentence: create it with { unit: 'sentence' }`,
    )
  }
  const { split, language, onProgress } = options
  const articles = quotations.articles.filter((article) => split === undefined || article.split === split)
  const comparisons: VoiceComparison[] = []
  let undecided = 0
  articles.forEach((article, index) => {
    const spoken = language ?? article.language
    if (spoken === undefined || language !== undefined || analyzer.languages.includes(spoken)) {
      const analysis = analyzer.analyze(article.text, spoken === undefined ? {} : { language: spoken })
      undecided += analysis.language === null ? 1 : 0
      comparisons.push(compareVoices(article, analysis))
    }
    onProgress?.(index + 1, articles.length)
  })
  return {
    ...voiceMeasuresOf(comparisons, options),
    undecided,
    skipped: articles.length - comparisons.length,
    ...(options.errors === true
      ? { errors: comparisons.map(voiceErrorsOf).filter(({ errors }) => errors.length > 0) }
      : {}),
  }
}
