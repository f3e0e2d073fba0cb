import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import sortBy from 'lodash/sortBy.js'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { DataError } from '../../src/errors.ts'
import { matchCases } from '../../src/lexicon/cases.ts'
import type { Lexicon } from '../../src/lexicon/lexicon.ts'
import { linkLexicons } from '../../src/lexicon/link.ts'
import { parsePattern } from '../../src/lexicon/pattern.ts'
import { loadLexicons } from '../../src/node.ts'
import { bundledLexicons, sources } from './house.ts'

vi.mock('../../src/lexicon/bundled.ts', () => import('./house.ts'))

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'framelex-'))
  folders.push(folder)
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

/** Faults as `file:line message`, files without their folder. */
async function faultsOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<readonly string[]> {
  const folder = folderWith(files)
  const error: unknown = await loadLexicons(folder).then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof DataError)) throw error
  const shorten = (text: string): string => text.replaceAll(`${folder}/`, '')
  return sortBy(error.faults, ['file', 'line']).map(({ file, line, message }) =>
    shorten(`${file}:${line} ${message}`),
  )
}

const lexicon = 'language: en\ncategory: own\nentries: [a, <expert>]\n'
const spanish =
  sources['en/language.yaml']
    ?.replace('en\n', 'es\n')
    .replace('English', 'Spanish')
    .replace(/linguist.*\n/, '') ?? ''

