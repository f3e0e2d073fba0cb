import type { Token } from '../types.ts'
import type { Automaton, State } from './automaton.ts'
import { namedTargets, targetOf } from './automaton.ts'
import type { ListFind, ListFinds } from './lists.ts'
import type { Reading, Strip } from './strip.ts'
import { nextSerial } from './strip.ts'

/** All finds of one output in a sentence: starts in descending order, each with its farthest end, in tokens. */
export interface Finds {
  readonly output: number
  readonly starts: number[]
  readonly ends: number[]
  /** How many they are. Arrays are never emptied: that would give their memory away. */
  count: number
}

/** Finds all outputs in a sentence whose lists were found already. What it returns holds until the next call. */
export interface Scan {
  (strip: Strip, lists: ListFinds): readonly Finds[]
  /** What the last call found of an output. */
  findsOf(output: number): Finds | undefined
}

/** States reached at one boundary, each with the farthest end it was reached from. */
interface Front {
  readonly states: State[]
  readonly ends: number[]
  count: number
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
  /** The first and the number of those behind it that count; none if the gap isn't open. */
  first: number
  count: number
}

const NONE: readonly never[] = []

/** Up to so many ways out of a gap are looked for before it is opened. */
const FEW = 12

function push(front: Front, state: State, end: number): void {
  front.states[front.count] = state
  front.ends[front.count++] = end
}

