import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normOf } from '../../src/text/norm.ts'
import { expressionEnd, isSpace, plainEnd, tokenize } from '../../src/text/token.ts'
import { anyText } from './any-text.ts'

const cut = (text: string) => tokenize(text).map(({ start, end }) => text.slice(start, end))
const norms = (text: string) => tokenize(text).map(({ norm }) => norm)

describe('the token expression', () => {
  it.each([
    ['words and marks stand alone', 'Yes, he said.', ['Yes', ',', 'he', 'said', '.']],
    ['hyphens and apostrophes are tokens', "so-called China's", ['so', '-', 'called', 'China', "'", 's']],
    ['typographic apostrophes and dashes are tokens', 'it’s—fine', ['it', '’', 's', '—', 'fine']],
    ['the letter U+02BC is an apostrophe', 'Chinaʼs', ['China', 'ʼ', 's']],
    ['abbreviations fall into words and dots', 'U.S.', ['U', '.', 'S', '.']],
    ['numbers keep their separators', '3.5 1,000 1.000,5', ['3.5', '1,000', '1.000,5']],
    ['a number ends before a stop', 'in 2019. Then 9.', ['in', '2019', '.', 'Then', '9', '.']],
    ['a range of numbers is three tokens', '2021-2022', ['2021', '-', '2022']],
    ['words may hold digits', 'G20 5G COVID19 20th', ['G20', '5G', 'COVID19', '20th']],
    ['letters of any script are words', 'Größe Ελλάδα Россия 中国', ['Größe', 'Ελλάδα', 'Россия', '中国']],
    ['combining marks belong to their letter', 'cafe\u0301 e\u0301tat', ['cafe\u0301', 'e\u0301tat']],
    ['combining marks belong to their sign', '=\u0338 x', ['=\u0338', 'x']],
    [
      'soft hyphens belong to the word',
      'po\u00adli\u00adtisch \u00adOnline',
      ['po\u00adli\u00adtisch', '\u00adOnline'],
    ],
    ['an emoji sequence is one token', '👩‍👩‍👧👍🏽❤️', ['👩‍👩‍👧', '👍🏽', '❤️']],
    ['a flag is one token', '🇩🇪🇨🇳', ['🇩🇪', '🇨🇳']],
    ['a lone surrogate is a token', 'a\ud83d \ude00b', ['a', '\ud83d', '\ude00', 'b']],
    ['addresses are cut like all else', 'spiegel.de/a_b', ['spiegel', '.', 'de', '/', 'a', '_', 'b']],
  ])('%s', (_, text, tokens) => {
    expect(cut(text)).toEqual(tokens)
  })

  it('takes a part of a text and keeps the spans of the whole', () => {
    expect(tokenize('one two three', 4, 9).map(({ start, end }) => [start, end])).toEqual([
      [4, 7],
      [8, 9],
    ])
  })

  it('ends tokens where the short cut does', () => {
    const plainText = fc.string({
      unit: fc.constantFrom(...'aZöß190.,-“ \u0301\u00ad\u2028²ª'),
      maxLength: 8,
    })
    fc.assert(
      fc.property(fc.oneof(plainText, anyText), (text) => {
        for (const { start, end } of tokenize(text)) {
          expect(expressionEnd(text, start)).toBe(end)
          expect([0, end]).toContain(plainEnd(text, start))
        }
      }),
    )
  })

  it('leaves out exactly what is space', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const covered = new Set(tokenize(text).flatMap(({ start, end }) => range(start, end)))
        for (const place of range(0, text.length)) {
          // Within a token there is no space, outside there is nothing else.
          expect(covered.has(place)).toBe(!/\s/.test(text.charAt(place)))
        }
      }),
    )
  })

  it('gives spans that follow each other and are not empty', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0
        for (const { start, end } of tokenize(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          last = end
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
    )
  })

  it('cuts two texts with a space between as it cuts each alone', () => {
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        expect(cut(`${one} ${other}`)).toEqual([...cut(one), ...cut(other)])
      }),
    )
  })
})

