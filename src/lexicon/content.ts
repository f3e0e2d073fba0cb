import type { Fault } from '../errors.ts'
import { didYouMean } from '../errors.ts'
import { DEEPEST_LISTS, faultsOfGraph } from './graph.ts'
import type { EntryContent, KnownLanguage, LexiconContent, ListContent, ListsContent } from './lexicon.ts'
import { BUILTINS, LIST_NAME, listsIn, readPattern } from './pattern.ts'
import { isReservedName } from './plain.ts'
import type { EntryFile } from './schema.ts'
import { LexiconSchema, ListsSchema } from './schema.ts'
import type { Data, Path } from './yaml.ts'
import { readData } from './yaml.ts'

/** What is known of the languages that a file may be written for. */
export type Known = ReadonlyMap<string, KnownLanguage>

export interface ReadContent<Content> {
  /** `null` if there are faults. */
  readonly content: Content | null
  readonly faults: readonly Fault[]
}

/** Lists by name, each with the lists that its items refer to. */
export type ListGraph = Map<string, readonly string[]>

/** Shared lists; language and names are there even if there are faults, so that nobody else misses them. */
export interface ReadLists extends ReadContent<ListsContent> {
  readonly language: string | undefined
  /** Also those that the language had before. */
  readonly graph: ListGraph
}

/** Reads a lexicon and checks all that can be checked without loading its base. */
export function readLexicon(source: string, file: string, known: Known): ReadContent<LexiconContent> {
  const data = readData(source, LexiconSchema, { file })
  const draft = asObject(data.draft)
  if (data.draft === undefined) return { content: null, faults: data.faults }
  const check = createCheck(data, draft, known)
  if (typeof draft.category === 'string' && isReservedName(draft.category))
    check.report(['category'], `\`${draft.category}\` cannot be a category`)
  const base = readBase(check, draft)
  const graph: ListGraph = new Map([
    ...Object.entries(check.known?.lists ?? {}),
    ...Object.entries(base?.lists ?? {}),
  ])
  const lists = readListDrafts(check, draft.lists, graph)
  const { entries, references } = readEntryDrafts(check, draft.entries)
  checkReferences(check, [...references, ...lists.references], graph)
  if (draft.extends === undefined && data.faults.length === 0) {
    if (entries.length === 0)
      check.report([], 'the file has no entries', { hint: 'entries: the patterns to look for' })
    if (draft.remove !== undefined)
      check.report(['remove'], '`remove` takes entries out of a base, and there is none', {
        key: true,
        hint: 'name the base with `extends`',
      })
  }
  const faults = [...data.faults, ...check.faults]
  if (faults.length > 0 || !data.value) return { content: null, faults }
  const { language, category, bias, threshold } = data.value
  return {
    content: {
      language,
      category,
      ...(data.value.extends !== undefined && { extends: data.value.extends }),
      remove: data.value.remove ?? [],
      ...(bias !== undefined && { bias }),
      ...(threshold !== undefined && { threshold }),
      lists: lists.lists,
      entries,
    },
    faults,
  }
}

/**
 * Reads the shared lists of a language.
 * A list may only say `extends` if the language has one of that name already.
 */
export function readLists(source: string, file: string, known: Known): ReadLists {
  const data = readData(source, ListsSchema, { file })
  if (data.draft === undefined)
    return { content: null, faults: data.faults, language: undefined, graph: new Map() }
  const draft = asObject(data.draft)
  const check = createCheck(data, draft, known)
  const graph: ListGraph = new Map(Object.entries(check.known?.lists ?? {}))
  const { lists, references } = readListDrafts(check, draft.lists, graph, true)
  checkReferences(check, references, graph)
  const faults = [...data.faults, ...check.faults]
  const language = typeof draft.language === 'string' ? draft.language : undefined
  const isRight = faults.length === 0 && data.value !== undefined
  return { content: isRight ? { file, language: data.value.language, lists } : null, faults, language, graph }
}

/** More would only cost time: a message shows fewer. */
const MOST_SUGGESTIONS = 100

/** Where faults of one file are gathered. */
interface Check {
  readonly known: KnownLanguage | undefined
  readonly faults: Fault[]
  /** `; did you mean …?`, or nothing; nothing either when it was asked very often. */
  suggest(word: string, candidates: Iterable<string>): string
  report(path: Path, message: string, details?: { hint?: string; offset?: number; key?: boolean }): void
  placeOf(path: Path): { line: number; column: number }
}

function createCheck(data: Data<unknown>, draft: Readonly<Record<string, unknown>>, known: Known): Check {
  const faults: Fault[] = []
  let suggestions = 0
  const language = draft.language
  const check: Check = {
    known: typeof language === 'string' ? known.get(language) : undefined,
    faults,
    suggest: (word, candidates) => {
      suggestions += 1
      return suggestions > MOST_SUGGESTIONS ? '' : didYouMean(word, candidates)
    },
    report: (path, message, details) => faults.push(data.faultAt(path, message, details)),
    placeOf(path) {
      const { line, column } = data.placeOf(path)
      return { line, column }
    },
  }
  if (typeof language === 'string' && !check.known)
    check.report(['language'], `unknown language \`${language}\`${didYouMean(language, known.keys())}`, {
      hint: `known are ${[...known.keys()].join(', ')}; a further one needs its language.yaml beside this file`,
    })
  return check
}

