import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createHearing } from '../../src/framing/hearing.ts'
import { createStandsIn } from '../../src/framing/whose.ts'
import type { Inside, VoiceSign } from '../../src/lexicon-types.ts'
import type { Span, Voice } from '../../src/types.ts'
import { extractsOf, speaker } from './said.ts'

const text = fc
  .array(fc.array(fc.constantFrom('a', 'be', 'see', ',', '.'), { minLength: 1, maxLength: 9 }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((paragraphs) => paragraphs.map((words) => words.join(' ')).join('\n\n'))

const span = (length: number): fc.Arbitrary<Span> =>
  fc
    .tuple(fc.integer({ min: 0, max: length }), fc.integer({ min: 0, max: length }))
    .map(([one, other]) => ({ start: Math.min(one, other), end: Math.max(one, other) }))

const voice = (length: number): fc.Arbitrary<Voice> =>
  fc
    .record({
      span: span(length),
      kind: fc.constantFrom('direct' as const, 'reported' as const),
      role: fc.option(fc.constantFrom('expert', 'official', 'expert Ann Lee', 'official Wang Yi')),
      cue: span(length),
      stance: fc.option(fc.constantFrom('neutral' as const, 'distancing' as const)),
    })
    .map(({ span: { start, end }, kind, role, cue, stance }) => ({
      start,
      end,
      kind,
      speaker: role === null ? null : speaker(role),
      cue: stance === null ? null : { start: cue.start, end: Math.min(cue.start + 2, cue.end), stance },
    }))

/** A text, and voices in it in their order. */
const article = text.chain((given) =>
  fc
    .array(voice(given.length), { maxLength: 6 })
    .map((voices) => [given, voices.toSorted((one, other) => one.start - other.start)] as const),
)

const sign: fc.Arbitrary<Omit<VoiceSign, 'measure' | 'last'>> = fc.record(
  {
    roles: fc.subarray(['expert', 'official']),
    stance: fc.constantFrom('neutral' as const, 'distancing' as const),
    kind: fc.constantFrom('direct' as const, 'reported' as const),
    named: fc.boolean(),
  },
  { requiredKeys: ['roles'] },
)

function fits({ kind, speaker, cue }: Voice, wanted: Omit<VoiceSign, 'measure' | 'last'>): boolean {
  if (wanted.kind !== undefined && wanted.kind !== kind) return false
  if (wanted.stance !== undefined && wanted.stance !== cue?.stance) return false
  if (wanted.named !== undefined && wanted.named !== (speaker?.named ?? false)) return false
  return wanted.roles.length === 0 || wanted.roles.includes(speaker?.role ?? '')
}

describe('who is heard in a passage', () => {
  it('is what counting word by word says', () => {
    fc.assert(
      fc.property(article, sign, ([given, voices], wanted) => {
        const passages = extractsOf(given)
        const hearing = createHearing(voices, passages)
        const fitting = voices.filter((one) => fits(one, wanted))
        for (const [at, { sentences, words }] of passages.entries()) {
          const own = sentences.flatMap(({ tokens }) => tokens).filter(({ kind }) => kind === 'word')
          const inVoices = own.filter(({ start }) =>
            fitting.some((one) => one.start <= start && start < one.end),
          )
          const share = words === 0 ? 0 : inVoices.length / words
          const measured = (measure: VoiceSign['measure']): number =>
            hearing.find({ ...wanted, measure, last: false }, at)?.value ?? 0
          expect(measured('share')).toBe(share)
          expect(measured('any')).toBe(Number(share > 0))
          expect(measured('most')).toBe(Number(share > 0.5))
        }
      }),
    )
  })

  it('has its place inside the passage if it is one voice', () => {
    fc.assert(
      fc.property(article, sign, ([given, voices], wanted) => {
        const passages = extractsOf(given)
        const hearing = createHearing(voices, passages)
        for (const [at, { start, end }] of passages.entries()) {
          const place = hearing.find({ ...wanted, measure: 'any', last: false }, at)?.span
          if (!place) continue
          expect(place.start).toBeGreaterThanOrEqual(start)
          expect(place.end).toBeLessThanOrEqual(end)
          expect(place.end).toBeGreaterThan(place.start)
        }
      }),
    )
  })

  it('never depends on what is said further down', () => {
    fc.assert(
      fc.property(article, sign, fc.boolean(), ([given, voices], wanted, last) => {
        const passages = extractsOf(given)
        const whole = createHearing(voices, passages)
        for (const [at, { end }] of passages.entries()) {
          const above = voices.filter(({ start }) => start < end)
          const asked = { ...wanted, measure: 'share', last } as const
          expect(createHearing(above, passages).find(asked, at)).toEqual(whole.find(asked, at))
        }
      }),
    )
  })
})

describe('where a stretch stands', () => {
  const stretch = article.chain(([given, voices]) =>
    span(given.length).map((place) => [voices, place] as const),
  )
  const isIn = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end
  const touch = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end

  it('is what looking at each of its places says', () => {
    fc.assert(
      fc.property(stretch, ([voices, place]) => {
        fc.pre(place.end > place.start)
        const whole = (kind: Voice['kind']): boolean =>
          Array.from({ length: place.end - place.start }, (_, at) => place.start + at).every((at) =>
            voices.some((one) => one.kind === kind && one.start <= at && at < one.end),
          )
        const isQuoted = whole('direct')
        const isReported = !isQuoted && whole('reported')
        const expected: Record<Inside, boolean> = {
          quote: isQuoted,
          reported: isReported,
          speech: isQuoted || isReported,
          narration: !voices.some((one) => touch(one, place)),
          cue: voices.some(({ cue }) => cue !== null && touch(cue, place)),
        }
        const standsIn = createStandsIn(voices)
        for (const inside of Object.keys(expected) as Inside[])
          expect([inside, standsIn(place, inside)]).toEqual([inside, expected[inside]])
      }),
    )
  })

  it('is in the words of the last voice around it that has a speaker', () => {
    fc.assert(
      fc.property(stretch, fc.subarray(['expert', 'official']), ([voices, place], by) => {
        fc.pre(place.end > place.start)
        const standsIn = createStandsIn(voices)
        const around = voices.findLast((one) => one.speaker !== null && isIn(one, place))
        const isTheirs = by.includes(around?.speaker?.role ?? '')
        for (const inside of ['quote', 'reported', 'speech'] as const)
          expect(standsIn(place, inside, by)).toBe(standsIn(place, inside) && isTheirs)
        const isAnnounced = voices.some(
          ({ cue, speaker }) => cue !== null && touch(cue, place) && by.includes(speaker?.role ?? ''),
        )
        expect(standsIn(place, 'cue', by)).toBe(isAnnounced)
      }),
    )
  })
})
