import { describe, expect, it } from 'vitest'
import { parseLexicon } from '../../src/lexicon/parse.ts'
import {
  toNeighborsYaml,
  toSuggestionsTerminal,
  toSuggestionsYaml,
} from '../../src/report/suggestion-terminal.ts'
import type { GoldArticle } from '../../src/validation/gold.ts'
import { neighborsOfList } from '../../src/validation/list-neighbors.ts'
import { suggest } from '../../src/validation/suggest.ts'
import { parseVectors } from '../../src/validation/vectors.ts'
import { fakeAnalyzer } from './fake-analyzer.ts'

const analyzer = fakeAnalyzer()
const category = 'state-narrative'

/** Passages with the category say that somebody pledges firmly; those without hold one of the words as well. */
const gold: readonly GoldArticle[] = Array.from({ length: 8 }, (_, id) => ({
  id: `a${id}`,
  language: 'en',
  source: `s${id % 3}`,
  passages: [
    { text: 'The minister said they pledge firmly to help.', primary: category, labels: [category] },
    { text: 'She holds firmly on to it, said the man.', primary: 'none', labels: [] },
    { text: 'It rained in town.', primary: 'none', labels: [] },
    { text: 'They pledge firmly.', primary: null, labels: [] },
  ],
}))

describe('suggestions', () => {
  it('are runs of words that passages of the category hold and others do not', () => {
    const patterns = suggest(analyzer, gold, { category }).map(({ pattern }) => pattern)
    expect(patterns.some((pattern) => pattern.includes('pledge'))).toBe(true)
    expect(patterns.some((pattern) => / (rained|holds)/.test(` ${pattern}`))).toBe(false)
  })

  it('tell their figures and where they stand', () => {
    const [first] = suggest(analyzer, gold, { category })
    expect(first).toMatchObject({ passages: 8, others: 0, articles: 8, sources: 3, language: 'en' })
    expect(first?.z).toBeGreaterThan(2)
    expect(first?.occurrences[0]).toMatchObject({ article: 'a0', source: 's0' })
  })

  it('leave out what the lexicons find already', () => {
    expect(suggest(analyzer, gold, { category }).map(({ pattern }) => pattern)).not.toContain('minister')
  })

  it('leave out what is in too few articles or sources', () => {
    expect(suggest(analyzer, gold, { category, articles: 9 })).toEqual([])
    expect(suggest(analyzer, gold, { category, sources: 4 })).toEqual([])
    expect(suggest(analyzer, gold, { category, most: 1 })).toHaveLength(1)
  })

  it('do not repeat a suggestion within another', () => {
    const patterns = suggest(analyzer, gold, { category }).map(({ pattern }) => ` ${pattern} `)
    for (const one of patterns)
      expect(patterns.filter((other) => other !== one && other.includes(one))).toEqual([])
  })

  it('take the tags of the analyzer where nobody coded', () => {
    const corpus = gold.map(({ id, language, source, passages }) => ({
      id,
      ...(language === undefined ? {} : { language }),
      ...(source === undefined ? {} : { source }),
      text: passages.map(({ text }) => text).join('\n\n'),
    }))
    const patterns = suggest(analyzer, corpus, { category }).map(({ pattern }) => pattern)
    expect(patterns.some((pattern) => pattern.includes('to help') || pattern.includes('pledge'))).toBe(true)
  })

  it('know the categories', () => {
    expect(() => suggest(analyzer, gold, { category: 'x' })).toThrow('no lexicon for category "x"; there are')
  })

  it('are YAML to paste', () => {
    const yaml = toSuggestionsYaml(suggest(analyzer, gold, { category }))
    const lexicon = parseLexicon(`language: en\ncategory: own\n${yaml}`)
    expect(lexicon.content?.entries[0]?.weight).toBe(0.5)
    expect(yaml).toMatch(/# z \d+\.\d: 8 passages of 8 articles, 3 sources; 0 without\n/)
  })

  it('are told with the lines in which they stand', () => {
    const text = toSuggestionsTerminal(suggest(analyzer, gold, { category, most: 1 }), category, {
      width: 90,
    })
    expect(text).toMatch(/ z \d+\.\d; 8 passages of 8 articles and 3 sources, 0 without the category/)
    expect(text).toContain('[')
    expect(toSuggestionsTerminal([], category)).toContain('Nothing is typical enough')
  })
})

describe('words for a list', () => {
  it('are near to its items and not found by it yet', async () => {
    const vectors = parseVectors('professor 1 0.1\nscholar 1 0.2\nlecturer 1 0.15\nwindow 0 1\n')
    const words = await neighborsOfList(
      { language: 'en', list: 'expert', items: ['~professor', 'some phrase'] },
      vectors,
      2,
    )
    expect(words.map(({ norm }) => norm)).not.toContain('professor')
    expect(words[0]?.norm).toMatch(/lecturer|scholar|window/)
    expect(toNeighborsYaml('expert', words)).toMatch(/^lists:\n {2}expert:\n {4}- \w+ # -?\d\.\d\d\n/)
  })
})
