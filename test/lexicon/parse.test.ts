import fc from 'fast-check'
import sortBy from 'lodash/sortBy.js'
import { describe, expect, it } from 'vitest'
import { DataError } from '../../src/errors.ts'
import { readLexicon, readLists } from '../../src/lexicon/content.ts'
import type { EntryContent, KnownLanguage } from '../../src/lexicon/lexicon.ts'
import { parseLexicon } from '../../src/lexicon/parse.ts'

/** A small house of languages, so that these tests do not depend on what is bundled. */
const english: KnownLanguage = {
  tags: ['NOUN', 'VERB'],
  lists: { expert: [], outlet: ['agency'], agency: [] },
  roles: ['official', 'expert', 'person'],
  lexicons: {
    rebuttal: { ids: ['us-media', 'smear'], patterns: ['US media'], lists: { smearing: ['outlet'] } },
  },
}
const known = new Map([
  ['en', english],
  ['de', { tags: [], lists: {}, roles: [], lexicons: {} }],
])

const read = (source: string) => readLexicon(source, 'l.yaml', known)
const faultsOf = (source: string): readonly string[] =>
  sortBy(read(source).faults, ['line', 'column']).map(
    ({ line, column, message }) => `${line}:${column} ${message}`,
  )

const head = 'language: en\ncategory: own\n'

