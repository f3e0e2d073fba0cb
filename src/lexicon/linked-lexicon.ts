import { didYouMean } from '../errors.ts'
import type { LinkedEntry, LinkedLexicon, LinkedVoices } from '../lexicon-types.ts'
import type { EntryContent, LanguageContent, LexiconContent } from './lexicon.ts'
import type { ListSource, Report } from './list-table.ts'
import { addLists, checkLists, linkLists, untouched } from './list-table.ts'
import { listsIn, parsePatterns } from './pattern.ts'
import { PERSON } from './sign-schema.ts'
import type { WordTables } from './word-table.ts'
import { wordsOf } from './word-table.ts'

const DEFAULT_BIAS = -3
const DEFAULT_THRESHOLD = 0.5

/** What the lexicons of a language share. */
interface Shared {
  readonly bundled: LanguageContent | undefined
  readonly sources: ReadonlyMap<string, ListSource>
  readonly voices: LinkedVoices
  readonly words: WordTables
}

/** Links a lexicon with its base and with what it shares with others. */
export function linkLexicon(
  file: string,
  content: LexiconContent,
  { bundled, sources, voices, words }: Shared,
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
    bias: content.bias ?? base?.bias ?? DEFAULT_BIAS,
    threshold: content.threshold ?? base?.threshold ?? DEFAULT_THRESHOLD,
    entries,
    lists,
    vocabulary: wordsOf(words, content.category, base?.category),
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
    if (patterns.length === entry.patterns.length) return [linkEntry(entry, base.file)]
    if (entry.sign === 'pattern' && patterns.length === 0) return []
    return [linkEntry({ ...entry, patterns }, base.file)]
  })
}

/** Remembered as long as what the file says: bundled entries are linked for every analyzer. */
const linkedEntries = new WeakMap<EntryContent, LinkedEntry>()

function linkEntry(content: EntryContent, file: string): LinkedEntry {
  const known = linkedEntries.get(content)
  if (known?.place.file === file) return known
  const entry = newEntry(content, file)
  linkedEntries.set(content, entry)
  return entry
}

function newEntry(
  {
    id,
    weight,
    sign,
    patterns,
    unless,
    max,
    scope,
    shape,
    voice,
    inside,
    by,
    rare,
    line,
    column,
  }: EntryContent,
  file: string,
): LinkedEntry {
  return {
    id,
    weight,
    sign,
    patterns: parsePatterns(patterns),
    unless: parsePatterns(unless),
    max,
    scope,
    ...(shape !== undefined && { shape }),
    ...(voice !== undefined && { voice }),
    ...(inside !== undefined && { inside }),
    ...(by !== undefined && { by }),
    ...(rare !== undefined && { rare }),
    place: { file, line, column },
  }
}
