import type { SaxesParser } from 'saxes'

/** An element of XML as it was read, and where it begins: lines and columns from 1. */
export interface XmlNode {
  /** Without prefix. */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlNode[]
  /** What stands directly in it. */
  readonly text: string
  readonly line: number
  readonly column: number
}

/** Where XML breaks off, and why. */
export interface XmlBreak {
  readonly message: string
  readonly line: number
  readonly column: number
}

/** Elements in elements, at most: codes stand in codes. */
const DEEPEST = 256

type Growing = { -readonly [Key in keyof XmlNode]: XmlNode[Key] } & { children: Growing[] }

/** Reads XML, whose entities are those of XML itself and no others. */
export function readXml(text: string, parser: SaxesParser): XmlNode | XmlBreak {
  const root: Growing = { name: '', attributes: {}, children: [], text: '', line: 1, column: 1 }
  const open = [root]
  let broken: XmlBreak | undefined
  // What follows a break tells nothing, and may be long: it is not read.
  const fail = (message: string): never => {
    broken = { message, line: parser.line, column: parser.columnIndex + 1 }
    throw new Error(message)
  }
  parser.on('error', ({ message }) => fail(message.replace(/^.*?\d+:\d+: /, '')))
  parser.on('opentagstart', ({ name }) => {
    if (open.length > DEEPEST) fail(`elements stand more than ${DEEPEST} levels deep`)
    const node: Growing = {
      name: name.replace(/^.*:/, ''),
      attributes: {},
      children: [],
      text: '',
      line: parser.line,
      column: Math.max(1, parser.columnIndex - name.length - 1),
    }
    open.at(-1)?.children.push(node)
    open.push(node)
  })
  parser.on('opentag', ({ attributes }) => {
    const node = open.at(-1)
    if (node) node.attributes = { ...attributes } as Record<string, string>
  })
  const add = (text: string): void => {
    const node = open.at(-1)
    if (node) node.text += text
  }
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('closetag', () => {
    open.pop()
  })
  try {
    parser.write(text).close()
  } catch (error) {
    if (broken === undefined) throw error
  }
  return broken ?? root.children[0] ?? { message: 'there is nothing in it', line: 1, column: 1 }
}

/** Everything of some names in an element, at any depth; what stands in one of them is not looked through. */
export function elementsOf(node: XmlNode, ...names: readonly string[]): readonly XmlNode[] {
  return node.children.flatMap((child) =>
    names.includes(child.name) ? [child] : elementsOf(child, ...names),
  )
}

/** The children of a name. */
export function childrenOf(node: XmlNode, name: string): readonly XmlNode[] {
  return node.children.filter((child) => child.name === name)
}
