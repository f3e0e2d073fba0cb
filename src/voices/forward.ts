import type { Stretch } from '../types.ts'
import type { Announced } from './announced.ts'
import { announcedBy } from './announced.ts'
import type { Attribution, Reader } from './attribution.ts'
import { attribute } from './attribution.ts'
import type { Cue } from './cues.ts'
import { isVerb } from './cues.ts'
import type { Mention } from './mentions.ts'
import { mentionAfter, mentionBefore } from './mentions.ts'
import type { Scene } from './scene.ts'
import { after, before, firstOf, holds, isCovered, isOpenClause, segmentAt, withoutMark } from './scene.ts'
import type { Segment } from './segments.ts'
import { Bit, is } from './sentence-signs.ts'
import { auxiliaryBefore, ownerOf, sourceAfter, sourceOf, subjectOf } from './subjects.ts'

/** Reads verbs before a clause that is plainly what they announce. */
export const readClause: Reader = (scene, cue) => {
  const { signs, segments } = scene
  if (!isVerb(cue) || is(signs, cue.from, Bit.subjunctive)) return null
  if (cue.at > 0 && segments[cue.at - 1]?.quoted) return null
  if (is(signs, (segments[cue.at] as Segment).from, Bit.parenthesis)) return null
  return readVerb(scene, cue, true)
}

/** Reads cues that stand before what is said, or in the middle of it. */
export const readForward: Reader = (scene, cue, found) => {
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
      // „Er soll laut Polizei …“: who is named says it.
      return found.length === 0 && !scene.cues.some(isSource) ? readHearsay(scene, cue) : null
    default:
      return null
  }
}

/** Reads what nobody is named for after all. */
export const readRest: Reader = (scene, cue, found) =>
  cue.form === 'hearsay' && found.length === 0 ? readHearsay(scene, cue) : null

function isSource({ form }: Cue): boolean {
  return form === 'preposition' || form === 'postposition'
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
  if (!mention && cue.from === 0 && !speaksAtStart(scene)) return null
  const isBehind = mention !== null && mention.from >= cue.to
  let from = isBehind ? mention.to : cue.to
  if (is(signs, cue.from, Bit.addressing)) {
    const { to } = scene.segments[cue.at] as Segment
    const addressee = mentionAfter(signs, from)
    if (addressee && addressee.to <= to) from = addressee.to
  }
  const said = announcedBy(scene, cue, from) ?? objectBefore(scene, cue, mention)
  if (onlyClauses && !said?.isClause) return null
  const leadsOn = cue === scene.cues.at(-1) && signs.tokens.at(-1)?.norm === ':'
  // Who speaks, though it isn't told what he says, may go on in the next sentence.
  if (!said && (!mention || cue.passive)) return null
  const attribution = attribute(cue, mention, said ? [said] : [])
  return { ...attribution, leadsOn }
}

/**
 * Whether a verb without a subject may announce something at the start of a sentence: „Gefordert wird, dass die Brücke bleibt“;
 * not *Notes to editors: …*, nor *Asked who would pay, she said …*
 */
function speaksAtStart({ verbSecond, cues }: Scene): boolean {
  return verbSecond && !cues.some((other) => isVerb(other) && other.at > 0)
}

/** What stands between a subject and a verb at the end of its clause: „hat (den Plan) gefordert“. */
function objectBefore({ signs, verbSecond }: Scene, cue: Cue, mention: Mention | null): Announced | null {
  if (!verbSecond || cue.form !== 'verb' || cue.passive || !mention) return null
  const auxiliary = auxiliaryBefore(signs, cue)
  if (auxiliary === null) return null
  const from = Math.max(mention.to, auxiliary + 1)
  if (is(signs, from, Bit.preposition | Bit.adverb) || cue.from - from < SHORTEST_OBJECT) return null
  return { from, to: cue.from, isClause: false }
}

const SHORTEST_OBJECT = 2

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
  const isApart =
    opener !== null &&
    opener > cue.to &&
    (is(signs, opener, Bit.subordinator | Bit.parenthesis) ||
      holds(signs, { from: cue.to, to: opener }, Bit.verb))
  const from =
    opener !== null && !isApart ? opener : next && isNear && isOpenClause(signs, next) ? next.from : null
  if (from === null || isCovered({ from, to: from + 1 }, scene.said)) return null
  const to = segments[segmentAt(scene, from)]?.to ?? scene.end
  return attribute(cue, ownerOf(scene, cue, from), [{ from, to }])
}

/** Between a noun and what it announces stand at most so many tokens. */
const LONGEST_OWNER = 7

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

/** Reads „Jan Feld: „…““: who stands before a colon speaks. */
export function readColon(scene: Scene, segment: Segment, at: number): Attribution | null {
  if (!segment.quoted || segment.border !== 'colon') return null
  const { signs, segments } = scene
  // „Kelly M. (29): „…““
  const before = segments[at - 1]?.bracketed ? segments[at - 2] : segments[at - 1]
  if (!before || isCovered(segment, scene.said)) return null
  for (let from = before.from; from < before.to; from++) {
    const mention = is(signs, from, Bit.preposition) ? null : mentionAfter(signs, from, before.to)
    if (mention && (mention.pronoun || holds(signs, mention.core, Bit.role) || mention.to === before.to))
      return { cue: null, mention, said: [segment], refersBack: false, leadsOn: false }
    if (mention) from = mention.core.to - 1
  }
  return null
}
