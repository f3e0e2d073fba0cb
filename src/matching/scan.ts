import type { Token } from '../types.ts'
import type { Automaton, State } from './automaton.ts'
import { targetOf } from './automaton.ts'
import type { ListFind, ListFinds } from './lists.ts'
import { nameStarts } from './names.ts'
import type { Reading, Strip } from './strip.ts'
import { nextSerial } from './strip.ts'

/** All finds of one output in a sentence: starts in descending order, each with its farthest end, in tokens. */
export interface Finds {
  readonly starts: number[]
  readonly ends: number[]
}

/**
 * The ends from which a gap was entered and may still be left, farthest first. Who enters later can leave
 * later, so an end that is not farther than a later one is of no use any more: the first is always the best.
 */
interface OpenGap {
  readonly state: State
  /** The fewest words that may be left of the boundary where the gap is left. */
  readonly limits: number[]
  readonly ends: number[]
  first: number
}

const NONE: readonly never[] = []

/**
 * Makes the function that finds all outputs in a sentence whose lists were found already.
 * It keeps its working memory from call to call; results are new.
 */
export function createScanner(
  automaton: Automaton,
  symbolCount: number,
  particles: ReadonlySet<string>,
): (strip: Strip, lists: ListFinds) => Map<number, Finds> {
  const { root } = automaton
  const stamps = new Int32Array(automaton.size())
  const places = new Int32Array(automaton.size())
  const carried = new Int32Array(symbolCount)
  let serial = 0

  return ({ tokens, readings, opens, closes }, allLists) => {
    const found = new Map<number, Finds>()
    const open: OpenGap[] = []
    const openBySlot = new Map<number, OpenGap>()
    const waiting: (readonly [State, number])[][] = []
    let states: State[] = []
    let ends: number[] = []
    let here = tokens.length
    /** Words left of this boundary. */
    let words = 0
    for (const { kind } of tokens) if (kind !== 'mark') words++

    const note = (output: number, end: number): void => {
      let finds = found.get(output)
      if (!finds) {
        finds = { starts: [], ends: [] }
        found.set(output, finds)
      }
      const last = finds.starts.length - 1
      if (finds.starts[last] !== here) {
        finds.starts.push(here)
        finds.ends.push(end)
      } else if ((finds.ends[last] as number) < end) finds.ends[last] = end
    }

    /** Opens a gap here, or opens it wider. */
    const openGap = (state: State, end: number): void => {
      let gap = openBySlot.get(state.slot)
      if (!gap) {
        gap = { state, limits: [], ends: [], first: 0 }
        openBySlot.set(state.slot, gap)
        open.push(gap)
      }
      while (gap.ends.length > gap.first && (gap.ends.at(-1) as number) <= end) {
        gap.ends.pop()
        gap.limits.pop()
      }
      gap.ends.push(end)
      gap.limits.push(words - state.gap)
    }

    /** Reaches the states behind all gaps that can be left at this boundary, and forgets the other gaps. */
    const reachThroughGaps = (): void => {
      let kept = 0
      for (const gap of open) {
        while (gap.first < gap.ends.length && (gap.limits[gap.first] as number) > words) gap.first++
        const end = gap.ends[gap.first]
        if (end === undefined) openBySlot.delete(gap.state.slot)
        else {
          open[kept++] = gap
          states.push(gap.state)
          ends.push(end)
        }
      }
      open.length = kept
    }

    /** Reaches a state at this boundary, and all that follows without reading a token. */
    const enter = (state: State, end: number): void => {
      const { slot } = state
      if (stamps[slot] === serial) {
        const place = places[slot] as number
        if ((ends[place] as number) >= end) return
        ends[place] = end
      } else {
        stamps[slot] = serial
        places[slot] = states.length
        states.push(state)
        ends.push(end)
      }
      for (const output of state.complete) note(output, end)
      for (const gap of state.gaps) openGap(gap, end)
      if (here === 0 && opens && state.start) enter(state.start, end)
    }

    /** Goes on from a state over one token, to the boundary at its left, which is this one. */
    const step = (state: State, end: number, { symbols }: Reading): void => {
      if (state.index && symbols.length < state.symbols.length) {
        for (const symbol of symbols) {
          const target = state.index.get(symbol)
          if (target) enter(target, end)
        }
        return
      }
      const ways = state.symbols
      for (let way = 0; way < ways.length; way++)
        if (carried[ways[way] as number] === serial) enter(state.targets[way] as State, end)
    }

    /** Goes on from a state over lists and names that end at this boundary: they begin further left. */
    const leap = (state: State, end: number, found: readonly ListFind[], names: readonly number[]): void => {
      for (const { symbol, start } of found) wait(start, targetOf(state, symbol), end)
      for (const start of names) wait(start, state.name, end)
    }

    const wait = (start: number, state: State | null | undefined, end: number): void => {
      if (!state) return
      waiting[start] ??= []
      waiting[start]?.push([state, end])
    }

    serial = nextSerial(serial, stamps, carried)
    if (closes && root.end) enter(root.end, here)
    while (here > 0) {
      const token = tokens[here - 1] as Token
      const reading = readings[here - 1] as Reading
      const lists = allLists[here] ?? NONE
      const names = token.capitalized ? nameStarts(tokens, here, particles) : NONE
      const leaps = lists.length > 0 || names.length > 0
      if (leaps || reading.endsGap) reachThroughGaps()
      if (leaps) {
        for (let at = 0; at < states.length; at++) leap(states[at] as State, ends[at] as number, lists, names)
        leap(root, here, lists, names)
      }
      const from = states
      const fromEnds = ends
      states = []
      ends = []
      here--
      if (token.kind !== 'mark') words--
      serial = nextSerial(serial, stamps, carried)
      for (const symbol of reading.symbols) carried[symbol] = serial
      for (let at = 0; at < from.length; at++) step(from[at] as State, fromEnds[at] as number, reading)
      for (const state of reading.first) enter(state, here + 1)
      for (const [state, end] of waiting[here] ?? NONE) enter(state, end)
    }
    if (opens) {
      reachThroughGaps()
      for (let at = 0; at < states.length; at++) {
        const { gap, start } = states[at] as State
        if (gap >= 0 && start) enter(start, ends[at] as number)
      }
    }
    return found
  }
}
