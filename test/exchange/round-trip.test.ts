import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  type Analyzer,
  createAnalyzer,
  type ExportedText,
  type Gold,
  importGold,
  toExport,
} from '../../src/index.ts'
import { anyParagraphs, codedOf, examplesBy, readOf } from './coded.ts'

let analyzer: Analyzer
let examples: readonly ExportedText[]

beforeAll(async () => {
  analyzer = await createAnalyzer()
  examples = await examplesBy(analyzer)
})

const contentOf = (format: Parameters<typeof toExport>[0], texts: readonly ExportedText[]): string =>
  toExport(format, texts)[0]?.content ?? ''

/** Label Studio gives predictions back as annotations once somebody has accepted them. */
const accepted = (tasks: string): string =>
  JSON.stringify(
    JSON.parse(tasks).map(({ data, predictions }: { data: object; predictions: object[] }, id: number) => ({
      id,
      data,
      annotations: predictions.map((prediction) => ({ ...prediction, was_cancelled: false })),
    })),
  )

/** Every way there and back. */
const ways: Readonly<Record<string, (texts: readonly ExportedText[]) => Promise<Gold>>> = {
  csv: (texts) => importGold(contentOf('csv', texts), { file: 'passages.csv' }),
  'label-studio': (texts) => importGold(accepted(contentOf('label-studio', texts)), { file: 'tasks.json' }),
  doccano: (texts) => importGold(contentOf('doccano', texts), { file: 'doccano.jsonl' }),
}

describe('a round trip', () => {
  it.each(Object.entries(ways))('over %s keeps passages, tags, language and outlet', async (_, go) => {
    const gold = await go(examples)
    expect(readOf(gold)).toEqual(examples.map(({ analysis }) => codedOf(analysis)))
    expect(gold.articles.map(({ id, language, source }) => [id, language, source])).toEqual([
      ['windfarm.en.txt', 'en', 'Example, "Daily"'],
      ['harbor.de.txt', 'de', 'Example, "Daily"'],
    ])
  })

  it.each(Object.entries(ways))('over %s keeps any text, with characters of any plane', async (_, go) => {
    await fc.assert(
      fc.asyncProperty(anyParagraphs, async (paragraphs) => {
        const analysis = analyzer.analyze({ title: 'Ein 😀 Titel', paragraphs }, { language: 'de' })
        const gold = await go([{ name: 'a', analysis }])
        expect(readOf(gold)).toEqual([codedOf(analysis)])
      }),
      { numRuns: 40 },
    )
  })
})

describe('toExport', () => {
  it('writes brat annotations whose words stand where they say, in code points', () => {
    const analysis = analyzer.analyze(
      '😀 Die Regierung wies\ndie Vorwürfe „entschieden“ zurück, sagte Minister Karl Weber.',
      {
        language: 'de',
      },
    )
    const [text, annotations, configuration] = toExport('brat', [{ name: 'a b/c.txt', analysis }])
    expect([text?.name, annotations?.name, configuration?.name]).toEqual([
      'a-b-c.txt',
      'a-b-c.ann',
      'annotation.conf',
    ])
    const points = Array.from(text?.content ?? '')
    const bound = (annotations?.content ?? '').split('\n').filter((line) => line.startsWith('T'))
    expect(bound.length).toBeGreaterThan(2)
    for (const line of bound) {
      const [, kind = '', words] = line.split('\t')
      const fragments = kind.slice(kind.indexOf(' ') + 1).split(';')
      const there = fragments.map((fragment) => {
        const [start, end] = fragment.split(' ').map(Number)
        return points.slice(start, end).join('')
      })
      expect(there.join(' ')).toBe(words)
    }
  })

  it('writes web annotations whose two selectors agree', () => {
    const [file] = toExport('web-annotation', examples)
    const { items } = JSON.parse(file?.content ?? '') as {
      items: {
        target: {
          source: string
          selector: [{ start: number; end: number }, { exact: string; prefix: string }]
        }
      }[]
    }
    expect(items.length).toBeGreaterThan(30)
    for (const { target } of items) {
      const text = examples.find(({ name }) => target.source.endsWith(name))?.analysis.text ?? ''
      const points = Array.from(text)
      const [{ start, end }, { exact, prefix }] = target.selector
      expect(points.slice(start, end).join('')).toBe(exact)
      expect(points.slice(Math.max(start - 32, 0), start).join('')).toBe(prefix)
    }
  })

  it('writes whole analyses as JSON Lines', () => {
    const lines = contentOf('jsonl', examples).trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line))).toEqual(
      examples.map(({ name, source, analysis }) => ({ name, source, ...analysis })),
    )
  })

  it('takes no two texts of one name, and no format that it does not know', () => {
    const [one] = examples as [ExportedText]
    expect(() => toExport('csv', [one, one])).toThrow('two texts are called "windfarm.en.txt"')
    expect(() => toExport('pdf' as 'csv', [one])).toThrow('unknown format "pdf"')
  })
})

