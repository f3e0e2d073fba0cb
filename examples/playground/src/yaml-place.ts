/** Where in a YAML file one is typing, told from the lines above: the file need not be right yet. */
export interface YamlPlace {
  /** Keys, and `-` for items of lists, from the top to what holds the place. */
  readonly path: readonly string[]
  /** The key whose value is being typed; `null` where a key, or an item, is. */
  readonly key: string | null
  /** What has been typed of the key or value. */
  readonly typed: string
}

const ITEM = /^(\s*)((?:-\s+)*)(-$)?/
const KEY = /^([\w$-]+|"[^"]*"|'[^']*'):(?=\s|$)\s*/

/** One line: its keys with their columns, outermost first; `-` is one of them. */
interface Step {
  readonly column: number
  readonly name: string
}

/**
 * @param lines those above, and of the last one what stands before the cursor
 */
export function yamlPlaceOf(lines: readonly string[]): YamlPlace {
  const last = lines.at(-1) ?? ''
  const { steps, rest, column } = stepsOf(last)
  const inFlow = flowOf(rest)
  const parents = parentsOf(lines.slice(0, -1), steps[0]?.column ?? column, steps[0]?.name === '-')
  const names = steps.map(({ name }) => name)
  if (inFlow) return { path: [...parents, ...names, ...inFlow.path], key: inFlow.key, typed: inFlow.typed }
  const key = names.at(-1)
  if (key !== undefined && key !== '-') return { path: [...parents, ...names.slice(0, -1)], key, typed: rest }
  return { path: [...parents, ...names], key: null, typed: rest }
}

/** The steps that a line opens, what follows them, and the column where that begins. */
function stepsOf(line: string): { steps: Step[]; rest: string; column: number } {
  const [lead = '', indent = '', dashes = ''] = ITEM.exec(line) ?? []
  const steps: Step[] = []
  for (let at = 0; at < dashes.length; at++)
    if (dashes[at] === '-') steps.push({ column: indent.length + at, name: '-' })
  if (lead.endsWith('-')) steps.push({ column: lead.length - 1, name: '-' })
  const rest = line.slice(lead.length)
  const key = KEY.exec(rest)
  if (!key) return { steps, rest, column: lead.length }
  steps.push({ column: lead.length, name: (key[1] ?? '').replace(/^["']|["']$/g, '') })
  return { steps, rest: rest.slice(key[0].length), column: lead.length + key[0].length }
}

/**
 * The steps above that hold what stands in a column, outermost first.
 * @param isItem whether it is an item of a list, whose key may stand in the same column
 */
function parentsOf(lines: readonly string[], column: number, isItem: boolean): readonly string[] {
  const parents: string[] = []
  let before = column
  let ofItem = isItem
  for (const line of lines.toReversed()) {
    if (/^\s*(#|$)/.test(line)) continue
    for (const { column: own, name } of stepsOf(line).steps.reverse()) {
      if (own >= before + (ofItem && name !== '-' ? 1 : 0)) continue
      parents.unshift(name)
      before = own
      ofItem = name === '-'
    }
  }
  return parents
}

/** Inside `{ … }` or `[ … ]`: the keys that lead there, and what is being typed. */
function flowOf(rest: string): YamlPlace | null {
  const open: { sign: string; key: string | null }[] = []
  let key: string | null = null
  let from = 0
  let quote = ''
  for (let at = 0; at < rest.length; at++) {
    const sign = rest[at] as string
    if (quote !== '') {
      if (sign === quote) quote = ''
    } else if (sign === '"' || sign === "'") quote = sign
    else if (sign === '{' || sign === '[') {
      if (open.length === 0 && rest.slice(0, at).trim() !== '') return null
      open.push({ sign, key })
      key = null
      from = at + 1
    } else if (sign === '}' || sign === ']') {
      key = open.pop()?.key ?? null
      from = at + 1
    } else if (sign === ',') {
      key = null
      from = at + 1
    } else if (sign === ':' && /\s|^$/.test(rest[at + 1] ?? '') && open.at(-1)?.sign === '{') {
      key = rest.slice(from, at).trim()
      from = at + 1
    }
  }
  if (open.length === 0) return null
  const path = open.flatMap(({ sign, key: own }) => [
    ...(own === null ? [] : [own]),
    ...(sign === '[' ? ['-'] : []),
  ])
  return { path, key, typed: rest.slice(from).trimStart() }
}
