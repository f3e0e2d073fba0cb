import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseLexicon } from '../../src/lexicon/parse.ts'
import type { Tuning } from '../../src/validation/tuning.ts'
import { gold, weather, withLexicons } from './lexicons.ts'
import { execute, type Outcome, withFolder } from './world.ts'

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

  it('says before the fit that nothing can be written', async () => {
    await withLexicons(async (lexicons) => {
      const world = { files, unwritable: 'EEXIST: file already exists', watched: true }
      const { code, stderr } = await execute(['tune', lexicons, 'gold.json', '--out', 'out'], world)
      expect(stderr).toBe("framelex: out: can't be written (EEXIST: file already exists)\n")
      expect(code).toBe(1)
    })
  })

  it('says that there is nothing to fit in a folder of lists', async () => {
    await withFolder(async (lexicons) => {
      await writeFile(join(lexicons, 'lists.yaml'), 'language: en\nroles: { sailor: [~sailor] }\n')
      const { code, stderr } = await execute(['tune', lexicons, 'gold.json', '--out', 'out'], { files })
      expect(stderr).toContain('only lists; to fit the bundled lexicons, copy their files into it')
      expect(code).toBe(1)
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

  it('learns words for a category from scratch, in a file of their own', async () => {
    const hot = ['hot', 'warm', 'sunny']
    const passages = (id: number) => [
      { text: `It was ${hot[id % 3]} all day long.`, primary: 'heat' },
      { text: `They ${id % 2 === 0 ? 'sold' : 'built'} a house by the river.`, primary: 'none' },
      { text: 'The meeting took an hour.', primary: 'none' },
    ]
    const articles = Array.from({ length: 12 }, (_, id) => ({
      id: `a${id}`,
      language: 'en',
      passages: passages(id),
    }))
    await withFolder(async (lexicons) => {
      await writeFile(
        join(lexicons, 'heat.yaml'),
        'language: en\ncategory: heat\nentries:\n  - vocabulary: true\n',
      )
      const args = ['tune', lexicons, 'gold.json', '--out', 'out', '--from-scratch', '--folds', '4']
      const { code, stdout, written } = await execute(args, {
        files: { 'gold.json': JSON.stringify(articles) },
      })
      expect(code).toBe(0)
      expect(stdout).toMatch(/Learned words were taken: alpha, each article left out, without .*, with them/)
      expect(written.get(join('out', 'vocabulary.yaml'))).toMatch(
        /^language: en\nnote: ".* 36 passages of 12 articles.*"\nvocabulary:\n {2}heat:\n {4}\w+: /,
      )
      expect(written.get(join('out', 'heat.yaml'))).toMatch(/\nbias: .*\n[\s\S]* {2}- vocabulary: true\n/)
    })
  })

  it('takes what draws weights best where sources are left out', async () => {
    await withLexicons(async (lexicons) => {
      const args = ['tune', lexicons, 'gold.json', '--out', 'out', '--lambda', 'auto', '--folds', '2']
      const { stdout } = await execute(args, { files, columns: 200 })
      expect(stdout).toMatch(/Weights were drawn with \d+: alpha, each article left out, 5 .*, 80 /)
    })
  })

  it.each([
    [['--vectors', 'v.txt'], '--vectors goes with --learn NUMBER'],
    [['--keep-words'], '--keep-words goes with --learn NUMBER'],
    [['--from-scratch', '--prior', 'signs'], 'leave out --prior'],
    [['--learn', '0'], '--learn 0: give a whole number of at least 1'],
    [['--lambda', 'much'], '--lambda much: give a number'],
  ])('refuses %j', async (args, message) => {
    await withLexicons(async (lexicons) => {
      const { code, stderr } = await execute(['tune', lexicons, 'gold.json', '--out', 'out', ...args], {
        files,
      })
      expect(stderr).toContain(message)
      expect(code).toBe(2)
    })
  })

  it('takes gold with categories that the lexicons do not have', async () => {
    await withLexicons(async (lexicons) => {
      const coded = gold.replace('"none"', '"expert-commentary"')
      const { code, stderr } = await execute(['tune', lexicons, 'gold.json', '--out', 'out'], {
        files: { 'gold.json': coded },
      })
      expect([code, stderr]).toEqual([0, ''])
    })
  })

  describe('with a lexicon that extends another', () => {
    const own = `# Ours.
language: en
category: photo-caption
extends: en/photo-caption
bias: -2
entries:
  - storm
  - { id: short, pattern: rain, weight: 0.5 } # ours
`
    const coded = gold.replaceAll('"weather"', '"photo-caption"')
    const tuneIt = (...options: string[]): Promise<Outcome> =>
      withLexicons(
        (lexicons) =>
          execute(['tune', lexicons, 'gold.json', '--out', 'out', ...options], {
            files: { 'gold.json': coded },
          }),
        { 'en/weather.yaml': own },
      )

    it('says which weights it could not write, since they stand in the other one', async () => {
      const { code, stderr, written } = await tuneIt()
      const message = stderr.replaceAll('\n', ' ')
      expect(message).toMatch(/weather\.yaml: \d+ weights could not be written: `[^`]+`, .* and \d+ more;/)
      expect(message).toMatch(/in `en\/photo-caption`, which it extends; to fit them, copy that file/)
      expect(written.size).toBe(3)
      expect(code).toBe(1)
    })

    it('writes bias, threshold and the entries of its own', async () => {
      const { stdout, written } = await tuneIt('--json')
      const [language] = JSON.parse(stdout).languages as Tuning['languages']
      const fitted = language?.categories.find(({ category }) => category === 'photo-caption')
      const weightOf = (id: string): number | undefined =>
        fitted?.weights.find(({ entry }) => entry === id)?.after
      const lexicon = parseLexicon(written.get(join('out', 'en/weather.yaml')) ?? '')
      expect(lexicon.content).toMatchObject({
        extends: 'en/photo-caption',
        bias: fitted?.bias,
        entries: [
          { id: 'storm', weight: weightOf('storm') },
          { id: 'short', weight: weightOf('short') },
        ],
      })
      expect(lexicon.content?.entries).toHaveLength(2)
      // What did not change is left to the base.
      expect(lexicon.content?.threshold ?? fitted?.thresholdBefore).toBe(fitted?.threshold)
    })
  })

  it('says which weights it could not write, since YAML references share them', async () => {
    const shared = `${weather}  - &one { pattern: snow, weight: 0.5, scope: passage }\n`.replace(
      'storm # a bare pattern',
      '&two storm',
    )
    await withLexicons(
      async (lexicons) => {
        const { code, stderr } = await execute(['tune', lexicons, 'gold.json', '--out', 'out'], { files })
        expect(stderr).toMatch(/weather\.yaml: one weight could not be written: `storm`; .* anchor/)
        expect(code).toBe(1)
      },
      { 'en/weather.yaml': shared },
    )
  })

  it('tells in its help what a second fit on the same gold is worth', async () => {
    const { stdout } = await execute(['help', 'tune'])
    const help = stdout.replace(/\s+/g, ' ')
    expect(help).toContain(
      '--lambda NUMBER how strongly weights are drawn to --prior, above 0; 10 if not given',
    )
    expect(help).toMatch(/fitted to the same gold .* too good/)
    expect(help).toMatch(/extends another, .* own file/)
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
