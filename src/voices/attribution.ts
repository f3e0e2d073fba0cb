import type { Stance, Stretch } from '../types.ts'
import type { Cue } from './cues.ts'
import { cuesOf, isVerb } from './cues.ts'
import type { Mention } from './mentions.ts'
import { mentionAfter, mentionBefore, pronounOf } from './mentions.ts'
import type { Announced, Scene } from './scene.ts'
import {
  after,
  announcedBy,
  before,
  clauseBefore,
  holds,
  holdsOnly,
  isCircumstance,
  isInCircumstance,
  isOpenClause,
  LONGEST_CIRCUMSTANCE,
  MOST_CIRCUMSTANCES,
  segmentAt,
} from './scene.ts'
import type { Segment } from './segments.ts'
import type { SentenceSigns } from './sentence-signs.ts'
import { Bit, is } from './sentence-signs.ts'

/** What is said, by whom, and what announces it; in tokens of one sentence. */
export interface Attribution {
  /** `null` if only a colon announces it. */
  readonly cue: (Stretch & { readonly stance: Stance }) | null
  /** `null` if nobody is named. */
  readonly mention: Mention | null
  /** Whether the last speaker goes on where nobody is named. */
  readonly goesOn: boolean
  /** What is said; two stretches if cue and speaker stand in the middle of it. */
  readonly said: readonly Stretch[]
  /** Whether what is said is the sentence before: „Das teilte die Polizei mit.“ */
  readonly refersBack: boolean
}

type Reader = (scene: Scene, cue: Cue, found: readonly Attribution[]) => Attribution | null

/**
 * Finds what a sentence attributes to somebody, in the order of the cues. A cue in what is said by somebody else is
 * that one's own affair.
 * @param segments the sentence, cut at its marks
 * @param verbSecond whether the finite verb is the second part of a main clause
 */
export function attributionsOf(
  signs: SentenceSigns,
  segments: readonly Segment[],
  verbSecond: boolean,
): readonly Attribution[] {
  const cues = signs.cues.length === 0 ? [] : cuesOf(signs, segments, verbSecond)
  const end = segments.at(-1)?.to ?? 0
  const scene: Scene = { signs, segments, cues, verbSecond, end, said: [], told: [] }
  const found: Attribution[] = []
  const take = (attribution: Attribution): void => {
    found.push(attribution)
    scene.said.push(...attribution.said)
    if (attribution.cue) scene.told.push(attribution.cue)
    if (attribution.mention) scene.told.push(attribution.mention)
  }
  for (const read of READERS)
    for (const cue of cues) {
      if (isCovered(cue, scene.said) || isCovered(cue, scene.told)) continue
      const attribution = read(scene, cue, found)
      if (attribution) take(attribution)
    }
  segments.forEach((segment, at) => {
    const attribution = readColon(scene, segment, at)
    if (attribution) take(attribution)
  })
  return found.sort((one, other) => placeOf(one) - placeOf(other))
}

function placeOf({ cue, said }: Attribution): number {
  return cue?.from ?? said[0]?.from ?? 0
}

/** Reads verbs before a clause that is plainly what they announce. */
const readClause: Reader = (scene, cue) => {
  const { signs, segments } = scene
  if (!isVerb(cue) || is(signs, cue.from, Bit.subjunctive) || segments[cue.at - 1]?.quoted) return null
  if (is(signs, (segments[cue.at] as Segment).from, Bit.parenthesis)) return null
  return readVerb(scene, cue, true)
}

/** Reads cues behind what is said, *as X said*, and „Das teilte X mit“. */
const readBackward: Reader = (scene, cue) => {
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
  const rest = cue.form === 'preposition' ? after(scene, mention.to) : next && restOfTail(scene, next, false)
  return attribute(cue, mention, rest ? [withoutMark(scene, back), rest] : [withoutMark(scene, back)])
}

