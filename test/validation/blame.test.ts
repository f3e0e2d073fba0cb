import { beforeAll, describe, expect, it } from 'vitest'
import { type Analyzer, createAnalyzer } from '../../src/analyzer.ts'
import { parseLexicon } from '../../src/lexicon/parse.ts'
import { type Blame, blame, type CategoryBlame, findEntry } from '../../src/validation/blame.ts'
import type { EntryRecord } from '../../src/validation/entry-record.ts'
import type { Gold } from '../../src/validation/gold.ts'
import { proportionInterval } from '../../src/validation/proportion.ts'

const weather = parseLexicon(`
language: en
category: weather
bias: -1
entries:
  - { pattern: storm, weight: 2 }
  - { pattern: rain, weight: 0.5 }
  - { id: protest, pattern: protest*, weight: -1.5 }
  - { id: sky, pattern: sky, weight: 0.2, scope: title }
`)
const sport = parseLexicon('{ language: en, category: sport, entries: [goal] }')

const gold: Gold = {
  articles: [
    {
      id: 'a',
      language: 'en',
      source: 'Daily',
      title: 'The sky over us',
      passages: [
        { text: ' A storm of protest and of rain.', primary: 'none', labels: [] },
        { text: 'A storm came in the night.', primary: 'weather', labels: ['weather'] },
        { text: 'A storm of words.', primary: 'none', labels: [] },
      ],
    },
    {
      id: 'b',
      language: 'en',
      passages: [
        { text: 'The storm ended the protests.', primary: 'weather', labels: ['weather'] },
        { text: 'It snowed.', primary: 'weather', labels: ['weather'] },
        { text: 'Nothing happened.', primary: 'none', labels: [] },
      ],
    },
    { id: 'c', language: 'fr', passages: [{ text: 'La pluie.', primary: 'weather', labels: ['weather'] }] },
  ],
}

let analyzer: Analyzer
let found: Blame
let about: CategoryBlame
const recordOf = (entry: string): EntryRecord => {
  const record = about.entries.find((each) => each.entry === entry)
  if (record === undefined) throw new Error(`no record of ${entry}`)
  return record
}

beforeAll(async () => {
  analyzer = await createAnalyzer({ lexicons: [weather, sport] })
  found = blame(analyzer, gold)
  about = found.lexicons[0] as CategoryBlame
})

describe('blame', () => {
  it('counts tags against labels, without lexicons that nothing is coded or tagged for', () => {
    expect(found.lexicons.map(({ category }) => category)).toEqual(['weather'])
    expect(about).toMatchObject({ language: 'en', passages: 6, gold: 3, found: 3, both: 1 })
    expect(found.skipped).toBe(1)
  })

  it('says what the bias leaves to be found', () => {
    expect(about.needed).toBeCloseTo(1)
  })

  it('puts those entries first that contribute most to false tags', () => {
    expect(about.entries.map(({ entry }) => entry)).toEqual(['storm', 'rain', 'sky', 'protest'])
    expect(recordOf('storm').falseTags).toEqual({ passages: 2, contribution: 4, decided: 2 })
  })

  it('tells which tags fall without an entry', () => {
    expect(recordOf('storm').trueTags).toEqual({ passages: 1, contribution: 2, decided: 1 })
    // 0.2 of sky is more than what is above the threshold in the first passage, where 2 + 0.5 - 1.5 + 0.2 - 1 is 0.2.
    expect(recordOf('sky').falseTags).toEqual({ passages: 2, contribution: expect.closeTo(0.4), decided: 0 })
    expect(recordOf('rain').falseTags).toEqual({ passages: 1, contribution: 0.5, decided: 1 })
  })

  it('tells which entries hold coded passages back', () => {
    expect(recordOf('protest').heldBack).toEqual({ passages: 1, contribution: -1.5, decided: 1 })
    expect(recordOf('protest').prevented).toEqual({ passages: 0, contribution: 0, decided: 0 })
  })

  it('gives every entry its precision', () => {
    expect(recordOf('storm')).toMatchObject({ found: 4, coded: 2, precision: 0.5 })
    expect(recordOf('storm').interval).toEqual(proportionInterval(2, 4))
    expect(recordOf('rain')).toMatchObject({ found: 1, coded: 0, precision: 0 })
  })

  it('gives the false tags, the surest first, and the missed passages, those first that nothing speaks for', () => {
    expect(about.falseTags.map(({ text }) => text)).toEqual([
      'A storm of words.',
      'A storm of protest and of rain.',
    ])
    expect(about.missed.map(({ text }) => text)).toEqual(['It snowed.', 'The storm ended the protests.'])
    expect(about.missed.map(({ support }) => support)).toEqual([0, 2])
  })

  it('says where in a passage everything was found', () => {
    const [, passage] = about.falseTags
    expect(passage).toMatchObject({
      article: 'a',
      source: 'Daily',
      passage: 1,
      primary: 'none',
      tagged: true,
    })
    expect(passage?.margin).toBeCloseTo(0.2)
    expect(passage?.found.map(({ entry, spans, elsewhere }) => [entry, spans, elsewhere])).toEqual([
      ['storm', [{ start: 2, end: 7 }], []],
      ['protest', [{ start: 11, end: 18 }], []],
      ['rain', [{ start: 26, end: 30 }], []],
      ['sky', [], [{ words: 'sky', where: 'title' }]],
    ])
  })

  it('judges one category if it is asked to', () => {
    expect(blame(analyzer, gold, { category: 'sport' }).lexicons).toEqual([])
    expect(() => blame(analyzer, gold, { category: 'music' })).toThrow(
      new RangeError('blame: no lexicon for category "music"; there are sport, weather'),
    )
  })
})

describe('findEntry', () => {
  it('gives every passage in which the entry was found, the surest tags first', () => {
    const [finds, ...others] = findEntry(analyzer, gold, 'protest')
    expect(others).toEqual([])
    expect(finds).toMatchObject({ category: 'weather', entry: 'protest', weight: -1.5, found: 2, coded: 1 })
    expect(finds?.passages.map(({ article, passage }) => `${article} ${passage}`)).toEqual(['a 1', 'b 1'])
  })

  it('refuses an entry that there is not', () => {
    expect(() => findEntry(analyzer, gold, 'hail')).toThrow(
      new RangeError('findEntry: there is no entry "hail"'),
    )
  })
})

describe('proportionInterval', () => {
  it('is that of Wilson', () => {
    expect(proportionInterval(8, 10)).toEqual({
      low: expect.closeTo(0.4902, 4),
      high: expect.closeTo(0.9433, 4),
    })
  })

  it('lies within 0 and 1, and is none of nothing', () => {
    expect(proportionInterval(0, 5)?.low).toBe(0)
    expect(proportionInterval(5, 5)?.high).toBe(1)
    expect(proportionInterval(0, 0)).toBeNull()
  })
})