describe('a lexicon', () => {
  it('is read with all its fields', () => {
    const source = `# yaml-language-server: $schema=../lexicon.schema.json
language: en
category: western-media
extends: en/rebuttal
remove: [smear, US media]
bias: -2.5
threshold: 0.4
lists:
  lie: [~lie, "fake news"]
  expert: { extends: true, items: [pundit], note: more of them, source: own, match: [A pundit.], noMatch: [A cat.] }
entries:
  - <outlet> ..8 ~claim
  - { id: us-media, pattern: =US (media|press), weight: 1.5, scope: title, note: "…" }
  - pattern: [so-called, alleged, '<lie>']
    weight: 0.8
    max: 2
    unless: so-called Islamic State
    match: ["The so-called genocide never happened."]
    noMatch: ["The so-called Islamic State claimed the attack."]
  - { pattern: <smearing>, scope: earlier, weight: -0.7 }
  - { shape: short, weight: -0.5 }
  - { breadth: true }
`
    const { content, faults } = read(source)
    expect(faults).toEqual([])
    const rest = { weight: 1, max: 1, scope: 'passage', unless: [] }
    expect(content).toEqual({
      language: 'en',
      category: 'western-media',
      extends: 'en/rebuttal',
      remove: ['smear', 'US media'],
      bias: -2.5,
      threshold: 0.4,
      lists: [
        { name: 'lie', extends: false, items: ['~lie', 'fake news'], line: 9, column: 8 },
        {
          name: 'expert',
          extends: true,
          items: ['pundit'],
          note: 'more of them',
          source: 'own',
          match: ['A pundit.'],
          noMatch: ['A cat.'],
          line: 10,
          column: 11,
        },
      ],
      entries: [
        {
          ...rest,
          id: '<outlet> ..8 ~claim',
          sign: 'pattern',
          patterns: ['<outlet> ..8 ~claim'],
          line: 12,
          column: 5,
        },
        {
          ...rest,
          id: 'us-media',
          sign: 'pattern',
          patterns: ['=US (media|press)'],
          weight: 1.5,
          scope: 'title',
          note: '…',
          line: 13,
          column: 5,
        },
        {
          ...rest,
          id: 'so-called',
          sign: 'pattern',
          patterns: ['so-called', 'alleged', '<lie>'],
          weight: 0.8,
          max: 2,
          unless: ['so-called Islamic State'],
          match: ['The so-called genocide never happened.'],
          noMatch: ['The so-called Islamic State claimed the attack.'],
          line: 14,
          column: 5,
        },
        {
          ...rest,
          id: '<smearing>',
          sign: 'pattern',
          patterns: ['<smearing>'],
          weight: -0.7,
          scope: 'earlier',
          line: 20,
          column: 5,
        },
        {
          ...rest,
          id: 'shape: short',
          sign: 'shape',
          patterns: [],
          shape: 'short',
          weight: -0.5,
          line: 21,
          column: 5,
        },
        { ...rest, id: 'breadth', sign: 'breadth', patterns: [], line: 22, column: 5 },
      ],
    })
  })

  it('may be JSON', () => {
    const source =
      '{ "language": "de", "category": "own", "entries": ["Lüge", { "pattern": "Hetze", "weight": 2 }] }'
    expect(read(source).content?.entries.map(({ id, weight }) => [id, weight])).toEqual([
      ['Lüge', 1],
      ['Hetze', 2],
    ])
  })

  it.each<[string, readonly string[]]>([
    ['entries: [a]\n', ['1:1 the key `language` is missing', '1:1 the key `category` is missing']],
    [
      'language: english\ncategory: own\nentries: [a]\n',
      ['1:11 expected a language code, such as en or pt-BR'],
    ],
    ['language: fr\ncategory: own\nentries: [a]\n', ['1:11 unknown language `fr`']],
    [
      'language: en\ncategory: Own One\nentries: [a]\n',
      ['2:11 expected a name in small letters, its words joined by hyphens, such as expert-commentary'],
    ],
    ['language: en\ncategory: constructor\nentries: [a]\n', ['2:11 `constructor` cannot be a category']],
    [head, ['1:1 the file has no entries']],
    [`${head}entries: []\n`, ['1:1 the file has no entries']],
    [`${head}entries:\n`, ['3:9 expected a list ([a, b], or lines that begin with "- "), found nothing']],
    [`${head}entries: [{ pattern: a, wieght: 1 }]\n`, ['3:25 unknown key `wieght`; did you mean `weight`?']],
    [
      `${head}entries: [{ pattern: a, weight: .inf }, { pattern: b, weight: .nan }, { pattern: c, weight: 21 }]\n`,
      [
        '3:33 expected a finite number',
        '3:63 expected a number, found the number NaN',
        '3:93 expected a number from -20 to 20',
      ],
    ],
    [
      `${head}entries: [{ pattern: a, weight: "1" }]\n`,
      ['3:33 expected a number, found a text in quotes, `1`'],
    ],
    [`${head}entries: [{ pattern: a, weight: 1,5 }]\n`, ['3:35 a comma stands inside a number']],
    [`${head}bias: 1,5\nentries: [a]\n`, ['3:7 expected a number, found `1,5`']],
    [`${head}entries: [{ breadth: 'true' }]\n`, ['3:22 expected `true`, found a text in quotes, `true`']],
    [
      `${head}entries: ["war\\0", "a \\ud800"]\n`,
      [
        '3:15 the pattern holds a control character, U+0000',
        '3:23 the pattern holds half a character, U+D800',
      ],
    ],
    [
      `${head}entries: [{ pattern: a, max: 1.5 }, { pattern: b, max: 0 }]\n`,
      ['3:30 expected a whole number from 1 to 20', '3:56 expected a whole number from 1 to 20'],
    ],
    [
      `${head}entries: [{ pattern: a, scope: titel }]\n`,
      ['3:32 expected one of `passage`, `title`, `earlier`, `article`, found `titel`; did you mean `title`?'],
    ],
    [
      `${head}entries: [{ shape: shrot }]\n`,
      [
        '3:20 expected one of `first`, `last`, `short`, `long`, `no-final-stop`, `ends-in-names`, `capitalized`, found `shrot`; did you mean `short`?',
      ],
    ],
    [`${head}entries: [{ breadth: false }]\n`, ['3:22 expected `true`, found `false`']],
    [
      `${head}entries: [{ weight: 1 }]\n`,
      ['3:11 expected one of `pattern`, `shape`, `breadth`, `voice`, `scare`, `vocabulary`'],
    ],
    [`${head}entries: [{ pattern: a, shape: short }]\n`, ['3:11 expected only one of `pattern`, `shape`']],
    [
      `${head}entries: [{ shape: short, max: 2 }]\n`,
      ['3:27 `max` goes with `pattern` and `scare`, not with `shape`'],
    ],
    [
      `${head}entries: [{ breadth: true, unless: a }]\n`,
      ['3:28 `unless` goes with `pattern`, not with `breadth`'],
    ],
    [`${head}entries: [{ pattern: [] }]\n`, ['3:22 expected at least one pattern']],
    [
      `${head}entries: [{ pattern: 12 }]\n`,
      ['3:22 expected a text or a list ([a, b], or lines that begin with "- "), found the number 12'],
    ],
    [
      `${head}entries: [12, null, [a], '']\n`,
      [
        '3:11 expected a text or a mapping (key: value), found the number 12',
        '3:15 expected a text or a mapping (key: value), found nothing',
        '3:21 expected a text or a mapping (key: value), found a list',
        '3:26 expected a text, found nothing',
      ],
    ],
    [
      `${head}entries:\n  - Foto: dpa\n`,
      [
        '4:5 unknown key `Foto`; expected one of `pattern`, `shape`, `breadth`, `voice`, `scare`, `vocabulary`, `id`, `weight`, `max`, `unless`, `scope`, `in`, `by`, `match`, `noMatch`, `rare`, `note`, `source`',
      ],
    ],
    [
      `${head}entries: [a, { pattern: b, id: a }, { pattern: a }]\n`,
      ['3:32 the id `a` is taken by the entry in line 3', '3:48 the id `a` is taken by the entry in line 3'],
    ],
    [
      `${head}entries: [constructor, { pattern: b, id: __proto__ }]\n`,
      ['3:11 `constructor` cannot be an id', '3:42 `__proto__` cannot be an id'],
    ],
    [
      `${head}entries:\n  - a .. .. b\n  - { pattern: [c, '(d'], unless: '*' }\n`,
      ['4:10 two gaps stand in a row', '5:21 `(` is not closed', '5:36 `*` would find every word'],
    ],
    [`${head}entries: [claim/ADJ]\n`, ["3:16 this language's tagger never says ADJ; it knows NOUN VERB"]],
    [
      'language: de\ncategory: own\nentries: [Lüge/NOUN]\n',
      ['3:15 this language has no tagger, so `/NOUN` cannot be asked for'],
    ],
    [
      `${head}entries: [a <exprt> b, <quotes>, '(<agency>|<nam>)']\n`,
      [
        '3:13 unknown list `<exprt>`; did you mean `expert`?',
        '3:24 unknown list `<quotes>`; did you mean `quoted`?',
        '3:45 unknown list `<nam>`; did you mean `name`?',
      ],
    ],
    [
      `${head}lists: { a: ['<b>'], b: ['<c>'], c: [x, '<a>'] }\nentries: [a]\n`,
      ['3:10 the list refers to itself: <a> → <b> → <c> → <a>'],
    ],
    [`${head}lists: { a: ['<a>'] }\nentries: [a]\n`, ['3:10 the list refers to itself: <a> → <a>']],
    [
      `${head}lists: { agency: { extends: true, items: ['<outlet>'] } }\nentries: [a]\n`,
      ['3:10 the list refers to itself: <agency> → <outlet> → <agency>'],
    ],
    [
      `${head}lists: { expert: [x], year: [x], Big: [x], empty: [] }\nentries: [a]\n`,
      [
        '3:10 there is a list `expert` already',
        '3:23 `<year>` is built in; a list needs another name',
        '3:34 expected a list name in small letters, its words joined by hyphens, found `Big`',
        '3:51 expected at least one item',
      ],
    ],
    [
      `${head}lists: { exprt: { extends: true, items: [x] } }\nentries: [a]\n`,
      ['3:10 there is no list `exprt` to add to; did you mean `expert`?'],
    ],
    [
      `${head}lists: { a: [x, 1e3, ''] }\nentries: [a]\n`,
      ['3:17 expected a text, found the number 1000', '3:22 expected a text, found nothing'],
    ],
    [`${head}lists: { a: { note: x } }\nentries: [a]\n`, ['3:13 the key `items` is missing']],
    [`${head}lists: [a]\nentries: [a]\n`, ['3:8 expected a mapping (key: value), found a list']],
    [`${head}lists: { toString: [x] }\nentries: [a]\n`, ['3:10 `toString` cannot be a key']],
    [`${head}extends: en/rebutal\n`, ['3:10 unknown lexicon `en/rebutal`; did you mean `en/rebuttal`?']],
    [`${head}extends: de/rebuttal\n`, ['3:10 a lexicon extends one of its own language, `en`, not `de`']],
    [`${head}extends: rebuttal\n`, ['3:10 expected language/category, such as en/photo-caption']],
    [`${head}extends: en/constructor\n`, ['3:10 unknown lexicon `en/constructor`']],
    [
      `${head}extends: en/rebuttal\nremove: [us-medai, smear, US media]\n`,
      ['4:10 `en/rebuttal` has no entry `us-medai`; did you mean `us-media`?'],
    ],
    [`${head}remove: [a]\nentries: [a]\n`, ['3:1 `remove` takes entries out of a base, and there is none']],
    [
      `${head}bias: low\nthreshold: 1\nentries: [a]\n`,
      ['3:7 expected a number, found `low`', '4:12 expected a number between 0 and 1'],
    ],
    [`${head}extends: en/rebuttal\nlists: { smearing: [x] }\n`, ['4:10 there is a list `smearing` already']],
  ])('is at fault: %s', (source, faults) => {
    expect(faultsOf(source)).toEqual(faults)
    expect(read(source).content).toBeNull()
  })

  it('tells of all its faults at once, of whatever kind', () => {
    const source = `${head}bais: -3\nlists: { a: ['(x'] }\nentries:\n  - { pattern: 'b ..', wieght: 2 }\n  - <non>\n  - { pattern: 12, max: 99 }\n`
    expect(faultsOf(source)).toEqual([
      '3:1 unknown key `bais`; did you mean `bias`?',
      '4:15 `(` is not closed',
      '6:19 a gap stands at the end of a pattern',
      '6:24 unknown key `wieght`; did you mean `weight`?',
      '7:5 unknown list `<non>`',
      '8:16 expected a text or a list ([a, b], or lines that begin with "- "), found the number 12',
      '8:25 expected a whole number from 1 to 20',
    ])
  })

  it('hints at quotes where YAML read something else', () => {
    const hintOf = (entry: string): string | undefined =>
      read(`${head}entries:\n  - ${entry}\n`).faults[0]?.hint
    expect(hintOf('1e3')).toMatch(/in quotes/)
    expect(hintOf('null')).toMatch(/the word null stands in quotes/)
    expect(hintOf('Foto: dpa')).toMatch(/": ", put it in single quotes/)
    expect(hintOf('[a] b')).toMatch(/single quotes/)
    expect(hintOf('{ pattern: a, b }')).toMatch(/comma/)
    expect(hintOf('(a #b)')).toMatch(/begins a comment/)
  })

  it('hints at numbers without quotes and with a decimal point', () => {
    const hintOf = (source: string): string | undefined => read(`${head}${source}\n`).faults[0]?.hint
    expect(hintOf('bias: "2"')).toBe('leave out the quotes: 2')
    expect(hintOf('bias: 1,5')).toBe('the decimal sign is a point: 1.5')
    expect(hintOf('entries: [{ pattern: a, weight: 1,5 }]')).toBe('the decimal sign is a point, as in 1.5')
    expect(hintOf('bias: two')).toMatch(/^bias: Log-odds/)
  })

  it('hints at what is missing also where there is no key', () => {
    expect(read('hello').faults[0]?.hint).toMatch(/^the keys of such a file are `language`, `category`/)
    expect(read(`${head}entries: ['']`).faults[0]?.hint).toMatch(/^A pattern: words/)
  })

  it('may hold many patterns with optional parts, but not so many that they could not be kept in memory', () => {
    const entries = (count: number, pattern: string): string =>
      Array.from({ length: count }, (_, index) => `  - w${index} ${pattern}\n`).join('')
    expect(faultsOf(`${head}entries:\n${entries(1000, '(very)? <expert> ..8 (has)? ~say')}`)).toEqual([])
    const hostile = `${'(a)? '.repeat(9)}${'b '.repeat(90)}`
    expect(faultsOf(`${head}entries:\n${entries(50, hostile)}`)).toEqual([
      '14:5 from here on the patterns of this file can be read in too many ways',
    ])
    expect(faultsOf(`${head}entries:\n${entries(50, `(c|${hostile})`)}`)).toHaveLength(1)
    const lists = entries(50, hostile).replace(/^(?=.)/gm, '  ')
    expect(faultsOf(`${head}lists:\n  x:\n${lists}entries: [a]\n`)).toHaveLength(1)
  })

  it('may extend a base with nothing of its own', () => {
    expect(faultsOf(`${head}extends: en/rebuttal\n`)).toEqual([])
  })

  it('never fails in another way, whatever the string', () => {
    const piece = fc.constantFrom(
      'lists: ',
      'entries:\n',
      '  - ',
      'pattern: ',
      '{ ',
      ' }',
      '[',
      ']',
      '<a>',
      '<expert>',
      'a',
      ' ',
      '\n',
      ', ',
      ': ',
      "'",
      '"',
      '..',
      'extends: en/rebuttal\n',
      'remove: [a]\n',
      'id: ',
      'shape: short',
      'breadth: true',
      'items: ',
      'unless: ',
      '*',
      '&x ',
      '*x',
      '1',
      'null',
      '__proto__',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const { content, faults } = read(head + pieces.join(''))
        expect(content === null).toBe(faults.length > 0)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('shared lists', () => {
  const listFaults = (source: string): readonly string[] =>
    readLists(source, 'lists.yaml', known).faults.map(
      ({ line, column, message }) => `${line}:${column} ${message}`,
    )

  it('may replace and extend those known before', () => {
    const { content, faults, graph } = readLists(
      "language: en\nlists: { expert: ['<agency>'], outlet: { extends: true, items: ['<new>'] }, new: [x] }\n",
      'lists.yaml',
      known,
    )
    expect(faults).toEqual([])
    expect(content?.lists.map(({ name }) => name)).toEqual(['expert', 'outlet', 'new'])
    expect(Object.fromEntries(graph)).toEqual({
      expert: ['agency'],
      outlet: ['agency', 'new'],
      agency: [],
      new: [],
    })
  })

  it.each<[string, readonly string[]]>([
    ['language: en\n', ['1:1 the file has neither lists nor voices']],
    ['language: en\nlists: { a: [<b>] }\n', ['2:14 unknown list `<b>`']],
    ['language: en\nlists: { a: [<b>], b: [<a>] }\n', ['2:10 the list refers to itself: <a> → <b> → <a>']],
    [
      'language: en\nlists: { agency: [<outlet>] }\n',
      ['2:10 the list refers to itself: <agency> → <outlet> → <agency>'],
    ],
    [
      'language: en\ncategory: x\nlists: {}\n',
      [
        '2:1 unknown key `category`; expected one of `$schema`, `language`, `lists`, `roles`, `cues`, `guards`, `grammar`',
      ],
    ],
  ])('are at fault: %s', (source, faults) => {
    expect(listFaults(source)).toEqual(faults)
  })
})

describe('parseLexicon', () => {
  it('gives a lexicon that survives JSON', () => {
    const lexicon = parseLexicon(`${head}entries: [a]\n`, { file: 'own.yaml' })
    expect(lexicon).toMatchObject({ language: 'en', category: 'own', file: 'own.yaml' })
    expect(JSON.parse(JSON.stringify(lexicon))).toEqual(lexicon)
  })

  it('throws a DataError that shows file, place and excerpt', () => {
    const parse = (): unknown =>
      parseLexicon(`${head}entries: [a, { pattern: b, wieght: 1 }]\n`, { file: 'own.yaml' })
    expect(parse).toThrow(DataError)
    expect(parse).toThrow(
      'own.yaml:3:28: unknown key `wieght`; did you mean `weight`?\n  3 | entries: [a, { pattern: b, wieght: 1 }]\n    |                            ^',
    )
  })

  it('asks for a string', () => {
    expect(() => parseLexicon(42 as unknown as string)).toThrow(TypeError)
  })

  it.each([null, 'x', { file: 5 }, { file: null }])('says what is wrong with its options: %j', (options) => {
    const parse = (): unknown => parseLexicon(`${head}entries: [a]`, options as unknown as { file: string })
    expect(parse).toThrow(TypeError)
    expect(parse).toThrow(/^parseLexicon: (the options are|`file` is) not /)
  })
})

describe('signs of voices', () => {
  const faults = (sections: string): readonly string[] =>
    readLists(`language: en\n${sections}\n`, 'lists.yaml', known).faults.map(
      ({ line, column, message }) => `${line}:${column} ${message}`,
    )

  it('are read by section, roles in the order in which they are written', () => {
    const { content, roles } = readLists(
      `language: en
roles:
  fisher: [fisher*, <outlet>]
  expert: <expert>
cues:
  verb: { distancing: [~claim], neutral: [~say, ~tell] }
  tail: { endorsing: rightly }
guards: [is said to]
grammar:
  pronoun: [he, she]
`,
      'lists.yaml',
      known,
    )
    expect(content?.signs).toEqual([
      { kind: 'role', role: 'fisher', patterns: ['fisher*', '<outlet>'], line: 3, column: 11 },
      { kind: 'role', role: 'expert', patterns: ['<expert>'], line: 4, column: 11 },
      { kind: 'cue', form: 'verb', stance: 'neutral', patterns: ['~say', '~tell'], line: 6, column: 42 },
      { kind: 'cue', form: 'verb', stance: 'distancing', patterns: ['~claim'], line: 6, column: 23 },
      { kind: 'cue', form: 'tail', stance: 'endorsing', patterns: ['rightly'], line: 7, column: 22 },
      { kind: 'guard', patterns: ['is said to'], line: 8, column: 9 },
      { kind: 'grammar', class: 'pronoun', patterns: ['he', 'she'], line: 10, column: 12 },
    ])
    expect(content?.lists).toEqual([])
    expect(roles).toEqual(['fisher', 'expert', 'official', 'person'])
  })

  it.each([
    [
      'roles: { Big Fish: [x] }',
      ['2:10 expected a role in small letters, its words joined by hyphens, found `Big Fish`'],
    ],
    ['roles: { constructor: [x] }', ['2:10 `constructor` cannot be a key']],
    ['roles: { fisher: [<exprt>] }', ['2:19 unknown list `<exprt>`; did you mean `expert`?']],
    ['roles: { fisher: [] }', ['2:18 expected at least one pattern']],
    ['roles: { fisher: [fish, 1e3] }', ['2:25 expected a text, found the number 1000']],
    ['roles: [fisher]', ['2:8 expected a mapping (key: value), found a list']],
    ['cues: { verbs: { neutral: [~say] } }', ['2:9 unknown key `verbs`; did you mean `verb`?']],
    ['cues: { verb: { neutrl: [~say] } }', ['2:17 unknown key `neutrl`; did you mean `neutral`?']],
    ['cues: { verb: [~say] }', ['2:15 expected a mapping (key: value), found a list']],
    ["cues: { noun: { neutral: ['(claim'] } }", ['2:28 `(` is not closed']],
    ['cues: { noun: { neutral: the <clam> } }', ['2:30 unknown list `<clam>`']],
    ["guards: ['..']", ['2:11 a gap stands at the start of a pattern']],
    [
      'guards: null',
      ['2:9 expected a text or a list ([a, b], or lines that begin with "- "), found nothing'],
    ],
    ['grammar: { pronuon: [he] }', ['2:12 unknown key `pronuon`; did you mean `pronoun`?']],
  ])('are at fault: %s', (sections, expected) => {
    expect(faults(sections)).toEqual(expected)
  })

  it('says of a wrong section what it is for', () => {
    const [fault] = readLists('language: en\ngrammar: { relative: 7 }\n', 'lists.yaml', known).faults
    expect(fault?.hint).toMatch(/quotes/)
    const [other] = readLists('language: en\ncues: { verb: { neutral: {} } }\n', 'lists.yaml', known).faults
    expect(other?.message).toBe(
      'expected a text or a list ([a, b], or lines that begin with "- "), found a mapping',
    )
  })
})

describe('entries about voices', () => {
  const entries = (list: string): readonly EntryContent[] => {
    const { content, faults } = read(`${head}entries: [${list}]\n`)
    expect(faults).toEqual([])
    return content?.entries ?? []
  }

  it('fill in what they leave out', () => {
    expect(entries('{ voice: {} }')).toEqual([
      {
        id: 'voice',
        weight: 1,
        sign: 'voice',
        patterns: [],
        unless: [],
        max: 1,
        scope: 'passage',
        voice: { roles: [], measure: 'share', last: false },
        line: 3,
        column: 11,
      },
    ])
    const [all] = entries(
      '{ voice: { role: [expert, official, expert], stance: endorsing, kind: direct, measure: most } }',
    )
    expect(all?.voice).toEqual({
      roles: ['expert', 'official'],
      stance: 'endorsing',
      kind: 'direct',
      measure: 'most',
      last: false,
    })
    const [last] = entries('{ voice: { role: person, speaker: last } }')
    expect(last?.voice).toEqual({ roles: ['person'], measure: 'share', last: true })
  })

  it.each([
    ['voice: {}', 'voice'],
    ['voice: { role: expert }', 'voice: expert'],
    ['voice: { role: expert, measure: share }', 'voice: expert'],
    ['voice: { role: [expert, official], measure: any }', 'voice: expert or official any'],
    ['voice: { role: official, measure: most }', 'voice: official most'],
    ['voice: { role: expert, named: true }', 'voice: named expert'],
    ['voice: { named: false }', 'voice: unnamed'],
    ['voice: { role: expert, speaker: last }', 'voice: last expert'],
    ['voice: { stance: distancing, kind: reported }', 'voice: distancing reported'],
    [
      'voice: { speaker: last, kind: direct, stance: neutral, role: expert }',
      'voice: last neutral direct expert',
    ],
    ['voice: { measure: any }, id: somebody-speaks', 'somebody-speaks'],
    ['scare: true', 'scare'],
    ['scare: true, max: 3, id: doubt', 'doubt'],
    ['vocabulary: true', 'vocabulary'],
    ['vocabulary: true, id: learned, weight: 0.5', 'learned'],
  ])('have ids that say what they look for: %s', (entry, id) => {
    expect(entries(`{ ${entry} }`).map((one) => one.id)).toEqual([id])
  })

  it('say whose words a pattern must stand in', () => {
    const [quote, none] = entries('{ pattern: a, in: quote, scope: earlier }, b')
    expect(quote).toMatchObject({ sign: 'pattern', inside: 'quote', scope: 'earlier' })
    expect(none).not.toHaveProperty('inside')
    expect(none).not.toHaveProperty('by')
  })

  it('say who must say it, in any speech if nothing else is asked', () => {
    const [one, two] = entries(
      '{ pattern: a, by: expert }, { pattern: b, in: cue, by: [expert, person, expert] }',
    )
    expect(one).toMatchObject({ inside: 'speech', by: ['expert'] })
    expect(two).toMatchObject({ inside: 'cue', by: ['expert', 'person'] })
  })

  it('may look for what stands in quote marks', () => {
    expect(entries('so-called <quoted>')[0]?.patterns).toEqual(['so-called <quoted>'])
  })

  it.each([
    ['{ voice: { role: exprt } }', ['3:28 unknown role `exprt`; did you mean `expert`?']],
    ['{ voice: { role: [expert, king] } }', ['3:37 unknown role `king`']],
    ['{ voice: { role: [] } }', ['3:28 expected at least one role']],
    ['{ voice: { rôle: expert } }', ['3:22 unknown key `rôle`; did you mean `role`?']],
    ['{ voice: expert }', ['3:20 expected a mapping (key: value), found `expert`']],
    ['{ voice: [expert] }', ['3:20 expected a mapping (key: value), found a list']],
    [
      '{ voice: { stance: neutrel } }',
      ['3:30 expected one of `neutral`, `endorsing`, `distancing`, found `neutrel`; did you mean `neutral`?'],
    ],
    ['{ voice: { kind: quoted } }', ['3:28 expected one of `direct`, `reported`, found `quoted`']],
    ['{ voice: { measure: half } }', ['3:31 expected one of `share`, `any`, `most`, found `half`']],
    ['{ voice: { speaker: first } }', ['3:31 expected `last`, found `first`']],
    [
      '{ voice: { speaker: last, measure: any } }',
      ['3:37 `measure` counts voices of the passage, and `speaker: last` asks for one above it'],
    ],
    ['{ voice: {}, pattern: a }', ['3:11 expected only one of `pattern`, `voice`']],
    ['{ voice: {}, scare: true }', ['3:11 expected only one of `voice`, `scare`']],
    ['{ voice: {}, max: 2 }', ['3:24 `max` goes with `pattern` and `scare`, not with `voice`']],
    ['{ voice: {}, scope: title }', ['3:24 `scope` goes with `pattern`, not with `voice`']],
    ['{ voice: {}, match: [A b.] }', ['3:24 `match` goes with `pattern`, not with `voice`']],
    ['{ scare: true, in: quote }', ['3:26 `in` goes with `pattern`, not with `scare`']],
    ['{ shape: short, in: quote }', ['3:27 `in` goes with `pattern`, not with `shape`']],
    ['{ scare: false }', ['3:20 expected `true`, found `false`']],
    ['{ vocabulary: false }', ['3:25 expected `true`, found `false`']],
    ['{ vocabulary: { a: 1 } }', ['3:25 expected `true`, found a mapping']],
    ['{ vocabulary: true, breadth: true }', ['3:11 expected only one of `breadth`, `vocabulary`']],
    ['{ vocabulary: true, max: 2 }', ['3:31 `max` goes with `pattern` and `scare`, not with `vocabulary`']],
    ['{ vocabulary: true, in: narration }', ['3:31 `in` goes with `pattern`, not with `vocabulary`']],
    ['{ vocabulary: true, scope: title }', ['3:31 `scope` goes with `pattern`, not with `vocabulary`']],
    ['{ vocabulary: true, unless: a }', ['3:31 `unless` goes with `pattern`, not with `vocabulary`']],
    ['{ vocabulary: true, noMatch: [A b.] }', ['3:31 `noMatch` goes with `pattern`, not with `vocabulary`']],
    [
      '{ pattern: a, in: quotes }',
      [
        '3:29 expected one of `quote`, `reported`, `speech`, `narration`, `cue`, found `quotes`; did you mean `quote`?',
      ],
    ],
    ['{ pattern: a, by: exprt }', ['3:29 unknown role `exprt`; did you mean `expert`?']],
    ['{ pattern: a, by: [expert, king] }', ['3:38 unknown role `king`']],
    ['{ pattern: a, by: [] }', ['3:29 expected at least one role']],
    ['{ shape: short, by: expert }', ['3:27 `by` goes with `pattern`, not with `shape`']],
    [
      '{ pattern: a, in: narration, by: expert }',
      ['3:40 `by` asks who says it, and `in: narration` that nobody does'],
    ],
    ['{ voice: {} }, { voice: { measure: share } }', ['3:26 the id `voice` is taken by the entry in line 3']],
  ])('are at fault: %s', (list, expected) => {
    expect(faultsOf(`${head}entries: [${list}]\n`)).toEqual(expected)
  })
})
