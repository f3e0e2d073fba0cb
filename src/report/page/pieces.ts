import type { Evidence, Passage, Span, Voice } from '../../types.ts'

/** A stretch of a passage in which the same is found throughout. */
export interface Piece extends Span {
  /** The categories for which something was found here, in their order. */
  readonly categories: readonly number[]
  /** The voice that is heard here, the innermost one. */
  readonly voice: Voice | null
}

/**
 * Cuts a passage wherever evidence or a voice begins or ends, with nothing lost.
 * @param evidence what is to be shown, with the number of its category; what lies elsewhere is left out
 * @param voices those that are heard in the passage, in order
 */
export function piecesOf(
  passage: Span,
  evidence: readonly { readonly category: number; readonly span: Span }[],
  voices: readonly Voice[],
): readonly Piece[] {
  const marks = evidence.filter(({ span }) => span.start < passage.end && span.end > passage.start)
  const cuts = new Set([passage.start, passage.end])
  for (const { start, end } of [...marks.map(({ span }) => span), ...voices]) {
    cuts.add(Math.max(start, passage.start))
    cuts.add(Math.min(end, passage.end))
  }
  const places = [...cuts].sort((one, other) => one - other)
  return places.slice(0, -1).map((start, at) => {
    const end = places[at + 1] as number
    const covers = (span: Span): boolean => span.start <= start && span.end >= end
    const categories = new Set(marks.filter(({ span }) => covers(span)).map(({ category }) => category))
    return {
      start,
      end,
      categories: [...categories].sort((one, other) => one - other),
      voice: voices.filter(covers).at(-1) ?? null,
    }
  })
}

/** The evidence that is underlined: what was found in the passage and speaks for a category that it is tagged with. */
export function shownEvidence(
  { evidence, tags }: Passage,
  numberOf: (category: string) => number,
): { readonly category: number; readonly span: Span }[] {
  const tagged = new Set(tags.map(({ category }) => category))
  const shows = ({ category, kind, contribution, span }: Evidence): boolean =>
    tagged.has(category) && contribution > 0 && span !== null && (kind === 'entry' || kind === 'scare')
  return evidence
    .filter(shows)
    .map(({ category, span }) => ({ category: numberOf(category), span: span as Span }))
}
