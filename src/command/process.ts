import { access, constants, mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { WriteStream } from 'node:tty'
import { filesIn, openFile } from '../reading/disk.ts'
import type { ColorDepth } from '../report/style.ts'
import { type CommandIo, InputError, type Output } from './io.ts'

/** The world as the process has it. A closed pipe ends the process quietly. */
export function createProcessIo(packageFolder: string): CommandIo {
  return {
    stdout: outputOf(process.stdout),
    stderr: outputOf(process.stderr),
    environment: process.env,
    readFile: (path) => readFile(path),
    openFile,
    filesIn,
    readInput: async () => {
      const chunks: Buffer[] = []
      for await (const chunk of process.stdin) chunks.push(chunk)
      return Buffer.concat(chunks)
    },
    openInput: () => process.stdin,
    inputIsTerminal: process.stdin.isTTY ?? false,
    makeFolder: async (path) => {
      await makeFolder(path)
      await access(path, constants.W_OK)
    },
    writeFile: async (path, content) => {
      await makeFolder(dirname(path))
      await writeFile(path, content)
    },
    packageFolder,
  }
}

/** One by one: the recursive `mkdir` of Node never ends below a folder like /proc, where nothing can be made. */
async function makeFolder(path: string): Promise<void> {
  const above = dirname(path)
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' && above !== path) return null
    throw error
  })
  if (found?.isDirectory() === false) throw new Error('it is a file, not a folder')
  if (found !== null) return
  await makeFolder(above)
  await mkdir(path)
}

function outputOf(stream: NodeJS.WriteStream): Output {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit()
    if (stream !== process.stderr) process.stderr.write(`framelex: ${unwritten(error)}\n`)
    process.exit(1)
  })
  const isTerminal = stream.isTTY ?? false
  return {
    write: (text) =>
      new Promise((resolve, reject) => {
        try {
          stream.write(text, () => resolve())
        } catch (error) {
          // A file that is written to throws at once, such as one on a full disk.
          reject(new InputError(unwritten(error)))
        }
      }),
    isTerminal,
    columns: isTerminal ? stream.columns : undefined,
    colorDepth: colorDepthOf(process.env, isTerminal),
  }
}

function unwritten(error: unknown): string {
  return `the output can't be written (${error instanceof Error ? error.message : String(error)})`
}

/** Bits of color: none in a pipe, unless FORCE_COLOR asks for them, and none where NO_COLOR or a dumb terminal forbids. */
export function colorDepthOf(
  environment: Readonly<Record<string, string | undefined>>,
  isTerminal: boolean,
): ColorDepth {
  const { NO_COLOR, ...others } = environment
  const forced = environment.FORCE_COLOR !== undefined
  if (!isTerminal && !forced) return 1
  // FORCE_COLOR wins (Node would warn on stderr if both are set), and an empty NO_COLOR says nothing.
  const depth = WriteStream.prototype.getColorDepth(forced || NO_COLOR === '' ? others : environment)
  return depth >= 24 ? 24 : depth >= 8 ? 8 : depth >= 4 ? 4 : 1
}
