import * as v from 'valibot'
import { excerptOfLine, type Fault } from '../errors.ts'
import { readData } from '../lexicon/yaml.ts'

/** What was read of JSON Lines. */
export interface JsonLines<Value> {
  /** One a line that isn't blank; of faulty lines what could be read. Trust them only if there are no faults. */
  readonly values: readonly Value[]
  readonly faults: readonly Fault[]
  /** A fault of the value with this number, in the line where it stands. */
  readonly faultAt: (place: number, path: readonly (string | number)[], message: string) => Fault
}

/** Reads one value a line and checks each. Blank lines don't count; every line is read, so that all faults are found. */
export function readJsonLines<Value>(
  text: string,
  schema: v.GenericSchema<unknown, Value>,
  file: string,
): JsonLines<Value> {
  const lines = text.split(/\r\n?|\n/)
  const faults: Fault[] = []
  const places: number[] = []
  const values = lines.flatMap((line, index): unknown[] => {
    if (line.trim() === '') {
      return []
    }
    places.push(index)
    const result = v.safeParse(schema, parseJson(line), { abortEarly: true })
    if (result.success) {
      return [result.output]
    }
    const data = readData(line, schema, { file })
    faults.push(...data.faults.map((fault) => movedFault(fault, index, line)))
    return [data.draft]
  })
  return {
    values: values as Value[],
    faults,
    faultAt: (place, path, message) => {
      const index = places[place] as number
      const line = lines[index] as string
      return movedFault(readData(line, schema, { file }).faultAt(path, message), index, line)
    },
  }
}

/** A fault of one line as a fault of the whole file. */
function movedFault(fault: Fault, index: number, line: string): Fault {
  const { excerpt } = fault
  return {
    ...fault,
    line: index + 1,
    ...(excerpt === undefined ? {} : { excerpt: excerptOfLine(line, index + 1, fault.column) }),
  }
}

/** `undefined` for what is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Articles, faulty ones too, that have the id of one before them. */
export function doublesOf(
  articles: readonly unknown[],
): { readonly place: number; readonly message: string }[] {
  const seen = new Set<unknown>()
  return articles.flatMap((article, place) => {
    const id = typeof article === 'object' && article !== null && 'id' in article ? article.id : undefined
    const double = id !== undefined && seen.has(id)
    seen.add(id)
    return double ? [{ place, message: `a second article has the id ${JSON.stringify(id)}` }] : []
  })
}
