import { type ReadArticle, type ReadingOptions, readArticles } from '../reading/articles.ts'
import { formatByName, isTable } from '../reading/format.ts'
import { knownFilesIn, readable } from '../reading/load.ts'
import type { CommandIo } from './io.ts'
import type { Call, CommandSpec } from './options.ts'
import { checkEncoding, nameOf, standardInput } from './source.ts'

/** What kinds of files there are, for help texts. */
export const inputHelp =
  'plain text, HTML or DOCX with one article a file; CSV, TSV, JSON Lines, JSON or YAML with many; each also packed with gzip (.gz); or a folder with such files'

/** Options of every command that reads articles. */
export const inputOptions: CommandSpec['options'] = [
  {
    name: 'text',
    value: 'COLUMN',
    help: 'the column, or key of JSON, with the text; text, body or content if not given',
  },
  { name: 'title', value: 'COLUMN', help: 'the one with the headline; title or headline if not given' },
  { name: 'source', value: 'COLUMN', help: 'the one with the outlet; source or outlet if not given' },
  {
    name: 'encoding',
    value: 'NAME',
    help: 'how the files are encoded, such as windows-1252; if not given, a byte-order mark tells, in HTML the page; else it is utf-8',
  },
]

/** How a call wants articles read. */
export function readingOf(call: Call): ReadingOptions {
  const encoding = call.value('encoding')
  if (encoding !== undefined) checkEncoding(encoding)
  const names = ['text', 'title', 'source'].flatMap((role) => {
    const name = call.value(role)
    return name === undefined ? [] : [[role, name] as const]
  })
  return { encoding, columns: Object.fromEntries(names) }
}

/** The files that operands name, those in folders by name. @throws InputError for a folder without any */
export async function filesOf(io: CommandIo, operand: string): Promise<readonly string[]> {
  return (operand === standardInput ? null : await knownFilesIn(operand, io.filesIn)) ?? [operand]
}

/** The articles of a file or of standard input. */
export function articlesIn(
  io: CommandIo,
  file: string,
  options: ReadingOptions,
): AsyncGenerator<ReadArticle> {
  const pieces = file === standardInput ? io.openInput() : io.openFile(file)
  return readArticles(readable(pieces), nameOf(file), options)
}

/** Whether the name tells that a file holds many articles. */
export function holdsMany(operand: string): boolean {
  return isTable(formatByName(operand) ?? 'text')
}
