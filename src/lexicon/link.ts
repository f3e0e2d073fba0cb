import type { Fault } from '../errors.ts'
import { DataError, didYouMean } from '../errors.ts'
import type { LanguageData } from '../text/language-data.ts'
import type { LinkedEntry, LinkedLexicon, LinkedVoices } from '../types.ts'
import { loadBundledLanguage } from './bundled.ts'
import type { EntryContent, LanguageContent, Lexicon, LexiconContent, ListsContent } from './lexicon.ts'
import type { ListSource, Report } from './list-table.ts'
import { addLists, checkLists, linkLists, untouched } from './list-table.ts'
import { listsIn, parsePattern } from './pattern.ts'
import { PERSON } from './sign-schema.ts'
import { linkSigns } from './sign-table.ts'

const DEFAULT_BIAS = -3
const DEFAULT_THRESHOLD = 0.5

/** A language and what is looked for in it. */
interface LinkedLanguage {
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
  const files = sharedFiles(language, given, bundled)
  const sources = new Map<string, ListSource>()
  for (const one of files) addLists(sources, one.lists, one.file)
  checkLists(sources, report)
  const voices = linkSigns(files, linkLists(sources), report)
  const linked = lexicons.flatMap((lexicon) => {
    const content = lexicon.content ?? bundled?.lexicons.find(({ category }) => category === lexicon.category)
    if (content) return [linkLexicon(lexicon.file, content, bundled, sources, voices, report)]
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
function sharedFiles(
  language: string,
  lexicons: readonly Lexicon[],
  bundled: LanguageContent | undefined,
): readonly ListsContent[] {
  const own = new Set(lexicons.flatMap(({ folder }) => folder?.lists ?? []))
  return [...(bundled ? [bundled.lists] : []), ...own].filter((file) => file.language === language)
}

function linkLexicon(
  file: string,
  content: LexiconContent,
  bundled: LanguageContent | undefined,
  sources: Map<string, ListSource>,
  voices: LinkedVoices,
  report: Report,
): LinkedLexicon {
  const base =
    content.extends === undefined
      ? undefined
      : bundled?.lexicons.find(({ language, category }) => `${language}/${category}` === content.extends)
  if (content.extends !== undefined && !base)
    report({ file, line: 1, column: 1, message: `no lexicon \`${content.extends}\` is bundled` })
  const own = new Map(sources)
  if (base) addLists(own, base.lists, base.file)
  addLists(own, content.lists, file)
  const changed = new Set([...(base?.lists ?? []), ...content.lists].map(({ name }) => name))
  const shared = voices.lists
  const lists = changed.size === 0 ? shared : linkLists(own, untouched(own, shared, changed))
  if (changed.size > 0) checkLists(own, report)

  const entries = [
    ...(base ? baseEntries(base, content) : []),
    ...content.entries.map((entry) => linkEntry(entry, file)),
  ]
  const roles = new Set([PERSON, ...voices.signs.flatMap((sign) => (sign.kind === 'role' ? sign.role : []))])
  for (const { patterns, unless, voice, by, place } of entries) {
    for (const name of new Set([...patterns, ...unless].flatMap(listsIn)))
      if (!lists.has(name))
        report({ ...place, message: `unknown list \`<${name}>\`${didYouMean(name, lists.keys())}` })
    for (const role of voice?.roles ?? by ?? [])
      if (!roles.has(role))
        report({ ...place, message: `unknown role \`${role}\`${didYouMean(role, roles)}` })
  }
  return {
    language: content.language,
    category: content.category,
    bias: withPlainZero(content.bias ?? base?.bias ?? DEFAULT_BIAS),
    threshold: content.threshold ?? base?.threshold ?? DEFAULT_THRESHOLD,
    entries,
    lists,
  }
}

/** The entries of the base that are neither removed nor replaced. */
function baseEntries(
  base: LexiconContent & { readonly file: string },
  { remove, entries }: LexiconContent,
): readonly LinkedEntry[] {
  const ids = new Set(base.entries.map(({ id }) => id))
  const gone = new Set([...remove, ...entries.map(({ id }) => id)])
  const texts = new Set(remove.filter((name) => !ids.has(name)))
  return base.entries.flatMap((entry) => {
    if (gone.has(entry.id)) return []
    const patterns = entry.patterns.filter((pattern) => !texts.has(pattern))
    if (entry.sign === 'pattern' && patterns.length === 0) return []
    return [linkEntry({ ...entry, patterns }, base.file)]
  })
}

function linkEntry(
  { id, weight, sign, patterns, unless, max, scope, shape, voice, inside, by, line, column }: EntryContent,
  file: string,
): LinkedEntry {
  return {
    id,
    weight: withPlainZero(weight),
    sign,
    patterns: patterns.map(parsePattern),
    unless: unless.map(parsePattern),
    max,
    scope,
    ...(shape !== undefined && { shape }),
    ...(voice !== undefined && { voice }),
    ...(inside !== undefined && { inside }),
    ...(by !== undefined && { by }),
    place: { file, line, column },
  }
}

/** Zero for a negative zero, as `-0` in a file gives it. */
function withPlainZero(number: number): number {
  return number === 0 ? 0 : number
}
