import sortedIndex from 'lodash/sortedIndex.js'
import type { Shape } from '../lexicon-types.ts'
import type { CompiledEntry } from '../matching/compile.ts'
import type { Span } from '../types.ts'
import type { Speech } from '../voices/voices.ts'
import type { Finds } from './finds.ts'
import { createHearing } from './hearing.ts'
import type { Extract } from './passages.ts'
import type { Reach } from './reach.ts'
import { shapeOf } from './shape.ts'

/** So many words of a passage weigh as much in `breadth` as one entry. */
const WORDS_PER_ENTRY = 25

/** Is told what an entry is worth in a passage, and where; never a value of 0. */
export type Tell = (entry: CompiledEntry, value: number, span: Span | null) => void

/**
 * Makes the function that says what an entry without patterns, or of the whole article, finds in a passage.
 * @param reaches where the voices lie
 */
export function createMeasure(
  passages: readonly Extract[],
  finds: readonly Finds[],
  { voices, scareQuotes }: Speech,
  reaches: readonly Reach[],
): (entry: CompiledEntry, at: number, tell: Tell) => void {
  const hearing = createHearing(voices, passages, reaches)
  const shareOfOthers = createShareOfOthers(finds)
  const scareQuotesOf = createPlacing(scareQuotes, passages)
  /** The shapes of the passage asked about last: many entries ask for the same. */
  const shapes = new Map<Shape, number>()
  let last = -1
  const shapeAt = (shape: Shape, at: number): number => {
    if (at !== last) shapes.clear()
    last = at
    const known = shapes.get(shape)
    if (known !== undefined) return known
    const value = shapeOf(shape, passages[at] as Extract, at, passages.length)
    shapes.set(shape, value)
    return value
  }
  const worthOf = (entry: CompiledEntry, at: number): number => {
    if (entry.sign === 'breadth')
      return breadthOf(finds[at]?.different[entry.part] ?? 0, (passages[at] as Extract).words)
    return entry.shape ? shapeAt(entry.shape, at) : shareOfOthers(entry, at)
  }
  return (entry, at, tell) => {
    if (entry.voice) {
      const heard = hearing.find(entry.voice, at)
      if (heard) tell(entry, heard.value, heard.span)
    } else if (entry.sign === 'scare') {
      for (const span of scareQuotesOf(at).slice(0, entry.max)) tell(entry, 1, span)
    } else {
      const value = worthOf(entry, at)
      if (value !== 0) tell(entry, value, null)
    }
  }
}

/** Makes the function that gives the stretches that begin in a passage. */
function createPlacing(
  spans: readonly Span[],
  passages: readonly Extract[],
): (at: number) => readonly Span[] {
  if (spans.length === 0) return () => []
  const starts = spans.map(({ start }) => start)
  return (at) => {
    const { start, end } = passages[at] as Extract
    return spans.slice(sortedIndex(starts, start), sortedIndex(starts, end))
  }
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
