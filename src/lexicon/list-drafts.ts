import type { Check, Reference } from './check.ts'
import { asObject, notesOf, readPatterns, sentencesOf } from './check.ts'
import { DEEPEST_LISTS, faultsOfGraph } from './graph.ts'
import type { ListContent } from './lexicon.ts'
import { BUILTINS, LIST_NAME } from './pattern-reader.ts'
import type { Path } from './place.ts'

/** Lists by name, each with the lists that its items refer to. */
export type ListGraph = Map<string, readonly string[]>

/** Reads lists; adds them to the graph of those known before. */
export function readListDrafts(
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
