import { DataError } from './errors.ts'
import { bundledKnown, bundledLexicons } from './lexicon/bundled.ts'
import { readFiles } from './lexicon/files.ts'
import { readFolder } from './lexicon/folder.ts'
import type { Lexicon } from './lexicon/lexicon.ts'

export type { ReadingOptions } from './reading/articles.ts'
export type { Columns } from './reading/columns.ts'
export { type LoadedArticle, loadArticles } from './reading/load.ts'

/**
 * Reads the lexicons of a folder: YAML and JSON files that lie in it or in folders in it, such as one per language.
 * `language.yaml` defines a language, also in place of a bundled one; the lists of `lists.yaml` are shared by the
 * lexicons of their language and go over the bundled ones of the same name; `vocabulary.yaml` gives learned words, which
 * go over the bundled ones of the same category; `categories.yaml` gives titles. All other files are left alone. For a
 * language of which there is a `lists.yaml` or a `vocabulary.yaml` and no lexicon, the bundled lexicons are given, which
 * then use these lists and words.
 *
 * @throws DataError with everything that is wrong in all files; Error if there is no such folder, or nothing in it
 */
export async function loadLexicons(folder: string): Promise<readonly Lexicon[]> {
  if (typeof folder !== 'string')
    throw new TypeError('loadLexicons: the folder is not a string; give its path')
  const { files, faults } = await readFiles(folder)
  const { lexicons, faults: wrong, ...surroundings } = readFolder(files, bundledKnown)
  if (faults.length + wrong.length > 0) throw new DataError([...faults, ...wrong])
  const own = lexicons.map(({ file, content }) => ({
    language: content.language,
    category: content.category,
    file,
    content,
    folder: surroundings,
  }))
  const shared = [...surroundings.lists, ...surroundings.vocabularies]
  const bare = shared.filter((file) => own.every(({ language }) => language !== file.language))
  const base = bundledLexicons
    .filter(({ language }) => bare.some((file) => file.language === language))
    .map((lexicon) => ({ ...lexicon, folder: surroundings }))
  if (own.length + base.length === 0)
    throw new Error(
      `there is no lexicon in ${folder}; a lexicon is a file with language, category and entries`,
    )
  return [...base, ...own]
}
