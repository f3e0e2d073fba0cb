import type { Token } from '../types.ts'
import type { Automaton, State } from './automaton.ts'
import { holds, namedTargets, targetsOf, uniteStates } from './automaton.ts'
import { createFiles } from './files.ts'
import { createFindLists, type Finds } from './find-lists.ts'
import type { ListFinds } from './lists.ts'
import type { Reading, Strip } from './strip.ts'
import { nextSerial } from './strip.ts'

/** Finds all outputs in a sentence whose lists were found already. What it returns holds until the next call. */
export type Scan = (strip: Strip, lists: ListFinds) => Finds

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

/** Up to so many ways out of a gap are looked for before it is opened. */
const FEW = 12

/** Makes a scanner. Its working memory is kept from call to call. */
export function createScanner(
  automaton: Automaton,
  symbolCount: number,
  outputCount: number,
  names: readonly number[],
): Scan {
  const { root } = automaton
  const firstOfNames = uniteStates(namedTargets(root, names))
  const gapEndsOfNames = names.filter(automaton.endsGap)
  /** By slot: the serial number of the boundary at which the state was last reached, and its place in the front. */
  const stamps = new Int32Array(automaton.size())
  const places = new Int32Array(automaton.size())
  /** By symbol: `origin` and the leftmost place where something has it; less than `origin` if nothing in this sentence does. */
  const leftmost = new Int32Array(symbolCount)
  let origin = 0
  let length = 0
  let serial = 0
  /** What is reached at this boundary and may go on, and what is to be entered at the next. */
  const front: Front = { states: [], ends: [], count: 0 }
  let next: Front = { states: [], ends: [], count: 0 }
  let entering: Front = { states: [], ends: [], count: 0 }
  const open: OpenGap[] = []
  let openCount = 0
  const gapsBySlot: (OpenGap | undefined)[] = []
  /** States that lists and names lead to, by the boundary where those begin, with their ends. */
  const waiting = createFiles<State>()
  /** By boundary: the farthest end of the names that begin there; 0 if none does. */
  const nameEnds: number[] = []
  const found = createFindLists(outputCount)
  let here = 0
  /** Words left of this boundary. */
  let words = 0
  let opening = false
  let readings: readonly Reading[] = []
  /** The mask of the token left of this boundary; 0 at the start. */
  let mask = 0
  /** The lists and names that end at this boundary. */
  let lists: ListFinds
  let nameStarts: readonly number[] | undefined
  let leaps = false
  /** Whether the token left of this boundary ends a gap. */
  let endsGap = false

  /** Whether something that leads on from behind a gap stands further left. Where there are many ways, one mostly does. */
  function isWorthOpening({ symbols, start }: State): boolean {
    if (symbols.length > FEW || start) return true
    for (let way = 0; way < symbols.length; way++) {
      const place = (leftmost[symbols[way] as number] as number) - origin
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

  /** Forgets gaps that can never be left again. */
  function closeGaps(): void {
    let kept = 0
    for (let at = 0; at < openCount; at++) {
      const gap = open[at] as OpenGap
      while (gap.count > 0 && (gap.limits[gap.first] as number) > words) {
        gap.first++
        gap.count--
      }
      if (gap.count > 0) open[kept++] = gap
    }
    openCount = kept
  }

  /** Goes on from behind the gaps that are open at this boundary. */
  function leaveGaps(): void {
    closeGaps()
    for (let at = 0; at < openCount; at++) {
      const { state, ends, first } = open[at] as OpenGap
      goOn(state, ends[first] as number)
    }
  }

  /** The same at the start of the passage. */
  function leaveGapsAtStart(): void {
    closeGaps()
    for (let at = 0; at < openCount; at++) {
      const { state, ends, first } = open[at] as OpenGap
      if (state.start) reach(state.start, ends[first] as number)
    }
  }

  /** Reaches a state at this boundary, and all that follows without reading a token. */
  function enter(state: State, end: number): void {
    if (state.isFrail) {
      if (state.mask & mask) stepAhead(state, end)
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
      front.states[front.count] = state
      front.ends[front.count++] = end
    }
    reach(state, end)
  }

  /** Reaches the state that something leads to from the root: it has but one end, so it need not be remembered. */
  function enterFirst(state: State, end: number): void {
    reach(state, end)
    goOn(state, end)
  }

  /** What reaching a state completes and opens. */
  function reach({ complete, gaps, start }: State, end: number): void {
    for (let at = 0; at < complete.length; at++) found.note(complete[at] as number, here, end)
    for (let at = 0; at < gaps.length; at++) openGap(gaps[at] as State, end)
    if (opening && here === 0 && start) reach(start, end)
  }

  /** Goes on from a state that was reached at this boundary. */
  function goOn(state: State, end: number): void {
    if (leaps && state.canLeap) leap(state, end)
    if (state.mask & mask) stepAhead(state, end)
  }

  /** Goes on from a state over the token left of this boundary; where to is entered when that boundary is reached. */
  function stepAhead(state: State, end: number): void {
    const { symbols, otherMask } = readings[here - 1] as Reading
    if ((state.otherMask & otherMask) === 0) return
    const ways = state.symbols
    if (state.index && symbols.length < ways.length) {
      for (const symbol of symbols) {
        const target = state.index.get(symbol)
        if (target) push(target, end)
      }
    } else
      for (let way = 0; way < ways.length; way++)
        if (holds(symbols, ways[way] as number)) push(state.targets[way] as State, end)
  }

  function push(state: State, end: number): void {
    next.states[next.count] = state
    next.ends[next.count++] = end
  }

  /** Goes on from a state over lists and names that end at this boundary: they begin further left. */
  function leap(state: State, end: number): void {
    const { symbols, targets, mask } = state
    for (let at = lists.last[here] as number; at >= 0; at = lists.before[at] as number) {
      const symbol = lists.items[at] as number
      if ((mask & (1 << (symbol & 31))) === 0) continue
      const start = lists.numbers[at] as number
      if (state.index) {
        const target = state.index.get(symbol)
        if (target) wait(target, start, end)
      } else
        for (let way = 0; way < symbols.length; way++)
          if (symbols[way] === symbol) wait(targets[way] as State, start, end)
    }
    if (nameStarts)
      for (const target of namedTargets(state, names))
        for (const start of nameStarts) wait(target, start, end)
  }

  /** Has a state entered at a boundary further left, if anything can come of that. */
  function wait(state: State, start: number, end: number): void {
    if (!state.isFrail || (start > 0 && state.mask & (readings[start - 1] as Reading).mask))
      waiting.add(start, state, end)
  }

  /** The same from the root. Names are found from right to left, so the first that begins somewhere ends farthest. */
  function leapFromRoot(): void {
    for (let at = lists.last[here] as number; at >= 0; at = lists.before[at] as number)
      for (const target of targetsOf(root, lists.items[at] as number))
        waiting.add(lists.numbers[at] as number, target, here)
    if (nameStarts && firstOfNames) for (const start of nameStarts) nameEnds[start] ||= here
  }

  function begin(strip: Strip): void {
    const { tokens } = strip
    readings = strip.readings
    found.clear()
    for (let at = 0; at < openCount; at++) (open[at] as OpenGap).count = 0
    openCount = 0
    waiting.clear(tokens.length)
    front.count = 0
    next.count = 0
    opening = strip.opens
    // Past all places of the sentence before.
    origin = nextSerial(origin + length, leftmost)
    length = tokens.length
    here = length
    serial = nextSerial(serial, stamps)
    words = 0
    for (let at = length - 1; at >= 0; at--) {
      const token = tokens[at] as Token
      if (token.kind !== 'mark') words++
      const { gapEnds } = readings[at] as Reading
      for (let place = 0; place < gapEnds.length; place++) leftmost[gapEnds[place] as number] = origin + at
      if (token.capitalized) for (const symbol of gapEndsOfNames) leftmost[symbol] = origin + at
      nameEnds[at] = 0
      for (let place = lists.last[at + 1] as number; place >= 0; place = lists.before[place] as number)
        stretch(lists.items[place] as number, lists.numbers[place] as number)
    }
  }

  /** Something has a symbol at this place, too. */
  function stretch(symbol: number, place: number): void {
    const known = leftmost[symbol] as number
    if (known < origin || known > origin + place) leftmost[symbol] = origin + place
  }

  /** Sees what stands left of this boundary. */
  function look(strip: Strip): void {
    const reading = readings[here - 1]
    mask = reading?.mask ?? 0
    endsGap = reading !== undefined && reading.gapEnds.length > 0
    nameStarts = strip.names[here]
    leaps = nameStarts !== undefined || (lists.last[here] as number) >= 0
  }

  /** Moves on to the boundary at the left of a token, and enters what was on its way there. */
  function moveOver(token: Token, strip: Strip): void {
    ;[next, entering] = [entering, next]
    next.count = 0
    front.count = 0
    const { first } = readings[--here] as Reading
    if (token.kind !== 'mark') words--
    serial = nextSerial(serial, stamps)
    look(strip)
    for (let at = 0; at < entering.count; at++)
      enter(entering.states[at] as State, entering.ends[at] as number)
    for (let at = waiting.last[here] as number; at >= 0; at = waiting.before[at] as number)
      enter(waiting.items[at] as State, waiting.numbers[at] as number)
    if (first) enterFirst(first, here + 1)
    if (firstOfNames && nameEnds[here]) enterFirst(firstOfNames, nameEnds[here] as number)
  }

  return (strip, listFinds) => {
    const { tokens, opens, closes } = strip
    lists = listFinds
    begin(strip)
    look(strip)
    if (closes && root.end) enter(root.end, here)
    while (here > 0) {
      if (openCount > 0 && (endsGap || leaps)) leaveGaps()
      for (let at = 0; at < front.count; at++) goOn(front.states[at] as State, front.ends[at] as number)
      if (leaps) leapFromRoot()
      moveOver(tokens[here - 1] as Token, strip)
    }
    if (opens) leaveGapsAtStart()
    return found.finds
  }
}
