import type { LinkedLexicon } from '../lexicon-types.ts'
import type { VocabularyContent } from './lexicon.ts'

type Words = LinkedLexicon['vocabulary']

/** Learned words by category. */
export type WordTables = ReadonlyMap<string, Words>

const NO_WORDS: Words = new Map()

/** Links learned words: the table of a later file takes the place of that of an earlier one for the same category. */
export function linkWords(files: readonly VocabularyContent[]): WordTables {
  return new Map(
    files.flatMap(({ tables }) => tables.map(({ category, words }) => [category, new Map(words)])),
  )
}

/** The words of a category; if it has no table at all, those of the category of its base. */
export function wordsOf(tables: WordTables, category: string, base: string | undefined): Words {
  return tables.get(category) ?? (base === undefined ? undefined : tables.get(base)) ?? NO_WORDS
}
