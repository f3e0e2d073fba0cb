import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeProfiles, profileOf } from '../../src/framing/profile.ts'
import { countVoices } from '../../src/framing/speech.ts'
import type { Passage, Profile, Voice, VoicesProfile } from '../../src/types.ts'
import { extractsOf, said, speaker } from './said.ts'

function profile(text: string, voices: readonly Voice[]): Profile {
  const extracts = extractsOf(text)
  const passages = extracts.map(
    ({ start, end, words }): Passage => ({
      start,
      end,
      category: null,
      scores: {},
      tags: [],
      certainty: 0,
      uncertain: true,
      evidence: [],
      words,
    }),
  )
  return profileOf(passages, [], countVoices(voices, extracts))
}

const heard = (text: string, voices: readonly Voice[]): VoicesProfile => profile(text, voices).voices

describe('the voices of a profile', () => {
  const text = `The plan was sound, the minister said.

“It is sound,” she added. “Very sound.” Analysts doubted that.

It rained, and nobody said a word.`
  const voices = [
    said(text, 'The plan was sound', 'official Ann Lee', { stance: 'neutral' }),
    said(text, '“It is sound,”', 'official Ann Lee', { kind: 'direct', stance: 'endorsing' }),
    said(text, '“Very sound.”', 'official Ann Lee', { kind: 'direct' }),
    said(text, 'that', 'expert', { stance: 'distancing' }),
  ]
  const profile = heard(text, voices)

  it('part the words into direct speech, reported speech and narration', () => {
    expect(profile).toMatchObject({ texts: 1, passages: 2, voices: 4, words: 10, share: 10 / 24 })
    expect(profile.direct).toEqual({ texts: 1, passages: 1, voices: 2, words: 5, share: 5 / 24 })
    expect(profile.reported).toEqual({ texts: 1, passages: 2, voices: 2, words: 5, share: 5 / 24 })
    expect(profile.narration).toEqual({ passages: 1, words: 14, share: 14 / 24 })
  })

  it('tell words by role and stance', () => {
    expect(profile.roles).toEqual({
      official: {
        ...{ texts: 1, passages: 2, voices: 3, words: 9, share: 9 / 24, direct: 5 },
        stances: { neutral: 4, endorsing: 3, distancing: 0, none: 2 },
      },
      expert: {
        ...{ texts: 1, passages: 1, voices: 1, words: 1, share: 1 / 24, direct: 0 },
        stances: { neutral: 0, endorsing: 0, distancing: 1, none: 0 },
      },
    })
    expect(Object.entries(profile.stances).map(([stance, { words }]) => [stance, words])).toEqual([
      ['neutral', 4],
      ['endorsing', 3],
      ['distancing', 1],
      ['none', 2],
    ])
  })

  it('tell the speakers, most words first', () => {
    expect(profile.speakers.map(({ name, role, words }) => [name, role, words])).toEqual([
      ['Ann Lee', 'official', 9],
      [null, 'expert', 1],
    ])
    expect([profile.named.words, profile.unnamed.words, profile.unattributed.words]).toEqual([9, 1, 0])
  })

  it('count what nobody says apart', () => {
    expect(heard(text, [said(text, 'It rained', null)])).toMatchObject({
      unattributed: { voices: 1, words: 2 },
      named: { voices: 0 },
      unnamed: { voices: 0 },
      roles: {},
      speakers: [],
    })
  })

  it('leave out what only a title says', () => {
    const headline = 'Rain to stay, minister says'
    const extracts = extractsOf(`${headline}\n\nIt rained.`).slice(1)
    const title = said(headline, 'Rain to stay', 'official', { stance: 'neutral' })
    expect(countVoices([title], extracts)).toEqual(countVoices([], extracts))
  })

  it('count a word once for a role, however many of its voices it lies in', () => {
    const one = 'The senate said the mayor had said all was well.'
    const nested = [
      said(one, 'the mayor had said all was well', 'official', { stance: 'neutral' }),
      said(one, 'all was well', 'official Jo Ray', { kind: 'direct', stance: 'distancing' }),
    ]
    const profile = heard(one, nested)
    expect(profile.roles.official).toMatchObject({ voices: 2, words: 7, direct: 3 })
    expect(profile.roles.official?.stances).toMatchObject({ neutral: 7, distancing: 3 })
    expect([profile.direct.words, profile.reported.words, profile.words]).toEqual([3, 4, 7])
    expect([profile.named.words, profile.unnamed.words]).toEqual([3, 7])
  })

  it('count every passage that a voice reaches into', () => {
    const long = 'He spoke: “One.\n\n…\n\nTwo. Three.”\n\nThe end.'
    const voice = said(long, '“One.\n\n…\n\nTwo. Three.”', 'person', { kind: 'direct' })
    expect(heard(long, [voice])).toMatchObject({ passages: 3, words: 3, narration: { passages: 1 } })
  })
})