describe('space', () => {
  it('is what \\s means', () => {
    for (let unit = 0; unit <= 0xffff; unit += 1) {
      expect(isSpace(unit)).toBe(/\s/.test(String.fromCharCode(unit)))
    }
  })
})

describe('the kind of a token', () => {
  it.each([
    ['word', 'claim'],
    ['word', 'G20'],
    ['word', '5G'],
    ['number', '1.000,5'],
    ['number', '½'],
    ['mark', '…'],
    ['mark', '👍🏽'],
    ['mark', 'ʼ'],
    ['mark', '\u0301'],
    ['mark', '\0'],
    ['mark', '\u200b'],
  ])('%s: %j', (kind, text) => {
    expect(tokenize(text).map((token) => token.kind)).toEqual([kind])
  })
})

describe('the number of a spelling', () => {
  const text = fc.oneof(anyText, fc.string({ unit: fc.constantFrom(...'abA\0ÿĀ\u00ad'), maxLength: 16 }))

  it('is never that of another', () => {
    const surfaces = new Map<number, string>()
    fc.assert(
      fc.property(text, (text) => {
        for (const { start, end, spelling } of tokenize(text)) {
          const surface = text.slice(start, end)
          expect(surfaces.get(spelling) ?? surface).toBe(surface)
          surfaces.set(spelling, surface)
        }
      }),
    )
  })

  it.each(['a', 'claim', 'Straßenbahnen', 'Straßenbahn', 'Ελλάδα', 'a\u0301', '👍🏽'])(
    'is the same whenever %s comes again',
    (word) => {
      const [first, second] = tokenize(`${word} ${word}`)
      expect(second?.spelling).toBe(first?.spelling)
    },
  )

  it('brings the norm of its own spelling, however many come between', () => {
    const words = Array.from({ length: 150_000 }, (_, number) => `${number % 2 ? 'W' : 'w'}${number}x`)
    const text = [...words, ...words].join(' ')
    const wrong = tokenize(text).filter(
      ({ start, end, norm, kind, capitalized }) =>
        norm !== text.slice(start, end).toLowerCase() ||
        kind !== 'word' ||
        capitalized !== text.startsWith('W', start),
    )
    expect(wrong).toEqual([])
  })
})

describe('a capital letter', () => {
  it.each([
    ['China', true],
    ['china', false],
    ['iPhone', false],
    ['Éire', true],
    ['ǅip', true],
    ['5G', true],
    ['2019', false],
    ['中国', false],
    ['“', false],
  ])('%s: %s', (text, capitalized) => {
    expect(tokenize(text)[0]?.capitalized).toBe(capitalized)
  })
})

describe('the norm', () => {
  it.each([
    ['is lower case', 'CHINA Ärger', ['china', 'ärger']],
    ['does not depend on neighbors', 'ΣΑΣ', ['σασ']],
    ['takes ß as ss', 'Straße GROẞ', ['strasse', 'gross']],
    ['is composed', 'cafe\u0301', ['café']],
    ['folds apostrophes', '’ ‘ ʼ `', ["'", "'", "'", "'"]],
    ['folds dashes', '– — ‑ −', ['-', '-', '-', '-']],
    ['keeps quotation marks apart', '„ “ ” » "', ['„', '“', '”', '»', '"']],
    ['drops what is not seen', 'po\u00adli\u00adtisch ❤️', ['politisch', '❤']],
    ['is never empty', '\u200b', ['\u200b']],
    ['may be longer than the token', 'İ', ['i\u0307']],
  ])('%s', (_, text, expected) => {
    expect(norms(text)).toEqual(expected)
  })

  it('is its own norm', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const norm of norms(text)) expect(normOf(norm)).toBe(norm)
      }),
    )
  })

  it('is the same for both ways to write an accent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (text) => {
        expect(normOf(text.normalize('NFD'))).toBe(normOf(text.normalize('NFC')))
      }),
    )
  })
})

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, offset) => start + offset)
}
