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
  const names: (number[] | undefined)[] = new Array(tokens.length + 1).fill(undefined)
  for (let end = 1; end <= tokens.length; end++)
    if ((tokens[end - 1] as Token).capitalized) names[end] = nameStarts(tokens, end, particles)
  return names
}

/** Of the names that end behind a capitalized word. */
function nameStarts(tokens: readonly Token[], end: number, particles: ReadonlySet<string>): number[] {
  // Most names are one word, and a list that begins with its item takes less memory than one that grows.
  const starts = [end - 1]
  const floor = Math.max(0, end - LONGEST_NAME)
  let right = tokens[end - 1] as Token
  for (let at = end - 2; at >= floor; at--) {
    const token = tokens[at] as Token
    if (token.capitalized) starts.push(at)
    else if (!isInsideName(tokens[at - 1], token, right, particles)) break
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
