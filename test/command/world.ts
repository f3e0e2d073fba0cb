import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runCommand } from '../../src/command/commands.ts'
import type { CommandIo, ExitCode } from '../../src/command/io.ts'
import { filesIn, openFile } from '../../src/reading/disk.ts'
import type { ColorDepth } from '../../src/report/style.ts'

/** A world made for one call: what is typed, where it is shown, which files there are. */
export interface World {
  readonly files?: Readonly<Record<string, string | Uint8Array>>
  readonly input?: string | Uint8Array
  readonly columns?: number
  readonly colorDepth?: ColorDepth
  readonly environment?: CommandIo['environment']
  /** Why nothing can be written. */
  readonly unwritable?: string
  /** Whether stderr is a terminal. */
  readonly watched?: boolean
}

export interface Outcome {
  readonly code: ExitCode
  readonly stdout: string
  readonly stderr: string
  readonly written: ReadonlyMap<string, string>
  /** What was written that is no text. */
  readonly writtenBytes: ReadonlyMap<string, Uint8Array>
}

export const packageFolder: string = fileURLToPath(new URL('../..', import.meta.url))

/** Runs a command in a world. Files that the world does not have are looked for on the disk. */
export async function execute(args: readonly string[], world: World = {}): Promise<Outcome> {
  const { files = {}, input, columns, colorDepth = 1, environment = {}, watched = false } = world
  const said = { stdout: '', stderr: '' }
  const written = new Map<string, string>()
  const writtenBytes = new Map<string, Uint8Array>()
  const output = (to: 'stdout' | 'stderr', isTerminal: boolean): CommandIo['stdout'] => ({
    write: async (text) => {
      said[to] += text
    },
    isTerminal,
    columns,
    colorDepth,
  })
  const code = await runCommand(args, {
    stdout: output('stdout', columns !== undefined),
    stderr: output('stderr', watched),
    environment,
    readFile: async (path) => {
      const file = files[path]
      return file === undefined ? readFile(path) : typeof file === 'string' ? Buffer.from(file) : file
    },
    openFile: (path) => {
      const file = files[path]
      return file === undefined ? openFile(path) : piecesOf(file)
    },
    filesIn: async (path) => (path in files ? null : filesIn(path)),
    readInput: async () => Buffer.from(input ?? ''),
    openInput: () => piecesOf(input ?? ''),
    inputIsTerminal: input === undefined,
    makeFolder: async () => {
      if (world.unwritable !== undefined) throw new Error(world.unwritable)
    },
    writeFile: async (path, content) => {
      if (world.unwritable !== undefined) throw new Error(world.unwritable)
      if (typeof content === 'string') written.set(path, content)
      else writtenBytes.set(path, content)
    },
    packageFolder,
  })
  return { code, ...said, written, writtenBytes }
}

async function* piecesOf(content: string | Uint8Array): AsyncGenerator<Uint8Array> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000)
}

/** A folder that is there while `use` runs. */
export async function withFolder<Result>(use: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'framelex-'))
  try {
    return await use(folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}
