import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Analyzer } from '../../src/analyzer.ts'
import type { Span, Voice } from '../../src/types.ts'
import { evaluateVoices, type VoiceEvaluation } from '../../src/validation/evaluate-voices.ts'
import { parseQuotations } from '../../src/validation/quotations.ts'
import { analyzerOf, quotationsOf, type Sample, voiceAnalyzer } from './voice-sample.ts'

const measure = (...samples: readonly Sample[]): VoiceEvaluation =>
  evaluateVoices(analyzerOf(...samples), quotationsOf(...samples), { samples: 0 })

const text = 'The mayor said: “Rain, or 10 days of sun.” A guard of the old bridge agreed.'

describe('letters of direct quotations', () => {
  const quote = { says: '“Rain, or 10 days of sun.”', type: 'Direct' }

  it('are those of type Direct against those of direct voices, without marks and spaces', () => {
    const { direct } = measure({ text, coded: [quote], found: [{ says: 'Rain, or 10', direct: true }] })
    expect(direct).toMatchObject({ gold: 17, found: 8, both: 8, precision: 1, recall: 8 / 17, f1: 16 / 25 })
  })

  it('lack what was found as reported', () => {
    expect(measure({ text, coded: [quote], found: [{ says: quote.says }] }).direct).toMatchObject({
      gold: 17,
      found: 0,
      precision: null,
      recall: 0,
      f1: 0,
    })
  })

  it('hold what was coded as another type, as found wrongly', () => {
    const coded = [{ ...quote, type: 'Indirect' }]
    expect(measure({ text, coded, found: [{ says: quote.says, direct: true }] }).direct).toMatchObject({
      gold: 0,
      found: 17,
      precision: 0,
      recall: null,
    })
  })

  it('are not measured where the coding tells no types', () => {
    expect(measure({ text, coded: [{ says: quote.says }], found: [] }).direct).toBeNull()
  })
})

describe('letters of all that is attributed', () => {
  it('count once, however many quotations and voices hold them', () => {
    const { content } = measure({
      text,
      coded: [{ says: 'Rain, or' }, { says: 'or 10 days' }],
      found: [{ says: 'Rain' }, { says: 'Rain, or', direct: true }],
    })
    expect(content).toMatchObject({ gold: 12, found: 6, both: 6 })
  })

  it('are found by type', () => {
    const { types } = measure({
      text,
      coded: [
        { says: 'agreed', type: 'Reported' },
        { says: 'Rain', type: 'Direct' },
        { says: 'days', type: 'Direct' },
      ],
      found: [{ says: 'Rain' }],
    })
    expect(types).toEqual([
      { type: 'Direct', quotations: 2, gold: 8, both: 4, recall: 0.5 },
      { type: 'Reported', quotations: 1, gold: 6, both: 0, recall: 0 },
    ])
  })
})

describe('sentences with attributed content', () => {
  it('are those of which a tenth is attributed', () => {
    const sentences =
      'It was cold and dark out there. The mayor called it winter. Nobody came to the old bridge.'
    const { sentences: counts } = measure({
      text: sentences,
      coded: [{ says: 'It' }, { says: 'winter' }],
      found: [{ says: 'winter' }, { says: 'Nobody' }],
    })
    // `It` is 2 letters of 24.
    expect(counts).toMatchObject({ gold: 1, found: 2, both: 1, precision: 0.5, recall: 1 })
  })
})

