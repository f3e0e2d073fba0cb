import { describe, expect, it, vi } from 'vitest'
import { DataError } from '../../src/errors.ts'
import type { Lexicon } from '../../src/lexicon/lexicon.ts'
import { linkLexicons } from '../../src/lexicon/link.ts'
import { parseLexicon } from '../../src/lexicon/parse.ts'
import { parsePattern } from '../../src/lexicon/pattern.ts'
import type { LinkedLexicon, LinkedList } from '../../src/lexicon-types.ts'
import { bundledLexicons } from './house.ts'

vi.mock('../../src/lexicon/bundled.ts', () => import('./house.ts'))

const own = (rest: string, category = 'own'): Lexicon =>
  parseLexicon(`language: en\ncategory: ${category}\n${rest}\n`, { file: 'own.yaml' })

const linkOne = async (lexicon: Lexicon): Promise<LinkedLexicon> => {
  const [language] = (await linkLexicons([lexicon])).languages
  const [linked] = language?.lexicons ?? []
  if (!linked) throw new Error('nothing was linked')
  return linked
}

const ids = ({ entries }: LinkedLexicon): readonly string[] => entries.map(({ id }) => id)

const faultsOf = async (lexicons: readonly Lexicon[]): Promise<readonly string[]> => {
  try {
    await linkLexicons(lexicons)
  } catch (error) {
    if (error instanceof DataError)
      return error.faults.map(({ file, line, message }) => `${file}:${line} ${message}`)
    throw error
  }
  return []
}

