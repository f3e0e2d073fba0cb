import type { Lexicon } from '../../src/lexicon/lexicon.ts'
import { parseLexicon } from '../../src/lexicon/parse.ts'

/** An English lexicon with learned words beside it in its folder. */
export function lexiconWith(
  words: Readonly<Record<string, number>>,
  entries = '[{ vocabulary: true }]',
  category = 'own',
): Lexicon {
  const tables = [{ category, words: Object.entries(words) }]
  const vocabularies = [{ file: 'vocabulary.yaml', language: 'en', tables }]
  return {
    ...parseLexicon(`language: en\ncategory: ${category}\nbias: -1\nentries: ${entries}\n`),
    folder: { languages: [], lists: [], vocabularies, categories: [] },
  }
}
