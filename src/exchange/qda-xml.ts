import { hexDigestOf } from '../lexicon/digest.ts'

/** The namespaces of QDA-XML 1.0, as REFI-QDA 1.5 names them. */
export const projectSpace = 'urn:QDA-XML:project:1.0'
export const codebookSpace = 'urn:QDA-XML:codebook:1.0'

/** An element of XML: its attributes, those without a value left out, and what is in it. */
export interface XmlElement {
  readonly name: string
  readonly attributes?: Readonly<Record<string, string | number | boolean | undefined>>
  readonly content?: string | readonly XmlElement[]
}

export function toXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${written(root, '')}`
}

function written({ name, attributes = {}, content = [] }: XmlElement, indent: string): string {
  const given = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('')
  const open = `${indent}<${name}${given}`
  if (typeof content === 'string') return `${open}>${escapeXml(content)}</${name}>\n`
  if (content.length === 0) return `${open}/>\n`
  return `${open}>\n${content.map((child) => written(child, `${indent}  `)).join('')}${indent}</${name}>\n`
}

/** What XML 1.0 can't hold, not even as a reference. */
const lost =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
const special = /[&<>"\t\r\n]/g

function escapeXml(text: string): string {
  return text.replace(lost, '\ufffd').replace(special, (sign) => `&#${sign.charCodeAt(0)};`)
}

/** An identifier made of what it identifies, so that the same export is the same file: a UUID of version 8 (RFC 9562). */
export function guidOf(...parts: readonly (string | number)[]): string {
  const digest = hexDigestOf(JSON.stringify(parts))
  return [
    digest.slice(0, 8),
    digest.slice(8, 12),
    `8${digest.slice(13, 16)}`,
    `a${digest.slice(17, 20)}`,
    digest.slice(20, 32),
  ].join('-')
}
