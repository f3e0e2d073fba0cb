import type { Fault } from '../errors.ts'
import { didYouMean } from '../errors.ts'
import type { Pattern } from '../lexicon-types.ts'
import type { EntryContent, KnownLanguage } from './lexicon.ts'
import { listsIn, readPattern, rememberPatterns } from './pattern.ts'
import { BUILTINS } from './pattern-reader.ts'
import type { FaultDetails, Path } from './place.ts'
import { MOST_STEPS, stepsOf } from './readings.ts'
import type { Data } from './yaml.ts'

/** What is known of the languages that a file may be written for. */
export type Known = ReadonlyMap<string, KnownLanguage>

/** More would only cost time: a message shows fewer. */
const MOST_SUGGESTIONS = 100

/** Where faults of one file are gathered. */
export interface Check {
  readonly known: KnownLanguage | undefined
  readonly faults: Fault[]
  /** `; did you mean …?`, or nothing; nothing either when it was asked very often. */
  suggest(word: string, candidates: Iterable<string>): string
  report(path: Path, message: string, details?: FaultDetails): void
  /** Counts what a pattern takes when it is laid flat; says once that it was too much, where it becomes so. */
  countSteps(path: Path, pattern: Pattern): void
  placeOf(path: Path): { line: number; column: number }
}

export function createCheck(
  data: Data<unknown>,
  draft: Readonly<Record<string, unknown>>,
  known: Known,
): Check {
  const faults: Fault[] = []
  let suggestions = 0
  let steps = 0
  const language = draft.language
  const check: Check = {
    known: typeof language === 'string' ? known.get(language) : undefined,
    faults,
    suggest: (word, candidates) => {
      suggestions += 1
      return suggestions > MOST_SUGGESTIONS ? '' : didYouMean(word, candidates)
    },
    report: (path, message, details) => faults.push(data.faultAt(path, message, details)),
    countSteps: (path, pattern) => {
      const before = steps
      steps += stepsOf(pattern)
      if (before <= MOST_STEPS && steps > MOST_STEPS)
        check.report(path, 'from here on the patterns of this file can be read in too many ways', {
          hint: 'each optional part doubles the ways: put parts in lists, or leave out some `?`',
        })
    },
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

/** A list that a pattern refers to, and where. */
export interface Reference {
  readonly name: string
  readonly path: Path
  readonly offset: number
}

/** Checks patterns one by one; gives those that are right and what they refer to. */
export function readPatterns(
  check: Check,
  value: unknown,
  path: Path,
): { patterns: readonly string[]; references: readonly Reference[] } {
  const patterns: string[] = []
  const read: Pattern[] = []
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
    check.countSteps(at, pattern)
    patterns.push(source)
    read.push(pattern)
    for (const name of listsIn(pattern))
      references.push({ name, path: at, offset: source.indexOf(`<${name}>`) })
  }
  rememberPatterns(patterns, read)
  return { patterns, references }
}

/** Lists that patterns refer to must be there. */
export function checkReferences(
  check: Check,
  references: readonly Reference[],
  graph: ReadonlyMap<string, unknown>,
): void {
  if (!check.known) return
  for (const { name, path, offset } of references)
    if (!graph.has(name))
      check.report(path, `unknown list \`<${name}>\`${check.suggest(name, [...graph.keys(), ...BUILTINS])}`, {
        offset: Math.max(0, offset),
      })
}

export function sentencesOf(value: object): Pick<EntryContent, 'match' | 'noMatch'> {
  const { match, noMatch } = value as Pick<EntryContent, 'match' | 'noMatch'>
  return { ...(match !== undefined && { match }), ...(noMatch !== undefined && { noMatch }) }
}

export function notesOf(value: object): Pick<EntryContent, 'note' | 'source'> {
  const { note, source } = value as Pick<EntryContent, 'note' | 'source'>
  return { ...(note !== undefined && { note }), ...(source !== undefined && { source }) }
}

export function asObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {}
}
