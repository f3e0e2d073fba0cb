import { DataError, type Fault } from '../errors.ts'
import { none } from '../validation/coding.ts'
import { type CsvRow, type CsvTable, readCsv } from '../validation/csv.ts'
import type { Gold, GoldArticle, GoldPassage } from '../validation/gold.ts'
import { fromCell } from './csv.ts'

/** The columns of coded passages, each with the names that are taken for it. */
const columnNames = {
  article: ['article', 'id', 'article_id'],
  text: ['text', 'passage_text'],
  category: ['category', 'primary', 'code'],
  tags: ['tags', 'labels'],
  language: ['language'],
  source: ['source', 'outlet'],
  title: ['title', 'headline'],
} as const

type Column = keyof typeof columnNames

/**
 * Reads a table of coded passages, one a row, as `toExport('csv', …)` writes them: `article`, `text` and `category` (or
 * `primary`), and if there are any `tags` (parted by spaces), `language`, `source` and `title`. Rows of one article
 * belong together in their order. Without a category, a passage is not coded; `none` says that none applies.
 *
 * @throws DataError with every fault and its place
 * @throws Error with the code `ERR_MISSING_PEER` where papaparse is not installed
 */
export async function readCodedCsv(
  source: string,
  file: string,
  categories: readonly string[] | undefined,
): Promise<Gold> {
  const table = await readCsv(source, { file })
  const { places, faults } = placesOf(table)
  const articles = new Map<
    string,
    { -readonly [Key in keyof GoldArticle]: GoldArticle[Key] } & { passages: GoldPassage[] }
  >()
  for await (const row of table.rows) {
    faults.push(...row.faults)
    if (row.faults.length > 0 || places.text === undefined || places.article === undefined) continue
    const cell = (column: Column): string => fromCell(row.cells[places[column] ?? -1] ?? '')
    const read = passageOf(row, places, cell, categories)
    if ('fault' in read) faults.push(read.fault)
    else {
      const id = cell('article')
      if (id === '') faults.push(row.faultAt(places.article, 'expected the id of an article, found nothing'))
      const article = articles.get(id) ?? { id, passages: [] }
      articles.set(id, article)
      for (const key of ['language', 'source', 'title'] as const)
        if (cell(key) !== '') article[key] ??= cell(key)
      article.passages.push(read)
    }
  }
  if (faults.length === 0 && articles.size === 0)
    faults.push(table.faultAt(0, 'expected at least one passage, found none'))
  if (faults.length > 0) throw new DataError(faults)
  return { articles: [...articles.values()] }
}

type Places = Partial<Record<Column, number>>

function placesOf(table: CsvTable): { readonly places: Places; readonly faults: Fault[] } {
  const places: Places = {}
  const lower = table.columns.map((name) => name.toLowerCase())
  for (const [column, names] of Object.entries(columnNames) as [Column, readonly string[]][]) {
    const name = names.find((name) => lower.includes(name))
    if (name !== undefined) places[column] = lower.indexOf(name)
  }
  const missing = (['article', 'text', 'category'] as const).filter((column) => places[column] === undefined)
  const faults = missing.map((column) =>
    table.faultAt(
      0,
      `there is no column \`${column}\``,
      `the columns are ${table.columns.join(', ')}; name one of them ${columnNames[column].join(' or ')}`,
    ),
  )
  return { places, faults }
}

function passageOf(
  row: CsvRow,
  places: Places,
  cell: (column: Column) => string,
  categories: readonly string[] | undefined,
): GoldPassage | { readonly fault: Fault } {
  const category = cell('category').trim()
  const tags = cell('tags')
    .split(/[\s,;|]+/)
    .filter((tag) => tag !== '' && tag !== none)
  const known = (id: string): boolean => categories === undefined || categories.includes(id)
  const fault = (column: Column, id: string): { readonly fault: Fault } => ({
    fault: row.faultAt(
      places[column] ?? 0,
      `unknown category ${JSON.stringify(id)}`,
      `the categories are ${[...(categories ?? []), none].join(', ')}`,
    ),
  })
  if (category !== '' && category !== none && !known(category)) return fault('category', category)
  const stray = tags.find((tag) => !known(tag))
  if (stray !== undefined) return fault('tags', stray)
  const text = cell('text')
  if (category === '') return { text, primary: null, labels: [] }
  const own = category === none ? [] : [category]
  return { text, primary: category, labels: [...new Set([...own, ...tags])] }
}
