import { findParagraphs } from '../text/paragraph.ts'
import { tokenize } from '../text/token.ts'
import { type ReadingOptions, readArticles } from './articles.ts'
import { filesIn, openFile } from './disk.ts'
import { isEncoding } from './encoding.ts'
import { knownEndings } from './format.ts'
import { InputError } from './input-error.ts'

/** An article read from a file; `analyze` takes it as it is. */
export interface LoadedArticle {
  /** The `id` of its row; without one the name of the file, and behind it the line where it stands. */
  readonly id: string
  readonly file: string
  readonly language?: string
  readonly source?: string
  readonly title?: string
  /** As the markup gives them; of plain texts parted at blank lines, else at line breaks. */
  readonly paragraphs: readonly string[]
}

/**
 * Reads articles from a file, or from all files of known kinds in a folder, by name: plain text, HTML, DOCX, CSV, TSV,
 * JSON Lines, JSON and YAML, also packed with gzip. CSV and JSON Lines are read row by row and never held whole.
 *
 * @throws InputError (by its `name`) if a file can't be read, is no text, or needs a package that is not installed
 * @throws DataError with the faults of rows, after the articles of the same file that have none
 * @throws RangeError if there is no such encoding
 */
export async function* loadArticles(
  path: string,
  options: ReadingOptions = {},
): AsyncGenerator<LoadedArticle> {
  if (typeof path !== 'string')
    throw new TypeError('loadArticles: the path is not a string; give that of a file or a folder')
  const { encoding } = options
  if (encoding !== undefined && !isEncoding(encoding))
    throw new RangeError(`loadArticles: no such encoding: ${encoding}; use for example windows-1252`)
  for (const file of (await knownFilesIn(path, filesIn)) ?? [path]) {
    for await (const { article } of readArticles(readable(openFile(file)), file, options)) {
      const { text, paragraphs = paragraphsOf(text), ...rest } = article
      yield { ...rest, file, paragraphs }
    }
  }
}

/**
 * The files of known kinds in a folder, by name; `null` if it is none.
 * @throws InputError if there is no such file in it
 */
export async function knownFilesIn(path: string, list: typeof filesIn): Promise<readonly string[] | null> {
  const files = await list(path)
  if (files === null) return null
  const ending = new RegExp(`\\.(${knownEndings.join('|')})(\\.gz)?$`, 'i')
  const known = files.filter((file) => ending.test(file)).toSorted()
  if (known.length === 0)
    throw new InputError(
      `${path}: is a folder without a file to read; known are .${knownEndings.join(', .')}, each also with .gz`,
    )
  return known.map((file) => `${path.replace(/[/\\]$/, '')}/${file}`)
}

/** Tells in words why a file can't be read. */
export async function* readable(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* pieces
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    const reason =
      code === 'ENOENT' || code === 'ENOTDIR'
        ? 'no such file'
        : code === 'EISDIR'
          ? 'is a folder'
          : code === 'EACCES' || code === 'EPERM'
            ? 'no permission to read it'
            : `can't be read (${error instanceof Error ? error.message : String(error)})`
    throw new InputError(reason)
  }
}

function paragraphsOf(text: string): readonly string[] {
  const tokens = tokenize(text)
  return findParagraphs(text, tokens).ranges.map(({ from, to }) =>
    text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0),
  )
}
