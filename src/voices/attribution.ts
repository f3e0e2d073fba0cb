import type { CueForm, Stance, Stretch } from '../types.ts'
import type { Mention } from './mentions.ts'
import { mentionAfter, mentionBefore } from './mentions.ts'
import type { Segment } from './segments.ts'
import type { SentenceSigns } from './sentence-signs.ts'
import { Bit, is } from './sentence-signs.ts'

/** What is said, by whom, and what announces it; in tokens of one sentence. */
export interface Attribution {
  readonly cue: CueFind
  /** `null` if nobody is named. */
  readonly mention: Mention | null
  /** Whether the last speaker goes on where nobody is named. */
  readonly goesOn: boolean
  /** What is said; two stretches if cue and speaker stand in the middle of it. */
  readonly said: readonly Stretch[]
}

/** A cue in a sentence: the part that announces, for verbs in two parts the inflected one. */
export interface CueFind extends Stretch {
  readonly stance: Stance
}

/** A cue in its place. */
interface Place extends CueFind {
  readonly form: CueForm
  /** Where the second part of a verb in two parts begins; `to` if it has one part. */
  readonly particle: number
  /** Where the cue ends, its second part with it. */
  readonly end: number
  /** The number of its segment. */
  readonly at: number
}

/** A sentence under the eye of the finder. */
interface Scene {
  readonly signs: SentenceSigns
  readonly segments: readonly Segment[]
  readonly places: readonly Place[]
  /** Where the words of the sentence end, without its final marks. */
  readonly end: number
  /** What is said by what was found so far, and the cues and speakers of it. */
  readonly said: Stretch[]
  readonly told: Stretch[]
}

/** A verb of more tokens than this stands in two parts. */
const LONGEST_VERB = 2
/** Of the words of a headline in capitals, more than this share has one. */
const TITLE_SHARE = 0.7
/** A clause that a verb announces opens within so many tokens behind it. */
const FARTHEST_CLAUSE = 8
/** Fewer tokens in front of a cue are no clause that it could announce. */
const SHORTEST_CLAUSE = 2
/** Behind a speaker and the verb, up to so many tokens tell when and where. */
const LONGEST_CIRCUMSTANCE = 8

/**
 * Finds what a sentence attributes to somebody, in the order of the cues. A cue in what is said by somebody else is
 * that one's own affair.
 * @param segments the sentence, cut at its marks
 */
export function attributionsOf(signs: SentenceSigns, segments: readonly Segment[]): readonly Attribution[] {
  if (signs.cues.length === 0) return []
  const places = placesOf(signs, segments)
  const scene: Scene = { signs, segments, places, end: segments.at(-1)?.to ?? 0, said: [], told: [] }
  const found: Attribution[] = []
  // Cues that look back come first: what stands before them is theirs, with all cues in it.
  for (const read of [readBackward, readForward, readHearsay])
    for (const place of places) {
      if (isCovered(place, scene.said) || isCovered(place, scene.told)) continue
      const attribution = read(scene, place, found.length)
      if (!attribution) continue
      found.push(attribution)
      scene.said.push(...attribution.said)
      scene.told.push(place)
      if (attribution.mention) scene.told.push(attribution.mention)
    }
  return found.sort((one, other) => one.cue.from - other.cue.from)
}

type Reader = (scene: Scene, place: Place, foundBefore: number) => Attribution | null

/** The cues that count: outside quotations and guards, the longest of those that begin together. */
function placesOf(signs: SentenceSigns, segments: readonly Segment[]): readonly Place[] {
  const places: Place[] = []
  const isTitleCase = looksLikeTitle(signs)
  let at = 0
  for (const { sign, from, to } of signs.cues) {
    if (sign.kind !== 'cue' || places.at(-1)?.from === from || is(signs, from, Bit.guard)) continue
    if (sign.form === 'verb' && isNoVerb(signs, from, isTitleCase)) continue
    while (at < segments.length && (segments[at] as Segment).to <= from) at++
    const segment = segments[at]
    if (!segment || segment.from > from || segment.quoted) continue
    const inParts = sign.form === 'verb' && to - from > LONGEST_VERB
    const end = inParts && to > segment.to ? from + 1 : to
    const particle = inParts ? end - 1 : to
    places.push({
      form: sign.form,
      stance: sign.stance,
      from,
      to: inParts ? from + 1 : to,
      particle,
      end,
      at,
    })
  }
  return places
}

