import type { BaseIssue, GenericSchema } from 'valibot'
import type { Fault } from '../errors.ts'
import { didYouMean } from '../errors.ts'
import type { Shown } from './hints.ts'
import { hintOf, hintOfQuoted, isQuoted, quoteAll } from './hints.ts'
import type { FaultDetails, Path } from './place.ts'
import { FAULTY } from './plain.ts'

type FaultAt = (path: Path, message: string, details?: FaultDetails) => Fault

/**
 * Turns what valibot found into faults that people can act on.
 * Takes the parts at fault out of `plain`, so that what is left can be looked at further.
 */
export function readIssues(
  issues: readonly BaseIssue<unknown>[],
  schema: GenericSchema,
  plain: unknown,
  faultAt: FaultAt,
): readonly Fault[] {
  const faults: Fault[] = []
  /** Values at fault, by their paths: what is wrong with one is told once. */
  const faulty = new Map<string, Path>()
  const mark = (path: Path): boolean => {
    const key = JSON.stringify(path)
    if (faulty.has(key)) return false
    faulty.set(key, path)
    return true
  }
  const read = (issue: BaseIssue<unknown>, prefix: Path): void => {
    const path = [...prefix, ...(issue.path ?? []).map(({ key }) => key as string | number)]
    if (issue.input === FAULTY) mark(path)
    else if (issue.type === 'union' && issue.issues) readUnion(issue, path)
    else if (issue.type === 'strict_object' && issue.expected === 'never') readUnknownKeys(path.slice(0, -1))
    else if (issue.type === 'strict_object' && issue.path && issue.input === undefined) {
      const hint = hintOf(schemasAt(schema, path), path)
      faults.push(faultAt(path.slice(0, -1), `the key \`${path.at(-1)}\` is missing`, hint))
    } else if (mark(path)) faults.push(faultAt(path, messageOf(issue), detailsOf(issue, path)))
  }

  function readUnion(issue: BaseIssue<unknown>, path: Path): void {
    const inner = issue.issues ?? []
    const isList = Array.isArray(issue.input)
    const deep = inner.filter(({ path: inside, kind }) =>
      // A list taken for a mapping has nothing to say.
      inside ? inside[0]?.type === 'array' || !isList : kind === 'validation',
    )
    if (deep.length > 0) {
      for (const one of deep) read(one, path)
      return
    }
    const expected = [...new Set(inner.map((one) => phraseOf(one)))].join(' or ')
    faults.push(faultAt(path, `expected ${expected}, found ${shown(issue.input)}`, detailsOf(issue, path)))
    mark(path)
  }

  function readUnknownKeys(parent: Path): void {
    const known = schemasAt(schema, parent).flatMap((one) => Object.keys(one.entries ?? {}))
    const object = valueAt(plain, parent) as Record<string, unknown>
    const keys = Object.keys(object)
    const unknown = keys.filter((key) => !known.includes(key))
    // A pattern such as `Foto: dpa` reads as a mapping of its own.
    const isText = unknown.length === 1 && keys.length === 1
    for (const key of unknown) {
      const suggestion = didYouMean(key, known) || `; expected one of ${quoteAll(known)}`
      const hint =
        object[key] === null
          ? 'if this is part of a text that holds a comma, put the text in single quotes'
          : isText
            ? 'if this is one text that holds ": ", put it in single quotes'
            : undefined
      faults.push(
        faultAt([...parent, key], `unknown key \`${key}\`${suggestion}`, {
          key: true,
          ...(hint !== undefined && { hint }),
        }),
      )
      delete object[key]
    }
    if (unknown.length === keys.length) mark(parent)
  }

  function detailsOf(issue: BaseIssue<unknown>, path: Path): FaultDetails {
    const { input } = issue
    if (input === null) return { hint: 'write a value, or leave the key out; the word null stands in quotes' }
    const isUnquoted = typeof input === 'number' || typeof input === 'boolean'
    if (isUnquoted && schemasAt(schema, path).some(({ type }) => type === 'string'))
      return {
        hint: "put a text in quotes where YAML would read something else: '1e3', '012', 'true', 'null'",
      }
    if (Array.isArray(input) || (typeof input === 'object' && input !== null))
      return { hint: 'a text that begins with a bracket, or holds ": ", stands in single quotes' }
    const schemas = schemasAt(schema, path)
    const hint = typeof input === 'string' ? hintOfQuoted(input, schemas) : undefined
    return hint === undefined ? hintOf(schemas, path) : { hint }
  }

  for (const issue of issues) read(issue, [])
  for (const path of faulty.values()) take(plain, path)
  return faults
}

/**
 * Finds lists where a mapping was meant, which valibot takes for mappings with the keys 0, 1, 2 …
 * Puts `FAULTY` in their place.
 */