/** Texts of a few words with voices anywhere in them, in the order of their starts. */
const anyText = fc
  .tuple(
    fc.array(fc.constantFrom('a', 'bb', ',', '\n\n'), { maxLength: 30 }).map((parts) => parts.join(' ')),
    fc.array(
      fc.record({
        from: fc.nat(60),
        length: fc.nat(40),
        kind: fc.constantFrom('direct' as const, 'reported' as const),
        by: fc.constantFrom(null, 'expert', 'official', 'official Ann', 'media Ann', 'toString __proto__'),
        stance: fc.constantFrom('neutral' as const, 'endorsing' as const, 'distancing' as const, undefined),
      }),
      { maxLength: 8 },
    ),
  )
  .map(([text, all]) => ({
    text,
    voices: all
      .map(({ from, length, kind, by, stance }): Voice => {
        const start = Math.min(from, text.length)
        return {
          start,
          end: Math.min(start + length, text.length),
          kind,
          speaker: by === null ? null : speaker(by),
          cue: stance === undefined ? null : { start, end: start, stance },
        }
      })
      .sort((one, other) => one.start - other.start),
  }))

describe('counting voices', () => {
  /** How many words lie in one of the voices, word by word. */
  const wordsIn = (text: string, voices: readonly Voice[]): number =>
    extractsOf(text)
      .flatMap(({ sentences }) => sentences.flatMap(({ tokens }) => tokens))
      .filter(
        (token) =>
          token.kind === 'word' && voices.some(({ start, end }) => token.start >= start && token.start < end),
      ).length

  it('agrees with looking at every word', () => {
    fc.assert(
      fc.property(anyText, ({ text, voices }) => {
        const profile = heard(text, voices)
        const of = (keep: (voice: Voice) => boolean): number => wordsIn(text, voices.filter(keep))
        expect(profile.words).toBe(of(() => true))
        expect(profile.direct.words).toBe(of(({ kind }) => kind === 'direct'))
        expect(profile.named.words).toBe(of(({ speaker }) => speaker?.named === true))
        expect(profile.stances.none.words).toBe(of(({ cue }) => cue === null))
        for (const [role, { words, direct, stances }] of Object.entries(profile.roles)) {
          expect(words).toBe(of(({ speaker }) => speaker?.role === role))
          expect(direct).toBe(of(({ speaker, kind }) => speaker?.role === role && kind === 'direct'))
          expect(stances.endorsing).toBe(
            of(({ speaker, cue }) => speaker?.role === role && cue?.stance === 'endorsing'),
          )
        }
        for (const { name, role, words } of profile.speakers)
          expect(words).toBe(of(({ speaker }) => speaker?.role === role && speaker.name === name))
      }),
    )
  })

  it('parts all words into direct speech, reported speech and narration', () => {
    fc.assert(
      fc.property(anyText, ({ text, voices }) => {
        const { words, voices: all } = profile(text, voices)
        expect(all.direct.words + all.reported.words + all.narration.words).toBe(words)
      }),
    )
  })

  it('takes time in proportion to the text, however voices lie in each other', () => {
    const text = 'word '.repeat(100_000)
    const extracts = extractsOf(text)
    const voices = Array.from({ length: 50_000 }, (_, at) => ({
      ...said(text, 'word', 'official Ann'),
      start: at * 5,
      end: text.length,
    }))
    const start = performance.now()
    countVoices(voices, extracts)
    expect(performance.now() - start).toBeLessThan(1000)
  })
})

describe('merged voices', () => {
  const three = fc
    .tuple(anyText, anyText, anyText)
    .map((texts) => texts.map(({ text, voices }) => profile(text, voices)))

  it('are the same in any order and grouping', () => {
    fc.assert(
      fc.property(three, (all) => {
        const [a, b, c] = all as [Profile, Profile, Profile]
        const merged = mergeProfiles([a, b, c])
        expect(mergeProfiles([c, a, b])).toEqual(merged)
        expect(JSON.stringify(mergeProfiles([c, a, b]).voices)).toBe(JSON.stringify(merged.voices))
        expect(mergeProfiles([mergeProfiles([a, b]), c])).toEqual(merged)
        expect(mergeProfiles([merged, mergeProfiles([])])).toEqual(merged)
      }),
    )
  })

  it('join speakers of the same name and role, and those of a role that have no name', () => {
    const one = 'All is well, Ann says. Maybe, experts say.'
    const two = 'Rain, Ann says. Sun, Ann says. Fog, an expert says.'
    const merged = mergeProfiles([
      profile(one, [said(one, 'All is well', 'official Ann'), said(one, 'Maybe', 'expert')]),
      profile(two, [
        said(two, 'Rain', 'official Ann'),
        said(two, 'Sun', 'media Ann'),
        said(two, 'Fog', 'expert'),
      ]),
    ])
    expect(
      merged.voices.speakers.map(({ role, name, texts, voices, words }) => [
        role,
        name,
        texts,
        voices,
        words,
      ]),
    ).toEqual([
      ['official', 'Ann', 2, 2, 4],
      ['expert', null, 2, 2, 2],
      ['media', 'Ann', 1, 1, 1],
    ])
  })

  it('refuse profiles that know nothing of voices', () => {
    const { voices, ...counts } = profile('A word.', []).counts
    expect(() => mergeProfiles([{ ...profile('A word.', []), counts } as never])).toThrow(TypeError)
    expect(voices.all.words).toBe(0)
  })
})
