import { describe, expect, it } from 'vitest'
import { execute } from './world.ts'

const corpus = Array.from({ length: 12 }, (_, id) =>
  JSON.stringify({
    id: `a${id}`,
    language: 'en',
    source: id % 2 === 0 ? 'Daily' : 'Weekly',
    text: 'The ministry said that it firmly opposes the plan.\n\nThe bridge was closed on Monday.\n\nPhoto: Ann Lee',
  }),
).join('\n')
const files = { 'corpus.jsonl': corpus }

describe('framelex sample and framelex correct', () => {
  it('draw passages, and correct shares by them once they are coded', async () => {
    const { code, stdout: form } = await execute(['sample', 'corpus.jsonl', '--passages', '18'], { files })
    expect(code).toBe(0)
    expect(form.match(/drawn: random/g)).toHaveLength(18)
    const filled = form
      .replace(/(text: The ministry[^\n]*\n.*\n +primary:)/g, '$1 state-narrative')
      .replace(/primary: *\n/g, 'primary: none\n')
    const { stdout, stderr } = await execute(['correct', 'corpus.jsonl', '--sample', 'form.yaml'], {
      files: { ...files, 'form.yaml': filled },
      columns: 100,
    })
    expect(stderr).toBe('')
    expect(stdout).toMatch(/^36 passages in 12 articles\nCorrected by 18 coded passages of 6 articles;/)
    expect(stdout).toMatch(/\nState narrative +\d+% +\d+% +\d+% +\d+%\n/)
  })

  it('takes plain texts as articles', async () => {
    const { stdout } = await execute(['sample', 'one.txt', 'two.txt', '--language', 'en'], {
      files: { 'one.txt': 'The bridge is closed.', 'two.txt': 'The road is open.' },
    })
    expect(stdout).toContain('- id: one.txt\n')
    expect(stdout).toContain('- id: two.txt\n')
  })

  it('says that an empty form is not coded', async () => {
    const { stdout: form } = await execute(['sample', 'corpus.jsonl'], { files })
    const { code, stderr } = await execute(['correct', 'corpus.jsonl', '--sample', 'form.yaml'], {
      files: { ...files, 'form.yaml': form },
    })
    expect(stderr).toBe('framelex: no passage of the sample is coded\n')
    expect(code).toBe(1)
    const evaluated = await execute(['evaluate', 'form.yaml'], { files: { 'form.yaml': form } })
    expect(evaluated.stderr).toContain('none of the passages is coded')
  })

  it.each([
    [['sample'], 'no CORPUS is given'],
    [['sample', 'corpus.jsonl', '--by', 'luck'], 'It is one of: random, uncertain, both'],
    [['sample', 'corpus.jsonl', '--passages', '0'], '--passages 0'],
    [['correct'], 'no CORPUS is given'],
    [['correct', 'corpus.jsonl'], '--sample is missing'],
  ])('refuse %j', async (args, message) => {
    const { code, stderr } = await execute(args, { files })
    expect(stderr).toContain(message)
    expect(code).toBe(2)
  })

  it('tell what is wrong with a corpus, and draw nothing of the rest', async () => {
    const { code, stdout, stderr } = await execute(['sample', 'corpus.jsonl', 'bad.jsonl'], {
      files: { ...files, 'bad.jsonl': '{"id": "x"}' },
    })
    expect(stderr).toMatch(/bad\.jsonl:1:\d+: .*text/)
    expect([code, stdout]).toEqual([1, ''])
  })
})
