import type { LinkedLexicon } from '../lexicon-types.ts'
import { createSpellingNumbers } from '../text/spelling.ts'
import type { Token } from '../types.ts'

/** The learned words of several categories. */
export interface Vocabulary {
  /** Number of different words. */
  readonly size: number
  /** By category, then by the number of a word: what it weighs there, 0 if it isn't one of the category. */
  readonly weights: readonly Float64Array[]
  /** The number of the word that a token is, from 1 to `size`; 0 if it is none. */
  numberOf(token: Token): number
}

/** Numbers the words of categories. */
export function createVocabulary(categories: readonly LinkedLexicon['vocabulary'][]): Vocabulary {
  const numbers = new Map<string, number>()
  for (const words of categories)
    for (const norm of words.keys()) if (!numbers.has(norm)) numbers.set(norm, numbers.size + 1)
  const weights = categories.map((words) => {
    const row = new Float64Array(numbers.size + 1)
    for (const [norm, weight] of words) row[numbers.get(norm) as number] = weight
    return row
  })
  return {
    size: numbers.size,
    weights,
    numberOf: createSpellingNumbers((norm) => numbers.get(norm) ?? 0),
  }
}
