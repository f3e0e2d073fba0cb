import type { Stretch, Token } from '../types.ts'
import type { Automaton, State } from './automaton.ts'
import { holds, namedTargets, targetOf } from './automaton.ts'
import type { Files } from './files.ts'
import { createFiles } from './files.ts'
import type { Reading, Strip } from './strip.ts'
import { nextSerial } from './strip.ts'

/** Symbols of the lists and groups that were found, filed by the boundary at which they end, each with the one where it begins. */
export type ListFinds = Files<number>

/** An item of a list is found up to this many tokens long: that keeps hostile texts linear. */
const LONGEST_ITEM = 256

/** States on their way to the next boundary: the words that their gaps may still pass (-1 without a gap), and their ends. */
interface Threads {
  readonly states: State[]
  readonly rests: number[]
  readonly ends: number[]
  count: number
}

/**
 * Makes the function that finds the items of lists that are more than one token, every start with every end.
 * What it returns holds until the next call.
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
  const finds = createFiles<number>()
  const waiting = createFiles<State>()
  /** What is to be entered at the next boundary, and what is being entered at this one. */
  let next: Threads = { states: [], rests: [], ends: [], count: 0 }
  let entering: Threads = { states: [], rests: [], ends: [], count: 0 }
  let sentence: readonly Token[] = []
  let here = 0
  let opening = false
  let readings: readonly Reading[] = []
  /** What the token left of this boundary carries; 0 at the start. */
  let mask = 0
  /** Whether a list, a name or a quotation may end at this boundary. */
  let mayLeap = false

  /** Adds a thread at this boundary, and all that follows from it without reading a token. */
  function enter(state: State, rest: number, end: number): void {
    if (state.isFrail) {
      advance(state, end)
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

  /** Whether a list was found from here to a boundary. Those found from here were filed last. */
  function isFound(symbol: number, boundary: number): boolean {
    let at = finds.last[boundary] as number
    for (; at >= 0 && finds.numbers[at] === here; at = finds.before[at] as number)
      if (finds.items[at] === symbol) return true
    return false
  }

  /** A list was found from here to a boundary: whatever waited there for it goes on here. */
  function complete(symbol: number, boundary: number): void {
    if (isFound(symbol, boundary)) return
    finds.add(boundary, symbol, here)
    for (const whole of wholes(symbol)) complete(whole, boundary)
    const fresh = targetOf(root, symbol)
    if (fresh) enter(fresh, -1, boundary)
    const until = boundaries[boundary] as number
    for (let at = boundaries[boundary + 1] as number; at < until; at++) {
      const state = states[at] as State
      const target = state.canLeap ? targetOf(state, symbol) : undefined
      if (target) enter(target, -1, ends[at] as number)
    }
  }

  function wait(targets: readonly State[], end: number, starts: readonly number[]): void {
    for (const state of targets)
      for (const start of starts) if (isOfUse(state, start)) waiting.add(start, state, end)
  }

  /** Whether anything can come of reaching a state at a boundary. */
  function isOfUse(state: State, boundary: number): boolean {
    return !state.isFrail || (state.mask & (readings[boundary - 1]?.listMask ?? 0)) !== 0
  }

  /** Goes on from a state over the token left of this boundary; where to is entered when that boundary is reached. */
  function advance(state: State, end: number): void {
    if ((state.mask & mask) === 0) return
    const { listSymbols, otherListMask } = readings[here - 1] as Reading
    if ((state.otherMask & otherListMask) === 0) return
    const ways = state.symbols
    if (state.index && listSymbols.length < ways.length) {
      for (const symbol of listSymbols) {
        const target = state.index.get(symbol)
        if (target) push(target, -1, end)
      }
    } else
      for (let way = 0; way < ways.length; way++)
        if (holds(listSymbols, ways[way] as number)) push(state.targets[way] as State, -1, end)
  }

  /** Stays behind a gap over the token left of this boundary. */
  function stay(state: State, rest: number, end: number): void {
    if (here === 0) return
    if (sentence[here - 1]?.kind === 'mark') push(state, rest, end)
    else if (rest > 0) push(state, rest - 1, end)
  }

  function push(state: State, rest: number, end: number): void {
    next.states[next.count] = state
    next.rests[next.count] = rest
    next.ends[next.count++] = end
  }

  /** Sees what stands left of this boundary. */
  function look({ names, quoted }: Strip): void {
    mask = 0
    mayLeap = false
    if (here === 0) return
    const { listMask, firstOfListsMask, leapersOfLists, othersOfLists } = readings[here - 1] as Reading
    mask = listMask
    mayLeap =
      leapersOfLists.length + othersOfLists.length > 0 ||
      names[here] !== undefined ||
      (here > 1 && (firstOfListsMask & (readings[here - 2] as Reading).listMask) !== 0) ||
      quoted.length > 0
  }

  /** Moves on to the boundary at the left of a token, and enters what was on its way there. */
  function moveOver(reading: Reading, strip: Strip): void {
    const { firstOfLists, firstOfListsMask, leapersOfLists, othersOfLists } = reading
    ;[next, entering] = [entering, next]
    next.count = 0
    here--
    look(strip)
    serial = nextSerial(serial, stamps)
    for (let at = 0; at < entering.count; at++)
      enter(entering.states[at] as State, entering.rests[at] as number, entering.ends[at] as number)
    if (firstOfLists && firstOfListsMask & mask) advance(firstOfLists, here + 1)
    for (let at = 0; at < leapersOfLists.length; at++) {
      const state = leapersOfLists[at] as State
      if (mayLeap) enter(state, -1, here + 1)
      else advance(state, here + 1)
    }
    for (let at = 0; at < othersOfLists.length; at++) enter(othersOfLists[at] as State, -1, here + 1)
    for (let at = waiting.last[here] as number; at >= 0; at = waiting.before[at] as number)
      enter(waiting.items[at] as State, -1, waiting.numbers[at] as number)
  }

  return (strip) => {
    const { tokens, quoted } = strip
    readings = strip.readings
    finds.clear(tokens.length)
    waiting.clear(tokens.length)
    next.count = 0
    count = 0
    sentence = tokens
    opening = strip.opens
    here = tokens.length
    let quotedLeft = quoted.length
    boundaries[here + 1] = 0
    serial = nextSerial(serial, stamps)
    look(strip)
    if (strip.closes && root.end) enter(root.end, -1, here)
    boundaries[here] = count
    while (here > 0) {
      const starts = strip.names[here]
      if (starts) wait(namedFromRoot, here, starts)
      for (let at = boundaries[here + 1] as number; at < count; at++) {
        const state = states[at] as State
        const end = ends[at] as number
        if (starts && state.canLeap) wait(namedTargets(state, names), end, starts)
        advance(state, end)
        if (state.gap >= 0) stay(state, rests[at] as number, end)
      }
      moveOver(readings[here - 1] as Reading, strip)
      while (quotedLeft > 0 && (quoted[quotedLeft - 1] as Stretch).from === here)
        complete(quotedSymbol, (quoted[--quotedLeft] as Stretch).to)
      boundaries[here] = count
    }
    return finds
  }
}
