import { DataError } from '../errors.ts'
import type { Pattern } from '../lexicon-types.ts'
import { tokenize } from '../text/token.ts'
import type { PatternFault } from './chunk.ts'
import { faultsOfWhole, joined } from './parts.ts'
import { createReader, toSigns } from './pattern-reader.ts'
import { faultsOfReadings } from './readings.ts'

/** The longest pattern that is read, in UTF-16 units. */
export const LONGEST_PATTERN = 1000
export interface ReadPattern {
  /** `null` if there are faults. */
  readonly pattern: Pattern | null
  readonly faults: readonly PatternFault[]
}

/**
 * Reads a pattern. Throws a DataError, with the file `<pattern>` and the columns of its faults, if it is wrong.
 */
export function parsePattern(source: string): Pattern {
  const { pattern, faults } = readPattern(source)
  if (pattern) return pattern
  throw new DataError(
    faults.map(({ offset, ...fault }) => ({ ...fault, file: '<pattern>', line: 1, column: offset + 1 })),
  )
}

/** Remembered as long as the lists of texts: lexicons are linked for every analyzer. */
const parsed = new WeakMap<readonly string[], readonly Pattern[]>()

/** Keeps what patterns were read as, so that `parsePatterns` needs not read the same list of them again. */
export function rememberPatterns(sources: readonly string[], patterns: readonly Pattern[]): void {
  parsed.set(sources, patterns)
}

/** Reads patterns; throws as `parsePattern` does. */
export function parsePatterns(sources: readonly string[]): readonly Pattern[] {
  const known = parsed.get(sources)
  if (known) return known
  const patterns = sources.map(parsePattern)
  rememberPatterns(sources, patterns)
  return patterns
}

/**
 * Reads a pattern, never throws.
 * @param tags the parts of speech that the language's tagger gives; any if not known
 */
export function readPattern(source: string, tags?: readonly string[]): ReadPattern {
  const faults: PatternFault[] = []
  if (source.length > LONGEST_PATTERN) {
    const message = `the pattern is too long: ${source.length} characters, at most ${LONGEST_PATTERN} are read`
    return { pattern: null, faults: [{ offset: 0, message, hint: 'put its parts in lists' }] }
  }
  const broken = BROKEN.exec(source)
  if (broken) return { pattern: null, faults: [faultOfBroken(broken[0], broken.index)] }
  if (ONLY_WORDS.test(source)) return { pattern: wordsOf(source), faults }
  const signs = toSigns(source, faults)
  const reader = createReader(signs, source.length, tags, (fault) => faults.push(fault))
  const parts = reader.readTop()
  if (faults.length === 0) faults.push(...faultsOfWhole(parts))
  const pattern = joined(parts)
  if (faults.length === 0)
    faults.push(...faultsOfReadings({ pattern, offset: parts[0]?.offset ?? 0 }, 'the pattern'))
  return { pattern: faults.length > 0 ? null : pattern, faults }
}

/** Halves of signs, and control characters but for white space. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const BROKEN = /[\p{Cs}\u0000-\u0008\u000E-\u001F\u007F-\u009F]/u

function faultOfBroken(sign: string, offset: number): PatternFault {
  const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  const what = sign >= '\uD800' ? 'half a character' : 'a control character'
  return { offset, message: `the pattern holds ${what}, U+${code}`, hint: 'no text holds it: take it out' }
}

/** Most items of lists: nothing in them has a meaning but the words. */
const ONLY_WORDS = /^[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*$/u

function wordsOf(source: string): Pattern {
  const words = tokenize(source).map(({ norm }): Pattern => ({ kind: 'word', norm }))
  const [only, ...others] = words
  return only && others.length === 0 ? only : { kind: 'sequence', parts: words }
}

/** Whether a pattern is a sequence of words, spellings, forms and globs and nothing else, so that reading it is knowing it. */
export function isPlain(pattern: Pattern): boolean {
  if (pattern.kind === 'sequence') return pattern.parts.every(isPlain)
  const isWord =
    pattern.kind === 'word' || pattern.kind === 'exact' || pattern.kind === 'forms' || pattern.kind === 'glob'
  return isWord && pattern.pos === undefined
}

/** The names of the lists that a pattern refers to, each once. */
export function listsIn(pattern: Pattern): readonly string[] {
  const names = new Set<string>()
  const visit = (part: Pattern): void => {
    if (part.kind === 'list') names.add(part.name)
    else if (part.kind === 'sequence') part.parts.forEach(visit)
    else if (part.kind === 'choice') part.options.forEach(visit)
    else if (part.kind === 'optional') visit(part.part)
  }
  visit(pattern)
  return [...names]
}