describe('the speaker of a quotation', () => {
  const speakers = (sample: Omit<Sample, 'text'>): readonly number[] => {
    const { quotations, found, right, exact } = measure({ text, ...sample }).speakers
    return [quotations, found, right, exact]
  }
  const says = 'Rain, or 10 days'

  it('is right to the letter where the spans hold the same ones', () => {
    expect(speakers({ coded: [{ says, by: 'The mayor' }], found: [{ says, by: 'The mayor' }] })).toEqual([
      1, 1, 1, 1,
    ])
  })

  it.each([
    ['half of the shorter one lies in both', 'The mayor', 'mayor said:', [1, 1, 1, 0]],
    ['less lies in both', 'The mayor', 'r said: “Rain', [1, 1, 0, 0]],
    ['nothing lies in both', 'The mayor', 'A guard', [1, 1, 0, 0]],
    ['one of several coded spans is there', ['The mayor', 'A guard'], 'A guard', [1, 1, 1, 1]],
    ['nobody is named', [], 'A guard', [0, 0, 0, 0]],
  ])('is judged where %s', (_, by, found, counts) => {
    expect(speakers({ coded: [{ says, by }], found: [{ says, by: found }] })).toEqual(counts)
  })

  it('is wrong where no voice is, or one without a speaker', () => {
    const coded = [{ says, by: 'The mayor' }]
    expect(speakers({ coded, found: [{ says: 'agreed', by: 'The mayor' }] })).toEqual([1, 0, 0, 0])
    expect(speakers({ coded, found: [{ says }] })).toEqual([1, 1, 0, 0])
  })

  it('is that of the voice that holds most of the quotation', () => {
    const found = [
      { says: 'Rain', by: 'A guard' },
      { says: 'or 10 days', by: 'The mayor' },
    ]
    const coded = [{ says, by: 'The mayor' }]
    expect(speakers({ coded, found })).toEqual([1, 1, 1, 1])
    expect(speakers({ coded, found: found.toReversed() })).toEqual([1, 1, 1, 1])
  })

  it('is that of the inner voice where one stands in another', () => {
    const found = [
      { says: 'said: “Rain, or 10 days of sun', by: 'A guard' },
      { says: 'Rain, or 10 days of sun', by: 'The mayor' },
    ]
    const coded = [{ says, by: 'The mayor' }]
    expect(speakers({ coded, found })).toEqual([1, 1, 1, 1])
    expect(speakers({ coded, found: found.toReversed() })).toEqual([1, 1, 1, 1])
  })

  it('is shared out among all quotations and among those found', () => {
    const { share, shareOfFound, shareExact } = measure({
      text,
      coded: ['Rain', 'days', 'sun'].map((word) => ({ says: word, by: 'The mayor' })),
      found: [
        { says: 'Rain', by: 'mayor' },
        { says: 'days', by: 'A guard' },
      ],
    }).speakers
    expect([share, shareOfFound, shareExact]).toEqual([1 / 3, 1 / 2, 0])
  })
})

describe('cues', () => {
  const cues = (coded: Sample['coded'], found: Sample['found']): readonly number[] => {
    const measured = measure({ text, ...(coded && { coded }), ...(found && { found }) }).cues
    return [measured.gold, measured.found, measured.both]
  }

  it('count once, whatever they announce', () => {
    const twice = [
      { says: 'Rain', cue: 'said' },
      { says: 'sun', cue: 'said' },
    ]
    expect(cues(twice, twice)).toEqual([1, 1, 1])
  })

  it('are found by one of their parts, or by more than them', () => {
    expect(cues([{ says: 'Rain', cue: ['said', 'agreed'] }], [{ says: 'Rain', cue: 'agreed' }])).toEqual([
      1, 1, 1,
    ])
    expect(cues([{ says: 'Rain', cue: 'said' }], [{ says: 'Rain', cue: 'mayor said' }])).toEqual([1, 1, 1])
    expect(cues([{ says: 'Rain', cue: 'said' }], [{ says: 'Rain', cue: 'mayor s' }])).toEqual([1, 1, 0])
  })

  it('answer to one each', () => {
    const found = [
      { says: 'Rain', cue: 'old' },
      { says: 'sun', cue: 'bridge' },
    ]
    expect(cues([{ says: 'Rain', cue: 'the old bridge' }], found)).toEqual([1, 2, 1])
    expect(cues(found, [{ says: 'Rain', cue: 'the old bridge' }])).toEqual([2, 1, 1])
  })

  it('need not be, and marks are none', () => {
    expect(cues([{ says: 'Rain', cue: ':' }], [{ says: 'Rain' }])).toEqual([0, 0, 0])
  })
})