/** The base that a draft names, if it is known. Its faults and those of `remove` are reported. */
function readBase(check: Check, draft: Readonly<Record<string, unknown>>) {
  const name = draft.extends
  if (typeof name !== 'string' || !check.known) return undefined
  const [language = '', category = ''] = name.split('/')
  const categories = Object.keys(check.known.lexicons)
  if (language !== draft.language) {
    check.report(
      ['extends'],
      `a lexicon extends one of its own language, \`${draft.language}\`, not \`${language}\``,
    )
    return undefined
  }
  if (!Object.hasOwn(check.known.lexicons, category)) {
    const names = categories.map((one) => `${language}/${one}`)
    check.report(['extends'], `unknown lexicon \`${name}\`${didYouMean(name, names)}`, {
      hint:
        names.length > 0 ? `bundled are ${names.join(', ')}` : `no lexicon is bundled for \`${language}\``,
    })
    return undefined
  }
  const base = check.known.lexicons[category]
  const remove = draft.remove
  if (base && Array.isArray(remove)) {
    const names = new Set([...base.ids, ...base.patterns])
    for (const [index, id] of remove.entries())
      if (typeof id === 'string' && !names.has(id))
        check.report(['remove', index], `\`${name}\` has no entry \`${id}\`${check.suggest(id, names)}`)
  }
  return base
}

/** A list that a pattern refers to, and where. */
interface Reference {
  readonly name: string
  readonly path: Path
  readonly offset: number
}

/** Checks patterns one by one; gives those that are right and what they refer to. */
function readPatterns(
  check: Check,
  value: unknown,
  path: Path,
): { patterns: readonly string[]; references: readonly Reference[] } {
  const patterns: string[] = []
  const references: Reference[] = []
  const sources = Array.isArray(value)
    ? value.map((one, index) => [one, [...path, index]] as const)
    : [[value, path] as const]
  for (const [source, at] of sources) {
    if (typeof source !== 'string') continue
    const { pattern, faults } = readPattern(source, check.known?.tags)
    for (const { message, hint, offset } of faults)
      check.report(at, message, { offset, ...(hint !== undefined && { hint }) })
    if (!pattern) continue
    patterns.push(source)
    for (const name of listsIn(pattern))
      references.push({ name, path: at, offset: source.indexOf(`<${name}>`) })
  }
  return { patterns, references }
}

/** Reads lists; adds them to the graph of those known before. */
function readListDrafts(
  check: Check,
  value: unknown,
  graph: ListGraph,
  mayReplace = false,
): { lists: readonly ListContent[]; references: readonly Reference[] } {
  const inherited = new Set(graph.keys())
  const lists: ListContent[] = []
  const references: Reference[] = []
  for (const [name, draft] of Object.entries(asObject(value))) {
    const path: Path = ['lists', name]
    const list = Array.isArray(draft) ? { items: draft } : asObject(draft)
    const isExtension = list.extends === true
    checkListName(check, name, path)
    if (isExtension && check.known && !inherited.has(name))
      check.report(path, `there is no list \`${name}\` to add to${check.suggest(name, inherited)}`, {
        key: true,
      })
    if (!isExtension && !mayReplace && inherited.has(name))
      check.report(path, `there is a list \`${name}\` already`, {
        key: true,
        hint: 'to add to it, write `extends: true` and `items`; else choose another name',
      })
    const read = readPatterns(check, list.items, Array.isArray(draft) ? path : [...path, 'items'])
    references.push(...read.references)
    const before = isExtension ? (graph.get(name) ?? []) : []
    graph.set(name, [...before, ...new Set(read.references.map((one) => one.name))])
    lists.push({
      name,
      extends: isExtension,
      items: read.patterns,
      ...sentencesOf(list),
      ...notesOf(list),
      ...check.placeOf(path),
    })
  }
  checkGraph(check, lists, graph)
  return { lists, references }
}

function checkGraph(check: Check, lists: readonly ListContent[], graph: ListGraph): void {
  const own = new Set(lists.map(({ name }) => name))
  const { circles, tooDeep } = faultsOfGraph(graph)
  for (const circle of circles) {
    const start = circle.findIndex((name) => own.has(name))
    if (start < 0) continue
    const round = [...circle.slice(start, -1), ...circle.slice(0, start + 1)]
    const way = round.map((name) => `<${name}>`).join(' → ')
    check.report(['lists', round[0] ?? ''], `the list refers to itself: ${way}`, { key: true })
  }
  if (tooDeep !== undefined)
    check.report(['lists', tooDeep], `lists refer to lists more than ${DEEPEST_LISTS} levels deep`, {
      key: true,
    })
}

