import type Papa from 'papaparse'
import { excerptOfLine, type Fault } from '../errors.ts'
import { loadPeer } from './peer.ts'

/** How CSV is read. */
export interface CsvOptions {
  /** Name of the file, for faults; one that ends in `.tsv` or `.tab` is parted by tabs. */
  readonly file: string
  /** What parts cells; by default what the first line tells: `sep=;`, else the most frequent of , ; tab and |. */
  readonly delimiter?: string
}

/** One row below the header. */
export interface CsvRow {
  /** In the order of the columns. Trust them only if there are no faults. */
  readonly cells: readonly string[]
  /** What is wrong with the row as such: quotes that don't close, cells too many or too few. */
  readonly faults: readonly Fault[]
  /** A fault of the cell in the column with this number, which begins with 0. */
  readonly faultAt: (column: number, message: string, hint?: string) => Fault
}

/** A table whose rows come one by one. */
export interface CsvTable {
  /** The names in the header, without white space around them. Empty where the source is. */
  readonly columns: readonly string[]
  /** A fault of a name in the header. */
  readonly faultAt: (column: number, message: string, hint?: string) => Fault
  /** Every row once; blank lines are left out. */
  readonly rows: AsyncIterable<CsvRow>
}

/** Longer rows are none: a quote that doesn't close swallows the rest of a file. In UTF-16 units. */
const LONGEST_ROW = 2 ** 22
const CHUNK = 2 ** 18

/**
 * Reads CSV (RFC 4180) or a kin of it: any line breaks, cells parted by `,`, `;`, tabs or `|`. The first row names the
 * columns. What comes in pieces is never held whole.
 *
 * @throws Error with the code `ERR_MISSING_PEER` where papaparse is not installed
 */
export async function readCsv(
  source: string | Iterable<string> | AsyncIterable<string>,
  options: CsvOptions,
): Promise<CsvTable> {
  const { default: papa } = await loadPeer('reading CSV', 'papaparse', () => import('papaparse'))
  const rows = rowsOf(typeof source === 'string' ? piecesOf(source) : source, options, papa)
  const first = await rows.next()
  const header = first.done === true ? undefined : first.value
  const columns = (header?.cells ?? []).map((name) => name.trim())
  const faultAt = header?.faultAt ?? noPlace(options.file)
  return { columns, faultAt, rows: checkedRows(rows, columns.length) }
}

function* piecesOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += CHUNK) yield text.slice(at, at + CHUNK)
}

function noPlace(file: string): CsvTable['faultAt'] {
  return (_, message, hint) => ({
    file,
    line: 1,
    column: 1,
    message,
    ...(hint === undefined ? {} : { hint }),
  })
}

async function* checkedRows(rows: AsyncGenerator<CsvRow>, width: number): AsyncGenerator<CsvRow> {
  for await (const row of rows) {
    const { cells, faults } = row
    const spare = cells.findIndex((cell, place) => place >= width && cell.trim() !== '')
    const wrong = spare >= 0 || cells.length < width
    if (!wrong || faults.length > 0) yield row
    else {
      const message = `${countOf(cells.length, 'cell')}, but the header names ${countOf(width, 'column')}`
      const hint = 'a cell that holds line breaks, or what parts cells, stands in double quotes'
      yield { ...row, faults: [row.faultAt(spare >= 0 ? spare : cells.length - 1, message, hint)] }
    }
  }
}

function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** All rows, the header too, without blank ones. */
async function* rowsOf(
  pieces: Iterable<string> | AsyncIterable<string>,
  { file, delimiter }: CsvOptions,
  papa: typeof Papa,
): AsyncGenerator<CsvRow> {
  let format: Format | undefined
  let rest = ''
  let line = 1
  /** What is not whole yet is tried again when there is twice as much of it: else long rows took for ever. */
  let least = 0
  function* wholeRows(isLast: boolean): Generator<CsvRow> {
    least = rest.length * 2
    if (format === undefined) {
      format = formatOf(rest, isLast, file, delimiter)
      if (format === undefined) return
      rest = rest.slice(format.skipped)
      line += format.skipped > 0 ? 1 : 0
    }
    const found = parseRows(rest, isLast, format, papa)
    for (const row of found.rows) {
      if (!isBlank(row.cells)) yield rowOf({ ...row, line, file, delimiter: format.delimiter })
      line += linesIn(row.raw)
    }
    rest = rest.slice(found.end)
    least = rest.length * 2
    if (rest.length > LONGEST_ROW)
      yield rowOf({ cells: [], raw: rest, errors: [tooLong], line, file, delimiter: format.delimiter })
  }
  let isFirst = true
  for await (const piece of pieces) {
    rest += isFirst ? piece.replace(/^\uFEFF/, '') : piece
    isFirst = false
    if (rest.length >= Math.min(least, LONGEST_ROW + 1)) yield* wholeRows(false)
    if (rest.length > LONGEST_ROW) return
  }
  yield* wholeRows(true)
}

function isBlank(cells: readonly string[]): boolean {
  return cells.length === 1 && cells[0]?.trim() === ''
}