/** Whether what is spelled like a verb is none: behind an article, a preposition or a genitive, or with a capital. */
function isNoVerb(signs: SentenceSigns, at: number, isTitleCase: boolean): boolean {
  if (at === 0) return false
  if (
    is(signs, at - 1, Bit.determiner | Bit.preposition | Bit.genitive) &&
    !is(signs, at - 1, Bit.infinitive | Bit.pronoun)
  )
    return true
  return (signs.tokens[at]?.capitalized ?? false) && !isTitleCase
}

/** Whether most words have a capital, as in some headlines. */
function looksLikeTitle({ tokens }: SentenceSigns): boolean {
  let words = 0
  let capitals = 0
  for (const { kind, capitalized } of tokens)
    if (kind === 'word') {
      words++
      if (capitalized) capitals++
    }
  return capitals > TITLE_SHARE * words
}

/** Reads cues that stand behind what is said: „…, sagte X“, *…, X said*, *…, according to X*, „…, so X“; and *as X said, …*. */
const readBackward: Reader = (scene, place) => {
  const { signs, segments } = scene
  const segment = segments[place.at] as Segment
  if (place.form === 'verb' && is(signs, segment.from, Bit.parenthesis)) return readParenthesis(scene, place)
  if (place.at === 0 || segment.bracketed || segment.border === 'colon' || segment.border === 'bracket')
    return null
  const back = backOf(scene, place.at)
  if (!back || announcesMore(scene, place.at)) return null
  if (place.form === 'verb') {
    const mention = speakerOfTail(scene, place, segment)
    if (!mention) return null
    const next = segments[place.at + 1]
    const isInserted = segments[place.at - 1]?.quoted && next?.quoted
    return attribute(place, mention, isInserted ? [back, next] : [back])
  }
  if (place.form !== 'tail' && place.form !== 'preposition') return null
  if (place.from !== segment.from) return null
  const mention = mentionAfter(signs, place.to)
  if (!mention) return null
  const rest = restAfter(scene, mention.to)
  return attribute(place, mention, rest && place.form === 'preposition' ? [back, rest] : [back])
}

/** Who speaks where a verb stands behind what is said; `null` if it doesn't. */
function speakerOfTail({ signs, segments }: Scene, place: Place, segment: Segment): Mention | null {
  const isQuoted = segments[place.at - 1]?.quoted ?? false
  if (is(signs, place.from, Bit.participle)) return null
  const mention = mentionBefore(signs, place.from)
  if (isEmptyBut(signs, segment.from, place.from, Bit.auxiliary)) {
    // *Mary Poe, a professor, said*: what stands before is the subject.
    if (mention && !isQuoted) return null
    const inverted = mentionAfter(signs, place.to)
    if (inverted) return inverted
  }
  if (!mention || mention.from > segment.from + 1) return null
  const isShort = segment.to - place.end <= LONGEST_CIRCUMSTANCE
  const isCircumstance =
    segment.to === place.end || is(signs, place.end, Bit.preposition | Bit.subordinator) || isQuoted
  return isShort && isCircumstance ? mention : null
}

/** Whether only tokens of some kind stand in a stretch. */
function isEmptyBut(signs: SentenceSigns, from: number, to: number, allowed: number): boolean {
  for (let at = from; at < to; at++) if (!is(signs, at, allowed)) return false
  return true
}

/** What stands before a segment and isn't told by others yet. */
function backOf({ signs, segments, told, said }: Scene, at: number): Stretch | null {
  let from = segments[0]?.from ?? 0
  const last = segments[at - 1] as Segment
  for (const stretch of [...told, ...said]) if (stretch.to <= last.to) from = Math.max(from, stretch.to)
  while (from < last.to && signs.tokens[from]?.kind === 'mark' && !is(signs, from, Bit.quoted)) from++
  const opener = segments.find((segment) => segment.to > from)
  if (!opener) return null
  if (is(signs, from, Bit.conjunction)) from++
  if (!last.quoted && opener === last && is(signs, from, Bit.subordinator | Bit.preposition)) return null
  return last.to - from >= SHORTEST_CLAUSE ? { from, to: last.to } : null
}

