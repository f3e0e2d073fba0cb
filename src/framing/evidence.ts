import type { CompiledCategory, CompiledEntry, CompiledLanguage } from '../matching/compile.ts'
import type { Evidence, Scope, Span } from '../types.ts'
import type { Finds } from './finds.ts'
import { findIn } from './finds.ts'
import type { Extract } from './passages.ts'
import { shapeOf } from './shape.ts'

/** So many words of a passage weigh as much in `breadth` as one entry. */
const WORDS_PER_ENTRY = 25

/** Evidence of each entry. */
type ByEntry = ReadonlyMap<CompiledEntry, readonly Evidence[]>

/**
 * Collects the evidence of every passage: for each category its bias, then what its entries found, by place.
 * What contributes nothing is left out, save the bias.
 */
export function findEvidence(
  text: string,
  title: Extract | null,
  passages: readonly Extract[],
  { categories, find }: CompiledLanguage,
): readonly (readonly Evidence[])[] {
  const finds = passages.map((passage) => findIn(text, passage, find))
  const inTitle = title ? weighFinds(findIn(text, title, find), 'title', categories) : NOTHING
  const biases = categories.map(({ category, bias }) => weigh(category, 'bias', 'bias', bias, null, 1))
  const unplaced = categories.map(({ entries }) => entries.filter(hasNoPlace))
  const shareOfOthers = createShareOfOthers(finds)
  const above = new Map<CompiledEntry, readonly Evidence[]>()

  return passages.map((passage, at) => {
    const found = finds[at] as Finds
    const inPassage = weighFinds(found, 'passage', categories)
    const evidence: Evidence[][] = categories.map(() => [])
    for (const source of [inPassage, inTitle, above])
      for (const [{ part }, own] of source) evidence[part]?.push(...own)
    categories.forEach(({ category }, part) => {
      for (const entry of unplaced[part] as readonly CompiledEntry[]) {
        const { id, sign, shape, weight } = entry
        const kind = sign === 'pattern' ? 'entry' : sign
        const value = shape
          ? shapeOf(shape, passage, at, passages.length)
          : sign === 'breadth'
            ? breadthOf(inPassage, part, passage.words)
            : shareOfOthers(entry, at)
        if (value * weight !== 0) evidence[part]?.push(weigh(category, kind, id, weight, null, value))
      }
    })
    for (const [entry, own] of weighFinds(found, 'earlier', categories))
      above.set(entry, [...own, ...(above.get(entry) ?? [])].slice(0, entry.max))
    return evidence.flatMap((own, part) => [biases[part] as Evidence, ...own.sort(byPlace)])
  })
}

const NOTHING: ByEntry = new Map()

/** The evidence of the entries with a scope, as far as it counts. */
function weighFinds(finds: Finds, scope: Scope, categories: readonly CompiledCategory[]): ByEntry {
  const weighed = new Map<CompiledEntry, readonly Evidence[]>()
  for (const [entry, spans] of finds) {
    const { id, max, part, weight } = entry
    if (entry.scope !== scope || weight === 0) continue
    const { category } = categories[part] as CompiledCategory
    weighed.set(
      entry,
      spans.slice(0, max).map((span) => weigh(category, 'entry', id, weight, span, 1)),
    )
  }
  return weighed
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

/** Whether what an entry finds is not at one place. */
function hasNoPlace({ sign, scope }: CompiledEntry): boolean {
  return sign !== 'pattern' || scope === 'article'
}

/** n / (n + words / 25), n the number of entries that speak for the category and were found in the passage. */
function breadthOf(inPassage: ByEntry, part: number, words: number): number {
  let different = 0
  for (const entry of inPassage.keys()) if (entry.part === part && entry.weight > 0) different++
  return different === 0 ? 0 : different / (different + words / WORDS_PER_ENTRY)
}

/** Makes the function that says which share of the other passages holds an entry. */
function createShareOfOthers(finds: readonly Finds[]): (entry: CompiledEntry, at: number) => number {
  const holders = new Map<CompiledEntry, number>()
  for (const found of finds)
    for (const entry of found.keys())
      if (entry.scope === 'article') holders.set(entry, (holders.get(entry) ?? 0) + 1)
  return (entry, at) => {
    const others = (holders.get(entry) ?? 0) - Number(finds[at]?.has(entry) ?? false)
    return others === 0 ? 0 : others / (finds.length - 1)
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