describe('loadLexicons', () => {
  it('reads YAML and JSON files in a folder and in the folders in it, and nothing else', async () => {
    const folder = folderWith({
      'one.yaml': lexicon,
      'two.yml': lexicon.replace('own', 'two'),
      'en/three.json': '{ "language": "en", "category": "three", "entries": ["a"] }',
      'README.md': 'not a lexicon',
      'lexicon.schema.json': '{}',
      '.hidden.yaml': '[',
      'en/deeper/four.yaml': '[',
    })
    const lexicons = await loadLexicons(folder)
    expect(lexicons.map(({ category, file }) => [category, file.slice(folder.length)])).toEqual([
      ['own', '/one.yaml'],
      ['two', '/two.yml'],
      ['three', '/en/three.json'],
    ])
  })

  it('reads a whole house, as the bundled one is', async () => {
    const lexicons = await loadLexicons(folderWith(sources))
    const { languages } = await linkLexicons(lexicons)
    expect(
      languages.flatMap(({ lexicons: linked }) =>
        linked.map(({ language, category }) => `${language}/${category}`),
      ),
    ).toEqual(['de/expert', 'en/expert', 'en/rebuttal'])
  })

  it('gives further languages their data', async () => {
    const lexicons = await loadLexicons(
      folderWith({
        'es/language.yaml': spanish,
        'es/own.yaml': lexicon.replace('en', 'es').replace(', <expert>', ''),
      }),
    )
    const { languages } = await linkLexicons([...bundledLexicons, ...lexicons])
    expect(languages.map(({ data }) => data.name)).toEqual(['English', 'German', 'Spanish'])
  })

  it('lets a language of the folder go over the bundled one', async () => {
    const changed = sources['en/language.yaml']?.replace('English', 'Other English') ?? ''
    const lexicons = await loadLexicons(folderWith({ 'language.yaml': changed, 'own.yaml': lexicon }))
    expect((await linkLexicons(lexicons)).languages[0]?.data.name).toBe('Other English')
  })

  it('lets lists of the folder go over the bundled ones, for all lexicons of the language', async () => {
    const lists = 'language: en\nlists: { expert: [pundit], agency: { extends: true, items: [AFP] } }\n'
    const lexicons = await loadLexicons(folderWith({ 'lists.yaml': lists, 'own.yaml': lexicon }))
    const [english] = (await linkLexicons([...bundledLexicons, ...lexicons])).languages
    for (const { lists: linked } of english?.lexicons ?? []) {
      expect(linked.get('view')?.lists.get('expert')?.items).toEqual([parsePattern('pundit')])
      expect(linked.get('agency')?.items).toHaveLength(3)
    }
  })

  it('adds signs of voices to the bundled ones, new roles before them', async () => {
    const lists = `language: en
roles: { person: [human], fisher: [<fisher>], sailor: [sailor] }
cues: { verb: { neutral: [~mutter] }, tail: { neutral: [so] } }
guards: [no wonder]
grammar: { pronoun: [they] }
lists: { fisher: [fisher*], expert: [pundit] }
`
    const lexicons = await loadLexicons(folderWith({ 'lists.yaml': lists, 'own.yaml': lexicon }))
    const [english] = (await linkLexicons([...bundledLexicons, ...lexicons])).languages
    const signs = english?.voices.signs.map(({ patterns, ...sign }) => [
      Object.values(sign).join(' '),
      patterns,
    ])
    expect(signs).toEqual(
      [
        ['role fisher', ['<fisher>']],
        ['role sailor', ['sailor']],
        ['cue tail neutral', ['so']],
        ['role expert', ['<expert>']],
        ['role person', ['person', 'human']],
        ['cue verb neutral', ['~say', '~mutter']],
        ['cue verb distancing', ['~claim']],
        ['guard', ['is said to', 'no wonder']],
        ['grammar pronoun', ['he', 'she', 'they']],
      ].map(([sign, patterns]) => [sign, (patterns as string[]).map(parsePattern)]),
    )
    expect(english?.voices.lists.get('expert')?.items).toEqual([parsePattern('pundit')])
    expect(english?.voices.lists.get('fisher')).toBeDefined()
  })

  it('knows the roles that the folder adds', async () => {
    const files = {
      'lists.yaml': 'language: en\nroles: { fisher: [fisher*] }\n',
      'own.yaml': 'language: en\ncategory: own\nentries: [{ voice: { role: [fisher, expert] } }]\n',
    }
    const [english] = (await linkLexicons(await loadLexicons(folderWith(files)))).languages
    expect(english?.lexicons[0]?.entries[0]?.voice?.roles).toEqual(['fisher', 'expert'])
    expect(await faultsOf({ ...files, 'lists.yaml': 'language: en\nlists: {}\n' })).toEqual([
      'own.yaml:3 unknown role `fisher`',
    ])
  })

  it('gives the bundled lexicons of a language of which there are only lists', async () => {
    const folder = folderWith({
      'lists.yaml': 'language: en\nroles: { fisher: [fisher*] }\nlists: { expert: [pundit] }\n',
      'de/own.yaml': lexicon.replace('en', 'de').replace(', <expert>', ''),
    })
    const lexicons = await loadLexicons(folder)
    expect(lexicons.map(({ language, category }) => `${language}/${category}`)).toEqual([
      'en/rebuttal',
      'en/expert',
      'de/own',
    ])
    for (const given of [lexicons, [...bundledLexicons, ...lexicons], [...lexicons, ...bundledLexicons]]) {
      const { languages } = await linkLexicons(given)
      const english = languages.find(({ data }) => data.language === 'en')
      expect(english?.lexicons.map(({ category }) => category)).toEqual(['rebuttal', 'expert'])
      expect(english?.lexicons[0]?.lists.get('expert')?.items).toEqual([parsePattern('pundit')])
      expect(english?.voices.signs[0]).toMatchObject({ role: 'fisher' })
    }
  })

  describe('with a vocabulary.yaml', () => {
    const words = 'language: en\nvocabulary: { rebuttal: { foe: 3 }, own: { friend: 1 } }\n'
    /** The learned words of every lexicon of a language. */
    const wordsOf = async (lexicons: readonly Lexicon[], language = 'en') => {
      const { languages } = await linkLexicons(lexicons)
      const linked = languages.find(({ data }) => data.language === language)?.lexicons ?? []
      return Object.fromEntries(linked.map(({ category, vocabulary }) => [category, [...vocabulary.keys()]]))
    }

    it('lets its words go over the bundled ones category by category, for all lexicons of the language', async () => {
      const folder = folderWith({ 'vocabulary.yaml': words, 'own.yaml': lexicon })
      const own = await loadLexicons(folder)
      expect(await wordsOf(own)).toEqual({ own: ['friend'] })
      for (const given of [
        [...bundledLexicons, ...own],
        [...own, ...bundledLexicons],
      ])
        expect(await wordsOf(given)).toEqual({ rebuttal: ['foe'], expert: ['analysis'], own: ['friend'] })
      expect(await wordsOf(bundledLexicons)).toEqual({ rebuttal: ['smear', 'hype'], expert: ['analysis'] })
    })

    it('takes the words of a category away where it gives none', async () => {
      const folder = folderWith({ 'vocabulary.yaml': 'language: en\nvocabulary: { rebuttal: {} }\n' })
      const lexicons = await loadLexicons(folder)
      expect(await wordsOf(lexicons)).toEqual({ rebuttal: [], expert: ['analysis'] })
    })

    it('gives the bundled lexicons of a language of which there is no lexicon', async () => {
      const lexicons = await loadLexicons(folderWith({ 'vocabulary.yaml': words }))
      expect(lexicons.map(({ language, category }) => `${language}/${category}`)).toEqual([
        'en/rebuttal',
        'en/expert',
      ])
    })

    it('gives a further language its words', async () => {
      const folder = folderWith({
        'es/language.yaml': spanish,
        'es/vocabulary.yaml': words.replace('en', 'es'),
        'es/own.yaml': 'language: es\ncategory: own\nentries: [{ vocabulary: true }]\n',
      })
      const lexicons = await loadLexicons(folder)
      expect(await wordsOf([...bundledLexicons, ...lexicons], 'es')).toEqual({ own: ['friend'] })
    })

    it('tells of its faults with those of the others', async () => {
      const files = {
        'own.yaml': lexicon.replace('<expert>', '<exprt>'),
        'vocabulary.yaml': 'language: en\nvocabulary: { own: { two words: 1 } }\n',
        'xx/vocabulary.yaml': 'language: xx\nvocabulary: {}\n',
        'zz/vocabulary.yaml': words,
      }
      expect(await faultsOf(files)).toEqual([
        'own.yaml:3 unknown list `<exprt>`; did you mean `expert`?',
        'vocabulary.yaml:2 expected one word of letters, found `two words`',
        'xx/vocabulary.yaml:1 unknown language `xx`',
        'zz/vocabulary.yaml:1 there is a vocabulary for `en` in vocabulary.yaml already',
      ])
    })
  })

  it('lets a new language bring signs of voices of its own, and none else', async () => {
    const lexicons = await loadLexicons(
      folderWith({
        'es/language.yaml': spanish,
        'es/lists.yaml': 'language: es\nroles: { experto: [experto] }\n',
        'es/own.yaml': 'language: es\ncategory: own\nentries: [a]\n',
      }),
    )
    const { languages } = await linkLexicons([...bundledLexicons, ...lexicons])
    expect(languages.map(({ voices }) => voices.signs.length)).toEqual([6, 0, 1])
    expect(languages[2]?.voices.signs).toEqual([
      { kind: 'role', role: 'experto', patterns: [parsePattern('experto')] },
    ])
  })

  it('reads titles of categories', async () => {
    const categories =
      "categories: [{ id: own, title: { en: Own }, definition: { en: Mine. }, color: '#112233' }]\n"
    const [first] = await loadLexicons(folderWith({ 'categories.yaml': categories, 'own.yaml': lexicon }))
    expect(first?.folder?.categories).toEqual([
      { id: 'own', title: { en: 'Own' }, definition: { en: 'Mine.' }, color: '#112233', order: 0 },
    ])
  })

  it('tells of the faults of all files at once', async () => {
    expect(
      await faultsOf({
        'a.yaml': 'language: en\n',
        'b.yaml': lexicon.replace('<expert>', '<exprt>'),
        'c.yaml': '',
        'categories.yaml': 'categories: [{ id: own, title: {}, definition: {}, color: red }]\n',
        'en/lists.yaml': 'language: en\nlists: { own: [<expert>, <nothing>] }\n',
        'en/d.yaml': lexicon.replace('own', 'four').replace('<expert>', '<own>'),
        'es/language.yaml': 'language: es\n',
        'es/e.yaml': lexicon.replace('en', 'es').replace(', <expert>', ''),
      }),
    ).toEqual([
      'a.yaml:1 the key `category` is missing',
      'b.yaml:3 unknown list `<exprt>`; did you mean `expert`?',
      'c.yaml:1 the file is empty',
      'categories.yaml:1 expected a color such as #0072b2',
      'en/lists.yaml:2 unknown list `<nothing>`',
      'es/language.yaml:1 the key `name` is missing',
      'es/language.yaml:1 the key `commonWords` is missing',
    ])
  })

  it('refuses files that are not UTF-8', async () => {
    const bytes = new Uint8Array([...new TextEncoder().encode('language: en\n# '), 0xfc])
    expect(await faultsOf({ 'a.yaml': bytes, 'own.yaml': lexicon })).toEqual([
      'a.yaml:1 the file is not UTF-8',
    ])
  })

  it.each([
    [
      'two lexicons for one category',
      { 'a.yaml': lexicon, 'b.yaml': lexicon },
      'b.yaml:1 there is a lexicon for `en/own` in a.yaml already',
    ],
    [
      'two files of lists',
      {
        'a.yaml': lexicon,
        'lists.yaml': 'language: en\nlists: {}\n',
        'en/lists.yaml': 'language: en\nlists: {}\n',
      },
      'en/lists.yaml:1 there is a file of lists for `en` in lists.yaml already',
    ],
    [
      'two languages',
      { 'es/language.yaml': spanish, 'language.yaml': spanish, 'a.yaml': lexicon },
      'es/language.yaml:1 there is a definition of the language `es` in language.yaml already',
    ],
  ])('refuses %s', async (_, files, fault) => {
    expect(await faultsOf(files as Record<string, string>)).toEqual([fault])
  })

  it('says what is wrong with the folder', async () => {
    await expect(loadLexicons('/no/such/folder')).rejects.toThrow('there is no folder /no/such/folder')
    const folder = folderWith({ 'README.md': 'nothing' })
    await expect(loadLexicons(folder)).rejects.toThrow(/there is no lexicon in/)
    await expect(loadLexicons(join(folder, 'README.md'))).rejects.toThrow(/is a file; give the folder/)
    await expect(loadLexicons(7 as unknown as string)).rejects.toThrow(TypeError)
  })
})

describe('matchCases', () => {
  it('gives the sentences of entries and lists, and the patterns that should have some', async () => {
    const lists =
      'language: en\nlists: { plain: [a, ~b], phrase: { items: [(a|b) c, d], match: [A c.], noMatch: [A d.] } }\n'
    const own =
      'language: en\ncategory: own\nlists: { mine: [a .. b] }\nentries: [a, { pattern: b, match: [A b.] }, ^ c]\n'
    const cases = matchCases(await loadLexicons(folderWith({ 'lists.yaml': lists, 'own.yaml': own })))
    expect(
      cases.map(({ kind, category, name, match, noMatch, notPlain, place }) => [
        kind,
        category,
        name,
        match,
        noMatch,
        notPlain,
        place.line,
      ]),
    ).toEqual([
      ['list', null, 'phrase', ['A c.'], ['A d.'], ['(a|b) c'], 2],
      ['list', 'own', 'mine', [], [], ['a .. b'], 3],
      ['entry', 'own', 'b', ['A b.'], [], [], 4],
      ['entry', 'own', '^ c', [], [], ['^ c'], 4],
    ])
  })

  it('has nothing to say of references to bundled lexicons', () => {
    expect(matchCases(bundledLexicons)).toEqual([])
  })
})
