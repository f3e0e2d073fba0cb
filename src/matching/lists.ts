import type { Token } from '../types.ts'
import type { Automaton, State } from './automaton.ts'
import { namedTargets, targetOf } from './automaton.ts'
import type { NameFinder } from './names.ts'
import type { Reading, Strip } from './strip.ts'
import { isDead, nextSerial } from './strip.ts'

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
 * Makes the function that finds the items of lists that are more than one token, every start with every end.
 * Its working memory is kept from call to call; results are new.
 *
 * Threads are states reached from some end. They are kept boundary by boundary, because a list that
 * is complete goes on from the boundary at which it ended.
 *
 * @param wholes the lists and groups of which a list or group is an item
 */
export function createListFinder(
  automaton: Automaton,
  names: NameFinder,
  wholes: (symbol: number) => readonly number[],
): (strip: Strip) => ListFinds {
  const { root } = automaton
  const namedFromRoot = namedTargets(root, names.symbols)
  const needsReading = namedFromRoot.length === 0 && root.end === null
  /** By slot: the serial number of the boundary at which it was last reached, and its last thread there. */
  const stamps = new Int32Array(automaton.size())
  const places = new Int32Array(automaton.size())
  let serial = 0
  /** The threads: state, words its gap may still pass, end, another thread of the slot at this boundary or -1. */
  const states: State[] = []
  const rests: number[] = []
  const ends: number[] = []
  const others: number[] = []
  let count = 0
  /** boundaries[b + 1] and boundaries[b] enclose the threads of boundary b. */
  const boundaries: number[] = []
  let finds: ListFind[][] = []
  let waiting: (readonly [State, number])[][] = []
  let here = 0
  let opening = false
  let readings: readonly Reading[] = []

  /** Adds a thread at this boundary, and all that follows from it without reading a token. */
  function enter(state: State, rest: number, end: number): void {
    if (isDead(state, readings, here)) return
    const slot = state.slot + Math.max(rest, 0)
    const other = stamps[slot] === serial ? (places[slot] as number) : -1
    for (let at = other; at >= 0; at = others[at] as number) if (ends[at] === end) return
    if (end - here > LONGEST_ITEM) return
    stamps[slot] = serial
    places[slot] = count
    states[count] = state
    rests[count] = rest
    ends[count] = end
    others[count++] = other
    for (const gap of state.gaps) enter(gap, gap.gap, end)
    for (const symbol of state.complete) complete(symbol, end)
    if (opening && here === 0 && state.start) enter(state.start, -1, end)
  }

  /** A list was found from here to a boundary: whatever waited there for it goes on here. */
  function complete(symbol: number, boundary: number): void {
    finds[boundary] ??= []
    const found = finds[boundary] as ListFind[]
    if (found.some((known) => known.symbol === symbol && known.start === here)) return
    found.push({ symbol, start: here })
    for (const whole of wholes(symbol)) complete(whole, boundary)
    const fresh = targetOf(root, symbol)
    if (fresh) enter(fresh, -1, boundary)
    const until = boundaries[boundary] as number
    for (let at = boundaries[boundary + 1] as number; at < until; at++) {
      const target = targetOf(states[at] as State, symbol)
      if (target) enter(target, -1, ends[at] as number)
    }
  }

  function wait(targets: readonly State[], end: number, starts: readonly number[]): void {
    for (const state of targets)
      for (const start of starts) {
        waiting[start] ??= []
        waiting[start]?.push([state, end])
      }
  }

  /** Moves a thread on over the token to its left. */
  function advance(at: number, isMark: boolean, { symbols, mask }: Reading): void {
    const state = states[at] as State
    const end = ends[at] as number
    const rest = rests[at] as number
    const ways = state.symbols
    if ((state.mask & mask) === 0) {
      // None of the symbols leads on.
    } else if (state.index && symbols.length < ways.length) {
      for (const symbol of symbols) {
        const target = state.index.get(symbol)
        if (target) enter(target, -1, end)
      }
    } else
      for (let way = 0; way < ways.length; way++)
        if (symbols.includes(ways[way] as number)) enter(state.targets[way] as State, -1, end)
    if (rest >= 0) {
      if (isMark) enter(state, rest, end)
      else if (rest > 0) enter(state, rest - 1, end)
    }
  }

  return ({ tokens, opens, closes, ...strip }) => {
    readings = strip.readings
    if (needsReading && readings.every(({ firstOfLists }) => firstOfLists.length === 0)) return NONE
    finds = []
    waiting = []
    count = 0
    opening = opens
    here = tokens.length
    boundaries[here + 1] = 0
    serial = nextSerial(serial, stamps)
    if (closes && root.end) enter(root.end, -1, here)
    boundaries[here] = count
    for (here = tokens.length - 1; here >= 0; here--) {
      const token = tokens[here] as Token
      const reading = readings[here] as Reading
      serial = nextSerial(serial, stamps)
      const starts = names.startsBefore(tokens, here + 1)
      const until = boundaries[here + 1] as number
      for (let at = boundaries[here + 2] as number; at < until; at++) {
        advance(at, token.kind === 'mark', reading)
        if (starts.length > 0)
          wait(namedTargets(states[at] as State, names.symbols), ends[at] as number, starts)
      }
      for (const target of reading.firstOfLists) enter(target, -1, here + 1)
      wait(namedFromRoot, here + 1, starts)
      const arriving = waiting[here]
      if (arriving) for (const [state, end] of arriving) enter(state, -1, end)
      boundaries[here] = count
    }
    return finds
  }
}
