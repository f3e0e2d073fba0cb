import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Analyzer, createAnalyzer, type Lexicon, parseLexicon } from '../src/index.ts'
import { loadLexicons } from '../src/node.ts'
import { execute } from './command/world.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const page = readFileSync(join(root, 'lexicons/README.md'), 'utf8')

/** The blocks of one kind of code, in the order of the page. */
const blocksOf = (kind: string): readonly string[] =>
  [...page.matchAll(new RegExp(`^\`\`\`${kind}\\n(.*?)^\`\`\``, 'gms'))].map(([, code]) => code as string)

/** The file that the first line of a block names, if any. */
const fileOf = (block: string): string | undefined => /^# (\S+\.yaml)\n/.exec(block)?.[1]

const analyzers = new Map<Lexicon, Promise<Analyzer>>()

function analyzerOf(lexicon: Lexicon): Promise<Analyzer> {
  const analyzer = analyzers.get(lexicon) ?? createAnalyzer({ lexicons: [lexicon] })
  analyzers.set(lexicon, analyzer)
  return analyzer
}

/** Whether a lexicon finds the entry in a sentence. */
async function finds(lexicon: Lexicon, entry: string, sentence: string): Promise<boolean> {
  const analyzer = await analyzerOf(lexicon)
  const { passages } = analyzer.analyze({ paragraphs: [sentence] }, { language: lexicon.language })
  return passages.some(({ evidence }) => evidence.some((one) => one.entry === entry))
}

async function expectItsSentences(lexicon: Lexicon): Promise<void> {
  for (const { id, match = [], noMatch = [] } of lexicon.content?.entries ?? []) {
    for (const sentence of match)
      expect([sentence, await finds(lexicon, id, sentence)]).toEqual([sentence, true])
    for (const sentence of noMatch)
      expect([sentence, await finds(lexicon, id, sentence)]).toEqual([sentence, false])
  }
}

/** A value as the tables of the page have it. */
const shown = (value: number): string => String(Math.round(value * 100) / 100).replace(/^0\./, '.')

/** Rows of the table of patterns: what is written, what it finds, what it does not. */
const rows = [...page.matchAll(/^\| `(.+?)` \| (“.+?) \| (“.+?) \|$/gm)].map(
  ([, pattern, finding, not]) =>
    [
      (pattern as string).replaceAll('\\|', '|'),
      [...(finding as string).matchAll(/“(.+?)”/g)].map(([, sentence]) => sentence as string),
      [...(not as string).matchAll(/“(.+?)”/g)].map(([, sentence]) => sentence as string),
    ] as const,
)

