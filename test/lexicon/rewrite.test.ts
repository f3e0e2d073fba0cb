import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLexicon } from '../../src/lexicon/content.ts'
import type { LexiconContent } from '../../src/lexicon/lexicon.ts'
import { rewriteWeights } from '../../src/lexicon/rewrite.ts'

const known = new Map([
  [
    'en',
    { tags: [], lists: {}, roles: [], lexicons: { base: { ids: ['inherited'], patterns: [], lists: {} } } },
  ],
])
const head = 'language: en\ncategory: own\n'

const contentOf = (source: string): LexiconContent => {
  const { content, faults } = readLexicon(source, 'l.yaml', known)
  if (!content) throw new Error(JSON.stringify(faults))
  return content
}

/** What is written in place of some entries. */
const rewrite = (entries: string, weights: Readonly<Record<string, number>>): string => {
  const source = `${head}entries:${entries}`
  const { source: written, missing } = rewriteWeights(source, { weights: new Map(Object.entries(weights)) })
  expect(missing).toEqual([])
  expect(contentOf(written).entries.map(({ id, weight }) => [id, weight])).toEqual(
    contentOf(source).entries.map(({ id, weight }) => [id, (weights[id] ?? weight) + 0]),
  )
  return written.slice(`${head}entries:`.length)
}

