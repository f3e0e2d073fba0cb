import sortBy from 'lodash/sortBy.js'
import type { CategoryInfo, EntryContent, Lexicon, LexiconContent } from '../lexicon/lexicon.ts'
import type {
  Inside,
  LinkedEntry,
  LinkedLexicon,
  LinkedList,
  LinkedVoices,
  Pattern,
  Place,
} from '../lexicon-types.ts'
import type { Theme } from '../report/theme.ts'
import type { Stance } from '../types.ts'

/** A language and its lexicons, as `framelex list` shows them and `--json` prints them. */
export interface ListedLanguage {
  readonly language: string
  readonly name: string
  readonly lists: number
  /** Who may speak; where several fit, the first wins. */
  readonly roles: readonly string[]
  /** Patterns that announce speech, those in lists included, by stance. */
  readonly cues: Readonly<Record<Stance, number>>
  readonly lexicons: readonly ListedLexicon[]
}

export interface ListedLexicon {
  readonly category: string
  readonly title: string
  /** In English if there is an English one; empty if there is none. */
  readonly definition: string
  readonly file: string
  readonly bias: number
  readonly threshold: number
  readonly entries: readonly ListedEntry[]
  /** Learned words with their weights, the heaviest first, those that speak against the category last. */
  readonly vocabulary: readonly (readonly [word: string, weight: number])[]
}

export interface ListedEntry
  extends Pick<LinkedEntry, 'id' | 'weight' | 'sign' | 'max' | 'scope' | 'shape' | 'voice' | 'by'> {
  /** Whose words its finds must stand in, if that is asked. */
  readonly in?: Inside
  /** As they are written in the file. */
  readonly patterns: readonly string[]
}

/** What these lexicons hold, bases and lists resolved, in the order of the categories. */
export async function languagesOf(lexicons: readonly Lexicon[], theme: Theme): Promise<ListedLanguage[]> {
  const [{ linkLexicons }, { bundledCategories, loadBundledLanguage }] = await Promise.all([
    import('../lexicon/link.ts'),
    import('../lexicon/bundled.ts'),
  ])
  const categories = [...bundledCategories, ...lexicons.flatMap(({ folder }) => folder?.categories ?? [])]
  const { languages } = await linkLexicons(lexicons)
  return await Promise.all(
    languages.map(async ({ data, lexicons: linked, voices }) => {
      const written = writtenEntries(lexicons, (await loadBundledLanguage(data.language))?.lexicons ?? [])
      const listed = linked.map((lexicon): ListedLexicon => {
        const own = lexicons.find((each) => isOf(each, lexicon))
        return {
          category: lexicon.category,
          title: theme.titleOf(lexicon.category),
          definition: definitionOf(lexicon.category, categories),
          file: own?.file ?? '',
          bias: lexicon.bias,
          threshold: lexicon.threshold,
          entries: lexicon.entries.map((entry) => listedEntry(entry, written, own?.content?.remove ?? [])),
          vocabulary: sortBy([...lexicon.vocabulary], ([, weight]) => -weight),
        }
      })
      return {
        language: data.language,
        name: data.name,
        lists: new Set(linked.flatMap((lexicon) => [...lexicon.lists.values()])).size,
        roles: voices.signs.flatMap((sign) => (sign.kind === 'role' ? [sign.role] : [])),
        cues: countCues(voices),
        lexicons: theme
          .inOrder(listed.map(({ category }) => category))
          .flatMap((category) => listed.filter((lexicon) => lexicon.category === category)),
      }
    }),
  )
}

/** Patterns of cues, those of the lists that they are made of included. */
function countCues({ signs, lists }: LinkedVoices): Record<Stance, number> {
  const counts = { neutral: 0, endorsing: 0, distancing: 0 }
  const count = (pattern: Pattern, named: ReadonlyMap<string, LinkedList>): number => {
    const list = pattern.kind === 'list' ? named.get(pattern.name) : undefined
    return list ? list.items.reduce((sum, item) => sum + count(item, list.lists), 0) : 1
  }
  for (const sign of signs)
    if (sign.kind === 'cue') for (const pattern of sign.patterns) counts[sign.stance] += count(pattern, lists)
  return counts
}

function isOf(lexicon: Lexicon, { language, category }: LinkedLexicon): boolean {
  return lexicon.language === language && lexicon.category === category
}

/** What a folder says of a category goes over what is bundled. */
function definitionOf(category: string, categories: readonly CategoryInfo[]): string {
  const definition = categories.findLast(({ id }) => id === category)?.definition ?? {}
  return definition.en ?? Object.values(definition)[0] ?? ''
}

/** The entries as their files have them, by place: a linked entry holds its patterns only as they were read. */
function writtenEntries(
  lexicons: readonly Lexicon[],
  bundled: readonly (LexiconContent & { readonly file: string })[],
): ReadonlyMap<string, EntryContent> {
  const files = [
    ...bundled,
    ...lexicons.flatMap(({ content, file }) => (content === null ? [] : [{ ...content, file }])),
  ]
  return new Map(
    files.flatMap(({ entries, file }) =>
      entries.map((entry) => [keyOf({ file, line: entry.line, column: entry.column }), entry] as const),
    ),
  )
}

function keyOf({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`
}

function listedEntry(
  { id, weight, sign, max, scope, shape, voice, inside, by, patterns, place }: LinkedEntry,
  written: ReadonlyMap<string, EntryContent>,
  removed: readonly string[],
): ListedEntry {
  const texts = written.get(keyOf(place))?.patterns ?? []
  return {
    id,
    weight,
    sign,
    max,
    scope,
    ...(shape !== undefined && { shape }),
    ...(voice !== undefined && { voice }),
    ...(inside !== undefined && { in: inside }),
    ...(by !== undefined && { by }),
    // Alternatives of the base that the lexicon removes are linked no more.
    patterns: texts.length === patterns.length ? texts : texts.filter((text) => !removed.includes(text)),
  }
}
