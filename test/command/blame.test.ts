import { describe, expect, it } from 'vitest'
import { gold, withLexicons } from './lexicons.ts'
import { execute, type Outcome, type World } from './world.ts'

const wrong = gold
  .replace(
    'There was rain and a storm.","primary":"weather"',
    'There was rain and a storm.","primary":"none"',
  )
  .replace('She went to the market.","primary":"none"', 'She went to the market.","primary":"sport"')
const files = { 'gold.json': wrong }
const blame = (args: readonly string[], world: World = { files }): Promise<Outcome> =>
  withLexicons((lexicons) => execute(['blame', '--lexicons', lexicons, ...args], world))

describe('framelex blame', () => {
  it('shows every lexicon in short', async () => {
    const { code, stdout, stderr } = await blame(['gold.json'])
    expect(stdout).toBe(`── Sport, English ──────────────────────────────────────────────────────────────
Of 8 passages, 4 are coded so and 3 tagged: precision 1.0, recall .75, F1 .86. 0
false tags; 1 missed, 1 of them with hardly any evidence.

Entries behind false tags (fall: false/true tags that go without it)
none

Entries that hold coded passages back (rise: missed/others tagged without it)
none

── Weather, English ────────────────────────────────────────────────────────────
Of 8 passages, 2 are coded so and 3 tagged: precision .67, recall 1.0, F1 .80. 1
false tag; 0 missed, none of them with hardly any evidence.

Entries behind false tags (fall: false/true tags that go without it)
       false  true    sum  fall  coded      95%
storm      1     2  +1.00   1/2    .67  .21-.94
rain       1     0  +0.50   0/0    .00  .00-.66

Entries that hold coded passages back (rise: missed/others tagged without it)
none

The passages of one category: --category ID. Where an entry was found: --entry ID.
`)
    expect([code, stderr]).toEqual([0, ''])
  })

  it('shows the passages of one category, with what was found in them', async () => {
    const { stdout } = await blame(['--category', 'weather', 'gold.json'])
    expect(stdout).toContain(`The surest of the false tags (1 of 1; [speaks for], {speaks against})
  one · b · passage 1 · coded none · .62, 0.50 above its threshold
  There was [rain] and a [storm].
  +1.00 storm · +0.50 rain
`)
    expect(
      (await blame(['--category', 'sport', 'gold.json'])).stdout,
    ).toContain(`Coded passages that hardly anything speaks for (1 of 1; [speaks for], {speaks
against})
  two · d · passage 2 · coded Sport · .27, 1.00 below its threshold
  She went to the market.
  nothing found
`)
  })

  it('shows where an entry was found, word below word', async () => {
    const { stdout } = await blame(['--entry', 'storm', 'gold.json'])
    expect(stdout).toMatch(
      /── storm · Weather, English ─+\nweight \+1\.00,\s\S+weather\.yaml:7;\sfound\sin\s3\spassages,\s2\sof\sthem\s/,
    )
    expect(stdout).toContain(`Tagged, not coded (1)
one           There was rain and a [storm].

Coded and tagged (2)
one                              A [storm] came in the night.
two                     It was the [storm] of the year.
`)
  })

  it('prints everything as JSON', async () => {
    const { stdout } = await blame(['--json', 'gold.json'])
    expect(JSON.parse(stdout).lexicons[1]).toMatchObject({
      category: 'weather',
      falseTags: [{ article: 'b' }],
    })
    expect(JSON.parse((await blame(['--json', '--entry', 'rain', 'gold.json'])).stdout)).toMatchObject([
      { entry: 'rain', found: 2, coded: 0 },
    ])
  })

  it('shows as many entries as it is asked for', async () => {
    expect((await blame(['--top', '1', 'gold.json'])).stdout).not.toContain('rain')
  })

  it.each([
    [[], 'no GOLD is given'],
    [
      ['--category', 'sports', 'gold.json'],
      '--category sports: did you mean sport? There are: sport, weather',
    ],
    [['--entry', 'strom', 'gold.json'], '--entry strom: did you mean storm? '],
    [['--top', '0', 'gold.json'], '--top 0: give a whole number of at least 1'],
  ])('refuses a wrong call: %j', async (args, message) => {
    const { code, stderr } = await blame(args)
    expect(stderr).toContain(`framelex blame: ${message}`)
    expect(code).toBe(2)
  })
})
