import type { Fault } from '../errors.ts'
import { DataError } from '../errors.ts'
import type { LinkedLexicon, LinkedVoices } from '../lexicon-types.ts'
import type { LanguageData } from '../text/language-data.ts'
import { loadBundledLanguage } from './bundled.ts'
import type { LanguageContent, Lexicon } from './lexicon.ts'
import { linkLexicon } from './linked-lexicon.ts'
import type { ListSource, Report } from './list-table.ts'
import { addLists, checkLists, linkLists } from './list-table.ts'
import { linkSigns } from './sign-table.ts'
import { linkWords } from './word-table.ts'

/** A language and what is looked for in it. */
export interface LinkedLanguage {
  readonly data: LanguageData
  /** In the order given. */
  readonly lexicons: readonly LinkedLexicon[]
  /** What tells voices, from the shared lists. */
  readonly voices: LinkedVoices
}

interface LinkedLexicons {
  readonly languages: readonly LinkedLanguage[]
}

/**
 * Loads the languages of the lexicons and resolves bases and lists.
 * A lexicon that extends a bundled one of its own category takes its place, if that is given as well.
 * @throws DataError if lexicons do not go together, or refer to what is not there
 */
export async function linkLexicons(lexicons: readonly Lexicon[]): Promise<LinkedLexicons> {
  const faults: Fault[] = []
  const used = withoutReplaced(lexicons)
  faults.push(...faultsOfPairs(used))
  const languages: LinkedLanguage[] = []
  for (const language of new Set(used.map((lexicon) => lexicon.language))) {
    const bundled = await loadBundledLanguage(language)
    const isOwn = (lexicon: Lexicon): boolean => lexicon.language === language
    const report = (fault: Fault): void => void faults.push(fault)
    const linked = linkLanguage(language, used.filter(isOwn), lexicons.filter(isOwn), bundled, report)
    if (linked) languages.push(linked)
  }
  if (faults.length > 0) throw new DataError(faults)
  return { languages }
}

function withoutReplaced(lexicons: readonly Lexicon[]): readonly Lexicon[] {
  const replaced = new Set(
    lexicons
      .filter(({ content, language, category }) => content?.extends === `${language}/${category}`)
      .map(({ language, category }) => `${language}/${category}`),
  )
  const isReplaced = ({ content, language, category }: Lexicon): boolean =>
    content === null && replaced.has(`${language}/${category}`)
  // The same bundled lexicon twice is no contradiction.
  const seen = new Set<string>()
  return lexicons.filter((lexicon) => {
    if (isReplaced(lexicon)) return false
    const name = `${lexicon.language}/${lexicon.category}`
    if (lexicon.content === null && seen.has(name)) return false
    if (lexicon.content === null) seen.add(name)
    return true
  })
}

/** Two lexicons of one language and category would each tag on their own. */
function faultsOfPairs(lexicons: readonly Lexicon[]): readonly Fault[] {
  const seen = new Map<string, Lexicon>()
  const faults: Fault[] = []
  for (const lexicon of lexicons) {
    const name = `${lexicon.language}/${lexicon.category}`
    const earlier = seen.get(name)
    if (!earlier) {
      seen.set(name, lexicon)
      continue
    }
    const own = lexicon.content === null ? earlier : lexicon
    const isBundled = lexicon.content === null || earlier.content === null
    const hint = isBundled
      ? `write \`extends: ${name}\` to start from the bundled one, or leave that out`
      : 'give only one of them, or another category'
    faults.push({
      file: own.file,
      line: 1,
      column: 1,
      message: `there are two lexicons for \`${name}\`: ${earlier.file} and ${lexicon.file}`,
      hint,
    })
  }
  return faults
}

/**
 * @param lexicons those that are used
 * @param given also those that others take the place of: what stands beside them in their folders counts
 */
function linkLanguage(
  language: string,
  lexicons: readonly Lexicon[],
  given: readonly Lexicon[],
  bundled: LanguageContent | undefined,
  report: Report,
): LinkedLanguage | undefined {
  const data = dataOf(language, given, report) ?? bundled?.data
  const file = lexicons[0]?.file ?? ''
  if (!data) {
    report({
      file,
      line: 1,
      column: 1,
      message: `the language \`${language}\` is not known`,
      hint: 'load the folder that its language.yaml lies in with `loadLexicons`',
    })
    return undefined
  }
  const files = sharedFiles(
    language,
    bundled?.lists,
    given.flatMap(({ folder }) => folder?.lists ?? []),
  )
  const sources = new Map<string, ListSource>()
  for (const one of files) addLists(sources, one.lists, one.file)
  checkLists(sources, report)
  const voices = linkSigns(files, linkLists(sources), report)
  const vocabularies = sharedFiles(
    language,
    bundled?.vocabulary,
    given.flatMap(({ folder }) => folder?.vocabularies ?? []),
  )
  const shared = { bundled, sources, voices, words: linkWords(vocabularies) }
  const linked = lexicons.flatMap((lexicon) => {
    const content = lexicon.content ?? bundled?.lexicons.find(({ category }) => category === lexicon.category)
    if (content) return [linkLexicon(lexicon.file, content, shared, report)]
    report({
      file: lexicon.file,
      line: 1,
      column: 1,
      message: `no lexicon \`${language}/${lexicon.category}\` is bundled`,
    })
    return []
  })
  return { data, lexicons: linked, voices }
}

/** The language's data if a folder brings them. */
function dataOf(language: string, lexicons: readonly Lexicon[], report: Report): LanguageData | undefined {
  const found = new Map<LanguageData, string>()
  for (const { folder, file } of lexicons)
    for (const data of folder?.languages ?? []) if (data.language === language) found.set(data, file)
  const [first] = found.keys()
  for (const [data, file] of found)
    if (data !== first && JSON.stringify(data) !== JSON.stringify(first))
      report({
        file,
        line: 1,
        column: 1,
        message: `two folders define the language \`${language}\``,
        hint: 'give lexicons of only one of them',
      })
  return first
}

/** What all lexicons of a language share: what is bundled, and over it what folders bring. */
function sharedFiles<File extends { readonly language: string }>(
  language: string,
  bundled: File | undefined,
  own: readonly File[],
): readonly File[] {
  return [...(bundled ? [bundled] : []), ...new Set(own)].filter((file) => file.language === language)
}
