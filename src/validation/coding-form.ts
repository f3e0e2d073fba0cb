import { stringify } from 'yaml'
import { bundledCategories } from '../lexicon/bundled.ts'
import type { GoldArticle } from './gold.ts'

/**
 * A gold to be filled in by a person, as YAML: passages to be coded have an empty `primary`. It is read again as it is,
 * filled in or half filled in.
 */
export function toCodingForm(articles: readonly GoldArticle[], categories: readonly string[]): string {
  const names = [...categories, 'none'].map((category) => {
    const definition = bundledCategories.find(({ id }) => id === category)?.definition.en
    return `#   ${category}${definition === undefined ? '' : `: ${definition}`}`
  })
  const head = [
    '# Write the category behind every `primary:` that is empty, one of',
    ...names,
    '# Where several apply, name all in `labels: [ … ]`, the primary one among them.',
    '# Passages without `primary` are there to be read. Read an article from its start.',
  ]
  const lines = stringify(
    articles.map(({ passages, ...article }) => ({
      ...article,
      passages: passages.map(({ text, drawn }) => ({
        text,
        ...(drawn === undefined ? {} : { drawn, primary: null }),
      })),
    })),
    { lineWidth: 0, nullStr: '', blockQuote: 'literal', indentSeq: true },
  )
  return `${head.join('\n')}\n${lines}`
}
