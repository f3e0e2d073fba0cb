import uniqBy from 'lodash/uniqBy.js'
import { DataError, excerptOf, type Fault } from '../errors.ts'
import type { Span } from '../types.ts'
import type { Gold } from '../validation/gold.ts'
import { loadPeer } from '../validation/peer.ts'
import { type Code, type CodedText, codeFaultsOf, goldArticleOf } from './coded-text.ts'
import { framingGroup } from './qda-codebook.ts'
import { variableNames } from './qda-project.ts'
import { childrenOf, elementsOf, readXml, type XmlNode } from './xml-tree.ts'

/** So much a project may unpack to, in bytes; sources other than texts are not unpacked. */
const MOST_UNPACKED = 2 ** 28
const SAVE_ANEW = 'export the project anew, as REFI-QDA project (.qdpx) with its sources'

/** A code, and the element that says it. */
interface ReadCode extends Code {
  readonly node: XmlNode
}

/** A text of a project, and the element that says it. */
interface ReadText extends CodedText {
  readonly codes: readonly ReadCode[] | null
  readonly node: XmlNode
}

/**
 * Reads a project in the exchange format of REFI-QDA as gold: every text is an article, codes on spans become codes of
 * passages. Codes are told by their names; where there is a group of codes called `framing`, as `toQdaProject` makes one, only
 * those in it count. A text with no code at all is not coded, unless it came from `toQdaProject`.
 *
 * @throws DataError with every fault and its place in the `project.qde` of the archive
 * @throws Error with the code `ERR_MISSING_PEER` where `fflate` or `saxes` is not installed
 */
export async function readQdaProject(
  bytes: Uint8Array,
  file: string,
  categories: readonly string[] | undefined,
): Promise<Gold> {
  const load = <Module>(make: () => Promise<Module>): Promise<Module> =>
    loadPeer('reading .qdpx', 'fflate saxes', make)
  const [{ unzipSync }, { SaxesParser }] = await Promise.all([
    load(() => import('fflate')),
    load(() => import('saxes')),
  ])
  const files = unpack(bytes, file, unzipSync)
  const name = [...files.keys()].find((one) => /^[^/]+\.qde$/i.test(one))
  if (name === undefined)
    throw new DataError([faultOfFile(file, 'is no REFI-QDA project: there is no project.qde in it')])
  const xml = textOf(files.get(name) as Uint8Array)
  const faults: Fault[] = []
  const report = ({ line, column }: Pick<Fault, 'line' | 'column'>, message: string, hint?: string): void => {
    const excerpt = excerptOf(xml, line, column)
    faults.push({
      file: `${file}/${name}`,
      line,
      column,
      message,
      excerpt,
      ...(hint === undefined ? {} : { hint }),
    })
  }
  const root = readXml(xml, new SaxesParser())
  if ('message' in root) report(root, `the XML is broken: ${root.message}`, SAVE_ANEW)
  else {
    const texts = textsOf(root, files, report)
    for (const text of texts)
      for (const { kind, at, message } of codeFaultsOf(text, categories))
        report(kind === 'codes' ? (text.codes?.[at]?.node ?? text.node) : text.node, message)
    if (texts.length === 0 && faults.length === 0) report(root, 'there is no text in the project')
    if (faults.length === 0) return { articles: texts.map(goldArticleOf) }
  }
  // A code that is unknown is unknown wherever it stands.
  throw new DataError(
    uniqBy(faults, (fault) => (/^unknown category/.test(fault.message) ? fault.message : fault)),
  )
}

type Files = ReadonlyMap<string, Uint8Array>
type Report = (place: Pick<Fault, 'line' | 'column'>, message: string, hint?: string) => void

function unpack(bytes: Uint8Array, file: string, unzipSync: typeof import('fflate').unzipSync): Files {
  let left = MOST_UNPACKED
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/\.(qde|txt)$/i.test(name)) return false
        left -= originalSize
        if (left < 0) throw new RangeError('too large')
        return true
      },
    })
    return new Map(Object.entries(files))
  } catch (error) {
    const isLarge = error instanceof RangeError
    const message = isLarge
      ? `unpacks to more than ${MOST_UNPACKED / 2 ** 20} MB`
      : 'is broken, or no REFI-QDA project: it can’t be unpacked'
    throw new DataError([faultOfFile(file, message)])
  }
}

const faultOfFile = (file: string, message: string): Fault => ({
  file,
  line: 1,
  column: 1,
  message,
  hint: SAVE_ANEW,
})

/** Whether bytes begin as an archive does, with files in it or empty. */
export const isZip = ([p, k, three, four]: Uint8Array): boolean =>
  p === 0x50 && k === 0x4b && ((three === 3 && four === 4) || (three === 5 && four === 6))

/** UTF-8, or what a byte-order mark says; the mark is taken away. */
export function textOf(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8'
  return new TextDecoder(encoding).decode(bytes)
}

