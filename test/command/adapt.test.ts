import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseLexicon } from '../../src/lexicon/parse.ts'
import { gold, weather, withLexicons } from './lexicons.ts'
import { execute } from './world.ts'

const files = { 'gold.json': gold }
const coded = JSON.stringify(
  ['a', 'b', 'c'].map((id) => ({
    id,
    language: 'en',
    passages: [
      { text: 'The ministry said that it firmly opposes the plan.', primary: 'state-narrative' },
      { text: 'The bridge was closed on Monday.', primary: 'none' },
    ],
  })),
)

describe('framelex adapt', () => {
  it('writes the folder with other biases and leaves every other character as it was', async () => {
    await withLexicons(async (lexicons) => {
      const args = ['adapt', lexicons, 'gold.json', '--out', 'out', '--lambda', '1']
      const { code, stdout, written } = await execute(args, { files })
      expect(written.get(join('out', 'en/weather.yaml'))).toMatch(/^# What the sky does/)
      expect(written.get(join('out', 'en/weather.yaml'))?.replace(/bias: .*/, 'bias: -1')).toBe(weather)
      expect(written.get(join('out', 'en/weather.yaml'))).not.toBe(weather)
      expect(stdout).toMatch(/^English · 8 passages in 4 articles\n\n.*before: 1\.0/)
      expect(stdout).toContain('\nWritten to out: categories.yaml, en/sport.yaml, en/weather.yaml\n')
      expect(code).toBe(0)
    })
  })

  it('writes files that extend the bundled lexicons, of the languages of the gold', async () => {
    const { stdout, written } = await execute(['adapt', 'bundled', 'g.json', '--out', 'out', '--json'], {
      files: { 'g.json': coded },
    })
    expect([...written.keys()].map((file) => file.replaceAll('\\', '/')).toSorted()).toEqual([
      'out/en/expert-commentary.yaml',
      'out/en/photo-caption.yaml',
      'out/en/state-narrative.yaml',
      'out/en/western-media-rebuttal.yaml',
    ])
    const { content } = parseLexicon(written.get(join('out', 'en/state-narrative.yaml')) as string)
    const [{ categories }] = JSON.parse(stdout).languages
    expect(content?.bias).toBe(categories[2].bias)
    expect(content?.bias).not.toBe(categories[2].biasBefore)
  })

  it('tells that a few passages are too few', async () => {
    const { stdout } = await execute(['adapt', 'bundled', 'g.json', '--out', 'out'], {
      files: { 'g.json': coded },
      columns: 200,
    })
    expect(stdout).toMatch(/Gain .*too few passages to tell|Gain .*it h/)
  })

  it('does not draw a curve of too little gold', async () => {
    const { code, stderr } = await execute(['adapt', 'bundled', 'g.json', '--curve'], {
      files: { 'g.json': coded },
    })
    expect(stderr).toContain('6 passages are too few for a curve up to 200')
    expect(code).toBe(1)
  })

  it.each([
    [['adapt'], 'no LEXICONS is given'],
    [['adapt', 'bundled'], 'no GOLD is given'],
    [['adapt', 'bundled', 'g.json'], '--out is missing'],
    [['adapt', 'bundled', 'g.json', '--curve', '--out', 'o'], '--curve writes nothing'],
    [['adapt', 'bundled', 'g.json', '--out', 'o', '--lambda', '0'], '--lambda 0'],
  ])('refuses %j', async (args, message) => {
    const { code, stderr } = await execute(args, { files: { 'g.json': coded } })
    expect(stderr).toContain(message)
    expect(code).toBe(2)
  })

  it('needs gold that is coded for all categories', async () => {
    const captions = '{"page": "p", "language": "en", "passages": [{"text": "A bridge.", "caption": false}]}'
    const { code, stderr } = await execute(['adapt', 'bundled', 'g.jsonl', '--out', 'o'], {
      files: { 'g.jsonl': captions },
    })
    expect(stderr).toContain('coded for photo-caption only')
    expect(code).toBe(1)
  })
})