export function readMisplacedLists(
  schema: GenericSchema,
  plain: unknown,
  faultAt: FaultAt,
): readonly Fault[] {
  const faults: Fault[] = []
  const visit = (value: unknown, schemas: readonly Shown[], path: Path): unknown => {
    if (typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) {
      if (!schemas.some(({ type }) => type === 'array')) {
        if (!schemas.some(({ type }) => type === 'strict_object' || type === 'record')) return value
        const mayBeText = schemas.some(({ type }) => type === 'string')
        const expected = mayBeText ? 'a text or a mapping' : 'a mapping'
        const hint = 'a text that begins with a bracket stands in single quotes'
        faults.push(
          faultAt(path, `expected ${expected} (key: value), found a list`, mayBeText ? { hint } : {}),
        )
        return FAULTY
      }
      for (const [index, item] of value.entries())
        value[index] = visit(item, stepInto(schemas, index), [...path, index])
      return value
    }
    const object = value as Record<string, unknown>
    for (const key of Object.keys(object)) {
      const next = stepInto(schemas, key)
      if (next.length > 0) object[key] = visit(object[key], next, [...path, key])
    }
    return value
  }
  const result = visit(plain, open(schema as unknown as Shown), [])
  return result === FAULTY ? faults.slice(0, 1) : faults
}

function messageOf(issue: BaseIssue<unknown>): string {
  const { input } = issue
  if (issue.message.startsWith('Invalid ')) {
    const suggestion = typeof input === 'string' ? didYouMean(input, namesIn(issue)) : ''
    const isText = typeof input === 'string' && issue.type !== 'picklist' && isQuoted(input)
    return `expected ${phraseOf(issue)}, found ${isText ? 'a text in quotes, ' : ''}${shown(input)}${suggestion}`
  }
  return issue.kind === 'schema' ? `${issue.message}, found ${shown(issue.input)}` : issue.message
}

/** What was expected, in words. */
function phraseOf(issue: BaseIssue<unknown>): string {
  const { type, expected, message } = issue
  if (message.startsWith('expected ')) return message.slice('expected '.length)
  if (type === 'string') return 'a text'
  if (type === 'number') return 'a number'
  if (type === 'boolean') return '`true` or `false`'
  if (type === 'array') return 'a list ([a, b], or lines that begin with "- ")'
  if (type === 'strict_object' || type === 'record') return 'a mapping (key: value)'
  const names = namesIn(issue)
  if (names.length === 0) return `\`${expected ?? type}\``
  return `${names.length > 1 ? 'one of ' : ''}${quoteAll(names)}`
}

/** The names that an issue expects one of. */
function namesIn({ expected }: BaseIssue<unknown>): readonly string[] {
  return (expected ?? '').match(/"[^"]*"/g)?.map((name) => name.slice(1, -1)) ?? []
}

/** A value as it is told of in a message. */
function shown(value: unknown): string {
  if (value === null || value === undefined) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a mapping'
  if (typeof value === 'boolean') return value ? '`true`' : '`false`'
  if (typeof value === 'number') return `the number ${value}`
  const text = String(value)
  return `\`${text.length > 40 ? `${text.slice(0, 40)}…` : text}\``
}

/** The schemas that a value may follow. */
function schemasAt(schema: GenericSchema, path: Path): readonly Shown[] {
  return path.reduce<readonly Shown[]>(stepInto, open(schema as unknown as Shown))
}

function stepInto(schemas: readonly Shown[], step: string | number): readonly Shown[] {
  return schemas.flatMap(({ type, item, value, entries }) => {
    if (type === 'array') return typeof step === 'number' && item ? open(item as unknown as Shown) : []
    if (type === 'record') return value ? open(value as unknown as Shown) : []
    const entry = entries && Object.hasOwn(entries, step) ? entries[step] : undefined
    return entry ? open(entry as unknown as Shown) : []
  })
}

/** A schema and what it is a choice among or a wrapping of. */
function open(schema: Shown): readonly Shown[] {
  if (schema.wrapped) return [schema, ...open(schema.wrapped as unknown as Shown)]
  if (schema.type !== 'union') return [schema]
  return [schema, ...(schema.options ?? []).flatMap((option) => open(option as unknown as Shown))]
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, step) => (inner as Record<string | number, unknown> | undefined)?.[step],
    value,
  )
}

/** Takes a value out and leaves a hole in its place, so that the places of the others hold. */
function take(value: unknown, path: Path): void {
  const last = path.at(-1)
  const parent = valueAt(value, path.slice(0, -1))
  if (last === undefined || typeof parent !== 'object' || parent === null) return
  ;(parent as Record<string | number, unknown>)[last] = undefined
}
