import type { Node, Scalar } from 'yaml'
import { isAlias, isMap, isScalar, isSeq } from 'yaml'
import type { Fault } from '../errors.ts'
import type { FaultAtOffset } from './compose.ts'

/** So many values a file may hold, everything counted that aliases repeat. */
const MOST_VALUES = 2_000_000
const MOST_ALIASES = 100
const QUOTES_HINT = "if this is the text, put it in single quotes: '…'"
/** Whether a name would reach into what every object inherits. */
export function isReservedName(name: string): boolean {
  return name in Object.prototype || name === 'prototype'
}

/** Stands where a value is at fault already, so that nobody reports it again. */
export const FAULTY: unique symbol = Symbol('faulty')

/** An anchored value, and how many values it is made of. */
interface Anchored {
  readonly value: unknown
  readonly size: number
}

/**
 * From nodes to plain values; `FAULTY` if there are too many. Names that objects inherit, repeated keys and endless aliases are faults.
 * @param wordsAt how deep the mappings lie whose keys are words: those may be called as what objects inherit, save `__proto__`
 */
export function toPlain(
  root: Node,
  faultAt: FaultAtOffset,
  wordsAt?: number,
): { value: unknown; faults: readonly Fault[] } {
  const faults: Fault[] = []
  /** `null` while the value is being read. */
  const anchors = new Map<string, Anchored | null>()
  let values = 0
  let aliases = 0

  const fault = (node: unknown, message: string, hint?: string): typeof FAULTY => {
    faults.push(faultAt((node as Node | null)?.range?.[0] ?? 0, message, hint))
    return FAULTY
  }

  function read(node: unknown, depth: number): unknown {
    values += 1
    if (isAlias(node)) return readAlias(node)
    const anchor = isScalar(node) || isMap(node) || isSeq(node) ? node.anchor : undefined
    if (anchor === undefined) return readValue(node, depth)
    if (isScalar(node) && node.source === '')
      return fault(node, `\`&${anchor}\` marks an empty value`, QUOTES_HINT)
    anchors.set(anchor, null)
    const before = values
    const value = readValue(node, depth)
    anchors.set(anchor, { value, size: values - before + 1 })
    return value
  }

  function readAlias(node: { source: string; range?: unknown }): unknown {
    const hint = `a text that begins with \`*\` stands in single quotes: '*${node.source}'`
    const anchored = anchors.get(node.source)
    if (anchored === undefined) return fault(node, `\`*${node.source}\` refers to nothing`, hint)
    if (anchored === null) return fault(node, `\`*${node.source}\` refers to what it stands in`, hint)
    aliases += 1
    values += anchored.size
    if (aliases === MOST_ALIASES + 1) fault(node, `too many references: at most ${MOST_ALIASES} are read`)
    const isTooMuch = values > MOST_VALUES && values - anchored.size <= MOST_VALUES
    if (isTooMuch) fault(node, 'the references up to here repeat too much', 'write out what they stand for')
    if (aliases > MOST_ALIASES || values > MOST_VALUES) return FAULTY
    return anchored.value
  }

  function readValue(node: unknown, depth: number): unknown {
    if (isScalar(node)) return readScalar(node)
    if (isSeq(node)) return node.items.map((item) => read(item, depth + 1))
    if (!isMap(node)) return null
    const object: Record<string, unknown> = {}
    for (const [index, { key, value }] of node.items.entries()) {
      if (isDecimalComma(node.items[index - 1]?.value, key, value)) {
        fault(key, 'a comma stands inside a number', 'the decimal sign is a point, as in 1.5')
        continue
      }
      const name = readKey(key, depth === wordsAt)
      if (name === FAULTY) continue
      if (Object.hasOwn(object, name)) fault(key, `the key \`${name}\` is there twice`)
      else object[name] = read(value, depth + 1)
    }
    return object
  }

  /** Tags such as `!!binary` make bytes and dates, which nothing here takes; a negative zero is zero. */
  function readScalar(node: Scalar): unknown {
    const { value } = node
    return typeof value === 'object' && value !== null
      ? fault(node, 'expected a text, a number, `true` or `false`', 'leave out what begins with `!!`')
      : value === 0
        ? 0
        : value
  }

  function readKey(node: unknown, isWord: boolean): string | typeof FAULTY {
    if (isScalar(node) && typeof node.value === 'string') {
      const { value } = node
      if (value === '') return fault(node, 'a key is empty')
      if (value === '<<') return fault(node, '`<<` does not merge here', 'write the keys out')
      const isReserved = isWord ? value === '__proto__' : isReservedName(value)
      return isReserved ? fault(node, `\`${value}\` cannot be a key`) : value
    }
    if (isScalar(node) && (node.value !== null || node.source))
      return fault(node, `expected a name as key, found ${String(node.source ?? node.value)}`, QUOTES_HINT)
    return fault(
      node,
      'expected a name as key',
      'if `?`, `{` or `[` belongs to a text, put the whole text in single quotes',
    )
  }

  const value = read(root, 0)
  if (values > MOST_VALUES && faults.length === 0)
    fault(root, `the file is too large: at most ${MOST_VALUES} values are read`)
  return { value: values > MOST_VALUES ? FAULTY : value, faults }
}

/** Whether `{ weight: 1,5 }` was written: a number, and after the comma a number as key of nothing. */
function isDecimalComma(before: unknown, key: unknown, value: unknown): boolean {
  const isNothing = value === null || (isScalar(value) && value.value === null)
  return isNothing && isScalar(before) && isScalar(key) && [before, key].every(isNumber)
}

function isNumber({ value }: Scalar): boolean {
  return typeof value === 'number'
}
