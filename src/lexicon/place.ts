import type { Node, Pair, YAMLMap } from 'yaml'
import { isMap, isScalar, isSeq } from 'yaml'

/** Where a value stands inside the data: keys and indexes, from the top. */
export type Path = readonly (string | number)[]

/** What a fault says besides its place. */
export interface FaultDetails {
  readonly hint?: string
  /** UTF-16 units into the text of a value; without it the fault stands at the value's beginning. */
  readonly offset?: number
  /** Whether the key is at fault, not its value. */
  readonly key?: boolean
}

/** The offset of a value, of its key, or of a place inside its text. */
export function offsetIn(
  root: Node | undefined,
  path: Path,
  text: string,
  details: FaultDetails = {},
): number {
  let node: unknown = root
  let offset = root?.range?.[0] ?? 0
  for (const [index, step] of path.entries()) {
    if (isMap(node)) {
      const pair = pairsOf(node).get(String(step))
      if (!pair) return offset
      const asksKey = details.key && index === path.length - 1
      const keyOffset = isScalar(pair.key) ? pair.key.range?.[0] : undefined
      if (asksKey) return keyOffset ?? offset
      node = pair.value
      offset = startOf(node) ?? keyOffset ?? offset
    } else if (isSeq(node)) {
      node = node.items[Number(step)]
      offset = startOf(node) ?? offset
    } else return offset
  }
  return details.offset === undefined ? offset : offset + insideScalar(node, details.offset, text)
}

/** Pairs by key, remembered: the places of a thousand lists must not be a million steps. */
const pairs = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>()

function pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
  const known = pairs.get(map)
  if (known) return known
  const found = new Map<string, Pair>()
  for (const pair of map.items) {
    const name = isScalar(pair.key) ? String(pair.key.value) : undefined
    if (name !== undefined && !found.has(name)) found.set(name, pair)
  }
  pairs.set(map, found)
  return found
}

function startOf(node: unknown): number | undefined {
  const range = (node as Node | null | undefined)?.range
  return range ? range[0] : undefined
}

/** How far into its written form a place in a text lies, where the two run in step; else 0. */
function insideScalar(node: unknown, offset: number, text: string): number {
  if (!isScalar(node) || !node.range) return 0
  const written = text.slice(node.range[0], node.range[1])
  if (written.includes('\n')) return 0
  if (node.type === 'PLAIN') return offset
  if (node.type === 'QUOTE_DOUBLE') return written.slice(0, offset + 1).includes('\\') ? 0 : offset + 1
  if (node.type !== 'QUOTE_SINGLE') return 0
  let at = 1
  for (let read = 0; read < offset; read += 1) at += written.startsWith("''", at) ? 2 : 1
  return at
}
