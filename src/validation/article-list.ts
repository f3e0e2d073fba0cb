import * as v from 'valibot'
import { DataError, type Fault } from '../errors.ts'
import { type Data, readData } from '../lexicon/yaml.ts'
import { doublesOf, parseJson, readJsonLines } from './json-lines.ts'

/**
 * Reads a list of articles: JSON, YAML, or one article a line (JSON Lines).
 *
 * @throws DataError with every fault and its place; two articles with the same id are one, and so is an empty list.
 */
export function readArticleList<Article extends { readonly id: string }>(
  source: string,
  schema: v.GenericSchema<unknown, Article>,
  file: string,
): readonly Article[] {
  const text = source.replace(/^\uFEFF/, '')
  return readJson(text, schema) ?? readLines(text, schema, file) ?? readList(text, schema, file)
}

/** The quick way: whole and faultless JSON, else nothing. */
function readJson<Article>(
  text: string,
  schema: v.GenericSchema<unknown, Article>,
): readonly Article[] | undefined {
  const json = parseJson(text)
  const result = v.safeParse(v.array(schema), Array.isArray(json) ? json : [json], { abortEarly: true })
  return result.success && result.output.length > 0 && doublesOf(result.output).length === 0
    ? result.output
    : undefined
}

/** JSON Lines, told by a first line that is an object by itself. */
function readLines<Article>(
  text: string,
  schema: v.GenericSchema<unknown, Article>,
  file: string,
): readonly Article[] | undefined {
  const first = text.split(/\r\n?|\n/).find((line) => line.trim() !== '') ?? ''
  if (!/^\s*\{/.test(first) || parseJson(first) === undefined) {
    return undefined
  }
  const { values, faults, faultAt } = readJsonLines(text, schema, file)
  const doubles = doublesOf(values).map(({ place, message }) => faultAt(place, ['id'], message))
  return valueOrThrow(values, [...faults, ...doubles])
}

/** Whatever else it is: YAML, or faulty JSON, whose faults are found with their places. */
function readList<Article>(
  text: string,
  schema: v.GenericSchema<unknown, Article>,
  file: string,
): readonly Article[] {
  const list = v.pipe(v.array(schema), v.minLength(1, 'expected at least one article, found none'))
  const data: Data<readonly Article[]> = readData(text, list, { file })
  const doubles = doublesOf(Array.isArray(data.draft) ? data.draft : [])
  const faults = [
    ...data.faults,
    ...doubles.map(({ place, message }) => data.faultAt([place, 'id'], message)),
  ]
  return valueOrThrow(data.value ?? [], faults)
}

function valueOrThrow<Value>(value: Value, faults: readonly Fault[]): Value {
  if (faults.length > 0) {
    throw new DataError(faults)
  }
  return value
}
