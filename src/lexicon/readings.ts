import type { Pattern } from '../lexicon-types.ts'
import type { PatternFault } from './chunk.ts'
import type { Part } from './parts.ts'
import { isEmptyable } from './parts.ts'

/** In so many ways a sequence may be read. */
const MOST_READINGS = 512
/** So many steps may the readings of all patterns of a file have that hold optional parts. */
export const MOST_STEPS = 500_000

/** What becomes of a pattern when it is laid flat: every optional part doubles it, and all of it is kept in memory. */
interface Size {
  /** Sequences without optional parts that it stands for. */
  readonly readings: number
  /** Their lengths, added up. */
  readonly steps: number
  /** Steps of groups inside, which are kept apart. */
  readonly inner: number
}

const NOTHING: Size = { readings: 1, steps: 0, inner: 0 }

function sizeOf(pattern: Pattern): Size {
  if (pattern.kind === 'sequence')
    return pattern.parts.map(sizeOf).reduce(
      (before, after) => ({
        readings: before.readings * after.readings,
        steps: before.steps * after.readings + after.steps * before.readings,
        inner: before.inner + after.inner,
      }),
      NOTHING,
    )
  if (pattern.kind === 'choice') {
    const all = pattern.options.map(sizeOf).reduce((before, after) => ({
      readings: before.readings + after.readings,
      steps: before.steps + after.steps,
      inner: before.inner + after.inner,
    }))
    // To what stands around it a group is one symbol, unless it can be empty.
    return isEmptyable(pattern) ? all : { readings: 1, steps: 1, inner: all.steps + all.inner }
  }
  if (pattern.kind !== 'optional') return { readings: 1, steps: 1, inner: 0 }
  const { readings, ...size } = sizeOf(pattern.part)
  return { readings: readings + 1, ...size }
}

/** How many steps a pattern with optional parts becomes; 0 if it has none, since then it is as long as it is written. */
export function stepsOf(pattern: Pattern): number {
  if (!hasOptional(pattern)) return 0
  const { steps, inner } = sizeOf(pattern)
  return steps + inner
}

function hasOptional(pattern: Pattern): boolean {
  if (pattern.kind === 'sequence') return pattern.parts.some(hasOptional)
  if (pattern.kind === 'choice') return pattern.options.some(hasOptional)
  return pattern.kind === 'optional'
}

/** Alternatives and whole patterns that stand for too many sequences. */
export function faultsOfReadings({ pattern, offset }: Part, whole: string): readonly PatternFault[] {
  const { readings } = sizeOf(pattern)
  if (readings <= MOST_READINGS) return []
  const count = readings > 1e6 ? 'more than a million' : withCommas(readings)
  return [
    {
      offset,
      message: `${whole} can be read in ${count} ways, at most ${MOST_READINGS}`,
      hint: 'each optional part doubles them: put parts in lists, or in patterns of their own',
    },
  ]
}

function withCommas(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',')
}
