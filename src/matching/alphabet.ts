import type { Builtin, Pattern } from '../lexicon-types.ts'
import type { Linguist } from '../text/linguist.ts'
import { normOf } from '../text/norm.ts'
import { createGlobIndex } from './globs.ts'

/** The parts of a pattern that stand for one token. */
export type Atom = Extract<Pattern, { kind: 'word' | 'exact' | 'glob' | 'forms' }>

/**
 * Turns tokens into symbols, the letters of the automaton's alphabet. A symbol stands for an atom, or for
 * a list or group; a token that carries a symbol also carries those of all lists that hold it as a single word.
 */
export interface Alphabet {
  /** The symbol of an atom; the same atom always has the same one. */
  symbolOf(atom: Atom): number
  /** The symbols of the built-in kinds. No token carries those of names and of what is quoted, which may take several. */
  readonly builtins: Readonly<Record<Builtin, number>>
  /** A new symbol, for a list or group. */
  createSymbol(): number
  /** From now on every token that carries `part` carries `whole` as well. */
  include(whole: number, part: number): void
  /** What includes the symbol, directly. */
  wholesOf(symbol: number): readonly number[]
  /** The symbol, and all that includes it in any number of steps. */
  closureOf(symbol: number): readonly number[]
  /** Whether the spelling of a token with this norm matters. */
  isSpelled(norm: string): boolean
  /**
   * All symbols of a token. Without a part of speech, symbols that ask for one are carried as if it were right,
   * so that nothing is missed before the tagger has been asked.
   */
  symbolsOf(norm: string, spelling: string, partOfSpeech?: string): Set<number>
  readonly size: () => number
}

export function createAlphabet(linguist: Linguist): Alphabet {
  /** Symbols of atoms, by kind and text. */
  const symbols = {
    word: new Map<string, number>(),
    exact: new Map<string, number>(),
    glob: new Map<string, number>(),
    forms: new Map<string, number>(),
  }
  const spelled = new Set<string>()
  const globs = createGlobIndex()
  const formNorms = new Map<string, number[]>()
  const formKeys = new Map<string, number[]>()
  /** What includes a symbol; most are included in nothing. */
  const wholes: (number[] | undefined)[] = []
  /** Symbols that ask for a part of speech, by the symbol that does not. */
  const tagged = new Map<number, { readonly tag: string; readonly symbol: number }[]>()
  const createSymbol = (): number => wholes.push(undefined) - 1

  const builtins = {
    number: createSymbol(),
    name: createSymbol(),
    year: createSymbol(),
    quoted: createSymbol(),
  }

  const file = (atom: Atom, symbol: number): void => {
    if (atom.kind === 'exact') spelled.add(normOf(atom.text))
    else if (atom.kind === 'glob') globs.add(atom.glob, symbol)
    else if (atom.kind === 'forms') {
      const { norms, keys } = linguist.formsOf(atom.word)
      for (const norm of norms) append(formNorms, norm, symbol)
      for (const key of keys) append(formKeys, key, symbol)
    }
  }

  const symbolOf = (atom: Atom): number => {
    const text = textOf(atom)
    let symbol = symbols[atom.kind].get(text)
    if (symbol === undefined) {
      symbol = createSymbol()
      symbols[atom.kind].set(text, symbol)
      file(atom, symbol)
    }
    return atom.pos === undefined ? symbol : taggedSymbolOf(symbol, atom.pos)
  }

  const taggedSymbolOf = (base: number, tag: string): number => {
    const others = tagged.get(base) ?? []
    const known = others.find((other) => other.tag === tag)
    if (known) return known.symbol
    const symbol = createSymbol()
    tagged.set(base, [...others, { tag, symbol }])
    return symbol
  }

  const symbolsOf = (norm: string, spelling: string, partOfSpeech?: string): Set<number> => {
    const carried = new Set<number>()
    const carry = (symbol: number | undefined): void => {
      if (symbol === undefined || symbol < 0 || carried.has(symbol)) return
      carried.add(symbol)
      for (const whole of wholes[symbol] ?? []) carry(whole)
      for (const { tag, symbol: narrowed } of tagged.get(symbol) ?? [])
        if (partOfSpeech === undefined || partOfSpeech === tag) carry(narrowed)
    }
    carry(symbols.word.get(norm))
    carry(symbols.exact.get(spelling))
    globs.find(norm, carry)
    for (const symbol of formNorms.get(norm) ?? []) carry(symbol)
    if (formKeys.size > 0)
      for (const key of linguist.keysOf(norm)) for (const symbol of formKeys.get(key) ?? []) carry(symbol)
    if (NUMBER.test(norm)) carry(builtins.number)
    if (YEAR.test(norm)) carry(builtins.year)
    return carried
  }

  const wholesOf = (symbol: number): readonly number[] => wholes[symbol] ?? []

  return {
    symbolOf,
    builtins,
    createSymbol,
    include: (whole, part) => {
      const others = wholes[part]
      if (whole === part || others?.includes(whole)) return
      if (others) others.push(whole)
      else wholes[part] = [whole]
    },
    wholesOf,
    isSpelled: (norm) => spelled.has(norm),
    closureOf: (symbol) => {
      const closure = new Set([symbol])
      // A set that grows while it is walked through is walked through to its end.
      for (const part of closure) for (const whole of wholesOf(part)) closure.add(whole)
      return [...closure]
    },
    symbolsOf,
    size: () => wholes.length,
  }
}

const NUMBER = /^\p{Nd}\P{L}*$/u
const YEAR = /^(1\d|20|21)\d\d$/

function append(map: Map<string, number[]>, key: string, symbol: number): void {
  const others = map.get(key)
  if (others) others.push(symbol)
  else map.set(key, [symbol])
}

function textOf(atom: Atom): string {
  switch (atom.kind) {
    case 'word':
      return atom.norm
    case 'exact':
      return atom.text
    case 'glob':
      return atom.glob
    case 'forms':
      return atom.word
  }
}
