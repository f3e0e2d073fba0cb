import type { Stretch, Token } from '../types.ts'
import type { Automaton, State } from './automaton.ts'
import { maskOf, targetOf } from './automaton.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What the automatons need to know of one token. */
export interface Reading {
  /** Its symbols that lead on from anywhere but a root. */
  readonly symbols: readonly number[]
  /** A bit for each of them, as states have one for each symbol that leads on. */
  readonly mask: number
  /** Where its symbols lead from the root of the entries. */
  readonly first: readonly State[]
  /** Where its symbols lead from the root of the lists. */
  readonly firstOfLists: readonly State[]
  /** Whether one of its symbols ends a gap of an entry. */
  readonly endsGap: boolean
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

/** Most words of a text mean nothing to any entry. */
const NOTHING: Reading = { symbols: [], mask: 0, first: [], firstOfLists: [], endsGap: false }

/** So many readings are remembered at a time; a text rarely has more different words. */
const REMEMBERED = 1 << 17
/** Longer words hardly come twice. */
const LONGEST = 64

interface Remembered {
  readonly norm: string
  /** The spelling, if it matters. */
  readonly surface: string | null
  readonly reading: Reading
}

/** Makes the function that reads tokens; a spelling that comes again is hardly ever looked up again. */
export function createReader(
  vocabulary: Vocabulary,
  entries: Automaton,
  lists: Automaton,
): (text: string, token: Token, tag?: string) => Reading {
  const readings = new Map<string, Remembered>()
  /** What was read last of the spellings whose hashes end in the same bits: a short cut past the map. */
  const remembered: (Remembered | undefined)[] = new Array(REMEMBERED).fill(undefined)
  const targets = (automaton: Automaton, symbols: readonly number[]): readonly State[] =>
    symbols.map((symbol) => targetOf(automaton.root, symbol)).filter((state) => state !== undefined)
  const look = (text: string, { norm, start, end }: Token, tag?: string): Reading => {
    const carried = vocabulary.symbolsOf(norm, text.slice(start, end), tag)
    if (carried.size === 0) return NOTHING
    const symbols = [...carried]
    const inner = symbols.filter((symbol) => entries.isInner(symbol) || lists.isInner(symbol))
    return {
      symbols: inner,
      mask: maskOf(inner),
      first: targets(entries, symbols),
      firstOfLists: targets(lists, symbols),
      endsGap: symbols.some((symbol) => entries.endsGap(symbol)),
    }
  }
  return (text, token, tag) => {
    if (tag !== undefined) return look(text, token, tag)
    const { norm, start, end, spelling } = token
    const place = spelling & (REMEMBERED - 1)
    const short = remembered[place]
    if (short && short.norm === norm && (short.surface === null || isAt(text, token, short.surface)))
      return short.reading
    // A slice would keep the whole text alive that it was cut from: remember a copy.
    const surface = vocabulary.isSpelled(norm) ? ` ${text.slice(start, end)}`.slice(1) : null
    const key = surface === null ? norm : `${norm} ${surface}`
    const known = readings.get(key) ?? { norm, surface, reading: look(text, token) }
    if (norm.length > LONGEST) return known.reading
    remembered[place] = known
    if (readings.size >= REMEMBERED) readings.clear()
    readings.set(key, known)
    return known.reading
  }
}

function isAt(text: string, { start, end }: Token, surface: string): boolean {
  return surface.length === end - start && text.startsWith(surface, start)
}

/** The next number with which to mark what was seen; before they run out, all marks are taken away. */
export function nextSerial(serial: number, marks: Int32Array): number {
  if (serial < MOST) return serial + 1
  marks.fill(0)
  return 1
}

/** Leaves room for the places of a sentence; a string has fewer units than that. */
const MOST = 0x3fffffff
