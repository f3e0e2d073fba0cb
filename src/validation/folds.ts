/** What is left out together: an article, or everything from one source. */
export type Group = 'article' | 'source'

/**
 * Deals rows into folds, whole groups together, folds of about equal size. The same whatever the order of the
 * rows: it depends on the names of the groups, their sizes and the seed.
 *
 * @param groups The name of every row's group.
 * @param folds At least 2; with fewer groups than folds some folds stay empty.
 * @returns For every row, its fold, counted from 0.
 * @throws RangeError for fewer than 2 folds or fewer than 2 groups.
 */
export function dealFolds(groups: readonly string[], folds: number, seed = 1): number[] {
  if (!(Number.isInteger(folds) && folds >= 2)) {
    throw new RangeError(`dealFolds: ${folds} folds; give a whole number from 2`)
  }
  const sizes = new Map<string, number>()
  for (const group of groups) {
    sizes.set(group, (sizes.get(group) ?? 0) + 1)
  }
  if (sizes.size < 2) {
    throw new RangeError('dealFolds: at least two groups are needed to leave one out; give more articles')
  }
  const order = [...sizes].map(([name, size]) => ({ name, size, key: hashOf(name, seed) }))
  order.sort((a, b) => b.size - a.size || a.key - b.key || (a.name < b.name ? -1 : 1))
  const loads = new Array<number>(folds).fill(0)
  const foldOf = new Map<string, number>()
  for (const { name, size } of order) {
    const fold = loads.indexOf(Math.min(...loads))
    loads[fold] = (loads[fold] as number) + size
    foldOf.set(name, fold)
  }
  return groups.map((group) => foldOf.get(group) as number)
}

/** FNV-1a over UTF-16 units, begun with the seed, and stirred once more. */
function hashOf(name: string, seed: number): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0
  for (let i = 0; i < name.length; i++) {
    hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b)
  return (hash ^ (hash >>> 13)) >>> 0
}
