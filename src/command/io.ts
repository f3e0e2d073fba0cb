import type { ColorDepth } from '../report/style.ts'

/** Something wrong in what a command was given to read. What it says goes to stderr, with exit code 1. */
export { InputError } from '../reading/input-error.ts'

/** Where a command writes. */
export interface Output {
  /** Resolves when more can be written. */
  readonly write: (text: string) => Promise<void>
  readonly isTerminal: boolean
  /** Width of the terminal, `undefined` where there is none. */
  readonly columns: number | undefined
  /** Bits of color to write; 1 writes no escape codes. */
  readonly colorDepth: ColorDepth
}

/** All that a command knows of the world, so that tests can give it another one. */
export interface CommandIo {
  readonly stdout: Output
  readonly stderr: Output
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Rejects as `readFile` of Node does. */
  readonly readFile: (path: string) => Promise<Uint8Array>
  /** The bytes of a file, piece by piece; the iteration fails as `readFile` of Node does. */
  readonly openFile: (path: string) => AsyncIterable<Uint8Array>
  /** What lies in a folder and in folders in it, as paths from there, in any order; `null` if it is no folder. */
  readonly filesIn: (path: string) => Promise<readonly string[] | null>
  /** Everything that comes in on standard input. */
  readonly readInput: () => Promise<Uint8Array>
  /** The same, piece by piece. */
  readonly openInput: () => AsyncIterable<Uint8Array>
  /** Whether standard input is a keyboard, where nobody has typed a text yet. */
  readonly inputIsTerminal: boolean
  /** Makes a folder, and those above it, if they are not there; rejects if nothing can be written in it. */
  readonly makeFolder: (path: string) => Promise<void>
  /** Creates the folders above the file if they are not there. */
  readonly writeFile: (path: string, content: string | Uint8Array) => Promise<void>
  /** Where the package lies: `package.json` and `lexicons` are in it. */
  readonly packageFolder: string
}

/** 0: done. 1: something in the data was wrong; the rest was still done. 2: the call was wrong; nothing was done. */
export type ExitCode = 0 | 1 | 2

/** A wrong call. What it says goes to stderr, with exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** Width to fill: that of the terminal, else what `COLUMNS` says, else 80. */
export function widthOf(io: CommandIo): number {
  const { columns } = io.stdout
  const wished = columns ?? Number.parseInt(io.environment.COLUMNS ?? '', 10)
  return wished > 0 ? wished : 80
}

/** Whether block characters can be shown: not on a dumb terminal, nor where the locale is one without Unicode. */
export function hasUnicode(environment: CommandIo['environment']): boolean {
  if (environment.TERM === 'dumb') return false
  const locale = environment.LC_ALL || environment.LC_CTYPE || environment.LANG
  return locale === undefined || locale === '' || /utf-?8/i.test(locale)
}
