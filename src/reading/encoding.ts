import { TextDecoder } from 'node:util'
import { toVisible } from '../report/visible.ts'
import { InputError } from './input-error.ts'
import { decodeUtf32, isUtf32 } from './utf-32.ts'

/** What windows-1252 has in place of the C1 controls; some releases of Node read it as ISO 8859-1. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** What a file is read for: articles come in other encodings, too, and from elsewhere. */
export type Purpose = 'article' | 'gold'

/** What a file is that begins with these bytes, and what to do about it if it is an article. */
const signatures: readonly {
  readonly bytes: readonly number[]
  readonly says: string
  readonly advice?: string
}[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46], says: 'a PDF file', advice: 'save its text as a .txt file first' },
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    says: 'a ZIP or Office file',
    advice: 'save its text as a .docx or .txt file first',
  },
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0],
    says: 'an old Office file',
    advice: 'save it as a .docx or .txt file first',
  },
  { bytes: [0x1f, 0x8b], says: 'packed with gzip', advice: 'unpack it first' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], says: 'a PNG picture, not a text' },
  { bytes: [0xff, 0xd8, 0xff], says: 'a JPEG picture, not a text' },
]
const GOLD_ADVICE = 'gold is JSON in UTF-8'

/** Byte-order marks; the longer ones first, since UTF-32 begins as UTF-16 does. */
const marks: readonly { readonly encoding: string; readonly bytes: readonly number[] }[] = [
  { encoding: 'utf-32le', bytes: [0xff, 0xfe, 0, 0] },
  { encoding: 'utf-32be', bytes: [0, 0, 0xfe, 0xff] },
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
]

/** The encoding that a byte-order mark tells, if there is one. */
export function markedEncoding(bytes: Uint8Array): string | undefined {
  return marks.find((mark) => beginsWith(bytes, mark.bytes))?.encoding
}

function beginsWith(bytes: Uint8Array, first: readonly number[]): boolean {
  return first.every((byte, index) => bytes[index] === byte)
}

/** Whether there is an encoding of this name. */
export function isEncoding(label: string): boolean {
  if (isUtf32(label)) return true
  try {
    return new TextDecoder(label) !== undefined
  } catch {
    return false
  }
}

/** How bytes are decoded. */
export interface DecodeOptions {
  /** Name of the encoding; by default what a byte-order mark says, which wins anyway, else UTF-8. */
  readonly encoding?: string | undefined
  readonly purpose?: Purpose
}

/**
 * The text that the bytes of a file hold, without a byte-order mark.
 * @throws InputError if they hold none: empty, binary, or not in that encoding (it says which bytes, and where)
 */
export function decode(bytes: Uint8Array, options: DecodeOptions = {}): string {
  const text = createDecoding(options)(bytes, true)
  if (text.trim() === '') throw new InputError('is empty')
  return text
}

/** The same, piece by piece; a file without a text is no fault. */
export async function* decodePieces(
  pieces: AsyncIterable<Uint8Array>,
  options: DecodeOptions,
): AsyncGenerator<string> {
  const decodeNext = createDecoding(options)
  // The first piece must hold what tells the encoding.
  let first: Uint8Array | undefined = new Uint8Array()
  for await (const piece of pieces) {
    const bytes: Uint8Array = first === undefined ? piece : Buffer.concat([first, piece])
    first = bytes.length < 4 && first !== undefined ? bytes : undefined
    if (first === undefined) yield decodeNext(bytes, false)
  }
  yield decodeNext(first ?? new Uint8Array(), true)
}

type Decoding = (piece: Uint8Array, isLast: boolean) => string

/** Decodes the pieces that it is given one after the other. */
function createDecoding({ encoding, purpose = 'article' }: DecodeOptions): Decoding {
  let decoding: Decoding | undefined
  return (piece, isLast) => {
    if (decoding === undefined) {
      const marked = markedEncoding(piece)
      if (marked === undefined && encoding === undefined) checkSignature(piece, purpose)
      decoding = decodingOf(marked ?? encoding, purpose)
    }
    return decoding(piece, isLast)
  }
}

function checkSignature(bytes: Uint8Array, purpose: Purpose): void {
  const known = signatures.find((signature) => beginsWith(bytes, signature.bytes))
  if (known === undefined) return
  const advice = purpose === 'gold' ? GOLD_ADVICE : known.advice
  throw new InputError(`is ${known.says}${advice === undefined ? '' : `; ${advice}`}`)
}

function decodingOf(label: string | undefined, purpose: Purpose): Decoding {
  if (label === undefined || /^utf-?8$/i.test(label)) return utf8Decoding(label === undefined, purpose)
  const fail = (): never => {
    throw new InputError(`is not ${label}: some of its bytes mean nothing there`)
  }
  if (isUtf32(label)) return decodeUtf32(label, fail)
  const decoder = new TextDecoder(label, { fatal: true })
  return (piece, isLast) => {
    try {
      return asWindows(decoder.decode(piece, { stream: !isLast }), decoder)
    } catch {
      return fail()
    }
  }
}

