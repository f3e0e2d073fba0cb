import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createAnalyzer } from '../../src/analyzer.ts'
import type { EntryContent, Lexicon, ListContent } from '../../src/lexicon/lexicon.ts'
import { isPlain, readPattern } from '../../src/lexicon/pattern.ts'
import { loadLexicons } from '../../src/node.ts'

const root = join(import.meta.dirname, '../../lexicons')
const lexicons = await loadLexicons(root)
const languages = [...new Set(lexicons.map(({ language }) => language))]

/** What sentences are there for: an entry, or a list of the same look. */
interface Unit {
  readonly id: string
  readonly patterns: readonly string[]
  readonly unless: readonly string[]
  readonly match: readonly string[]
  readonly noMatch: readonly string[]
}

/** Everything that is wrong with the sentences of some units, in words. */
async function complaintsOf(units: readonly Unit[], lexicon: Lexicon): Promise<readonly string[]> {
  const analyzer = await createAnalyzer({ lexicons: [withEntries(lexicon, units)] })
  const foundIn = (sentence: string): ReadonlySet<string> => {
    const { passages } = analyzer.analyze({ paragraphs: [sentence] }, { language: lexicon.language })
    return new Set(passages.flatMap(({ evidence }) => evidence.map(({ entry }) => entry)))
  }
  return units.flatMap(({ id, patterns, match, noMatch }, at) => {
    const ids = patterns.map((_, place) => nameOf(at, place))
    const finds = match.map(foundIn)
    return [
      ...match
        .filter((_, place) => !ids.some((one) => finds[place]?.has(one)))
        .map((sentence) => `${id} does not find: ${sentence}`),
      ...noMatch
        .filter((sentence) => ids.some((one) => foundIn(sentence).has(one)))
        .map((sentence) => `${id} finds: ${sentence}`),
      ...patterns
        .filter(
          (source, place) => needsSentence(source) && !finds.some((find) => find.has(nameOf(at, place))),
        )
        .map((source) => `${id} has no sentence for: ${source}`),
    ]
  })
}

function needsSentence(source: string): boolean {
  const { pattern } = readPattern(source)
  return pattern !== null && !isPlain(pattern)
}

function nameOf(unit: number, place: number): string {
  return `${unit} ${place}`
}

/** A lexicon in which every pattern is an entry of its own. */
function withEntries(lexicon: Lexicon, units: readonly Unit[]): Lexicon {
  const entries = units.flatMap(({ patterns, unless }, at) =>
    patterns.map(
      (pattern, place): EntryContent => ({
        id: nameOf(at, place),
        weight: 1,
        sign: 'pattern',
        patterns: [pattern],
        unless,
        max: 1,
        scope: 'passage',
        line: 1,
        column: 1,
      }),
    ),
  )
  if (!lexicon.content) throw new Error(`${lexicon.file} has no content`)
  return { ...lexicon, content: { ...lexicon.content, entries } }
}

/** Where it matters who says it, what must not be found is asked of whole articles: see test/lexicon/sentences.test.ts. */
function unitOfEntry({ id, patterns, unless, inside, match = [], noMatch = [] }: EntryContent): Unit {
  return { id, patterns, unless, match, noMatch: inside === undefined ? noMatch : [] }
}

function unitOfList({ name, items, match = [], noMatch = [] }: ListContent): Unit {
  return { id: name, patterns: items, unless: [], match, noMatch }
}

describe('The sentences of the bundled lexicons', () => {
  for (const lexicon of lexicons)
    it(`are found by the entries of ${lexicon.language}/${lexicon.category}, and every pattern that is not plain has one`, async () => {
      const entries = lexicon.content?.entries ?? []
      expect(await complaintsOf(entries.map(unitOfEntry), lexicon)).toEqual([])
    })

  for (const language of languages)
    it(`are found by the lists of ${language}, and every item that is not plain has one`, async () => {
      const [first] = lexicons.filter((lexicon) => lexicon.language === language)
      if (!first) throw new Error('no lexicon')
      const shared = (first.folder?.lists ?? []).filter((file) => file.language === language)
      const units = shared.flatMap(({ lists }) => lists.map(unitOfList))
      expect(units.length).toBeGreaterThan(0)
      expect(await complaintsOf(units, first)).toEqual([])
    })
})

describe('The bundled lexicons', () => {
  it('say of every shared list what it is for', () => {
    const silent = lexicons.flatMap(({ folder }) =>
      (folder?.lists ?? []).flatMap(({ lists }) => lists.filter(({ note }) => !note).map(({ name }) => name)),
    )
    expect(silent).toEqual([])
  })

  it('give every category in every language', () => {
    for (const language of languages)
      expect(
        lexicons
          .filter((one) => one.language === language)
          .map(({ category }) => category)
          .sort(),
      ).toEqual(['expert-commentary', 'photo-caption', 'state-narrative', 'western-media-rebuttal'])
  })
})
