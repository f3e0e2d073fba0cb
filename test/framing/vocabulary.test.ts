import fc from 'fast-check'
import sumBy from 'lodash/sumBy.js'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Analyzer, createAnalyzer } from '../../src/analyzer.ts'
import { dampingOf } from '../../src/framing/vocabulary.ts'
import { parseLexicon } from '../../src/lexicon/parse.ts'
import type { Analysis, Evidence, Input } from '../../src/types.ts'
import { lexiconWith } from './learned.ts'

type Words = Readonly<Record<string, number>>

async function analyze(input: Input, words: Words, entries?: string): Promise<Analysis> {
  const analyzer = await createAnalyzer({ lexicons: [lexiconWith(words, entries)] })
  return analyzer.analyze(input, { language: 'en' })
}

const learned = ({ passages }: Analysis): readonly Evidence[] =>
  passages.flatMap(({ evidence }) => evidence.filter(({ kind }) => kind === 'vocabulary'))

/** Each word that was found, and what it adds, in the order of the text. */
const partsOf = (analysis: Analysis): readonly (readonly [string, number])[] =>
  learned(analysis).flatMap(({ parts = [] }) =>
    parts.map(({ start, end, value }) => [analysis.text.slice(start, end), value] as const),
  )

describe('learned words', () => {
  it('are one piece of evidence without a place, with the first place of each word', async () => {
    const analysis = await analyze('Rain, snow and RAIN fell.', { rain: 0.5, snow: -2, sun: 1 })
    const damping = dampingOf(5)
    const rain = 0.5 * (1 + Math.log(2)) * damping
    const snow = -2 * damping
    expect(learned(analysis)).toEqual([
      {
        category: 'own',
        kind: 'vocabulary',
        entry: 'vocabulary',
        span: null,
        value: rain + snow,
        weight: 1,
        contribution: rain + snow,
        parts: [
          { start: 0, end: 4, value: rain },
          { start: 6, end: 10, value: snow },
        ],
      },
    ])
  })

  it('count less in a longer passage', () => {
    expect([0, 25, 75].map(dampingOf)).toEqual([1, 1 / Math.SQRT2, 0.5])
  })

  it('are multiplied with the weight of the entry', async () => {
    const [evidence] = learned(
      await analyze('Rain.', { rain: 0.5 }, '[{ vocabulary: true, weight: -3, id: own }]'),
    )
    expect(evidence).toMatchObject({ entry: 'own', weight: -3, value: 0.5 * dampingOf(1) })
    expect(evidence?.contribution).toBe(-1.5 * dampingOf(1))
  })

  it('are counted in the passage, over all its sentences, and nowhere else', async () => {
    const input = { title: 'Rain', paragraphs: ['Rain fell. No snow. Rain!', 'Sun.', 'Snow.'] }
    const analysis = await analyze(input, { rain: 1, snow: 1 })
    expect(analysis.passages.map(({ evidence }) => evidence.length)).toEqual([2, 1, 2])
    expect(partsOf(analysis)).toEqual([
      ['Rain', (1 + Math.log(2)) * dampingOf(5)],
      ['snow', dampingOf(5)],
      ['Snow', dampingOf(1)],
    ])
  })

  it('are not told where they cancel each other out, weigh nothing, or the entry weighs nothing', async () => {
    expect(learned(await analyze('Rain and snow.', { rain: 1, snow: -1 }))).toEqual([])
    expect(learned(await analyze('Rain.', { rain: 0 }))).toEqual([])
    expect(partsOf(await analyze('Rain, snow.', { rain: 0, snow: 1 })).map(([word]) => word)).toEqual([
      'snow',
    ])
    expect(learned(await analyze('Rain.', { rain: 1 }, '[{ vocabulary: true, weight: 0 }]'))).toEqual([])
  })

  it('find nothing for a category that has none', async () => {
    expect(learned(await analyze('Rain.', {}))).toEqual([])
    const lexicon = parseLexicon('language: en\ncategory: own\nentries: [{ vocabulary: true }]')
    const analyzer = await createAnalyzer({ lexicons: [lexicon] })
    expect(learned(analyzer.analyze('Rain.', { language: 'en' }))).toEqual([])
  })

  it('find nothing for a category without an entry that counts them', async () => {
    expect(learned(await analyze('Rain.', { rain: 1 }, '[rain]'))).toEqual([])
  })

  it('of several categories are kept apart', async () => {
    const lexicons = [
      lexiconWith({ rain: 1, snow: 2 }, undefined, 'wet'),
      lexiconWith({ snow: 3 }, undefined, 'cold'),
      lexiconWith({ sun: 4 }, undefined, 'dry'),
    ]
    const analyzer = await createAnalyzer({ lexicons })
    const found = learned(analyzer.analyze('Rain, then snow.', { language: 'en' }))
    expect(found.map(({ category, value }) => [category, value / dampingOf(3)])).toEqual([
      ['cold', expect.closeTo(3, 12)],
      ['wet', expect.closeTo(3, 12)],
    ])
  })

  it('do not count toward breadth', async () => {
    const { passages } = await analyze('Rain.', { rain: 1 }, '[{ vocabulary: true }, { breadth: true }]')
    expect(passages[0]?.evidence.map(({ kind }) => kind)).toEqual(['bias', 'vocabulary'])
  })

  it('are compared as tokens are, in whatever spelling', async () => {
    const analysis = await analyze('The Straße, the STRASSE, a constructor: no road.', {
      strasse: 1,
      constructor: 2,
      road: 3,
    })
    const [street = 0, ...others] = partsOf(analysis).map(([, value]) => value / dampingOf(8))
    expect(street).toBeCloseTo(1 + Math.log(2), 12)
    expect(others).toEqual([expect.closeTo(2, 12), expect.closeTo(3, 12)])
  })

  it('are part of the profile', async () => {
    const { profile } = await analyze('Rain.\n\nRain.\n\nSun.', { rain: 5 })
    expect(profile.entries).toMatchObject([{ category: 'own', entry: 'vocabulary', passages: 2 }])
  })

  describe('whatever the text', () => {
    const words = ['rain', 'snow', 'sun', 'wind', 'Haus', 'haus', 'ice', 'fog']
    const table: Words = { rain: 0.31, snow: -1.7, haus: 2.2, ice: 1e-7, fog: -5 }
    let analyzer: Analyzer
    beforeAll(async () => {
      analyzer = await createAnalyzer({
        lexicons: [lexiconWith(table, '[{ vocabulary: true, weight: 0.7 }, sun, { shape: short }]')],
      })
    })
    const text = fc
      .array(fc.constantFrom(...words, '.', ',', '\n\n', '"', '7'), { maxLength: 60 })
      .map((pieces) => pieces.join(' '))

    /** What the parts should be, counted the slow way. */
    const expected = (passage: string, count: number): readonly (readonly [string, number])[] => {
      const norms = passage.toLowerCase().match(/[a-z]+/g) ?? []
      return [...new Set(norms)].flatMap((norm) => {
        const times = norms.filter((one) => one === norm).length
        const weight = table[norm]
        return weight === undefined
          ? []
          : [[norm, weight * (1 + Math.log(times)) * dampingOf(count)] as const]
      })
    }

    it('they are counted as a slow count says, and add up', () => {
      fc.assert(
        fc.property(text, (given) => {
          const { passages, text: whole } = analyzer.analyze(given, { language: 'en' })
          for (const { start, end, words: count, evidence, scores } of passages) {
            const found = evidence.filter(({ kind }) => kind === 'vocabulary')
            const parts = found.flatMap((one) => one.parts ?? [])
            const wanted = expected(whole.slice(start, end), count)
            expect(found.length).toBe(wanted.length > 0 ? 1 : 0)
            expect(parts.map((part) => whole.slice(part.start, part.end).toLowerCase())).toEqual(
              wanted.map(([norm]) => norm),
            )
            for (const [at, part] of parts.entries()) expect(part.value).toBeCloseTo(wanted[at]?.[1] ?? 0, 12)
            expect(sumBy(parts, 'value')).toBeCloseTo(found[0]?.value ?? 0, 9)
            const logOdds = sumBy(evidence, 'contribution')
            expect(scores.own).toBeCloseTo(1 / (1 + Math.exp(-logOdds)), 9)
          }
        }),
      )
    })

    it('the analysis survives JSON', () => {
      fc.assert(
        fc.property(text, (given) => {
          const analysis = analyzer.analyze(given, { language: 'en' })
          expect(JSON.parse(JSON.stringify(analysis))).toEqual(analysis)
        }),
      )
    })
  })
})
