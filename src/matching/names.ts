import type { Token } from '../types.ts'

/** A name has up to this many tokens. */
const LONGEST_NAME = 12

/** Finds names: runs of capitalized words, also with initials, hyphens, apostrophes and particles in them. */
export interface NameFinder {
  /** The symbols that a name stands for. */
  readonly symbols: readonly number[]
  /** Where the names begin that end right before a boundary, nearest first. */
  startsBefore(tokens: readonly Token[], boundary: number): readonly number[]
}

const NONE: readonly number[] = []

/** @param particles norms of the words that may stand in a name without a capital, such as `von` */
export function createNameFinder(symbols: readonly number[], particles: ReadonlySet<string>): NameFinder {
  return {
    symbols,
    startsBefore(tokens, boundary) {
      if (!tokens[boundary - 1]?.capitalized) return NONE
      const starts: number[] = []
      const floor = Math.max(0, boundary - LONGEST_NAME)
      let right: Token | undefined
      for (let at = boundary - 1; at >= floor; at--) {
        const token = tokens[at] as Token
        if (token.kind === 'word' && token.capitalized) starts.push(at)
        else if (!right || !isInsideName(tokens[at - 1], token, right, particles)) break
        right = token
      }
      return starts
    },
  }
}

/** Whether a token that isn't capitalized may stand between the capitalized words of a name. */
function isInsideName(
  left: Token | undefined,
  token: Token,
  right: Token,
  particles: ReadonlySet<string>,
): boolean {
  if (token.kind === 'word') return particles.has(token.norm)
  if (left?.end !== token.start) return false
  return token.norm === '.'
    ? left.end - left.start === 1
    : (token.norm === '-' || token.norm === "'") && right.start === token.end
}
