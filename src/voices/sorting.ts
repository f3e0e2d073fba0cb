/** Up to so many are sorted without the copy that `sort` makes. */
const SHORT = 24

/** Sorts in place, and keeps the order of equals: as `sort` does, but faster with short lists, which most are. */
export function sortShort<T>(items: T[], compare: (one: T, other: T) => number): readonly T[] {
  if (items.length > SHORT) return items.sort(compare)
  for (let at = 1; at < items.length; at++) {
    const item = items[at] as T
    let to = at
    for (; to > 0 && compare(items[to - 1] as T, item) > 0; to--) items[to] = items[to - 1] as T
    if (to < at) items[to] = item
  }
  return items
}
