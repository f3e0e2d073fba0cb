import type { Fault } from '../errors.ts'
import { excerptOf } from '../errors.ts'
import type { LanguageData } from '../text/language-data.ts'
import { LanguageSchema } from '../text/language-data.ts'
import type { Known } from './check.ts'
import { readLexicon, readLists } from './content.ts'
import { tagsOf } from './known.ts'
import type {
  CategoryInfo,
  KnownLanguage,
  LexiconContent,
  ListsContent,
  VocabularyContent,
} from './lexicon.ts'
import { CategoriesSchema } from './schema.ts'
import { readVocabulary } from './vocabulary.ts'
import { readData } from './yaml.ts'

/** A file of a folder. */
export interface SourceFile {
  /** For messages. */
  readonly file: string
  readonly source: string
}

/** What the files of a folder hold together. Where there are faults, parts are missing. */
export interface ReadFolder {
  readonly languages: readonly LanguageData[]
  readonly lists: readonly ListsContent[]
  readonly vocabularies: readonly VocabularyContent[]
  readonly categories: readonly CategoryInfo[]
  readonly lexicons: readonly { readonly file: string; readonly content: LexiconContent }[]
  readonly faults: readonly Fault[]
}

/** Reads all files of a folder: first languages, then shared lists, then the lexicons, which refer to both. */
export function readFolder(files: readonly SourceFile[], known: Known): ReadFolder {
  const faults: Fault[] = []
  const named = (name: string): readonly SourceFile[] => files.filter(({ file }) => nameOf(file) === name)
  const surroundings = new Map(known)

  const languages: LanguageData[] = []
  const languageFiles = new Map<string, string>()
  for (const { file, source } of named('language')) {
    const { value, faults: wrong, draft } = readData(source, LanguageSchema, { file })
    faults.push(...wrong)
    const language = value?.language ?? languageIn(draft)
    if (language === undefined) continue
    if (value) languages.push(value)
    reportTwice(languageFiles, language, `a definition of the language \`${language}\``, file, source)
    surroundings.set(language, {
      ...(known.get(language) ?? NOTHING_KNOWN),
      ...(value && { tags: tagsOf(value) }),
    })
  }

  const lists: ListsContent[] = []
  const listFiles = new Map<string, string>()
  for (const { file, source } of named('lists')) {
    const { content, faults: wrong, language, graph, roles } = readLists(source, file, surroundings)
    faults.push(...wrong)
    if (content) lists.push(content)
    const before = language === undefined ? undefined : surroundings.get(language)
    if (language === undefined || !before) continue
    reportTwice(listFiles, language, `a file of lists for \`${language}\``, file, source)
    surroundings.set(language, { ...before, lists: Object.fromEntries(graph), roles })
  }

  const vocabularies: VocabularyContent[] = []
  const vocabularyFiles = new Map<string, string>()
  for (const { file, source } of named('vocabulary')) {
    const { content, faults: wrong, language } = readVocabulary(source, file, surroundings)
    faults.push(...wrong)
    if (content) vocabularies.push(content)
    if (language !== undefined)
      reportTwice(vocabularyFiles, language, `a vocabulary for \`${language}\``, file, source)
  }

  const categories: CategoryInfo[] = []
  for (const { file, source } of named('categories')) {
    const read = readCategories(source, file)
    faults.push(...read.faults)
    categories.push(...read.categories)
  }

  const lexicons: { file: string; content: LexiconContent }[] = []
  const lexiconFiles = new Map<string, string>()
  for (const { file, source } of files) {
    if (SPECIAL.has(nameOf(file))) continue
    const { content, faults: wrong } = readLexicon(source, file, surroundings)
    faults.push(...wrong)
    if (!content) continue
    lexicons.push({ file, content })
    const name = `${content.language}/${content.category}`
    reportTwice(lexiconFiles, name, `a lexicon for \`${name}\``, file, source)
  }
  return { languages, lists, vocabularies, categories, lexicons, faults }

  function reportTwice(
    seen: Map<string, string>,
    key: string,
    what: string,
    file: string,
    source: string,
  ): void {
    const earlier = seen.get(key)
    if (earlier === undefined) seen.set(key, file)
    else
      faults.push({
        file,
        line: 1,
        column: 1,
        message: `there is ${what} in ${earlier} already`,
        hint: 'join the two files',
        excerpt: excerptOf(source, 1, 1),
      })
  }
}

/** Reads what people are told about categories. */
function readCategories(
  source: string,
  file: string,
): { categories: readonly CategoryInfo[]; faults: readonly Fault[] } {
  const { value, faults, faultAt } = readData(source, CategoriesSchema, { file })
  const twice: Fault[] = []
  const ids = new Set<string>()
  const categories = (value?.categories ?? []).map((category, order) => {
    if (ids.has(category.id))
      twice.push(faultAt(['categories', order, 'id'], `the category \`${category.id}\` is there twice`))
    ids.add(category.id)
    return { ...category, order }
  })
  return { categories, faults: [...faults, ...twice] }
}

const SPECIAL: ReadonlySet<string> = new Set(['language', 'lists', 'vocabulary', 'categories'])
const NOTHING_KNOWN: KnownLanguage = { tags: [], lists: {}, roles: [], lexicons: {} }

/** The name of a file without folders and ending. */
function nameOf(file: string): string {
  const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1)
  return name.replace(/\.[^.]*$/, '').toLowerCase()
}

function languageIn(draft: unknown): string | undefined {
  const language = (draft as { language?: unknown } | null | undefined)?.language
  return typeof language === 'string' ? language : undefined
}
