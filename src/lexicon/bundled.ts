import { categories, files, known, loaders } from 'framelex:bundled'
import type { Known } from './check.ts'
import type { CategoryInfo, LanguageContent, Lexicon } from './lexicon.ts'

/**
 * The lexicons that come with framelex, four categories in English and German.
 * They are references: what a lexicon finds is loaded with its language, when an analyzer first uses it.
 */
export const bundledLexicons: readonly Lexicon[] = files.map((file) => ({ ...file, content: null }))

/** Titles, definitions and colors of the bundled categories; the first of two with equal margins wins. */
export const bundledCategories: readonly CategoryInfo[] = categories

/** What lexicons may refer to in the bundled languages. */
export const bundledKnown: Known = new Map(Object.entries(known))

/** Loads all that is bundled for a language; `undefined` if nothing is. */
export async function loadBundledLanguage(language: string): Promise<LanguageContent | undefined> {
  if (!Object.hasOwn(loaders, language)) return undefined
  return (await loaders[language]?.())?.content
}
