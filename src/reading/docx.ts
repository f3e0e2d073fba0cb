import { inflateRawSync } from 'node:zlib'
import { loadPeer } from '../validation/peer.ts'
import type { MarkedText } from './html.ts'
import { InputError } from './input-error.ts'

/** So much a document may unpack to, in bytes. */
const MOST_UNPACKED = 2 ** 27
const BROKEN = 'is broken, or no Word document; open it in a word processor and save it anew as .docx or .txt'

/** What mammoth makes of the parts of a document, as far as it matters here. */
interface Part {
  readonly type: string
  readonly value?: string
  readonly styleName?: string | null
  readonly children?: readonly Part[]
}

/**
 * Reads a Word document: its paragraphs, those in tables too, and as title the paragraph in the style Title or, without
 * one, the title in its properties.
 * @throws InputError if it is broken, unpacks to more than 128 MB, or holds no text
 */
export async function readDocx(bytes: Uint8Array): Promise<MarkedText> {
  const { default: mammoth } = await loadPeer('reading DOCX', 'mammoth', () => import('mammoth'))
  const core = coreOf(bytes)
  let root: Part | undefined
  try {
    await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      {
        transformDocument: (document: Part) => {
          root = document
          return { ...document, children: [] }
        },
      },
    )
  } catch {
    throw new InputError(BROKEN)
  }
  const parts = paragraphsOf(root?.children ?? [])
  const isTitle = (part: Part): boolean => /^title$/i.test(part.styleName ?? '')
  const titled = parts.find((part) => isTitle(part) && textOf(part) !== '')
  const title = titled === undefined ? core : textOf(titled)
  const paragraphs = parts
    .filter((part) => part !== titled)
    .map(textOf)
    .filter((text) => text !== '')
  if (paragraphs.length === 0) throw new InputError('holds no text')
  return {
    ...(title ? { title } : {}),
    paragraphs: paragraphs[0] === title ? paragraphs.slice(1) : paragraphs,
  }
}

function paragraphsOf(parts: readonly Part[]): readonly Part[] {
  return parts.flatMap((part) => (part.type === 'paragraph' ? [part] : paragraphsOf(part.children ?? [])))
}

function textOf(part: Part): string {
  const inner = (each: Part): string =>
    each.type === 'text'
      ? (each.value ?? '')
      : each.type === 'tab' || each.type === 'break'
        ? ' '
        : (each.children ?? []).map(inner).join('')
  return inner(part)
    .replace(/[ \t\r\n]+/g, ' ')
    .trim()
}

/** Checks what the archive unpacks to, and finds the title in its properties. */
function coreOf(bytes: Uint8Array): string | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const end = buffer.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  let core: string | undefined
  let left = MOST_UNPACKED
  try {
    let at = buffer.readUInt32LE(end + 16)
    for (let count = buffer.readUInt16LE(end + 10); count > 0; count -= 1) {
      const name = buffer.toString('utf8', at + 46, at + 46 + buffer.readUInt16LE(at + 28))
      const local = buffer.readUInt32LE(at + 42)
      const start = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28)
      const packed = buffer.subarray(start, start + buffer.readUInt32LE(at + 20))
      const content =
        buffer.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed, { maxOutputLength: left }) : packed
      left -= content.length
      if (left <= 0) throw new RangeError('too large')
      if (name === 'docProps/core.xml') core = /<dc:title[^>]*>([^<]*)</.exec(content.toString('utf8'))?.[1]
      at += 46 + buffer.readUInt16LE(at + 28) + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32)
    }
  } catch (error) {
    const isLarge =
      error instanceof Error &&
      ('code' in error ? error.code === 'ERR_BUFFER_TOO_LARGE' : error.message === 'too large')
    throw new InputError(isLarge ? `unpacks to more than ${MOST_UNPACKED / 2 ** 20} MB` : BROKEN)
  }
  const plain: Readonly<Record<string, string>> = {
    '&amp;': '&',
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&apos;': "'",
  }
  return core?.replace(/&(amp|lt|gt|quot|apos);/g, (sign) => plain[sign] ?? sign).trim()
}
