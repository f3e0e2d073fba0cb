import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  bundledCategories,
  bundledKnown,
  bundledLexicons,
  loadBundledLanguage,
} from '../../src/lexicon/bundled.ts'
import { matchCases } from '../../src/lexicon/cases.ts'
import { linkLexicons } from '../../src/lexicon/link.ts'
import { loadLexicons } from '../../src/node.ts'

const folder = await loadLexicons('lexicons')

const names = (lexicons: readonly { language: string; category: string }[]): readonly string[] =>
  lexicons.map(({ language, category }) => `${language}/${category}`)

describe('the bundled lexicons', () => {
  it('are the files of the folder', async () => {
    expect(names(bundledLexicons)).toEqual(names(folder))
  })

  it('cover the same categories in every language', () => {
    const categories = (language: string): readonly string[] =>
      bundledLexicons.filter((lexicon) => lexicon.language === language).map(({ category }) => category)
    expect(categories('en')).toEqual(categories('de'))
    expect([...categories('en')].sort()).toEqual(bundledCategories.map(({ id }) => id).sort())
  })

  it('are light until they are used', () => {
    expect(bundledLexicons.every(({ content }) => content === null)).toBe(true)
    expect(JSON.parse(JSON.stringify(bundledLexicons))).toEqual(bundledLexicons)
  })

  it('are linked as the folder is', async () => {
    const counts = async (lexicons: Parameters<typeof linkLexicons>[0]): Promise<unknown> =>
      (await linkLexicons(lexicons)).languages.map(({ data, lexicons: linked }) => [
        data.language,
        linked.map(({ entries, lists, vocabulary }) => [entries, lists.size, [...vocabulary]]),
      ])
    const fromFolder = JSON.stringify(await counts(folder))
    expect(JSON.stringify(await counts(bundledLexicons))).toBe(fromFolder)
  })

  it('hold no sentences of their tests', async () => {
    const content = JSON.stringify(await loadBundledLanguage('en'))
    expect(content).not.toMatch(/"(?:match|noMatch)":/)
  })

  it('name the schema in their first line, for editors', async () => {
    const expectSchema = (files: Iterable<{ readonly file: string }>, schema: string): void => {
      for (const { file } of files)
        expect([file, readFileSync(file, 'utf8').split('\n')[0]]).toEqual([
          file,
          `# yaml-language-server: $schema=../${schema}`,
        ])
    }
    expectSchema(folder, 'lexicon.schema.json')
    expectSchema(new Set(folder.flatMap((lexicon) => lexicon.folder?.lists ?? [])), 'lists.schema.json')
    const vocabularies = new Set(folder.flatMap((lexicon) => lexicon.folder?.vocabularies ?? []))
    expectSchema(vocabularies, 'vocabulary.schema.json')
  })

  it('have a sentence for every entry and list that is more than words', async () => {
    const bare = matchCases(folder).filter(({ match, notPlain }) => notPlain.length > 0 && match.length === 0)
    expect(bare.map(({ name, place }) => `${place.file}:${place.line} ${name}`)).toEqual([])
  })
})

describe('the bundled categories', () => {
  it('come in the order that decides ties', () => {
    expect(bundledCategories.map(({ id, order }) => [id, order])).toEqual([
      ['western-media-rebuttal', 0],
      ['expert-commentary', 1],
      ['state-narrative', 2],
      ['photo-caption', 3],
    ])
  })

  it('have a title and a definition in every bundled language', () => {
    for (const { title, definition } of bundledCategories)
      for (const language of bundledKnown.keys()) {
        expect(title[language]).toMatch(/./)
        expect(definition[language]).toMatch(/./)
      }
  })

  it('have colors that are legible on white and on black', () => {
    const channel = (value: number): number =>
      value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
    for (const { color } of bundledCategories) {
      const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
        channel(Number.parseInt(color.slice(at, at + 2), 16) / 255),
      )
      const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue
      expect(1.05 / (luminance + 0.05)).toBeGreaterThan(3)
      expect((luminance + 0.05) / 0.05).toBeGreaterThan(3)
    }
  })
})
