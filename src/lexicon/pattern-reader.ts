import type { Builtin, Pattern } from '../lexicon-types.ts'
import type { PatternFault, Sign } from './chunk.ts'
import { isSign, readChunk } from './chunk.ts'
import type { Part } from './parts.ts'
import { faultsOfParts, joined } from './parts.ts'
import { faultsOfReadings } from './readings.ts'

/** How deep brackets may nest. */
const DEEPEST = 8
const WIDEST_GAP = 20
const DEFAULT_GAP = 3

/** The kinds that `<…>` names without a list. */
export const BUILTINS: readonly Builtin[] = ['number', 'name', 'year', 'quoted']
/** How a list may be called: small letters and digits, in parts joined by hyphens. */
export const LIST_NAME: RegExp = /^\p{Ll}[\p{Ll}\p{N}]*(?:-[\p{Ll}\p{N}]+)*$/u

/** Characters with their offsets; a backslash makes the next one literal. */
export function toSigns(source: string, faults: PatternFault[]): readonly Sign[] {
  const signs: Sign[] = []
  let literal = false
  let offset = 0
  for (const text of source) {
    if (text === '\\' && !literal) literal = true
    else {
      if (literal && isSpace(text))
        faults.push({ offset: offset - 1, message: 'a backslash stands before a space' })
      signs.push({ text, offset: literal ? offset - 1 : offset, literal })
      literal = false
    }
    offset += text.length
  }
  if (literal)
    faults.push({
      offset: source.length - 1,
      message: 'a backslash stands at the end',
      hint: 'for the sign itself write `\\\\`',
    })
  return signs
}

function isSpace(text: string | undefined): boolean {
  return text !== undefined && /^\s$/u.test(text)
}

export interface Reader {
  readTop(): readonly Part[]
}

/** What ends a chunk. */
function isBoundary(sign: Sign | undefined): boolean {
  return sign === undefined || (!sign.literal && (isSpace(sign.text) || '()|<>$'.includes(sign.text)))
}

const LETTER = /[\p{L}\p{M}\p{N}]/u

