import { createAnalyzer } from '../analyzer.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { codedFor, type Gold } from './gold.ts'
import { createLearner, type Learner } from './learn.ts'
import { nameTeller } from './names.ts'
import { type FeatureTable, featureTablesOf } from './table.ts'
import { type TuneOptions, type Tuning, tuneTable } from './tuning.ts'
import type { WordVectors } from './vectors.ts'
import { wordTableOf } from './words.ts'

/** What is to be learned besides weights. */
export interface LearnOptions {
  /** The most words of a category. */
  readonly most: number
  /** Vectors by language: words that are used alike then weigh alike. */
  readonly vectors?: Readonly<Record<string, WordVectors>>
  /** In so many articles a word must stand, at least. Default 5. */
  readonly articles?: number
  /** In articles of so many sources, at least. Default 3, or as many as there are. */
  readonly sources?: number
  /** Take the words even if they agree worse where sources are left out. Default false. */
  readonly keep?: boolean
}

/**
 * Fits the weights, biases and thresholds of lexicons to a gold. Every figure is about the numbers as they are
 * returned: weights in steps of .01, biases and thresholds of .001.
 *
 * By default weights are drawn to those that the lexicons have. Where these were fitted to the same gold, they know its
 * passages, and so does every fold of the cross-validation: `after` is then too good. Begin with the weights that were
 * set by hand, or with `prior: 'signs'`.
 *
 * With `learn`, words are learned for the `vocabulary` of every category; names of persons, places and outlets are kept
 * out of them.
 *
 * @returns One tuning for each language that the gold's articles are in.
 * @throws DataError for faults of the lexicons.
 * @throws RangeError for options out of range, or a gold of fewer than two articles in a language, or one that is not
 *   coded for all categories.
 */
export async function tune(
  lexicons: readonly Lexicon[],
  gold: Gold,
  options: TuneOptions & { readonly learn?: LearnOptions } = {},
): Promise<Tuning> {
  const { learn, ...rest } = options
  const coded = codedFor(gold)
  if (coded !== undefined)
    throw new RangeError(
      `tune: the gold is coded for ${coded.join(', ')} only; a fit takes a gold that is coded for all`,
    )
  const analyzer = await createAnalyzer({ lexicons })
  const tables = featureTablesOf(
    analyzer,
    gold,
    options.language === undefined ? {} : { language: options.language },
  )
  const languages = []
  for (const table of tables) {
    const learner = learn && (await learnerOf(table, lexicons, learn))
    languages.push(
      tuneTable(table, {
        ...rest,
        ...(learner === undefined ? {} : { learner, keepWords: learn?.keep ?? false }),
      }),
    )
  }
  return { languages }
}

async function learnerOf(
  table: FeatureTable,
  lexicons: readonly Lexicon[],
  { most, vectors, articles = 5, sources = 3 }: LearnOptions,
): Promise<Learner> {
  if (!(Number.isInteger(most) && most >= 1))
    throw new RangeError(`tune: ${most} words are to be learned; give a whole number from 1`)
  const { rows, language } = table
  const all = new Set(rows.map(({ source }) => source)).size
  const isName = await nameTeller(
    rows.map(({ text }) => text),
    language,
    lexicons,
  )
  const words = wordTableOf(rows, { articles, sources: Math.min(sources, all), isName })
  return createLearner(words, most, vectors?.[language])
}