function checkListName(check: Check, name: string, path: Path): void {
  if (BUILTINS.some((one) => one === name))
    check.report(path, `\`<${name}>\` is built in; a list needs another name`, { key: true })
  else if (!LIST_NAME.test(name))
    check.report(
      path,
      `expected a list name in small letters, its words joined by hyphens, found \`${name}\``,
      { key: true },
    )
}

function readEntryDrafts(
  check: Check,
  value: unknown,
): { entries: readonly EntryContent[]; references: readonly Reference[] } {
  const entries: EntryContent[] = []
  const references: Reference[] = []
  const ids = new Map<string, number>()
  for (const [index, draft] of (Array.isArray(value) ? value : []).entries()) {
    if (draft === undefined) continue
    const path: Path = ['entries', index]
    const entry = (typeof draft === 'string' ? { pattern: draft } : asObject(draft)) as EntryFile
    const patternPath = typeof draft === 'string' ? path : [...path, 'pattern']
    const read = readPatterns(check, entry.pattern, patternPath)
    const unless = readPatterns(check, entry.unless, [...path, 'unless'])
    references.push(...read.references, ...unless.references)
    checkSign(check, entry, path)
    const id = idOf(entry)
    if (id !== undefined)
      checkId(
        check,
        id,
        entry,
        path,
        ids,
        typeof draft === 'string' ? path : entry.id === undefined ? patternPath : [...path, 'id'],
      )
    entries.push({
      id: id ?? '',
      weight: entry.weight ?? 1,
      sign: entry.shape !== undefined ? 'shape' : entry.breadth ? 'breadth' : 'pattern',
      patterns: read.patterns,
      unless: unless.patterns,
      max: entry.max ?? 1,
      scope: entry.scope ?? 'passage',
      ...(entry.shape !== undefined && { shape: entry.shape }),
      ...sentencesOf(entry),
      ...notesOf(entry),
      ...check.placeOf(path),
    })
  }
  return { entries, references }
}

function idOf({ id, pattern, shape, breadth }: EntryFile): string | undefined {
  if (typeof id === 'string') return id
  const first = typeof pattern === 'string' ? pattern : Array.isArray(pattern) ? pattern[0] : undefined
  if (typeof first === 'string') return first
  return shape !== undefined ? `shape: ${shape}` : breadth ? 'breadth' : undefined
}

function checkId(
  check: Check,
  id: string,
  entry: EntryFile,
  path: Path,
  ids: Map<string, number>,
  idPath: Path,
): void {
  if (isReservedName(id))
    check.report(
      idPath,
      `\`${id}\` cannot be an id`,
      entry.id === undefined ? { hint: 'give the entry an `id` of its own' } : {},
    )
  const earlier = ids.get(id)
  if (earlier === undefined) ids.set(id, Number(path[1]))
  else {
    const { line } = check.placeOf(['entries', earlier])
    check.report(idPath, `the id \`${id}\` is taken by the entry in line ${line}`, {
      hint: 'join the two, or give one of them another `id`',
    })
  }
}

/** Exactly one of `pattern`, `shape`, `breadth`; and what only goes with patterns. */
function checkSign(check: Check, entry: EntryFile, path: Path): void {
  const signs = (['pattern', 'shape', 'breadth'] as const).filter((sign) => sign in entry)
  if (signs.length === 0) check.report(path, 'expected one of `pattern`, `shape`, `breadth`')
  if (signs.length > 1)
    check.report(path, `expected only one of ${signs.map((one) => `\`${one}\``).join(', ')}`)
  if (signs.length !== 1 || signs[0] === 'pattern') return
  for (const key of ['unless', 'scope', 'max', 'match', 'noMatch'] as const)
    if (entry[key] !== undefined)
      check.report([...path, key], `\`${key}\` goes with \`pattern\`, not with \`${signs[0]}\``, {
        key: true,
      })
}

/** Lists that patterns refer to must be there. */
function checkReferences(check: Check, references: readonly Reference[], graph: ListGraph): void {
  if (!check.known) return
  for (const { name, path, offset } of references)
    if (!graph.has(name))
      check.report(path, `unknown list \`<${name}>\`${check.suggest(name, [...graph.keys(), ...BUILTINS])}`, {
        offset: Math.max(0, offset),
      })
}

function sentencesOf(value: object): Pick<EntryContent, 'match' | 'noMatch'> {
  const { match, noMatch } = value as Pick<EntryContent, 'match' | 'noMatch'>
  return { ...(match !== undefined && { match }), ...(noMatch !== undefined && { noMatch }) }
}

function notesOf(value: object): Pick<EntryContent, 'note' | 'source'> {
  const { note, source } = value as Pick<EntryContent, 'note' | 'source'>
  return { ...(note !== undefined && { note }), ...(source !== undefined && { source }) }
}

function asObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {}
}
