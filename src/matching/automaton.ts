import type { Sequence, Step } from './sequence.ts'

/**
 * A state of an automaton. Automatons read a sentence from its end: so every start of a find learns its
 * farthest end in one pass, and each sentence costs the same whatever it holds.
 *
 * What is asked of most states comes first, so that it lies together in memory.
 */
export interface State {
  /** Whether it is of use only if the token before carries a symbol that leads on. */
  isFrail: boolean
  /** A bit for each symbol that leads on, several symbols to a bit, and the same with other ones to a bit. */
  mask: number
  otherMask: number
  /** What is complete here: numbers of outputs, or symbols of lists. */
  complete: number[]
  /** States behind a gap. */
  gaps: State[]
  /** Where the start of the passage leads. */
  start: State | null
  /** Whether a list or name leads on, which may take several tokens. */
  canLeap: boolean
  /** Number of its first slot: a state behind a gap has one slot for every number of words the gap may still pass. */
  readonly slot: number
  /** Words that the gap before this state may pass; -1 if there is no gap. */
  readonly gap: number
  /** Symbols that lead on, and where to. */
  readonly symbols: number[]
  readonly targets: State[]
  /** The same as a map, once there are many. */
  index: Map<number, State> | null
  /** Where a name leads, once it has been asked: for it, and for the lists and groups of which it is an item. */
  named: readonly State[] | null
  /** Where the end of the passage leads. */
  end: State | null
}

const NOTHING: never[] = []

/** Most states have some list with nothing in it: where all have the same one, it stays in fast memory. */
export function sharedIfEmpty<T>(list: T[]): T[] {
  return list.length === 0 ? NOTHING : list
}

export interface Automaton {
  readonly root: State
  /** Number of slots. */
  readonly size: () => number
  /** Whether the symbol leads on from any state. */
  leadsOn(symbol: number): boolean
  /** Whether the symbol leads on from any state but the root. */
  isInner(symbol: number): boolean
  /** Whether the symbol leads on from a state behind a gap. */
  endsGap(symbol: number): boolean
  /** Adds a sequence that completes something. */
  add(sequence: Sequence, completed: number): void
  /**
   * To be called when all has been added.
   * @param isLong whether a symbol may stand for several tokens
   */
  settle(isLong: (symbol: number) => boolean): void
}

/** From this many ways on a state looks them up. */
const MANY = 8

export function createAutomaton(): Automaton {
  let slots = 0
  const states: State[] = []
  const createState = (gap: number): State => {
    const slot = slots
    slots += gap < 0 ? 1 : gap + 1
    const state: State = {
      isFrail: false,
      mask: 0,
      otherMask: 0,
      complete: [],
      gaps: [],
      start: null,
      canLeap: false,
      slot,
      gap,
      symbols: [],
      targets: [],
      index: null,
      named: null,
      end: null,
    }
    states.push(state)
    return state
  }
  const root = createState(-1)
  const inner = new Set<number>()
  const afterGaps = new Set<number>()

  const followSymbol = (state: State, symbol: number): State => {
    if (state !== root) inner.add(symbol)
    if (state.gap >= 0) afterGaps.add(symbol)
    const known = targetOf(state, symbol)
    if (known) return known
    const target = createState(-1)
    state.symbols.push(symbol)
    state.targets.push(target)
    if (state.index) state.index.set(symbol, target)
    else if (state.symbols.length >= MANY)
      state.index = new Map(state.symbols.map((other, at) => [other, state.targets[at] as State]))
    return target
  }

  const followGap = (state: State, most: number): State => {
    const known = state.gaps.find(({ gap }) => gap === most)
    if (known) return known
    const target = createState(most)
    state.gaps.push(target)
    return target
  }

  const follow = (state: State, step: Step): State => {
    if (step.kind === 'symbol') return followSymbol(state, step.symbol)
    if (step.kind === 'gap') return followGap(state, step.most)
    state[step.kind] ??= createState(-1)
    return state[step.kind] as State
  }

  return {
    root,
    size: () => slots,
    leadsOn: (symbol) => inner.has(symbol) || targetOf(root, symbol) !== undefined,
    isInner: (symbol) => inner.has(symbol),
    endsGap: (symbol) => afterGaps.has(symbol),
    add(sequence, completed) {
      let state = root
      for (let at = sequence.length - 1; at >= 0; at--) state = follow(state, sequence[at] as Step)
      const { complete } = state
      if (!complete.includes(completed)) complete.push(completed)
    },
    settle(isLong) {
      for (const state of states) {
        state.mask = maskOf(state.symbols)
        state.otherMask = otherMaskOf(state.symbols)
        state.canLeap = state.symbols.some(isLong)
        state.isFrail = needsSymbol(state) && !state.canLeap
        state.complete = sharedIfEmpty(state.complete)
        state.gaps = sharedIfEmpty(state.gaps)
      }
    },
  }
}