function withoutMark({ signs }: Scene, { from, to }: Stretch): Stretch {
  let last = to
  while (last > from && signs.tokens[last - 1]?.kind === 'mark' && !is(signs, last - 1, Bit.quoted)) last--
  return { from, to: last }
}

/** Reads „…, sagte X“, *…, X said*. */
function readTail(scene: Scene, cue: Cue): Attribution | null {
  const { signs, segments } = scene
  if (is(signs, cue.from, Bit.participle)) return null
  const mention = invertedSubject(scene, cue) ?? subjectOfTail(scene, cue)
  if (!mention) return null
  const first = segmentAt(scene, Math.min(mention.from, cue.from))
  const opener = segments[first] as Segment
  if (first === 0 || opener.bracketed || opener.border === 'colon' || opener.border === 'bracket') return null
  const back = clauseBefore(scene, first)
  if (!back) return null
  const frameEnd = Math.max(mention.to, cue.end)
  const next = segments[segmentAt(scene, frameEnd - 1) + 1]
  const isQuoted = segments[first - 1]?.quoted ?? false
  if (next && !isQuoted && (next.border === 'colon' || is(signs, next.from, Bit.complementizer))) return null
  const rest = next && restOfTail(scene, next, isQuoted)
  return attribute(cue, mention, rest ? [back, rest] : [back])
}

/** The subject behind a verb that stands first in its segment. */
function invertedSubject(scene: Scene, cue: Cue): Mention | null {
  const { signs, segments } = scene
  const segment = segments[cue.at] as Segment
  if (!holdsOnly(signs, { from: segment.from, to: cue.from }, Bit.auxiliary)) return null
  const isQuoted = segments[cue.at - 1]?.quoted ?? false
  // *Mary Poe, a professor, said*: what stands before is the subject.
  if (!isQuoted && mentionBefore(signs, cue.from)) return null
  const mention = subjectAfter(scene, cue)
  if (!mention) return null
  const end = Math.max(mention.to, cue.end)
  const rest = { from: end, to: Math.max(end, segments[segmentAt(scene, end - 1)]?.to ?? end) }
  return endsTail(scene, rest, isQuoted) || is(signs, rest.from, Bit.conjunction) ? mention : null
}

/** The subject before a verb, if both fill their segment but for when, where and to whom. */
function subjectOfTail(scene: Scene, cue: Cue): Mention | null {
  const { signs, segments, verbSecond } = scene
  const mention = mentionBefore(signs, cue.from)
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
  if (isCircumstance(scene, rest)) return true
  const announces = holds(scene.signs, rest, Bit.complementizer | Bit.infinitive)
  return isQuoted && rest.to - rest.from <= LONGEST_CIRCUMSTANCE && !announces
}

/** What goes on behind cue and speaker: *“…,” she said, “…”*; *the bridge, she said, is safe*. */
function restOfTail({ signs, segments, cues, end }: Scene, next: Segment, isQuoted: boolean): Stretch | null {
  const at = segments.indexOf(next)
  if (isQuoted) {
    const hasOwnCue = cues.some((cue) => cue.at === at + 1 && isVerb(cue))
    return next.quoted && !hasOwnCue ? next : null
  }
  const isOwn = is(signs, next.from, NO_REST) || next.quoted || next.border !== 'comma'
  return isOwn || cues.some((cue) => cue.from >= next.from) ? null : { from: next.from, to: end }
}

const NO_REST =
  Bit.conjunction | Bit.subordinator | Bit.relative | Bit.participle | Bit.parenthesis | Bit.preposition

