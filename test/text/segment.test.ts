import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { segment } from '../../src/text/segment.ts'
import type { ArticleInput, Document, Input } from '../../src/types.ts'
import { anyText } from './any-text.ts'
import { both, german, inside, paragraphsOf, tokensOf } from './languages.ts'

const anyArticle: fc.Arbitrary<ArticleInput> = fc.record(
  { title: anyText, paragraphs: fc.array(anyText, { maxLength: 5 }) },
  { requiredKeys: ['paragraphs'] },
)
const anyInput: fc.Arbitrary<Input> = fc.oneof(anyText, anyArticle)

describe('the paragraphs of a string', () => {
  it.each([
    ['end at blank lines', 'A b.\n\nC\nd.\n \t\nE', ['A b.', 'C\nd.', 'E']],
    ['end at line breaks where there is no blank line', 'A b. C.\nd\nE', ['A b. C.', 'd', 'E']],
    ['are sentences where there is no break', 'One two. Then three.', ['One two.', 'Then three.']],
    ['do not count breaks around the text', '\n\nOne two. Then three.\n\n', ['One two.', 'Then three.']],
    ['end at line ends of Windows', 'A\r\nb\r\n\r\nC', ['A\r\nb', 'C']],
    ['end at line ends of the old Mac', 'A\rb\r\rC', ['A\rb', 'C']],
    ['end at U+2028 as at a line break', 'A\u2028b', ['A', 'b']],
    ['end at U+2029 as at a blank line', 'A\nb\u2029C', ['A\nb', 'C']],
    ['leave out a byte-order mark', '\ufeffA\n\ufeffb', ['A', 'b']],
    ['take a line with nothing to see for blank', 'A\nb\n\u200b\nC', ['A\nb\n\u200b', 'C']],
    ['are none without a token', ' \n\n\t\ufeff', []],
    ['are none in an empty text', '', []],
  ])('%s', (_, text, expected) => {
    expect(paragraphsOf(text)).toEqual(expected)
  })
})

describe('given paragraphs', () => {
  it('are kept one to one, whatever breaks they hold', () => {
    expect(paragraphsOf({ paragraphs: ['A b. Then c.', 'D\n\ne', 'f'] })).toEqual([
      'A b. Then c.',
      'D\n\ne',
      'f',
    ])
  })

  it('have no sentences and no length where they are empty', () => {
    const { text, paragraphs } = segment({ paragraphs: ['', 'A', ' \n ', ''] }, both)
    expect(text).toBe('\n\nA\n\n \n \n\n')
    expect(paragraphs.map(({ start, end, sentences }) => [start, end, sentences.length])).toEqual([
      [0, 0, 0],
      [2, 3, 1],
      [5, 5, 0],
      [10, 10, 0],
    ])
  })

  it('reach from their first to their last token', () => {
    expect(paragraphsOf({ paragraphs: ['  A b. \n', '\tC'] })).toEqual(['A b.', 'C'])
  })

  it('are joined to the title by blank lines', () => {
    expect(segment({ title: 'T', paragraphs: ['a', 'b'] }, both).text).toBe('T\n\na\n\nb')
  })
})

describe('a title', () => {
  it('is no paragraph, and no paragraph takes of it', () => {
    const { text, title, paragraphs } = segment(
      { title: ' Why now? Why here', paragraphs: ['they ask.'] },
      both,
    )
    expect(text.slice(title?.start, title?.end)).toBe('Why now? Why here')
    expect(title?.sentences).toHaveLength(2)
    expect(paragraphs.map(({ start, end }) => text.slice(start, end))).toEqual(['they ask.'])
  })

  it.each([{ title: '' }, { title: ' \n' }, { title: null }, {}])('is none if %j', (given) => {
    const document = segment({ ...given, paragraphs: ['a'] } as ArticleInput, both)
    expect(document.title).toBeUndefined()
    expect(document.text).toBe('a')
  })

  it('is not looked for in a string', () => {
    expect(segment('A title\n\nA text.', both).title).toBeUndefined()
  })
})

