import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePattern } from '../../src/lexicon/pattern.ts'
import type {
  LinkedEntry,
  LinkedLexicon,
  LinkedList,
  LinkedVoices,
  Pattern,
} from '../../src/lexicon-types.ts'
import type { CompiledLanguage } from '../../src/matching/compile.ts'
import { compileLanguage } from '../../src/matching/compile.ts'
import type { LanguageData } from '../../src/text/language-data.ts'
import type { Linguist } from '../../src/text/linguist.ts'
import { tokenize } from '../../src/text/token.ts'
import type { Sentence } from '../../src/types.ts'
import type { TokenRange } from './obvious.ts'
import { farthest, findObviously, quotedIn } from './obvious.ts'

/** A language in which every form is the word with or without an s, and capitals are nouns. */
const DATA = {
  language: 'xx',
  name: 'Test',
  commonWords: [],
  nameParticles: ['von'],
} as unknown as LanguageData
const LINGUIST: Linguist = {
  formsOf: (word) => ({ norms: [], keys: [word] }),
  keysOf: (norm) => [norm.replace(/s$/, '')],
  tag: (_, tokens) => tokens.map(({ capitalized }) => (capitalized ? 'NOUN' : 'VERB')),
  tags: ['NOUN', 'VERB'],
}

interface Source {
  readonly pattern: string | readonly string[]
  readonly unless?: string
}

function parse(source: string): Pattern {
  const parsed: unknown = parsePattern(source)
  return parsed as Pattern
}

function entryOf(id: string, { pattern, unless }: Source): LinkedEntry {
  return {
    id,
    weight: 1,
    sign: 'pattern',
    patterns: [pattern].flat().map(parse),
    unless: unless === undefined ? [] : [parse(unless)],
    max: 1,
    scope: 'passage',
    place: { file: 'test', line: 1, column: 1 },
  }
}

