import type { Stretch } from '../types.ts'
import type { Cue } from './cues.ts'
import { isVerb } from './cues.ts'
import type { Mention } from './mentions.ts'
import type { Segment } from './segments.ts'
import type { SentenceSigns } from './sentence-signs.ts'
import { Bit, is } from './sentence-signs.ts'

/** A sentence under the eye of the finder of attributions. */
export interface Scene {
  readonly signs: SentenceSigns
  readonly segments: readonly Segment[]
  readonly cues: readonly Cue[]
  /** Whether the finite verb is the second part of a main clause. */
  readonly verbSecond: boolean
  /** Whether a quotation that ends in a question or an exclamation stands right before the sentence. */
  readonly behindQuestion: boolean
  /** Where the words of the sentence end, without its final marks. */
  readonly end: number
  /** What is said by what was found so far, and the cues and speakers of it. */
  readonly said: Stretch[]
  readonly told: Stretch[]
  /** By number of the cue, the subjects that were looked for so far, and what may be one before the cue. */
  readonly subjects: (Mention | null | undefined)[]
  readonly mentionsBefore: (Mention | null | undefined)[]
}

/** Fewer tokens in front of a cue are no clause that it could announce. */
export const SHORTEST_CLAUSE = 2
/** What tells when and where takes at most so many tokens. */
export const LONGEST_CIRCUMSTANCE = 9
/** At most so many circumstances stand between a verb and its subject or clause. */
export const MOST_CIRCUMSTANCES = 3
/** A clause that begins so isn't what is said. */
export const ASIDE: number = Bit.relative | Bit.subordinator | Bit.parenthesis

/** The number of the segment that holds a token, or of the next one. */
export function segmentAt({ segments }: Scene, token: number): number {
  let at = 0
  while (at < segments.length && (segments[at] as Segment).to <= token) at++
  return at
}

/** Where what stands before a token begins, if what is told already is left out. */
function freeFrom({ signs, told, said }: Scene, at: number): number {
  let from = 0
  for (const { to } of told) if (to <= at) from = Math.max(from, to)
  for (const { to } of said) if (to <= at) from = Math.max(from, to)
  return overMarks(signs, from, at)
}

function overMarks(signs: SentenceSigns, from: number, to: number): number {
  let at = from
  while (at < to && signs.tokens[at]?.kind === 'mark' && !is(signs, at, Bit.quoted)) at++
  return at
}

/** What stands in a sentence before a token, and is long enough to be said. */
export function before(scene: Scene, at: number): Stretch | null {
  const from = freeFrom(scene, at)
  return at - from >= SHORTEST_CLAUSE ? { from, to: at } : null
}

/** What is left of a sentence from a token on; a relative clause belongs to what stands before it. */
export function after(scene: Scene, at: number): Stretch | null {
  const from = overMarks(scene.signs, at, scene.end)
  if (is(scene.signs, from, Bit.relative) && !is(scene.signs, from, Bit.determiner)) return null
  const to = semicolonBehind(scene, from) ?? scene.end
  return to - from >= SHORTEST_CLAUSE ? { from, to } : null
}

/** The semicolon behind a token that parts it from another verb of speech; `null` if there is none. */
export function semicolonBehind({ signs, cues }: Scene, from: number): number | null {
  const next = cues.findLast((cue) => isVerb(cue) && cue.from > from)
  for (let at = from; next && at < next.from; at++) if (signs.tokens[at]?.norm === ';') return at
  return null
}

/** What stands before a segment, as a clause that a cue in it may look back on. */
export function clauseBefore(scene: Scene, at: number): Stretch | null {
  const { signs, segments, verbSecond } = scene
  const last = segments[at - 1]
  if (!last) return null
  let from = freeFrom(scene, last.to)
  if (is(signs, from, Bit.conjunction)) from++
  if (last.to - from < SHORTEST_CLAUSE) return null
  // *GENEVA — “The bridge is safe,” she said.*
  const isApart = last.border === 'dash' || last.border === 'colon'
  if (last.quoted) return { from: isApart ? Math.max(from, last.from) : from, to: last.to }
  // „Am Montag, sagte er, …“ tells when.
  const opensAside = is(signs, from, Bit.preposition | Bit.subordinator | Bit.parenthesis)
  if (opensAside && !verbSecond && segmentAt(scene, from) === at - 1) return null
  if (opensAside && !holds(signs, { from, to: last.to }, Bit.subjunctive | Bit.auxiliary)) return null
  return { from, to: last.to }
}

/** Whether a stretch holds a token of some kind. */
export function holds(signs: SentenceSigns, { from, to }: Stretch, wanted: number): boolean {
  for (let at = from; at < to; at++) if (is(signs, at, wanted)) return true
  return false
}

/** Whether a stretch holds nothing else. */
export function holdsOnly(signs: SentenceSigns, { from, to }: Stretch, allowed: number): boolean {
  for (let at = from; at < to; at++) if (!is(signs, at, allowed)) return false
  return true
}

/** Whether a stretch tells when, where or to whom, if anything. */
export function isCircumstance({ signs, verbSecond }: Scene, { from, to: end }: Stretch): boolean {
  if (from >= end) return true
  // *on Tuesday as the turbines began to turn*: the clause tells when, too.
  const to = firstOf(signs, { from: from + 1, to: end }, Bit.subordinator | Bit.parenthesis) ?? end
  if (to - from > LONGEST_CIRCUMSTANCE || holds(signs, { from, to }, Bit.complementizer | Bit.infinitive))
    return false
  const opener = Bit.preposition | Bit.subordinator | Bit.adverb
  return is(signs, from, opener) && (verbSecond || !holds(signs, { from, to }, Bit.auxiliary))
}

/** Whether a noun depends on a preposition. */
export function isInCircumstance(signs: SentenceSigns, { from }: Stretch): boolean {
  let at = from - 1
  while (is(signs, at, Bit.determiner | Bit.possessive)) at--
  return is(signs, at, Bit.preposition)
}

/** Whether a segment is a clause of reported speech by its look. */
export function isOpenClause(signs: SentenceSigns, segment: Segment): boolean {
  if (segment.quoted) return false
  if (is(signs, segment.from, Bit.complementizer)) return true
  // *…, she said, adding that …*
  if (is(signs, segment.from, Bit.participle)) return false
  if (is(signs, segment.from, ASIDE) && !is(signs, segment.from, Bit.determiner | Bit.pronoun)) return false
  return holds(signs, segment, Bit.subjunctive | Bit.infinitive)
}

/** The first token in a stretch that is one of these. */
export function firstOf(signs: SentenceSigns, { from, to }: Stretch, wanted: number): number | null {
  for (let at = from; at < to; at++) if (is(signs, at, wanted)) return at
  return null
}

/** A stretch without the marks at its end. */
export function withoutMark({ signs }: Scene, { from, to }: Stretch): Stretch {
  let last = to
  while (last > from && signs.tokens[last - 1]?.kind === 'mark' && !is(signs, last - 1, Bit.quoted)) last--
  return { from, to: last }
}

/** Whether a stretch lies within one of others. */
export function isCovered({ from, to }: Stretch, stretches: readonly Stretch[]): boolean {
  for (const stretch of stretches) if (stretch.from <= from && to <= stretch.to) return true
  return false
}
