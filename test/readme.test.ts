import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const file = `${root}README.md`
const page = readFileSync(file, 'utf8')

const run = (args: readonly string[]): string =>
  execFileSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, COLUMNS: '80', NO_COLOR: '1', FORCE_COLOR: undefined, LANG: 'C.UTF-8' },
  })

/** Parts of an output, which are parted by blank lines: `0 3 14-` are the first, the fourth, and from the 15th on. */
function partsOf(output: string, wanted: string): string {
  const parts = output.trimEnd().split('\n\n')
  const numbers = wanted.split(' ').flatMap((word) => {
    const first = Number.parseInt(word, 10)
    return word.endsWith('-') ? parts.slice(first).map((_, i) => first + i) : [first]
  })
  return numbers
    .map((number, i) => `${i > 0 && number !== (numbers[i - 1] ?? 0) + 1 ? '…\n\n' : ''}${parts[number]}`)
    .join('\n\n')
}

describe('the README', () => {
  it('opens with the two commands', () => {
    const [first] = page.matchAll(/```sh\n(.*?)```/gs)
    expect(first?.[1]).toMatch(/^npm install && npm start .*\nnpm install && npm test /)
  })

  // `vitest run test/readme.test.ts -u` writes the output anew.
  it('shows what the command prints', async () => {
    const fresh = page.replace(
      /(<!-- prints: (.+?); parts (.+?) -->\n```text\n).*?```/gs,
      (_, opening: string, command: string, wanted: string) =>
        `${opening}${partsOf(run(['dist/cli.mjs', ...command.split(' ')]), wanted)}\n\`\`\``,
    )
    await expect(fresh).toMatchFileSnapshot(file)
  })

  it('shows code that prints what its comments say', () => {
    const blocks = [...page.matchAll(/```js\n(.*?)```/gs)].map(([, code]) => code as string)
    expect(blocks).toHaveLength(3)
    for (const code of blocks) {
      const expected = [...code.matchAll(/^\/\/ → (.*)$/gm)].map(([, line]) => line)
      expect(run(['--input-type=module', '-e', code]).trimEnd().split('\n')).toEqual(expected)
    }
  })

  it('links to files that are there', () => {
    for (const [, target] of page.matchAll(/\]\((?!https?:)([^)#]+)\)/g)) {
      expect([target, existsSync(root + target)]).toEqual([target, true])
    }
  })
})
