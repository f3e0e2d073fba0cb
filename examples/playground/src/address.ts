/** A state of the page in its address: behind the `#`, which browsers send to nobody. */
import type { Job } from './protocol.ts'

export interface State extends Omit<Job, 'lexicon' | 'speech'> {
  /** The name of what the lexicon started from. */
  readonly start: string
  /** The lexicon as it stands; `null` if it is still as it started. */
  readonly lexicon: string | null
}

const LEAD = '#1.'
/** What is unpacked of an address, at most: anybody can write one. */
const MOST = 8_000_000

/** Packs a state: JSON, deflated, in base64 for addresses. */
export async function toAddress(state: State): Promise<string> {
  const packed = await through(
    new CompressionStream('deflate-raw'),
    new TextEncoder().encode(JSON.stringify(state)),
  )
  let signs = ''
  for (const byte of packed) signs += String.fromCharCode(byte)
  return `${LEAD}${btoa(signs).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`
}

/** Reads a state; `null` if the address holds none. @throws Error if it holds one that can't be read */
export async function fromAddress(hash: string): Promise<State | null> {
  if (hash.length < 2) return null
  if (!hash.startsWith(LEAD)) throw new Error('unknown beginning')
  const signs = atob(hash.slice(LEAD.length).replaceAll('-', '+').replaceAll('_', '/'))
  const packed = Uint8Array.from(signs, (sign) => sign.charCodeAt(0))
  const json = new TextDecoder().decode(await through(new DecompressionStream('deflate-raw'), packed))
  return checked(JSON.parse(json))
}

function checked(value: Partial<State> | null): State {
  const { title, text, language, unit, start, lexicon } = value ?? {}
  const isState =
    [title, text, start].every((one) => typeof one === 'string') &&
    (language === '' || language === 'de' || language === 'en') &&
    (unit === 'paragraph' || unit === 'sentence') &&
    (lexicon === null || typeof lexicon === 'string')
  if (!isState) throw new Error('something is missing')
  return { title, text, language, unit, start, lexicon } as State
}

async function through(
  stream: CompressionStream | DecompressionStream,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array> {
  const writer = stream.writable.getWriter()
  const written = writer.write(bytes).then(() => writer.close())
  const parts: Uint8Array[] = []
  let size = 0
  const reader = stream.readable.getReader()
  const read = async (): Promise<void> => {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      parts.push(part.value)
      size += part.value.length
      if (size > MOST) throw new Error('too long')
    }
  }
  await Promise.all([read(), written])
  const whole = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
