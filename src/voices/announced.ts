import type { Stretch } from '../types.ts'
import type { Cue } from './cues.ts'
import { isVerb } from './cues.ts'
import { mentionAfter } from './mentions.ts'
import type { Scene } from './scene.ts'
import {
  ASIDE,
  holds,
  holdsOnly,
  isCircumstance,
  isInCircumstance,
  isOpenClause,
  MOST_CIRCUMSTANCES,
  SHORTEST_CLAUSE,
  segmentAt,
  semicolonBehind,
} from './scene.ts'
import type { Segment } from './segments.ts'
import type { SentenceSigns } from './sentence-signs.ts'
import { Bit, is } from './sentence-signs.ts'

/** A clause that a verb announces opens within so many tokens behind it. */
const FARTHEST_CLAUSE = 8

/** The clause that a verb announces, and how surely it is one. */
export interface Announced extends Stretch {
  /** Whether its form tells: behind a colon, in quote marks, opened by *that*, in the form of reported speech. */
  readonly isClause: boolean
}

/**
 * Finds what a verb announces behind it.
 * @param from where verb, speaker and whoever is told end
 */
export function announcedBy(scene: Scene, cue: Cue, from: number): Announced | null {
  const { signs, segments, verbSecond } = scene
  const end = endOf(scene, cue)
  const at = segmentAt(scene, Math.max(from, cue.end) - 1)
  const segment = segments[at]
  if (!segment) return null
  const opener = openerIn(scene, { from: cue.to, to: Math.min(segment.to, end) }, cue.end)
  // *Said it would explain how*: the whole of it is said.
  if (opener !== null && isOfClause(scene, cue, opener))
    return stretchOf(from, end, opener - from >= SHORTEST_CLAUSE)
  if (opener !== null) return isOfNoun(scene, opener) ? null : stretchOf(opener, end, true)
  const isBracketed = cue.end > cue.to && cue.particle >= from
  const rest = { from, to: Math.min(isBracketed ? cue.particle : segment.to, end) }
  const next = segments[isCalled(scene, rest, at + 1) ? at + 2 : at + 1]
  if (next && next.from < end && !next.bracketed) {
    const clause = clauseIn(scene, cue, rest, next, end)
    if (clause) return clause
  }
  if (cue.form === 'thought' || cue.passive) return null
  const objectEnd = verbSecond || isBracketed ? rest.to : end
  const start = verbSecond ? rest.from : overCircumstances(signs, rest)
  if (rest.to - start >= SHORTEST_CLAUSE) return stretchOf(start, objectEnd, false)
  if (rest.to > rest.from || !next || next.from >= end || next.border !== 'comma' || next.bracketed)
    return null
  const isAside = is(signs, next.from, ASIDE) && !opensWithArticle(scene, next, cue.end >= segment.to)
  return isAside ? null : stretchOf(next.from, end, false)
}

/**
 * The clause that a verb announces in the segment behind its own.
 * @param rest what stands between the verb and that segment
 */
function clauseIn(scene: Scene, cue: Cue, rest: Stretch, next: Segment, end: number): Announced | null {
  const { signs, verbSecond } = scene
  const isFree = isCircumstance(scene, rest)
  const isRelative = is(signs, next.from, Bit.relative) && !is(signs, next.from, Bit.determiner)
  if (next.border === 'colon' && !isRelative && (isFree || verbSecond)) return stretchOf(next.from, end, true)
  // „betonte die Arbeit gegen sogenannte ‚Retter‘“: what stands in quote marks is part of the object.
  const isDistanced = next.quoted && is(signs, next.from - 1, Bit.distance)
  if (isDistanced && cue.form === 'verb' && !cue.passive && rest.to - rest.from >= SHORTEST_CLAUSE)
    return stretchOf(rest.from, next.to, false)
  if (next.quoted && (isFree || verbSecond || next.border === 'comma')) return stretchOf(next.from, end, true)
  if (isOpenClause(signs, next) && (isFree || verbSecond)) return stretchOf(next.from, end, true)
  // „sagte am Montag, die Zölle schadeten allen“
  const isBare = verbSecond && isFree && rest.to > rest.from && next.border === 'comma'
  return isBare && !isAsideAt(scene, next) ? stretchOf(next.from, end, false) : null
}

/** Whether a segment is what somebody is called who is told: „sagte dem Sender ‚Bergblick‘, die Brücke sei sicher“. */
function isCalled({ signs, segments, verbSecond }: Scene, rest: Stretch, at: number): boolean {
  const called = segments[at]
  const next = segments[at + 1]
  if (!verbSecond || !called?.quoted || called.border !== 'quote' || called.to - called.from > LONGEST_CALLED)
    return false
  return rest.to > rest.from && next?.border === 'comma' && isOpenClause(signs, next)
}