describe('evaluateVoices', () => {
  const rain = { text: 'He said it rains.', coded: [{ says: 'it rains', cue: 'said', by: 'He' }] }
  const found = { ...rain, found: rain.coded }

  it('takes all articles together', () => {
    const other = { text: 'It was dry. So he says.', coded: [{ says: 'It was dry' }], found: [] }
    expect(measure(found, other)).toMatchObject({
      articles: 2,
      quotations: 2,
      voices: 1,
      content: { gold: 15, found: 7, both: 7 },
    })
  })

  it('measures one split', () => {
    const samples = [
      { ...found, split: 'train' },
      { ...rain, text: `${rain.text} `, split: 'dev' },
    ]
    const of = (split: string) =>
      evaluateVoices(analyzerOf(...samples), quotationsOf(...samples), { split, samples: 0 }).content.recall
    expect([of('train'), of('dev')]).toEqual([1, 0])
  })

  it('counts articles whose language cannot be told, and leaves out those in one that it does not know', () => {
    const unknown = { ...found, text: `${rain.text}?` }
    const other = { ...found, text: `${rain.text}!`, language: 'fr' }
    expect(measure(unknown, other)).toMatchObject({ articles: 1, undecided: 1, skipped: 1, voices: 0 })
  })

  it('reads all in the language asked for, and the text without a title', () => {
    const seen: unknown[] = []
    const { analyze, ...rest } = analyzerOf(found)
    const spy: Analyzer = {
      ...rest,
      analyze: (...call) => {
        seen.push(call)
        return analyze(...call)
      },
    }
    const options = { language: 'de', samples: 0 }
    expect(evaluateVoices(spy, quotationsOf({ ...found, language: 'fr' }), options).articles).toBe(1)
    expect(seen).toEqual([[rain.text, { language: 'de' }]])
  })

  it('tells after every article how many are done', () => {
    const told: (readonly [number, number])[] = []
    const other = { ...found, text: `${rain.text} ` }
    evaluateVoices(analyzerOf(found, other), quotationsOf(found, other), {
      samples: 0,
      onProgress: (done, total) => told.push([done, total]),
    })
    expect(told).toEqual([
      [1, 2],
      [2, 2],
    ])
  })

  it('gives intervals by articles, the same for the same seed', () => {
    const samples = Array.from({ length: 12 }, (_, number) => ({
      ...rain,
      text: `${number} ${rain.text}`,
      found: number % 3 === 0 ? [] : rain.coded,
    }))
    const of = (seed: number): VoiceEvaluation =>
      evaluateVoices(analyzerOf(...samples), quotationsOf(...samples), { seed })
    const { content, speakers } = of(1)
    expect(speakers.share).toBeCloseTo(2 / 3)
    expect(speakers.interval?.low).toBeGreaterThan(0.3)
    expect(speakers.interval?.low).toBeLessThan(0.6)
    expect(content.interval?.high).toBeGreaterThan(content.f1 as number)
    expect(of(1)).toEqual(of(1))
    expect([2, 3, 4, 5].map((seed) => of(seed).content.interval)).not.toEqual(
      [2, 3, 4, 5].map(() => content.interval),
    )
  })

  it('is undefined, not zero, where nothing was coded and nothing found', () => {
    const { content, speakers } = measure({ text })
    expect(content).toMatchObject({ gold: 0, found: 0, precision: null, recall: null, f1: null })
    expect(speakers).toMatchObject({ share: null, shareOfFound: null, interval: null })
  })

  it('wants sentences', () => {
    expect(() => evaluateVoices({ ...analyzerOf(), unit: 'paragraph' }, quotationsOf())).toThrow(
      new TypeError(
        "evaluateVoices: the analyzer's unit is \"paragraph\"; voices are measured by sentence: create it with { unit: 'sentence' }",
      ),
    )
  })
})

