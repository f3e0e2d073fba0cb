import type { Token } from '../types.ts'
import type { Automaton, State } from './automaton.ts'
import { namedTargets, targetOf } from './automaton.ts'
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

/** A state, the words that its gap may still pass (-1 without a gap), and the end that it was reached from. */
interface Thread {
  readonly state: State
  readonly rest: number
  readonly end: number
}

/**
 * Makes the function that finds the items of lists that are more than one token, every start with every end.
 * Its working memory is kept from call to call; results are new.
 *
 * Threads are states reached from some end. They are kept boundary by boundary, because a list that
 * is complete goes on from the boundary at which it ended.
 *
 * @param quotedSymbol what stands in quote marks, found as if it were a list
 * @param wholes the lists and groups of which a list or group is an item
 */
export function createListFinder(
  automaton: Automaton,
  quotedSymbol: number,
  names: readonly number[],
  wholes: (symbol: number) => readonly number[],
): (strip: Strip) => ListFinds {
  const { root } = automaton
  const namedFromRoot = namedTargets(root, names)
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
  /** What is to be entered at the next boundary. */
  let next: Thread[] = []
  let sentence: readonly Token[] = []
  let here = 0
  let opening = false
  let readings: readonly Reading[] = []
  let quoted: Strip['quoted'] = []
  /** How many of the quotations begin left of this boundary. */
  let quotedLeft = 0

  /** Adds a thread at this boundary, and all that follows from it without reading a token. */
  function enter(state: State, rest: number, end: number): void {
    if (state.isFrail) {
      advance(state, -1, end)
      return
    }
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

  /** Moves on over the token left of this boundary; where to is entered when that boundary is reached. */
  function advance(state: State, rest: number, end: number): void {
    if (here === 0) return
    const { symbols, mask } = readings[here - 1] as Reading
    if (state.mask & mask) {
      const ways = state.symbols
      if (state.index && symbols.length < ways.length) {
        for (const symbol of symbols) push(state.index.get(symbol), -1, end)
      } else
        for (let way = 0; way < ways.length; way++)
          if (symbols.includes(ways[way] as number)) push(state.targets[way], -1, end)
    }
    if (rest >= 0) {
      if (sentence[here - 1]?.kind === 'mark') push(state, rest, end)
      else if (rest > 0) push(state, rest - 1, end)
    }
  }

  function push(state: State | undefined, rest: number, end: number): void {
    if (state) next.push({ state, rest, end })
  }

  /** Moves on to the boundary at the left of a token, and enters what was on its way there. */
  function moveOver({ firstOfLists }: Reading): void {
    const entering = next
    if (entering.length > 0) next = []
    here--
    serial = nextSerial(serial, stamps)
    for (const { state, rest, end } of entering) enter(state, rest, end)
    for (let at = 0; at < firstOfLists.length; at++) enter(firstOfLists[at] as State, -1, here + 1)
    const arriving = waiting[here]
    if (arriving) for (const [state, end] of arriving) enter(state, -1, end)
    for (let last = quoted[quotedLeft - 1]; last?.from === here; last = quoted[quotedLeft - 1]) {
      quotedLeft--
      complete(quotedSymbol, last.to)
    }
    boundaries[here] = count
  }

  return ({ tokens, opens, closes, ...strip }) => {
    readings = strip.readings
    quoted = strip.quoted
    quotedLeft = quoted.length
    if (needsReading && quotedLeft === 0 && readings.every(({ firstOfLists }) => firstOfLists.length === 0))
      return NONE
    finds = []
    waiting = []
    next = []
    count = 0
    sentence = tokens
    opening = opens
    here = tokens.length
    boundaries[here + 1] = 0
    serial = nextSerial(serial, stamps)
    if (closes && root.end) enter(root.end, -1, here)
    boundaries[here] = count
    while (here > 0) {
      const starts = strip.names[here] ?? []
      wait(namedFromRoot, here, starts)
      for (let at = boundaries[here + 1] as number; at < count; at++) {
        const state = states[at] as State
        const end = ends[at] as number
        if (starts.length > 0 && state.canLeap) wait(namedTargets(state, names), end, starts)
        advance(state, rests[at] as number, end)
      }
      moveOver(readings[here - 1] as Reading)
    }
    return finds
  }
}
