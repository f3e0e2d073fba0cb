import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromCell, toCsv } from '../../src/exchange/csv.ts'
import { readCsv } from '../../src/validation/csv.ts'

describe('toCsv', () => {
  it('quotes what needs quotes, and nothing else', () => {
    expect(
      toCsv(
        ['a', 'b'],
        [
          ['x, "y"', 'line\nbreak'],
          [1.5, null],
          [true, 'plain'],
        ],
      ),
    ).toBe('a,b\r\n"x, ""y""","line\nbreak"\r\n1.5,\r\ntrue,plain\r\n')
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\r=x'])(
    'defuses a cell that a spreadsheet would run: %j',
    (text) => {
      const cell = toCsv(['a'], [[text]]).split('\r\n')[1] ?? ''
      expect(cell.replace(/^"/, '')).toMatch(/^'/)
    },
  )

  it('leaves numbers as they are', () => {
    expect(toCsv(['a'], [[-1.5]])).toBe('a\r\n-1.5\r\n')
  })

  it('is read back cell for cell, with any delimiter', async () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.stringMatching(/^['=+@;,"\t\r\n a-]{0,8}$/),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }),
        fc.constantFrom(',', ';', '\t'),
        async (rows, delimiter) => {
          const kept = rows.map(([first, second]) => [`x${first}`, second] as const)
          const table = await readCsv(toCsv(['a', 'b'], kept, delimiter), { file: 'x.csv', delimiter })
          const cells: string[][] = []
          for await (const row of table.rows) cells.push(row.cells.map(fromCell))
          expect(cells).toEqual(kept)
        },
      ),
      { numRuns: 60 },
    )
  })
})
