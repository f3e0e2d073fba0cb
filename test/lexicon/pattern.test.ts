import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DataError } from '../../src/errors.ts'
import { isPlain, LONGEST_PATTERN, listsIn, parsePattern, readPattern } from '../../src/lexicon/pattern.ts'
import type { Pattern } from '../../src/lexicon-types.ts'

const word = (norm: string, pos?: string): Pattern => ({
  kind: 'word',
  norm,
  ...(pos !== undefined && { pos }),
})
const exact = (text: string): Pattern => ({ kind: 'exact', text })
const forms = (text: string, pos?: string): Pattern => ({
  kind: 'forms',
  word: text,
  ...(pos !== undefined && { pos }),
})
const glob = (text: string): Pattern => ({ kind: 'glob', glob: text })
const gap = (most: number): Pattern => ({ kind: 'gap', most })
const list = (name: string): Pattern => ({ kind: 'list', name })
const sequence = (...parts: Pattern[]): Pattern => ({ kind: 'sequence', parts })
const choice = (...options: Pattern[]): Pattern => ({ kind: 'choice', options })
const optional = (part: Pattern): Pattern => ({ kind: 'optional', part })
const start: Pattern = { kind: 'start' }
const end: Pattern = { kind: 'end' }
const optionals = (count: number): string => '(a)? '.repeat(count)

