import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Analyzer } from '../../src/analyzer.ts'
import { createAnalyzer } from '../../src/analyzer.ts'
import type { Voice } from '../../src/types.ts'

const words = {
  en: [
    'the',
    'minister',
    'Ann Poe',
    'said',
    'told',
    'reporters',
    'that',
    'according to',
    'claims',
    'he',
    'bridge',
    'who',
    'added',
    'and',
    'as',
    'is',
    'leaning',
  ],
  de: [
    'die',
    'Ministerin',
    'Karl Voss',
    'sagte',
    'wies',
    'zurück',
    'dass',
    'laut',
    'zufolge',
    'sie',
    'sei',
    'Brücke',
    'der',
    'und',
    'wie',
    'soll',
    'haben',
    'so',
  ],
} as const
const marks = ['“', '”', '„', '"', "'", '«', '»', '(', ')', ',', ':', ';', '.', '?', ' – ', '’s']

type Language = keyof typeof words
const languages: readonly Language[] = ['en', 'de']

/** Sentences that are made of cues, speakers, small words and marks, in no order. */
function texts(language: Language): fc.Arbitrary<string> {
  const word = fc.constantFrom(...words[language])
  const mark = fc.constantFrom(...marks)
  return fc
    .array(fc.oneof({ arbitrary: word, weight: 3 }, { arbitrary: mark, weight: 2 }), { maxLength: 40 })
    .map((pieces) => `${pieces.join(' ')}.`)
}

let analyzer: Analyzer
beforeAll(async () => {
  analyzer = await createAnalyzer()
})

const voicesOf = (paragraphs: readonly string[], language: Language, title = ''): readonly Voice[] =>
  analyzer.analyze({ title, paragraphs }, { language }).voices

describe('the order of voices', () => {
  it('goes by where they begin without the marks before them', () => {
    const voices = voicesOf(['“ die.', ', die " sei.'], 'de')
    expect(voices.map(({ kind, start, end }) => [kind, start, end])).toEqual([
      ['direct', 8, 15],
      ['reported', 10, 20],
    ])
  })
})

describe.each(languages)('voices in any text (%s)', (language) => {
  const articles = fc.array(texts(language), { minLength: 1, maxLength: 4 })

  it('lie in their paragraph, in the order of the text, and begin and end with what is seen', () => {
    fc.assert(
      fc.property(articles, (paragraphs) => {
        const { text, voices, passages } = analyzer.analyze({ paragraphs }, { language })
        let before = 0
        for (const { start, end, speaker, cue } of voices) {
          expect(start).toBeGreaterThanOrEqual(before)
          before = start
          expect(passages.some((passage) => passage.start <= start && end <= passage.end)).toBe(true)
          for (const span of [{ start, end }, speaker?.span, cue]) {
            if (!span) continue
            const part = text.slice(span.start, span.end)
            expect(part).not.toBe('')
            expect(part.trim()).toBe(part)
          }
        }
      }),
    )
  })

  it('never depend on what comes further down', () => {
    fc.assert(
      fc.property(articles, texts(language), (paragraphs, more) => {
        const alone = voicesOf(paragraphs, language)
        expect(voicesOf([...paragraphs, more], language).slice(0, alone.length)).toEqual(alone)
      }),
    )
  })

  it('are the same every time', () => {
    fc.assert(
      fc.property(articles, texts(language), (paragraphs, title) => {
        expect(voicesOf(paragraphs, language, title)).toEqual(voicesOf(paragraphs, language, title))
      }),
    )
  })

  it('never lie in each other’s cues', () => {
    fc.assert(
      fc.property(articles, (paragraphs) => {
        for (const { start, end, cue } of voicesOf(paragraphs, language))
          if (cue) expect(cue.end <= start || end <= cue.start).toBe(true)
      }),
    )
  })
})

describe('voices', () => {
  it('are not looked for in a text whose language is unknown', () => {
    expect(analyzer.analyze('0 1 2').voices).toEqual([])
  })

  it('may stand in the title', () => {
    const { text, voices, title } = analyzer.analyze(
      { title: 'Bridge is safe, minister says', paragraphs: ['It rained.'] },
      { language: 'en' },
    )
    expect(voices.map(({ start, end }) => text.slice(start, end))).toEqual(['Bridge is safe'])
    expect(voices[0]?.end).toBeLessThanOrEqual(title?.end ?? 0)
  })
})
