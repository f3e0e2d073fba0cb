import type { Fault } from '../errors.ts'
import { didYouMean } from '../errors.ts'
import type { Check, Known } from './check.ts'
import { asObject, checkReferences, createCheck } from './check.ts'
import { readEntryDrafts } from './entry-drafts.ts'
import { quoteAll } from './hints.ts'
import { rolesIn } from './known.ts'
import type { KnownLexicon, LexiconContent, ListsContent } from './lexicon.ts'
import type { ListGraph } from './list-drafts.ts'
import { readListDrafts } from './list-drafts.ts'
import { isReservedName } from './plain.ts'
import { LexiconSchema, ListsSchema } from './schema.ts'
import { readSignDrafts } from './sign-drafts.ts'
import { readData } from './yaml.ts'

export interface ReadContent<Content> {
  /** `null` if there are faults. */
  readonly content: Content | null
  readonly faults: readonly Fault[]
}

/** Shared lists; language and names are there even if there are faults, so that nobody else misses them. */
export interface ReadLists extends ReadContent<ListsContent> {
  readonly language: string | undefined
  /** Also those that the language had before. */
  readonly graph: ListGraph
  /** The same for who may speak. */
  readonly roles: readonly string[]
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
 * Reads the shared lists of a language, and what tells its voices.
 * A list may only say `extends` if the language has one of that name already.
 */
export function readLists(source: string, file: string, known: Known): ReadLists {
  const data = readData(source, ListsSchema, { file })
  if (data.draft === undefined)
    return { content: null, faults: data.faults, language: undefined, graph: new Map(), roles: [] }
  const draft = asObject(data.draft)
  const check = createCheck(data, draft, known)
  const graph: ListGraph = new Map(Object.entries(check.known?.lists ?? {}))
  const { lists, references } = readListDrafts(check, draft.lists, graph, true)
  const { signs, references: ofSigns } = readSignDrafts(check, draft)
  checkReferences(check, [...references, ...ofSigns], graph)
  if (data.faults.length === 0 && SECTIONS.every((section) => !(section in draft)))
    check.report([], 'the file has neither lists nor voices', {
      hint: `its sections are ${quoteAll(SECTIONS)}`,
    })
  const faults = [...data.faults, ...check.faults]
  const language = typeof draft.language === 'string' ? draft.language : undefined
  const isRight = faults.length === 0 && data.value !== undefined
  return {
    content: isRight ? { file, language: data.value.language, lists, signs } : null,
    faults,
    language,
    graph,
    roles: [...new Set([...rolesIn(signs), ...(check.known?.roles ?? [])])],
  }
}

const SECTIONS = ['lists', 'roles', 'cues', 'guards', 'grammar']

/** The base that a draft names, if it is known. Its faults and those of `remove` are reported. */
function readBase(check: Check, draft: Readonly<Record<string, unknown>>): KnownLexicon | undefined {
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
