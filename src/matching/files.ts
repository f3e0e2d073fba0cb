/**
 * Things filed by boundary, each with a number: as linked lists in arrays that are kept from sentence to sentence, so
 * that filing costs no memory. Walk through what was filed under a boundary, the last first, like this:
 *
 *     for (let at = files.last[boundary] as number; at >= 0; at = files.before[at] as number) …
 */
export interface Files<T> {
  /** Forgets everything, and makes room for the boundaries from 0 to `most`. */
  clear(most: number): void
  add(boundary: number, item: T, number: number): void
  /** By boundary: the place of what was filed last, -1 if nothing was. */
  readonly last: readonly number[]
  /** By place: the place of what was filed before under the same boundary, -1 if nothing was. */
  readonly before: readonly number[]
  readonly items: readonly T[]
  readonly numbers: readonly number[]
}

export function createFiles<T>(): Files<T> {
  const last: number[] = []
  const before: number[] = []
  const items: T[] = []
  const numbers: number[] = []
  let count = 0
  return {
    clear(most) {
      count = 0
      for (let boundary = 0; boundary <= most; boundary++) last[boundary] = -1
    },
    add(boundary, item, number) {
      before[count] = last[boundary] as number
      items[count] = item
      numbers[count] = number
      last[boundary] = count++
    },
    last,
    before,
    items,
    numbers,
  }
}
