import type { CommandIo } from './io.ts'

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
