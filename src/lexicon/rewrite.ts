import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Pair,
  parseDocument,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import { entryIdOf } from './entry-id.ts'
import type { EntryFile } from './entry-schema.ts'

/** Numbers to write into a lexicon file. */
export interface WeightChanges {
  readonly bias?: number
  readonly threshold?: number
  /** By entry id. */
  readonly weights: ReadonlyMap<string, number>
  /** The weight of a new entry that counts the learned words, put behind all others. */
  readonly vocabulary?: number
}

export interface RewrittenSource {
  readonly source: string
  /** Ids whose weights were not written: they are not in this file (but in its base), or shared by reference. */
  readonly missing: readonly string[]
}

/** A piece of the source to be replaced; an insertion if it is empty. */
interface Splice {
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * Writes weights, bias and threshold into the text of a lexicon file and leaves every other character as it is:
 * comments, order, quotes, line ends. An entry that is a bare pattern becomes `{ pattern: …, weight: … }`.
 * The source must be a lexicon that `parseLexicon` reads.
 */
export function rewriteWeights(source: string, changes: WeightChanges): RewrittenSource {
  const { bias, threshold, vocabulary, weights } = changes
  for (const number of [bias, threshold, vocabulary, ...weights.values()])
    if (number !== undefined && !Number.isFinite(number))
      throw new RangeError(`rewriteWeights: ${number} cannot be written; give finite numbers`)
  const start = source.startsWith('\uFEFF') ? 1 : 0
  // A lone carriage return ends lines for the reader of lexicons; one unit for one, so that all places hold.
  const text = source.slice(start).replace(/\r(?!\n)/g, '\n')
  const lines = new LineCounter()
  const document = parseDocument(text, { uniqueKeys: false, lineCounter: lines })
  const root = document.contents
  if (!isMap(root) || document.errors.length > 0)
    throw new TypeError('rewriteWeights: the source is not a lexicon; give one that parseLexicon reads')
  const writer: Writer = {
    text,
    newline: /\r\n/.test(text) ? '\r\n' : '\n',
    columnOf: (offset) => lines.linePos(offset).col - 1,
  }
  const splices: Splice[] = []
  if (changes.bias !== undefined) splices.push(...setTop(root, 'bias', changes.bias, writer))
  if (changes.threshold !== undefined) splices.push(...setTop(root, 'threshold', changes.threshold, writer))
  const done = new Set<string>()
  const entries = pairOf(root, 'entries')?.value
  for (const item of isSeq(entries) ? entries.items : []) {
    // What others refer to must stay as it is.
    if (isAlias(item) || (isScalar(item) && item.anchor !== undefined)) continue
    const id = idOf(item, document)
    const weight = id === undefined ? undefined : changes.weights.get(id)
    if (id === undefined || weight === undefined) continue
    done.add(id)
    splices.push(...setWeight(item, weight, writer, isSeq(entries) && entries.flow === true))
  }
  if (vocabulary !== undefined)
    splices.push(addEntry(root, `vocabulary: true, weight: ${written(vocabulary)}`, writer))
  return {
    source: source.slice(0, start) + splice(source.slice(start), splices),
    missing: [...changes.weights.keys()].filter((id) => !done.has(id)),
  }
}

interface Writer {
  readonly text: string
  readonly newline: string
  /** Columns before an offset in its line. */
  columnOf(offset: number): number
}

function splice(text: string, splices: readonly Splice[]): string {
  const parts: string[] = []
  let at = 0
  // Stable: insertions at one place keep their order.
  for (const { start, end, text: replacement } of splices.toSorted((a, b) => a.start - b.start)) {
    parts.push(text.slice(at, start), replacement)
    at = end
  }
  return parts.join('') + text.slice(at)
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => isScalar(pair.key) && pair.key.value === key)
}

function textOf(node: unknown): string | undefined {
  return isScalar(node) && typeof node.value === 'string' ? node.value : undefined
}

/** The id as the reader of lexicons gives it. */
function idOf(item: unknown, document: Document): string | undefined {
  return isMap(item) ? entryIdOf(item.toJS(document) as EntryFile) : textOf(item)
}

function rangeOf(node: unknown): readonly [number, number] | undefined {
  const range = (node as { range?: readonly [number, number, number] | null } | null)?.range
  return range ? [range[0], range[1]] : undefined
}

/** A value in place of another; unchanged if it says the same number already. */
function setValue(pair: Pair, number: number): readonly Splice[] {
  const range = rangeOf(pair.value)
  if (!range || (isScalar(pair.value) && pair.value.value === number)) return []
  return [{ start: range[0], end: range[1], text: written(number) }]
}

function setTop(root: YAMLMap, key: string, number: number, writer: Writer): readonly Splice[] {
  const pair = pairOf(root, key)
  if (pair) return setValue(pair, number)
  const after = pairOf(root, 'category') ?? pairOf(root, 'language') ?? root.items[0]
  return after ? insertPair(root, after, key, number, writer) : []
}

