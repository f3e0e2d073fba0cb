import type { GenericSchema, InferOutput } from 'valibot'
import * as v from 'valibot'
import { LineCounter } from 'yaml'
import type { Fault } from '../errors.ts'
import { excerptOfLine } from '../errors.ts'
import type { Place } from '../lexicon-types.ts'
import { compose } from './compose.ts'
import { readIssues, readMisplacedLists } from './issues.ts'
import type { FaultDetails, Path } from './place.ts'
import { offsetIn } from './place.ts'
import { FAULTY, toPlain } from './plain.ts'

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

/**
 * Reads YAML or JSON and checks it. Never throws; safe for sources from anywhere.
 * Both mean the same; a byte-order mark and all kinds of line ends are fine.
 * @param options.wordsAt how deep the mappings lie whose keys are words, so that `constructor` is one: 0 for the whole; none
 *   by default. The schema must not be asked about such keys: valibot passes over them.
 */
export function readData<Schema extends GenericSchema>(
  source: string,
  schema: Schema,
  { file, wordsAt }: { readonly file: string; readonly wordsAt?: number },
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

  const { value: plain, faults: unplain } = toPlain(root, faultAtOffset, wordsAt)
  if (plain === FAULTY) return { value: undefined, draft: undefined, faults: unplain, ...rest }
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
