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

/** Globs are filed by up to so many literal characters, which is enough to set most of them apart. */
const KEY_LENGTH = 3

/** Globs filed so that a norm meets only those that share a piece with it, however many there are. */
export interface GlobIndex {
  add(glob: string, symbol: number): void
  /** Calls back with the symbol of every glob that fits. */
  find(norm: string, found: (symbol: number) => void): void
}

interface FiledGlob {
  readonly glob: string
  readonly symbol: number
}

export function createGlobIndex(): GlobIndex {
  const byStart = new Map<string, FiledGlob[]>()
  const byEnd = new Map<string, FiledGlob[]>()
  const byPiece = new Map<string, FiledGlob[]>()
  return {
    add(glob, symbol) {
      const [start = '', ...pieces] = glob.split(/[*?]+/)
      const end = pieces.at(-1) ?? ''
      if (start !== '') file(byStart, start.slice(0, KEY_LENGTH), { glob, symbol })
      else if (end !== '') file(byEnd, end.slice(-KEY_LENGTH), { glob, symbol })
      else file(byPiece, longest(pieces).slice(0, KEY_LENGTH), { glob, symbol })
    },
    find(norm, found) {
      const visit = (filed: readonly FiledGlob[] | undefined): void => {
        if (filed) for (const { glob, symbol } of filed) if (fitsGlob(norm, glob)) found(symbol)
      }
      const most = Math.min(KEY_LENGTH, norm.length)
      for (let length = 1; length <= most; length++) {
        visit(byStart.get(norm.slice(0, length)))
        visit(byEnd.get(norm.slice(-length)))
      }
      if (byPiece.size > 0) for (const piece of piecesOf(norm)) visit(byPiece.get(piece))
    },
  }
}

function file(index: Map<string, FiledGlob[]>, key: string, glob: FiledGlob): void {
  const others = index.get(key)
  if (others) others.push(glob)
  else index.set(key, [glob])
}

function longest(pieces: readonly string[]): string {
  return pieces.reduce((one, other) => (other.length > one.length ? other : one), '')
}

/** Every different run of up to `KEY_LENGTH` characters, and the empty one for globs without a literal. */
function piecesOf(norm: string): Set<string> {
  const pieces = new Set<string>([''])
  for (let at = 0; at < norm.length; at++)
    for (let length = 1; length <= KEY_LENGTH; length++) pieces.add(norm.slice(at, at + length))
  return pieces
}
