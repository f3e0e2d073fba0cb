import type { Stretch } from '../types.ts'
import type { Attribution, Reader } from './attribution.ts'
import { attribute } from './attribution.ts'
import type { Cue } from './cues.ts'
import { isVerb } from './cues.ts'
import type { Mention } from './mentions.ts'
import { mentionAfter } from './mentions.ts'
import type { Scene } from './scene.ts'
import {
  after,
  before,
  clauseBefore,
  holds,
  holdsOnly,
  isCircumstance,
  isOpenClause,
  LONGEST_CIRCUMSTANCE,
  segmentAt,
  withoutMark,
} from './scene.ts'
import type { Segment } from './segments.ts'
import { Bit, is } from './sentence-signs.ts'
import { agentOf, mentionBeforeCue, subjectAfter } from './subjects.ts'

/** Reads cues behind what is said, *as X said*, and „Das teilte X mit“. */
export const readBackward: Reader = (scene, cue) => {
  const { signs, segments } = scene
  const segment = segments[cue.at] as Segment
  if (isVerb(cue)) {
    if (is(signs, segment.from, Bit.parenthesis)) return readParenthesis(scene, cue, segment)
    return cue.passive ? null : (readReference(scene, cue, segment) ?? readTail(scene, cue))
  }
  if (cue.form !== 'tail' && cue.form !== 'preposition') return null
  if (cue.from !== segment.from || cue.at === 0 || segment.border === 'bracket') return null
  const mention = mentionAfter(signs, cue.to)
  const back = clauseBefore(scene, cue.at) ?? (cue.form === 'preposition' ? before(scene, cue.from) : null)
  if (!mention || !back) return null
  const next = segments[segmentAt(scene, mention.to - 1) + 1]
  const rest =
    cue.form === 'preposition' ? after(scene, mention.to) : next && restOfTail(scene, cue, next, false)
  return attribute(cue, mention, rest ? [withoutMark(scene, back), rest] : [withoutMark(scene, back)])
}

/**
 * Reads what closes a sentence, where verbs stand next to their subjects: *…, experts said.* *…, according to X.* All that
 * stands before it is said; the cues in it announce what they announce all the same.
 */
export const readClosing: Reader = (scene, cue) => {
  const { signs, segments, verbSecond } = scene
  if (verbSecond || cue.at === 0) return null
  const isSource = cue.form === 'preposition' && cue.from === (segments[cue.at] as Segment).from
  const isTail = isVerb(cue) && !is(signs, cue.from, Bit.participle) && !segments[cue.at - 1]?.quoted
  if (!isSource && !isTail) return null
  const attribution = readBackward(scene, cue, [])
  if (attribution?.said.length !== 1) return null
  const end = Math.max(cue.end, attribution.mention?.to ?? 0)
  return segmentAt(scene, end - 1) === segments.length - 1 ? attribution : null
}

/** Reads „…, sagte X“, *…, X said*. */
function readTail(scene: Scene, cue: Cue): Attribution | null {
  const { signs, segments } = scene
  // Nothing stands before the first segment, save the sentence before.
  const mayReferBack = scene.behindQuestion && !scene.verbSecond
  if ((cue.at === 0 && !mayReferBack) || is(signs, cue.from, Bit.participle)) return null
  const mention = invertedSubject(scene, cue) ?? subjectOfTail(scene, cue)
  if (!mention) return null
  const first = segmentAt(scene, Math.min(mention.from, cue.from))
  const opener = segments[first] as Segment
  // *“Who is there?” Ann Poe asked.*
  if (first === 0 && mayReferBack) return { ...attribute(cue, mention, []), refersBack: true }
  if (first === 0 || opener.bracketed || opener.border === 'colon' || opener.border === 'bracket') return null
  const back = clauseBefore(scene, first)
  if (!back) return null
  const frameEnd = Math.max(mention.to, cue.end)
  const next = segments[segmentAt(scene, frameEnd - 1) + 1]
  const isQuoted = segments[first - 1]?.quoted ?? false
  if (next && !isQuoted && (next.border === 'colon' || is(signs, next.from, Bit.complementizer))) return null
  const rest = next && restOfTail(scene, cue, next, isQuoted)
  return attribute(cue, mention, rest ? [back, rest] : [back])
}