/** A text of letters, marks and signs of two units, with spans in code points. */
const codedText = fc
  .array(fc.constantFrom('a', 'b', '7', ' ', '“', '.', '𝒶', '🌧'), { minLength: 1, maxLength: 60 })
  .chain((signs) => {
    const place = fc.nat({ max: signs.length })
    const span = fc.tuple(place, place).map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)])
    return fc.record({
      signs: fc.constant(signs),
      coded: fc.array(span, { minLength: 1 }),
      found: fc.array(span, { minLength: 1 }),
    })
  })

/** The figures for a coding and voices that are given in code points. */
function measureCodePoints(
  signs: readonly string[],
  coded: readonly (readonly number[])[],
  found: readonly (readonly number[])[],
): VoiceEvaluation {
  const line = {
    id: 'a',
    text: signs.join(''),
    annotations: coded.map((span) => ({ type: 'Direct', quote: [span], speaker: [span], cue: [span] })),
  }
  const unitsBefore = (place = 0): number => signs.slice(0, place).join('').length
  const voices = found.map(([start, end]): Voice => {
    const span: Span = { start: unitsBefore(start), end: unitsBefore(end) }
    return {
      ...span,
      kind: 'direct',
      speaker: { span, name: null, role: 'person', named: false },
      cue: { ...span, stance: 'neutral' },
    }
  })
  return evaluateVoices(
    voiceAnalyzer(() => voices),
    parseQuotations(JSON.stringify(line)),
    { samples: 0 },
  )
}

/** The figures that depend on where letters stand. */
const figuresOf = ({ direct, content, sentences, cues }: VoiceEvaluation) => [
  direct,
  content,
  sentences,
  cues,
]

describe('for any text', () => {
  it('finding just what was coded is perfect', () => {
    fc.assert(
      fc.property(codedText, ({ signs, coded }) => {
        const evaluation = measureCodePoints(signs, coded, coded)
        for (const figure of figuresOf(evaluation)) {
          expect(figure?.both).toBe(figure?.gold)
          expect([1, null]).toContain(figure?.f1)
        }
        const { quotations, right } = evaluation.speakers
        expect(right).toBe(quotations)
      }),
    )
  })

  it('finding nothing misses everything, and finds nothing wrongly', () => {
    fc.assert(
      fc.property(codedText, ({ signs, coded }) => {
        for (const figure of figuresOf(measureCodePoints(signs, coded, []))) {
          expect(figure).toMatchObject({ found: 0, both: 0, precision: null })
          expect(figure?.f1).toBe(figure?.gold === 0 ? null : 0)
        }
      }),
    )
  })

  it('letters of two units count like others', () => {
    fc.assert(
      fc.property(codedText, ({ signs, coded, found }) => {
        const plain = signs.map((sign) => (sign === '𝒶' ? 'a' : sign === '🌧' ? '“' : sign))
        expect(measureCodePoints(signs, coded, found)).toEqual(measureCodePoints(plain, coded, found))
      }),
    )
  })

  it('quotations and voices that are cut in two or stand twice change no letter', () => {
    const cutOf = (spans: readonly (readonly [number, number])[]) =>
      spans.flatMap(([start, end]) => {
        const middle = Math.floor((start + end) / 2)
        return [
          [start, middle],
          [middle, end],
          [start, end],
        ]
      })
    fc.assert(
      fc.property(codedText, ({ signs, coded, found }) => {
        const { direct, content, sentences } = measureCodePoints(signs, coded, found)
        expect(measureCodePoints(signs, cutOf(coded), cutOf(found))).toMatchObject({
          direct,
          content,
          sentences,
        })
      }),
    )
  })

  it('precision is the recall of the other way round', () => {
    fc.assert(
      fc.property(codedText, ({ signs, coded, found }) => {
        const there = figuresOf(measureCodePoints(signs, coded, found)).slice(0, 3)
        const back = figuresOf(measureCodePoints(signs, found, coded)).slice(0, 3)
        expect(back.map((figure) => figure?.recall)).toEqual(there.map((figure) => figure?.precision))
        expect(back.map((figure) => figure?.f1)).toEqual(there.map((figure) => figure?.f1))
      }),
    )
  })
})
