import { bundledCategories } from '../../lexicon/bundled.ts'
import type { Manifest } from '../../types.ts'
import type { CategoryLook } from '../theme.ts'
import { type ReportLanguage, reportLanguages } from './words.ts'

/** What all pages are told. */
export interface PageOptions {
  /** By what the texts were analyzed: `analyzer.manifest()`. */
  readonly manifest: Manifest
  /** The language that the page speaks, `en` or `de`. */
  readonly language?: ReportLanguage
  /** Titles and colors of categories; by default those of `bundledCategories`. A category that is missing takes its id. */
  readonly categories?: readonly CategoryLook[]
  /** The heading of the page. */
  readonly title?: string
}

/**
 * @param caller the function that was called, for messages
 * @throws TypeError if there is no manifest; RangeError for an unknown language, or a color that is not `#rrggbb`
 */
export function checkPageOptions(caller: string, options: PageOptions): void {
  const { manifest, language, categories = [] } = options
  if (manifest === undefined)
    throw new TypeError(`${caller}: there is no manifest; pass { manifest: analyzer.manifest() }`)
  if (language !== undefined && !reportLanguages.includes(language))
    throw new RangeError(`${caller}: unknown language ${JSON.stringify(language)}; use 'en' or 'de'`)
  // Colors stand in the style sheet, where nothing is escaped.
  const odd = categories.find(({ color }) => color !== undefined && !/^#[\da-f]{6}$/i.test(color))
  if (odd !== undefined)
    throw new RangeError(
      `${caller}: the color of ${JSON.stringify(odd.id)} is ${JSON.stringify(odd.color)}; give it as #rrggbb`,
    )
}

/** Of the manifest, what was used for texts in these languages. */
export function usedOf(manifest: Manifest, languages: Iterable<string | null>): Manifest {
  const used = new Set(languages)
  return { ...manifest, languages: manifest.languages.filter(({ language }) => used.has(language)) }
}

/** The categories of the lexicons, then further ones, with titles and colors. */
export function looksOf(
  { manifest, categories }: PageOptions,
  further: readonly string[],
  language: ReportLanguage,
): readonly CategoryLook[] {
  const known: readonly CategoryLook[] =
    categories ??
    bundledCategories.map(({ id, title, color }) => ({ id, title: title[language] ?? id, color }))
  const used = new Set([
    ...manifest.languages.flatMap(({ lexicons }) => lexicons.map(({ category }) => category)),
    ...further,
  ])
  return [...used].map((id) => known.find((look) => look.id === id) ?? { id, title: id })
}
