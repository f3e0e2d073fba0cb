import { summandsOf } from '../../framing/summands.ts'
import type { Analysis } from '../../types.ts'

/**
 * What the script shows of a text: for every passage and category, its summands, largest first. Arrays, since there are
 * many: `[entry, kind, value, weight, start, end, start, end …]`, the entry as its place in `entries`, the places in
 * the text in UTF-16 units.
 */
export interface Sums {
  readonly entries: readonly string[]
  readonly passages: readonly (readonly (readonly SummandRow[])[])[]
}

type SummandRow = readonly (number | string)[]

/** Kinds that the script names by itself. */
const kinds: Readonly<Record<string, string>> = { bias: 'b', breadth: 'r' }

export function sumsOf({ passages }: Analysis, categories: readonly string[]): Sums {
  const entries = new Map<string, number>()
  const numberOf = (entry: string): number => {
    const number = entries.get(entry) ?? entries.size
    entries.set(entry, number)
    return number
  }
  const rows = passages.map(({ evidence }) =>
    categories.map((category) =>
      summandsOf(evidence, category).map(
        ({ kind, entry, value, weight, spans }): SummandRow => [
          numberOf(entry),
          kinds[kind] ?? '',
          rounded(value),
          weight,
          ...spans.flatMap(({ start, end }) => [start, end]),
        ],
      ),
    ),
  )
  return { entries: [...entries.keys()], passages: rows }
}

const rounded = (value: number): number => Number(value.toFixed(6))