/** The subject behind a verb that stands first in its segment. */
function invertedSubject(scene: Scene, cue: Cue): Mention | null {
  const { signs, segments } = scene
  const segment = segments[cue.at] as Segment
  if (!holdsOnly(signs, { from: segment.from, to: cue.from }, Bit.auxiliary)) return null
  const isQuoted = segments[cue.at - 1]?.quoted ?? false
  const mention = subjectAfter(scene, cue)
  if (!mention) return null
  // *Mary Poe, a professor, said*: what stands before is the subject, if nobody stands behind.
  if (!isQuoted && !isPlainSubject(scene, cue, mention) && mentionBeforeCue(scene, cue)) return null
  const end = Math.max(mention.to, cue.end)
  const rest = { from: end, to: Math.max(end, segments[segmentAt(scene, end - 1)]?.to ?? end) }
  return endsTail(scene, rest, isQuoted) || is(signs, rest.from, Bit.conjunction) ? mention : null
}

/**
 * Whether what stands behind a verb and ends the sentence is by its look who speaks, and what stands before the verb is
 * no apposition: *China, Russia and Iran agree, said Minister Poe*.
 */
function isPlainSubject(scene: Scene, cue: Cue, { core, to }: Mention): boolean {
  const { signs, segments, end, verbSecond } = scene
  const rest = after(scene, to)
  const ends = to >= end || (rest !== null && isCircumstance(scene, rest))
  if (cue.form !== 'verb' || !ends || is(signs, cue.from, Bit.addressing)) return false
  const before = segments[cue.at - 1]
  const mayBeClause =
    before && (verbSecond || holds(signs, before, Bit.auxiliary) || !mayBeApposition(signs, before))
  if (!mayBeClause) return false
  const isFullName = core.to - core.from > 1 && holdsOnlyCapitals(signs, core)
  return isFullName || holds(signs, core, Bit.role)
}

/** Whether a segment opens like an apposition or a relative clause, or tells a role. */
function mayBeApposition(signs: Scene['signs'], segment: Segment): boolean {
  const opener = Bit.determiner | Bit.possessive | Bit.relative | Bit.preposition
  const tellsRole = !signs.tokens[segment.from]?.capitalized && holds(signs, segment, Bit.role)
  return tellsRole || is(signs, segment.from, opener)
}

function holdsOnlyCapitals({ tokens }: Scene['signs'], { from, to }: Stretch): boolean {
  return tokens.slice(from, to).every(({ capitalized }) => capitalized)
}

/** The subject before a verb, if both fill their segment but for when, where and to whom. */
function subjectOfTail(scene: Scene, cue: Cue): Mention | null {
  const { signs, segments, verbSecond } = scene
  const mention = mentionBeforeCue(scene, cue)
  if (!mention || mention.to > cue.from) return null
  const at = segmentAt(scene, mention.from)
  const opener = segments[at] as Segment
  const isQuoted = segments[at - 1]?.quoted ?? false
  const isFirst = holdsOnly(signs, { from: opener.from, to: mention.from }, Bit.adverb | Bit.auxiliary)
  // „…, hat sie gesagt“: in a main clause the finite verb stands before its subject, or behind what is quoted.
  const isMain = isQuoted || !verbSecond || is(signs, opener.from, Bit.auxiliary)
  if (!isFirst || !isMain) return null
  const segment = segments[cue.at] as Segment
  const rest = { from: cue.end, to: segment.to }
  if (endsTail(scene, rest, isQuoted)) return mention
  const isAddressed = is(signs, cue.from, Bit.addressing)
  const addressee = isAddressed ? mentionAfter(signs, cue.to) : null
  return addressee && isCircumstance(scene, { from: addressee.to, to: segment.to }) ? mention : null
}

