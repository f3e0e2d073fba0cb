import type { CompiledEntry, CompiledLanguage } from '../matching/compile.ts'
import type { Evidence, Scope } from '../types.ts'
import type { Finds } from './finds.ts'
import { weigh } from './finds.ts'
import type { Extract } from './passages.ts'
import { shapeOf } from './shape.ts'

/** So many words of a passage weigh as much in `breadth` as one entry. */
const WORDS_PER_ENTRY = 25

/**
 * Collects the evidence of every passage: for each category its bias, then what its entries found, by place.
 * What contributes nothing is left out, save the bias.
 * @param title what was found in the title
 * @param finds what was found in the passages
 */
export function findEvidence(
  title: Finds | null,
  passages: readonly Extract[],
  finds: readonly Finds[],
  { categories }: CompiledLanguage,
): readonly (readonly Evidence[])[] {
  const inTitle = title?.elsewhere ?? NOTHING
  const biases = categories.map(({ category, bias }) => weigh(category, 'bias', 'bias', bias, null, 1))
  const shareOfOthers = createShareOfOthers(finds)
  const above = new Map<CompiledEntry, readonly Evidence[]>()

  return passages.map((passage, at) => {
    const { local, different, elsewhere } = finds[at] as Finds
    collect(inTitle, 'title', local)
    collect(above, 'earlier', local)
    const all: Evidence[] = []
    categories.forEach(({ category, unplaced }, part) => {
      const own = local[part] as Evidence[]
      for (const entry of unplaced) {
        const { id, sign, shape, weight } = entry
        const kind = sign === 'pattern' ? 'entry' : sign
        const value = shape
          ? shapeOf(shape, passage, at, passages.length)
          : sign === 'breadth'
            ? breadthOf(different[part] as number, passage.words)
            : shareOfOthers(entry, at)
        if (value * weight !== 0) own.push(weigh(category, kind, id, weight, null, value))
      }
      all.push(biases[part] as Evidence)
      for (const one of own.sort(byPlace)) all.push(one)
    })
    for (const [entry, own] of elsewhere)
      if (entry.scope === 'earlier')
        above.set(entry, [...own, ...(above.get(entry) ?? [])].slice(0, entry.max))
    return all
  })
}

const NOTHING: Finds['elsewhere'] = new Map()

/** Adds what the entries with a scope found to the evidence, by category. */
function collect(finds: Finds['elsewhere'], scope: Scope, evidence: readonly Evidence[][]): void {
  for (const [entry, found] of finds)
    if (entry.scope === scope) for (const one of found) evidence[entry.part]?.push(one)
}

/** n / (n + words / 25), n the number of different entries found. */
function breadthOf(different: number, words: number): number {
  return different === 0 ? 0 : different / (different + words / WORDS_PER_ENTRY)
}

/** Makes the function that says which share of the other passages holds an entry. */
function createShareOfOthers(finds: readonly Finds[]): (entry: CompiledEntry, at: number) => number {
  const holders = new Map<CompiledEntry, number>()
  for (const { elsewhere } of finds)
    for (const entry of elsewhere.keys())
      if (entry.scope === 'article') holders.set(entry, (holders.get(entry) ?? 0) + 1)
  return (entry, at) => {
    const others = (holders.get(entry) ?? 0) - Number(finds[at]?.elsewhere.has(entry) ?? false)
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
