import type { CompiledCategory, CompiledEntry, CompiledLanguage } from '../matching/compile.ts'
import type { Evidence, EvidencePart } from '../types.ts'
import type { Extract } from './passages.ts'
import { weigh } from './summand.ts'

/** A passage of so many words needs about 1.4 times as many finds of learned words as a very short one. */
const WORDS_TO_DAMP = 25

/** By how much the learned words of a passage of so many words count: 1 / sqrt(1 + words / 25). */
export function dampingOf(words: number): number {
  return 1 / Math.sqrt(1 + words / WORDS_TO_DAMP)
}

/** How much a word counts that stands in a passage so many times, at least once: 1 + ln(count). */
export function repetitionOf(count: number): number {
  return count === 1 ? 1 : 1 + Math.log(count)
}

/** Adds what the learned words of a passage say to its evidence, by category. */
export type WordFinder = (passage: Extract, evidence: readonly Evidence[][]) => void

/**
 * Makes the function that finds the learned words of passages. It keeps its working memory, and a passage without such
 * a word takes none.
 */
export function createWordFinder({ categories, vocabulary }: CompiledLanguage): WordFinder {
  const { size, weights, numberOf } = vocabulary
  const entries = categories.flatMap(({ counting }) => counting.filter(({ weight }) => weight !== 0))
  if (size === 0 || entries.length === 0) return () => {}
  /** By the number of a word: how often it stands in the passage. */
  const counts = new Int32Array(size + 1)
  /** The different words of the passage, and where each stands first. */
  const found = new Int32Array(size)
  const starts = new Int32Array(size)
  const ends = new Int32Array(size)

  /** @returns how many different words there are */
  const count = ({ sentences }: Extract): number => {
    let different = 0
    for (const { tokens } of sentences)
      for (const token of tokens) {
        const word = numberOf(token)
        if (word === 0 || (counts[word] as number)++ > 0) continue
        found[different] = word
        starts[different] = token.start
        ends[different++] = token.end
      }
    return different
  }

  /** What the words found say of the category of an entry, if it is anything. */
  const evidenceOf = (
    { id, part, weight }: CompiledEntry,
    different: number,
    damping: number,
  ): Evidence | null => {
    const own = weights[part] as Float64Array
    const parts: EvidencePart[] = []
    let sum = 0
    for (let at = 0; at < different; at++) {
      const word = found[at] as number
      if (own[word] === 0) continue
      const value = (own[word] as number) * repetitionOf(counts[word] as number) * damping
      sum += value
      parts.push({ start: starts[at] as number, end: ends[at] as number, value })
    }
    if (sum === 0) return null
    const { category } = categories[part] as CompiledCategory
    return { ...weigh(category, 'vocabulary', id, weight, null, sum), parts }
  }

  return (passage, evidence) => {
    const different = count(passage)
    if (different === 0) return
    const damping = dampingOf(passage.words)
    for (const entry of entries) {
      const own = evidenceOf(entry, different, damping)
      if (own) evidence[entry.part]?.push(own)
    }
    for (let at = 0; at < different; at++) counts[found[at] as number] = 0
  }
}
