import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { storm, withLexicons } from './lexicons.ts'
import { execute, type Outcome, type World } from './world.ts'

const analyze = (args: readonly string[], world: World = {}): Promise<Outcome> =>
  withLexicons((lexicons) => execute(['analyze', '--lexicons', lexicons, ...args], world))
const files = { 'storm.txt': storm }

describe('framelex analyze', () => {
  it('shows an article with its tags, the evidence and the profile', async () => {
    const { code, stdout, stderr } = await analyze(['storm.txt'], { files })
    expect(stdout).toBe(`storm.txt · English · 3 passages · 23 words

[weather .62] uncertain
A storm came over the hills and the rain did not stop.
    +1.00  storm “storm”
    +0.50  rain “rain”

[sport .73]
It was the best match of the year.
    +2.00  match “match”

[no tag]
Nothing else happened.

── Profile ─────────────────────────────────────────────────────────────────────

Weather  ████████████████████████████▊                            52%  1 passage
Sport    ███████████████████▏                                     35%  1 passage
no tag   ░░░░░░░░                                                 13%  1 passage

Dominant: Weather. Diversity .97 (0 one category, 1 all categories equally).
1 passage uncertain (52% of the words).

Strongest evidence
  +2.00  match · Sport, 1 passage
  +1.00  storm · Weather, 1 passage
  +0.50  rain · Weather, 1 passage
`)
    expect([code, stderr]).toEqual([0, ''])
  })

  it('reads standard input where no file is named, and for -', async () => {
    for (const args of [[], ['-']]) {
      const { stdout } = await analyze(args, { input: storm })
      expect(stdout).toMatch(/^standard input · English · 3 passages/)
    }
  })

  it('analyzes the example where no file is named', async () => {
    const { stdout } = await analyze(['--example', 'storm.txt'], { files })
    expect(stdout).toMatch(/^storm\.txt · /)
    const own = await analyze(['--example', 'storm.txt', 'own.txt'], {
      files: { ...files, 'own.txt': storm },
    })
    expect(own.stdout).toMatch(/^own\.txt · /)
  })

  it('prints one analysis as JSON for one file, and an array for several', async () => {
    const one = await analyze(['--json', 'storm.txt'], { files })
    expect(JSON.parse(one.stdout)).toMatchObject({
      text: storm,
      language: 'en',
      profile: { dominant: 'weather' },
    })
    expect(one.stdout.trimEnd()).not.toContain('\n')
    const two = await analyze(['--json', 'storm.txt', 'storm.txt'], { files })
    expect(JSON.parse(two.stdout)).toEqual([JSON.parse(one.stdout), JSON.parse(one.stdout)])
  })

  it('does the other files where one is wrong, and says what is wrong', async () => {
    const { code, stdout, stderr } = await analyze(['--json', 'missing.txt', 'storm.txt'], { files })
    expect(JSON.parse(stdout)).toHaveLength(1)
    expect([code, stderr]).toEqual([1, 'framelex: missing.txt: no such file\n'])
  })

  it('prints an empty array where no file of several can be read', async () => {
    const { code, stdout } = await analyze(['--json', 'missing.txt', 'gone.txt'])
    expect([code, JSON.parse(stdout)]).toEqual([1, []])
  })

  it('sums several files up', async () => {
    const { stdout } = await analyze(['storm.txt', 'storm.txt'], { files })
    expect(stdout).toContain('── Profile of all 2 texts ─')
    expect(stdout).toContain('2 texts, 6 passages, 46 words\n')
  })

  it('takes the title from the call or from the first line', async () => {
    const called = await analyze(['--json', '--headline', 'A storm', 'storm.txt'], { files })
    const analysis = JSON.parse(called.stdout)
    expect(analysis.text.slice(analysis.title.start, analysis.title.end)).toBe('A storm')
    expect(analysis.passages).toHaveLength(3)
    const first = await analyze(['--json', '--first-line-title', 'storm.txt'], {
      files: { 'storm.txt': `A storm\n\n${storm}` },
    })
    expect(JSON.parse(first.stdout)).toEqual(analysis)
  })

  it('cuts into sentences if it is asked to', async () => {
    const { stdout } = await analyze(['--json', '--unit', 'sentence', '-'], {
      input: 'It was a storm. It was the end of the year.\n\nThis was the match.',
    })
    expect(JSON.parse(stdout).passages).toHaveLength(3)
  })

  it('says why a text without a known language has no tags, and what to do', async () => {
    const { code, stdout, stderr } = await analyze(['-'], { input: 'Lorem ipsum dolor.' })
    expect(stdout).toMatch(/^standard input · 1 passage · 3 words\n/)
    expect(stderr).toMatch(/^framelex: standard input: .+; name it with --language CODE\n$/)
    expect(code).toBe(0)
    const named = await analyze(['--language', 'en', '-'], { input: 'Lorem ipsum storm.' })
    expect(named.stdout).toContain('[weather .50]')
  })

  it('explains every score as a sum', async () => {
    const { stdout } = await analyze(['--explain', 'storm.txt'], { files })
    expect(stdout).toContain(
      '    −1.00  bias\n    +1.00  storm “storm”\n    +0.50  rain “rain”\n    ─────\n    +0.50  log-odds',
    )
  })

  it('follows the width and the colors of the terminal', async () => {
    const { stdout } = await analyze(['storm.txt'], { files, columns: 40, colorDepth: 4 })
    expect(stdout).toContain(
      '\u001b[34m▌ \u001b[0mA \u001b[4;34mstorm\u001b[0m came over the hills and the\n',
    )
    const piped = await analyze(['storm.txt'], { files, environment: { COLUMNS: '30' } })
    expect(piped.stdout).toContain('A storm came over the hills\nand the rain did not stop.\n')
  })

  it('draws with ASCII on dumb terminals and without UTF-8', async () => {
    for (const environment of [{ TERM: 'dumb' }, { LC_ALL: 'C' }, { LANG: 'POSIX' }]) {
      const { stdout } = await analyze(['storm.txt'], { files, environment })
      expect(stdout).toMatch(/^[\x20-\x7e\n]*$/)
    }
  })

  it('adds to the bundled lexicons if it is asked to', async () => {
    const { stdout } = await analyze(['--json', '--with-bundled', 'storm.txt'], { files })
    const { categories } = JSON.parse(stdout).profile
    expect(Object.keys(categories)).toEqual(expect.arrayContaining(['weather', 'photo-caption']))
  })

  it('shows all faults of a lexicon with their places', async () => {
    const faulty = 'language: en\ncategory: weather\nentries:\n  - { patern: storm }\n  - <nowhere>\n'
    const { code, stdout, stderr } = await withLexicons(
      (lexicons) => execute(['analyze', '--lexicons', lexicons, 'storm.txt'], { files }),
      { 'en/weather.yaml': faulty },
    )
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(/weather\.yaml:4:7: .*`pattern`/)
    expect(stderr).toMatch(/weather\.yaml:5:5: /)
  })

  it('says which folder has no lexicons', async () => {
    const { code, stderr } = await execute(['analyze', '--lexicons', 'nowhere', 'storm.txt'], { files })
    expect(code).toBe(1)
    expect(stderr).toContain('nowhere')
  })
})

