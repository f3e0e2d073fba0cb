import { createAnalyzer } from '../analyzer.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { codedFor, type Gold } from './gold.ts'
import { featureTablesOf } from './table.ts'
import { type TuneOptions, type Tuning, tuneTable } from './tuning.ts'

/**
 * Fits the weights, biases and thresholds of lexicons to a gold. Every figure is about the numbers as they are
 * returned: weights in steps of .01, biases and thresholds of .001.
 *
 * By default weights are drawn to those that the lexicons have. Where these were fitted to the same gold, they know its
 * passages, and so does every fold of the cross-validation: `after` is then too good. Begin with the weights that were
 * set by hand, or with `prior: 'signs'`.
 *
 * @returns One tuning for each language that the gold's articles are in.
 * @throws DataError for faults of the lexicons.
 * @throws RangeError for options out of range, or a gold of fewer than two articles in a language.
 */
export async function tune(
  lexicons: readonly Lexicon[],
  gold: Gold,
  options: TuneOptions = {},
): Promise<Tuning> {
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
  return { languages: tables.map((table) => tuneTable(table, options)) }
}
