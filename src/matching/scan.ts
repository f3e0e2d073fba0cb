import type { Token } from '../types.ts'
import type { Automaton, State } from './automaton.ts'
import { targetOf } from './automaton.ts'

/** The symbols of one token that lead anywhere, and the states they lead to from the root. */
export interface Reading {
  readonly symbols: readonly number[]
  readonly first: readonly State[]
}

/** One sentence, ready to be scanned. */
export interface Strip {
  readonly tokens: readonly Token[]
  readonly readings: readonly Reading[]
  /** Whether it opens and whether it closes the passage. */
  readonly opens: boolean
  readonly closes: boolean
}

/** All finds of one output in a sentence: starts in descending order, each with its farthest end, in tokens. */
export interface Finds {
  readonly starts: number[]
  readonly ends: number[]
}

/** An item of a list is found up to this many tokens long: that keeps hostile texts linear. */
const LONGEST_ITEM = 256

/** A name has up to this many tokens. */
const LONGEST_NAME = 12

/**
 * Makes the function that scans sentences. It keeps its working memory from call to call; results are new.
 *
 * Threads are states reached from some end. They are kept boundary by boundary, because a list that
 * becomes complete goes on from the boundary at which it ended.
 */
export function createScanner(
  automaton: Automaton,
  symbolCount: number,
  nameParticles: ReadonlySet<string>,
): (strip: Strip) => Map<number, Finds> {
  const { root } = automaton
  const stamps = new Int32Array(automaton.size())
  const places = new Int32Array(automaton.size())
  const carried = new Int32Array(symbolCount)
  let serial = 0

  return ({ tokens, readings, opens, closes }) => {
    const found = new Map<number, Finds>()
    const states: State[] = []
    const rests: number[] = []
    const ends: number[] = []
    /** Further thread of the same slot at the same boundary, -1 for none. */
    const others: number[] = []
    const boundaries = new Int32Array(tokens.length + 2)
    const waiting: (readonly [State, number])[][] = []
    let here = tokens.length

    const note = (output: number, end: number): void => {
      const finds = found.get(output) ?? { starts: [], ends: [] }
      if (finds.starts.length === 0) found.set(output, finds)
      const last = finds.starts.length - 1
      if (finds.starts[last] !== here) {
        finds.starts.push(here)
        finds.ends.push(end)
      } else if ((finds.ends[last] as number) < end) finds.ends[last] = end
    }

    /** Adds a thread at this boundary, and all that follows from it without reading a token. */
    const enter = (state: State, rest: number, end: number): void => {
      const slot = state.slot + Math.max(rest, 0)
      let other = -1
      if (stamps[slot] === serial) {
        other = places[slot] as number
        if (state.listed) {
          for (let at = other; at >= 0; at = others[at] as number) if (ends[at] === end) return
        } else {
          if ((ends[other] as number) >= end) return
          ends[other] = end
        }
      }
      if (other < 0 || state.listed) {
        if (state.listed && end - here > LONGEST_ITEM) return
        stamps[slot] = serial
        places[slot] = states.length
        states.push(state)
        rests.push(rest)
        ends.push(end)
        others.push(other)
      }
      if (rest >= 0) return
      for (const output of state.outputs) note(output, end)
      for (const gap of state.gaps) enter(gap, gap.gap, end)
      for (const list of state.lists) complete(list, end)
      if (here === 0 && opens && state.start) enter(state.start, -1, end)
    }

    /** A list was found from here to `boundary`: whatever waited there for it goes on here. */
    const complete = (list: number, boundary: number): void => {
      const fresh = targetOf(root, list)
      if (fresh) enter(fresh, -1, boundary)
      const until = boundaries[boundary] as number
      for (let at = boundaries[boundary + 1] as number; at < until; at++) {
        const target = targetOf(states[at] as State, list)
        if (target) enter(target, -1, ends[at] as number)
      }
    }

    const wait = (state: State, end: number, starts: readonly number[]): void => {
      for (const start of starts) {
        waiting[start] ??= []
        ;(waiting[start] as (readonly [State, number])[]).push([state, end])
      }
    }

    // boundaries[b + 1] and boundaries[b] enclose the threads of boundary b.
    serial = nextSerial(serial, stamps, carried)
    if (closes && root.end) enter(root.end, -1, here)
    boundaries[here] = states.length

    for (here = tokens.length - 1; here >= 0; here--) {
      serial = nextSerial(serial, stamps, carried)
      const token = tokens[here] as Token
      const reading = readings[here] as Reading
      const isMark = token.kind === 'mark'
      for (const symbol of reading.symbols) carried[symbol] = serial
      let starts: readonly number[] | null = null

      const until = boundaries[here + 1] as number
      for (let at = boundaries[here + 2] as number; at < until; at++) {
        const state = states[at] as State
        const end = ends[at] as number
        const rest = rests[at] as number
        if (state.index && reading.symbols.length < state.symbols.length) {
          for (const symbol of reading.symbols) {
            const target = state.index.get(symbol)
            if (target) enter(target, -1, end)
          }
        } else {
          for (let way = 0; way < state.symbols.length; way++)
            if (carried[state.symbols[way] as number] === serial) enter(state.targets[way] as State, -1, end)
        }
        if (rest >= 0) {
          if (isMark) enter(state, rest, end)
          else if (rest > 0) enter(state, rest - 1, end)
        }
        if (state.name) {
          starts ??= nameStarts(tokens, here + 1, nameParticles)
          wait(state.name, end, starts)
        }
      }
      for (const target of reading.first) enter(target, -1, here + 1)
      if (root.name) wait(root.name, here + 1, starts ?? nameStarts(tokens, here + 1, nameParticles))
      for (const [state, end] of waiting[here] ?? []) enter(state, -1, end)
      delete waiting[here]
      boundaries[here] = states.length
    }
    return found
  }
}

/** Where the names begin that end right before a boundary, nearest first. */
function nameStarts(tokens: readonly Token[], boundary: number, particles: ReadonlySet<string>): number[] {
  const starts: number[] = []
  const floor = Math.max(0, boundary - LONGEST_NAME)
  let before: Token | undefined
  for (let at = boundary - 1; at >= floor; at--) {
    const token = tokens[at] as Token
    if (token.kind === 'word' && token.capitalized) starts.push(at)
    else if (!before || !isInsideName(token, tokens[at - 1], before, particles)) break
    before = token
  }
  return starts
}

/** Whether a token that isn't capitalized may stand between the capitalized words of a name. */
function isInsideName(
  token: Token,
  left: Token | undefined,
  right: Token,
  particles: ReadonlySet<string>,
): boolean {
  if (token.kind === 'word') return particles.has(token.norm)
  if (token.norm === '.') return left !== undefined && left.end - left.start === 1 && left.end === token.start
  return (token.norm === '-' || token.norm === "'") && left?.end === token.start && right.start === token.end
}

/** The next number with which to mark what was seen; before they run out, all marks are taken away. */
function nextSerial(serial: number, ...marked: Int32Array[]): number {
  if (serial < 0x7fffffff) return serial + 1
  for (const marks of marked) marks.fill(0)
  return 1
}
