import type { CueForm } from '../lexicon-types.ts'
import type { SignFind } from '../matching/compile.ts'
import type { Stance, Stretch } from '../types.ts'
import type { Segment } from './segments.ts'
import type { SentenceSigns } from './sentence-signs.ts'
import { Bit, is } from './sentence-signs.ts'

/** A cue in a sentence; of a verb in two parts, the inflected one. */
export interface Cue extends Stretch {
  readonly form: CueForm
  readonly stance: Stance
  /** Where the second part of a verb in two parts begins; `to` if it has one part. */
  readonly particle: number
  /** Where the cue ends, its second part with it. */
  readonly end: number
  /** The number of its segment. */
  readonly at: number
  /** Its number among the cues of its sentence. */
  readonly number: number
  /** Whether it is a verb in the passive: what stands before it isn't who speaks. */
  readonly passive: boolean
}

type CueSign = Extract<SignFind['sign'], { readonly kind: 'cue' }>
type Candidate = SignFind & { readonly sign: CueSign }

/** A verb of more tokens than this stands in two parts, where verbs do. */
const LONGEST_VERB = 2
/** Of the words of a headline in capitals, more than this share has one. */
const TITLE_SHARE = 0.7
/** Between a verb of the passive and its participle stand at most so many tokens, where they stand together. */
const FARTHEST_PASSIVE = 3

/**
 * The cues of a sentence that count, from left to right: outside quotations and guards, no cue within a longer one,
 * verbs and nouns that are spelled alike told apart by what stands before them.
 * @param inParts whether verbs may stand in two parts with other words between them
 */
export function cuesOf(signs: SentenceSigns, segments: readonly Segment[], inParts: boolean): readonly Cue[] {
  const cues: Cue[] = []
  const { cues: finds } = signs
  let at = 0
  let free = 0
  for (let place = 0; place < finds.length; ) {
    const { from } = finds[place] as SignFind
    const candidates: Candidate[] = []
    for (; finds[place]?.from === from; place++) candidates.push(finds[place] as Candidate)
    while (at < segments.length && (segments[at] as Segment).to <= from) at++
    const segment = segments[at]
    if (!segment || segment.from > from || from < free || is(signs, from, Bit.guard | Bit.quoted)) continue
    const chosen = choose(signs, candidates, inParts)
    if (!chosen) continue
    const cue = cueOf(signs, chosen, segment, at, cues.length, inParts)
    cues.push(cue)
    free = cue.form === 'hearsay' ? cue.to : cue.end
  }
  return cues
}

/** What a cue is taken for, if it may be several things. */
const PRECEDENCE: readonly CueForm[] = [
  'preposition',
  'postposition',
  'tail',
  'hearsay',
  'verb',
  'thought',
  'noun',
]

export function isVerb({ form }: Pick<Cue, 'form'>): boolean {
  return form === 'verb' || form === 'thought'
}

/** The longest of the finds that begin together, and are what they look like; of those, one whose stance tells more. */
function choose(signs: SentenceSigns, candidates: readonly Candidate[], inParts: boolean): Candidate | null {
  const noVerb = isNoVerb(signs, candidates[0]?.from ?? 0, inParts)
  let best: Candidate | null = null
  // The longest come first.
  for (const candidate of candidates) {
    if (noVerb && isVerb(candidate.sign)) continue
    if (!best) best = candidate
    else if (candidate.to === best.to && rankOf(candidate) < rankOf(best)) best = candidate
  }
  return best
}

function rankOf({ sign: { form, stance } }: Candidate): number {
  return 2 * PRECEDENCE.indexOf(form) + (stance === 'neutral' ? 1 : 0)
}

function cueOf(
  signs: SentenceSigns,
  { sign: { form, stance }, from, to }: Candidate,
  segment: Segment,
  at: number,
  number: number,
  inParts: boolean,
): Cue {
  // „soll … gewesen sein“; not „seiner Ansicht nach“.
  const mayPart = isVerb({ form }) || (form === 'hearsay' && is(signs, from, Bit.auxiliary))
  const twofold = inParts && mayPart && to - from > LONGEST_VERB
  const inside = to <= segment.to
  if (twofold) {
    const end = inside ? to : from + 1
    return { form, stance, from, to: from + 1, particle: end - 1, end, at, number, passive: false }
  }
  // *Found that*: the small word tells the verb from others, and opens what is said.
  let last = to
  while (isVerb({ form }) && last - 1 > from && is(signs, last - 1, Bit.complementizer | Bit.infinitive))
    last--
  const passive = isVerb({ form }) && isPassive(signs, segment, from, last, inParts)
  return { form, stance, from, to: last, particle: last, end: last, at, number, passive }
}

/** Whether what is spelled like a verb is none: behind an article, a preposition or a genitive, or with a capital. */
function isNoVerb(signs: SentenceSigns, at: number, inParts: boolean): boolean {
  if (at === 0) return false
  const before = at - 1
  // „Das sagte die Ministerin.“ „Viele sagten, …“
  const standsAlone =
    is(signs, before, Bit.demonstrative) || [',', ':'].includes(signs.tokens[at + 1]?.norm ?? '')
  if (inParts && standsAlone && !signs.tokens[at]?.capitalized) return false
  // *By saying*
  const isGerund = is(signs, at, Bit.participle) && is(signs, before, Bit.preposition)
  if (!isGerund && is(signs, before, NOUN_OPENER) && !is(signs, before, Bit.infinitive | Bit.pronoun))
    return true
  if (isGenitive(signs, before)) return true
  return signs.tokens[at]?.capitalized === true && !looksLikeTitle(signs)
}

/** Whether a token is the *s* of a genitive, not that of *he's*. */
function isGenitive(signs: SentenceSigns, at: number): boolean {
  const { tokens } = signs
  const isJoined = tokens[at]?.norm === 's' && tokens[at]?.start === tokens[at - 1]?.end
  return isJoined && !is(signs, at - 2, Bit.pronoun | Bit.relative | Bit.demonstrative)
}

const NOUN_OPENER = Bit.determiner | Bit.possessive | Bit.preposition | Bit.genitive

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

/** Whether a verb is in the passive: *was told*, „wird … vorgeworfen“. */
function isPassive(
  signs: SentenceSigns,
  segment: Segment,
  from: number,
  to: number,
  inParts: boolean,
): boolean {
  if (is(signs, from, Bit.participle | Bit.passive)) return false
  if (inParts) {
    if (is(signs, to, Bit.passive)) return true
    for (let at = segment.from; at < from; at++) if (is(signs, at, Bit.passive)) return true
    return false
  }
  for (let at = from - 1; at >= Math.max(segment.from, from - FARTHEST_PASSIVE); at--) {
    if (is(signs, at, Bit.passive)) return true
    if (!is(signs, at, Bit.adverb)) return false
  }
  return false
}
