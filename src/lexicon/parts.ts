import type { Pattern } from '../types.ts'
import type { PatternFault } from './chunk.ts'

/** In so many ways a sequence may be read: each optional part doubles them, and all are kept in memory. */
const MOST_READINGS = 512

/** What a sequence is made of while it is read: a part and where it stands. */
export interface Part {
  readonly pattern: Pattern
  readonly offset: number
}
export function joined(parts: readonly Part[]): Pattern {
  const [only, ...others] = parts
  if (only && others.length === 0) return only.pattern
  return {
    kind: 'sequence',
    parts: parts.flatMap(({ pattern }) => (pattern.kind === 'sequence' ? pattern.parts : [pattern])),
  }
}

/** Whether a pattern can find nothing at all and still hold. */
function isEmptyable(pattern: Pattern): boolean {
  if (pattern.kind === 'sequence') return pattern.parts.every(isEmptyable)
  if (pattern.kind === 'choice') return pattern.options.some(isEmptyable)
  return (
    pattern.kind === 'optional' ||
    pattern.kind === 'gap' ||
    pattern.kind === 'start' ||
    pattern.kind === 'end'
  )
}

/** In how many ways a pattern can be read, that is, how many sequences without optional parts it stands for. */
function readingsOf(pattern: Pattern): number {
  if (pattern.kind === 'sequence')
    return pattern.parts.reduce((product, part) => product * readingsOf(part), 1)
  // Whatever stands between brackets with `|` is one symbol to what stands around them, unless it can be empty.
  if (pattern.kind === 'choice')
    return isEmptyable(pattern) ? pattern.options.reduce((total, option) => total + readingsOf(option), 0) : 1
  return pattern.kind === 'optional' ? 1 + readingsOf(pattern.part) : 1
}

/** Alternatives and whole patterns that stand for too many sequences. */
export function faultsOfReadings({ pattern, offset }: Part, whole: string): readonly PatternFault[] {
  const readings = readingsOf(pattern)
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

export function faultsOfWhole(parts: readonly Part[]): readonly PatternFault[] {
  if (parts.length === 0) return [{ offset: 0, message: 'the pattern is empty' }]
  const faults = faultsOfParts(parts, 'a pattern')
  const whole = { pattern: joined(parts), offset: parts[0]?.offset ?? 0 }
  return faults.length > 0 ? faults : faultsOfReadings(whole, 'the pattern')
}

/** Gaps that lead nowhere, and sequences that need no word. */
export function faultsOfParts(parts: readonly Part[], whole: string): readonly PatternFault[] {
  const faults: PatternFault[] = []
  const firm = parts.filter(({ pattern }) => pattern.kind !== 'optional')
  const isGap = (part: Part | undefined): boolean => part?.pattern.kind === 'gap'
  const [first] = firm
  const last = firm.at(-1)
  if (first && isGap(first))
    faults.push({
      offset: first.offset,
      message: `a gap stands at the start of ${whole}`,
      hint: 'put a word before it that always stands there',
    })
  else if (last && isGap(last))
    faults.push({
      offset: last.offset,
      message: `a gap stands at the end of ${whole}`,
      hint: 'put a word after it that always stands there',
    })
  for (const [index, { pattern, offset }] of parts.entries())
    if (pattern.kind === 'gap' && isGap(parts[index - 1]))
      faults.push({ offset, message: 'two gaps stand in a row', hint: 'write one, such as `..6`' })
  for (const { pattern, offset } of parts)
    if (pattern.kind === 'optional' && isEmptyable(pattern.part))
      faults.push({ offset, message: 'everything in an optional part is optional itself' })
  if (faults.length === 0 && parts.length > 0 && parts.every(({ pattern }) => isEmptyable(pattern)))
    faults.push({
      offset: parts[0]?.offset ?? 0,
      message: `${whole} needs no word at all`,
      hint: 'leave out one `?`',
    })
  return faults
}
