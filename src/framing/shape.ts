import type { Shape, Token } from '../types.ts'
import type { Extract } from './passages.ts'

/** Fewer words than this are short, more than `LONG` are long. */
const SHORT = 12
const LONG = 60

/** Marks that close a sentence, and those that may stand behind them. */
const STOPS = new Set(['.', '!', '?', '…', '。', '！', '？', '؟', '।'])
const CLOSERS = new Set(['"', "'", '”', '“', '’', '‘', '»', '«', '›', '‹', ')', ']', '}'])

/**
 * How far a passage has a shape: 0 or 1, for `capitalized` the share of its words that begin with a capital.
 * @param at the passage's place among `count` passages
 */
export function shapeOf(shape: Shape, passage: Extract, at: number, count: number): number {
  switch (shape) {
    case 'first':
      return Number(at === 0)
    case 'last':
      return Number(at === count - 1)
    case 'short':
      return Number(passage.words > 0 && passage.words < SHORT)
    case 'long':
      return Number(passage.words > LONG)
    case 'no-final-stop':
      return Number(passage.words > 0 && !endsWithStop(tokensOf(passage)))
    case 'ends-in-names':
      return Number(endsInNames(tokensOf(passage)))
    case 'capitalized':
      return capitalizedShare(tokensOf(passage))
  }
}

function tokensOf({ sentences }: Extract): readonly Token[] {
  return sentences.length === 1 ? (sentences[0]?.tokens ?? []) : sentences.flatMap(({ tokens }) => tokens)
}

function endsWithStop(tokens: readonly Token[]): boolean {
  const last = tokens.findLast(({ norm }) => !CLOSERS.has(norm))
  return last !== undefined && STOPS.has(last.norm)
}

/** Whether two capitalized words or more stand at the end, as in a credit; closing brackets may follow. */
function endsInNames(tokens: readonly Token[]): boolean {
  let names = 0
  for (let at = tokens.findLastIndex(({ norm }) => !CLOSERS.has(norm)); at >= 0; at--) {
    const token = tokens[at] as Token
    if (token.kind !== 'word' || !token.capitalized) break
    names++
  }
  return names >= 2
}

function capitalizedShare(tokens: readonly Token[]): number {
  const words = tokens.filter(({ kind }) => kind === 'word')
  return words.length === 0 ? 0 : words.filter(({ capitalized }) => capitalized).length / words.length
}
