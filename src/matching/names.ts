import type { Token } from '../types.ts'

/** A name has up to this many tokens. */
const LONGEST_NAME = 12

/**
 * Finds names: runs of capitalized words, also with initials, hyphens, apostrophes and particles in them.
 * @param particles norms of the words that may stand in a name without a capital, such as `von`
 * @returns by the boundary at which the names end: where they begin, nearest first
 */
export function findNames(
  tokens: readonly Token[],
  particles: ReadonlySet<string>,
): readonly (readonly number[] | undefined)[] {
  // No boundary is left out: arrays with holes are slow.
  const names: (number[] | undefined)[] = [undefined]
  for (let end = 1; end <= tokens.length; end++)
    names.push((tokens[end - 1] as Token).capitalized ? nameStarts(tokens, end, particles) : undefined)
  return names
}

function nameStarts(tokens: readonly Token[], end: number, particles: ReadonlySet<string>): number[] {
  const starts: number[] = []
  const floor = Math.max(0, end - LONGEST_NAME)
  let right: Token | undefined
  for (let at = end - 1; at >= floor; at--) {
    const token = tokens[at] as Token
    if (token.kind === 'word' && token.capitalized) starts.push(at)
    else if (!right || !isInsideName(tokens[at - 1], token, right, particles)) break
    right = token
  }
  return starts
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
