import fc from 'fast-check'
import sortBy from 'lodash/sortBy.js'
import { describe, expect, it } from 'vitest'
import { readVocabulary } from '../../src/lexicon/vocabulary.ts'

const nothing = { tags: [], lists: {}, roles: [], lexicons: {} }
const known = new Map([
  ['en', nothing],
  ['de', nothing],
])

const read = (source: string) => readVocabulary(source, 'vocabulary.yaml', known)
const faultsOf = (source: string): readonly string[] =>
  sortBy(read(source).faults, ['line', 'column']).map(
    ({ line, column, message }) => `${line}:${column} ${message}`,
  )

const head = 'language: en\nvocabulary:\n'
const withWords = (words: string): string => `${head}  own:\n${words}`

describe('a vocabulary', () => {
  it('is read by category, in the order of the file', () => {
    const source = `# yaml-language-server: $schema=../vocabulary.schema.json
language: de
note: Learned from my own corpus.
vocabulary:
  state-narrative:
    Standhaft: 0.42  # a comment
    entschieden: 0.4
    straße: -1
  nobody-uses-it: {}
`
    expect(read(source)).toEqual({
      content: {
        file: 'vocabulary.yaml',
        language: 'de',
        tables: [
          {
            category: 'state-narrative',
            words: [
              ['standhaft', 0.42],
              ['entschieden', 0.4],
              ['strasse', -1],
            ],
          },
          { category: 'nobody-uses-it', words: [] },
        ],
      },
      faults: [],
      language: 'de',
    })
  })

  it('may be JSON', () => {
    const { content } = read('{ "language": "en", "vocabulary": { "own": { "firmly": 5 } } }')
    expect(content?.tables).toEqual([{ category: 'own', words: [['firmly', 5]] }])
  })

  it('takes words that are called as what objects inherit, and those that YAML reads otherwise in quotes', () => {
    const source = withWords(
      "    constructor: 1\n    prototype: 2\n    toString: 3\n    'true': -1\n    'null': -2\n    no: -3\n",
    )
    expect(faultsOf(source)).toEqual([])
    expect(read(source).content?.tables[0]?.words).toEqual([
      ['constructor', 1],
      ['prototype', 2],
      ['tostring', 3],
      ['true', -1],
      ['null', -2],
      ['no', -3],
    ])
  })

  it.each([
    ['', ['1:1 the file is empty']],
    ['language: en\n', ['1:1 the key `vocabulary` is missing']],
    ['vocabulary: {}\n', ['1:1 the key `language` is missing']],
    ['language: xx\nvocabulary: {}\n', ['1:11 unknown language `xx`']],
    [
      `${head}  own: { a: 1 }\nwords: {}\n`,
      ['4:1 unknown key `words`; expected one of `$schema`, `language`, `note`, `vocabulary`'],
    ],
    ['language: en\nvocabulary: [a]\n', ['2:13 expected a mapping (key: value), found a list']],
    [`${head}  own: [a]\n`, ['3:8 expected a mapping (key: value), found a list']],
    [`${head}  own:\n`, ['3:7 expected a mapping (key: value), found nothing']],
    [`${head}  constructor: { a: 1 }\n`, ['3:3 `constructor` cannot be a key']],
    [withWords('    rain: heavy\n'), ['4:11 expected a number, found `heavy`']],
    [withWords('    rain: 1,5\n'), ['4:11 expected a number, found `1,5`']],
    [withWords('    rain:\n'), ['4:10 expected a number, found nothing']],
    [
      withWords('    rain: 5.1\n    snow: -6\n'),
      ['4:11 expected a number from -5 to 5', '5:11 expected a number from -5 to 5'],
    ],
    [
      withWords('    rain: .inf\n    snow: .nan\n'),
      ['4:11 expected a number from -5 to 5', '5:11 expected a number, found the number NaN'],
    ],
    [
      withWords('    constructor: 6\n    prototype: heavy\n'),
      ['4:18 expected a number from -5 to 5', '5:16 expected a number from -5 to 5'],
    ],
    [withWords('    heavy rain: 1\n'), ['4:5 expected one word of letters, found `heavy rain`']],
    [
      withWords("    don't: 1\n    well-known: 1\n"),
      [
        "4:5 expected one word of letters, found `don't`",
        '5:5 expected one word of letters, found `well-known`',
      ],
    ],
    [
      withWords("    '2024': 1\n    ' rain': 1\n    '!': 1\n"),
      [
        '4:5 expected one word of letters, found `2024`',
        '5:5 expected one word of letters, found ` rain`',
        '6:5 expected one word of letters, found `!`',
      ],
    ],
    [withWords('    __proto__: 1\n'), ['4:5 `__proto__` cannot be a key']],
    [
      withWords('    2024: 1\n    true: 1\n    null: 1\n'),
      [
        '4:5 expected a name as key, found 2024',
        '5:5 expected a name as key, found true',
        '6:5 expected a name as key, found null',
      ],
    ],
    [
      withWords('    rain: 1\n    snow: 1\n    RAIN: 2\n'),
      ['6:5 `RAIN` is the same word as `rain` in line 4'],
    ],
    [withWords('    rain: 1\n    rain: 2\n'), ['5:5 the key `rain` is there twice']],
    [withWords('    Straße: 1\n    strasse: 1\n'), ['5:5 `strasse` is the same word as `Straße` in line 4']],
  ])('is at fault: %j', (source, faults) => {
    expect(faultsOf(source)).toEqual(faults)
    expect(read(source).content).toBeNull()
  })

  it('tells of the language even if there are faults', () => {
    expect(read('language: en\nvocabulary: 1\n').language).toBe('en')
  })

  it('has up to 20,000 words a category', () => {
    const wordOf = (index: number): string =>
      [...String(index)].map((digit) => 'abcdefghij'[Number(digit)]).join('')
    const words = (count: number): string =>
      Array.from({ length: count }, (_, index) => `    ${wordOf(index)}: 0.1\n`).join('')
    expect(read(withWords(words(20_000))).content?.tables[0]?.words).toHaveLength(20_000)
    expect(faultsOf(withWords(words(20_001)))).toEqual(['3:3 expected at most 20000 words, found 20001'])
  })

  it('gives back whatever words and weights it was written with', () => {
    const word = fc.stringMatching(/^[a-zäöü]{1,12}$/)
    const weight = fc.double({ min: -5, max: 5, noNaN: true }).map((number) => number + 0)
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(word, weight), { selector: ([one]) => one }), (words) => {
        const source = JSON.stringify({ language: 'en', vocabulary: { own: Object.fromEntries(words) } })
        const own = read(source).content?.tables[0]?.words
        expect(new Map(own)).toEqual(new Map(words))
      }),
    )
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.anything(), (word, value) => {
        read(`${head}  own:\n    ${word}: 1\n`)
        read(JSON.stringify({ language: 'en', vocabulary: { own: { [word]: value } } }) ?? '')
        read(JSON.stringify({ language: 'en', vocabulary: value }) ?? '')
      }),
    )
  })
})
