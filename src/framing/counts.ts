import mapValues from 'lodash/mapValues.js'
import sumBy from 'lodash/sumBy.js'

/** What is being counted: the same numbers, not yet fixed. */
export type Writable<T> = { -readonly [Key in keyof T]: T[Key] }

/** A record with what the map holds; any string may be a key, `__proto__` too. */
export function fromMap<T, R>(
  map: ReadonlyMap<string, T>,
  convert: (value: T, key: string) => R,
): Record<string, R> {
  const record = recordOfNames<R>()
  for (const [key, value] of map) put(record, key, convert(value, key))
  return record
}

/**
 * An empty record for keys that differ from text to text. Engines give every row of keys of an `{}` a shape of its own,
 * which takes several times longer than all else; what began without a prototype is a table of keys from the start.
 */
export function recordOfNames<T>(): Record<string, T> {
  return Object.setPrototypeOf(Object.create(null), Object.prototype)
}

/** Sets a key of a record. An assignment is fast, but sets no key `__proto__`. */
export function put<T>(record: Record<string, T>, key: string, value: T): void {
  if (key === '__proto__')
    Object.defineProperty(record, key, { value, configurable: true, enumerable: true, writable: true })
  else record[key] = value
}

/** Adds up records of the same counts. */
export function addAll<T extends object>(records: readonly T[]): T {
  return mapValues(records[0] as T, (_, key) =>
    sumBy(records, (record) => record[key as keyof T] as number),
  ) as T
}

/** Joins what records hold under the same key. */
export function mergeRecords<T>(
  records: readonly Readonly<Record<string, T>>[],
  join: (values: readonly T[]) => T,
): Record<string, T> {
  const values = new Map<string, T[]>()
  for (const record of records)
    for (const [key, value] of Object.entries(record)) {
      const others = values.get(key)
      if (others) others.push(value)
      else values.set(key, [value])
    }
  return fromMap(values, join)
}

/** The order of names: by code unit, the same everywhere. */
export function compareNames(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}
