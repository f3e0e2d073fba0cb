import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { LexiconSchema } from '../../src/lexicon/schema.ts'
import { readData } from '../../src/lexicon/yaml.ts'

const Words = v.strictObject({
  words: v.array(v.string()),
  size: v.exactOptional(v.pipe(v.number(), v.description('How large it is.'))),
  kind: v.exactOptional(v.picklist(['small', 'large'])),
})

const read = (source: string) => readData(source, Words, { file: 'w.yaml' })
/** Faults as `line:column message`. */
const faultsOf = (source: string): readonly string[] =>
  read(source).faults.map(({ line, column, message }) => `${line}:${column} ${message}`)

describe('data', () => {
  it.each([
    ['YAML', 'words: [a, b]\nsize: 2\n'],
    ['JSON', '{"words": ["a", "b"], "size": 2}'],
    ['a byte-order mark', '\uFEFFwords: [a, b]\nsize: 2\n'],
    ['Windows line ends', 'words:\r\n  - a\r\n  - b\r\nsize: 2\r\n'],
    ['old Mac line ends', 'words:\r  - a\r  - b\rsize: 2\r'],
    ['anchors', 'words: [&x a, b]\nsize: 2\n'],
  ])('is read from %s', (_, source) => {
    expect(read(source).faults).toEqual([])
    expect(read(source).value).toEqual({ words: ['a', 'b'], size: 2 })
  })

  it('keeps yes, no, on and off as the words they are', () => {
    expect(read('words: [yes, no, on, off, y, n]').value?.words).toEqual(['yes', 'no', 'on', 'off', 'y', 'n'])
  })

  it('repeats what a reference names', () => {
    expect(read('words: [&x a, *x]').value?.words).toEqual(['a', 'a'])
  })

  it.each([
    ['', ['1:1 the file is empty']],
    ['# only a comment\n', ['1:1 the file is empty']],
    ['---\n', ['1:1 the file is empty']],
    ['words: []\n---\nwords: []\n', ['2:1 expected one document, found `---` and another one']],
    ['words: [a]\nwrods: [b]\n', ['2:1 unknown key `wrods`; did you mean `words`?']],
    [
      'words: [a]\nx: 1\ny: 2\n',
      [
        '2:1 unknown key `x`; expected one of `words`, `size`, `kind`',
        '3:1 unknown key `y`; expected one of `words`, `size`, `kind`',
      ],
    ],
    ['words: [a]\nwords: [b]\n', ['2:1 the key `words` is there twice']],
    ['size: 1\n', ['1:1 the key `words` is missing']],
    ['words: a\n', ['1:8 expected a list ([a, b], or lines that begin with "- "), found `a`']],
    [
      'words: [1e3, 012, null, true, ~]\n',
      [
        '1:9 expected a text, found the number 1000',
        '1:14 expected a text, found the number 12',
        '1:19 expected a text, found nothing',
        '1:25 expected a text, found `true`',
        '1:31 expected a text, found nothing',
      ],
    ],
    ['words:\n  -\n', ['2:4 expected a text, found nothing']],
    ['words: []\nsize: much\n', ['2:7 expected a number, found `much`']],
    [
      'words: []\nkind: smal\n',
      ['2:7 expected one of `small`, `large`, found `smal`; did you mean `small`?'],
    ],
    ['words: []\n__proto__: { a: 1 }\n', ['2:1 `__proto__` cannot be a key']],
    ['{"words": [], "constructor": 1}', ['1:15 `constructor` cannot be a key']],
    ['words: []\n<<: { size: 1 }\n', ['2:1 `<<` does not merge here']],
    ['words: []\n1: a\n', ['2:1 expected a name as key, found 1']],
    ['words: []\n[a]: b\n', ['2:1 expected a name as key']],
    ['words: [*x]\n', ['1:9 `*x` refers to nothing']],
    ['words: &x [*x]\n', ['1:12 `*x` refers to what it stands in']],
    ['- a\n', ['1:1 expected a mapping (key: value), found a list']],
    ['words: [a]\nsize: [1]\n', ['2:7 expected a number, found a list']],
    ['just text\n', ['1:1 expected a mapping (key: value), found `just text`']],
  ])('%j is at fault', (source, faults) => {
    expect(faultsOf(source)).toEqual(faults)
    expect(read(source).value).toBeUndefined()
  })

  it.each([
    ['- *presse', /'\*presse'/],
    ['- @handle', /single quotes/],
    ['- %done', /single quotes/],
    ['- !important', /single quotes/],
    ['- &co', /single quotes/],
    ['- "foreign" forces', /single quotes/],
    ["- 'foreign' forces", /single quotes/],
    ['- [media] lie', /single quotes/],
    ['- {media} lie', /single quotes/],
    ['- Foto: dpa', /single quotes/],
    ['- "a', /single quotes/],
    ['- `a`', /single quotes/],
    ['- ? a', /single quotes/],
    ['- "\\d"', /backslash/],
  ])('says how to quote %s', (line, hint) => {
    const { faults } = read(`words:\n  ${line}\n`)
    expect(faults.length).toBeGreaterThan(0)
    expect(faults[0]?.line).toBe(2)
    expect(faults[0]?.hint).toMatch(hint)
  })

  it('puts the description of a field under a wrong value', () => {
    expect(read('words: []\nsize: much\n').faults[0]?.hint).toBe('size: How large it is.')
  })

  it('shows the line with a caret', () => {
    expect(read('words: []\nsize: much\n').faults[0]?.excerpt).toBe('  2 | size: much\n    |       ^')
  })

  it.each([
    ['plain', 'words: [ab cd]', 12],
    ['single quotes', "words: ['ab cd']", 13],
    ['single quotes with a quote inside', "words: ['a''b cd']", 15],
    ['double quotes', 'words: ["ab cd"]', 13],
    ['double quotes with an escape, which gives only the start', 'words: ["a\\x62 cd"]', 9],
  ])('knows places inside a text: %s', (_, source, column) => {
    const { faultAt, value } = read(source)
    const offset = value?.words[0]?.indexOf('cd') ?? 0
    expect(faultAt(['words', 0], 'x', { offset }).column).toBe(column)
  })

  it('gives the nearest place around for a path that is not there', () => {
    const { placeOf } = read('words: [a]\nsize: 2')
    expect(placeOf(['words', 7, 'x'])).toEqual({ file: 'w.yaml', line: 1, column: 8 })
    expect(placeOf(['nothing'])).toEqual({ file: 'w.yaml', line: 1, column: 1 })
  })

  it('tells only of the first fault in a line that is no YAML', () => {
    expect(faultsOf('words: [a]\nsize: @ % @\nkind: @x\n')).toEqual([
      '2:7 a text cannot begin with `@` unless it is quoted',
      '3:7 a text cannot begin with `@` unless it is quoted',
    ])
  })
})