function listsOf(sources: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, LinkedList> {
  const lists = new Map<string, LinkedList>()
  for (const [name, items] of Object.entries(sources))
    lists.set(name, { name, items: items.map(parse), lists })
  return lists
}

function lexiconOf(
  entries: readonly LinkedEntry[],
  lists: ReadonlyMap<string, LinkedList> = new Map(),
): LinkedLexicon {
  const vocabulary = new Map<string, number>()
  return { language: 'xx', category: 'test', bias: 0, threshold: 0.5, entries, lists, vocabulary }
}

const NO_VOICES: LinkedVoices = { signs: [], lists: new Map() }

function sentenceOf(text: string): Sentence {
  const tokens = tokenize(text)
  return { start: 0, end: text.length, tokens }
}

/** The finds of a text that is one sentence, by the id of the entry. */
function findsOf(
  compiled: CompiledLanguage,
  text: string,
  opens = true,
  closes = true,
): ReadonlyMap<string, readonly TokenRange[]> {
  const found = new Map<string, TokenRange[]>()
  const sentence = sentenceOf(text)
  const setting = { opens, closes, quoted: quotedIn(text, sentence.tokens) }
  compiled.find(text, sentence, setting, {
    entry: ({ id }, from, to) => void found.set(id, [...(found.get(id) ?? []), { from, to }]),
    sign: () => undefined,
  })
  return found
}

/** What one entry finds in a text that is one sentence and one passage. */
function find(
  source: string | Source,
  text: string,
  lists: Record<string, readonly string[]> = {},
): string[] {
  const entry = entryOf('e', typeof source === 'string' ? { pattern: source } : source)
  const compiled = compileLanguage(DATA, [lexiconOf([entry], listsOf(lists))], NO_VOICES, LINGUIST)
  const sentence = sentenceOf(text)
  return (findsOf(compiled, text).get('e') ?? []).map(({ from, to }) =>
    text.slice(sentence.tokens[from]?.start, sentence.tokens[to - 1]?.end),
  )
}

describe('a pattern', () => {
  const table: readonly (readonly [pattern: string, text: string, ...finds: string[]])[] = [
    ['claim', 'A Claim is a claim', 'Claim', 'claim'],
    ['strasse', 'Die Straße', 'Straße'],
    ['=US', 'us and US', 'US'],
    ['west*', 'Western and west or midwest', 'Western', 'west'],
    ['*presse', 'Lügenpresse und Presse', 'Lügenpresse', 'Presse'],
    ['*angriff*', 'die Luftangriffe', 'Luftangriffe'],
    ['organi?e', 'organise, organize, organiye', 'organise', 'organize', 'organiye'],
    ['~claim', 'claims and claim', 'claims', 'claim'],
    ['claim/VERB', 'they claim a Claim', 'claim'],
    ['~claim/NOUN', 'they claim Claims', 'Claims'],
    ['so-called', 'so-called, so called', 'so-called'],
    ['a b', 'a b a, b', 'a b'],
    ['(a b|c) d', 'a b d c d b d', 'a b d', 'c d'],
    ['a (b)? c', 'a c a b c a b b c', 'a c', 'a b c'],
    ['a .. b', 'a 1 2 3 b', 'a 1 2 3 b'],
    ['a .. b', 'a 1 2 3 4 b'],
    ['a ..1 b', 'a, (1), b', 'a, (1), b'],
    ['a ..1 b', 'a 1 2 b'],
    ['^ a', 'a a', 'a'],
    ['a $', 'a a', 'a'],
    ['^ a $', 'a a'],
    ['a ..5 b', 'a b b', 'a b b'],
    ['<number> dead', 'At least 12 dead and 1,200 dead', '12 dead', '1,200 dead'],
    ['in <year>', 'in 2021 and in 21', 'in 2021'],
    ['<name> said', 'Then Li Wei said', 'Then Li Wei said'],
    ['said <name>', 'said Anna von Berg and left', 'said Anna von Berg'],
    ['said <name> $', 'said John F. Kerry', 'said John F. Kerry'],
    ['\\( photo \\)', '(photo)', '(photo)'],
    ['<quoted>', 'a “b c” d “e”', '“b c”', '“e”'],
    ['so-called <quoted>', 'a so-called “big deal”, a “big deal”', 'so-called “big deal”'],
    ['<quoted> ..1 said', '“Yes,” he said', '“Yes,” he said'],
    ['<quoted>', '“a “b” c”', '“a “b” c”'],
    ['a <quoted> c', '“a “b” c”', 'a “b” c'],
    ['(a|<quoted>) c', '“b” c and a c', '“b” c', 'a c'],
    ['^ <quoted> $', '“a b”', '“a b”'],
    ['<quoted>', 'nothing “ here'],
  ]
  it.each(table)('%s in "%s"', (pattern, text, ...finds) => {
    expect(find(pattern, text)).toEqual(finds)
  })

  it('refers to lists, and lists to lists', () => {
    const lists = {
      who: ['analyst', '<body>', 'think tank'],
      body: ['institute', 'the <place> office'],
      place: ['us'],
    }
    expect(find('<who> say', 'analyst say, the US office say, think tank say', lists)).toEqual([
      'analyst say',
      'the US office say',
      'think tank say',
    ])
  })

  it('may stand in quote marks as an item of a list', () => {
    const lists = { claim: ['<quoted>', 'so-called <quoted> plan', 'rumor'], any: ['<claim>', 'the <claim>'] }
    const text = 'the “b “c” d” said, so-called “big” plan said, rumor said'
    expect(find('<any> said', text, lists)).toEqual([
      'the “b “c” d” said',
      'so-called “big” plan said',
      'rumor said',
    ])
  })

  it('finds nothing that an unless overlaps', () => {
    expect(
      find({ pattern: 'alleged', unless: 'alleged (killer|thief)' }, 'alleged killer, alleged lie'),
    ).toEqual(['alleged'])
  })

  it('counts as one with the other patterns of its entry', () => {
    expect(find({ pattern: ['a b', 'b c'] }, 'a b c')).toEqual(['a b'])
  })

  it('does not cross the end of a passage that is cut elsewhere', () => {
    const entry = entryOf('e', { pattern: '^ a $' })
    const compiled = compileLanguage(DATA, [lexiconOf([entry])], NO_VOICES, LINGUIST)
    expect(findsOf(compiled, 'a', false, true)).toEqual(new Map())
    expect(findsOf(compiled, 'a', true, false)).toEqual(new Map())
  })
})

/** Every text of up to `longest` words over a small alphabet. */
function allTexts(alphabet: readonly string[], longest: number): readonly string[] {
  let texts: readonly string[] = ['']
  const all = ['']
  for (let length = 1; length <= longest; length++) {
    texts = texts.flatMap((text) => alphabet.map((word) => (text === '' ? word : `${text} ${word}`)))
    all.push(...texts)
  }
  return all
}

function expectSame(
  compiled: CompiledLanguage,
  entries: readonly LinkedEntry[],
  lists: ReadonlyMap<string, LinkedList>,
  text: string,
): void {
  const sentence = sentenceOf(text)
  const { tokens } = sentence
  const place = { text, tokens, opens: true, closes: true, quoted: quotedIn(text, tokens) }
  const found = findsOf(compiled, text)
  for (const entry of entries) {
    const expected: readonly TokenRange[] = findObviously(entry, place, lists)
    const got = found.get(entry.id) ?? []
    if (JSON.stringify(got) !== JSON.stringify(expected))
      expect({ entry: entry.id, text, got }).toEqual({ entry: entry.id, text, got: expected })
  }
}

describe('signs of voices', () => {
  it('are told in the order in which they are written where a word is several', () => {
    const written = ['late', 'early', 'late']
    const signs = written.map((role) => ({ kind: 'role', role, patterns: [parse('a'), parse('b')] }) as const)
    const told: string[] = []
    const compiled = compileLanguage(DATA, [], { signs, lists: new Map() }, LINGUIST)
    compiled.find(
      'b a',
      sentenceOf('b a'),
      { opens: true, closes: true, quoted: [] },
      {
        entry: () => undefined,
        sign: ({ sign, from }) => void told.push(`${from} ${sign.kind === 'role' ? sign.role : ''}`),
      },
    )
    expect(told).toEqual(['0 late', '0 early', '0 late', '1 late', '1 early', '1 late'])
  })
})

describe('the automaton and a matcher that follows the definition', () => {
  const lists = listsOf({ l: ['a', 'b a', 'a .. c'], m: ['<l> b', 'c', '<l>'], n: ['<m>', 'c <l>'] })
  const sources: readonly Source[] = [
    'a',
    'a b',
    'a a',
    'a (a)? a',
    '(a|a b) (b|b c)',
    'a ..1 b',
    '^ ..1 b',
    'a ..1 $',
    'a ..1 (b)? ..1 c',
    'a ..2 a',
    'a .. (b|c a)',
    '(a b|b) ..1 (c)? a',
    '^ a',
    'b $',
    '^ (a)? b $',
    '<l>',
    '<l> a',
    '<l> <l>',
    '<m>',
    '<m> ..1 a',
    'c <m>',
    '<n> <l>',
    '(<l>|b) ..2 <m>',
    '<l> ..1 <l> ..1 <l>',
    ', a',
    'a ..1 ,',
    '(a|,) (b|,)',
    '(a (b)? c|b ..1 a) (a)? b',
    '^ <m> ..2 <n> $',
  ].map((pattern) => ({ pattern }))
  const more: readonly Source[] = [
    { pattern: ['a b', 'b ..2 c'] },
    { pattern: 'a ..2 b', unless: 'c b' },
    { pattern: '<l>', unless: '<m> b' },
    { pattern: ['a', 'a b a'], unless: 'b b' },
  ]
  const entries = [...sources, ...more].map((source, at) => entryOf(`${at}: ${source.pattern}`, source))
  const compiled = compileLanguage(DATA, [lexiconOf(entries, lists)], NO_VOICES, LINGUIST)

  it('agree on every text of up to five words over a small alphabet', () => {
    for (const text of allTexts(['a', 'b', 'c', ','], 5)) expectSame(compiled, entries, lists, text)
  })

  it('agree on what stands in quote marks', () => {
    const quoting = [
      '<quoted>',
      'a <quoted>',
      '<quoted> <quoted>',
      '(<quoted>|a) b',
      '<q> a',
      'a ..1 <q> $',
      '(a)? <q> <l>',
    ]
    const own = quoting.map((pattern) => entryOf(pattern, { pattern }))
    const named = new Map([...lists, ...listsOf({ q: ['<quoted>', 'b <quoted> a'] })])
    const language = compileLanguage(DATA, [lexiconOf(own, named)], NO_VOICES, LINGUIST)
    for (const text of allTexts(['a', 'b', '“', '”'], 6)) expectSame(language, own, named, text)
  })

  it('agree on signs, of which the longest is told wherever one begins', () => {
    const patterns = entries.map((entry) => entry.patterns)
    const signs = patterns.map((own, at) => ({ kind: 'role', role: String(at), patterns: own }) as const)
    const language = compileLanguage(DATA, [], { signs, lists }, LINGUIST)
    for (const text of allTexts(['a', 'b', 'c', ','], 4)) {
      const sentence = sentenceOf(text)
      const place = { text, tokens: sentence.tokens, opens: true, closes: true, quoted: [] }
      const found = patterns.map((): TokenRange[] => [])
      language.find(text, sentence, place, {
        entry: () => undefined,
        sign: ({ sign, from, to }) => sign.kind === 'role' && found[Number(sign.role)]?.push({ from, to }),
      })
      const expected = patterns.map((own) => farthest(own, place, lists))
      for (const own of found) own.sort((one, other) => one.from - other.from)
      if (JSON.stringify(found) !== JSON.stringify(expected))
        expect({ text, found }).toEqual({ text, found: expected })
    }
  })

  const atom = fc.constantFrom('a', 'b', 'c', '<l>', '<m>', '~a', 'a/NOUN', 'A*', '=B', '<quoted>')
  const { pattern } = fc.letrec<{ pattern: string; part: string }>((tie) => ({
    part: fc.oneof(
      { maxDepth: 2, withCrossShrink: true },
      atom,
      fc.tuple(tie('pattern'), tie('pattern')).map(([one, other]) => `(${one}|${other})`),
      fc.tuple(tie('pattern'), atom).map(([one, other]) => `(${one})? ${other}`),
    ),
    pattern: fc.array(tie('part'), { minLength: 1, maxLength: 3 }).chain((parts) =>
      fc
        .array(fc.constantFrom(' ', ' ..1 ', ' ..2 ', ' '), {
          minLength: parts.length,
          maxLength: parts.length,
        })
        .map((gaps) => parts.map((part, at) => (at === 0 ? part : `${gaps[at]}${part}`)).join('')),
    ),
  }))

  it('agree on patterns and texts of any kind', () => {
    fc.assert(
      fc.property(
        fc.array(pattern, { minLength: 1, maxLength: 3 }),
        fc.option(pattern, { nil: undefined }),
        fc.array(
          fc.array(fc.constantFrom('a', 'b', 'c', 'A', 'B', 'as', ',', 'd', '“', '”'), { maxLength: 9 }),
          {
            maxLength: 5,
          },
        ),
        (patterns, unless, texts) => {
          const tagless: Linguist = { ...LINGUIST, tag: (_, tokens) => tokens.map(() => 'NOUN') }
          const entry = entryOf('random', { pattern: patterns, ...(unless === undefined ? {} : { unless }) })
          const language = compileLanguage(DATA, [lexiconOf([entry], lists)], NO_VOICES, tagless)
          for (const text of texts) expectSame(language, [entry], lists, text.join(' '))
        },
      ),
      { numRuns: 250 },
    )
  })
})
