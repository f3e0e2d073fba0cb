import { type CommandIo, InputError } from './io.ts'

/** A line on stderr that counts up, on terminals only. */
export interface Progress {
  readonly update: (done: number, total: number) => void
  /** Takes the line away, so that what follows stands on a clean one. */
  readonly clear: () => Promise<void>
}

export function createProgress({ stderr }: CommandIo, what: string): Progress {
  let shown = -1
  return {
    update: (done, total) => {
      const percent = Math.floor((100 * done) / Math.max(1, total))
      if (!stderr.isTerminal || percent === shown) return
      shown = percent
      void stderr.write(`\r${what} ${String(percent).padStart(3)}%`)
    },
    clear: async () => {
      if (shown >= 0) await stderr.write(`\r${' '.repeat(what.length + 5)}\r`)
      shown = -1
    },
  }
}

/**
 * Shows how far a piece of work has come, and takes that away when it ends.
 * @throws InputError for what the work asks of its input, such as two articles of a language, in its own words
 */
export async function withProgress<Result>(
  io: CommandIo,
  title: string,
  work: (onProgress: (done: number, total: number) => void) => Result | Promise<Result>,
): Promise<Result> {
  const progress = createProgress(io, title)
  try {
    return await work(progress.update)
  } catch (error) {
    if (error instanceof RangeError) throw new InputError(error.message.replace(/^\w+: /, ''))
    throw error
  } finally {
    await progress.clear()
  }
}
