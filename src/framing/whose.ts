import sortBy from 'lodash/sortBy.js'
import sortedLastIndex from 'lodash/sortedLastIndex.js'
import type { Inside } from '../lexicon-types.ts'
import type { Span, Voice } from '../types.ts'

/**
 * Tells whether a stretch of the text stands where an entry asks for it:
 * - `quote`, `reported`, `speech`: the whole of it is said. What is quoted within what is reported is quoted.
 * - `narration`: nothing of it is said.
 * - `cue`: some of it announces what is said.
 * @param by the roles of those who may say it: what counts is the innermost voice around it, or that it announces,
 * whose speaker is known; anybody if not given
 */
export type StandsIn = (span: Span, inside: Inside, by?: readonly string[]) => boolean

/**
 * Makes the function that tells where a stretch stands. Nothing is prepared before it is asked.
 * @param voices in the order of the text
 */
export function createStandsIn(voices: readonly Voice[]): StandsIn {
  let said: Said | null = null
  return (span, inside, by) => {
    said ??= saidIn(voices)
    if (inside === 'cue') return announces(said.cues, span, by)
    const whose = whoseIs(said, span)
    if (inside === 'narration') return whose === 'narration'
    if (inside === 'speech' ? whose !== 'quote' && whose !== 'reported' : whose !== inside) return false
    return by === undefined || by.includes(roleAround(said, span) ?? '')
  }
}

/** What is said in a text, ready to be asked. */
interface Said {
  readonly direct: Cover
  readonly reported: Cover
  readonly cues: Cues
  /** The voices whose speakers are known. */
  readonly known: Known
}

/** Stretches that neither overlap nor touch, in the order of the text. */
interface Cover {
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/** Voices in the order of the text, each with what lies around it. */
interface Known extends Cover {
  readonly roles: readonly string[]
  /** The last voice before it that reaches beyond its start; -1 for none. */
  readonly outer: readonly number[]
  /** The furthest end of it and of all that lies around it. */
  readonly reach: readonly number[]
}

/** Cues in the order of the text; one that announces several voices is there for each. */
interface Cues extends Cover {
  readonly roles: readonly (string | undefined)[]
  /** The furthest end of it and of all before it. */
  readonly reach: readonly number[]
}

function saidIn(voices: readonly Voice[]): Said {
  return {
    direct: coverOf(voices, 'direct'),
    reported: coverOf(voices, 'reported'),
    cues: cuesOf(voices),
    known: knownOf(voices),
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

function cuesOf(voices: readonly Voice[]): Cues {
  const cues = sortBy(
    voices.flatMap(({ cue, speaker }) => (cue ? [{ ...cue, role: speaker?.role }] : [])),
    'start',
  )
  let furthest = 0
  return {
    starts: cues.map(({ start }) => start),
    ends: cues.map(({ end }) => end),
    roles: cues.map(({ role }) => role),
    reach: cues.map(({ end }) => (furthest = Math.max(furthest, end))),
  }
}

function knownOf(voices: readonly Voice[]): Known {
  const starts: number[] = []
  const ends: number[] = []
  const roles: string[] = []
  const outer: number[] = []
  const reach: number[] = []
  for (const { start, end, speaker } of voices) {
    if (!speaker) continue
    let around = starts.length - 1
    while (around >= 0 && (ends[around] as number) <= start) around = outer[around] as number
    starts.push(start)
    ends.push(end)
    roles.push(speaker.role)
    outer.push(around)
    reach.push(Math.max(end, reach[around] ?? end))
  }
  return { starts, ends, roles, outer, reach }
}

/** Whose words a stretch is: of somebody quoted, of somebody reported, the text's own, or `null` if no one's alone. */
function whoseIs({ direct, reported }: Said, span: Span): 'quote' | 'reported' | 'narration' | null {
  if (isWithin(direct, span)) return 'quote'
  if (isWithin(reported, span)) return 'reported'
  return overlaps(direct, span) || overlaps(reported, span) ? null : 'narration'
}

/** The role of whoever says a stretch, in the narrowest sense; `null` if nobody says all of it. */
function roleAround({ known: { starts, ends, roles, outer, reach } }: Said, span: Span): string | null {
  let at = sortedLastIndex(starts, span.start) - 1
  while (at >= 0 && (reach[at] as number) >= span.end) {
    if ((ends[at] as number) >= span.end) return roles[at] as string
    at = outer[at] as number
  }
  return null
}

function announces({ starts, ends, roles, reach }: Cues, span: Span, by?: readonly string[]): boolean {
  let at = sortedLastIndex(starts, span.end - 1) - 1
  for (; at >= 0 && (reach[at] as number) > span.start; at--)
    if ((ends[at] as number) > span.start && (by === undefined || by.includes(roles[at] ?? ''))) return true
  return false
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
