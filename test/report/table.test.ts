import { describe, expect, it } from 'vitest'
import { formatCount, formatPercent, formatScore, formatSigned } from '../../src/report/numbers.ts'
import { paint } from '../../src/report/style.ts'
import { tableLines } from '../../src/report/table.ts'
import { themeOf } from '../../src/report/theme.ts'

const table = {
  head: ['', 'gold', 'alpha'],
  rows: [{ cells: ['A newspaper with a very long name', '120', '.46'] }, { cells: ['短い', '7', '–'] }],
}
const drawn = (width: number): string => paint(tableLines(table, themeOf({ width })), 1)

describe('a table', () => {
  it('has names on the left and figures on the right', () => {
    expect(drawn(80)).toBe(`                                   gold  alpha
A newspaper with a very long name   120    .46
短い                                  7      –
`)
  })

  it('cuts names where the width is too small', () => {
    expect(drawn(32)).toBe(`                     gold  alpha
A newspaper with a…   120    .46
短い                    7      –
`)
  })

  it('becomes a list where that is not enough', () => {
    expect(drawn(24)).toBe(`A newspaper with a very
long name
gold 120 alpha .46
短い
gold 7 alpha –
`)
  })
})

describe('figures', () => {
  const { glyphs } = themeOf({})

  it.each([
    [formatScore(0.834), '.83'],
    [formatScore(0), '.00'],
    [formatScore(0.996), '1.0'],
    [formatScore(1), '1.0'],
    [formatSigned(2.1, glyphs), '+2.10'],
    [formatSigned(-0.4, glyphs), '−0.40'],
    [formatSigned(-0.001, glyphs), ' 0.00'],
    [formatPercent(0), '0%'],
    [formatPercent(0.001), '<1%'],
    [formatPercent(0.624), '62%'],
    [formatPercent(0.999), '>99%'],
    [formatPercent(1), '100%'],
    [formatCount(1, 'passage'), '1 passage'],
    [formatCount(0, 'passage'), '0 passages'],
    [formatCount(1234567, 'word'), '1,234,567 words'],
  ])('read %s', (text, expected) => {
    expect(text).toBe(expected)
  })
})

describe('a width that is none', () => {
  it('is refused', () => {
    expect(() => themeOf({ width: Number.NaN })).toThrow(RangeError)
    expect(() => themeOf({ width: 0 })).toThrow(RangeError)
  })
})
