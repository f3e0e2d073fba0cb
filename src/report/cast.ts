import { type Extract, extractOf } from '../framing/passages.ts'
import { countVoices } from '../framing/speech.ts'
import { voicesProfileOf } from '../framing/voices-profile.ts'
import { tokenize } from '../text/token.ts'
import type { Analysis, RoleProfile, Speaker } from '../types.ts'
import type { Glyphs } from './theme.ts'
import { toVisible } from './visible.ts'

/** A speaker of one text. */
export interface CastMember {
  /** From 1, in the order in which they are heard. */
  readonly number: number
  /** The proper name, or the words that stand for the speaker where it is first heard. */
  readonly name: string
  readonly role: string
}

/** The speakers of one text. */
export interface Cast {
  readonly memberOf: (speaker: Speaker) => CastMember
  /** How those are heard who say something in the passages, most words first. */
  readonly heard: readonly (CastMember & RoleProfile)[]
}

/** Tells the speakers of a text apart: by role and name; where there is no name, by the words that stand for them. */
export function castOf(analysis: Analysis): Cast {
  const { text, voices, profile } = analysis
  const members = new Map<string, CastMember>()
  const memberOf = ({ name, role, span }: Speaker): CastMember => {
    const words = toVisible(name ?? (span === null ? '' : text.slice(span.start, span.end)))
    const key = JSON.stringify([role, name === null, name ?? words.toLowerCase()])
    const member = members.get(key) ?? { number: members.size + 1, name: words, role }
    members.set(key, member)
    return member
  }
  const numbered = voices.map((voice) =>
    voice.speaker === null
      ? voice
      : { ...voice, speaker: { ...voice.speaker, name: String(memberOf(voice.speaker).number) } },
  )
  const counts = countVoices(numbered, extractsOf(analysis))
  const all = [...members.values()]
  return {
    memberOf,
    heard: voicesProfileOf({ ...profile.counts, voices: counts }).speakers.map((speaker) => ({
      ...speaker,
      ...(all[Number(speaker.name) - 1] as CastMember),
    })),
  }
}

/** The passages with their tokens, which an analysis leaves out. */
function extractsOf({ text, passages }: Analysis): Extract[] {
  const tokens = tokenize(text)
  let at = 0
  return passages.map(({ start, end }) => {
    while (at < tokens.length && (tokens[at]?.start ?? 0) < start) at++
    const first = at
    while (at < tokens.length && (tokens[at]?.start ?? 0) < end) at++
    return extractOf({ start, end, sentences: [{ start, end, tokens: tokens.slice(first, at) }] })
  })
}

/** A number raised above the line: `¹²`; `^12` where only ASCII can be shown. */
export function raised(number: number, { raisedDigits }: Glyphs): string {
  if (raisedDigits === null) return `^${number}`
  return String(number).replace(/\d/g, (digit) => raisedDigits[Number(digit)] ?? digit)
}
