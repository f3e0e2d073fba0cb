import type { Manifest, Passage } from '../../types.ts'
import type { CategoryLook } from '../theme.ts'
import type { Speech } from './words.ts'

/** What all parts of a report know. */
export interface Scene {
  readonly speech: Speech
  readonly manifest: Manifest
  /** The categories, in the order in which they are shown. */
  readonly looks: readonly CategoryLook[]
  /** The place of a category among them: its color and its style. */
  numberOf(category: string): number
  titleOf(category: string): string
  /** The score from which a category is given in a language; `null` if the manifest doesn't know it. */
  thresholdOf(language: string | null, category: string): number | null
  /** In words: a passage's tags with their scores. */
  describe(passage: Passage): string
}

export function sceneOf(speech: Speech, manifest: Manifest, looks: readonly CategoryLook[]): Scene {
  const numbers = new Map(looks.map(({ id }, at) => [id, at]))
  const numberOf = (category: string): number => numbers.get(category) ?? 0
  const titleOf = (category: string): string => looks[numberOf(category)]?.title ?? category
  return {
    speech,
    manifest,
    looks,
    numberOf,
    titleOf,
    thresholdOf: (language, category) =>
      manifest.languages
        .find((known) => known.language === language)
        ?.lexicons.find((lexicon) => lexicon.category === category)?.threshold ?? null,
    describe: ({ tags, uncertain }) => {
      const told = tags.map(({ category, score }) => `${titleOf(category)} ${speech.number(score, 2)}`)
      const sure = uncertain ? [speech.say('uncertain')] : []
      return [...(told.length > 0 ? told : [speech.say('noTag')]), ...sure].join(', ')
    },
  }
}