describe('a pattern', () => {
  it.each<[string, Pattern]>([
    ['claim', word('claim')],
    ['Claim', word('claim')],
    ['Straße', word('strasse')],
    ['=US', exact('US')],
    ['=U.S.', sequence(exact('U'), exact('.'), exact('S'), exact('.'))],
    ['=so-called', sequence(exact('so'), exact('-'), exact('called'))],
    ['west*', glob('west*')],
    ['*Presse', glob('*presse')],
    ['*angriff*', glob('*angriff*')],
    ['organi?e', glob('organi?e')],
    ['a**b', glob('a*b')],
    ['anti-*', sequence(word('anti'), word('-'), glob('*'))],
    ['*-based', sequence(glob('*'), word('-'), word('based'))],
    ['G*-*', sequence(glob('g*'), word('-'), glob('*'))],
    ['~claim', forms('claim')],
    ['~Lüge', forms('Lüge')],
    ['~fact-check', sequence(word('fact'), word('-'), forms('check'))],
    ['claim/VERB', word('claim', 'VERB')],
    ['~claim/VERB', forms('claim', 'VERB')],
    ['fact-check/NOUN', sequence(word('fact'), word('-'), word('check', 'NOUN'))],
    ['west*/ADJ', { kind: 'glob', glob: 'west*', pos: 'ADJ' }],
    ['<expert>', list('expert')],
    ['<état-major2>', list('état-major2')],
    [
      '<number> <name> <year>',
      sequence(...(['number', 'name', 'year'] as const).map((name): Pattern => ({ kind: 'builtin', name }))),
    ],
    ["<outlet>'s", sequence(list('outlet'), word("'"), word('s'))],
    ['"<name>"', sequence(word('"'), { kind: 'builtin', name: 'name' }, word('"'))],
    ['=US (media|press)', sequence(exact('US'), choice(word('media'), word('press')))],
    ['(a b|c)', choice(sequence(word('a'), word('b')), word('c'))],
    [
      '(a|(b|c d)) e',
      sequence(choice(word('a'), choice(word('b'), sequence(word('c'), word('d')))), word('e')),
    ],
    ['(US|UK)-based', sequence(choice(word('us'), word('uk')), word('-'), word('based'))],
    ['(so) said', sequence(word('so'), word('said'))],
    ['(has)? claimed', sequence(optional(word('has')), word('claimed'))],
    ['a (b|c)?', sequence(word('a'), optional(choice(word('b'), word('c'))))],
    ['( a | b )', choice(word('a'), word('b'))],
    ['a .. b', sequence(word('a'), gap(3), word('b'))],
    ['a ..12 b', sequence(word('a'), gap(12), word('b'))],
    ['<outlet> ..8 ~claim', sequence(list('outlet'), gap(8), forms('claim'))],
    ['^ Photo', sequence(start, word('photo'))],
    ['^Photo', sequence(start, word('photo'))],
    ['dpa$', sequence(word('dpa'), end)],
    ['^ .. dpa $', sequence(start, gap(3), word('dpa'), end)],
    ['so-called', sequence(word('so'), word('-'), word('called'))],
    ['3.5 million', sequence(word('3.5'), word('million'))],
    ['Foto: dpa', sequence(word('foto'), word(':'), word('dpa'))],
    ['© AFP', sequence(word('©'), word('afp'))],
    ['a, b', sequence(word('a'), word(','), word('b'))],
    ['a=b', sequence(word('a'), word('='), word('b'))],
    ['👍🏽', word('👍🏽')],
    ['\\(', word('(')],
    ['\\(dpa\\)', sequence(word('('), word('dpa'), word(')'))],
    ['dpa\\/AP', sequence(word('dpa'), word('/'), word('ap'))],
    ['\\?', word('?')],
    ['\\$5', sequence(word('$'), word('5'))],
    ['\\~', word('~')],
    ['\\=a', sequence(word('='), word('a'))],
    ['\\.\\.', sequence(word('.'), word('.'))],
    ['\\\\', word('\\')],
    ['a \\| b', sequence(word('a'), word('|'), word('b'))],
    ['  a   b ', sequence(word('a'), word('b'))],
  ])('%s', (source, pattern) => {
    expect(parsePattern(source)).toEqual(pattern)
  })

  it.each<[string, number, RegExp]>([
    ['', 0, /the pattern is empty/],
    ['   ', 0, /the pattern is empty/],
    ['*', 0, /`\*` would find every word/],
    ['a ** b', 2, /would find every word/],
    ['a ?', 2, /`\?` alone/],
    ['anti-??', 0, /no letter to go by/],
    ['=', 0, /nothing stands at `=`/],
    ['~', 0, /nothing stands at `~`/],
    ['/', 0, /unknown part of speech ``/],
    ['/VERB', 0, /nothing stands at `\/VERB`/],
    ['~-', 0, /expected a word after `~`/],
    ['-/VERB', 0, /expected a word before `\/`/],
    ['=US*', 3, /`=` and `\*` cannot stand together/],
    ['~west*', 5, /`~` and `\*` cannot stand together/],
    ['dpa/AP', 3, /unknown part of speech `AP`; did you mean `ADP`\?/],
    ['claim/verb', 5, /unknown part of speech `verb`; did you mean `VERB`\?/],
    ['(a|b)/VERB', 5, /a part of speech follows a bracket/],
    ['.. a', 0, /a gap stands at the start/],
    ['a ..', 2, /a gap stands at the end/],
    ['a .. (b)?', 2, /a gap stands at the end/],
    ['(.. a|b) c', 1, /a gap stands at the start of an alternative/],
    ['a .. ..5 b', 5, /two gaps stand in a row/],
    ['a ..0 b', 2, /expected a gap of 1 to 20 words, found `..0`/],
    ['a ..21 b', 2, /expected a gap of 1 to 20 words/],
    ['a ... b', 2, /neither a gap nor a word/],
    ['a..b', 1, /neither a gap nor a word/],
    ['a ^ b', 2, /`\^` stands for the start/],
    ['(^a|b)', 1, /`\^` stands for the start/],
    ['$5', 0, /`\$` stands for the end/],
    ['a|b', 1, /`\|` stands outside brackets/],
    ['(a', 0, /`\(` is not closed/],
    ['a)', 1, /`\)` closes nothing/],
    ['()', 1, /an alternative is empty/],
    ['(a|)', 3, /an alternative is empty/],
    ['(a)?', 0, /needs no word at all/],
    ['^ (a)? $', 0, /needs no word at all/],
    ['^', 0, /needs a word/],
    ['$', 0, /needs a word/],
    [' ^ $', 1, /needs a word/],
    ['a \u0000', 2, /a control character, U\+0000/],
    ['a\uD83D', 1, /half a character, U\+D83D/],
    ['((a)?)? b', 1, /an alternative needs no word at all/],
    ['west(en|ern)', 4, /`t` touches a bracket/],
    ['(a|b)c', 0, /`c` touches a bracket/],
    ['<a>s', 0, /`s` touches a bracket/],
    ['(a)*', 3, /`\*` touches a bracket/],
    ['<a', 0, /expected `>`/],
    ['a>', 1, /`>` closes nothing/],
    ['<A b>', 0, /expected `>`/],
    ['<Expert>', 0, /expected the name of a list/],
    ['<>', 0, /expected the name of a list/],
    ['a\\', 1, /a backslash stands at the end/],
    ['a\\ b', 1, /a backslash stands before a space/],
    ['((((((((('.concat('a', ')))))))))'), 8, /nest too deeply/],
    ['a'.repeat(LONGEST_PATTERN + 1), 0, /too long/],
    [`  ${optionals(12)}m`, 2, /the pattern can be read in 4,096 ways, at most 512/],
    [`m ((${optionals(9)}b) c)? d`, 0, /in 513 ways/],
    [`a (b|${optionals(10)}c) d`, 5, /an alternative can be read in 1,024 ways, at most 512/],
    [`${optionals(30)}m`, 0, /in more than a million ways/],
  ])('is a fault: %s', (source, offset, message) => {
    const { pattern, faults } = readPattern(source)
    expect(pattern).toBeNull()
    expect(faults[0]?.offset).toBe(offset)
    expect(faults[0]?.message).toMatch(message)
  })

  it.each([
    ['nine optional parts', `${optionals(9)}m`],
    ['alternatives that lead to one place', `${'(a|b) '.repeat(100)}m`],
    ['many alternatives', `(${'a|'.repeat(300)}b) m`],
    ['optional parts shared out among alternatives', `(${`${optionals(9)}m|`.repeat(4)}b)`],
  ])('may have %s', (_, source) => {
    expect(readPattern(source).faults).toEqual([])
  })

  it('that can be read in too many ways is one fault, wherever it stands', () => {
    const { faults } = readPattern(`a (b|(c|${optionals(10)}d) e) (f|(${optionals(10)}g) h)`)
    expect(faults.map(({ offset }) => offset)).toEqual([8, 67])
    expect(faults[0]?.hint).toMatch(/lists/)
  })

  it('gives all its faults at once', () => {
    const { faults } = readPattern('dpa/AP .. ..99 $5')
    expect(faults.map(({ offset }) => offset)).toEqual([3, 10, 15])
  })

  it('asks for no part of speech where the language has no tagger', () => {
    expect(readPattern('claim/VERB', []).faults[0]?.message).toMatch(/no tagger/)
    expect(readPattern('claim/VERB', ['VERB']).faults).toEqual([])
    expect(readPattern('claim/NOUN', ['VERB']).faults[0]?.message).toMatch(/never says NOUN/)
  })

  it('throws a DataError with columns when it is parsed on its own', () => {
    expect(() => parsePattern('a (b')).toThrow(DataError)
    expect(() => parsePattern('a (b')).toThrow(/<pattern>:1:3: `\(` is not closed/)
  })

  it('never fails in another way, whatever the string', () => {
    const sign = fc.constantFrom(...'ab *?=~/()|<>.^$\\-5ß', 'VERB', '..', 'ꔀ', '\u0301', '\ud800', '👍')
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(sign).map((signs) => signs.join('')),
        ),
        (source) => {
          const { pattern, faults } = readPattern(source)
          expect(pattern === null).toBe(faults.length > 0)
          for (const { offset } of faults) {
            expect(offset).toBeGreaterThanOrEqual(0)
            expect(offset).toBeLessThanOrEqual(source.length)
          }
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('finds a word as it is written, whatever the word, once its signs are escaped', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), (text) => {
        fc.pre(!/\s/u.test(text))
        const { faults } = readPattern(Array.from(text, (sign) => `\\${sign}`).join(''))
        expect(faults).toEqual([])
      }),
    )
  })
})

describe('isPlain', () => {
  it.each(['claim', '=US', '~claim', 'west* press', 'so-called'])('holds for %s', (source) => {
    expect(isPlain(parsePattern(source))).toBe(true)
  })

  it.each(['a .. b', '(a|b)', 'a (b)?', '<list>', '<year>', '^ a', 'a $', 'claim/VERB'])(
    'does not hold for %s',
    (source) => {
      expect(isPlain(parsePattern(source))).toBe(false)
    },
  )
})

describe('listsIn', () => {
  it('names each list once, wherever it stands', () => {
    expect(listsIn(parsePattern('<a> (<b>|c (<a> <year>)? d) .. <e>'))).toEqual(['a', 'b', 'e'])
  })
})