describe('linkLexicons', () => {
  it('loads what is bundled', async () => {
    const { languages } = await linkLexicons(bundledLexicons)
    expect(
      languages.map(({ data, lexicons }) => [data.name, lexicons.map(({ category }) => category)]),
    ).toEqual([
      ['English', ['rebuttal', 'expert']],
      ['German', ['expert']],
    ])
  })

  it('takes a negative zero for zero', async () => {
    const { bias, entries } = await linkOne(own('bias: -0\nentries:\n  - { pattern: a, weight: -0.0 }'))
    expect([bias, entries[0]?.weight]).toEqual([0, 0])
    const base = await linkOne(own('extends: en/rebuttal\nbias: -0', 'rebuttal'))
    expect(base.bias).toBe(0)
  })

  it('gives entries with patterns, defaults and places', async () => {
    const linked = await linkOne(
      own(
        'entries:\n  - { pattern: <expert> .. view, unless: a, max: 3, scope: earlier }\n  - { shape: long, weight: -2 }',
      ),
    )
    expect(linked).toMatchObject({ language: 'en', category: 'own', bias: -3, threshold: 0.5 })
    expect(linked.entries).toEqual([
      {
        id: '<expert> .. view',
        weight: 1,
        sign: 'pattern',
        patterns: [parsePattern('<expert> .. view')],
        unless: [parsePattern('a')],
        max: 3,
        scope: 'earlier',
        place: { file: 'own.yaml', line: 4, column: 5 },
      },
      {
        id: 'shape: long',
        weight: -2,
        sign: 'shape',
        patterns: [],
        unless: [],
        max: 1,
        scope: 'passage',
        shape: 'long',
        place: { file: 'own.yaml', line: 5, column: 5 },
      },
    ])
  })

  it('gives the signs of voices, with the lists that they refer to', async () => {
    const [english, german] = (await linkLexicons(bundledLexicons)).languages
    expect(english?.voices.signs[0]).toEqual({
      kind: 'role',
      role: 'expert',
      patterns: [parsePattern('<expert>')],
    })
    expect(english?.voices.lists.get('expert')).toBe(english?.lexicons[0]?.lists.get('expert'))
    expect(german?.voices.signs).toEqual([])
  })

  it('resolves what lists refer to', async () => {
    const { lists } = await linkOne(own('entries: [<view>]'))
    expect(lists.get('view')?.lists.get('expert')?.items).toEqual(['~expert', 'professor'].map(parsePattern))
    expect(lists.get('outlet')?.lists.get('agency')).toBe(lists.get('agency'))
  })

  it('keeps shared lists one object for all lexicons', async () => {
    const [english] = (await linkLexicons([...bundledLexicons, own('entries: [<view>]')])).languages
    const views = english?.lexicons.map(({ lists }) => lists.get('view'))
    expect(views).toHaveLength(3)
    expect(new Set(views).size).toBe(1)
  })

  it('adds to a list for one lexicon, wherever that refers to it, and leaves the others alone', async () => {
    const larger = own('lists: { expert: { extends: true, items: [pundit] } }\nentries: [<view>]')
    const [english] = (await linkLexicons([...bundledLexicons, larger])).languages
    const [, expert, changed] = english?.lexicons ?? []
    const through = (lists?: ReadonlyMap<string, LinkedList>): number | undefined =>
      lists?.get('view')?.lists.get('expert')?.items.length
    expect(through(changed?.lists)).toBe(3)
    expect(through(expert?.lists)).toBe(2)
    expect(changed?.lists.get('view')?.lists.get('expert')).toBe(changed?.lists.get('expert'))
    expect(changed?.lists.get('outlet')).toBe(expert?.lists.get('outlet'))
  })

  it('starts from a base: entries, lists, bias and threshold', async () => {
    const linked = await linkOne(own('extends: en/rebuttal\nentries: [<smear> again]'))
    expect(ids(linked)).toEqual(['us-media', '<outlet> .. ~claim', '<smear>', 'breadth', '<smear> again'])
    expect(linked).toMatchObject({ category: 'own', bias: -4, threshold: 0.6 })
    expect(linked.entries[0]?.place).toEqual({ file: 'en/rebuttal.yaml', line: 8, column: 5 })
  })

  it('lets a lexicon set its own bias and threshold', async () => {
    const linked = await linkOne(own('extends: en/rebuttal\nbias: -1\nthreshold: 0.3'))
    expect(linked).toMatchObject({ bias: -1, threshold: 0.3 })
  })

  it('replaces the entry of a base that has the same id', async () => {
    const linked = await linkOne(
      own('extends: en/rebuttal\nentries: [{ id: us-media, pattern: American media }]'),
    )
    expect(ids(linked)).toEqual(['<outlet> .. ~claim', '<smear>', 'breadth', 'us-media'])
    expect(linked.entries.at(-1)?.patterns).toEqual([parsePattern('American media')])
  })

  it('removes entries of a base by id', async () => {
    const linked = await linkOne(own('extends: en/rebuttal\nremove: [us-media, breadth, <smear>]'))
    expect(ids(linked)).toEqual(['<outlet> .. ~claim'])
  })

  it('removes single patterns of a base by their text', async () => {
    const linked = await linkOne(own('extends: en/rebuttal\nremove: [US press]'))
    expect(linked.entries[0]?.patterns).toEqual([parsePattern('US media')])
    const without = await linkOne(own('extends: en/rebuttal\nremove: [US press, US media]'))
    expect(ids(without)).not.toContain('us-media')
  })

  it('adds to a list of the base', async () => {
    const linked = await linkOne(
      own('extends: en/rebuttal\nlists: { smear: { extends: true, items: [~vilify] } }'),
    )
    expect(linked.lists.get('smear')?.items).toEqual(['~smear', '~vilify'].map(parsePattern))
  })

  it('lets a lexicon take the place of the bundled one that it extends', async () => {
    const { languages } = await linkLexicons([
      ...bundledLexicons,
      own('extends: en/rebuttal\nbias: -1', 'rebuttal'),
    ])
    expect(languages[0]?.lexicons.map(({ category, bias }) => [category, bias])).toEqual([
      ['expert', -3],
      ['rebuttal', -1],
    ])
  })

  it('keeps the base beside a lexicon of another category', async () => {
    const { languages } = await linkLexicons([...bundledLexicons, own('extends: en/rebuttal')])
    expect(languages[0]?.lexicons.map(({ category }) => category)).toEqual(['rebuttal', 'expert', 'own'])
  })

  it('takes bundled lexicons that are given twice once', async () => {
    const { languages } = await linkLexicons([...bundledLexicons, ...bundledLexicons])
    expect(languages.flatMap(({ lexicons }) => lexicons)).toHaveLength(3)
  })

  it('does not read two lexicons of one language and category', async () => {
    const second = own('entries: [a]', 'rebuttal')
    expect(await faultsOf([...bundledLexicons, second])).toEqual([
      'own.yaml:1 there are two lexicons for `en/rebuttal`: en/rebuttal.yaml and own.yaml',
    ])
    expect(await faultsOf([second, second])).toHaveLength(1)
  })

  it('tells of lists and languages that are not there', async () => {
    const lexicon = own('entries: [<expert>]')
    const content = { ...lexicon.content, language: 'xx', lists: [], entries: lexicon.content?.entries ?? [] }
    expect(await faultsOf([{ ...lexicon, language: 'xx', content } as Lexicon])).toEqual([
      'own.yaml:1 the language `xx` is not known',
    ])
    const [entry] = lexicon.content?.entries ?? []
    const wrong = { ...lexicon.content, entries: [{ ...entry, patterns: ['<exprt>'] }] }
    expect(await faultsOf([{ ...lexicon, content: wrong } as Lexicon])).toEqual([
      'own.yaml:3 unknown list `<exprt>`; did you mean `expert`?',
    ])
  })

  it('gives entries about voices', async () => {
    const { entries } = await linkOne(
      own(
        'entries:\n  - { voice: { role: expert, measure: any } }\n  - scare: true\n  - { pattern: a, in: reported, by: expert }',
      ),
    )
    const [voice, scare, inside] = entries
    expect(voice).toMatchObject({
      id: 'voice: expert any',
      sign: 'voice',
      patterns: [],
      voice: { roles: ['expert'], measure: 'any', last: false },
    })
    expect(scare).toMatchObject({ id: 'scare', sign: 'scare', patterns: [] })
    expect(inside).toMatchObject({ sign: 'pattern', inside: 'reported', by: ['expert'] })
  })

  it('gives entries of learned words, and the words of the category', async () => {
    const { entries, vocabulary } = await linkOne(own('entries: [{ vocabulary: true }]', 'expert'))
    expect(entries[0]).toMatchObject({ id: 'vocabulary', sign: 'vocabulary', weight: 1, patterns: [] })
    expect(vocabulary).toEqual(new Map([['analysis', 2]]))
    expect((await linkOne(own('entries: [{ vocabulary: true }]'))).vocabulary).toEqual(new Map())
  })

  it('gives a lexicon of another category the words of its base, unless it has some', async () => {
    const lexicon = own('extends: en/rebuttal')
    const base = new Map([
      ['smear', 1],
      ['hype', 0.5],
    ])
    expect((await linkOne(lexicon)).vocabulary).toEqual(base)
    const tables = [{ category: 'own', words: [['foe', 3]] as const }]
    const vocabularies = [{ file: 'vocabulary.yaml', language: 'en', tables }]
    const folder = { languages: [], lists: [], vocabularies, categories: [] }
    expect((await linkOne({ ...lexicon, folder })).vocabulary).toEqual(new Map([['foe', 3]]))
    const { languages } = await linkLexicons([...bundledLexicons, { ...lexicon, folder }])
    expect(languages[0]?.lexicons.map(({ vocabulary }) => vocabulary.size)).toEqual([2, 1, 1])
  })

  it('tells of roles that are not there', async () => {
    const lexicon = own('entries: [{ voice: { role: expert } }, { pattern: a, by: expert }]')
    const [entry, said] = lexicon.content?.entries ?? []
    const voice = { roles: ['person', 'exprt'], measure: 'share', last: false }
    const content = {
      ...lexicon.content,
      entries: [
        { ...entry, voice },
        { ...said, by: ['king'] },
      ],
    }
    expect(await faultsOf([{ ...lexicon, content } as Lexicon])).toEqual([
      'own.yaml:3 unknown role `exprt`; did you mean `expert`?',
      'own.yaml:3 unknown role `king`',
    ])
  })

  it('tells of lists that signs of voices refer to and that are not there', async () => {
    const [guard] = [{ kind: 'guard', patterns: ['<exprt> said'], line: 2, column: 9 }] as const
    const lists = [{ file: 'lists.yaml', language: 'en', lists: [], signs: [guard] }]
    const lexicon = {
      ...own('entries: [a]'),
      folder: { languages: [], lists, vocabularies: [], categories: [] },
    }
    expect(await faultsOf([lexicon])).toEqual(['lists.yaml:2 unknown list `<exprt>`; did you mean `expert`?'])
  })
})
