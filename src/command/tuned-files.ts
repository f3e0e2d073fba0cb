import { dirname, join } from 'node:path'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { WeightChanges } from '../lexicon/rewrite.ts'
import { toVocabularyYaml } from '../lexicon/vocabulary-yaml.ts'
import { formatCount } from '../report/numbers.ts'
import type { CategoryTuning, Tuning } from '../validation/tuning.ts'
import { vocabularyEntry } from '../validation/words.ts'
import type { Fitted } from './fitted-folder.ts'

/** What a tuning changes in the files of lexicons. */
export function fittedBy(tuning: Tuning, lexicons: readonly Lexicon[]): Fitted {
  return {
    lexicons,
    changesOf: (lexicon) =>
      changesOf(fitOf(lexicon, tuning), new Set(lexicon.content?.entries.map(({ id }) => id))),
    others: vocabularyFiles(lexicons, tuning),
  }
}

function fitOf({ language, category }: Lexicon, tuning: Tuning): CategoryTuning | undefined {
  const fitted = tuning.languages.find((each) => each.language === language)
  return fitted?.categories.find((each) => each.category === category)
}

/** What did not change is not written, so that the file keeps its own way of writing it. */
function changesOf(tuning: CategoryTuning | undefined, ids: ReadonlySet<string>): WeightChanges | undefined {
  if (tuning === undefined) return undefined
  const { bias, biasBefore, threshold, thresholdBefore, weights, words } = tuning
  const vocabulary = weights.find(({ entry }) => entry === vocabularyEntry)
  const isNew = words !== undefined && !ids.has(vocabularyEntry)
  return {
    ...(bias === biasBefore ? {} : { bias }),
    ...(threshold === thresholdBefore ? {} : { threshold }),
    ...(isNew && vocabulary ? { vocabulary: vocabulary.after } : {}),
    weights: new Map(
      weights
        .filter((each) => each.before !== each.after && !(isNew && each === vocabulary))
        .map(({ entry, after }) => [entry, after]),
    ),
  }
}

/** The files of learned words, each with the words of categories that were not fitted as they were. */
function vocabularyFiles(
  lexicons: readonly Lexicon[],
  { languages }: Tuning,
): readonly { readonly file: string; readonly text: string }[] {
  return languages.flatMap(({ language, categories, before, words }) => {
    const learned = categories.filter((category) => category.words !== undefined)
    const own = lexicons.find((lexicon) => lexicon.language === language)
    if (words?.chosen !== true || learned.length === 0 || own === undefined) return []
    const old = own.folder?.vocabularies.find((vocabulary) => vocabulary.language === language)
    const kept =
      old?.tables.filter(({ category }) => learned.every((each) => each.category !== category)) ?? []
    const size = `${formatCount(before.passages, 'passage')} of ${formatCount(before.articles, 'article')}`
    return [
      {
        file: old?.file ?? join(dirname(own.file), 'vocabulary.yaml'),
        text: toVocabularyYaml(
          language,
          `Learned by framelex tune --learn from ${size}; strike what you do not want.`,
          [...learned.map(({ category, words: each = [] }) => ({ category, words: each })), ...kept],
        ),
      },
    ]
  })
}