describe('hostile data', () => {
  const deep = 20_000

  it.each([
    ['brackets', '['.repeat(deep)],
    ['braces', '{a: '.repeat(deep)],
    ['closed brackets', '['.repeat(deep) + ']'.repeat(deep)],
    ['dashes', `${'- '.repeat(deep)}x`],
    ['questions', `${'? '.repeat(deep)}x`],
    ['indentation', Array.from({ length: 500 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')],
    [
      'lists in lines',
      `words:\n${Array.from({ length: 200 }, (_, depth) => `${' '.repeat(depth)}-\n`).join('')}`,
    ],
  ])('is refused if it nests too deeply: %s', (_, source) => {
    expect(read(source).faults.map(({ message }) => message)).toEqual([
      expect.stringMatching(/nested too deeply/),
    ])
  })

  it('is refused if it is too large', () => {
    expect(read(`words: [${'a, '.repeat(3_000_000)}]`).faults[0]?.message).toMatch(/too large/)
    expect(read('\n'.repeat(2_000_000)).faults[0]?.message).toMatch(/too large/)
  })

  it('is refused if its references grow without end', () => {
    const level = (index: number): string => `- &a${index} [${`*a${index - 1}, `.repeat(9)}]\n`
    const source = `words:\n- &a0 [x]\n${Array.from({ length: 10 }, (_, index) => level(index + 1)).join('')}`
    expect(faultsOf(source)).toEqual([
      expect.stringMatching(/^\d+:\d+ the references up to here repeat too much$/),
    ])
    expect(faultsOf(source)[0]).not.toMatch(/^1:1 /)
    expect(read(source).value).toBeUndefined()
  })

  it('is refused if it holds too many references', () => {
    const source = `words: [&x a, ${'*x, '.repeat(500)}]`
    expect(faultsOf(source)[0]).toMatch(/too many references/)
  })

  it('leaves the objects of the program alone', () => {
    read('__proto__: { polluted: true }\nconstructor: { prototype: { polluted: true } }\nwords: []')
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })

  it('never throws, whatever the string', () => {
    const piece = fc.constantFrom(
      ...'[]{},:&*!|>\'"%@`#-?~\n \t\r\\',
      ...[
        '- ',
        ': ',
        'a',
        'words',
        'entries',
        '<<',
        '*a',
        '&a ',
        '!t ',
        '---\n',
        '...\n',
        '1e3',
        '\uFEFF',
        '\u0000',
        '\ud800',
        'language: en\n',
        'lists:\n  ',
      ],
    )
    const source = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
    )
    fc.assert(
      fc.property(source, (text) => {
        for (const schema of [Words, LexiconSchema]) {
          const { value, faults } = readData(text, schema as typeof Words, { file: 'x' })
          expect(value === undefined).toBe(faults.length > 0)
          const lines = text.split(/\r\n?|\n/).length
          for (const { line, column } of faults) {
            expect(line).toBeGreaterThanOrEqual(1)
            expect(line).toBeLessThanOrEqual(lines)
            expect(column).toBeGreaterThanOrEqual(1)
          }
        }
      }),
      { numRuns: 500 },
    )
  })

  it('gives the same for JSON and the YAML that means it', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (words) => {
        expect(read(JSON.stringify({ words })).value).toEqual({ words })
      }),
    )
  })
})

