import fc from 'fast-check'
import papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import type { Fault } from '../../src/errors.ts'
import { type CsvRow, readCsv } from '../../src/validation/csv.ts'

type Source = string | Iterable<string>
const read = async (source: Source, file = 'a.csv') => {
  const table = await readCsv(source, { file })
  const rows: CsvRow[] = []
  for await (const row of table.rows) rows.push(row)
  return { ...table, rows, cells: rows.map(({ cells }) => cells) }
}
const placeOf = ({ file, line, column, message }: Fault): string => `${file}:${line}:${column}: ${message}`

describe('CSV', () => {
  it('has columns by name, and cells that hold line breaks and quotes', async () => {
    const { columns, cells } = await read(
      'id, text \n1,"She said ""no"".\n\nThen, she left."\n\n2,plain "as" it is\n',
    )
    expect(columns).toEqual(['id', 'text'])
    expect(cells).toEqual([
      ['1', 'She said "no".\n\nThen, she left.'],
      ['2', 'plain "as" it is'],
    ])
  })

  it.each([
    ['semicolons', 'a.csv', 'a;b\r\n1;"2,3"\r\n', [['1', '2,3']]],
    ['tabs', 'a.csv', 'a\tb\n1\t2\n', [['1', '2']]],
    ['tabs, told by the name', 'a.tsv', 'a,b,c\tb\n1\t2\n', [['1', '2']]],
    ['what the first line says', 'a.csv', 'sep=;\na;b,c,d\n1;2\n', [['1', '2']]],
    ['old line breaks', 'a.csv', 'a,b\r1,2\r', [['1', '2']]],
    ['a byte-order mark', 'a.csv', '\ufeff"a",b\n1,2', [['1', '2']]],
  ])('is read with %s', async (_, file, source, expected) => {
    const { cells, columns } = await read(source, file)
    expect(cells).toEqual(expected)
    expect(columns[0]).toMatch(/^a/)
  })

  it('has no columns and no rows where it is empty', async () => {
    for (const source of ['', '\n \n']) expect(await read(source)).toMatchObject({ columns: [], rows: [] })
  })

  it('gives back every table that was written, in whatever pieces it comes', async () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', 'ß', '😀', '"', ',', ';', '\n', '\r', '\t', ' ', '|'),
    })
    const table = fc
      .integer({ min: 2, max: 4 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 5 }))
    const property = fc.asyncProperty(
      table,
      fc.constantFrom('\n', '\r\n'),
      fc.nat(9),
      async (rows, newline, size) => {
        const header = Array.from(rows[0] ?? ['', ''], (_, at) => `c${at}`)
        const source = papa.unparse([header, ...rows], { newline, quotes: true })
        const pieces = source.match(new RegExp(`[^]{1,${size + 1}}`, 'gu')) ?? []
        const found = await read(pieces)
        expect(found.columns).toEqual(header)
        expect(found.cells).toEqual(rows)
        expect(found.rows.flatMap(({ faults }) => faults)).toEqual([])
      },
    )
    await fc.assert(property)
  })

  it('points at a cell, also behind cells of several lines', async () => {
    const { rows, faultAt } = await read('id,text,year\n1,"one\ntwo, three",soon\n2,a,b\n')
    expect(rows[0]?.faultAt(2, 'no year')).toEqual({
      file: 'a.csv',
      line: 3,
      column: 13,
      message: 'no year',
      excerpt: '  3 | two, three",soon\n    |             ^',
    })
    expect(placeOf(rows[1]?.faultAt(1, 'x') as Fault)).toBe('a.csv:4:3: x')
    expect(placeOf(faultAt(1, 'x'))).toBe('a.csv:1:4: x')
  })

  it.each([
    ['a,b\n1,2\n"3\n', 'a.csv:3:1: a double quote opens a cell, and nothing closes it'],
    ['a,b\n1,"2"3"\n', 'a.csv:2:3: a double quote opens a cell, and one inside of it stands alone'],
    ['a,b\n1,2,3\n', 'a.csv:2:5: 3 cells, but the header names 2 columns'],
    ['a,b\n\n1\n', 'a.csv:3:1: 1 cell, but the header names 2 columns'],
  ])('tells what is wrong with %j', async (source, expected) => {
    const { rows } = await read(source)
    expect(rows.flatMap(({ faults }) => faults.map(placeOf))).toEqual([expected])
  })

  it('passes over empty cells behind the last column', async () => {
    const { rows } = await read('a,b\n1,2,,\n')
    expect(rows.flatMap(({ faults }) => faults)).toEqual([])
  })

  it('gives up at a row without end, and soon', async () => {
    function* endless(): Generator<string> {
      yield 'a,b\n1,"'
      for (;;) yield 'no end '.repeat(10_000)
    }
    const { rows } = await read(endless())
    expect(rows.flatMap(({ faults }) => faults.map(placeOf))).toEqual([
      'a.csv:2:1: a row of more than 4 million characters; probably a double quote in it opens a cell that nothing closes',
    ])
  })
})
