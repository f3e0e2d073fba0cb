import type { GenericSchema, InferOutput } from 'valibot'
import * as v from 'valibot'
import type { CST, Node, Pair, YAMLError, YAMLMap } from 'yaml'
import { Composer, isMap, isScalar, isSeq, Lexer, LineCounter, Parser } from 'yaml'
import type { Fault } from '../errors.ts'
import { excerptOfLine } from '../errors.ts'
import type { Place } from '../types.ts'
import { readIssues, readMisplacedLists } from './issues.ts'
import { toPlain } from './plain.ts'

/** Where a value stands inside the data: keys and indexes, from the top. */
export type Path = readonly (string | number)[]

/** What a fault says besides its place. */
export interface FaultDetails {
  readonly hint?: string
  /** UTF-16 units into the text of a value; without it the fault stands at the value's beginning. */
  readonly offset?: number
  /** Whether the key is at fault, not its value. */
  readonly key?: boolean
}

/** A data file that was read and checked. */
export interface Data<Value> {
  /** What the schema makes of it; `undefined` if there are faults. */
  readonly value: Value | undefined
  /** What was read, without the parts at fault: to look for further faults in. Trust nothing about it. */
  readonly draft: unknown
  readonly faults: readonly Fault[]
  /** The place of a value; of the nearest value around it if there is none. */
  placeOf(path: Path): Place
  /** A fault of a value, with its place and excerpt. */
  faultAt(path: Path, message: string, details?: FaultDetails): Fault
}

/** Longer sources are not read: about ten times a lexicon of 10,000 entries. In UTF-16 units. */
const LONGEST_SOURCE = 8_000_000
const MOST_LINES = 1_000_000
/** Lexicons are five levels deep. The reader of `yaml` gives up the process at about a thousand. */
const DEEPEST = 32

/**
 * Reads YAML or JSON and checks it. Never throws; safe for sources from anywhere.
 * Both mean the same; a byte-order mark and all kinds of line ends are fine.
 */
export function readData<Schema extends GenericSchema>(
  source: string,
  schema: Schema,
  { file }: { readonly file: string },
): Data<InferOutput<Schema>> {
  const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const lines = new LineCounter()
  const faultAtOffset = (offset: number, message: string, hint?: string): Fault => {
    const { line, column } = placeAt(offset)
    const start = lines.lineStarts[line - 1] ?? 0
    const end = text.indexOf('\n', start)
    const excerpt = excerptOfLine(text.slice(start, end < 0 ? undefined : end), line, column)
    return { file, line, column, message, excerpt, ...(hint !== undefined && { hint }) }
  }
  function placeAt(offset: number): Place {
    const { line, col } = lines.linePos(Math.min(offset, text.length))
    return { file, line: Math.max(1, line), column: Math.max(1, col) }
  }

  const { root, faults: unread } = compose(text, lines, faultAtOffset)
  const offsetOf = (path: Path, details?: FaultDetails): number => offsetIn(root, path, text, details)
  const faultAt = (path: Path, message: string, details?: FaultDetails): Fault =>
    faultAtOffset(offsetOf(path, details), message, details?.hint)
  const rest = { placeOf: (path: Path) => placeAt(offsetOf(path)), faultAt }
  if (root === undefined) return { value: undefined, draft: undefined, faults: unread, ...rest }

  const { value: plain, faults: unplain } = toPlain(root, faultAtOffset)
  const misplaced = readMisplacedLists(schema, plain, faultAt)
  if (Array.isArray(plain) && misplaced.length > 0)
    return { value: undefined, draft: undefined, faults: [...unplain, ...misplaced], ...rest }
  const result = v.safeParse(schema, plain)
  const faults = [
    ...unplain,
    ...misplaced,
    ...(result.success ? [] : readIssues(result.issues, schema, plain, faultAt)),
  ]
  return {
    value: faults.length === 0 && result.success ? result.output : undefined,
    draft: plain,
    faults,
    ...rest,
  }
}

type FaultAtOffset = (offset: number, message: string, hint?: string) => Fault

