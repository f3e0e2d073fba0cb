import { describe, expect, it } from 'vitest'
import { execute, type Outcome, type World } from './world.ts'

const voices = (args: readonly string[], world: World = {}): Promise<Outcome> =>
  execute(['voices', ...args], { files, ...world })

const harbor = `The old harbor will stay open, Mayor Anna Lind said on Monday. "We keep our word," she added.

The newspaper claimed that the ships had left.
`
const files = { 'harbor.txt': harbor, 'other.txt': 'The rain will stay until Monday, Anna Lind said.\n' }

describe('framelex voices', () => {
  it('shows an article with its speakers in the margin, and a table of them', async () => {
    const { code, stdout, stderr } = await voices(['harbor.txt'])
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^harbor\.txt · English · 2 passages · 26 words\n/)
    expect(stdout).toMatch(/^¹ Anna Lind +▌ \[The old harbor will stay open\]¹, Mayor Anna Lind _said_$/m)
    expect(stdout).toMatch(/^² The newspaper +▌ The newspaper _claimed_ \[that the ships had left\]²\.$/m)
    expect(stdout).toMatch(/^ {2}media −$/m)
    expect(stdout).toMatch(/^¹ Anna Lind +official +10 +38% +2 +4$/m)
  })

  it('sums several files up', async () => {
    const { stdout } = await voices(['harbor.txt', 'other.txt'])
    const [, all = ''] = stdout.split('── Who speaks in all 2 texts ─')
    expect(all).toContain('\n2 texts, 3 passages, 35 words, 4 voices, ')
    expect(all).toMatch(/^Anna Lind +/m)
  })

  it('prints text, voices and their profile as JSON', async () => {
    const { stdout } = await voices(['--json', 'harbor.txt'])
    const { text, language, voices: found, profile } = JSON.parse(stdout)
    expect([text, language]).toEqual([harbor, 'en'])
    expect(found.map(({ start, end }: { start: number; end: number }) => text.slice(start, end))).toEqual([
      'The old harbor will stay open',
      '"We keep our word,"',
      'that the ships had left',
    ])
    expect(profile.speakers[0]).toMatchObject({ name: 'Anna Lind', role: 'official', words: 10 })
    const two = await voices(['--json', 'harbor.txt', 'harbor.txt'])
    expect(JSON.parse(two.stdout)).toEqual([JSON.parse(stdout), JSON.parse(stdout)])
  })

  it('fills the columns that it is told', async () => {
    const { stdout } = await voices(['--width', '40', 'harbor.txt'], { columns: 100 })
    expect(stdout).toContain('\n¹ Anna Lind\n  official\n[The old harbor will stay open]¹, Mayor\n')
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(40)
  })

  it('follows the colors of the terminal', async () => {
    const { stdout } = await voices(['harbor.txt'], { columns: 80, colorDepth: 4 })
    expect(stdout).toContain('\u001b[31mThe old harbor will stay open¹\u001b[0m')
  })

  it('takes the first line as the headline, which is no passage', async () => {
    const { stdout } = await voices(['--first-line-title', '--json', 'a.txt'], {
      files: { 'a.txt': `Harbor stays open, mayor says\n\n${harbor}` },
    })
    const { text, title, profile } = JSON.parse(stdout)
    expect(text.slice(title.start, title.end)).toBe('Harbor stays open, mayor says')
    expect(profile.words + profile.narration.words).toBe(26)
  })

  it('says so where nobody speaks', async () => {
    const { stdout } = await voices(['-'], { input: 'It rained on the hills, and it was cold.' })
    expect(stdout).toContain('\nNobody is heard but the text.\n')
  })
})

describe('a wrong call of framelex voices', () => {
  it.each([
    [['--widht', '40', 'a.txt'], 'unknown option --widht; did you mean --width?'],
    [['--width', 'wide', 'a.txt'], '--width wide: give a whole number of at least 20'],
    [['--width', '8', 'a.txt'], '--width 8: give a whole number of at least 20'],
    [['--language', 'em', 'harbor.txt'], '--language em: did you mean en? There are lexicons for: '],
    [[], 'no FILE is given; name one, or - to read standard input'],
  ])('%j: %s', async (args, message) => {
    const { code, stdout, stderr } = await voices(args)
    expect(stderr).toContain(`framelex voices: ${message}`)
    expect([code, stdout]).toEqual([2, ''])
  })
})
