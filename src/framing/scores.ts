import type { CompiledCategory } from '../matching/compile.ts'
import type { Evidence, Passage, Tag } from '../types.ts'
import type { Extract } from './passages.ts'

/**
 * Scores a passage by its evidence and tags it.
 * @param evidence in the order of the categories
 */
export function scorePassage(
  { start, end, words }: Extract,
  evidence: readonly Evidence[],
  categories: readonly CompiledCategory[],
): Passage {
  const scores: Record<string, number> = {}
  const reached: Tag[] = []
  let at = 0
  for (const { category, threshold } of categories) {
    let sum = 0
    for (; at < evidence.length && (evidence[at] as Evidence).category === category; at++)
      sum += (evidence[at] as Evidence).contribution
    const score = scoreOf(sum)
    const margin = sum - logOddsOf(threshold)
    scores[category] = score
    if (margin >= 0) reached.push({ category, score, margin })
  }
  // Categories come in the order that decides ties, and sorting is stable.
  const tags = reached.length > 1 ? reached.sort((one, other) => other.margin - one.margin) : reached
  return { start, end, category: tags[0]?.category ?? null, scores, tags, evidence, words }
}

/** The score for log-odds: 1 / (1 + exp(-logOdds)). */
function scoreOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds))
}

/** The log-odds of a score between 0 and 1. */
export function logOddsOf(score: number): number {
  return Math.log(score / (1 - score))
}