/** Whether nothing else is said in what follows cue and speaker. Behind a quotation it tells when, where or to whom. */
function endsTail(scene: Scene, rest: Stretch, isQuoted: boolean): boolean {
  if (isCircumstance(scene, rest) || isBareDay(scene, rest) || isAddressee(scene, rest)) return true
  const announces = holds(scene.signs, rest, Bit.complementizer | Bit.infinitive)
  return isQuoted && rest.to - rest.from <= LONGEST_CIRCUMSTANCE && !announces
}

/** Whether a short noun phrase stands there, such as who is told: „sagte Anna Brandt der Zeitung“. */
function isAddressee({ signs, verbSecond }: Scene, { from, to }: Stretch): boolean {
  return verbSecond && to - from <= LONGEST_ADDRESSEE && is(signs, from, Bit.determiner)
}

const LONGEST_ADDRESSEE = 6

/** Whether nothing but a day may stand there: *she said Friday*, *she said Friday night*. */
function isBareDay({ signs, verbSecond }: Scene, { from, to }: Stretch): boolean {
  return !verbSecond && to - from <= 2 && signs.tokens[from]?.capitalized === true
}

/** What goes on behind cue and speaker: *“…,” she said, “…”*; *the bridge, she said, is safe*. */
function restOfTail(
  { signs, segments, cues, end }: Scene,
  cue: Cue,
  next: Segment,
  isQuoted: boolean,
): Stretch | null {
  const at = segments.indexOf(next)
  if (isQuoted) {
    const hasOwnCue = cues.some((other) => other.at === at + 1 && isVerb(other))
    return next.quoted && !hasOwnCue ? next : null
  }
  // Behind a verb, *in a statement* tells where it was said; „so X“ parts a clause.
  const aside = isVerb(cue) ? ASIDE | Bit.preposition : ASIDE
  const isOwn = is(signs, next.from, aside) || next.quoted || next.border !== 'comma'
  const hasCue = cues.some((other) => other.form !== 'noun' && other.from >= next.from)
  return isOwn || hasCue ? null : { from: next.from, to: end }
}

/** What begins so doesn't go on with what is said. */
const ASIDE = Bit.conjunction | Bit.subordinator | Bit.relative | Bit.participle | Bit.parenthesis

/** Reads *as X said*: what is said stands around it. */
function readParenthesis(scene: Scene, cue: Cue, segment: Segment): Attribution | null {
  const { signs } = scene
  const mention = cue.passive
    ? agentOf(scene, cue, segment)
    : (mentionBeforeCue(scene, cue) ?? mentionAfter(signs, cue.end))
  if (!mention) return null
  const back = cue.at > 0 ? before(scene, segment.from - 1) : null
  const rest = after(scene, Math.max(segment.to, mention.to))
  const said = [back && withoutMark(scene, back), rest].filter((stretch) => stretch !== null)
  return said.length > 0 ? attribute(cue, mention, said) : null
}

/** Reads „Das teilte die Polizei mit“: it refers back to what was said. */
function readReference(scene: Scene, cue: Cue, segment: Segment): Attribution | null {
  const { signs } = scene
  const from = segment.from
  if (
    !is(signs, from, Bit.demonstrative) ||
    !holdsOnly(signs, { from: from + 1, to: cue.from }, Bit.adverb | Bit.auxiliary)
  )
    return null
  const mention = subjectAfter(scene, cue)
  if (!mention || !isCircumstance(scene, { from: Math.max(mention.to, cue.particle + 1), to: segment.to }))
    return null
  if (isClauseAt(scene, segmentAt(scene, Math.max(mention.to, cue.end) - 1) + 1)) return null
  if (cue.at === 0) return { ...attribute(cue, mention, []), refersBack: true }
  const back = clauseBefore(scene, cue.at)
  return back && attribute(cue, mention, [back])
}

function isClauseAt({ signs, segments }: Scene, at: number): boolean {
  const segment = segments[at]
  return (
    segment !== undefined && (segment.border === 'colon' || segment.quoted || isOpenClause(signs, segment))
  )
}
