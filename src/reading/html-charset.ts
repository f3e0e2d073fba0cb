import { decode, isEncoding, markedEncoding } from './encoding.ts'

/** Decodes a page as browsers do: byte-order mark, what was said, what the page says, UTF-8 if it is that, windows-1252. */
export function decodeHtml(bytes: Uint8Array, encoding: string | undefined): string {
  const marked = markedEncoding(bytes)
  if (marked !== undefined) return decode(bytes, { encoding: marked })
  if (encoding !== undefined) return decode(bytes, { encoding })
  const head = Buffer.from(bytes.subarray(0, 2 ** 12)).toString('latin1')
  const [, said] = /<meta\b[^>]*?charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head) ?? []
  const named =
    said === undefined || !isEncoding(said) ? undefined : /^utf-?(16|32)/i.test(said) ? 'utf-8' : said
  if (named !== undefined && !/^utf-?8$/i.test(named)) return decodeLoosely(bytes, named)
  try {
    return decode(bytes, { encoding: 'utf-8' })
  } catch {
    return decodeLoosely(bytes, named ?? 'windows-1252')
  }
}

function decodeLoosely(bytes: Uint8Array, encoding: string): string {
  try {
    return decode(bytes, { encoding })
  } catch {
    return new TextDecoder(encoding).decode(bytes)
  }
}
