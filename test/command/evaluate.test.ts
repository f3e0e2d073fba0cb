import { describe, expect, it } from 'vitest'
import { gold, withLexicons } from './lexicons.ts'
import { execute, type Outcome, type World } from './world.ts'

const evaluate = (args: readonly string[], world: World = {}): Promise<Outcome> =>
  withLexicons((lexicons) => execute(['evaluate', '--lexicons', lexicons, ...args], world))
const files = { 'gold.json': gold }

describe('framelex evaluate', () => {
  it('shows alpha with its interval, and the tables', async () => {
    const { code, stdout, stderr } = await evaluate(['gold.json'], { files, columns: 100 })
    expect(stdout).toBe(`8 passages in 4 articles

Krippendorff's alpha 1.0, 95% interval 1.0 to 1.0
Agreement 1.0, Cohen's kappa 1.0

Primary category: each against all others
         gold  found  both  precision  recall   F1  alpha
Sport       3      3     3        1.0     1.0  1.0    1.0
Weather     3      3     3        1.0     1.0  1.0    1.0
none        2      2     2        1.0     1.0  1.0    1.0

Confusion: gold in rows, found in columns
             (1)  (2)  (3)
(1) Sport      3    0    0
(2) Weather    0    3    0
(3) none       0    0    2

All tags against all labels
         gold  found  both  precision  recall   F1  alpha
Sport       3      3     3        1.0     1.0  1.0    1.0
Weather     3      3     3        1.0     1.0  1.0    1.0

Reliability: share of passages with the label, where the score lies around …
            .05  .15  .25  .35  .45  .55  .65  .75  .85  .95  error
Sport         –    –  .00    –    –    –    –  1.0    –    –    .27
  passages    0    0    5    0    0    0    0    3    0    0
Weather       –    –  .00  .00    –  1.0  1.0    –    –    –    .35
  passages    0    0    4    1    0    2    1    0    0    0

The most certain passages by themselves
      passages  certainty from  alpha  low  high
50%          4             1.0    1.0  1.0   1.0
70%          6             .50    1.0  1.0   1.0
90%          7             .00    1.0  1.0   1.0
100%         8             .00    1.0  1.0   1.0

Shares of an article: how far those found are those coded
         coded  found  correlation  low  high  error  bias
Sport      34%    34%          1.0  1.0   1.0    .00   .00
Weather    46%    46%          1.0  1.0   1.0    .00   .00
none       20%    20%          1.0  1.0   1.0    .00   .00
`)
    expect([code, stderr]).toEqual([0, ''])
  })

  it('prints all figures as JSON', async () => {
    const { stdout } = await evaluate(['--json', '--samples', '0', 'gold.json'], { files })
    expect(JSON.parse(stdout)).toMatchObject({
      passages: 8,
      articles: 4,
      agreement: { alpha: 1 },
      interval: null,
    })
  })

  it('measures each source if it is asked to', async () => {
    const { stdout } = await evaluate(['--by', 'source', 'gold.json'], { files })
    expect(stdout).toMatch(/\nBy source\n.*\none +2 +4 .*\ntwo +2 +4 /)
  })

  it('gives the same interval for the same seed', async () => {
    const run = async (seed: string): Promise<unknown> => {
      const wrong = gold.replace('"none"', '"sport"')
      const { stdout } = await evaluate(['--json', '--seed', seed, 'g.json'], { files: { 'g.json': wrong } })
      return JSON.parse(stdout).interval
    }
    expect(await run('7')).toEqual(await run('7'))
  })

  it('shows its progress on a terminal, and takes it away', async () => {
    const { stderr } = await evaluate(['gold.json'], { files, watched: true })
    expect(stderr).toMatch(/^\rAnalyzing {2}25%[\s\S]*\rAnalyzing 100%\r +\r$/)
  })

  it('measures lexicons that know only some of the categories of the gold', async () => {
    const coded = gold.replace('"none"', '"photo-caption"').replace('"sport"', '"state-narrative"')
    const { code, stdout, stderr } = await evaluate(['--json', 'gold.json'], {
      files: { 'gold.json': coded },
    })
    expect(JSON.parse(stdout).confusion.categories).toEqual([
      'sport',
      'weather',
      'state-narrative',
      'photo-caption',
      'none',
    ])
    expect([code, stderr]).toEqual([0, ''])
  })

  it('names the place of a wrong category, and still measures the other files', async () => {
    const wrong = gold.replace('"none"', '"nun"').replaceAll('},', '},\n')
    const { code, stdout, stderr } = await evaluate(['wrong.json', 'gold.json'], {
      files: { ...files, 'wrong.json': wrong },
    })
    expect(stderr).toMatch(/wrong\.json:\d+:\d+: .*nun/)
    expect(stdout).toMatch(/^8 passages in 4 articles\n/)
    expect(code).toBe(1)
  })

  it('counts a file that is named twice once, and says so', async () => {
    const { code, stdout, stderr } = await evaluate(['gold.json', './gold.json', 'gold.json'], { files })
    expect(stdout).toMatch(/^8 passages in 4 articles\n/)
    expect(stderr).toBe(
      'framelex: ./gold.json: is named twice; it counts once\nframelex: gold.json: is named twice; it counts once\n',
    )
    expect(code).toBe(0)
  })

  it('advises only what helps with gold', async () => {
    const wide = Buffer.from(`\uFEFF${gold}`, 'utf16le')
    const latin = Buffer.from(gold.replace('one', '\u00FCne'), 'latin1')
    const world = { files: { 'wide.json': wide, 'latin.json': latin } }
    const { code, stdout, stderr } = await evaluate(['wide.json', 'latin.json', 'test/'], world)
    // Its byte-order mark says how it is encoded.
    expect(stderr).not.toContain('wide.json')
    expect(stdout).toMatch(/^8 passages in 4 articles/)
    expect(stderr).toMatch(
      /^framelex: latin\.json: is not UTF-8: .*; gold is JSON in UTF-8; as windows-1252 it/m,
    )
    expect(stderr).toMatch(/^framelex: test\/: is a folder; give its files, as in test\/\*\.json$/m)
    expect(stderr).not.toContain('--encoding')
    expect(code).toBe(1)
  })

  it.each([
    ['an article without passages', '[{ "id": "a", "passages": [] }]', /gold\.json:1:\d+: /],
    ['what is no gold', 'Once upon a time', /gold\.json:1:1: /],
  ])('names the place of %s', async (_, text, place) => {
    const { code, stdout, stderr } = await evaluate(['gold.json'], { files: { 'gold.json': text } })
    expect(stderr).toMatch(place)
    expect([code, stdout]).toEqual([1, ''])
  })

  it.each([
    [[], 'no GOLD is given'],
    [['--by', 'outlet', 'gold.json'], '--by outlet: It is one of: source'],
    [['--samples', 'many', 'gold.json'], '--samples many: give a whole number of at least 0'],
    [['--seed', '1.5', 'gold.json'], '--seed 1.5: give a whole number'],
  ])('refuses a wrong call: %j', async (args, message) => {
    const { code, stderr } = await evaluate(args, { files })
    expect(stderr).toContain(`framelex evaluate: ${message}`)
    expect(code).toBe(2)
  })
})
