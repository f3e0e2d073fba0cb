import mapValues from 'lodash/mapValues.js'
import type {
  ProfileCounts,
  RoleCounts,
  RoleProfile,
  SpeakerProfile,
  SpeechCounts,
  SpeechProfile,
  VoicesProfile,
} from '../types.ts'
import { compareNames } from './counts.ts'

/** What follows from the counts of voices, whatever the order of their keys. */
export function voicesProfileOf({ passages, words, voices }: ProfileCounts): VoicesProfile {
  const shareOf = (part: number): number => (words === 0 ? 0 : part / words)
  const speechOf = ({ texts, passages: heard, voices: count, words: said }: SpeechCounts): SpeechProfile => ({
    texts,
    passages: heard,
    voices: count,
    words: said,
    share: shareOf(said),
  })
  const roleOf = (counts: RoleCounts): RoleProfile => {
    const { texts, passages: heard, voices: count, words: said, direct } = counts
    const { neutral, endorsing, distancing, none } = counts
    const stances = { neutral, endorsing, distancing, none }
    return { texts, passages: heard, voices: count, words: said, share: shareOf(said), direct, stances }
  }
  const told = words - voices.all.words
  const speakers = Object.entries(voices.speakers).flatMap(([role, names]) =>
    Object.entries(names).map(
      ([name, counts]): SpeakerProfile => ({ name: name === '' ? null : name, role, ...roleOf(counts) }),
    ),
  )
  return {
    ...speechOf(voices.all),
    direct: speechOf(voices.direct),
    reported: speechOf(voices.reported),
    narration: { passages: passages - voices.all.passages, words: told, share: shareOf(told) },
    stances: mapValues(voices.stances, speechOf),
    roles: Object.fromEntries(
      Object.entries(voices.roles)
        .map(([role, counts]) => [role, roleOf(counts)] as const)
        .sort(([role, one], [otherRole, other]) => other.words - one.words || compareNames(role, otherRole)),
    ),
    named: speechOf(voices.named),
    unnamed: speechOf(voices.unnamed),
    unattributed: speechOf(voices.unattributed),
    speakers: speakers.sort(byWords),
  }
}

/** Most words first; of equal ones by role, then name, those without a name first. */
function byWords(one: SpeakerProfile, other: SpeakerProfile): number {
  return (
    other.words - one.words ||
    compareNames(one.role, other.role) ||
    compareNames(one.name ?? '', other.name ?? '')
  )
}
