import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wrap } from '../../src/report/lines.ts'
import { lineWidth, paint, run } from '../../src/report/style.ts'

const wrapped = (text: string, width: number): string[] =>
  wrap([run(text)], width).map((line) => line.map((part) => part.text).join(''))

describe('wrapping', () => {
  it('breaks at white space', () => {
    expect(wrapped('one two  three four', 9)).toEqual(['one two', 'three', 'four'])
  })

  it('breaks words that are wider than a line', () => {
    expect(wrapped('a Donaudampfschiff b', 8)).toEqual(['a', 'Donaudam', 'pfschiff', 'b'])
  })

  it('breaks between wide signs, but not before their marks', () => {
    expect(wrapped('我们站在一起。', 12)).toEqual(['我们站在一', '起。'])
  })

  it('keeps a word together that is in several styles', () => {
    const lines = wrap([run('one '), run('Chi', { bold: true }), run('na’s')], 7)
    expect(lines.map((line) => line.map((part) => part.text))).toEqual([['one'], ['Chi', 'na’s']])
  })

  it('never gets wider than it may, and loses nothing but white space', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ' ',
        '  ',
        'word',
        'Größe',
        '中国',
        '、',
        '👩‍👩‍👧',
        'o\u0308',
        'Donaudampfschifffahrt',
        '“a”',
      ),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    )
    const style = fc.constantFrom(undefined, { underline: true }, { color: '#aa0000' })
    const runs = fc.array(
      fc.tuple(piece, style).map(([text, look]) => run(text, look)),
      { maxLength: 30 },
    )
    fc.assert(
      fc.property(runs, fc.integer({ min: 2, max: 30 }), (given, width) => {
        const lines = wrap(given, width)
        for (const line of lines) expect(lineWidth(line)).toBeLessThanOrEqual(width)
        const left = lines.flatMap((line) => line.map((part) => part.text)).join('')
        expect(left.replace(/ /g, '')).toBe(
          given
            .map((part) => part.text)
            .join('')
            .replace(/ /g, ''),
        )
      }),
    )
  })

  it('takes time in proportion to the text, even where it has no space', () => {
    for (const text of [
      '字'.repeat(100_000),
      'e\u0301'.repeat(100_000),
      'x'.repeat(300_000),
      '👩‍👩‍👧'.repeat(20_000),
    ]) {
      const start = performance.now()
      wrap([run(text)], 80)
      expect(performance.now() - start).toBeLessThan(2000)
    }
  })
})

describe('paint', () => {
  const line = [run('a ', { bold: true }), run('b', { color: '#c0392b', underline: true }), run(' ')]

  it.each([
    [1, 'a b\n'],
    [4, '\u001b[1ma \u001b[0m\u001b[4;31mb\u001b[0m\n'],
    [8, '\u001b[1ma \u001b[0m\u001b[4;38;5;130mb\u001b[0m\n'],
    [24, '\u001b[1ma \u001b[0m\u001b[4;38;2;192;57;43mb\u001b[0m\n'],
  ] as const)('writes the codes for %i bits of color', (depth, painted) => {
    expect(paint([line], depth)).toBe(painted)
  })

  it('keeps hues apart on 16 colors and leaves grays alone', () => {
    const codes = ['#2471a3', '#4f9d69', '#c98a1b', '#8e6bbf', '#777777'].map((color) =>
      paint([[run('x', { color })]], 4),
    )
    expect(codes).toEqual([34, 32, 33, 35, 39].map((code) => `\u001b[${code}mx\u001b[0m\n`))
  })
})