describe('slips in YAML', () => {
  it.each([
    ['a missing colon', 'words: [a]\nsize 2\n', '2:1 expected `key: value`'],
    ['a missing space behind a colon', 'size:2\nwords: [a]\n', '1:1 expected `key: value`'],
    [
      'a key out of its column',
      'words:\n  - a: 1\n    b: 2\n   c: 3\n',
      '4:1 the line is indented otherwise than those above',
    ],
    [
      'an item out of its column',
      'words:\n  - a\n - b\n',
      '3:1 the line is indented otherwise than those above',
    ],
    ['an open bracket', 'words: [a\nsize: 2\n', '2:1 a `[` is not closed before here'],
    ['a list beside its key', 'words: - a\n', '1:8 a list stands below its key'],
    ['a quote that ends early', 'words: ["so-called" experts\n]\n', undefined],
    ['a text behind a quote', "words:\n  - 'China's'\n", '2:12 the text goes on behind its closing quote'],
  ])('are told without the words of its grammar: %s', (_, source, fault) => {
    const faults = faultsOf(source)
    expect(faults.join()).not.toMatch(/implicit|flow |block-|scalar|node/i)
    if (fault !== undefined) expect(faults[0]).toBe(fault)
  })

  it.each(['!!binary aGVsbG8=', 'words: !!binary aGVsbG8=', 'words: [!!timestamp 2001-12-14]'])(
    'bytes and dates are faults: %s',
    (source) => {
      expect(read(source).faults).toMatchObject([{ message: 'expected a text, a number, `true` or `false`' }])
    },
  )
})
