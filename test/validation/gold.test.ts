import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { DataError, type Fault } from '../../src/errors.ts'
import { codedFor, type GoldOptions, joinGold, parseGold } from '../../src/validation/gold.ts'

const categories = ['state-narrative', 'photo-caption']

const passage = (primary: string, labels?: readonly string[]) => ({
  text: 'The mayor opened the bridge.',
  primary,
  ...(labels === undefined ? {} : { labels }),
})

const article = (id: string, ...passages: readonly object[]) => ({
  id,
  passages: passages.length === 0 ? [passage('none', [])] : passages,
})

function faultsOf(
  source: string,
  options: GoldOptions = { file: 'gold.json', categories },
): readonly Fault[] {
  try {
    parseGold(source, options)
  } catch (error) {
    expect(error).toBeInstanceOf(DataError)
    return (error as DataError).faults
  }
  throw new Error('no fault was found')
}

describe('parseGold', () => {
  it('reads a list of articles', () => {
    const read = parseGold(
      JSON.stringify([
        {
          ...article('a', passage('photo-caption', ['photo-caption'])),
          language: 'en',
          source: 'Daily',
          title: 'Bridge',
        },
      ]),
      { categories },
    )
    expect(read).toEqual({
      articles: [
        {
          id: 'a',
          language: 'en',
          source: 'Daily',
          title: 'Bridge',
          passages: [passage('photo-caption', ['photo-caption'])],
        },
      ],
    })
  })

  it('reads pages whose captions are known as articles that are coded for them', () => {
    const page = {
      outlet: 'Daily',
      page: 'p1',
      language: 'en',
      passages: [
        { text: 'A bridge. Photo: Ann', caption: true },
        { text: 'It rained.', caption: false },
      ],
    }
    const read = parseGold(`${JSON.stringify(page)}\n${JSON.stringify({ ...page, page: 'p2' })}\n`)
    expect(read.articles.map(({ id }) => id)).toEqual(['p1', 'p2'])
    expect(read.articles[0]).toEqual({
      id: 'p1',
      source: 'Daily',
      language: 'en',
      coded: ['photo-caption'],
      passages: [
        { text: 'A bridge. Photo: Ann', primary: 'photo-caption', labels: ['photo-caption'] },
        { text: 'It rained.', primary: 'none', labels: [] },
      ],
    })
    expect(codedFor(read)).toEqual(['photo-caption'])
  })

  it('finds the faults of pages', () => {
    const [fault] = faultsOf('{"page": "p", "passages": [{"text": "x", "caption": "yes"}]}')
    expect(fault).toMatchObject({ line: 1, message: expect.stringContaining('`true` or `false`') })
  })

  it('holds an article to the categories that it is coded for', () => {
    const coded = { ...article('a', passage('state-narrative')), coded: ['photo-caption'] }
    expect(faultsOf(JSON.stringify([coded])).map(({ message }) => message)).toEqual([
      'a passage has `state-narrative`, which is not among these',
    ])
  })

  it('does not let articles that are coded for different categories be measured together', () => {
    const some = { ...article('a', passage('photo-caption')), coded: ['photo-caption'] }
    expect(() => codedFor(parseGold(JSON.stringify([some, article('b')])))).toThrow(
      'article "a" is coded for photo-caption only, article "b" for all categories; measure them apart',
    )
  })

  it('takes the primary category as the only label where none are given', () => {
    const read = parseGold(JSON.stringify([article('a', passage('photo-caption'), passage('none'))]))
    expect(read.articles[0]?.passages.map(({ labels }) => labels)).toEqual([['photo-caption'], []])
  })

  it('takes labels beside none: the rest of a caption at the end of a report', () => {
    const source = JSON.stringify([article('a', passage('none', ['photo-caption']))])
    expect(parseGold(source).articles[0]?.passages[0]?.labels).toEqual(['photo-caption'])
  })

  it('leaves out an empty title, language or source', () => {
    const [read] = parseGold(
      JSON.stringify([{ ...article('a'), title: '', language: null, source: '' }]),
    ).articles
    expect(Object.keys(read as object)).toEqual(['id', 'passages'])
  })

  it.each([
    ['JSON Lines', `${JSON.stringify(article('a'))}\n\n${JSON.stringify(article('b'))}\n`],
    [
      'JSON Lines with Windows line ends',
      `${JSON.stringify(article('a'))}\r\n${JSON.stringify(article('b'))}`,
    ],
    ['a byte-order mark', `\uFEFF${JSON.stringify([article('a'), article('b')])}`],
    [
      'YAML',
      '- {id: a, passages: [{text: x, primary: none}]}\n- {id: b, passages: [{text: x, primary: none}]}',
    ],
  ])('reads %s', (_, source) => {
    expect(parseGold(source).articles.map(({ id }) => id)).toEqual(['a', 'b'])
  })

  it('reads a single line as one article', () => {
    expect(parseGold(JSON.stringify(article('a'))).articles).toHaveLength(1)
  })

  it('takes any category where none are given', () => {
    expect(parseGold(JSON.stringify([article('a', passage('sport'))])).articles).toHaveLength(1)
  })

  it('reads the gold of the examples', () => {
    const source = readFileSync(new URL('../../examples/gold.json', import.meta.url), 'utf8')
    expect(parseGold(source).articles.length).toBeGreaterThan(0)
  })

  it('names a wrong category with its place and the nearest right one', () => {
    const source = JSON.stringify([article('a', passage('state-narative', ['state-narative']))], null, 1)
    const faults = faultsOf(source)
    expect(faults.map(({ line, column }) => [line, column])).toEqual([
      [7, 16],
      [9, 6],
    ])
    for (const { message } of faults) {
      expect(message).toMatch(/found `state-narative`; did you mean `state-narrative`\?/)
    }
  })

  it.each([
    ['articles without passages', [{ id: 'a', passages: [] }], 'expected at least one passage, found none'],
    [
      'labels without the primary category',
      [article('a', passage('photo-caption', []))],
      'the labels lack the primary category `photo-caption`',
    ],
    ['two articles of one id', [article('a'), article('b'), article('a')], 'a second article has the id "a"'],
    ['an article without id', [{ passages: [passage('none')] }], 'the key `id` is missing'],
    ['an empty id', [article('')], 'expected an id, found nothing'],
    ['an unknown key', [{ ...article('a'), tittle: 'x' }], 'unknown key `tittle`; did you mean `title`?'],
    [
      'a text that is none',
      [article('a', { text: 3, primary: 'none' })],
      'expected a text, found the number 3',
    ],
    ['no articles', [], 'expected at least one article, found none'],
  ])('names %s', (_, value, message) => {
    expect(faultsOf(JSON.stringify(value)).map((fault) => fault.message)).toEqual([message])
  })

  it('names every fault at once, double ids among them', () => {
    const value = [
      article('a', passage('sport')),
      { id: 'a', passages: [] },
      article('c', { primary: 'none' }),
    ]
    expect(faultsOf(JSON.stringify(value, null, 1)).map(({ line }) => line)).toEqual([7, 12, 13, 18])
  })

  it('names faults of JSON Lines with their line', () => {
    const lines = [article('a'), article('b', passage('sport')), article('a')].map((one) =>
      JSON.stringify(one),
    )
    const faults = faultsOf(lines.join('\n'), { file: 'gold.jsonl', categories })
    expect(faults.map(({ line, column }) => [line, column])).toEqual([
      [2, (lines[1] as string).indexOf('"sport"') + 1],
      [3, (lines[2] as string).indexOf('"a"') + 1],
    ])
    expect(faults[0]?.excerpt).toContain('2 | ')
  })

  it.each([
    ['an empty file', ''],
    ['broken JSON', '[{"id": "a", "passages": [{"text": "x"'],
    ['a number', '12'],
    ['a text', '"gold"'],
    ['a broken line', `${JSON.stringify(article('a'))}\n{"id": `],
  ])('refuses %s with a place', (_, source) => {
    expect(faultsOf(source)[0]).toMatchObject({ file: 'gold.json', line: expect.any(Number) })
  })
})

describe('joinGold', () => {
  it('puts the articles of several golds in a row', () => {
    const golds = ['a', 'b'].map((id) => parseGold(JSON.stringify([article(id)])))
    expect(joinGold(golds).articles.map(({ id }) => id)).toEqual(['a', 'b'])
  })
})