interface Format {
  readonly delimiter: string
  readonly newline: '\n' | '\r' | '\r\n'
  /** Length of a line `sep=;`, which some spreadsheets put above. */
  readonly skipped: number
}

/** What the first lines tell; nothing if they aren't whole yet. */
function formatOf(
  text: string,
  isLast: boolean,
  file: string,
  delimiter: string | undefined,
): Format | undefined {
  const said = /^sep=(.)(?:\r\n?|\n)/i.exec(text)
  const skipped = said?.[0].length ?? 0
  const counts = new Map<string, number>([',', ';', '\t', '|'].map((sign) => [sign, 0]))
  let isQuoted = false
  let at = skipped
  for (; at < text.length; at += 1) {
    const sign = text[at] as string
    if (sign === '"') isQuoted = !isQuoted
    else if (!isQuoted && (sign === '\n' || sign === '\r')) break
    else if (!isQuoted && counts.has(sign)) counts.set(sign, (counts.get(sign) as number) + 1)
  }
  // A \r at the end may be half of a line break.
  if (at >= text.length - 1 && !isLast && text.length <= LONGEST_ROW) return undefined
  const [frequent] = [...counts].toSorted(([, a], [, b]) => b - a)[0] as [string, number]
  const byName = /\.(tsv|tab)(\.gz)?$/i.test(file) ? '\t' : undefined
  return {
    delimiter: delimiter ?? said?.[1] ?? byName ?? frequent,
    newline: text[at] !== '\r' ? '\n' : text[at + 1] === '\n' ? '\r\n' : '\r',
    skipped,
  }
}

interface RawRow {
  readonly cells: readonly string[]
  /** As it stands in the source, with its line break. */
  readonly raw: string
  readonly errors: readonly RowError[]
}

/** What is wrong, and how far from the start of the row. */
interface RowError {
  readonly message: string
  readonly hint: string
  readonly place: number
}

const advice = 'inside of quotes, a double quote is written twice: ""'
const tooLong: RowError = {
  message: `a row of more than ${LONGEST_ROW / 2 ** 20} million characters; probably a double quote in it opens a cell that nothing closes`,
  hint: advice,
  place: 0,
}

/** The rows of a text that are whole, and where they end. */
function parseRows(
  text: string,
  isLast: boolean,
  { delimiter, newline }: Format,
  papa: typeof Papa,
): { readonly rows: readonly RawRow[]; readonly end: number } {
  const rows: RawRow[] = []
  let end = 0
  const parser = new papa.Parser({
    delimiter,
    newline,
    quoteChar: '"',
    step: ({ data, errors, meta }: Papa.ParseStepResult<readonly string[][]>) => {
      const start = end
      end = meta.cursor
      // Of several, the first tells where it begins to go wrong.
      const error = errors.at(0)
      rows.push({
        cells: data[0] ?? [],
        raw: text.slice(start, end),
        errors: error === undefined ? [] : [errorOf(error, start)],
      })
    },
  })
  parser.parse(text, 0, !isLast)
  return { rows, end }
}

/** @param start where the row begins; the parser points behind the quote that opens the cell */
function errorOf({ code, index }: Papa.ParseError, start: number): RowError {
  const place = Math.max(0, (index ?? start) - start - 1)
  return code === 'MissingQuotes'
    ? { message: 'a double quote opens a cell, and nothing closes it', hint: advice, place }
    : { message: 'a double quote opens a cell, and one inside of it stands alone', hint: advice, place }
}

interface PlacedRow extends RawRow {
  /** Where the row begins; lines count from 1. */
  readonly line: number
  readonly file: string
  readonly delimiter: string
}

function rowOf(row: PlacedRow): CsvRow {
  const { cells, errors } = row
  return {
    cells,
    faults: errors.map(({ message, hint, place }) => faultIn(row, place, message, hint)),
    faultAt: (column, message, hint) => faultIn(row, placeOfCell(row, column), message, hint),
  }
}

/** Where a cell begins in its row. */
function placeOfCell({ raw, delimiter }: PlacedRow, column: number): number {
  let isQuoted = false
  let begin = 0
  let cell = 0
  for (let at = 0; at < raw.length && cell < column; at += 1) {
    const sign = raw[at]
    if (sign === '"' && (isQuoted || at === begin)) isQuoted = !isQuoted
    else if (!isQuoted && sign === delimiter) {
      cell += 1
      begin = at + 1
    }
  }
  return begin
}

const LINE_BREAK = /\r\n?|\n/g

function linesIn(raw: string): number {
  return raw.match(LINE_BREAK)?.length ?? 0
}

function faultIn(row: PlacedRow, place: number, message: string, hint?: string): Fault {
  const before = row.raw.slice(0, place).split(LINE_BREAK)
  const column = (before.at(-1) ?? '').length + 1
  const line = row.line + before.length - 1
  const [text = ''] = row.raw.slice(place - column + 1).split(LINE_BREAK, 1)
  return {
    file: row.file,
    line,
    column,
    message,
    excerpt: excerptOfLine(text, line, column),
    ...(hint === undefined ? {} : { hint }),
  }
}
