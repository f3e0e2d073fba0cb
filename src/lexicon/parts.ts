import type { Pattern } from '../lexicon-types.ts'
import type { PatternFault } from './chunk.ts'

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
export function isEmptyable(pattern: Pattern): boolean {
  if (pattern.kind === 'sequence') return pattern.parts.every(isEmptyable)
  if (pattern.kind === 'choice') return pattern.options.some(isEmptyable)
  return (
    pattern.kind === 'optional' ||
    pattern.kind === 'gap' ||
    pattern.kind === 'start' ||
    pattern.kind === 'end'
  )
}

export function faultsOfWhole(parts: readonly Part[]): readonly PatternFault[] {
  if (parts.length === 0) return [{ offset: 0, message: 'the pattern is empty' }]
  return faultsOfParts(parts, 'a pattern')
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
  if (faults.length === 0 && parts.length > 0 && parts.every(({ pattern }) => isEmptyable(pattern))) {
    const isBare = parts.every(({ pattern }) => pattern.kind === 'start' || pattern.kind === 'end')
    faults.push({
      offset: parts[0]?.offset ?? 0,
      message: isBare
        ? `${whole} needs a word: \`^\` and \`$\` only say where it stands`
        : `${whole} needs no word at all`,
      hint: isBare ? 'put a word beside it; for the sign itself write `\\^` or `\\$`' : 'leave out one `?`',
    })
  }
  return faults
}