/** From text to nodes: only if nothing is wrong with the YAML itself. */
function compose(
  text: string,
  lines: LineCounter,
  faultAt: FaultAtOffset,
): { root?: Node; faults: readonly Fault[] } {
  lines.addNewLine(0)
  if (text.length > LONGEST_SOURCE) {
    const message = `the file is too large: ${text.length} characters, at most ${LONGEST_SOURCE} are read`
    return { faults: [faultAt(0, message, 'split it into several files')] }
  }
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.addNewLine(at + 1)

  if (lines.lineStarts.length > MOST_LINES)
    return { faults: [faultAt(0, `the file is too large: at most ${MOST_LINES} lines are read`)] }

  const tooDeep = (offset: number): { faults: readonly Fault[] } => ({
    faults: [faultAt(offset, `nested too deeply: at most ${DEEPEST} levels are read`)],
  })
  const parser = new Parser()
  const tokens: CST.Token[] = []
  let flow = 0
  let offset = 0
  for (const lexeme of new Lexer().lex(text)) {
    if (lexeme === '[' || lexeme === '{') flow += 1
    if (lexeme === ']' || lexeme === '}') flow -= 1
    if (flow > DEEPEST) return tooDeep(offset)
    // Single control characters are the lexer's own marks, not part of the text.
    if (lexeme !== '\u0002' && lexeme !== '\u0018' && lexeme !== '\u001f') offset += lexeme.length
    tokens.push(...parser.next(lexeme))
  }
  tokens.push(...parser.end())
  const deep = firstDeeperThan(tokens, DEEPEST)
  if (deep !== undefined) return tooDeep(deep)

  // Keys are compared in `toPlain`: the reader of `yaml` compares each with each.
  const documents = [...new Composer({ uniqueKeys: false, prettyErrors: false }).compose(tokens)]
  const [first, second] = documents
  const problems = documents.flatMap(({ errors, warnings }) => [...errors, ...warnings])
  if (problems.length > 0) return { faults: problemFaults(problems, tokens, text, lines, faultAt) }
  if (second)
    return { faults: [faultAt(second.range[0], 'expected one document, found `---` and another one')] }
  if (!first?.contents || (isScalar(first.contents) && first.contents.source === ''))
    return { faults: [faultAt(0, 'the file is empty')] }
  return { root: first.contents, faults: [] }
}

/** Where the tokens of a source nest more deeply than allowed. Walks with a stack of its own. */
function firstDeeperThan(tokens: readonly CST.Token[], deepest: number): number | undefined {
  for (const { token, depth } of walk(tokens)) if (depth > deepest) return token.offset
  return undefined
}

function* walk(
  tokens: readonly CST.Token[],
): Generator<{ readonly token: CST.Token; readonly depth: number }> {
  const open = tokens.map((token) => ({ token, depth: 0 }))
  for (let next = open.pop(); next; next = open.pop()) {
    const { token, depth } = next
    yield next
    if ('items' in token) {
      for (const { key, value } of token.items) {
        if (key) open.push({ token: key, depth: depth + 1 })
        if (value) open.push({ token: value, depth: depth + 1 })
      }
    } else if (token.type === 'document' && token.value) open.push({ token: token.value, depth })
  }
}

/** Where the quoted text begins that ends at an offset: for the missing end of a quote. */
function startOfQuote(tokens: readonly CST.Token[], end: number): number {
  for (const { token } of walk(tokens))
    if (
      'source' in token &&
      'offset' in token &&
      token.offset + token.source.length === end &&
      /-quoted-scalar$/.test(token.type)
    )
      return token.offset
  return end
}

const QUOTE_IT = "put the whole text in single quotes, as in '@handle' (and write ' inside it twice)"

