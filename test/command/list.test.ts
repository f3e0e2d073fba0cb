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
      /^English \(en\), \d+ word lists\n.*\nWeather +en\/weather +2 +\.50\nSport +en\/sport +1 +\.50\n/,
    )
  })

  it('shows the entries of a lexicon with their weights', async () => {
    const { stdout } = await withLexicons((lexicons) =>
      execute(['list', 'en/weather', '--lexicons', lexicons]),
    )
    expect(stdout).toMatch(
      /^Weather, English, 2 entries\n.*weather\.yaml; bias −1\.00, threshold \.50\n\n {2}\+1\.00 {2}storm\n {2}\+0\.50 {2}rain {2}\(up to 2 times\)\n$/,
    )
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
    [['everything'], 'there is no everything; framelex list shows what there is'],
    [['en', 'de'], 'give one LANGUAGE/CATEGORY, not 2'],
  ])('refuses a wrong call: %j', async (args, message) => {
    const { code, stderr } = await execute(['list', ...args])
    expect(stderr).toContain(`framelex list: ${message}`)
    expect(code).toBe(2)
  })
})
