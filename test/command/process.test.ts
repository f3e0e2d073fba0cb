import { execFile, spawn } from 'node:child_process'
import { closeSync, existsSync, openSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { colorDepthOf, createProcessIo } from '../../src/command/process.ts'
import { packageFolder, withFolder } from './world.ts'

describe('colors', () => {
  it.each<[string, Record<string, string>, boolean, number]>([
    ['none in a pipe', { TERM: 'xterm-256color' }, false, 1],
    ['as the terminal has them', { TERM: 'xterm-256color' }, true, 8],
    ['all on a terminal that says so', { TERM: 'xterm', COLORTERM: 'truecolor' }, true, 24],
    ['none with NO_COLOR', { TERM: 'xterm-256color', NO_COLOR: '1' }, true, 1],
    ['as ever with an empty NO_COLOR', { TERM: 'xterm-256color', NO_COLOR: '' }, true, 8],
    ['none on a dumb terminal', { TERM: 'dumb' }, true, 1],
    ['in a pipe with FORCE_COLOR', { FORCE_COLOR: '1' }, false, 4],
    ['256 in a pipe with FORCE_COLOR=2', { FORCE_COLOR: '2' }, false, 8],
    ['all in a pipe with FORCE_COLOR=3', { FORCE_COLOR: '3' }, false, 24],
    ['none with FORCE_COLOR=0', { TERM: 'xterm-256color', FORCE_COLOR: '0' }, true, 1],
    ['FORCE_COLOR over NO_COLOR', { FORCE_COLOR: '1', NO_COLOR: '1' }, false, 4],
  ])('%s', (_, environment, isTerminal, depth) => {
    expect(colorDepthOf(environment, isTerminal)).toBe(depth)
  })
})

describe('folders', () => {
  const io = createProcessIo(packageFolder)

  it('are made with those above them', async () => {
    await withFolder(async (folder) => {
      await io.makeFolder(join(folder, 'a', 'b'))
      await io.makeFolder(join(folder, 'a', 'b'))
      await io.writeFile(join(folder, 'a', 'b', 'c', 'd.yaml'), 'x')
      expect(await readFile(join(folder, 'a', 'b', 'c', 'd.yaml'), 'utf8')).toBe('x')
    })
  })

  it('are not made of files, nor below them', async () => {
    await withFolder(async (folder) => {
      await writeFile(join(folder, 'file'), '')
      await expect(io.makeFolder(join(folder, 'file'))).rejects.toThrow('it is a file, not a folder')
      await expect(io.makeFolder(join(folder, 'file', 'x'))).rejects.toThrow(/ENOTDIR|is a file/)
    })
  })

  it.runIf(process.platform === 'linux')('fail where nothing can be made', async () => {
    await expect(io.makeFolder('/proc/framelex/x')).rejects.toThrow(/ENOENT|EACCES|EPERM/)
  })
})

/** The built command. */
const command = `${packageFolder}/dist/cli.mjs`

interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

function start(args: readonly string[], input = ''): Promise<Ended> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [command, ...args],
      { cwd: packageFolder },
      (error, stdout, stderr) => {
        resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr })
      },
    )
    child.stdin?.end(input)
  })
}

describe.skipIf(!existsSync(command))('the command as a process', () => {
  const article = 'examples/articles/windfarm.en.txt'

  it('gives results on stdout, faults on stderr, and 1 where something was wrong', async () => {
    const { code, stdout, stderr } = await start(['analyze', '--json', article, 'missing.txt'])
    expect(JSON.parse(stdout)).toHaveLength(1)
    expect(stderr).toBe('framelex: missing.txt: no such file\n')
    expect(code).toBe(1)
  })

  it('gives 2 for a wrong call', async () => {
    expect((await start(['analyze', '--jsn'])).code).toBe(2)
  })

  it('reads standard input and writes no color into a pipe', async () => {
    const { code, stdout } = await start(
      ['analyze'],
      'The ministry said that the two countries will stand together.',
    )
    expect(code).toBe(0)
    expect(stdout).toMatch(/^standard input · English · /)
    expect(stdout).not.toContain('\u001b')
  })

  it.skipIf(!existsSync('/dev/full'))('says in one line that the disk is full', async () => {
    const full = openSync('/dev/full', 'w')
    const child = spawn(process.execPath, [command, 'list'], { stdio: ['ignore', full, 'pipe'] })
    let stderr = ''
    child.stderr?.on('data', (data) => {
      stderr += data
    })
    const code = await new Promise((resolve) => child.on('close', resolve))
    closeSync(full)
    expect(stderr).toMatch(/^framelex: the output can't be written \(ENOSPC.*\)\n$/)
    expect(code).toBe(1)
  })

  it('ends quietly where the pipe is closed', async () => {
    const child = spawn(process.execPath, [command, 'analyze', ...Array(40).fill(article)], {
      cwd: packageFolder,
    })
    let stderr = ''
    child.stderr.on('data', (data) => {
      stderr += data
    })
    child.stdout.once('data', () => child.stdout.destroy())
    const code = await new Promise((resolve) => child.on('close', resolve))
    expect([code, stderr]).toEqual([0, ''])
  })
})