export function createReader(
  signs: readonly Sign[],
  end: number,
  tags: readonly string[] | undefined,
  report: (fault: PatternFault) => void,
): Reader {
  let at = 0
  const fault = (offset: number, message: string, hint?: string): void =>
    report({ offset, message, ...(hint !== undefined && { hint }) })
  const offsetOf = (index: number): number => signs[index]?.offset ?? end
  const is = (text: string): boolean => isSign(signs[at], text)

  function readTop(): readonly Part[] {
    const parts: Part[] = []
    while (at < signs.length) {
      parts.push(...readSequence(0))
      if (is('|')) {
        fault(
          offsetOf(at),
          '`|` stands outside brackets',
          'write `(a|b)`, or give several patterns; for the sign itself `\\|`',
        )
        at += 1
      } else if (is(')')) {
        fault(offsetOf(at), '`)` closes nothing', 'for the sign itself write `\\)`')
        at += 1
      }
    }
    return parts
  }

  /** Up to `|`, `)` or the end. */
  function readSequence(depth: number): Part[] {
    const parts: Part[] = []
    while (at < signs.length && !is('|') && !is(')')) {
      const sign = signs[at]
      if (isSpace(sign?.text) && !sign?.literal) at += 1
      else parts.push(...readPart(depth, parts.length === 0))
    }
    return parts
  }

  function readPart(depth: number, isFirst: boolean): readonly Part[] {
    const offset = offsetOf(at)
    if (is('(')) return readGroup(depth)
    if (is('<')) return readReference()
    if (is('>')) {
      at += 1
      fault(offset, '`>` closes nothing', 'for the sign itself write `\\>`')
      return []
    }
    if (is('$')) return readEnd(depth)
    if (is('^')) {
      at += 1
      if (depth > 0 || !isFirst)
        fault(
          offset,
          '`^` stands for the start of the passage, so it comes first',
          'for the sign itself write `\\^`',
        )
      return [{ pattern: { kind: 'start' }, offset }]
    }
    const start = at
    while (!isBoundary(signs[at])) at += 1
    // A literal sign can be a boundary's twin: it belongs to the chunk.
    if (at === start) at += 1
    const chunk = signs.slice(start, at)
    const gap = readGap(chunk)
    if (gap !== undefined) return gap
    return readChunk(chunk, tags, report).map((pattern) => ({ pattern, offset }))
  }

  function readEnd(depth: number): readonly Part[] {
    const offset = offsetOf(at)
    at += 1
    if (depth > 0 || signs.slice(at).some((sign) => !isSpace(sign.text)))
      fault(
        offset,
        '`$` stands for the end of the passage, so it comes last',
        'for the sign itself write `\\$`',
      )
    return [{ pattern: { kind: 'end' }, offset }]
  }

  /** A gap, no parts if it is a wrong one, `undefined` if the chunk is no gap. */
  function readGap(chunk: readonly Sign[]): readonly Part[] | undefined {
    const dots = chunk.findIndex((sign, index) => isSign(sign, '.') && isSign(chunk[index + 1], '.'))
    if (dots < 0) return undefined
    const offset = chunk[dots]?.offset ?? 0
    const text = chunk.map((sign) => sign.text).join('')
    const digits = /^\.\.(\d{0,6})$/.exec(text)?.[1]
    if (digits === undefined) {
      const hint = 'a gap stands alone, as `..` or `..5`; for dots write `\\.\\.`'
      fault(offset, `\`${text}\` is neither a gap nor a word`, hint)
      return []
    }
    const most = digits === '' ? DEFAULT_GAP : Number(digits)
    if (most >= 1 && most <= WIDEST_GAP) return [{ pattern: { kind: 'gap', most }, offset }]
    fault(offset, `expected a gap of 1 to ${WIDEST_GAP} words, found \`${text}\``)
    return []
  }

  function readReference(): readonly Part[] {
    const offset = offsetOf(at)
    checkTouching(at - 1, offset)
    const start = at + 1
    at = start
    while (!isBoundary(signs[at])) at += 1
    const name = signs
      .slice(start, at)
      .map(({ text }) => text)
      .join('')
    if (!is('>')) {
      fault(offset, 'expected `>` after the name of a list', 'for the sign itself write `\\<`')
      return []
    }
    at += 1
    checkTouching(at, offset)
    if (!LIST_NAME.test(name)) {
      fault(
        offset,
        `expected the name of a list (small letters, digits, hyphens), found \`<${name}>\``,
        'for the sign itself write `\\<`',
      )
      return []
    }
    const builtin = BUILTINS.find((one) => one === name)
    return [{ pattern: builtin ? { kind: 'builtin', name: builtin } : { kind: 'list', name }, offset }]
  }

  function readGroup(depth: number): readonly Part[] {
    const offset = offsetOf(at)
    checkTouching(at - 1, offset)
    at += 1
    if (depth >= DEEPEST) {
      fault(offset, `brackets nest too deeply: at most ${DEEPEST} levels are read`)
      at = signs.length
      return []
    }
    const options = [readOption(depth)]
    while (is('|')) {
      at += 1
      options.push(readOption(depth))
    }
    if (!is(')')) {
      fault(
        offset,
        '`(` is not closed',
        'for the sign itself write `\\(`; a `#` after a space begins a comment in YAML',
      )
      return []
    }
    at += 1
    const isOptional = is('?')
    if (isOptional) at += 1
    checkTouching(at, offset)
    const [only, ...others] = options
    const isChoice = others.length > 0
    // What stands alone in brackets is counted with what stands around them.
    if (isChoice) for (const option of options) faultsOfReadings(option, 'an alternative').forEach(report)
    const group: Pattern =
      !isChoice && only ? only.pattern : { kind: 'choice', options: options.map(({ pattern }) => pattern) }
    return [{ pattern: isOptional ? { kind: 'optional', part: group } : group, offset }]
  }

  function readOption(depth: number): Part {
    const offset = offsetOf(at)
    const before = at
    const parts = readSequence(depth + 1)
    const isBlank = signs.slice(before, at).every((sign) => isSpace(sign.text))
    if (isBlank) fault(offset, 'an alternative is empty', 'for something optional write `(…)?`')
    else for (const one of faultsOfParts(parts, 'an alternative')) report(one)
    return { pattern: joined(parts), offset: parts[0]?.offset ?? offset }
  }

  /** A letter beside a bracket looks as if it were one word with what is inside; it would be two. */
  function checkTouching(index: number, offset: number): void {
    const sign = signs[index]
    if (sign && LETTER.test(sign.text))
      fault(
        offset,
        `\`${sign.text}\` touches a bracket`,
        'what stands in brackets is words of its own: put a space between; for parts of words write globs such as `west*`',
      )
    else if (sign && isSign(sign, '/'))
      fault(sign.offset, 'a part of speech follows a bracket', 'write it after each word inside')
    else if (sign && (isSign(sign, '*') || isSign(sign, '?')))
      fault(
        sign.offset,
        `\`${sign.text}\` touches a bracket`,
        `it stands inside words; for the sign itself write \`\\${sign.text}\``,
      )
  }

  return { readTop }
}