function textsOf(root: XmlNode, files: Files, report: Report): readonly ReadText[] {
  const codes = codeNamesOf(root)
  const variables = new Map(
    elementsOf(root, 'Variable').map(({ attributes }) => [guidOf(attributes.guid), attributes.name ?? '']),
  )
  // ATLAS.ti stores line breaks of Windows and counts each as one character.
  const countsBreaksOnce = /^ATLAS\.ti\b/i.test(root.attributes.origin ?? '')
  const taken = new Set<string>()
  const sources = elementsOf(root, 'TextSource', 'PDFSource').flatMap((source) =>
    source.name === 'PDFSource'
      ? childrenOf(source, 'Representation').map((text) => ({ source, text }))
      : [{ source, text: source }],
  )
  return sources.flatMap(({ source, text: node }) => {
    const stored = wordsOf(node, files)
    if (stored === null) {
      const name = source.attributes.name ?? source.attributes.guid ?? ''
      report(node, `the words of the text ${JSON.stringify(name)} are not in the project`, SAVE_ANEW)
      return []
    }
    const text = countsBreaksOnce ? stored.replaceAll('\r\n', '\n') : stored
    const values = valuesOf(source, variables)
    const own = readCodesOf(node, source, Array.from(text).length, codes, report)
    const passages = passagesOf(values.get('passages'))
    return [
      {
        node,
        id: freeName(source.attributes.name || guidOf(source.attributes.guid), taken),
        text,
        title: values.get('title'),
        language: values.get('language'),
        source: values.get('outlet'),
        passages,
        codes:
          own.length > 0 || passages !== undefined ? own.filter(({ category }) => category !== '') : null,
      },
    ]
  })
}

/** The names of the codes that count, by their identifiers; the others have empty ones. */
function codeNamesOf(root: XmlNode): ReadonlyMap<string, string> {
  const books = elementsOf(root, 'CodeBook')
  const top = books.flatMap((book) => elementsOf(book, 'Code'))
  const own = top.find(({ attributes }) => attributes.name === framingGroup)
  const names = new Map<string, string>()
  const add = (node: XmlNode, counts: boolean): void => {
    names.set(guidOf(node.attributes.guid), counts ? (node.attributes.name ?? '') : '')
    for (const child of childrenOf(node, 'Code')) add(child, counts || node === own)
  }
  for (const node of top) add(node, own === undefined)
  return names
}

/** The words of a text: a file of the archive, or in the project itself. */
function wordsOf(node: XmlNode, files: Files): string | null {
  const path = node.attributes.plainTextPath
  if (path === undefined) return childrenOf(node, 'PlainTextContent')[0]?.text ?? null
  const wanted = path.replace(/^.*[/\\]/, '').toLowerCase()
  for (const [name, bytes] of files)
    if (name.replace(/^.*\//, '').toLowerCase() === wanted) return textOf(bytes)
  return null
}

function valuesOf(source: XmlNode, variables: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const values = new Map<string, string>()
  for (const value of childrenOf(source, 'VariableValue')) {
    const [reference] = childrenOf(value, 'VariableRef')
    const name = variables.get(guidOf(reference?.attributes.targetGUID))?.toLowerCase()
    const [told] = childrenOf(value, 'TextValue')
    if (told && variableNames.some((one) => one === name)) values.set(name as string, told.text)
  }
  return values
}

/** The codes on spans of a text, and those on all of it. */
function readCodesOf(
  node: XmlNode,
  source: XmlNode,
  length: number,
  names: ReadonlyMap<string, string>,
  report: Report,
): readonly ReadCode[] {
  const coded = (holder: XmlNode, span: Span): readonly ReadCode[] =>
    childrenOf(holder, 'Coding').map((coding) => {
      const guid = childrenOf(coding, 'CodeRef')[0]?.attributes.targetGUID
      const category = names.get(guidOf(guid))
      if (category === undefined)
        report(coding, `the code ${JSON.stringify(guid ?? '')} is not in the codebook`)
      return { ...span, category: category ?? '', node: holder }
    })
  const parts = childrenOf(node, 'PlainTextSelection').flatMap((selection) => {
    const [start, end] = ['startPosition', 'endPosition'].map((key) => Number(selection.attributes[key]))
    return coded(selection, { start: start as number, end: end as number })
  })
  return [...parts, ...coded(source, { start: 0, end: length })]
}

/** The passages as `toQdaProject` writes them; none if it was not that. */
function passagesOf(told: string | undefined): readonly Span[] | undefined {
  if (told === undefined || !/^\d+-\d+( \d+-\d+)*$/.test(told)) return undefined
  return told.split(' ').map((one) => {
    const [start, end] = one.split('-').map(Number)
    return { start: start as number, end: end as number }
  })
}

/** Identifiers are the same with braces and in capitals. */
const guidOf = (guid: string | undefined): string => (guid ?? '').replace(/[{}]/g, '').toLowerCase()

/** Articles are told apart by their names. */
function freeName(name: string, taken: Set<string>): string {
  let free = name
  for (let number = 2; taken.has(free); number++) free = `${name} (${number})`
  taken.add(free)
  return free
}