describe('articles of many kinds', () => {
  const table =
    'id,outlet,headline,story\n7,Daily,A storm,"It was a storm.\n\nThe match was off."\n8,Daily,,It was the best match of the year.\n'

  it('are read from the columns of CSV, and from all files of a list', async () => {
    const { code, stdout, stderr } = await analyze(['--text', 'story', 'all.csv'], {
      files: { 'all.csv': table },
    })
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^all\.csv: 7 · English · 2 passages/)
    expect(stdout).toContain('\nall.csv: 8 · English')
    expect(stdout).toContain('── Profile of all 2 texts ─')
  })

  it('are an array as JSON, and faults of rows leave the other rows', async () => {
    const { code, stdout, stderr } = await analyze(['--json', '--text', 'story', 'all.csv'], {
      files: { 'all.csv': `${table}9,Daily\n` },
    })
    expect(JSON.parse(stdout)).toHaveLength(2)
    expect(stderr).toContain('all.csv:6:3: 2 cells, but the header names 4 columns')
    expect(code).toBe(1)
  })

  it('are told from standard input by what it holds', async () => {
    const { stdout } = await analyze(['-'], {
      input: '<!doctype html><html><body><p>It was a storm, and the match was off.</p></body></html>',
    })
    expect(stdout).toContain('It was a storm, and the match was off.\n')
    expect(stdout).not.toContain('<p>')
  })
})

