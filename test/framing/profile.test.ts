import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeProfiles, profileOf } from '../../src/framing/profile.ts'
import type { Evidence, Passage } from '../../src/types.ts'

const CATEGORIES = ['expert-commentary', 'state-narrative']

function passage(words: number, scores: Record<string, number>, evidence: readonly Evidence[] = []): Passage {
  const tags = Object.entries(scores)
    .filter(([, score]) => score >= 0.5)
    .map(([category, score]) => ({ category, score, margin: score - 0.5 }))
    .sort((one, other) => other.margin - one.margin)
  const certainty = tags[0]?.margin ?? 0.5
  return {
    start: 0,
    end: 0,
    category: tags[0]?.category ?? null,
    scores,
    tags,
    certainty,
    uncertain: certainty < 0.5,
    evidence,
    words,
  }
}

function evidence(category: string, entry: string, contribution: number): Evidence {
  return { category, kind: 'entry', entry, span: null, value: 1, weight: contribution, contribution }
}

describe('a profile', () => {
  const profile = profileOf(
    [
      passage(30, { 'expert-commentary': 0.25, 'state-narrative': 0.75 }, [
        evidence('state-narrative', 'pledge', 1),
        evidence('state-narrative', 'pledge', 1),
      ]),
      passage(10, { 'expert-commentary': 0.5, 'state-narrative': 0.75 }, [
        evidence('expert-commentary', 'analyst', -3),
      ]),
      passage(60, { 'expert-commentary': 0, 'state-narrative': 0 }, [
        evidence('state-narrative', 'pledge', 1),
      ]),
    ],
    CATEGORIES,
  )

  it('counts passages and words by the first tag, and every tag apart', () => {
    expect(profile.categories).toEqual({
      'expert-commentary': { passages: 0, words: 0, share: 0, tagged: 1, meanScore: 0.25 },
      'state-narrative': { passages: 2, words: 40, share: 0.4, tagged: 2, meanScore: 0.5 },
    })
    expect(profile.untagged).toEqual({ passages: 1, words: 60, share: 0.6 })
    expect(profile.uncertain).toEqual({ passages: 2, words: 40, share: 0.4 })
  })

  it('names the category with the most words', () => {
    expect(profile.dominant).toBe('state-narrative')
    expect(profileOf([], CATEGORIES).dominant).toBeNull()
  })

  it('sums up what each entry contributed to the tags given, the largest first', () => {
    expect(profile.entries).toEqual([
      { category: 'expert-commentary', entry: 'analyst', passages: 1, contribution: -3 },
      { category: 'state-narrative', entry: 'pledge', passages: 1, contribution: 2 },
    ])
  })

  it('is diverse if its categories are even', () => {
    const even = { 'expert-commentary': 0.5, 'state-narrative': 0.25 }
    const other = { 'expert-commentary': 0.25, 'state-narrative': 0.5 }
    expect(profileOf([passage(5, even), passage(5, other)], CATEGORIES).diversity).toBeCloseTo(1)
    expect(profile.diversity).toBe(0)
  })

  it('has no share and no score without words', () => {
    expect(profileOf([], CATEGORIES).categories['state-narrative']).toEqual({
      passages: 0,
      words: 0,
      share: 0,
      tagged: 0,
      meanScore: 0,
    })
  })
})

describe('merged profiles', () => {
  const score = fc.double({ min: 0, max: 1, noNaN: true })
  const profiles = fc
    .array(
      fc.array(
        fc.tuple(
          fc.nat(80),
          score,
          score,
          fc.constantFrom('a', 'b', '__proto__', 'toString'),
          fc.double({ min: -9, max: 9, noNaN: true }),
        ),
        { maxLength: 6 },
      ),
      { minLength: 3, maxLength: 3 },
    )
    .map((texts) =>
      texts.map((passages) =>
        profileOf(
          passages.map(([words, one, other, entry, contribution]) =>
            passage(words, { 'expert-commentary': one, 'state-narrative': other }, [
              evidence('state-narrative', entry, contribution),
            ]),
          ),
          CATEGORIES,
        ),
      ),
    )

  it('are the same in any order and grouping', () => {
    fc.assert(
      fc.property(profiles, (all) => {
        const [a, b, c] = all as [(typeof all)[0], (typeof all)[0], (typeof all)[0]]
        const merged = mergeProfiles([a, b, c])
        expect(mergeProfiles([c, a, b])).toEqual(merged)
        expect(mergeProfiles([mergeProfiles([a, b]), c])).toEqual(merged)
        expect(mergeProfiles([a, mergeProfiles([c, b])])).toEqual(merged)
        expect(mergeProfiles([merged, mergeProfiles([])])).toEqual(merged)
      }),
    )
  })

  it('are the profile of the joined passages', () => {
    const passages = [passage(3, { 'state-narrative': 0.7 }), passage(9, { 'state-narrative': 0.2 })]
    const joined = profileOf(passages, ['state-narrative'])
    const merged = mergeProfiles(passages.map((single) => profileOf([single], ['state-narrative'])))
    expect({ ...merged, texts: 1, counts: { ...merged.counts, texts: 1 } }).toEqual(joined)
  })

  it('say what is wrong with something else', () => {
    for (const wrong of [{}, { counts: {} }, null])
      expect(() => mergeProfiles([wrong as never])).toThrow(
        'mergeProfiles: this is not a list of profiles; pass [analysis.profile, …]',
      )
  })
})
