import * as v from 'valibot'
import { DataError, excerptOfLine, type Fault } from '../errors.ts'
import { readData } from '../lexicon/yaml.ts'
import type { CorpusArticle } from '../validation/corpus.ts'
import { readCsv } from '../validation/csv.ts'
import { parseJson } from '../validation/json-lines.ts'
import { articleIn, type Columns, findColumns, type Problem } from './columns.ts'
import { InputError } from './input-error.ts'

/** A file with more faults has one cause; the rest of it is not read. */
const MOST_FAULTS = 1000
/** In UTF-16 units. */
const LONGEST_LINE = 2 ** 26

/** What is told of where articles stand. */
export interface TableOptions {
  readonly file: string
  readonly columns: Columns
}

/** Articles of CSV, one a row. @throws DataError at the end, with the faults of all rows; those without are given */
export async function* csvArticles(
  text: AsyncIterable<string>,
  { file, columns: wanted }: TableOptions,
  delimiter?: string,
): AsyncGenerator<CorpusArticle> {
  const table = await readCsv(text, { file, ...(delimiter === undefined ? {} : { delimiter }) })
  if (table.columns.length === 0) throw new InputError('is empty')
  const { columns, problems } = findColumns(table.columns, wanted)
  const placeOf = (name: string | undefined): number => (name === undefined ? 0 : table.columns.indexOf(name))
  if (problems.length > 0)
    throw new DataError(
      problems.map(({ name, message, hint }) => table.faultAt(placeOf(name), message, hint)),
    )
  const faults: Fault[] = []
  for await (const row of table.rows) {
    const { article, problems } = articleIn(
      (name) => row.cells[placeOf(name)],
      columns,
      `${file}:${row.faultAt(0, '').line}`,
    )
    const wrong = [...row.faults, ...problems.map(({ name, message }) => row.faultAt(placeOf(name), message))]
    if (article !== undefined && wrong.length === 0) yield article
    faults.push(...(row.faults.length > 0 ? row.faults : wrong))
    if (faults.length >= MOST_FAULTS) break
  }
  if (faults.length > 0) throw new DataError(faults)
}

const record = v.looseObject({})

/** Articles of JSON Lines. @throws DataError at the end, with the faults of all lines; articles without are given */
export async function* jsonLineArticles(
  text: AsyncIterable<string>,
  { file, columns }: TableOptions,
): AsyncGenerator<CorpusArticle> {
  const faults: Fault[] = []
  let number = 0
  for await (const line of linesOf(text)) {
    number += 1
    if (line.trim() === '') continue
    const { article, problems } = recordArticle(parseJson(line), columns, `${file}:${number}`)
    if (article !== undefined) yield article
    else faults.push(...faultsOf(line, problems, file, number))
    if (faults.length >= MOST_FAULTS) break
  }
  if (faults.length > 0) throw new DataError(faults)
}

async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let rest: string[] = []
  let length = 0
  for await (const piece of pieces) {
    const lines = piece.split('\n')
    for (const line of lines.slice(0, -1)) {
      yield [...rest, line].join('').replace(/\r$/, '')
      rest = []
      length = 0
    }
    rest.push(lines.at(-1) ?? '')
    length += rest.at(-1)?.length ?? 0
    if (length > LONGEST_LINE)
      throw new InputError('has a line of more than 64 million characters; JSON Lines has one article a line')
  }
  if (rest.length > 0) yield rest.join('')
}

function recordArticle(value: unknown, wanted: Columns, id: string): ReturnType<typeof articleIn> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { problems: [{ message: 'expected an article, { id, title, text }' }] }
  const names = Object.keys(value)
  const { columns, problems } = findColumns(names, wanted)
  if (problems.length > 0) return { problems }
  return articleIn((name) => (value as Record<string, unknown>)[name], columns, id)
}

function faultsOf(
  line: string,
  problems: readonly Problem[],
  file: string,
  number: number,
): readonly Fault[] {
  const data = readData(line, record, { file })
  const faults =
    data.faults.length > 0
      ? data.faults
      : problems.map(({ name, message, hint }) =>
          data.faultAt(name === undefined ? [] : [name], message, hint === undefined ? {} : { hint }),
        )
  return faults.map((fault) => ({
    ...fault,
    line: number,
    excerpt: excerptOfLine(line, number, fault.column),
  }))
}

/** Articles of a JSON or YAML list, or of one that is none. @throws DataError with every fault */
export function* listArticles(text: string, { file, columns }: TableOptions): Generator<CorpusArticle> {
  const quick = parseJson(text)
  const data = quick === undefined ? readData(text, v.unknown(), { file }) : undefined
  if (data !== undefined && data.faults.length > 0) throw new DataError(data.faults)
  const value = quick ?? data?.value
  const list = Array.isArray(value) ? value : [value]
  const faults: Fault[] = []
  for (const [at, each] of list.entries()) {
    const { article, problems } = recordArticle(each, columns, `${file}#${at + 1}`)
    if (article !== undefined) yield article
    if (problems.length === 0 || faults.length >= MOST_FAULTS) continue
    const places = data ?? readData(text, v.unknown(), { file })
    const path = Array.isArray(value) ? [at] : []
    for (const { name, message, hint } of problems)
      faults.push(
        places.faultAt(
          name === undefined ? path : [...path, name],
          message,
          hint === undefined ? {} : { hint },
        ),
      )
  }
  if (list.length === 0) throw new InputError('holds no article')
  if (faults.length > 0) throw new DataError(faults)
}
