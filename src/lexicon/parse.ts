import { DataError } from '../errors.ts'
import { bundledKnown } from './bundled.ts'
import { readLexicon } from './content.ts'
import type { Lexicon } from './lexicon.ts'

/**
 * Reads a lexicon from YAML or JSON. The language must be a bundled one; for a lexicon of a further language,
 * or one with shared lists of its own, put the files in a folder and use `loadLexicons` of `framelex/node`.
 *
 * Safe for sources from anywhere.
 * @param options.file what the source is called in messages; `<lexicon>` by default
 * @throws TypeError if the source or the file is not a string
 * @throws DataError with everything that is wrong, each fault with its place
 */
export function parseLexicon(source: string, options: { readonly file?: string } = {}): Lexicon {
  if (typeof source !== 'string')
    throw new TypeError('parseLexicon: the source is not a string; give the text of the file')
  if (typeof options !== 'object' || options === null)
    throw new TypeError(
      "parseLexicon: the options are not an object; give { file: 'name' }, or leave them out",
    )
  const { file = '<lexicon>' } = options
  if (typeof file !== 'string')
    throw new TypeError('parseLexicon: `file` is not a string; give what the source is called in messages')
  const { content, faults } = readLexicon(source, file, bundledKnown)
  if (!content) throw new DataError(faults)
  return { language: content.language, category: content.category, file, content }
}