/** What the codes of `yaml` mean to somebody who edits a lexicon. */
const HINTS: Readonly<Partial<Record<YAMLError['code'], string>>> = {
  BAD_SCALAR_START: QUOTE_IT,
  BLOCK_AS_IMPLICIT_KEY: `if the text holds ": ", ${QUOTE_IT}`,
  BLOCK_IN_FLOW: 'inside { } and [ ] nothing may begin with "- " or span lines like a list',
  MISSING_CHAR: `if a quote or bracket belongs to the text, ${QUOTE_IT}`,
  MULTILINE_IMPLICIT_KEY: `if the text holds ":", ${QUOTE_IT}`,
  TAB_AS_INDENT: 'indent with spaces',
  TAG_RESOLVE_FAILED: `\`!\` has a meaning of its own in YAML: ${QUOTE_IT}`,
  UNEXPECTED_TOKEN: `if a quote or bracket belongs to the text, ${QUOTE_IT}`,
  BAD_DQ_ESCAPE: 'a backslash in double quotes must stand twice; in single quotes it stands for itself',
  BAD_ALIAS: `\`*\` has a meaning of its own in YAML: ${QUOTE_IT}`,
  BAD_DIRECTIVE: `\`%\` has a meaning of its own in YAML: ${QUOTE_IT}`,
}

/** One fault a line: what follows on the same line is mostly an echo. */
function problemFaults(
  problems: readonly YAMLError[],
  tokens: readonly CST.Token[],
  text: string,
  lines: LineCounter,
  faultAt: FaultAtOffset,
): readonly Fault[] {
  const seen = new Set<number>()
  const faults: Fault[] = []
  for (const { code, message, pos } of problems) {
    const offset = /^Missing closing .quote/.test(message) ? startOfQuote(tokens, pos[0]) : pos[0]
    const { line } = lines.linePos(offset)
    if (seen.has(line)) continue
    seen.add(line)
    const plain = message.split('\n')[0] ?? ''
    const sign = text[offset]
    const known =
      code === 'BAD_SCALAR_START'
        ? `a text cannot begin with \`${sign}\` unless it is quoted`
        : lowerFirst(plain)
    faults.push(faultAt(offset, known, HINTS[code]))
  }
  return faults
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1)
}

/** The offset of a value, of its key, or of a place inside its text. */
function offsetIn(root: Node | undefined, path: Path, text: string, details: FaultDetails = {}): number {
  let node: unknown = root
  let offset = root?.range?.[0] ?? 0
  for (const [index, step] of path.entries()) {
    if (isMap(node)) {
      const pair = pairsOf(node).get(String(step))
      if (!pair) return offset
      const asksKey = details.key && index === path.length - 1
      const keyOffset = isScalar(pair.key) ? pair.key.range?.[0] : undefined
      if (asksKey) return keyOffset ?? offset
      node = pair.value
      offset = startOf(node) ?? keyOffset ?? offset
    } else if (isSeq(node)) {
      node = node.items[Number(step)]
      offset = startOf(node) ?? offset
    } else return offset
  }
  return details.offset === undefined ? offset : offset + insideScalar(node, details.offset, text)
}

/** Pairs by key, remembered: the places of a thousand lists must not be a million steps. */
const pairs = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>()

function pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
  const known = pairs.get(map)
  if (known) return known
  const found = new Map<string, Pair>()
  for (const pair of map.items) {
    const name = isScalar(pair.key) ? String(pair.key.value) : undefined
    if (name !== undefined && !found.has(name)) found.set(name, pair)
  }
  pairs.set(map, found)
  return found
}

function startOf(node: unknown): number | undefined {
  const range = (node as Node | null | undefined)?.range
  return range ? range[0] : undefined
}

/** How far into its written form a place in a text lies, where the two run in step; else 0. */
function insideScalar(node: unknown, offset: number, text: string): number {
  if (!isScalar(node) || !node.range) return 0
  const written = text.slice(node.range[0], node.range[1])
  if (written.includes('\n')) return 0
  if (node.type === 'PLAIN') return offset
  if (node.type === 'QUOTE_DOUBLE') return written.slice(0, offset + 1).includes('\\') ? 0 : offset + 1
  if (node.type !== 'QUOTE_SINGLE') return 0
  let at = 1
  for (let read = 0; read < offset; read += 1) at += written.startsWith("''", at) ? 2 : 1
  return at
}
