import { createSpellingMemory } from '../text/spelling.ts'
import type { Stretch, Token } from '../types.ts'
import type { Alphabet } from './alphabet.ts'
import type { Automaton, State } from './automaton.ts'
import { isLeaper, maskOf, otherMaskOf, sharedIfEmpty, targetOf, uniteStates } from './automaton.ts'
import type { SmallWord } from './small-words.ts'

/** What the automatons need to know of one token. What is asked of most comes first, so that it lies together in memory. */
export interface Reading extends SmallWord {
  /** A bit for each of its symbols, see below, as states have one for each symbol that leads on. */
  readonly mask: number
  readonly otherMask: number
  /** Where its symbols lead from the root of the entries. */
  readonly first: State | null
  /** The outputs that it completes by itself and that are told without scanning. */
  readonly alone: readonly number[]
  /** Those of its symbols that end a gap of an entry. */
  readonly gapEnds: readonly number[]
  /** Its symbols that lead on from anywhere but the root of the entries. */
  readonly symbols: readonly number[]
  /** The same for the lists. */
  readonly listSymbols: readonly number[]
  readonly listMask: number
  readonly otherListMask: number
  /** Where its symbols lead from the root of the lists: all that is frail, with its mask, and the rest. */
  readonly firstOfLists: State | null
  readonly firstOfListsMask: number
  /** Those that are of use only where a list, a name or a quotation ends before the token, or else as if they were frail. */
  readonly leapersOfLists: readonly State[]
  readonly othersOfLists: readonly State[]
}

/** One sentence, ready to be scanned. */
export interface Strip {
  readonly tokens: readonly Token[]
  readonly readings: readonly Reading[]
  /** By boundary: where the names begin that end there, nearest first. */
  readonly names: readonly (readonly number[] | undefined)[]
  /** Where quotations lie, in the order of their starts. */
  readonly quoted: readonly Stretch[]
  /** Whether it opens and whether it closes the passage. */
  readonly opens: boolean
  readonly closes: boolean
}

/** So many readings are remembered by the letters of their tokens; a text rarely has more different words. */
const REMEMBERED = 1 << 17
/** Longer words hardly come twice. */
const LONGEST = 64

/**
 * Makes the function that reads tokens. What comes again is hardly ever looked up again, and words that mean the
 * same to the automatons share one reading, so that the few that most words of a text have stay in fast memory.
 * @param toldAlone whether an output need not be looked for where a single token completes it
 * @param smallOf the bit of the class of small words that an output stands for; 0 if it stands for none
 */
export function createReader(
  alphabet: Alphabet,
  entries: Automaton,
  lists: Automaton,
  toldAlone: (output: number) => boolean,
  smallOf: (output: number) => number,
): (text: string, token: Token, tag?: string) => Reading {
  const { recall, remember } = createSpellingMemory<Reading>()
  const byNorm = new Map<string, Reading>()
  const bySymbols = new Map<string, Reading>()
  const targets = (automaton: Automaton, symbols: readonly number[]): readonly State[] =>
    symbols.map((symbol) => targetOf(automaton.root, symbol)).filter((state) => state !== undefined)
  const toReading = (symbols: readonly number[]): Reading => {
    const first = targets(entries, symbols)
    const completed = new Set(first.flatMap((state) => state.complete))
    const told = [...completed].filter(toldAlone).sort((one, other) => one - other)
    const inner = symbols.filter(entries.isInner)
    const innerOfLists = symbols.filter(lists.isInner)
    const ofLists = targets(lists, symbols)
    const firstOfLists = uniteStates(ofLists.filter((state) => state.isFrail))
    const leapersOfLists = ofLists.filter(isLeaper)
    const othersOfLists = ofLists.filter((state) => !state.isFrail && !isLeaper(state))
    return {
      mask: maskOf(inner),
      otherMask: otherMaskOf(inner),
      first: uniteStates(first, told),
      alone: sharedIfEmpty(told.filter((output) => smallOf(output) === 0)),
      gapEnds: sharedIfEmpty(symbols.filter(entries.endsGap)),
      small: told.reduce((bits, output) => bits | smallOf(output), 0),
      symbols: inner,
      listSymbols: innerOfLists,
      listMask: maskOf(innerOfLists),
      otherListMask: otherMaskOf(innerOfLists),
      firstOfLists,
      firstOfListsMask: firstOfLists?.mask ?? 0,
      leapersOfLists: sharedIfEmpty(leapersOfLists),
      othersOfLists: sharedIfEmpty(othersOfLists),
    }
  }
  const look = (norm: string, surface: string, tag?: string): Reading => {
    const carried = alphabet.symbolsOf(norm, surface, tag)
    const symbols = [...carried].filter((symbol) => entries.leadsOn(symbol) || lists.leadsOn(symbol))
    const key = symbols.join()
    const known = bySymbols.get(key)
    if (known) return known
    const reading = toReading(symbols)
    if (bySymbols.size >= REMEMBERED) bySymbols.clear()
    bySymbols.set(key, reading)
    return reading
  }
  const lookUp = (norm: string, surface: string): Reading => {
    if (norm.length > LONGEST || alphabet.isSpelled(norm)) return look(norm, surface)
    const known = byNorm.get(norm)
    if (known) return known
    const reading = look(norm, surface)
    if (byNorm.size >= REMEMBERED) byNorm.clear()
    byNorm.set(norm, reading)
    return reading
  }
  return (text, { norm, spelling, start, end }, tag) => {
    if (tag !== undefined) return look(norm, text.slice(start, end), tag)
    const known = recall(spelling)
    if (known) return known
    const reading = lookUp(norm, text.slice(start, end))
    remember(spelling, reading)
    return reading
  }
}

/** The next number with which to mark what was seen; before they run out, all marks are taken away. */
export function nextSerial(serial: number, marks: Int32Array): number {
  if (serial < MOST) return serial + 1
  marks.fill(0)
  return 1
}

/** Leaves room for the places of a sentence; a string has fewer units than that. */
const MOST = 0x3fffffff
