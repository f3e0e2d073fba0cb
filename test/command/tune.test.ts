import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { gold, weather, withLexicons } from './lexicons.ts'
import { execute } from './world.ts'

const files = { 'gold.json': gold }

describe('framelex tune', () => {
  it('writes the folder with fitted numbers and leaves every other character as it was', async () => {
    await withLexicons(async (lexicons) => {
      const { code, stdout, written } = await execute(['tune', lexicons, 'gold.json', '--out', 'out'], {
        files,
      })
      expect([...written.keys()].map((file) => file.replaceAll('\\', '/')).toSorted()).toEqual([
        'out/categories.yaml',
        'out/en/sport.yaml',
        'out/en/weather.yaml',
      ])
      const fitted = written.get(join('out', 'en/weather.yaml')) ?? ''
      const shape = (text: string): string =>
        text.replace(/\{ pattern: storm, weight: [\d.]+ \}/, 'storm').replace(/-?\d+(\.\d+)?/g, '0')
      expect(fitted).not.toBe(weather)
      expect(shape(fitted)).toBe(shape(weather))
      expect(stdout).toMatch(
        /^English · 8 passages in 4 articles\n\nKrippendorff's alpha before: 1\.0, .*\n.*alpha after: /,
      )
      expect(stdout).toMatch(/\nWritten to out: categories\.yaml, en\/sport\.yaml, en\/weather\.yaml\n$/)
      expect(code).toBe(0)
    })
  })

  it('prints what was fitted as JSON', async () => {
    await withLexicons(async (lexicons) => {
      const args = ['tune', lexicons, 'gold.json', '--out', 'out', '--json', '--by', 'source', '--folds', '2']
      const { stdout } = await execute([...args, '--lambda', '5', '--prior', 'zero'], { files })
      const [language] = JSON.parse(stdout).languages
      expect(language).toMatchObject({ language: 'en', before: { agreement: { alpha: 1 } } })
      expect(language.categories.map(({ category }: { category: string }) => category).toSorted()).toEqual([
        'sport',
        'weather',
      ])
    })
  })

  it('says which weights it could not write, since they stand in another lexicon', async () => {
    const own =
      'language: en\ncategory: photo-caption\nextends: en/photo-caption\nbias: -2\nentries:\n  - storm\n'
    await withLexicons(
      async (lexicons) => {
        const coded = gold.replaceAll('"weather"', '"photo-caption"')
        const { code, stderr, written } = await execute(['tune', lexicons, 'gold.json', '--out', 'out'], {
          files: { 'gold.json': coded },
        })
        expect(stderr).toMatch(/weather\.yaml: \d+ weights? could not be written/)
        expect(written.size).toBe(3)
        expect(code).toBe(1)
      },
      { 'en/weather.yaml': own },
    )
  })

  it('writes nothing where some of the gold is wrong', async () => {
    await withLexicons(async (lexicons) => {
      const { code, stderr, written } = await execute(
        ['tune', lexicons, 'gold.json', 'missing.json', '--out', 'out'],
        { files },
      )
      expect(stderr).toBe('framelex: missing.json: no such file\n')
      expect([code, written.size]).toEqual([1, 0])
    })
  })

  it('says that one article is too few', async () => {
    await withLexicons(async (lexicons) => {
      const one = JSON.stringify(JSON.parse(gold).slice(0, 1))
      const { code, stderr } = await execute(['tune', lexicons, 'gold.json', '--out', 'out'], {
        files: { 'gold.json': one },
      })
      expect(stderr).toMatch(/^framelex: .*give more articles\n$/)
      expect(code).toBe(1)
    })
  })

  it.each([
    [[], 'no LEXICONS is given'],
    [['lexicons'], 'no GOLD is given'],
    [['lexicons', 'gold.json'], '--out is missing'],
    [['lexicons', 'gold.json', '--out', 'o', '--lambda', '0'], '--lambda 0: give a number above 0'],
    [['lexicons', 'gold.json', '--out', 'o', '--lambda', '-3'], '--lambda needs a value'],
    [['lexicons', 'gold.json', '--out', 'o', '--folds', '1'], '--folds 1: give a whole number of at least 2'],
  ])('refuses a wrong call: %j', async (args, message) => {
    const { code, stderr } = await execute(['tune', ...args], { files })
    expect(stderr).toContain(`framelex tune: ${message}`)
    expect(code).toBe(2)
  })
})
