import type { Stretch } from '../types.ts'
import type { Cue } from './cues.ts'
import { isVerb } from './cues.ts'
import { mentionAfter } from './mentions.ts'
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
}

/** Fewer tokens in front of a cue are no clause that it could announce. */
const SHORTEST_CLAUSE = 2
/** A clause that a verb announces opens within so many tokens behind it. */
const FARTHEST_CLAUSE = 8
/** What tells when and where takes at most so many tokens. */
export const LONGEST_CIRCUMSTANCE = 9
/** At most so many circumstances stand between a verb and its subject or clause. */
export const MOST_CIRCUMSTANCES = 3
/** A clause that begins so isn't what is said. */
const ASIDE = Bit.relative | Bit.subordinator | Bit.parenthesis

/** The number of the segment that holds a token, or of the next one. */
export function segmentAt({ segments }: Scene, token: number): number {
  const at = segments.findIndex(({ to }) => to > token)
  return at < 0 ? segments.length : at
}

/** Where what stands before a token begins, if what is told already is left out. */
function freeFrom({ signs, told, said }: Scene, at: number): number {
  let from = 0
  for (const stretch of [...told, ...said]) if (stretch.to <= at) from = Math.max(from, stretch.to)
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
function semicolonBehind({ signs, cues }: Scene, from: number): number | null {
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
export function isCircumstance({ signs, verbSecond }: Scene, { from, to }: Stretch): boolean {
  if (from >= to) return true
  if (to - from > LONGEST_CIRCUMSTANCE || holds(signs, { from, to }, Bit.complementizer | Bit.infinitive))
    return false
  const opener = Bit.preposition | Bit.subordinator | Bit.adverb
  return is(signs, from, opener) && (verbSecond || !holds(signs, { from, to }, Bit.auxiliary))
}

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
    const isFree = isCircumstance(scene, rest)
    const isRelative = is(signs, next.from, Bit.relative) && !is(signs, next.from, Bit.determiner)
    if (next.border === 'colon' && !isRelative && (isFree || verbSecond))
      return stretchOf(next.from, end, true)
    // „betonte die Arbeit gegen sogenannte ‚Retter‘“: what stands in quote marks is part of the object.
    const isDistanced = next.quoted && is(signs, next.from - 1, Bit.distance)
    if (isDistanced && cue.form === 'verb' && !cue.passive && rest.to - rest.from >= SHORTEST_CLAUSE)
      return stretchOf(rest.from, next.to, false)
    if (next.quoted && (isFree || verbSecond || next.border === 'comma'))
      return stretchOf(next.from, end, true)
    if (isOpenClause(signs, next) && (isFree || verbSecond)) return stretchOf(next.from, end, true)
    // „sagte am Montag, die Zölle schadeten allen“
    if (verbSecond && isFree && rest.to > rest.from && next.border === 'comma' && !isAsideAt(scene, next))
      return stretchOf(next.from, end, false)
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
  for (const { from } of [...told, ...said]) if (from >= cue.end) end = Math.min(end, from)
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

function stretchOf(from: number, to: number, isClause: boolean): Announced | null {
  return to > from ? { from, to, isClause } : null
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
  return stretches.some((stretch) => stretch.from <= from && to <= stretch.to)
}