/** UTF-8 that knows where it is. @param isGuessed whether nobody said that it is UTF-8 */
function utf8Decoding(isGuessed: boolean, purpose: Purpose): Decoding {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const start = { byte: 0, line: 1, column: 1 }
  let pending: Uint8Array = new Uint8Array()
  return (piece, isLast) => {
    const bytes = pending.length === 0 ? piece : Buffer.concat([pending, piece])
    if (isGuessed) {
      const zero = bytes.indexOf(0)
      if (zero >= 0) throw new InputError(`is binary, not a text: byte 00 at ${placeOf(bytes, zero, start)}`)
    }
    const cut = isLast ? bytes.length : wholeUtf8(bytes)
    pending = bytes.subarray(cut)
    try {
      const text = decoder.decode(bytes.subarray(0, cut))
      const isFirst = start.byte === 0
      start.byte += cut
      const lines = text.split(LINE_BREAK)
      start.line += lines.length - 1
      start.column = (lines.length === 1 ? start.column : 1) + [...(lines.at(-1) ?? '')].length
      return isFirst ? text.replace(/^\ufeff/, '') : text
    } catch {
      throw new InputError(notUtf8(bytes, start, purpose))
    }
  }
}

/** How much of the bytes is whole characters: up to three at the end may wait for more. */
function wholeUtf8(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte >= 0xc0)
      return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? bytes.length - back : bytes.length
    if (byte < 0x80) return bytes.length
  }
  return bytes.length
}

function asWindows(text: string, { encoding }: TextDecoder): string {
  if (encoding !== 'windows-1252') return text
  return text.replace(/[\u0080-\u009f]/g, (sign) => windows[sign.charCodeAt(0) - 0x80] ?? sign)
}

function notUtf8(bytes: Uint8Array, from: Start, purpose: Purpose): string {
  const { start, end } = invalidUtf8(bytes) ?? { start: 0, end: 1 }
  const wrong = [...bytes.subarray(start, end)].map((byte) =>
    byte.toString(16).toUpperCase().padStart(2, '0'),
  )
  const decoder = new TextDecoder('windows-1252')
  const around = asWindows(decoder.decode(bytes.subarray(Math.max(0, start - 12), end + 12)), decoder)
  const advice =
    purpose === 'gold'
      ? `${GOLD_ADVICE}; as windows-1252 it reads there`
      : '--encoding windows-1252 would read there'
  return (
    `is not UTF-8: ${wrong.length === 1 ? 'byte' : 'bytes'} ${wrong.join(' ')} at ${placeOf(bytes, start, from)}; ` +
    `${advice}: ${toVisible(around).replace(/ +/g, ' ').trim()}`
  )
}

/** Where a piece begins; a first byte is byte 0, as tools that show bytes count, lines and columns count from 1. */
interface Start {
  readonly byte: number
  readonly line: number
  readonly column: number
}

const LINE_BREAK = /\r\n|\r|\n/

/** `byte 17 (line 2, column 3)`; columns count characters. */
function placeOf(bytes: Uint8Array, offset: number, start: Start): string {
  const before = new TextDecoder('utf-8').decode(bytes.subarray(0, offset)).split(LINE_BREAK)
  const column = [...(before.at(-1) ?? '')].length + (before.length === 1 ? start.column : 1)
  return `byte ${start.byte + offset} (line ${start.line + before.length - 1}, column ${column})`
}

/** The first stretch that is not UTF-8, by the table of the Unicode standard (3-7). */
export function invalidUtf8(bytes: Uint8Array): { readonly start: number; readonly end: number } | null {
  let at = 0
  while (at < bytes.length) {
    const lead = bytes[at] ?? 0
    const length = lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0
    if (length === 0) return { start: at, end: at + 1 }
    for (let next = 1; next < length; next += 1) {
      const byte = bytes[at + next]
      const [least, most] = next === 1 ? secondByte(lead) : [0x80, 0xbf]
      if (byte === undefined || byte < least || byte > most) return { start: at, end: at + next }
    }
    at += length
  }
  return null
}

/** Overlong forms, surrogates and what lies beyond U+10FFFF are told by the second byte. */
function secondByte(lead: number): readonly [number, number] {
  if (lead === 0xe0) return [0xa0, 0xbf]
  if (lead === 0xed) return [0x80, 0x9f]
  if (lead === 0xf0) return [0x90, 0xbf]
  if (lead === 0xf4) return [0x80, 0x8f]
  return [0x80, 0xbf]
}
