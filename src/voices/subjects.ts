import type { Stretch } from '../types.ts'
import { endsClause } from './appositions.ts'
import type { Cue } from './cues.ts'
import { isVerb } from './cues.ts'
import type { Mention } from './mentions.ts'
import { mentionAfter, mentionBefore, pronounOf } from './mentions.ts'
import type { Scene } from './scene.ts'
import { holds, isInCircumstance, MOST_CIRCUMSTANCES } from './scene.ts'
import type { Segment } from './segments.ts'
import type { SentenceSigns } from './sentence-signs.ts'
import { Bit, is } from './sentence-signs.ts'

/** The subject behind a verb; what tells when and where may stand between them. */
export function subjectAfter({ signs, segments, verbSecond }: Scene, cue: Cue): Mention | null {
  let at = cue.to
  const { to } = segments[cue.at] as Segment
  const noble = verbSecond ? nobleNameIn(signs, { from: at, to }) : null
  if (noble) return noble
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

/** A stretch that is nothing but a last name with what stands before it: „sagte von der Leyen“. */
function nobleNameIn(signs: SentenceSigns, { from, to }: Stretch): Mention | null {
  if (!is(signs, from, Bit.genitive) || !is(signs, from, Bit.preposition)) return null
  let at = from + 1
  while (is(signs, at, Bit.oblique | Bit.determiner)) at++
  const mention = at < to && signs.tokens[at]?.capitalized ? mentionAfter(signs, at, to) : null
  if (mention?.to !== to || holds(signs, mention, Bit.role)) return null
  const core = { from, to }
  return { ...mention, ...core, core, phrase: core }
}

/** The auxiliary of a verb at the end of its clause: „hat“ in „hat den Plan gefordert“. */
export function auxiliaryBefore(signs: SentenceSigns, cue: Cue): number | null {
  for (let at = cue.from - 1; at >= 0 && !endsClause(signs, at); at--)
    if (is(signs, at, Bit.auxiliary)) return at
  return null
}

/** What opens a clause with its verb at the end. */
const SUBORDINATE = Bit.relative | Bit.complementizer | Bit.subordinator | Bit.parenthesis

/** What may be the subject before a cue. */
export function mentionBeforeCue({ signs, mentionsBefore }: Scene, cue: Cue): Mention | null {
  const known = mentionsBefore[cue.number]
  if (known !== undefined) return known
  const mention = mentionBefore(signs, cue.from)
  mentionsBefore[cue.number] = mention
  return mention
}

/** Who does what a verb says: the first that may be its subject. */
export function subjectOf(scene: Scene, cue: Cue): Mention | null {
  const known = scene.subjects[cue.number]
  if (known !== undefined) return known
  const subject = findSubject(scene, cue)
  scene.subjects[cue.number] = subject
  return subject
}

function findSubject(scene: Scene, cue: Cue): Mention | null {
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
  const before = (): Mention | null => mentionBeforeCue(scene, cue)
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
export function agentOf({ signs }: Scene, cue: Cue, segment: Segment): Mention | null {
  for (let at = cue.to; at < segment.to; at++)
    if (is(signs, at, Bit.agent)) return mentionAfter(signs, at + 1)
  for (let at = segment.from; at < cue.from; at++)
    if (is(signs, at, Bit.agent)) return mentionAfter(signs, at + 1, cue.from)
  return null
}

/** Whom a preposition names. What follows a comma and goes on to the end of the sentence tells no more of him. */
export function sourceAfter({ signs, end }: Scene, at: number): Mention | null {
  const mention = mentionAfter(signs, at)
  if (!mention || mention.to < end || mention.core.to === end) return mention
  return mentionAfter(signs, at, mention.core.to)
}

/** Whose claim, opinion or demand it is: *his claim*, *the claim of X*; else the subject's of the verb before. */
export function ownerOf({ signs, cues }: Scene, cue: Cue, ceiling: number): Mention | null {
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

/** Where it is said: „in dem Gutachten heißt es“, „hieß es in einer Erklärung“, „nach Polizeiangaben“, „demnach“. */
export function sourceOf({ signs }: Scene, cue: Cue, segment: Segment): Mention | null {
  if (is(signs, cue.from, Bit.demonstrative)) return pronounOf({ from: cue.from, to: cue.to })
  // „seiner Ansicht nach“, „ersten Berichten zufolge“
  if (is(signs, cue.from, Bit.possessive)) return pronounOf({ from: cue.from, to: cue.from + 1 })
  if (
    cue.end > cue.from + 1 &&
    is(signs, cue.end - 1, Bit.preposition) &&
    !is(signs, cue.from, Bit.determiner)
  )
    return mentionAfter(signs, cue.from, cue.end - 1)
  if (is(signs, cue.from, Bit.preposition) && cue.to > cue.from + 1)
    return mentionAfter(signs, cue.from + 1, cue.to)
  if (is(signs, cue.end, Bit.preposition) && is(signs, cue.end + 1, Bit.determiner | Bit.role))
    return mentionAfter(signs, cue.end + 1)
  if (!is(signs, segment.from, Bit.preposition) || cue.from === segment.from) return null
  const source = mentionAfter(signs, segment.from + 1, cue.from)
  return source?.to === cue.from ? source : null
}