function setWeight(item: unknown, weight: number, writer: Writer, isFlow: boolean): readonly Splice[] {
  if (!isMap(item)) return isScalar(item) ? toMapping(item, weight, writer, isFlow) : []
  const pair = pairOf(item, 'weight')
  if (pair) return setValue(pair, weight)
  if (weight === 1) return []
  const after = pairOf(item, 'pattern') ?? item.items[0]
  return after ? insertPair(item, after, 'weight', weight, writer) : []
}

/** A new pair behind another one, or before the first one where a value spans lines. */
function insertPair(
  map: YAMLMap,
  after: Pair,
  key: string,
  number: number,
  writer: Writer,
): readonly Splice[] {
  const quoted = isScalar(map.items[0]?.key) && map.items[0].key.type === 'QUOTE_DOUBLE' ? `"${key}"` : key
  const text = `${quoted}: ${written(number)}`
  const end = rangeOf(after.value)?.[1]
  const first = rangeOf(map.items[0]?.key)?.[0] ?? 0
  const own = rangeOf(after.key)?.[0] ?? first
  if (map.flow)
    return [
      end === undefined
        ? { start: first, end: first, text: `${text}, ` }
        : { start: end, end, text: `, ${text}` },
    ]
  const indent = ' '.repeat(writer.columnOf(first))
  if (end !== undefined && !writer.text.slice(own, end).includes('\n')) {
    const lineEnd = /\r?$/m.exec(writer.text.slice(end))?.index ?? 0
    const at = end + lineEnd
    return [{ start: at, end: at, text: `${writer.newline}${indent}${text}` }]
  }
  return [{ start: first, end: first, text: `${text}${writer.newline}${indent}` }]
}

/** A new entry behind the last one, or the first of all at the end. */
function addEntry(root: YAMLMap, content: string, writer: Writer): Splice {
  const { text, newline } = writer
  const entries = pairOf(root, 'entries')?.value
  const last = isSeq(entries) ? entries.items.at(-1) : undefined
  const end = rangeOf(last)?.[1]
  if (isSeq(entries) && entries.flow) {
    const close = (rangeOf(entries)?.[1] ?? text.length) - 1
    const at = end ?? close
    return { start: at, end: at, text: `${end === undefined ? '' : ', '}{ ${quoteKeys(root, content)} }` }
  }
  if (end !== undefined) {
    const first = rangeOf((entries as YAMLSeq).items[0])?.[0] ?? 0
    const line = text.lastIndexOf('\n', first - 1) + 1
    const indent = /^[ \t]*/.exec(text.slice(line))?.[0] ?? ''
    const before = text.slice(0, end)
    const lineEnd = before.endsWith('\n') ? end : end + (/\r?$/m.exec(text.slice(end))?.index ?? 0)
    const item = `${indent}- { ${content} }`
    return {
      start: lineEnd,
      end: lineEnd,
      text: before.endsWith('\n') ? `${item}${newline}` : `${newline}${item}`,
    }
  }
  const gap = text.endsWith('\n') ? '' : newline
  return {
    start: text.length,
    end: text.length,
    text: `${gap}entries:${newline}  - { ${content} }${newline}`,
  }
}

/** As JSON writes keys, where the rest of the file does. */
function quoteKeys(root: YAMLMap, content: string): string {
  const isJson = isScalar(root.items[0]?.key) && root.items[0].key.type === 'QUOTE_DOUBLE'
  return isJson ? content.replace(/(\w+):/g, '"$1":') : content
}

/** What ends or changes the meaning of an unquoted text inside `{ }`. */
const UNSAFE_IN_FLOW = /[,[\]{}]|^[?:-]$|:$|[\r\n]/

function toMapping(item: unknown, weight: number, writer: Writer, isFlow: boolean): readonly Splice[] {
  const range = rangeOf(item)
  if (weight === 1 || !range || !isScalar(item)) return []
  const [start, end] = range
  const source = writer.text.slice(start, end)
  const value = String(item.value)
  const isBlock = item.type === 'BLOCK_LITERAL' || item.type === 'BLOCK_FOLDED'
  const isPlain = item.type === 'PLAIN'
  const pattern = isBlock
    ? JSON.stringify(value)
    : isPlain && !isFlow && UNSAFE_IN_FLOW.test(source)
      ? `'${value.replaceAll("'", "''")}'`
      : source
  const isJson = item.type === 'QUOTE_DOUBLE' && isFlow
  const [patternKey, weightKey] = isJson ? ['"pattern"', '"weight"'] : ['pattern', 'weight']
  const rest = isBlock && source.endsWith('\n') ? writer.newline : ''
  return [{ start, end, text: `{ ${patternKey}: ${pattern}, ${weightKey}: ${written(weight)} }${rest}` }]
}

/** A number as YAML and JSON read it, without exponent where that is exact. */
function written(number: number): string {
  const text = String(number === 0 ? 0 : number)
  const long = number.toFixed(20).replace(/0+$/, '')
  return text.includes('e-') && Number(long) === number ? long : text
}
