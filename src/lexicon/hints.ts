import type { GenericSchema } from 'valibot'
import * as v from 'valibot'
import type { FaultDetails, Path } from './place.ts'

/** A schema as its parts show it. Which of them are there depends on its type. */
export interface Shown {
  readonly type: string
  readonly entries?: Readonly<Record<string, GenericSchema>>
  readonly options?: readonly (GenericSchema | string)[]
  readonly item?: GenericSchema
  readonly value?: GenericSchema
  readonly wrapped?: GenericSchema
}

/** What the description of a field says; of a whole file, which keys it has. */
export function hintOf(schemas: readonly Shown[], path: Path): FaultDetails {
  const key = path.at(-1)
  if (key === undefined) {
    const keys = schemas
      .flatMap(({ entries }) => Object.keys(entries ?? {}))
      .filter((name) => name !== '$schema')
    return keys.length > 0 ? { hint: `the keys of such a file are ${quoteAll(keys)}` } : {}
  }
  for (const schema of schemas) {
    const description = v.getDescription(schema as never)
    if (description !== undefined)
      return { hint: typeof key === 'string' ? `${key}: ${description}` : description }
  }
  return {}
}

/** What YAML reads as a number where it stands without quotes. */
const NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i
const DECIMAL_COMMA = /^[-+]?\d*,\d+$/

/** What to do about a text where a number or a truth value was meant. */
export function hintOfQuoted(input: string, schemas: readonly Shown[]): string | undefined {
  const takes = (...types: string[]): boolean => schemas.some(({ type }) => types.includes(type))
  if (takes('string')) return undefined
  if (takes('number') && DECIMAL_COMMA.test(input))
    return `the decimal sign is a point: ${input.replace(',', '.')}`
  return isQuoted(input) && takes('number', 'boolean', 'literal')
    ? `leave out the quotes: ${input}`
    : undefined
}

/** Whether a text can only be one because it stands in quotes. */
export function isQuoted(text: string): boolean {
  return NUMBER.test(text) || text === 'true' || text === 'false'
}

export function quoteAll(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ')
}