/** What somebody is called takes at most so many tokens, with its marks. */
const LONGEST_CALLED = 5

function isAsideAt(scene: Scene, segment: Segment): boolean {
  return is(scene.signs, segment.from, ASIDE | Bit.conjunction) && !opensWithArticle(scene, segment, false)
}

/**
 * Whether a segment that may be a relative clause opens with an article: „sagt, die Welle kommt“.
 * @param isBehindVerb whether a verb stands right before it, so that it can relate to nothing
 */
function opensWithArticle({ signs, verbSecond }: Scene, { from }: Segment, isBehindVerb: boolean): boolean {
  if (!verbSecond || !is(signs, from, Bit.determiner)) return false
  return isBehindVerb || (signs.tokens[from + 1]?.capitalized ?? false)
}

/** Where a clause begins behind what tells when and where: *said on Monday (the bridge was safe)*. */
function overCircumstances(signs: SentenceSigns, { from, to }: Stretch): number {
  let at = behindDay(signs, from)
  for (let skipped = 0; skipped < MOST_CIRCUMSTANCES && is(signs, at, Bit.preposition); skipped++) {
    const next = mentionAfter(signs, at + 1, to)?.core.to ?? to
    if (to - next < SHORTEST_CLAUSE + 1) return from
    at = next
  }
  return at
}

/** Behind a bare day before a noun phrase: *said Friday (the bridge was safe)*, *said Friday night*. */
function behindDay(signs: SentenceSigns, from: number): number {
  if (!signs.tokens[from]?.capitalized) return from
  for (const at of [from + 1, from + 2])
    if (is(signs, at, Bit.determiner | Bit.pronoun | Bit.possessive)) return at
    else if (signs.tokens[at]?.kind !== 'word' || signs.tokens[at]?.capitalized || is(signs, at, ~0))
      return from
  return from
}

/** Where what a verb announces ends: at the next verb that goes on with the same speaker or has one of its own. */
function endOf(scene: Scene, cue: Cue): number {
  const { signs, segments, cues, told, said } = scene
  const most = semicolonBehind(scene, cue.end) ?? scene.end
  let end = most
  for (const { from } of told) if (from >= cue.end) end = Math.min(end, from)
  for (const { from } of said) if (from >= cue.end) end = Math.min(end, from)
  const isRelative = is(signs, (segments[cue.at] as Segment).from, Bit.relative)
  for (const next of cues) {
    if (!isVerb(next) || next.from <= cue.end) continue
    const { from: start } = segments[next.at] as Segment
    // *Poe, who has called it a hoax, said …*
    const opensSegment = holdsOnly(signs, { from: start, to: next.from }, Bit.auxiliary | Bit.adverb)
    if (isRelative && next.at > cue.at && opensSegment) return Math.min(end, start)
    if (next.at > cue.at && is(signs, start, Bit.conjunction)) return Math.min(most, start)
    for (let back = next.from - 1; back >= Math.max(next.from - 3, cue.end); back--)
      if (is(signs, back, Bit.conjunction)) return Math.min(most, back)
  }
  return end
}

/** Where the clause opens that a verb announces; what may open other clauses must stand right behind the verb. */
function openerIn({ signs }: Scene, { from, to }: Stretch, cueEnd: number): number | null {
  if (is(signs, cueEnd, Bit.complementizer) && cueEnd < to) return cueEnd
  for (let at = from; at < Math.min(to, from + FARTHEST_CLAUSE); at++) {
    if (is(signs, at, Bit.complementizer) && !is(signs, at, Bit.subordinator | Bit.parenthesis)) return at
  }
  return null
}

/** Whether a clause that opens at a token belongs to another behind the verb: *said it would explain how*. */
function isOfClause({ signs, cues, verbSecond }: Scene, cue: Cue, opener: number): boolean {
  if (verbSecond || cue.form !== 'verb' || cue.passive) return false
  const isBetween = ({ from }: Stretch): boolean =>
    cue.end <= from && from < opener && !is(signs, from, Bit.participle)
  return (
    holds(signs, { from: cue.end, to: opener }, Bit.auxiliary) ||
    cues.some((other) => isVerb(other) && isBetween(other))
  )
}

/** Whether a noun announces the clause that opens at a token: *repeated his allegation that*; not *said in a statement that*. */
function isOfNoun({ signs, cues }: Scene, opener: number): boolean {
  return cues.some((cue) => cue.form === 'noun' && cue.to === opener && !isInCircumstance(signs, cue))
}

function stretchOf(from: number, to: number, isClause: boolean): Announced | null {
  return to > from ? { from, to, isClause } : null
}
