import uniq from 'lodash/uniq.js'
import { dampingOf, repetitionOf } from '../framing/vocabulary.ts'
import { tokenize } from '../text/token.ts'
import type { FeatureRow } from './table.ts'

/** Words that may be learned, and where they stand in the rows of a table. */
export interface WordTable {
  readonly words: readonly CandidateWord[]
  readonly rows: number
}

export interface CandidateWord {
  readonly norm: string
  /** ln(articles / articles with the word): what is rare tells more. */
  readonly rarity: number
  /** Rows with the word, and what a weight of 1 would add to the value of the vocabulary there. */
  readonly rowsWith: Int32Array
  readonly values: Float64Array
}

/** What the entry that counts the learned words is called. */
export const vocabularyEntry = 'vocabulary'

/** A word and its weight in the vocabulary of a category. */
export type LearnedWord = readonly [norm: string, weight: number]

/** Which words may be learned. */
export interface WordLimits {
  /** In so many articles a word must stand, at least. */
  readonly articles: number
  /** In those of so many sources, at least; articles without a source count as one. */
  readonly sources: number
  readonly isName: (norm: string) => boolean
}

/** Counts the words of the rows' passages; those that are too rare, names, or not of letters alone are left out. */
export function wordTableOf(
  rows: readonly FeatureRow[],
  { articles, sources, isName }: WordLimits,
): WordTable {
  const places = new Map<string, { readonly row: number; count: number }[]>()
  rows.forEach(({ text }, row) => {
    for (const { norm, kind } of tokenize(text)) {
      if (kind !== 'word' || !/^\p{L}+$/u.test(norm)) continue
      const own = places.get(norm) ?? []
      if (own.length === 0) places.set(norm, own)
      const last = own.at(-1)
      if (last?.row === row) last.count++
      else own.push({ row, count: 1 })
    }
  })
  const all = uniq(rows.map(({ article }) => article)).length
  const words: CandidateWord[] = []
  for (const [norm, found] of [...places].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const own = found.map(({ row }) => rows[row] as FeatureRow)
    const inArticles = uniq(own.map(({ article }) => article)).length
    if (inArticles < articles || uniq(own.map(({ source }) => source)).length < sources || isName(norm))
      continue
    words.push({
      norm,
      rarity: Math.log(all / inArticles),
      rowsWith: Int32Array.from(found, ({ row }) => row),
      values: Float64Array.from(
        found,
        ({ row, count }) => repetitionOf(count) * dampingOf((rows[row] as FeatureRow).words),
      ),
    })
  }
  return { words, rows: rows.length }
}
