import type { VoiceSign } from '../lexicon-types.ts'
import type { Span, Voice } from '../types.ts'
import type { Extract } from './passages.ts'
import { type Reach, reachesOf } from './reach.ts'

/** Who is heard in the passages of a text. */
export interface Hearing {
  /** What a `voice` entry finds in the passage with this number; `null` for nothing. */
  find(sign: VoiceSign, at: number): { readonly value: number; readonly span: Span | null } | null
}

/** A voice in one passage, in words of the text; the end is not included. */
interface Heard {
  readonly voice: Voice
  readonly from: number
  readonly to: number
}

/**
 * Makes the hearing of a text. Voices outside the passages, such as those of a title, are not heard.
 * @param voices in the order of the text
 * @param reaches where each of them lies, if that is known
 */
export function createHearing(
  voices: readonly Voice[],
  passages: readonly Extract[],
  reaches: readonly Reach[] = reachesOf(voices, passages),
): Hearing {
  if (voices.length === 0) return SILENCE
  const heard = passages.map((): Heard[] => [])
  /** For every passage, the last one that begins in it and has a speaker. */
  const speaks = passages.map((): Voice | null => null)
  const firstWords = firstWordsOf(passages)
  for (const [place, voice] of voices.entries()) {
    const { word, wordEnd, passage, passageEnd } = reaches[place] as Reach
    if (word === wordEnd) continue
    if (voice.speaker) speaks[passage] = voice
    for (let at = passage; at < passageEnd; at++) {
      const from = Math.max(word, firstWords[at] as number)
      const to = Math.min(wordEnd, firstWords[at + 1] as number)
      if (from < to) heard[at]?.push({ voice, from, to })
    }
  }
  const above = lastBefore(speaks)
  return {
    find(sign, at) {
      const { start, end, words } = passages[at] as Extract
      if (sign.last) {
        const last = above[at]
        return last && fits(last, sign) ? { value: 1, span: { start: last.start, end: last.end } } : null
      }
      const voicesHeard = heard[at] as readonly Heard[]
      if (voicesHeard.length === 0) return null
      // Words in at least one of the voices, which come in the order of their starts.
      let wordsHeard = 0
      let until = 0
      let only: Voice | null = null
      let count = 0
      for (const { voice, from, to } of voicesHeard) {
        if (!fits(voice, sign)) continue
        wordsHeard += Math.max(0, to - Math.max(from, until))
        until = Math.max(until, to)
        only = voice
        count++
      }
      const value = only ? measured(sign.measure, wordsHeard / words) : 0
      if (!only || value === 0) return null
      const span = { start: Math.max(only.start, start), end: Math.min(only.end, end) }
      return { value, span: count === 1 ? span : null }
    },
  }
}

const SILENCE: Hearing = { find: () => null }

function fits({ kind, speaker, cue }: Voice, sign: VoiceSign): boolean {
  return (
    (sign.kind === undefined || sign.kind === kind) &&
    (sign.stance === undefined || sign.stance === cue?.stance) &&
    (sign.named === undefined || sign.named === (speaker?.named ?? false)) &&
    (sign.roles.length === 0 || (speaker !== null && sign.roles.includes(speaker.role)))
  )
}

function measured(measure: VoiceSign['measure'], share: number): number {
  if (measure === 'any') return 1
  return measure === 'most' ? Number(share > 0.5) : share
}

/** For every passage the number of words above it; one more for the end of the text. */
function firstWordsOf(passages: readonly Extract[]): readonly number[] {
  const numbers = [0]
  for (const [at, { words }] of passages.entries()) numbers.push((numbers[at] as number) + words)
  return numbers
}

/** For every place, the last voice of the places before it. */
function lastBefore(voices: readonly (Voice | null)[]): readonly (Voice | null)[] {
  let last: Voice | null = null
  return voices.map((voice) => {
    const before = last
    last = voice ?? last
    return before
  })
}
