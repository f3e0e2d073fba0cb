import { TextDecoder } from 'node:util'
import { toVisible } from '../report/visible.ts'
import { InputError, UsageError } from './io.ts'

/** What windows-1252 has in place of the C1 controls; some releases of Node read it as ISO 8859-1. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** What a file is read for: only `analyze` reads other encodings, and texts that come from elsewhere. */
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
    advice: 'save its text as a .txt file first',
  },
  {
    bytes: [0x1f, 0x8b],
    says: 'packed with gzip',
    advice: 'unpack it first, as in: gunzip -c FILE.gz | framelex analyze -',
  },
  { bytes: [0x89, 0x50, 0x4e, 0x47], says: 'a PNG picture, not a text' },
  { bytes: [0xff, 0xd8, 0xff], says: 'a JPEG picture, not a text' },
  { bytes: [0xff, 0xfe], says: 'UTF-16, not UTF-8', advice: '--encoding utf-16le reads it' },
  { bytes: [0xfe, 0xff], says: 'UTF-16, not UTF-8', advice: '--encoding utf-16be reads it' },
]
const GOLD_ADVICE = 'gold is JSON in UTF-8'

/** @throws UsageError if there is no such encoding */
export function checkEncoding(label: string): void {
  decoderOf(label)
}

function decoderOf(label: string): TextDecoder {
  try {
    return new TextDecoder(label, { fatal: true })
  } catch {
    throw new UsageError(
      `--encoding ${label}: no such encoding; use for example utf-8, windows-1252, iso-8859-15, utf-16le, gb18030`,
    )
  }
}

/**
 * The text that the bytes of a file hold, without a byte-order mark.
 * @throws InputError if they hold none: empty, binary, or not in that encoding (it says which bytes, and where)
 */
export function decode(bytes: Uint8Array, label?: string, purpose: Purpose = 'article'): string {
  if (label === undefined) {
    const known = signatures.find((signature) =>
      signature.bytes.every((byte, index) => bytes[index] === byte),
    )
    if (known !== undefined) {
      const advice = purpose === 'gold' ? GOLD_ADVICE : known.advice
      throw new InputError(`is ${known.says}${advice === undefined ? '' : `; ${advice}`}`)
    }
    const zero = bytes.indexOf(0)
    if (zero >= 0) throw new InputError(`is binary, not a text: byte 00 at ${placeOf(bytes, zero)}`)
  }
  const text = decodeAll(bytes, label, purpose)
  if (text.trim() === '') throw new InputError('is empty')
  return text
}

function decodeAll(bytes: Uint8Array, label: string | undefined, purpose: Purpose): string {
  try {
    const decoder = decoderOf(label ?? 'utf-8')
    return asWindows(decoder.decode(bytes), decoder)
  } catch (error) {
    if (error instanceof UsageError) throw error
    const utf8 = label === undefined || /^utf-?8$/i.test(label)
    throw new InputError(
      utf8 ? notUtf8(bytes, purpose) : `is not ${label}: some of its bytes mean nothing there`,
    )
  }
}

function asWindows(text: string, { encoding }: TextDecoder): string {
  if (encoding !== 'windows-1252') return text
  return text.replace(/[\u0080-\u009f]/g, (sign) => windows[sign.charCodeAt(0) - 0x80] ?? sign)
}

function notUtf8(bytes: Uint8Array, purpose: Purpose): string {
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
    `is not UTF-8: ${wrong.length === 1 ? 'byte' : 'bytes'} ${wrong.join(' ')} at ${placeOf(bytes, start)}; ` +
    `${advice}: ${toVisible(around).replace(/ +/g, ' ').trim()}`
  )
}

/** `byte 17 (line 2, column 3)`; the first byte is 0, as tools that show bytes count; columns count characters. */
function placeOf(bytes: Uint8Array, offset: number): string {
  const before = new TextDecoder('utf-8').decode(bytes.subarray(0, offset)).split(/\r\n|\r|\n/)
  const column = [...(before.at(-1) ?? '')].length + 1
  return `byte ${offset} (line ${before.length}, column ${column})`
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
