import type { CST, LineCounter, Node, YAMLError } from 'yaml'
import { Composer, isScalar, Lexer, Parser } from 'yaml'
import type { Fault } from '../errors.ts'

/** Longer sources are not read: about ten times a lexicon of 10,000 entries. In UTF-16 units. */
const LONGEST_SOURCE = 8_000_000
const MOST_LINES = 1_000_000
/** Lexicons are five levels deep. The reader of `yaml` gives up the process at about a thousand. */
const DEEPEST = 32

/** Makes a fault at an offset into the source. */
export type FaultAtOffset = (offset: number, message: string, hint?: string) => Fault

/** From text to nodes: only if nothing is wrong with the YAML itself. */
export function compose(
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
    for (const token of parser.next(lexeme)) tokens.push(token)
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
  BLOCK_AS_IMPLICIT_KEY: `if the text holds ": ", ${QUOTE_IT}; else look whether the line begins in the right column`,
  BLOCK_IN_FLOW: 'inside { } and [ ] nothing may begin with "- " or span lines like a list',
  MISSING_CHAR: `if a quote or bracket belongs to the text, ${QUOTE_IT}`,
  TAB_AS_INDENT: 'indent with spaces',
  TAG_RESOLVE_FAILED: `\`!\` has a meaning of its own in YAML: ${QUOTE_IT}`,
  UNEXPECTED_TOKEN: `if a quote or bracket belongs to the text, ${QUOTE_IT}`,
  BAD_DQ_ESCAPE: 'a backslash in double quotes must stand twice; in single quotes it stands for itself',
  BAD_ALIAS: `\`*\` has a meaning of its own in YAML: ${QUOTE_IT}`,
  BAD_DIRECTIVE: `\`%\` has a meaning of its own in YAML: ${QUOTE_IT}`,
}

const KEY_AND_VALUE =
  'between key and value stand a colon and a space, as in `weight: 2`; a text that goes on in a further line is indented'
const SAME_COLUMN = 'the keys of one entry begin in the same column, and so do the dashes of one list'

/** What `yaml` says to those who know its grammar, and what it says to everybody else. */
const READINGS: readonly (readonly [said: RegExp, message: string, hint: string])[] = [
  [/^Implicit (map )?keys need/, 'expected `key: value`', KEY_AND_VALUE],
  [/^Sequence item without/, 'the line is indented otherwise than those above', SAME_COLUMN],
  [/^A block sequence may not/, 'the line is indented otherwise than those above', SAME_COLUMN],
  [
    /^Missing , or : between/,
    'expected a comma or a closing bracket',
    `if a quote or bracket belongs to the text, ${QUOTE_IT}`,
  ],
  [/^Flow sequence/, 'a `[` is not closed before here', `if a bracket belongs to the text, ${QUOTE_IT}`],
  [/^Flow map/, 'a `{` is not closed before here', `if a brace belongs to the text, ${QUOTE_IT}`],
  [/block-seq-ind on same line/, 'a list stands below its key', 'begin a new line before the first "- "'],
  [
    /scalar at node end/,
    'the text goes on behind its closing quote',
    `if the quote belongs to it, ${QUOTE_IT}`,
  ],
]

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
  for (const { code, message: said, pos } of problems) {
    const offset = /^Missing closing .quote/.test(said) ? startOfQuote(tokens, pos[0]) : pos[0]
    const { line } = lines.linePos(offset)
    if (seen.has(line)) continue
    seen.add(line)
    const plain = said.split('\n')[0] ?? ''
    const [, message, hint] = READINGS.find(([expression]) => expression.test(said)) ?? []
    const sign = text[offset]
    const known =
      code === 'BAD_SCALAR_START'
        ? `a text cannot begin with \`${sign}\` unless it is quoted`
        : (message ?? lowerFirst(plain))
    faults.push(faultAt(offset, known, hint ?? HINTS[code]))
  }
  return faults
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1)
}