describe('a wrong call of framelex analyze', () => {
  it.each([
    [['--langage', 'en', 'a.txt'], 'unknown option --langage; did you mean --language?'],
    [['--nonsense', 'a.txt'], 'unknown option --nonsense'],
    [['-x', 'a.txt'], 'unknown option -x'],
    [['--language'], '--language needs a value: --language CODE'],
    [['--language', '--json', 'a.txt'], '--language needs a value: --language CODE'],
    [['--json=yes', 'a.txt'], '--json takes no value'],
    [['--language', 'em', 'storm.txt'], '--language em: did you mean en? There are lexicons for: '],
    [
      ['--unit', 'sentences', 'a.txt'],
      '--unit sentences: did you mean sentence? It is one of: paragraph, sentence',
    ],
    [['--encoding', 'klingon', 'a.txt'], '--encoding klingon: no such encoding'],
    [['--headline', 'T', 'a.txt', 'b.txt'], '--headline is that of one text'],
    [['--headline', 'T', 'a.csv'], '--headline is that of one text'],
    [
      ['--headline', 'T', '--first-line-title', 'a.txt'],
      '--headline and --first-line-title exclude each other',
    ],
    [['--with-bundled', 'a.txt'], '--with-bundled goes with --lexicons FOLDER'],
    [['-', '-'], '- stands twice'],
    [[], 'no FILE is given; name one, or - to read standard input'],
  ])('%j: %s', async (args, message) => {
    const { code, stdout, stderr } = await execute(['analyze', ...args], { files })
    expect(stderr).toContain(`framelex analyze: ${message}`)
    expect(stderr).toMatch(/\nSee: framelex help analyze\n$/)
    expect([code, stdout]).toEqual([2, ''])
  })
})

describe('a file that is no text', () => {
  const latin1 = Buffer.from('Zeile eins\nGr\xf6\xdfe und Ma\xdf', 'latin1')

  it.each<[string, string | Uint8Array, string]>([
    ['empty', '', 'is empty'],
    ['blank', ' \n\t', 'is empty'],
    ['binary', 'abc\u0000def', 'is binary, not a text: byte 00 at byte 3 (line 1, column 4)'],
    ['a PDF', '%PDF-1.7 …', 'is a PDF file; save its text as a .txt file first'],
    ['packed', new Uint8Array([0x1f, 0x8b, 8]), "is broken: its gzip can't be unpacked"],
    [
      'not UTF-8',
      latin1,
      'is not UTF-8: byte F6 at byte 13 (line 2, column 3); --encoding windows-1252 would read there: eile eins Größe und Ma',
    ],
  ])('is named: %s', async (_, bytes, message) => {
    const { code, stdout, stderr } = await execute(['analyze', 'a.txt'], { files: { 'a.txt': bytes } })
    expect(stderr).toContain(`framelex: a.txt: ${message}`)
    expect([code, stdout]).toEqual([1, ''])
  })

  it('is named: a folder', async () => {
    const { code, stderr } = await analyze([join('test', 'command')])
    expect([code, stderr]).toEqual([
      1,
      expect.stringMatching(
        /^framelex: test\/command: is a folder without a file to read; known are \.txt, /,
      ),
    ])
  })

  it.each([
    [
      'windows-1252',
      Buffer.from('The price of the storm was 5 \x80.', 'latin1'),
      'The price of the storm was 5 €.',
    ],
    ['utf-16le', Buffer.from('\ufeffThe storm was here.', 'utf16le'), 'The storm was here.'],
  ])('but one in %s is read if that is said', async (encoding, bytes, text) => {
    const { stdout } = await analyze(['--json', '--encoding', encoding, 'a.txt'], {
      files: { 'a.txt': bytes },
    })
    expect(JSON.parse(stdout).text).toBe(text)
  })
})
