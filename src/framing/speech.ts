import type { RoleCounts, SpeechCounts, Stance, Voice, VoicesCounts } from '../types.ts'
import { addAll, fromMap, mergeRecords, type Writable } from './counts.ts'
import type { Extract } from './passages.ts'
import { type Reach, reachesOf } from './reach.ts'

/** Counts of some voices, and how far into the text they have been counted. */
interface Tally extends Writable<SpeechCounts> {
  /** Words before this one are counted. */
  wordsUntil: number
  /** Passages before this one are counted. */
  passagesUntil: number
}

/** The tallies of a role or a speaker. */
interface RoleTally {
  readonly all: Tally
  readonly parts: Readonly<Record<'direct' | Stance | 'none', Extent>>
}

/** Words of some voices, and how far into the text they have been counted. */
type Extent = Pick<Tally, 'words' | 'wordsUntil'>

/**
 * Counts who is heard in the passages of a text. Voices without a word in them, such as those of a title, don't count.
 * Takes time in proportion to the words, and hardly more for many voices.
 * @param voices in the order of the text
 * @param reaches where each of them lies, if that is known
 */
export function countVoices(
  voices: readonly Voice[],
  passages: readonly Extract[],
  reaches: readonly Reach[] = reachesOf(voices, passages),
): VoicesCounts {
  if (voices.length === 0) return SILENCE
  const all = tally()
  const kinds = { direct: tally(), reported: tally() }
  const stances = { neutral: tally(), endorsing: tally(), distancing: tally(), none: tally() }
  const named = tally()
  const unnamed = tally()
  const unattributed = tally()
  const roles = new Map<string, RoleTally>()
  const speakers = new Map<string, Map<string, RoleTally>>()
  for (const [at, { kind, speaker, cue }] of voices.entries()) {
    const reach = reaches[at] as Reach
    if (reach.word === reach.wordEnd) continue
    const stance = cue?.stance ?? 'none'
    add(all, reach)
    add(kinds[kind], reach)
    add(stances[stance], reach)
    add(speaker === null ? unattributed : speaker.named ? named : unnamed, reach)
    if (speaker === null) continue
    const ofRole = speakers.get(speaker.role) ?? new Map<string, RoleTally>()
    if (ofRole.size === 0) speakers.set(speaker.role, ofRole)
    for (const each of [tallyOf(roles, speaker.role), tallyOf(ofRole, speaker.name ?? '')]) {
      add(each.all, reach)
      addWords(each.parts[stance], reach)
      if (kind === 'direct') addWords(each.parts.direct, reach)
    }
  }
  return {
    all: speechOf(all),
    direct: speechOf(kinds.direct),
    reported: { ...speechOf(kinds.reported), words: all.words - kinds.direct.words },
    stances: {
      neutral: speechOf(stances.neutral),
      endorsing: speechOf(stances.endorsing),
      distancing: speechOf(stances.distancing),
      none: speechOf(stances.none),
    },
    named: speechOf(named),
    unnamed: speechOf(unnamed),
    unattributed: speechOf(unattributed),
    roles: fromMap(roles, roleOf),
    speakers: fromMap(speakers, (names) => fromMap(names, roleOf)),
  }
}

/** Adds up the counts of several texts. */
export function mergeVoices(counts: readonly VoicesCounts[]): VoicesCounts {
  const given = [SILENCE, ...counts]
  const sum = (part: (each: VoicesCounts) => SpeechCounts): SpeechCounts => addAll(given.map(part))
  return {
    all: sum(({ all }) => all),
    direct: sum(({ direct }) => direct),
    reported: sum(({ reported }) => reported),
    stances: {
      neutral: sum(({ stances }) => stances.neutral),
      endorsing: sum(({ stances }) => stances.endorsing),
      distancing: sum(({ stances }) => stances.distancing),
      none: sum(({ stances }) => stances.none),
    },
    named: sum(({ named }) => named),
    unnamed: sum(({ unnamed }) => unnamed),
    unattributed: sum(({ unattributed }) => unattributed),
    roles: mergeRecords(
      given.map(({ roles }) => roles),
      addAll,
    ),
    speakers: mergeRecords(
      given.map(({ speakers }) => speakers),
      (roles) => mergeRecords(roles, addAll),
    ),
  }
}

const NONE: SpeechCounts = { texts: 0, passages: 0, voices: 0, words: 0 }

/** The counts of a text in which nobody speaks. */
export const SILENCE: VoicesCounts = {
  all: NONE,
  direct: NONE,
  reported: NONE,
  stances: { neutral: NONE, endorsing: NONE, distancing: NONE, none: NONE },
  named: NONE,
  unnamed: NONE,
  unattributed: NONE,
  roles: {},
  speakers: {},
}

function tally(): Tally {
  return { texts: 0, passages: 0, voices: 0, words: 0, wordsUntil: 0, passagesUntil: 0 }
}

function extent(): Extent {
  return { words: 0, wordsUntil: 0 }
}

function tallyOf(tallies: Map<string, RoleTally>, key: string): RoleTally {
  const known = tallies.get(key)
  if (known) return known
  const own: RoleTally = {
    all: tally(),
    parts: {
      direct: extent(),
      neutral: extent(),
      endorsing: extent(),
      distancing: extent(),
      none: extent(),
    },
  }
  tallies.set(key, own)
  return own
}

/** Counts a voice; of its words and passages only those that no earlier one has taken. */
function add(tally: Tally, reach: Reach): void {
  const { passage, passageEnd } = reach
  tally.texts = 1
  tally.voices++
  addWords(tally, reach)
  tally.passages += Math.max(0, passageEnd - Math.max(passage, tally.passagesUntil))
  tally.passagesUntil = Math.max(tally.passagesUntil, passageEnd)
}

function addWords(extent: Extent, { word, wordEnd }: Reach): void {
  extent.words += Math.max(0, wordEnd - Math.max(word, extent.wordsUntil))
  extent.wordsUntil = Math.max(extent.wordsUntil, wordEnd)
}

function speechOf({ texts, passages, voices, words }: Tally): SpeechCounts {
  return { texts, passages, voices, words }
}

function roleOf({ all, parts }: RoleTally): RoleCounts {
  const { texts, passages, voices, words } = all
  return {
    texts,
    passages,
    voices,
    words,
    direct: parts.direct.words,
    neutral: parts.neutral.words,
    endorsing: parts.endorsing.words,
    distancing: parts.distancing.words,
    none: parts.none.words,
  }
}
