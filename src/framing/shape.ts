import type { Shape } from '../lexicon-types.ts'
import type { Token } from '../types.ts'
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
  const last = passage.sentences.at(-1)?.tokens ?? []
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
      return Number(passage.words > 0 && !endsWithStop(last))
    case 'ends-in-names':
      return Number(endsInNames(last))
    case 'capitalized':
      return capitalizedShare(passage)
  }
}

function endsWithStop(tokens: readonly Token[]): boolean {
  const last = tokens.findLast(({ norm }) => !CLOSERS.has(norm))
  return last !== undefined && STOPS.has(last.norm)
}

/** Whether two capitalized words or more stand at the end, as in a credit; closing brackets may follow. */
function endsInNames(tokens: readonly Token[]): boolean {
  const last = tokens.findLastIndex(({ norm }) => !CLOSERS.has(norm))
  return [last, last - 1].every((at) => tokens[at]?.kind === 'word' && tokens[at].capitalized)
}

function capitalizedShare({ sentences }: Extract): number {
  let words = 0
  let capitalized = 0
  for (const { tokens } of sentences)
    for (const token of tokens)
      if (token.kind === 'word') {
        words++
        if (token.capitalized) capitalized++
      }
  return words === 0 ? 0 : capitalized / words
}
