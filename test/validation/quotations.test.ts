import { describe, expect, it } from 'vitest'
import { DataError, type Fault } from '../../src/errors.ts'
import { joinQuotations, parseQuotations } from '../../src/validation/quotations.ts'

const text = 'The mayor said it would rain.'

const article = (id: string, ...annotations: readonly object[]) => ({ id, text, annotations })

const lines = (...articles: readonly object[]): string =>
  articles.map((each) => `${JSON.stringify(each)}\n`).join('')

function faultsOf(source: string): readonly Fault[] {
  try {
    parseQuotations(source, { file: 'q.jsonl' })
  } catch (error) {
    expect(error).toBeInstanceOf(DataError)
    return (error as DataError).faults
  }
  throw new Error('no fault was found')
}

const annotationOf = (annotation: object) =>
  parseQuotations(lines(article('a', annotation))).articles[0]?.quotations[0]

describe('parseQuotations', () => {
  it.each([
    ['quote and speaker', { quote: [[15, 28]], speaker: [[0, 9]], cue: [[10, 14]] }],
    ['content and source', { content: [[15, 28]], source: [[0, 9]], cue: [[10, 14]] }],
  ])('reads annotations with %s', (_, annotation) => {
    expect(annotationOf(annotation)).toEqual({
      content: [{ start: 15, end: 28 }],
      speaker: [{ start: 0, end: 9 }],
      cue: [{ start: 10, end: 14 }],
    })
  })

  it('reads split, language and type, and passes over further keys', () => {
    const source = lines({
      ...article('a', { type: 'Direct', quote: [[15, 28]], quote_text: 'it would rain' }),
      split: 'train',
      language: 'en',
      title: 'Rain',
    })
    expect(parseQuotations(source)).toEqual({
      articles: [
        {
          id: 'a',
          split: 'train',
          language: 'en',
          text,
          typed: true,
          quotations: [{ type: 'Direct', content: [{ start: 15, end: 28 }], speaker: [], cue: [] }],
        },
      ],
    })
  })

  it('takes an article without annotations as coded like the others of its file', () => {
    const typed = (...annotations: readonly object[]) =>
      parseQuotations(lines(article('a', ...annotations), article('b'))).articles[1]?.typed
    expect(typed({ type: 'Direct', quote: [] })).toBe(true)
    expect(typed({ quote: [] })).toBe(false)
  })

  it('counts offsets in code points, and gives them in UTF-16 units', () => {
    const { quotations, text: read } = parseQuotations(
      lines({
        id: 'a',
        text: '🌧 “𝔘nd 🌧 rain” said 𝔘',
        annotations: [{ quote: [[2, 14]], cue: [[15, 19]], speaker: [[20, 21]] }],
      }),
    ).articles[0] as NonNullable<ReturnType<typeof parseQuotations>['articles'][0]>
    const [{ content, cue, speaker } = { content: [], cue: [], speaker: [] }] = quotations
    expect([...content, ...cue, ...speaker].map(({ start, end }) => read.slice(start, end))).toEqual([
      '“𝔘nd 🌧 rain”',
      'said',
      '𝔘',
    ])
  })

  it('sorts stretches, joins those that overlap or touch, and leaves out empty ones', () => {
    const quote = [
      [20, 24],
      [4, 6],
      [5, 9],
      [9, 12],
      [15, 15],
    ]
    expect(annotationOf({ quote })?.content).toEqual([
      { start: 4, end: 12 },
      { start: 20, end: 24 },
    ])
  })

  it('takes null for what is not told, blank lines and a byte-order mark', () => {
    const source = `\uFEFF${lines({ ...article('a', { type: null, quote: [] }), split: null, language: null })}\r\n\r\n`
    expect(Object.keys(parseQuotations(source).articles[0] as object)).toEqual([
      'id',
      'text',
      'typed',
      'quotations',
    ])
  })

  it.each([
    ['what is no JSON', '{ "id": "a"', /./],
    ['what is no article', '[]', /`id`/],
    ['a missing text', '{ "id": "a", "annotations": [] }', /text/],
    ['an offset that is no number', lines(article('a', { quote: [['15', 28]] })), /number/i],
    ['a stretch without an end', lines(article('a', { quote: [[15]] })), /./],
    ['an end before its start', lines(article('a', { quote: [[28, 15]] })), /end before its start/],
    ['a stretch behind the text', lines(article('a', { quote: [[15, 30]] })), /at most 29.* found 30/],
    [
      'an annotation without content',
      lines(article('a', { cue: [[10, 14]] })),
      /either `quote` or `content`/,
    ],
    ['one with two contents', lines(article('a', { quote: [], content: [] })), /either `quote` or `content`/],
    ['a second article of the same id', lines(article('c'), article('c')).trim(), /"c"/],
  ])('names the line of %s', (_, source, message) => {
    const [fault] = faultsOf(`${lines(article('b'))}${source}\n`)
    expect(fault).toMatchObject({ file: 'q.jsonl', message: expect.stringMatching(message) })
    expect(fault?.line).toBe(source.includes('"c"') ? 3 : 2)
    expect(fault?.column).toBeGreaterThan(0)
  })

  it('finds the fault of every line', () => {
    const source = lines(article('a', { quote: [['x', 1]] }), article('b'), { id: 'c' })
    expect(faultsOf(source).map(({ line }) => line)).toEqual([1, 3, 3])
  })

  it('refuses a file without articles', () => {
    expect(faultsOf('\n')[0]?.message).toContain('found none')
  })
})

describe('joinQuotations', () => {
  it('keeps the articles of all files, and how each was coded', () => {
    const one = parseQuotations(lines(article('a', { type: 'Direct', quote: [] })))
    const other = parseQuotations(lines(article('b', { content: [] })))
    expect(joinQuotations([one, other]).articles.map(({ id, typed }) => [id, typed])).toEqual([
      ['a', true],
      ['b', false],
    ])
  })
})
