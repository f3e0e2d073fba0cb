/** Globs over norms: `*` stands for any characters (none, too), `?` for exactly one. */

/** Whether the whole norm fits the glob. Linear in the norm for a given glob: only the last `*` is ever widened. */
export function fitsGlob(norm: string, glob: string): boolean {
  let at = 0
  let piece = 0
  let star = -1
  let retry = 0
  while (at < norm.length) {
    const sign = glob[piece]
    if (sign === '*') {
      star = piece++
      retry = at
    } else if (sign !== undefined && (sign === '?' || sign === norm[at])) {
      piece++
      at++
    } else if (star >= 0) {
      piece = star + 1
      at = ++retry
    } else return false
  }
  while (glob[piece] === '*') piece++
  return piece === glob.length
}

/** Literal characters by which a glob is filed; three are enough to set most globs apart. */
const KEY_LENGTH = 3

/** Globs filed so that a norm meets only those that share a piece with it, however many there are. */
export interface GlobIndex {
  add(glob: string, symbol: number): void
  /** Calls back with the symbol of every glob that fits. */
  find(norm: string, found: (symbol: number) => void): void
}

export function createGlobIndex(): GlobIndex {
  const filed = new Map<string, { glob: string; symbol: number }[]>()
  return {
    add(glob, symbol) {
      const key = keyOf(glob)
      const others = filed.get(key)
      if (others) others.push({ glob, symbol })
      else filed.set(key, [{ glob, symbol }])
    },
    find(norm, found) {
      if (filed.size === 0) return
      for (const key of piecesOf(norm))
        for (const { glob, symbol } of filed.get(key) ?? []) if (fitsGlob(norm, glob)) found(symbol)
    },
  }
}

/** The first characters of the longest literal piece. */
function keyOf(glob: string): string {
  let longest = ''
  for (const piece of glob.split(/[*?]+/)) if (piece.length > longest.length) longest = piece
  return longest.slice(0, KEY_LENGTH)
}

/** Every different run of up to `KEY_LENGTH` characters, and the empty one for globs without a literal. */
function piecesOf(norm: string): Set<string> {
  const pieces = new Set<string>([''])
  for (let at = 0; at < norm.length; at++)
    for (let length = 1; length <= KEY_LENGTH; length++) pieces.add(norm.slice(at, at + length))
  return pieces
}
