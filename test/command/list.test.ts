import { describe, expect, it } from 'vitest'
import { withLexicons } from './lexicons.ts'
import { execute } from './world.ts'

describe('framelex list', () => {
  it('shows what is bundled', async () => {
    const { code, stdout } = await execute(['list'])
    for (const language of ['de', 'en']) {
      for (const category of [
        'state-narrative',
        'western-media-rebuttal',
        'expert-commentary',
        'photo-caption',
      ]) {
        expect(stdout).toMatch(new RegExp(`  ${language}/${category} +[1-9]\\d* `))
      }
    }
    expect(stdout).toMatch(/\nThe files lie in .+lexicons\n$/)
    expect(code).toBe(0)
  })

  it('shows the lexicons of a folder', async () => {
    const { stdout } = await withLexicons((lexicons) => execute(['list', '--lexicons', lexicons]))
    expect(stdout).toMatch(
      /^English \(en\), \d+ word lists\nroles: [a-z, \n]+\ncues of speech: \d+ neutral, \d+ endorsing, \d+ distancing\n.*\nWeather +en\/weather +2 +\.50\nSport +en\/sport +1 +\.50\n/,
    )
  })

  it('shows the entries of a lexicon with their weights', async () => {
    const { stdout } = await withLexicons((lexicons) =>
      execute(['list', 'en/weather', '--lexicons', lexicons]),
    )
    expect(stdout).toMatch(
      /^Weather, English, 2 entries\nWhat the sky does\.\n.*weather\.yaml; bias −1\.00, threshold \.50\n\n {2}\+1\.00 {2}storm\n {2}\+0\.50 {2}rain {2}\(up to 2 times\)\n$/,
    )
  })

  it('shows the patterns of an entry as far as there is room, and whole in JSON', async () => {
    const patterns = [
      'wind',
      '(storm|gale) ..3 hits',
      'a very long pattern that no terminal has the room for',
    ]
    const files = {
      'en/weather.yaml': `language: en
category: weather
entries:
  - { id: bad, pattern: ${JSON.stringify(patterns)}, weight: 2, max: 3, match: [A storm hits.] }
`,
    }
    const call = ['list', 'en/weather', '--lexicons']
    const { stdout } = await withLexicons((lexicons) => execute([...call, lexicons]), files)
    const line = stdout.split('\n').find((each) => each.includes('bad')) ?? ''
    expect(line).toMatch(
      /^ {2}\+2\.00 {2}bad {2}wind · \(storm\|gale\) \.\.3 hits · a v.*… {2}\(up to 3 times\)$/,
    )
    expect(line).toHaveLength(80)
    const json = await withLexicons((lexicons) => execute([...call, lexicons, '--json']), files)
    expect(JSON.parse(json.stdout)[0].lexicons[0].entries[0].patterns).toEqual(patterns)
  })

  it('shows what entries without patterns look for, and whose words a find must stand in', async () => {
    const files = {
      'en/weather.yaml': `language: en
category: weather
entries:
  - { voice: { role: [expert, sailor], speaker: last }, weight: 7 }
  - { voice: { kind: direct, measure: most }, id: quoting, weight: 6 }
  - { scare: true, max: 2, weight: 5 }
  - { shape: long, weight: 4 }
  - { breadth: true, id: variety, weight: 3 }
  - { pattern: rain, in: narration, scope: earlier, weight: 2 }
  - { pattern: hail, by: [sailor, expert] }
`,
      'en/lists.yaml': 'language: en\nroles: { sailor: [~sailor] }\n',
    }
    const call = ['list', 'en/weather', '--lexicons']
    const { stdout } = await withLexicons((lexicons) => execute([...call, lexicons]), files)
    expect(stdout.split('\n').slice(4, -1)).toEqual([
      '  +7.00  voice: last expert or sailor',
      '  +6.00  quoting  (voice: direct most)',
      '  +5.00  scare  (up to 2 times)',
      '  +4.00  shape: long',
      '  +3.00  variety  (breadth)',
      '  +2.00  rain  (scope: earlier, in: narration)',
      '  +1.00  hail  (in: speech, by: sailor or expert)',
    ])
    const json = await withLexicons((lexicons) => execute([...call, lexicons, '--json']), files)
    const [language] = JSON.parse(json.stdout)
    expect(language.roles.slice(0, 1)).toEqual(['sailor'])
    expect(language.cues).toEqual({
      neutral: expect.any(Number),
      endorsing: expect.any(Number),
      distancing: expect.any(Number),
    })
    expect(language.lexicons[0].entries[0].voice).toEqual({
      roles: ['expert', 'sailor'],
      measure: 'share',
      last: true,
    })
    expect(language.lexicons[0].entries.slice(-2)).toMatchObject([
      { id: 'rain', in: 'narration' },
      { id: 'hail', in: 'speech', by: ['sailor', 'expert'] },
    ])
  })

  describe('of learned words', () => {
    const files = {
      'en/vocabulary.yaml':
        'language: en\nvocabulary:\n  weather: { dry: -0.5, wet: 0.25, drizzle: 1 }\n  sport: { goal: 1 }\n',
      'en/weather.yaml': 'language: en\ncategory: weather\nentries: [{ vocabulary: true }, rain]\n',
    }
    const list = (...args: readonly string[]) =>
      withLexicons((lexicons) => execute(['list', ...args, '--lexicons', lexicons]), files)

    it('shows the heaviest beside the entry that counts them', async () => {
      const { stdout } = await list('en/weather')
      expect(stdout).toMatch(/^Weather, English, 2 entries, 3 learned words\n/)
      expect(stdout).toContain('\n  +1.00  vocabulary  drizzle · wet · dry\n')
    })

    it('shows all of them by weight', async () => {
      const { code, stdout } = await list('en/weather', '--vocabulary')
      expect(stdout).toMatch(/\n\n {2}\+1\.00 {2}drizzle\n {2}\+0\.25 {2}wet\n {2}−0\.50 {2}dry\n$/)
      expect(code).toBe(0)
    })

    it('says what to do where no entry counts them, or none were learned', async () => {
      const { stdout } = await list('en/sport', '--vocabulary')
      expect(stdout).toContain(
        '+1.00  goal\nNo entry counts these words: write one, - { vocabulary: true }.\n',
      )
      const bare = await withLexicons((lexicons) =>
        execute(['list', 'en/sport', '--vocabulary', '--lexicons', lexicons]),
      )
      expect(bare.stdout).toContain(
        'No words were learned for this category: they stand in vocabulary.yaml.\n',
      )
    })

    it('prints them as JSON', async () => {
      const { stdout } = await list('en/weather', '--json')
      expect(JSON.parse(stdout)[0].lexicons[0].vocabulary).toEqual([
        ['drizzle', 1],
        ['wet', 0.25],
        ['dry', -0.5],
      ])
    })
  })

  it('shows the entries of the base of a lexicon without what it removes', async () => {
    const { stdout } = await withLexicons(
      (lexicons) => execute(['list', 'en/expert-commentary', '--json', '--lexicons', lexicons]),
      {
        'en/expert-commentary.yaml': `language: en
category: expert-commentary
extends: en/expert-commentary
remove: [expert-said]
entries:
  - { id: own, pattern: a sage nodded, weight: 1 }
`,
      },
    )
    const entries: { id: string; patterns: string[] }[] = JSON.parse(stdout)[0].lexicons[0].entries
    expect(entries.find(({ id }) => id === 'own')?.patterns).toEqual(['a sage nodded'])
    expect(entries.find(({ id }) => id === 'expert-opinion')?.patterns).not.toEqual([])
    expect(entries.some(({ id }) => id === 'expert-said')).toBe(false)
  })

  it('prints JSON', async () => {
    const { stdout } = await withLexicons((lexicons) =>
      execute(['list', 'en', '--json', '--lexicons', lexicons]),
    )
    expect(JSON.parse(stdout)).toMatchObject([
      {
        language: 'en',
        lexicons: [
          { category: 'weather', bias: -1, entries: [{ id: 'storm', weight: 1 }, { id: 'rain' }] },
          {},
        ],
      },
    ])
  })

  it.each([
    [['en/photo-captoin'], 'there is no en/photo-captoin; did you mean en/photo-caption?'],
    [['en/expert'], 'there is no en/expert; did you mean en/expert-commentary?'],
    [['everything'], 'there is no everything; framelex list shows what there is'],
    [['--vocabulary'], '--vocabulary shows the words of one lexicon; name it: LANGUAGE/CATEGORY'],
    [['en', '--vocabulary'], '--vocabulary shows the words of one lexicon; name it: LANGUAGE/CATEGORY'],
    [['en', 'de'], 'give one LANGUAGE/CATEGORY, not 2'],
  ])('refuses a wrong call: %j', async (args, message) => {
    const { code, stderr } = await execute(['list', ...args])
    expect(stderr).toContain(`framelex list: ${message}`)
    expect(code).toBe(2)
  })
})