describe('rewriteWeights', () => {
  it.each<[string, string, Readonly<Record<string, number>>, string]>([
    [
      'a weight in braces',
      ' [{ pattern: a, weight: 1.5, note: x }]',
      { a: 2 },
      ' [{ pattern: a, weight: 2, note: x }]',
    ],
    [
      'a weight in lines',
      '\n  - pattern: a\n    weight: 1.5 # fitted\n    note: x\n',
      { a: -0.25 },
      '\n  - pattern: a\n    weight: -0.25 # fitted\n    note: x\n',
    ],
    [
      'a weight that is the same already',
      '\n  - { pattern: a, weight: 1.50 }\n',
      { a: 1.5 },
      '\n  - { pattern: a, weight: 1.50 }\n',
    ],
    [
      'a bare pattern',
      '\n  - a b # why\n  - c\n',
      { 'a b': 2 },
      '\n  - { pattern: a b, weight: 2 } # why\n  - c\n',
    ],
    [
      'voices, scare quotes and learned words without an id',
      '\n  - { voice: { role: [person], speaker: last }, weight: 2 }\n  - voice:\n      kind: direct\n      measure: most\n  - scare: true\n  - vocabulary: true\n',
      { 'voice: last person': 1.5, 'voice: direct most': 3, scare: -1, vocabulary: 2 },
      '\n  - { voice: { role: [person], speaker: last }, weight: 1.5 }\n  - weight: 3\n    voice:\n      kind: direct\n      measure: most\n  - scare: true\n    weight: -1\n  - vocabulary: true\n    weight: 2\n',
    ],
    ['a bare pattern of weight 1', '\n  - a\n', { a: 1 }, '\n  - a\n'],
    [
      'a bare pattern in single quotes',
      "\n  - '*it''s'\n",
      { "*it's": 2 },
      "\n  - { pattern: '*it''s', weight: 2 }\n",
    ],
    [
      'a bare pattern in double quotes',
      '\n  - "a\\u0062 c"\n',
      { 'ab c': 2 },
      '\n  - { pattern: "a\\u0062 c", weight: 2 }\n',
    ],
    [
      'a bare pattern with signs that need quotes in braces',
      '\n  - a, b\n  - (a|b)? c\n',
      { 'a, b': 2, '(a|b)? c': 3 },
      "\n  - { pattern: 'a, b', weight: 2 }\n  - { pattern: (a|b)? c, weight: 3 }\n",
    ],
    [
      'a bare pattern in a list in brackets',
      ' [a, "b, c", d]\n',
      { a: 2, 'b, c': 3 },
      ' [{ pattern: a, weight: 2 }, { "pattern": "b, c", "weight": 3 }, d]\n',
    ],
    [
      'a bare pattern over two lines',
      '\n  - a\n    b\n  - c\n',
      { 'a b': 2 },
      "\n  - { pattern: 'a b', weight: 2 }\n  - c\n",
    ],
    [
      'a bare pattern in a block',
      '\n  - >-\n    a\n    b\n  - c\n',
      { 'a b': 2 },
      '\n  - { pattern: "a b", weight: 2 }\n  - c\n',
    ],
    [
      'a mapping in braces without weight',
      '\n  - { pattern: a, note: x }\n  - {pattern: b}\n',
      { a: 2, b: 3 },
      '\n  - { pattern: a, weight: 2, note: x }\n  - {pattern: b, weight: 3}\n',
    ],
    [
      'a mapping in lines without weight',
      '\n  - pattern: a # why\n    note: x\n',
      { a: 2 },
      '\n  - pattern: a # why\n    weight: 2\n    note: x\n',
    ],
    [
      'a mapping in lines whose pattern spans lines',
      '\n  - pattern:\n      - a\n      - b\n    note: x\n',
      { a: 2 },
      '\n  - weight: 2\n    pattern:\n      - a\n      - b\n    note: x\n',
    ],
    ['the last line without line end', '\n  - pattern: a', { a: 2 }, '\n  - pattern: a\n    weight: 2'],
    [
      'shapes and breadth',
      '\n  - { shape: short }\n  - { breadth: true, weight: 1 }\n  - shape: long\n',
      { 'shape: short': -2, breadth: 0.5, 'shape: long': 3 },
      '\n  - { shape: short, weight: -2 }\n  - { breadth: true, weight: 0.5 }\n  - shape: long\n    weight: 3\n',
    ],
    [
      'an entry found by its id',
      '\n  - { id: x, pattern: [a, b], weight: 1 }\n',
      { x: 7 },
      '\n  - { id: x, pattern: [a, b], weight: 7 }\n',
    ],
    [
      'a dash on a line of its own',
      '\n  -\n    pattern: a\n  - b\n',
      { a: 2 },
      '\n  -\n    pattern: a\n    weight: 2\n  - b\n',
    ],
    [
      'small and large numbers',
      '\n  - { pattern: a, weight: 1 }\n  - { pattern: b, weight: 1 }\n',
      { a: 1e-7, b: -0 },
      '\n  - { pattern: a, weight: 0.0000001 }\n  - { pattern: b, weight: 0 }\n',
    ],
  ])('writes %s', (_, entries, weights, expected) => {
    expect(rewrite(entries, weights)).toBe(expected)
  })

  it('keeps Windows line ends and a byte-order mark', () => {
    const source = `\uFEFF${head}entries:\n  - pattern: a\n    note: x\n`.replaceAll('\n', '\r\n')
    const { source: written } = rewriteWeights(source, { bias: -1, weights: new Map([['a', 2]]) })
    expect(written).toBe(
      '\uFEFFlanguage: en\ncategory: own\nbias: -1\nentries:\n  - pattern: a\n    weight: 2\n    note: x\n'.replaceAll(
        '\n',
        '\r\n',
      ),
    )
  })

  it('writes bias and threshold where they are', () => {
    const source = `# top\n${head}bias: -3   # log-odds\nthreshold: 0.5\nentries: [a]\n`
    const { source: written } = rewriteWeights(source, { bias: -2.25, threshold: 0.41, weights: new Map() })
    expect(written).toBe(`# top\n${head}bias: -2.25   # log-odds\nthreshold: 0.41\nentries: [a]\n`)
  })

  it('adds bias and threshold after the category where they are not', () => {
    const { source } = rewriteWeights(`${head}entries: [a]\n`, {
      bias: -2,
      threshold: 0.4,
      weights: new Map(),
    })
    expect(source).toBe(`${head}bias: -2\nthreshold: 0.4\nentries: [a]\n`)
  })

  it('writes JSON', () => {
    const source = '{ "language": "en", "category": "own", "entries": ["a", { "pattern": "b" }] }'
    const { source: written } = rewriteWeights(source, {
      bias: -2,
      weights: new Map([
        ['a', 2],
        ['b', 3],
      ]),
    })
    expect(JSON.parse(written)).toEqual({
      language: 'en',
      category: 'own',
      bias: -2,
      entries: [
        { pattern: 'a', weight: 2 },
        { pattern: 'b', weight: 3 },
      ],
    })
  })

  it('tells of entries that are not in the file', () => {
    const source = `${head}extends: en/base\nentries: [a]\n`
    const { source: written, missing } = rewriteWeights(source, {
      weights: new Map([
        ['inherited', 2],
        ['a', 3],
      ]),
    })
    expect(missing).toEqual(['inherited'])
    expect(written).toBe(`${head}extends: en/base\nentries: [{ pattern: a, weight: 3 }]\n`)
  })

  it('leaves entries alone that others refer to', () => {
    const source = `${head}entries:\n  - &x a\n  - { pattern: b, unless: *x }\n`
    const { source: written, missing } = rewriteWeights(source, { weights: new Map([['a', 2]]) })
    expect(missing).toEqual(['a'])
    expect(written).toBe(source)
  })

  it('leaves a file alone if nothing changes', () => {
    const source = `${head}entries: [ a,  { pattern: b , weight: 2.0} ] # x\n`
    expect(rewriteWeights(source, { weights: new Map([['b', 2]]) }).source).toBe(source)
  })

  it.each([
    ['block', `${head}entries:\n  - storm # wind\n`],
    ['block without a line end', `${head}entries:\n- storm`],
    ['a block text at the end', `${head}entries:\n  - pattern: storm\n    note: |\n      Long.\n`],
    ['flow', `${head}entries: [storm, { pattern: rain, weight: 2 }]\n`],
    ['an empty list', `${head}extends: en/base\nentries: []\n`],
    ['no entries', `${head}extends: en/base\n`],
    ['JSON', '{"language": "en", "category": "own", "entries": ["storm"]}'],
    ['Windows line ends', `${head}entries:\n  - storm\n`.replaceAll('\n', '\r\n')],
  ])('puts an entry for learned words behind all others: %s', (_, source) => {
    const { source: written } = rewriteWeights(source, { weights: new Map(), vocabulary: 1.5 })
    const before = contentOf(source).entries.map(({ id, weight }) => [id, weight])
    expect(contentOf(written).entries.map(({ id, weight }) => [id, weight])).toEqual([
      ...before,
      ['vocabulary', 1.5],
    ])
    expect(written.includes('\r\n')).toBe(source.includes('\r\n'))
  })

  it('refuses what is no number and what is no lexicon', () => {
    expect(() => rewriteWeights(head, { bias: Number.NaN, weights: new Map() })).toThrow(RangeError)
    expect(() => rewriteWeights('[a]', { weights: new Map() })).toThrow(TypeError)
  })

  it('changes the weights it is told and nothing else, whatever the style of the entries', () => {
    const styles: readonly ((pattern: string, weight: number) => string)[] = [
      (pattern) => `  - ${pattern}`,
      (pattern) => `  - '${pattern}' # note`,
      (pattern) => `  - "${pattern}"`,
      (pattern, weight) => `  - { pattern: ${pattern}, weight: ${weight} }`,
      (pattern, weight) => `  - { weight: ${weight}, pattern: '${pattern}' } # note`,
      (pattern) => `  - {pattern: ["${pattern}", x], max: 2}`,
      (pattern, weight) => `  - pattern: ${pattern}\n    weight: ${weight}\n    note: x`,
      (pattern) => `  # above\n  - pattern: "${pattern}" # note\n    match: [a, b]`,
      (pattern) => `  - match:\n      - a\n    pattern:\n      - ${pattern}`,
      (pattern) => `  - note: |\n      two\n      lines\n    pattern: ${pattern}`,
      (pattern) => `  - pattern: >-\n      ${pattern}`,
      (pattern) => `  - |-\n    ${pattern}`,
      (pattern) => `  - id: ${pattern}\n    shape: short`,
    ]
    const entry = fc.record({
      style: fc.constantFrom(...styles),
      old: fc.constantFrom(1, 0.5, -2),
      fresh: fc.option(fc.double({ min: -20, max: 20, noNaN: true }), { nil: undefined }),
    })
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 12 }), fc.boolean(), (entries, isWindows) => {
        const lines = entries.map(({ style, old }, index) => style(`word${index} (a|b)`, old))
        const source = `${head}entries:\n${lines.join('\n')}\n`.replaceAll('\n', isWindows ? '\r\n' : '\n')
        const weights = new Map<string, number>()
        for (const [index, { fresh }] of entries.entries())
          if (fresh !== undefined) weights.set(`word${index} (a|b)`, fresh)
        const { source: written, missing } = rewriteWeights(source, { weights })
        expect(missing).toEqual([])
        const strip = ({ entries: all }: LexiconContent) =>
          all.map(({ line: _line, column: _column, ...rest }) => rest)
        expect(strip(contentOf(written))).toEqual(
          strip(contentOf(source)).map((one) => ({
            ...one,
            weight: (weights.get(one.id) ?? one.weight) + 0,
          })),
        )
      }),
      { numRuns: 200 },
    )
  })
})
