import { bundledCategories } from '../lexicon/bundled.ts'
import type { CategoryInfo, Lexicon } from '../lexicon/lexicon.ts'
import type { CategoryLook } from '../report/theme.ts'

/**
 * Titles and colors of the categories of these lexicons: what their folder says goes over what is bundled.
 * Titles come in a language if they are given in it, else in English, else in any.
 * In the order that decides ties as far as the codebook goes, then as the folder has them.
 */
export function looksOf(lexicons: readonly Lexicon[], language = 'en'): readonly CategoryLook[] {
  const byId = new Map<string, CategoryInfo>(bundledCategories.map((category) => [category.id, category]))
  for (const lexicon of lexicons) {
    for (const category of lexicon.folder?.categories ?? []) byId.set(category.id, category)
  }
  return [...byId.values()].map(({ id, title, color }) => ({
    id,
    title: title[language] ?? title.en ?? Object.values(title)[0] ?? id,
    color,
  }))
}
