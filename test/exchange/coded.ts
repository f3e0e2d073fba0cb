import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import type { Analysis, Analyzer, ExportedText, Gold } from '../../src/index.ts'

/** What a round trip must keep: the passages with their tags. */
export const codedOf = ({ passages, text }: Analysis): unknown =>
  passages.map(({ start, end, category, tags }) => ({
    text: text.slice(start, end),
    primary: category ?? 'none',
    labels: new Set(tags.map((tag) => tag.category)),
  }))

export const readOf = (gold: Gold): unknown =>
  gold.articles.map(({ passages }) =>
    passages.map(({ text, primary, labels }) => ({ text, primary, labels: new Set(labels) })),
  )

const words = fc.constantFrom(
  'Die Regierung wies die Vorwürfe entschieden zurück.',
  'Experts believe that trade could double, analysts said.',
  '(Foto: dpa)',
  '=HYPERLINK("x")',
  'a\r\nb',
  "'@x",
  '"',
  '😀𝔄e\u0301',
  ' ',
  '',
)

/** Paragraphs of any text, some of which get tags. */
export const anyParagraphs: fc.Arbitrary<string[]> = fc.array(
  fc.oneof(words, fc.string({ unit: 'grapheme', maxLength: 20 })),
  { minLength: 1, maxLength: 5 },
)

/** Two of the example articles, as they are exported. */
export function examplesBy(analyzer: Analyzer): Promise<readonly ExportedText[]> {
  return Promise.all(
    ['windfarm.en.txt', 'harbor.de.txt'].map(async (name) => {
      const text = await readFile(new URL(`../../examples/articles/${name}`, import.meta.url), 'utf8')
      return { name, source: 'Example, "Daily"', analysis: analyzer.analyze(text) }
    }),
  )
}
