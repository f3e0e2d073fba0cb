import type { Token } from '../types.ts'
import type { Automaton, State } from './automaton.ts'
import { targetOf } from './automaton.ts'
import { nameStarts } from './names.ts'
import type { Reading, Strip } from './strip.ts'
import { nextSerial } from './strip.ts'

/** A list or group that was found: its symbol, and where it begins. */
export interface ListFind {
  readonly symbol: number
  readonly start: number
}

/** By the boundary at which they end: the finds of lists that may take several tokens. */
export type ListFinds = readonly (readonly ListFind[] | undefined)[]

/** An item of a list is found up to this many tokens long: that keeps hostile texts linear. */
const LONGEST_ITEM = 256

const NONE: ListFinds = []

/**
 * Makes the function that finds all lists in a sentence, every start with every end. It keeps its working
 * memory from call to call; results are new.
 *
 * Threads are states reached from some end. They are kept boundary by boundary, because a list that
 * is complete goes on from the boundary at which it ended.
 */
export function createListFinder(
  automaton: Automaton,
  symbolCount: number,
  particles: ReadonlySet<string>,
): (strip: Strip) => ListFinds {
  const { root } = automaton
  const stamps = new Int32Array(automaton.size())
  const places = new Int32Array(automaton.size())
  const carried = new Int32Array(symbolCount)
  let serial = 0

  return ({ tokens, readings, opens, closes }) => {
    if (!root.name && !root.end && readings.every(({ firstOfLists }) => firstOfLists.length === 0))
      return NONE
    const finds: ListFind[][] = []
    const states: State[] = []
    const rests: number[] = []
    const ends: number[] = []
    /** Another thread with the same slot at the same boundary, -1 for none. */
    const others: number[] = []
    /** boundaries[b + 1] and boundaries[b] enclose the threads of boundary b. */
    const boundaries = new Int32Array(tokens.length + 2)
    const waiting: (readonly [State, number])[][] = []
    let here = tokens.length

    /** Adds a thread at this boundary, and all that follows from it without reading a token. */
    const enter = (state: State, rest: number, end: number): void => {
      const slot = state.slot + Math.max(rest, 0)
      const other = stamps[slot] === serial ? (places[slot] as number) : -1
      for (let at = other; at >= 0; at = others[at] as number) if (ends[at] === end) return
      if (end - here > LONGEST_ITEM) return
      stamps[slot] = serial
      places[slot] = states.length
      states.push(state)
      rests.push(rest)
      ends.push(end)
      others.push(other)
      for (const gap of state.gaps) enter(gap, gap.gap, end)
      for (const symbol of state.complete) complete(symbol, end)
      if (here === 0 && opens && state.start) enter(state.start, -1, end)
    }

    /** A list was found from here to a boundary: whatever waited there for it goes on here. */
    const complete = (symbol: number, boundary: number): void => {
      finds[boundary] ??= []
      const found = finds[boundary] as ListFind[]
      if (found.some((known) => known.symbol === symbol && known.start === here)) return
      found.push({ symbol, start: here })
      const fresh = targetOf(root, symbol)
      if (fresh) enter(fresh, -1, boundary)
      const until = boundaries[boundary] as number
      for (let at = boundaries[boundary + 1] as number; at < until; at++) {
        const target = targetOf(states[at] as State, symbol)
        if (target) enter(target, -1, ends[at] as number)
      }
    }

    const wait = (state: State, end: number): void => {
      for (const start of nameStarts(tokens, here + 1, particles)) {
        waiting[start] ??= []
        waiting[start]?.push([state, end])
      }
    }

    /** Moves the thread on over the token to its left. */
    const advance = (at: number, token: Token, { symbols }: Reading): void => {
      const state = states[at] as State
      const end = ends[at] as number
      const rest = rests[at] as number
      if (state.index && symbols.length < state.symbols.length) {
        for (const symbol of symbols) {
          const target = state.index.get(symbol)
          if (target) enter(target, -1, end)
        }
      } else
        state.symbols.forEach((symbol, way) => {
          if (carried[symbol] === serial) enter(state.targets[way] as State, -1, end)
        })
      if (rest >= 0) {
        if (token.kind === 'mark') enter(state, rest, end)
        else if (rest > 0) enter(state, rest - 1, end)
      }
      if (state.name) wait(state.name, end)
    }

    serial = nextSerial(serial, stamps, carried)
    if (closes && root.end) enter(root.end, -1, here)
    boundaries[here] = states.length
    for (here = tokens.length - 1; here >= 0; here--) {
      serial = nextSerial(serial, stamps, carried)
      const reading = readings[here] as Reading
      for (const symbol of reading.symbols) carried[symbol] = serial
      const until = boundaries[here + 1] as number
      for (let at = boundaries[here + 2] as number; at < until; at++)
        advance(at, tokens[here] as Token, reading)
      for (const target of reading.firstOfLists) enter(target, -1, here + 1)
      if (root.name) wait(root.name, here + 1)
      for (const [state, end] of waiting[here] ?? []) enter(state, -1, end)
      boundaries[here] = states.length
    }
    return finds
  }
}