/** Reads *as X said*: what is said stands around it. */
function readParenthesis(scene: Scene, cue: Cue, segment: Segment): Attribution | null {
  const { signs } = scene
  const mention = cue.passive
    ? agentOf(scene, cue, segment)
    : (mentionBefore(signs, cue.from) ?? mentionAfter(signs, cue.end))
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

/** The subject behind a verb; what tells when and where may stand between them. */
function subjectAfter({ signs, segments }: Scene, cue: Cue): Mention | null {
  let at = cue.to
  const { to } = segments[cue.at] as Segment
  for (
    let skipped = 0;
    skipped < MOST_CIRCUMSTANCES && is(signs, at, Bit.preposition) && at < to;
    skipped++
  ) {
    const other = mentionAfter(signs, at + 1)
    if (!other) return null
    at = other.core.to
  }
  return at < to || at === cue.to ? mentionAfter(signs, at) : null
}

/** Reads cues that stand before what is said, or in the middle of it. */
const readForward: Reader = (scene, cue, found) => {
  const { signs } = scene
  switch (cue.form) {
    case 'verb':
    case 'thought':
      return readVerb(scene, cue, false)
    case 'noun':
      return readNoun(scene, cue)
    case 'preposition': {
      const mention = sourceAfter(scene, cue.to)
      return mention && readAround(scene, cue, mention, { from: cue.from, to: mention.to })
    }
    case 'postposition': {
      const mention = mentionBefore(signs, cue.from)
      return mention && readAround(scene, cue, mention, { from: mention.from, to: cue.to })
    }
    case 'hearsay':
      return found.length === 0 ? readHearsay(scene, cue) : null
    default:
      return null
  }
}

/** The readers, in the order in which they may take what is said. */
const READERS: readonly Reader[] = [readClause, readBackward, readForward]

/** Whom a preposition names. What follows a comma and goes on to the end of the sentence tells no more of him. */
function sourceAfter({ signs, end }: Scene, at: number): Mention | null {
  const mention = mentionAfter(signs, at)
  if (!mention || mention.to < end || mention.core.to === end) return mention
  return mentionAfter(signs, at, mention.core.to)
}

/** Reads a cue with its speaker in the middle, at the start or at the end of what is said. */
function readAround(scene: Scene, cue: Cue, mention: Mention, frame: Stretch): Attribution | null {
  const back = before(scene, frame.from)
  const said = [back && withoutMark(scene, back), after(scene, frame.to)].filter(
    (stretch) => stretch !== null,
  )
  return said.length > 0 ? attribute(cue, mention, said) : null
}

/** Reads a verb that stands before what is said. */
function readVerb(scene: Scene, cue: Cue, onlyClauses: boolean): Attribution | null {
  const { signs } = scene
  const mention = subjectOf(scene, cue)
  // *Asked who would pay, she said …*
  if (!mention && cue.from === 0 && scene.cues.some((other) => isVerb(other) && other.at > 0)) return null
  const isBehind = mention !== null && mention.from >= cue.to
  let from = isBehind ? mention.to : cue.to
  if (is(signs, cue.from, Bit.addressing)) {
    const { to } = scene.segments[cue.at] as Segment
    const addressee = mentionAfter(signs, from)
    if (addressee && addressee.to <= to) from = addressee.to
  }
  const said = announcedBy(scene, cue, from) ?? objectBefore(scene, cue, mention)
  if (!said || (onlyClauses && !said.isClause)) return null
  return { ...attribute(cue, mention, [said]), goesOn: !cue.passive }
}

/** What stands between a subject and a verb at the end of its clause: „hat (den Plan) gefordert“. */
function objectBefore({ signs, verbSecond }: Scene, cue: Cue, mention: Mention | null): Announced | null {
  const auxiliary = auxiliaryBefore(signs, cue)
  if (!verbSecond || cue.form !== 'verb' || cue.passive || !mention || auxiliary === null) return null
  const from = Math.max(mention.to, auxiliary + 1)
  if (is(signs, from, Bit.preposition | Bit.adverb) || cue.from - from < SHORTEST_OBJECT) return null
  return { from, to: cue.from, isClause: false }
}

const SHORTEST_OBJECT = 2

/** The auxiliary of a verb at the end of its clause: „hat“ in „hat den Plan gefordert“. */
function auxiliaryBefore(signs: SentenceSigns, cue: Cue): number | null {
  for (let at = cue.from - 1; at >= 0 && signs.tokens[at]?.norm !== ','; at--)
    if (is(signs, at, Bit.auxiliary)) return at
  return null
}

/** What opens a clause with its verb at the end. */
const SUBORDINATE = Bit.relative | Bit.complementizer | Bit.subordinator | Bit.parenthesis

/** Who does what a verb says: the first that may be its subject. */
function subjectOf(scene: Scene, cue: Cue): Mention | null {
  const { signs } = scene
  if (cue.passive) return agentOf(scene, cue, scene.segments[cue.at] as Segment)
  for (const candidate of subjectsOf(scene, cue)) {
    const mention = candidate()
    if (mention && !is(signs, mention.from, Bit.oblique)) return mention
  }
  return null
}

/** Where the subject of a verb may stand, the likeliest place first. */
function subjectsOf(scene: Scene, cue: Cue): readonly (() => Mention | null)[] {
  const { signs, segments, verbSecond } = scene
  const { from: start } = segments[cue.at] as Segment
  const before = (): Mention | null => mentionBefore(signs, cue.from)
  const after = (): Mention | null => subjectAfter(scene, cue)
  if (!verbSecond) return is(signs, cue.from, Bit.participle) ? [before] : [before, after]
  // What stands before the finite verb of a main clause may be its subject, or tell when and where.
  const opens = is(signs, start, Bit.preposition | Bit.adverb | Bit.auxiliary)
  const auxiliary = auxiliaryBefore(signs, cue)
  if (auxiliary !== null && !is(signs, start, SUBORDINATE)) {
    const behind = (): Mention | null => mentionAfter(signs, auxiliary + 1, cue.from)
    return opens ? [behind, before] : [() => mentionBefore(signs, auxiliary), behind, before]
  }
  return opens && cue.end === cue.to ? [after, before] : [before, after]
}

/** Who does something in the passive: *by X*. */
function agentOf({ signs }: Scene, cue: Cue, segment: Segment): Mention | null {
  for (let at = cue.to; at < segment.to; at++)
    if (is(signs, at, Bit.agent)) return mentionAfter(signs, at + 1)
  for (let at = segment.from; at < cue.from; at++)
    if (is(signs, at, Bit.agent)) return mentionAfter(signs, at + 1, cue.from)
  return null
}

/** Reads *the claim that …*, *the claim of X that …*. */
function readNoun(scene: Scene, cue: Cue): Attribution | null {
  const { signs, segments } = scene
  const segment = segments[cue.at] as Segment
  const next = segments[cue.at + 1]
  const isNear = cue.to >= segment.to - LONGEST_OWNER
  const opener = firstOf(
    signs,
    { from: cue.to, to: Math.min(segment.to, cue.to + LONGEST_OWNER) },
    Bit.complementizer,
  )
  const isApart = opener !== null && opener > cue.to && is(signs, opener, Bit.subordinator | Bit.parenthesis)
  const from =
    opener !== null && !isApart ? opener : next && isNear && isOpenClause(signs, next) ? next.from : null
  if (from === null || isCovered({ from, to: from + 1 }, scene.said)) return null
  const to = segments[segmentAt(scene, from)]?.to ?? scene.end
  return attribute(cue, ownerOf(scene, cue, from), [{ from, to }])
}

/** Between a noun and what it announces stand at most so many tokens. */
const LONGEST_OWNER = 7

/** Whose claim, opinion or demand it is: *his claim*, *the claim of X*; else the subject's of the verb before. */
function ownerOf({ signs, cues }: Scene, cue: Cue, ceiling: number): Mention | null {
  const at = cue.from - 1
  if (is(signs, at, Bit.possessive)) return pronounOf({ from: at, to: cue.from })
  if (signs.tokens[at]?.norm === 's' && signs.tokens[at - 1]?.norm === "'") {
    const owner = mentionBefore(signs, at - 1)
    if (owner) return owner
  }
  const isPreposition = is(signs, cue.to, Bit.preposition)
  if (isPreposition || is(signs, cue.to, Bit.genitive)) {
    const owner = mentionAfter(signs, isPreposition ? cue.to + 1 : cue.to, ceiling)
    if (owner && (is(signs, cue.to, Bit.genitive | Bit.agent) || holds(signs, owner, Bit.role))) return owner
  }
  const verb = cues.findLast((other) => isVerb(other) && other.at === cue.at && other.end <= cue.from)
  return verb && !verb.passive && !isInCircumstance(signs, cue) ? mentionBefore(signs, verb.from) : null
}

/** The first token in a stretch that is one of these. */
function firstOf(signs: SentenceSigns, { from, to }: Stretch, wanted: number): number | null {
  for (let at = from; at < to; at++) if (is(signs, at, wanted)) return at
  return null
}

/** Reads what is said by nobody in particular; at the start or the end of a sentence, the cue is no part of it. */
function readHearsay(scene: Scene, cue: Cue): Attribution | null {
  const { signs, segments, end } = scene
  const segment = segments[cue.at] as Segment
  const source = sourceOf(scene, cue, segment)
  const frameEnd = Math.max(cue.end, source?.to ?? 0)
  if (cue.at > 0 && cue.from === segment.from) {
    const back = before(scene, segments[cue.at - 1]?.to ?? 0)
    return back && attribute(cue, source, [back])
  }
  const opens = cue.from <= 1 || source !== null
  const said = opens ? after(scene, frameEnd) : { from: segments[0]?.from ?? 0, to: end }
  return said && holds(signs, said, ~0) ? attribute(cue, source, [said]) : null
}

/** Where it is said: „in dem Gutachten heißt es“, „hieß es in einer Erklärung“, „nach Polizeiangaben“, „demnach“. */
function sourceOf({ signs }: Scene, cue: Cue, segment: Segment): Mention | null {
  if (is(signs, cue.from, Bit.demonstrative)) return pronounOf({ from: cue.from, to: cue.to })
  if (is(signs, cue.from, Bit.preposition) && cue.to > cue.from + 1)
    return mentionAfter(signs, cue.from + 1, cue.to)
  if (is(signs, cue.end, Bit.preposition) && is(signs, cue.end + 1, Bit.determiner | Bit.role))
    return mentionAfter(signs, cue.end + 1)
  if (!is(signs, segment.from, Bit.preposition) || cue.from === segment.from) return null
  const source = mentionAfter(signs, segment.from + 1, cue.from)
  return source?.to === cue.from ? source : null
}

/** Reads „Jan Feld: „…““: who stands before a colon speaks. */
function readColon(scene: Scene, segment: Segment, at: number): Attribution | null {
  const { signs, segments } = scene
  const before = segments[at - 1]
  if (!segment.quoted || segment.border !== 'colon' || !before || isCovered(segment, scene.said)) return null
  for (let from = before.from; from < before.to; from++) {
    const mention = is(signs, from, Bit.preposition) ? null : mentionAfter(signs, from, before.to)
    if (mention && (mention.pronoun || holds(signs, mention.core, Bit.role) || mention.to === before.to))
      return { cue: null, mention, goesOn: true, said: [segment], refersBack: false }
    if (mention) from = mention.core.to - 1
  }
  return null
}

function attribute(cue: Cue, mention: Mention | null, said: readonly Stretch[]): Attribution {
  const { from, to, stance } = cue
  return { cue: { from, to, stance }, mention, goesOn: isVerb(cue) && !cue.passive, said, refersBack: false }
}

function isCovered({ from, to }: Stretch, stretches: readonly Stretch[]): boolean {
  return stretches.some((stretch) => stretch.from <= from && to <= stretch.to)
}
