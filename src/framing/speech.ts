import type { RoleCounts, SpeechCounts, Stance, Voice, VoicesCounts } from '../types.ts'
import { addAll, fromMap, mergeRecords, type Writable } from './counts.ts'
import type { Extract } from './passages.ts'
import { createReach, type Reach } from './reach.ts'

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
  readonly parts: Readonly<Record<'direct' | Stance | 'none', Tally>>
}

/**
 * Counts who is heard in the passages of a text. Voices without a word in them, such as those of a title, don't count.
 * Takes time in proportion to the words, and hardly more for many voices.
 * @param voices in the order of the text
 */
export function countVoices(voices: readonly Voice[], passages: readonly Extract[]): VoicesCounts {
  if (voices.length === 0) return SILENCE
  const reachOf = createReach(passages)
  const all = tally()
  const kinds = { direct: tally(), reported: tally() }
  const stances = { neutral: tally(), endorsing: tally(), distancing: tally(), none: tally() }
  const named = tally()
  const unnamed = tally()
  const unattributed = tally()
  const roles = new Map<string, RoleTally>()
  const speakers = new Map<string, Map<string, RoleTally>>()
  for (const { start, end, kind, speaker, cue } of voices) {
    const reach = reachOf(start, end)
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
      add(each.parts[stance], reach)
      if (kind === 'direct') add(each.parts.direct, reach)
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

function tallyOf(tallies: Map<string, RoleTally>, key: string): RoleTally {
  const known = tallies.get(key)
  if (known) return known
  const own: RoleTally = {
    all: tally(),
    parts: {
      direct: tally(),
      neutral: tally(),
      endorsing: tally(),
      distancing: tally(),
      none: tally(),
    },
  }
  tallies.set(key, own)
  return own
}

/** Counts a voice; of its words and passages only those that no earlier one has taken. */
function add(tally: Tally, { word, wordEnd, passage, passageEnd }: Reach): void {
  tally.texts = 1
  tally.voices++
  tally.words += Math.max(0, wordEnd - Math.max(word, tally.wordsUntil))
  tally.wordsUntil = Math.max(tally.wordsUntil, wordEnd)
  tally.passages += Math.max(0, passageEnd - Math.max(passage, tally.passagesUntil))
  tally.passagesUntil = Math.max(tally.passagesUntil, passageEnd)
}

function speechOf({ texts, passages, voices, words }: Tally): SpeechCounts {
  return { texts, passages, voices, words }
}

function roleOf({ all, parts }: RoleTally): RoleCounts {
  return {
    ...speechOf(all),
    direct: parts.direct.words,
    neutral: parts.neutral.words,
    endorsing: parts.endorsing.words,
    distancing: parts.distancing.words,
    none: parts.none.words,
  }
}
