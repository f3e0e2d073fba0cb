import sortedLastIndex from 'lodash/sortedLastIndex.js'
import type { Inside, Span, Voice } from '../types.ts'

/**
 * Tells whose words a stretch of the text is: those of somebody quoted, those of somebody reported, the text's own
 * (`narration`), or `null` if it is no one's alone. What is quoted within what is reported is quoted.
 */
export type Whose = (span: Span) => Inside | null

/** Stretches that neither overlap nor touch, in the order of the text. */
interface Cover {
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/**
 * Makes the function that tells whose words a stretch is. Nothing is prepared before it is asked.
 * @param voices in the order of the text
 */
export function createWhose(voices: readonly Voice[]): Whose {
  let covers: Readonly<Record<Voice['kind'], Cover>> | null = null
  return (span) => {
    covers ??= { direct: coverOf(voices, 'direct'), reported: coverOf(voices, 'reported') }
    const { direct, reported } = covers
    if (isWithin(direct, span)) return 'quote'
    if (isWithin(reported, span)) return 'reported'
    return overlaps(direct, span) || overlaps(reported, span) ? null : 'narration'
  }
}

function coverOf(voices: readonly Voice[], wanted: Voice['kind']): Cover {
  const starts: number[] = []
  const ends: number[] = []
  for (const { kind, start, end } of voices) {
    if (kind !== wanted) continue
    const last = ends.length - 1
    if (last >= 0 && start <= (ends[last] as number)) ends[last] = Math.max(ends[last] as number, end)
    else {
      starts.push(start)
      ends.push(end)
    }
  }
  return { starts, ends }
}

function isWithin({ starts, ends }: Cover, { start, end }: Span): boolean {
  const at = sortedLastIndex(starts, start) - 1
  return at >= 0 && end <= (ends[at] as number)
}

function overlaps({ starts, ends }: Cover, { start, end }: Span): boolean {
  const before = sortedLastIndex(starts, start) - 1
  if (before >= 0 && start < (ends[before] as number)) return true
  const next = starts[before + 1]
  return next !== undefined && next < end
}
