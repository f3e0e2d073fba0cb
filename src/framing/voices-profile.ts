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
import { compareNames, put, recordOfNames } from './counts.ts'

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
  const roles = Object.entries(voices.roles).sort(
    ([role, one], [otherRole, other]) => other.words - one.words || compareNames(role, otherRole),
  )
  const profiles = recordOfNames<RoleProfile>()
  for (const [role, counts] of roles) put(profiles, role, roleOf(counts))
  const speakers: SpeakerProfile[] = []
  for (const [role, names] of Object.entries(voices.speakers))
    for (const [name, counts] of Object.entries(names)) {
      // Key by key: to spread behind other keys is slow.
      const { texts, passages: heard, voices: count, words: said, share, direct, stances } = roleOf(counts)
      const own = name === '' ? null : name
      speakers.push({
        name: own,
        role,
        texts,
        passages: heard,
        voices: count,
        words: said,
        share,
        direct,
        stances,
      })
    }
  return {
    ...speechOf(voices.all),
    direct: speechOf(voices.direct),
    reported: speechOf(voices.reported),
    narration: { passages: passages - voices.all.passages, words: told, share: shareOf(told) },
    stances: mapValues(voices.stances, speechOf),
    roles: profiles,
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
