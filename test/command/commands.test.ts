import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { execute, packageFolder } from './world.ts'

const commands = ['analyze', 'voices', 'evaluate', 'evaluate-voices', 'blame', 'tune', 'list']

describe('framelex', () => {
  it('shows its help, its commands and its exit codes', async () => {
    for (const args of [['--help'], ['-h'], ['help']]) {
      const { code, stdout, stderr } = await execute(args)
      expect([code, stderr]).toEqual([0, ''])
      for (const name of commands) expect(stdout).toContain(`\n  ${name}`)
      expect(stdout).toMatch(/\nExit codes\n {2}0 .+\n {2}1 .+\n {2}2 .+\n$/)
    }
  })

  it.each(commands)('shows the help of %s, before or after its name', async (name) => {
    const { code, stdout } = await execute(['help', name])
    expect(code).toBe(0)
    expect(stdout).toMatch(new RegExp(`^Usage: framelex ${name} `))
    expect(stdout).toContain('\nExamples\n')
    expect((await execute([name, '--help'])).stdout).toBe(stdout)
    expect((await execute([name, 'anything', '-h'])).stdout).toBe(stdout)
  })

  it('shows help that fits the terminal', async () => {
    for (const columns of [20, 40, 80]) {
      const { stdout } = await execute(['help', 'analyze'], { columns })
      const lines = stdout
        .split('\n')
        .filter((line) => !line.startsWith('  framelex') && !line.includes('| framelex'))
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(Math.max(columns, 22))
    }
  })

  it('shows its version', async () => {
    const { version } = JSON.parse(readFileSync(`${packageFolder}/package.json`, 'utf8'))
    expect(await execute(['--version'])).toMatchObject({ code: 0, stdout: `${version}\n` })
  })

  it.each([
    [['analise'], 'unknown command analise; did you mean analyze?'],
    [
      ['article.txt'],
      'unknown command article.txt; the commands are analyze, voices, report, export, compare, evaluate, evaluate-voices, blame, suggest, rare, tune, adapt, sample, correct, agreement, list',
    ],
    [['--verison'], 'unknown option --verison'],
    [['help', 'lst'], 'unknown command lst; did you mean list?'],
  ])('says what is wrong in a wrong call: %j', async (args, message) => {
    const { code, stdout, stderr } = await execute(args)
    expect(stderr).toContain(`framelex: ${message}`)
    expect([code, stdout]).toEqual([2, ''])
  })

  it('shows its help on stderr where no command is given', async () => {
    const { code, stdout, stderr } = await execute([])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain('Usage: framelex COMMAND')
  })
})