describe('any input', () => {
  const check = (law: (document: Document) => void) =>
    fc.assert(fc.property(anyInput, (input) => law(segment(input, both))))

  it('loses nothing: what is not space lies in exactly one token', () => {
    check((document) => {
      const covered = tokensOf(document).map(({ start, end }) => document.text.slice(start, end))
      expect(covered.join('')).toBe(document.text.replace(/\s/g, ''))
    })
  })

  it('gives exact spans in order, each inside its own', () => {
    check(({ text, title, paragraphs }) => {
      let last = 0
      for (const paragraph of title ? [title, ...paragraphs] : paragraphs) {
        expect(inside(paragraph, { start: last, end: text.length })).toBe(true)
        for (const sentence of paragraph.sentences) {
          expect(inside(sentence, paragraph)).toBe(true)
          expect(sentence.start).toBe(sentence.tokens[0]?.start)
          expect(sentence.end).toBe(sentence.tokens.at(-1)?.end)
          for (const token of sentence.tokens) {
            expect(inside(token, { start: last, end: sentence.end })).toBe(true)
            last = token.end
          }
        }
        last = Math.max(last, paragraph.end)
      }
    })
  })

  it('keeps given paragraphs one to one', () => {
    fc.assert(
      fc.property(anyArticle, (article) => {
        const { text, paragraphs } = segment(article, both)
        expect(paragraphs.map(({ start, end }) => text.slice(start, end))).toEqual(
          article.paragraphs.map((paragraph) => paragraph.trim()),
        )
      }),
    )
  })

  /** Spellings are numbered as they come; one that another has taken the place of gets a new number. */
  const withoutSpellings = (document: Document): string =>
    JSON.stringify(document, (key, value) => (key === 'spelling' ? undefined : value))

  it('gives the same again, and the same for each paragraph alone', () => {
    fc.assert(
      fc.property(anyArticle, (article) => {
        const options = { language: 'en' }
        const document = segment(article, both, options)
        expect(withoutSpellings(segment(article, both, options))).toBe(withoutSpellings(document))
        for (const [place, paragraph] of article.paragraphs.entries()) {
          const alone = segment({ paragraphs: [paragraph] }, both, options)
          expect(
            alone.paragraphs[0]?.sentences.map((sentence) => sentence.tokens.map(({ norm }) => norm)),
          ).toEqual(
            document.paragraphs[place]?.sentences.map((sentence) => sentence.tokens.map(({ norm }) => norm)),
          )
        }
      }),
    )
  })
})

describe('hostile texts', () => {
  const units = {
    ...{
      dots: '.',
      'spaced dots': '. ',
      bangs: '! ',
      quotes: '"',
      'open quotes': '„',
      brackets: '(',
      lines: '\n',
    },
    ...{ 'one word': 'a', marks: '\u0301', 'unlike marks': '\u0301\u0316', 'lone surrogates': '\ud800' },
    ...{
      'soft hyphens': '\u00ad',
      emoji: '👩‍👩‍👧',
      abbreviations: 'U.S. ',
      chains: 'A.',
      numbers: '1.',
      ordinals: '9. ',
    },
    ...{ bullets: '- \n', references: '.[1]', ellipses: '…', 'quoted stops': '. " ', apostrophes: 'ʼ' },
  }

  // How long they take is the benchmark's business; a quadratic step would take longer than any test may.
  it.each(Object.entries(units))('are cut to the end: %s', (_, unit) => {
    const text = unit.repeat(200_000 / unit.length)
    const { paragraphs } = segment(text, both, { language: 'de' })
    expect(paragraphs.at(-1)?.end ?? text.trim().length).toBe(text.trimEnd().length)
  })
})

describe('a wrong call', () => {
  it.each([
    [7, 'analyze: a number is not a text; pass a string or { title?, paragraphs }'],
    [null, 'analyze: null is not a text; pass a string or { title?, paragraphs }'],
    [undefined, 'analyze: undefined is not a text; pass a string or { title?, paragraphs }'],
    [['a'], 'analyze: an array is not a text; pass a string or { title?, paragraphs }'],
    [
      {},
      'analyze: the paragraphs are undefined, not a list of strings; pass a string or { title?, paragraphs }',
    ],
    [
      { paragraphs: 'a' },
      'analyze: the paragraphs are a string, not a list of strings; pass a string or { title?, paragraphs }',
    ],
    [
      { paragraphs: ['a', 1] },
      'analyze: paragraph 1 is a number, not a string; pass a string or { title?, paragraphs }',
    ],
    [
      { title: {}, paragraphs: [] },
      'analyze: the title is an object, not a string; pass a string or { title?, paragraphs }',
    ],
  ])('%j', (input, message) => {
    expect(() => segment(input as never, both)).toThrow(new TypeError(message))
  })

  it('names the languages that there are', () => {
    expect(() => segment('a', both, { language: 'fr' })).toThrow(
      new RangeError('analyze: no lexicon for language "fr"; there are en, de'),
    )
    expect(() => segment('a', [german], { language: 'en' })).toThrow(RangeError)
  })
})
