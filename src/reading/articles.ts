import { DataError } from '../errors.ts'
import type { CorpusArticle } from '../validation/corpus.ts'
import { isMissingPeer } from '../validation/peer.ts'
import type { Columns } from './columns.ts'
import { decode, decodePieces } from './encoding.ts'
import { type Format, formatOf, HEAD, isTable, isZip } from './format.ts'
import type { MarkedText } from './html.ts'
import { decodeHtml } from './html-charset.ts'
import { InputError } from './input-error.ts'
import { collect, peek } from './pieces.ts'
import { csvArticles, jsonLineArticles, listArticles } from './tables.ts'
import { isPacked, unpack } from './unpack.ts'

/** How articles are read. */
export interface ReadingOptions {
  /** Name of the encoding, such as `windows-1252`. By default a byte-order mark tells, in HTML the page; else UTF-8. */
  readonly encoding?: string | undefined
  /** Which columns of CSV, or keys of JSON, hold what. */
  readonly columns?: Columns
}

/** An article, and whether it is one of many in its file. */
export interface ReadArticle {
  readonly article: CorpusArticle
  readonly isOfMany: boolean
}

/**
 * The articles of a file, one by one.
 * @param pieces its bytes, packed with gzip or not
 * @throws InputError naming the file and saying why it has no text; DataError, after the articles without faults, with
 *   the faults of rows and lines
 */
export async function* readArticles(
  pieces: AsyncIterable<Uint8Array>,
  file: string,
  options: ReadingOptions = {},
): AsyncGenerator<ReadArticle> {
  try {
    const packed = await peek(pieces, 2)
    const { head, pieces: all } = await peek(
      isPacked(packed.head) ? unpack(packed.pieces) : packed.pieces,
      HEAD,
    )
    const format = formatOf(file, head)
    const isOfMany = isTable(format)
    for await (const article of articlesIn(all, format, file, options)) yield { article, isOfMany }
  } catch (error) {
    if (error instanceof DataError || !(error instanceof InputError || isMissingPeer(error))) throw error
    throw new InputError(`${file}: ${error.message}`)
  }
}

async function* articlesIn(
  pieces: AsyncIterable<Uint8Array>,
  format: Format,
  file: string,
  { encoding, columns = {} }: ReadingOptions,
): AsyncGenerator<CorpusArticle> {
  const table = { file, columns }
  if (format === 'csv' || format === 'tsv') {
    yield* csvArticles(decodePieces(pieces, { encoding }), table, format === 'tsv' ? '\t' : undefined)
  } else if (format === 'jsonl') yield* jsonLineArticles(decodePieces(pieces, { encoding }), table)
  else {
    const bytes = await collect(pieces)
    if (isTable(format)) yield* listArticles(decode(bytes, { encoding }), table)
    else if (format === 'text') yield { id: file, text: decode(bytes, { encoding }) }
    else yield markedArticle(await readMarked(bytes, format, encoding), file)
  }
}

async function readMarked(
  bytes: Uint8Array,
  format: Format,
  encoding: string | undefined,
): Promise<MarkedText> {
  if (format === 'html') {
    const { readHtml } = await import('./html.ts')
    return await readHtml(decodeHtml(bytes, encoding))
  }
  const { readDocx } = await import('./docx.ts')
  if (!isZip(bytes)) throw new InputError('is no Word document: it does not begin as one')
  return await readDocx(bytes)
}

function markedArticle({ paragraphs, ...rest }: MarkedText, file: string): CorpusArticle {
  return { id: file, ...rest, text: paragraphs.join('\n\n'), paragraphs }
}
