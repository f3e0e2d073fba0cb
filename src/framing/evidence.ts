import type { CompiledCategory, CompiledEntry, CompiledLanguage } from '../matching/compile.ts'
import type { Evidence, Span } from '../types.ts'
import type { TextFinds } from './finds.ts'
import { findInAll } from './finds.ts'
import type { Extract } from './passages.ts'
import { shapeOf } from './shape.ts'

/** So many words of a passage weigh as much in `breadth` as one entry. */
const WORDS_PER_ENTRY = 25

/**
 * Collects the evidence of every passage: for each category its bias, then what its entries found, by place.
 * What contributes nothing is left out, save the bias.
 */
export function findEvidence(
  text: string,
  title: Extract | null,
  passages: readonly Extract[],
  language: CompiledLanguage,
): readonly (readonly Evidence[])[] {
  const finds = findInAll(text, title, passages, language)
  const parts = language.categories.map(({ category, bias, entries }) => ({
    category,
    bias: weigh(category, 'bias', 'bias', bias, null, 1),
    distant: entries.filter((entry) => !isLocal(entry)),
  }))
  return passages.map((passage, at) => {
    const evidence: Evidence[][] = parts.map(() => [])
    const different = parts.map(() => 0)
    for (const [entry, spans] of finds.inPassage(at)) {
      if (!isLocal(entry) || entry.weight === 0) continue
      const { category } = language.categories[entry.part] as CompiledCategory
      if (entry.weight > 0) different[entry.part] = (different[entry.part] ?? 0) + 1
      for (const span of spans.slice(0, entry.max))
        evidence[entry.part]?.push(weigh(category, 'entry', entry.id, entry.weight, span, 1))
    }
    return parts.flatMap(({ category, bias, distant }, part) => {
      const found = evidence[part] as Evidence[]
      for (const entry of distant) {
        const kind = entry.sign === 'pattern' ? 'entry' : entry.sign
        measure(entry, passage, at, finds, different[part] as number, (span, value) => {
          if (value * entry.weight !== 0)
            found.push(weigh(category, kind, entry.id, entry.weight, span, value))
        })
      }
      return [bias, ...found.sort(byPlace)]
    })
  })
}

/** Whether an entry is looked for in the passage itself. */
function isLocal({ sign, scope }: CompiledEntry): boolean {
  return sign === 'pattern' && scope === 'passage'
}

function weigh(
  category: string,
  kind: Evidence['kind'],
  entry: string,
  weight: number,
  span: Span | null,
  value: number,
): Evidence {
  return { category, kind, entry, span, value, weight, contribution: value * weight }
}

/**
 * Tells what an entry is worth that isn't looked for in the passage itself.
 * @param different the number of entries that speak for the category and were found in the passage
 */
function measure(
  entry: CompiledEntry,
  passage: Extract,
  at: number,
  finds: TextFinds,
  different: number,
  tell: (span: Span | null, value: number) => void,
): void {
  const { sign, shape, scope, max } = entry
  if (sign === 'breadth') {
    if (different > 0) tell(null, different / (different + passage.words / WORDS_PER_ENTRY))
  } else if (shape) tell(null, shapeOf(shape, passage, at, finds.count))
  else if (scope === 'article') tell(null, finds.shareOfOthers(entry, at))
  else {
    const spans = scope === 'title' ? finds.inTitle(entry).slice(0, max) : finds.above(entry, at, max)
    for (const span of spans) tell(span, 1)
  }
}

/** What has no place comes first; what has the same place goes by its name, so that the order of entries is of no account. */
function byPlace(one: Evidence, other: Evidence): number {
  return (
    (one.span?.start ?? -1) - (other.span?.start ?? -1) ||
    (one.span?.end ?? -1) - (other.span?.end ?? -1) ||
    (one.entry < other.entry ? -1 : Number(one.entry > other.entry))
  )
}
