import type { Fault } from '../errors.ts'
import { didYouMean } from '../errors.ts'
import type { LinkedList, Pattern } from '../lexicon-types.ts'
import { DEEPEST_LISTS, faultsOfGraph } from './graph.ts'
import type { ListContent } from './lexicon.ts'
import { listsIn, parsePatterns } from './pattern.ts'

/** A list before its references are resolved. */
export interface ListSource {
  readonly name: string
  readonly items: readonly Pattern[]
  readonly references: readonly string[]
  readonly file: string
  readonly line: number
  readonly column: number
}

export type Sources = ReadonlyMap<string, ListSource>
export type Report = (fault: Fault) => void

export function addLists(
  sources: Map<string, ListSource>,
  lists: readonly ListContent[],
  file: string,
): void {
  for (const { name, items, extends: isExtension, line, column } of lists) {
    const patterns = parsePatterns(items)
    const before = isExtension ? sources.get(name) : undefined
    sources.set(name, {
      name,
      items: before ? [...before.items, ...patterns] : patterns,
      references: [...new Set([...(before?.references ?? []), ...patterns.flatMap(listsIn)])],
      file,
      line,
      column,
    })
  }
}

/** References must lead somewhere, and not back. */
export function checkLists(sources: Sources, report: Report): void {
  const tell = (name: string, message: string): void => {
    const { file = '', line = 1, column = 1 } = sources.get(name) ?? {}
    report({ file, line, column, message })
  }
  for (const { name, references } of sources.values())
    for (const reference of references)
      if (!sources.has(reference)) {
        const suggestion = didYouMean(reference, sources.keys())
        tell(name, `the list \`${name}\` refers to an unknown list \`<${reference}>\`${suggestion}`)
      }
  const graph = new Map([...sources].map(([name, { references }]) => [name, references]))
  const { circles, tooDeep } = faultsOfGraph(graph)
  for (const circle of circles)
    tell(circle[0] ?? '', `the list refers to itself: ${circle.map((one) => `<${one}>`).join(' → ')}`)
  if (tooDeep !== undefined) tell(tooDeep, `lists refer to lists more than ${DEEPEST_LISTS} levels deep`)
}

/** Links lists; takes those that `from` has already from there. */
export function linkLists(
  sources: Sources,
  from: ReadonlyMap<string, LinkedList> = new Map(),
): ReadonlyMap<string, LinkedList> {
  const linked = new Map<string, LinkedList>(from)
  const fresh: { source: ListSource; lists: Map<string, LinkedList> }[] = []
  for (const source of sources.values()) {
    if (from.has(source.name)) continue
    const lists = new Map<string, LinkedList>()
    fresh.push({ source, lists })
    linked.set(source.name, { name: source.name, items: source.items, lists })
  }
  for (const { source, lists } of fresh)
    for (const reference of source.references) {
      const list = linked.get(reference)
      if (list) lists.set(reference, list)
    }
  return linked
}

/** The shared lists from which no changed list can be reached. */
export function untouched(
  sources: Sources,
  shared: ReadonlyMap<string, LinkedList>,
  changed: ReadonlySet<string>,
): ReadonlyMap<string, LinkedList> {
  const referrers = new Map<string, string[]>()
  for (const { name, references } of sources.values())
    for (const reference of references) referrers.set(reference, [...(referrers.get(reference) ?? []), name])
  const touched = new Set(changed)
  for (const name of touched) for (const referrer of referrers.get(name) ?? []) touched.add(referrer)
  return new Map([...shared].filter(([name]) => !touched.has(name)))
}