describe('the page on lexicons', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'framelex-'))
    for (const block of blocksOf('yaml')) {
      const file = fileOf(block)
      if (file === undefined) continue
      mkdirSync(join(folder, dirname(file)), { recursive: true })
      writeFileSync(join(folder, file), block)
    }
    cpSync(join(root, 'lexicons'), join(folder, 'lexicons'), { recursive: true })
    for (const gold of ['gold.json', 'unread.json', 'humor-gold.json', 'my-gold.json'])
      cpSync(join(root, 'examples/gold.json'), join(folder, gold))
    cpSync(join(root, 'examples/articles/windfarm.en.txt'), join(folder, 'article.txt'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('has rows for every kind of pattern', () => {
    expect(rows.length).toBeGreaterThanOrEqual(18)
  })

  it.each(rows)('says rightly what %s finds', async (pattern, finding, not) => {
    const lexicon = parseLexicon(
      JSON.stringify({ language: 'en', category: 'row', entries: [{ id: 'row', pattern }] }),
    )
    for (const sentence of finding)
      expect([sentence, await finds(lexicon, 'row', sentence)]).toEqual([sentence, true])
    for (const sentence of not)
      expect([sentence, await finds(lexicon, 'row', sentence)]).toEqual([sentence, false])
  })

  it('shows lexicons and entries that can be read and find their sentences', async () => {
    for (const block of blocksOf('yaml').filter((one) => fileOf(one) === undefined)) {
      const source = block.startsWith('- ') ? `language: en\ncategory: example\nentries:\n${block}` : block
      const lexicon = parseLexicon(source)
      await createAnalyzer({ lexicons: [lexicon] })
      await expectItsSentences(lexicon)
    }
  })

  it('says rightly what entries about voices find', async () => {
    const [, block = ''] = /^With these entries,\n\n```yaml\n(.*?)^```/ms.exec(page) ?? []
    const passages = [...page.matchAll(/^> \(\d\) (.+)$/gm)].map(([, passage]) => passage as string)
    const table = [...page.matchAll(/^\| `(.+?)` \| ([\d.]+) \| ([\d.]+) \|$/gm)]
    const lexicon = parseLexicon(`language: en\ncategory: example\nentries:\n${block}`)
    const analyzer = await createAnalyzer({ lexicons: [lexicon] })
    const analysis = analyzer.analyze({ paragraphs: passages }, { language: 'en' })
    const worth = (id: string, at: number): string => {
      const found = analysis.passages[at]?.evidence.filter(({ entry }) => entry === id) ?? []
      const value = found.reduce((sum, one) => sum + one.value, 0)
      return shown(value)
    }
    expect(table.map(([, id]) => id)).toEqual(lexicon.content?.entries.map(({ id }) => id))
    expect(table.map(([, id = '']) => [id, worth(id, 0), worth(id, 1)])).toEqual(
      table.map(([, ...cells]) => cells),
    )
  })

  it('says rightly what learned words are worth', async () => {
    const table = [...page.matchAll(/^\| “(.+?)” \| (\d+) \| ([\d.]+) \|$/gm)].map((row) => row.slice(1))
    const analyzer = await createAnalyzer({ lexicons: await loadLexicons(join(folder, 'my-words')) })
    const worth = (passage: string): readonly string[] => {
      const { passages } = analyzer.analyze(passage, { language: 'en' })
      const found = passages[0]?.evidence.find(({ kind }) => kind === 'vocabulary')
      return [passage, String(passages[0]?.words), shown(found?.value ?? 0)]
    }
    expect(table).toHaveLength(3)
    expect(table.map(([passage = '']) => worth(passage))).toEqual(table)
  })

  it('shows a folder of lexicons that works', async () => {
    const lexicons = await loadLexicons(join(folder, 'my-lexicons'))
    expect(lexicons.map(({ language, category }) => `${language}/${category}`).sort()).toEqual([
      'en/human-interest',
      'en/western-media-rebuttal',
      'nl/expert-commentary',
    ])
    for (const lexicon of lexicons) await expectItsSentences(lexicon)
  })

  it('shows a language of which it is known who speaks', async () => {
    const analyzer = await createAnalyzer({ lexicons: await loadLexicons(join(folder, 'my-lexicons')) })
    const text = 'Volgens burgemeester Anna Smit stijgt het water.'
    const { voices } = analyzer.analyze(text, { language: 'nl' })
    expect(voices.map(({ start, end, speaker }) => [text.slice(start, end), speaker?.role])).toEqual([
      ['stijgt het water', 'official'],
    ])
  })

  it('shows code that prints what its comment says', () => {
    for (const code of blocksOf('js')) {
      const script = code.replaceAll("loadLexicons('", `loadLexicons('${folder.replaceAll('\\', '/')}/`)
      const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
        cwd: root,
        encoding: 'utf8',
      })
      expect(output.trim()).toBe(/^\/\/ (.*)$/m.exec(code)?.[1])
    }
  })

  it('shows commands that work', { timeout: 120_000 }, async () => {
    const commands = blocksOf('sh')
      .flatMap((block) => block.split('\n'))
      .filter((line) => line.startsWith('npx framelex '))
    expect(commands.length).toBeGreaterThan(5)
    for (const command of commands) {
      const words = command.replace(/ +#.*/, '').split(' ').slice(2)
      // What lies in the folder, as if one stood in it.
      const args = words.map((word) => (existsSync(join(folder, word)) ? join(folder, word) : word))
      const { code, stderr, written } = await execute(args)
      expect([command, code, stderr.includes('Error')]).toEqual([command, 0, false])
      for (const [file, text] of written) {
        mkdirSync(dirname(join(folder, file)), { recursive: true })
        writeFileSync(join(folder, file), text)
      }
    }
  })
})
