import pickBy from 'lodash/pickBy.js'
import type { Analysis } from '../types.ts'
import { type Coding, none } from './coding.ts'
import type { GoldArticle } from './gold.ts'

/** The passages of an article that somebody coded, each as the gold has it and as it was tagged. */
export function codingsIn(
  { id, source, passages }: GoldArticle,
  analysis: Analysis,
  isCoded: (category: string) => boolean = () => true,
): readonly Coding[] {
  return passages.flatMap(({ primary, labels }, index): Coding[] => {
    if (primary === null) return []
    const passage = analysis.passages[index]
    return [
      {
        article: id,
        source: source ?? null,
        primary,
        labels,
        found: passage?.tags.find(({ category }) => isCoded(category))?.category ?? none,
        tags: passage?.tags.map(({ category }) => category).filter(isCoded) ?? [],
        scores: pickBy(passage?.scores ?? {}, (_, category) => isCoded(category)),
        certainty: passage?.certainty ?? 0,
        words: passage?.words ?? 0,
      },
    ]
  })
}