/**
 * One state for several that are reached together and with the same end, which is cheaper to go on from. It has no slot,
 * and may lead on over one symbol in several ways.
 * @param without what it shall not complete
 * @returns `null` if nothing is left
 */
export function uniteStates(states: readonly State[], without: readonly number[] = []): State | null {
  const [only, ...others] = states
  if (!only || others.length + without.length === 0) return only ?? null
  const symbols = states.flatMap((state) => state.symbols)
  const gaps = new Set(states.flatMap((state) => state.gaps))
  const start = uniteStates(states.map((state) => state.start).filter((state) => state !== null))
  const complete = new Set(states.flatMap((state) => state.complete))
  for (const output of without) complete.delete(output)
  if (symbols.length + gaps.size + complete.size === 0 && !start) return null
  return {
    isFrail: states.every((state) => state.isFrail),
    mask: maskOf(symbols),
    otherMask: otherMaskOf(symbols),
    complete: sharedIfEmpty([...complete]),
    gaps: sharedIfEmpty([...gaps]),
    start,
    canLeap: states.some((state) => state.canLeap),
    slot: -1,
    gap: -1,
    symbols,
    targets: states.flatMap((state) => state.targets),
    index: others.length === 0 ? only.index : null,
    named: null,
    end: null,
  }
}

/** Whether a state only leads on over symbols, some of which may take several tokens. */
export function isLeaper(state: State): boolean {
  return needsSymbol(state) && state.canLeap
}

function needsSymbol({ gap, gaps, complete, start }: State): boolean {
  return gap < 0 && gaps.length + complete.length === 0 && !start
}

/** A bit for each symbol, several symbols to a bit. */
export function maskOf(symbols: readonly number[]): number {
  return symbols.reduce((mask, symbol) => mask | (1 << (symbol & 31)), 0)
}

/** The same, with other symbols to a bit: hardly any two share both bits. */
export function otherMaskOf(symbols: readonly number[]): number {
  return symbols.reduce((mask, symbol) => mask | (1 << ((symbol >> 5) & 31)), 0)
}

/** Whether a symbol is among those of a token: `includes` takes longer for so few. */
export function holds(symbols: readonly number[], symbol: number): boolean {
  for (let at = 0; at < symbols.length; at++) if (symbols[at] === symbol) return true
  return false
}

/** Where a symbol leads from a state. */
export function targetOf(state: State, symbol: number): State | undefined {
  if (state.index) return state.index.get(symbol)
  const at = state.symbols.indexOf(symbol)
  return at < 0 ? undefined : state.targets[at]
}

/** Everywhere that a symbol leads from a state; several places only if the state stands for several. */
export function targetsOf(state: State, symbol: number): readonly State[] {
  if (!state.index) return state.targets.filter((_, way) => state.symbols[way] === symbol)
  const target = state.index.get(symbol)
  return target ? [target] : []
}

/** Where a name leads from a state. @param names the symbols that a name stands for */
export function namedTargets(state: State, names: readonly number[]): readonly State[] {
  state.named ??= names.flatMap((symbol) => targetsOf(state, symbol))
  return state.named
}
