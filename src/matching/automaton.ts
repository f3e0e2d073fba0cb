import type { Sequence, Step } from './sequence.ts'

/**
 * A state of the automaton. It reads a sentence from its end: so every start of a find learns its longest end
 * in one pass, and each sentence costs the same whatever it holds.
 */
export interface State {
  /** Number of its first slot: a state behind a gap takes one slot for every number of words the gap may still pass. */
  slot: number
  /** Words that a gap may still pass on entering this state; -1 if there is no gap. */
  readonly gap: number
  /** Symbols that lead on, and where to. */
  readonly symbols: number[]
  readonly targets: State[]
  /** The same as a map, once there are many. */
  index: Map<number, State> | null
  /** States behind a gap. */
  readonly gaps: State[]
  /** Where a run of capitalized words leads. */
  name: State | null
  /** Where the start of the passage leads. */
  start: State | null
  /** Where the end of the passage leads. */
  end: State | null
  /** Outputs that are complete here. */
  readonly outputs: number[]
  /** Lists and groups that are complete here. */
  readonly lists: number[]
  /** Whether a list can become complete later on: then every end counts, not only the farthest. */
  listed: boolean
}

export interface Automaton {
  readonly root: State
  readonly size: () => number
  /** Whether the symbol leads on from any state but the root. */
  isInner(symbol: number): boolean
  /** Adds a sequence that completes an output. */
  addOutput(sequence: Sequence, output: number): void
  /** Adds a sequence that completes a list or group. */
  addList(sequence: Sequence, symbol: number): void
}

/** From this many ways on a state looks them up. */
const MANY = 8

export function createAutomaton(): Automaton {
  let slots = 0
  const createState = (gap: number): State => {
    const slot = slots
    slots += gap < 0 ? 1 : gap + 1
    return {
      slot,
      gap,
      symbols: [],
      targets: [],
      index: null,
      gaps: [],
      name: null,
      start: null,
      end: null,
      outputs: [],
      lists: [],
      listed: false,
    }
  }
  const root = createState(-1)
  const inner = new Set<number>()

  const follow = (state: State, step: Step): State => {
    switch (step.kind) {
      case 'symbol': {
        const known = targetOf(state, step.symbol)
        if (known) return known
        const target = createState(-1)
        if (state !== root) inner.add(step.symbol)
        state.symbols.push(step.symbol)
        state.targets.push(target)
        if (state.index) state.index.set(step.symbol, target)
        else if (state.symbols.length >= MANY)
          state.index = new Map(state.symbols.map((symbol, at) => [symbol, state.targets[at] as State]))
        return target
      }
      case 'gap': {
        const known = state.gaps.find((gap) => gap.gap === step.most)
        if (known) return known
        const target = createState(step.most)
        state.gaps.push(target)
        return target
      }
      default:
        state[step.kind] ??= createState(-1)
        return state[step.kind] as State
    }
  }

  const add = (sequence: Sequence, listed: boolean): State => {
    let state = root
    for (const step of [...sequence].reverse()) {
      state = follow(state, step)
      if (listed) state.listed = true
    }
    return state
  }

  return {
    root,
    size: () => slots,
    isInner: (symbol) => inner.has(symbol),
    addOutput(sequence, output) {
      const { outputs } = add(sequence, false)
      if (!outputs.includes(output)) outputs.push(output)
    },
    addList(sequence, symbol) {
      const { lists } = add(sequence, true)
      if (!lists.includes(symbol)) lists.push(symbol)
    },
  }
}

/** Where a symbol leads from a state. */
export function targetOf(state: State, symbol: number): State | undefined {
  if (state.index) return state.index.get(symbol)
  const at = state.symbols.indexOf(symbol)
  return at < 0 ? undefined : state.targets[at]
}
