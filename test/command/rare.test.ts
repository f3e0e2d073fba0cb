import { describe, expect, it } from 'vitest'
import { gold, weather, withLexicons } from './lexicons.ts'
import { execute, type Outcome } from './world.ts'

const files = {
  'gold.json': gold,
  'corpus.jsonl': JSON.stringify({ id: 'x', language: 'en', text: 'There was hail and a storm.' }),
}
const entries = `${weather}  - hail
  - { pattern: sleet, rare: Winter texts hold it. }
`

const rare = (args: readonly string[], text = entries): Promise<Outcome> =>
  withLexicons((lexicons) => execute(['rare', '--lexicons', lexicons, ...args], { files, columns: 120 }), {
    'en/weather.yaml': text,
  })

describe('framelex rare', () => {
  it('lists entries found in fewer than two articles, those without a reason first', async () => {
    const { code, stdout } = await rare(['gold.json', '--corpus', 'corpus.jsonl'])
    expect(stdout).toMatch(/^English: 5 entries looked for in 5 articles\n\n/)
    expect(stdout).toMatch(
      /\nFound in fewer than 2 articles, without a reason: 1\n\+1\.00 hail in x; .*weather\.yaml:9\n/,
    )
    expect(stdout).toMatch(/with a reason: 1\n\+1\.00 sleet nowhere; .*\n {6}Winter texts hold it\.\n/)
    expect(code).toBe(1)
  })

  it('is content where every rare entry says why it stays', async () => {
    const text = entries.replace('- hail', '- { pattern: hail, rare: Summer texts hold it. }')
    expect((await rare(['gold.json'], text)).code).toBe(0)
    const { code, stdout } = await rare(['gold.json', '--least', '1'], weather)
    expect([code, stdout]).toEqual([0, expect.stringContaining('No entry is rare.')])
  })

  it('tells of entries that give a reason and need none', async () => {
    const text = entries.replace('- storm # a bare pattern', '- { pattern: storm, rare: It never rains. }')
    expect((await rare(['gold.json'], text)).stdout).toContain(
      'Not rare, though they give a reason for it: 1',
    )
  })

  it('needs articles', async () => {
    const { code, stderr } = await rare([])
    expect(stderr).toContain('no articles are given')
    expect(code).toBe(2)
  })
})
