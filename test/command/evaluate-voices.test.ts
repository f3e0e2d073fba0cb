import { describe, expect, it } from 'vitest'
import { withLexicons } from './lexicons.ts'
import { execute, type Outcome, type World } from './world.ts'

const evaluate = (args: readonly string[], world: World = {}): Promise<Outcome> =>
  withLexicons((lexicons) => execute(['evaluate-voices', '--lexicons', lexicons, ...args], world))

const article = (id: string, split: string): string =>
  JSON.stringify({
    id,
    split,
    title: 'Rain',
    text: 'The mayor of the old town said that it would rain in the night.',
    annotations: [{ source: [[0, 9]], cue: [[26, 30]], content: [[31, 62]], content_text: 'that it …' }],
  })
const lines = [article('a', 'train'), article('b', 'train'), article('c', 'dev')].join('\n')
const files = { 'q.jsonl': lines }

describe('framelex evaluate-voices', () => {
  it('shows what was coded and what was found, with intervals', async () => {
    const { code, stdout, stderr } = await evaluate(['q.jsonl'], { files, columns: 100 })
    expect(stdout).toMatch(/^3 quotations in 3 articles; \d+ voices? found\n/)
    expect(stdout).toMatch(/ gold +found +both +precision +recall +F1 +low +high\nletters, all +75 /)
    expect([code, stderr]).toEqual([0, ''])
  })

  it('prints all figures as JSON', async () => {
    const { stdout } = await evaluate(['--json', '--samples', '0', 'q.jsonl'], { files })
    expect(JSON.parse(stdout)).toMatchObject({
      articles: 3,
      quotations: 3,
      direct: null,
      content: { gold: 75, interval: null },
      sentences: { gold: 3 },
      speakers: { quotations: 3 },
      cues: { gold: 3 },
      types: [],
    })
  })

  it('measures one split', async () => {
    const { stdout } = await evaluate(['--split', 'dev', 'q.jsonl'], { files })
    expect(stdout).toMatch(/^1 quotation in 1 article;/)
  })

  it('lists errors if it is asked to', async () => {
    const odd = article('a', 'train').replace('[[31,62]]', '[[4,9]]')
    const { stdout } = await evaluate(['--errors', 'q.jsonl'], { files: { 'q.jsonl': odd } })
    expect(stdout).toMatch(/^a\nmissed +gold: “The mayor” · “said”\n +The \[mayor\] of the old town/)
    const { errors } = JSON.parse(
      (await evaluate(['--errors', '--json', 'q.jsonl'], { files: { 'q.jsonl': odd } })).stdout,
    )
    expect(errors).toMatchObject([{ article: 'a' }])
  })

  it('counts several files as one', async () => {
    const more = { ...files, 'more.jsonl': article('a', 'train') }
    const { stdout } = await evaluate(['q.jsonl', 'more.jsonl'], { files: more })
    expect(stdout).toMatch(/^4 quotations in 4 articles;/)
  })

  it('names the line of a fault, and still measures the other files', async () => {
    const wrong = `${article('a', 'train')}\n${article('b', 'train').replace('62', '99')}\n{ "id": 7 }`
    const { code, stdout, stderr } = await evaluate(['wrong.jsonl', 'q.jsonl'], {
      files: { ...files, 'wrong.jsonl': wrong.split('\n').slice(0, 2).join('\n') },
    })
    expect(stderr).toMatch(/^framelex: one fault\n\nwrong\.jsonl:2:\d+: expected at most 63, .*, found 99\n/)
    expect(stdout).toMatch(/^3 quotations/)
    expect(code).toBe(1)
    const { stderr: both } = await evaluate(['wrong.jsonl'], { files: { 'wrong.jsonl': wrong } })
    expect(both).toMatch(/^wrong\.jsonl:3:\d+: /m)
  })

  it('says which splits there are where the one asked for is not', async () => {
    const { code, stdout, stderr } = await evaluate(['--split', 'test', 'q.jsonl'], { files })
    expect(stderr).toBe('framelex: no article is of split test; there are: dev, train\n')
    expect([code, stdout]).toEqual([1, ''])
    const none = { 'q.jsonl': article('a', '') }
    expect((await evaluate(['--split', 'test', 'q.jsonl'], { files: none })).stderr).toContain(
      'there are no splits',
    )
  })

  it('shows its progress on a terminal, and takes it away', async () => {
    const { stderr } = await evaluate(['q.jsonl'], { files, watched: true })
    expect(stderr).toMatch(/^\rAnalyzing {2}33%[\s\S]*\rAnalyzing 100%\r +\r$/)
  })

  it.each([
    [[], 'no QUOTATIONS are given'],
    [['--samples', 'many', 'q.jsonl'], '--samples many: give a whole number of at least 0'],
    [['--language', 'fr', 'q.jsonl'], '--language fr: '],
    [['--split'], '--split needs a value: --split NAME'],
  ])('refuses a wrong call: %j', async (args, message) => {
    const { code, stderr } = await evaluate(args, { files })
    expect(stderr).toContain(`framelex evaluate-voices: ${message}`)
    expect(code).toBe(2)
  })
})