/** Whether what is said follows a segment: behind a colon, in a clause of its own. */
function announcesMore({ signs, segments }: Scene, at: number): boolean {
  const next = segments[at + 1]
  if (!next) return false
  if (next.border === 'colon') return true
  return is(signs, next.from, Bit.complementizer) && !segments[at - 1]?.quoted
}

/** Reads *as X said*: what is said stands around it. */
function readParenthesis(scene: Scene, place: Place): Attribution | null {
  const { signs, segments } = scene
  const mention = mentionBefore(signs, place.from) ?? mentionAfter(signs, place.end)
  const segment = segments[place.at] as Segment
  const back = place.at > 0 ? backOf(scene, place.at) : null
  const rest = restAfter(scene, segment.to)
  const said = [back, rest].filter((stretch) => stretch !== null)
  return said.length > 0 ? attribute(place, mention, said) : null
}

/** What is left of the sentence. */
function restAfter({ signs, segments, end }: Scene, at: number): Stretch | null {
  let from = at
  while (from < end && signs.tokens[from]?.kind === 'mark' && !is(signs, from, Bit.quoted)) from++
  const segment = segments.find(({ to }) => to > from)
  if (!segment || is(signs, from, Bit.relative)) return null
  return end - from >= SHORTEST_CLAUSE ? { from, to: end } : null
}

/** Reads cues that stand before what is said, or in the middle of it. */
const readForward: Reader = (scene, place) => {
  const { signs } = scene
  switch (place.form) {
    case 'verb':
      return readVerb(scene, place)
    case 'noun':
      return readNoun(scene, place)
    case 'preposition': {
      const mention = mentionAfter(signs, place.to)
      return mention && readAround(scene, place, mention, { from: place.from, to: mention.to })
    }
    case 'postposition': {
      const mention = mentionBefore(signs, place.from)
      return mention && readAround(scene, place, mention, { from: mention.from, to: place.to })
    }
    default:
      return null
  }
}

/** Reads a cue with its speaker in the middle, at the start or at the end of what is said. */
function readAround(scene: Scene, place: Place, mention: Mention, frame: Stretch): Attribution | null {
  const from = freeFrom(scene, frame.from)
  const before = frame.from - from >= SHORTEST_CLAUSE ? { from, to: frame.from } : null
  const said = [before, restAfter(scene, frame.to)].filter((stretch) => stretch !== null)
  return said.length > 0 ? attribute(place, mention, said) : null
}

/** Where what stands before a token begins, if what is told by others is left out. */
function freeFrom({ signs, told, said }: Scene, at: number): number {
  let from = 0
  for (const stretch of [...told, ...said]) if (stretch.to <= at) from = Math.max(from, stretch.to)
  while (from < at && signs.tokens[from]?.kind === 'mark' && !is(signs, from, Bit.quoted)) from++
  return from
}

/** Reads a verb that stands before what is said. */
function readVerb(scene: Scene, place: Place): Attribution | null {
  const { signs, segments } = scene
  const segment = segments[place.at] as Segment
  const isShared = is(signs, place.from, Bit.participle) || is(signs, place.from - 1, Bit.conjunction)
  const before = isShared ? subjectOf(scene, place) : mentionBefore(signs, place.from)
  const mention = before ?? (isShared ? null : mentionAfter(signs, place.to))
  const behind = before ? place.to : Math.max(place.to, mention?.to ?? 0)
  const end = endOf(scene, place)
  const said = clauseAfter(scene, place, segment, Math.max(behind, place.to), end)
  return said ? attribute(place, mention, [said]) : null
}

/** Whose verb it is if it shares its subject with one before: the last one's who said something, or the sentence's. */
function subjectOf({ signs, told }: Scene, place: Place): Mention | null {
  return told.some(({ to }) => to <= place.from) ? null : mentionAfter(signs, 0, place.from)
}