/** Makes a scanner. Its working memory is kept from call to call. */
export function createScanner(automaton: Automaton, symbolCount: number, names: readonly number[]): Scan {
  const { root } = automaton
  /** By slot: the serial number of the boundary at which the state was last reached, and its place in the front. */
  const stamps = new Int32Array(automaton.size())
  const places = new Int32Array(automaton.size())
  /** By symbol: `origin` and the leftmost place where something has it; less than `origin` if nothing in this sentence does. */
  const leftmost = new Int32Array(symbolCount)
  let origin = 0
  let length = 0
  let serial = 0
  /** What is reached at this boundary, and what is to be entered at the next. */
  const front: Front = { states: [], ends: [], count: 0 }
  let next: Front = { states: [], ends: [], count: 0 }
  let entering: Front = { states: [], ends: [], count: 0 }
  const open: OpenGap[] = []
  let openCount = 0
  const gapsBySlot: (OpenGap | undefined)[] = []
  let waiting: (readonly [State, number])[][] = []
  const found: Finds[] = []
  const foundByOutput: (Finds | undefined)[] = []
  let here = 0
  /** Words left of this boundary. */
  let words = 0
  let opening = false
  let readings: readonly Reading[] = []

  function note(output: number, end: number): void {
    let finds = foundByOutput[output]
    if (!finds) {
      finds = { output, starts: [], ends: [], count: 0 }
      foundByOutput[output] = finds
    }
    const last = finds.count - 1
    if (last < 0) found.push(finds)
    if (last < 0 || finds.starts[last] !== here) {
      finds.starts[last + 1] = here
      finds.ends[last + 1] = end
      finds.count++
    } else if ((finds.ends[last] as number) < end) finds.ends[last] = end
  }

  /** Whether something that leads on from behind a gap stands further left. Where there are many ways, one mostly does. */
  function isWorthOpening({ symbols, start }: State): boolean {
    if (symbols.length > FEW || start) return true
    for (const symbol of symbols) {
      const place = (leftmost[symbol] as number) - origin
      if (place >= 0 && place < here) return true
    }
    return false
  }

  /** Opens a gap here, or opens it wider. */
  function openGap(state: State, end: number): void {
    if (!isWorthOpening(state)) return
    let gap = gapsBySlot[state.slot]
    if (!gap) {
      gap = { state, limits: [], ends: [], first: 0, count: 0 }
      gapsBySlot[state.slot] = gap
    }
    if (gap.count === 0) {
      gap.first = 0
      open[openCount++] = gap
    }
    let place = gap.first + gap.count
    while (place > gap.first && (gap.ends[place - 1] as number) <= end) place--
    gap.ends[place] = end
    gap.limits[place] = words - state.gap
    gap.count = place + 1 - gap.first
  }

  /**
   * Reaches the states behind the gaps that can be left at this boundary, and forgets gaps that never can again.
   * @param bySteps whether they can be left by a step; if not, only those are of use that are left by a leap
   */
  function reachThroughGaps(bySteps: boolean): void {
    let kept = 0
    for (let at = 0; at < openCount; at++) {
      const gap = open[at] as OpenGap
      while (gap.count > 0 && (gap.limits[gap.first] as number) > words) {
        gap.first++
        gap.count--
      }
      if (gap.count === 0) continue
      open[kept++] = gap
      if (bySteps || gap.state.canLeap) push(front, gap.state, gap.ends[gap.first] as number)
    }
    openCount = kept
  }

  /** Reaches a state at this boundary, and all that follows without reading a token. */
  function enter(state: State, end: number): void {
    if (state.isFrail) {
      stepAhead(state, end)
      return
    }
    const { slot } = state
    if (stamps[slot] === serial) {
      const place = places[slot] as number
      if ((front.ends[place] as number) >= end) return
      front.ends[place] = end
    } else {
      stamps[slot] = serial
      places[slot] = front.count
      push(front, state, end)
    }
    const { complete, gaps } = state
    for (let at = 0; at < complete.length; at++) note(complete[at] as number, end)
    for (let at = 0; at < gaps.length; at++) openGap(gaps[at] as State, end)
    if (opening && here === 0 && state.start) enter(state.start, end)
  }

  /** Goes on from a state over the token left of this boundary; where to is entered when that boundary is reached. */
  function stepAhead(state: State, end: number): void {
    if (here === 0) return
    const { symbols, mask } = readings[here - 1] as Reading
    if ((state.mask & mask) === 0) return
    const ways = state.symbols
    if (state.index && symbols.length < ways.length) {
      for (const symbol of symbols) {
        const target = state.index.get(symbol)
        if (target) push(next, target, end)
      }
    } else
      for (let way = 0; way < ways.length; way++)
        if (symbols.includes(ways[way] as number)) push(next, state.targets[way] as State, end)
  }

  function wait(start: number, state: State | undefined, end: number): void {
    if (!state) return
    waiting[start] ??= []
    waiting[start]?.push([state, end])
  }

  /** Goes on from a state over lists and names that end at this boundary: they begin further left. */
  function leap(state: State, end: number, lists: readonly ListFind[], starts: readonly number[]): void {
    for (const { symbol, start } of lists) wait(start, targetOf(state, symbol), end)
    if (starts.length > 0)
      for (const target of namedTargets(state, names)) for (const start of starts) wait(start, target, end)
  }

  function begin({ tokens, opens, ...strip }: Strip, lists: ListFinds): void {
    readings = strip.readings
    for (const finds of found) finds.count = 0
    found.length = 0
    for (let at = 0; at < openCount; at++) (open[at] as OpenGap).count = 0
    openCount = 0
    waiting = []
    front.count = 0
    next.count = 0
    opening = opens
    // Past all places of the sentence before.
    origin = nextSerial(origin + length, leftmost)
    length = tokens.length
    here = length
    serial = nextSerial(serial, stamps)
    words = 0
    for (let at = here - 1; at >= 0; at--) {
      const token = tokens[at] as Token
      if (token.kind !== 'mark') words++
      for (const symbol of (readings[at] as Reading).symbols) leftmost[symbol] = origin + at
      if (token.capitalized) for (const symbol of names) leftmost[symbol] = origin + at
    }
    for (const finds of lists)
      if (finds)
        for (const { symbol, start } of finds) {
          const known = leftmost[symbol] as number
          if (known < origin || known > origin + start) leftmost[symbol] = origin + start
        }
  }

  /** Moves on to the boundary at the left of a token, and enters what was on its way there. */
  function moveOver(token: Token, first: readonly State[]): void {
    ;[next, entering] = [entering, next]
    next.count = 0
    front.count = 0
    here--
    if (token.kind !== 'mark') words--
    serial = nextSerial(serial, stamps)
    for (let at = 0; at < entering.count; at++)
      enter(entering.states[at] as State, entering.ends[at] as number)
    for (let at = 0; at < first.length; at++) enter(first[at] as State, here + 1)
    const arriving = waiting[here]
    if (arriving) for (const [state, end] of arriving) enter(state, end)
  }

  const scan = (strip: Strip, allLists: ListFinds): readonly Finds[] => {
    const { tokens, opens, closes } = strip
    begin(strip, allLists)
    if (closes && root.end) enter(root.end, here)
    while (here > 0) {
      const token = tokens[here - 1] as Token
      const { first, endsGap } = readings[here - 1] as Reading
      const lists = allLists[here] ?? NONE
      const starts = strip.names[here] ?? NONE
      const leaps = lists.length > 0 || starts.length > 0
      if (openCount > 0 && (leaps || endsGap)) reachThroughGaps(endsGap)
      if (leaps) {
        for (let at = 0; at < front.count; at++) {
          const state = front.states[at] as State
          if (state.canLeap) leap(state, front.ends[at] as number, lists, starts)
        }
        leap(root, here, lists, starts)
      }
      for (let at = 0; at < front.count; at++) stepAhead(front.states[at] as State, front.ends[at] as number)
      moveOver(token, first)
    }
    if (opens) {
      reachThroughGaps(true)
      for (let at = 0; at < front.count; at++) {
        const { gap, start } = front.states[at] as State
        if (gap >= 0 && start) enter(start, front.ends[at] as number)
      }
    }
    return found
  }
  return Object.assign(scan, {
    findsOf(output: number): Finds | undefined {
      const finds = foundByOutput[output]
      return finds && finds.count > 0 ? finds : undefined
    },
  })
}
