import { InputError } from './input-error.ts'

/** So much of a file is held whole at most, in bytes. */
const MOST_BYTES = 2 ** 28

/** The first bytes of a file, at least `least` if there are so many, and all pieces with those. */
export async function peek(
  pieces: AsyncIterable<Uint8Array>,
  least: number,
): Promise<{ readonly head: Uint8Array; readonly pieces: AsyncGenerator<Uint8Array> }> {
  const rest = pieces[Symbol.asyncIterator]()
  let head: Uint8Array = new Uint8Array()
  while (head.length < least) {
    const { value, done } = await rest.next()
    if (done === true) break
    head = head.length === 0 ? value : Buffer.concat([head, value])
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    try {
      yield head
      for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value
    } finally {
      await rest.return?.()
    }
  }
  return { head, pieces: all() }
}

/**
 * All pieces as one.
 * @throws InputError if they are more than 256 MB
 */
export async function collect(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = []
  let size = 0
  for await (const piece of pieces) {
    size += piece.length
    if (size > MOST_BYTES)
      throw new InputError(
        `has more than ${MOST_BYTES / 2 ** 20} MB; so many articles are read from CSV or JSON Lines (.csv, .jsonl)`,
      )
    all.push(piece)
  }
  return Buffer.concat(all)
}
