import { constants } from 'node:buffer'
import { TextDecoder } from 'node:util'
import { gunzipSync } from 'node:zlib'
import type { WordVectors } from '../validation/vectors.ts'
import { type CommandIo, InputError } from './io.ts'
import type { CommandSpec } from './options.ts'
import { nameOf, readBytes } from './source.ts'

/** The option of every command that uses word vectors. */
export const vectorsOption: CommandSpec['options'][number] = {
  name: 'vectors',
  value: 'FILE',
  help: 'word vectors in the text format of word2vec, GloVe and fastText, also packed with gzip',
}

/**
 * Reads the word vectors of a file, packed with gzip or not.
 * @throws InputError if it can't be read or unpacked, DataError if it holds something else
 */
export async function readVectors(io: CommandIo, operand: string): Promise<WordVectors> {
  const { parseVectors } = await import('../validation/vectors.ts')
  const name = nameOf(operand)
  return parseVectors(textOf(await readBytes(io, operand), name), { file: name })
}

/** Broken characters don't matter: they only make words that nobody looks for. */
function textOf(bytes: Uint8Array, name: string): string {
  try {
    const packed = bytes[0] === 0x1f && bytes[1] === 0x8b
    const unpacked = packed ? gunzipSync(bytes, { maxOutputLength: constants.MAX_STRING_LENGTH }) : bytes
    return new TextDecoder('utf-8').decode(unpacked)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new InputError(
      `${name}: can't be read as a text (${reason}); if it is very large, keep its first 100,000 lines: those are the frequent words`,
    )
  }
}