/** Where what a verb announces ends: at the next verb that goes on with the same speaker or has one of its own. */
function endOf({ signs, segments, places, end }: Scene, place: Place): number {
  for (const { form, from, at } of places) {
    if (form !== 'verb' || from <= place.end) continue
    const { from: start } = segments[at] as Segment
    if (at > place.at && is(signs, start, Bit.conjunction)) return start
    for (let back = from - 1; back >= Math.max(from - 3, place.end); back--)
      if (is(signs, back, Bit.conjunction)) return back
  }
  return end
}

/** The clause that says what is said: behind a colon, in quote marks, behind *that*, or what follows. */
function clauseAfter(
  { signs, segments }: Scene,
  place: Place,
  segment: Segment,
  behind: number,
  end: number,
): Stretch | null {
  const rest = { from: behind, to: Math.min(segment.to, end) }
  const opener = openerIn(signs, rest, place.end)
  if (opener !== null) return stretchOf(opener, end)
  const next = segments[place.at + 1]
  if (next && next.from < end && (next.border === 'colon' || next.quoted || isClause(signs, next)))
    return stretchOf(next.from, end)
  const object = {
    from: rest.from,
    to: place.particle > behind ? Math.min(place.particle, rest.to) : rest.to,
  }
  if (object.to - object.from >= SHORTEST_CLAUSE)
    return stretchOf(object.from, place.particle > behind ? object.to : end)
  return next && next.from < end ? stretchOf(next.from, end) : null
}

/** Where the clause opens that a cue announces; what may open other clauses must stand right behind the cue. */
function openerIn(signs: SentenceSigns, { from, to }: Stretch, cueEnd: number): number | null {
  if (is(signs, cueEnd, Bit.complementizer)) return cueEnd
  for (let at = from; at < Math.min(to, from + FARTHEST_CLAUSE); at++)
    if (is(signs, at, Bit.complementizer) && !is(signs, at, Bit.subordinator | Bit.parenthesis)) return at
  return null
}

/** Whether a segment is a clause of reported speech by its look. */
function isClause(signs: SentenceSigns, segment: Segment): boolean {
  if (is(signs, segment.from, Bit.complementizer)) return true
  if (is(signs, segment.from, Bit.relative | Bit.subordinator)) return false
  return firstOf(signs, segment, Bit.subjunctive | Bit.infinitive) !== null
}

/** The first token in a stretch that is one of these. */
function firstOf(signs: SentenceSigns, { from, to }: Stretch, wanted: number): number | null {
  for (let at = from; at < to; at++) if (is(signs, at, wanted)) return at
  return null
}

function stretchOf(from: number, to: number): Stretch | null {
  return to - from >= 1 ? { from, to } : null
}

/** Reads *the claim that …*, *the claim of X that …*. */
function readNoun(scene: Scene, place: Place): Attribution | null {
  const { signs, segments } = scene
  const segment = segments[place.at] as Segment
  const opener = openerIn(signs, { from: place.to, to: segment.to }, place.to)
  const next = segments[place.at + 1]
  const follows =
    next && (is(signs, next.from, Bit.complementizer) || firstOf(signs, next, Bit.infinitive) !== null)
  const from = opener ?? (follows && place.to >= segment.to - 4 ? next.from : null)
  if (from === null) return null
  const to = segments.find((one) => one.to > from)?.to ?? scene.end
  const owner = mentionAfter(signs, is(signs, place.to, Bit.preposition) ? place.to + 1 : place.to)
  return attribute(place, owner && owner.to <= from ? owner : null, [{ from, to }])
}

/** Reads what nobody is named for, where nothing else was found. */
const readHearsay: Reader = ({ end, segments }, place, foundBefore) => {
  const from = segments[0]?.from ?? 0
  if (place.form !== 'hearsay' || foundBefore > 0) return null
  return attribute(place, null, [{ from, to: end }])
}

function attribute(place: Place, mention: Mention | null, said: readonly Stretch[]): Attribution {
  const { from, to, stance } = place
  return { cue: { from, to, stance }, mention, goesOn: place.form === 'verb', said }
}

function isCovered({ from, to }: Stretch, stretches: readonly Stretch[]): boolean {
  return stretches.some((stretch) => stretch.from <= from && to <= stretch.to)
}
