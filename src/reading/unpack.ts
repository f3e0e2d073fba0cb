import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { InputError } from './input-error.ts'

/** Texts shrink to a third or a tenth; only what means harm shrinks to less than this. */
const MOST_TIMES = 200
/** As little as this may repeat itself as it likes, in bytes. */
const ALWAYS_FINE = 2 ** 26

/** Whether bytes begin as gzip does. */
export function isPacked(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b
}

/**
 * Unpacks gzip, piece by piece.
 * @throws InputError if it is broken, or unpacks to more than 64 MB and 200 times its size
 */
export async function* unpack(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const packed = Readable.from(pieces)
  const gunzip = createGunzip({ chunkSize: 2 ** 18 })
  packed.on('error', (error) => gunzip.destroy(error))
  packed.pipe(gunzip)
  let size = 0
  try {
    for await (const piece of gunzip) {
      size += piece.length
      if (size > ALWAYS_FINE && size > MOST_TIMES * gunzip.bytesWritten)
        throw new InputError(
          `unpacks to more than ${MOST_TIMES} times its size, which no text does; unpack it first if you trust it`,
        )
      yield piece
    }
  } catch (error) {
    const isBroken = error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')
    throw isBroken ? new InputError(`is broken: its gzip can't be unpacked (${error.message})`) : error
  } finally {
    packed.destroy()
    gunzip.destroy()
  }
}
