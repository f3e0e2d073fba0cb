/**
 * All finds in a sentence, as linked lists in arrays that are kept from sentence to sentence. Walk through those of an
 * output from left to right, no two with the same start, each with its farthest end, in tokens, like this:
 *
 *     for (let at = finds.firstOf[output] as number; at >= 0; at = finds.next[at] as number) …
 */
export interface Finds {
  /** The outputs that were found, and how many they are. Arrays are never emptied: that would give their memory away. */
  readonly outputs: readonly number[]
  readonly count: number
  /** By output: the place of its leftmost find, -1 if it has none. */
  readonly firstOf: Int32Array
  /** By place: the place of the next find of the same output further right, -1 if it is the last. */
  readonly next: readonly number[]
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/** Notes finds from right to left. */
export interface FindLists {
  readonly finds: Finds
  /** Notes that an output was found from a start, which is not behind those noted before, to an end. */
  note(output: number, start: number, end: number): void
  /** Forgets all finds. */
  clear(): void
}

export function createFindLists(outputCount: number): FindLists {
  const firstOf = new Int32Array(outputCount).fill(-1)
  const outputs: number[] = []
  const next: number[] = []
  const starts: number[] = []
  const ends: number[] = []
  const finds = { outputs, count: 0, firstOf, next, starts, ends }
  /** How many places are taken. */
  let taken = 0
  return {
    finds,
    note(output, start, end) {
      const first = firstOf[output] as number
      if (first < 0) outputs[finds.count++] = output
      else if (starts[first] === start) {
        if ((ends[first] as number) < end) ends[first] = end
        return
      }
      next[taken] = first
      starts[taken] = start
      ends[taken] = end
      firstOf[output] = taken++
    },
    clear() {
      for (let at = 0; at < finds.count; at++) firstOf[outputs[at] as number] = -1
      finds.count = 0
      taken = 0
    },
  }
}