const faultsOf = async (content: unknown, file: string): Promise<readonly unknown[]> => {
  const source = typeof content === 'string' ? content : JSON.stringify(content)
  const error = await importGold(source, { file, categories: ['state-narrative'] }).catch(
    (error: unknown) => error,
  )
  const { faults } = error as { faults: { line: number; column: number; message: string }[] }
  return faults.map(({ line, column, message }) => `${line}:${column} ${message}`)
}

describe('importGold', () => {
  it('takes the longest code of a passage, and codes what has none as none', async () => {
    const text = 'One two three four.\n\nFive six.\n\nSeven.'
    const label = [
      [0, 3, 'b'],
      [0, 19, 'a'],
      [32, 38, 'none'],
    ]
    const gold = await importGold(JSON.stringify({ id: 7, text, label }), { file: 'x.jsonl' })
    expect(gold.articles).toEqual([
      {
        id: '7',
        passages: [
          { text: 'One two three four.', primary: 'a', labels: ['a', 'b'] },
          { text: 'Five six.', primary: 'none', labels: [] },
          { text: 'Seven.', primary: 'none', labels: [] },
        ],
      },
    ])
  })

  it('gives a passage every code that covers half of it, or lies in it by half, wherever codes begin and end', async () => {
    const lengths = [4, 1, 9, 2, 6]
    const text = lengths.map((length) => 'x'.repeat(length)).join('\n\n')
    const place = fc.nat(text.length)
    const codes = fc.array(fc.tuple(place, place), { minLength: 1, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(codes, async (pairs) => {
        const label = pairs.map(([one, other], at) => [Math.min(one, other), Math.max(one, other), `c${at}`])
        const gold = await importGold(JSON.stringify({ id: 1, text, label }), { file: 'x.jsonl' })
        let start = 0
        for (const [at, length] of lengths.entries()) {
          const shared = ([from, to]: readonly unknown[]): number =>
            Math.min(Number(to), start + length) - Math.max(Number(from), start)
          const expected = label.filter(
            (code) =>
              shared(code) > 0 && 2 * shared(code) >= Math.min(Number(code[1]) - Number(code[0]), length),
          )
          expect(gold.articles[0]?.passages[at]?.labels.toSorted()).toEqual(expected.map(([, , id]) => id))
          start += length + 2
        }
      }),
    )
  })

  it('leaves passages uncoded that nobody coded', async () => {
    const task = { id: 1, data: { text: 'Some words.' }, annotations: [{ was_cancelled: true, result: [] }] }
    const { articles } = await importGold(JSON.stringify([task]), { file: 'x.json' })
    expect(articles[0]?.passages).toEqual([{ text: 'Some words.', primary: null, labels: [] }])
  })

  it('says where a code lies outside of the text, or is none', async () => {
    expect(
      await faultsOf('{"text":"abc","label":[[0,9,"state-narrative"],[0,3,"own"]]}\n', 'x.jsonl'),
    ).toEqual([
      '1:24 0 to 9 is no place in the text, which has 3 characters',
      '1:48 unknown category "own"; the categories are state-narrative',
    ])
  })

  it('says where quoted words stand elsewhere', async () => {
    const value = { start: 0, end: 3, text: 'xyz', labels: ['state-narrative'] }
    const task = { data: { text: 'abc def' }, annotations: [{ result: [{ type: 'labels', value }] }] }
    expect(await faultsOf([task], 'x.json')).toEqual([
      expect.stringContaining('the words are said to be "xyz", but there stands "abc"'),
    ])
  })

  it('says which columns a table lacks, and where a category is unknown', async () => {
    expect(await faultsOf('article,text\na,b\n', 'x.csv')).toEqual(['1:1 there is no column `category`'])
    expect(await faultsOf('article,text,category\na,b,none\na,c,own\n', 'x.csv')).toEqual([
      '3:5 unknown category "own"',
    ])
  })
})
