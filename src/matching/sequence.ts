import type { LinkedList, Pattern } from '../lexicon-types.ts'
import type { Alphabet } from './alphabet.ts'

/** One step of a pattern that has been laid flat. */
export type Step =
  | { readonly kind: 'symbol'; readonly symbol: number }
  | { readonly kind: 'gap'; readonly most: number }
  | { readonly kind: 'start' }
  | { readonly kind: 'end' }

export type Sequence = readonly Step[]

/** Lays patterns flat: no nesting is left, lists and groups are symbols. */
export interface Flattener {
  /** The sequences of which one must be found. */
  flatten(pattern: Pattern, lists: ReadonlyMap<string, LinkedList>): readonly Sequence[]
  /** Whether the sequence depends on a part of speech. */
  isTagged(sequence: Sequence): boolean
}

/**
 * @param define is called once for every list and group, with its symbol and the sequences that make it up
 */
export function createFlattener(
  alphabet: Alphabet,
  define: (symbol: number, sequences: readonly Sequence[]) => void,
): Flattener {
  const listSymbols = new Map<LinkedList, number>()
  const groupSymbols = new Map<string, number>()
  const tagged = new Set<number>()

  const isTagged = (sequence: Sequence): boolean =>
    sequence.some((step) => step.kind === 'symbol' && tagged.has(step.symbol))

  const introduce = (symbol: number, sequences: readonly Sequence[]): void => {
    if (sequences.some(isTagged)) tagged.add(symbol)
    define(symbol, sequences)
  }

  const listSymbol = (list: LinkedList): number => {
    const known = listSymbols.get(list)
    if (known !== undefined) return known
    const symbol = alphabet.createSymbol()
    listSymbols.set(list, symbol)
    introduce(
      symbol,
      list.items.flatMap((item) => flatten(item, list.lists)),
    )
    return symbol
  }

  const groupSymbol = (sequences: readonly Sequence[]): number => {
    const key = sequences
      .map((sequence) => sequence.map(codeOf).join(' '))
      .sort()
      .join('|')
    const known = groupSymbols.get(key)
    if (known !== undefined) return known
    const symbol = alphabet.createSymbol()
    groupSymbols.set(key, symbol)
    introduce(symbol, sequences)
    return symbol
  }

  /** A symbol alone, made once: most lists hold words that other lists hold as well. */
  const alones: (readonly Sequence[])[] = []
  const alone = (symbol: number): readonly Sequence[] => {
    alones[symbol] ??= [[{ kind: 'symbol', symbol }]]
    return alones[symbol]
  }

  const flatten = (pattern: Pattern, lists: ReadonlyMap<string, LinkedList>): readonly Sequence[] => {
    switch (pattern.kind) {
      case 'sequence': {
        const parts = pattern.parts.map((part) => flatten(part, lists))
        return parts.every(({ length }) => length === 1) ? [joinOnly(parts)] : parts.reduce(join, [[]])
      }
      case 'choice': {
        const sequences = pattern.options.flatMap((option) => flatten(option, lists))
        // An anchor and an empty sequence take no token, so a symbol can't stand for them.
        if (sequences.length === 1 || sequences.some(hasNoPlace)) return sequences
        return alone(groupSymbol(sequences))
      }
      case 'optional':
        return [[], ...flatten(pattern.part, lists)]
      case 'list': {
        const list = lists.get(pattern.name)
        if (!list) throw new RangeError(`compile: no list <${pattern.name}>; link the lexicon first`)
        return alone(listSymbol(list))
      }
      case 'builtin':
        return alone(alphabet.builtins[pattern.name])
      case 'gap':
      case 'start':
      case 'end':
        return [[pattern]]
      default: {
        const symbol = alphabet.symbolOf(pattern)
        if (pattern.pos !== undefined) tagged.add(symbol)
        return alone(symbol)
      }
    }
  }

  return { flatten, isTagged }
}

/** One sequence of those that are the only ones of their parts. */
function joinOnly(parts: readonly (readonly Sequence[])[]): Sequence {
  const joined: Step[] = []
  for (const [sequence] of parts)
    for (const step of sequence ?? []) {
      const last = joined.at(-1)
      if (last?.kind === 'gap' && step.kind === 'gap')
        joined[joined.length - 1] = { kind: 'gap', most: last.most + step.most }
      else joined.push(step)
    }
  return joined
}

function join(before: readonly Sequence[], after: readonly Sequence[]): readonly Sequence[] {
  return before.flatMap((head) => after.map((tail) => joinSequences(head, tail)))
}

/** Two gaps that meet, because what stands between them is optional, are one gap. */
function joinSequences(head: Sequence, tail: Sequence): Sequence {
  const last = head.at(-1)
  const [first, ...rest] = tail
  return last?.kind === 'gap' && first?.kind === 'gap'
    ? [...head.slice(0, -1), { kind: 'gap', most: last.most + first.most }, ...rest]
    : [...head, ...tail]
}

function hasNoPlace(sequence: Sequence): boolean {
  return sequence.length === 0 || sequence.some((step) => step.kind === 'start' || step.kind === 'end')
}

function codeOf(step: Step): string {
  return step.kind === 'symbol' ? String(step.symbol) : step.kind === 'gap' ? `..${step.most}` : step.kind
}
