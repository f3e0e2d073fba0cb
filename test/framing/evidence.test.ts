import { describe, expect, it } from 'vitest'
import { createAnalyzer } from '../../src/analyzer.ts'
import { parseLexicon } from '../../src/lexicon/parse.ts'
import type { Analysis, Evidence, Input, Unit } from '../../src/types.ts'

/** Analyzes with a lexicon of which only the entries are given. */
async function analyze(
  entries: string,
  input: Input,
  unit: Unit = 'paragraph',
  head = '',
): Promise<Analysis> {
  const source = `language: en\ncategory: test\nbias: -1\n${head}entries:\n${entries}`
  const analyzer = await createAnalyzer({ lexicons: [parseLexicon(source)], unit })
  return analyzer.analyze(input, { language: 'en' })
}

/** What was found in each passage, without the bias: the text found, or the value if it has no place. */
function findings({ text, passages }: Analysis): (string | number)[][] {
  const shown = ({ span, value }: Evidence): string | number =>
    span ? text.slice(span.start, span.end) : value
  return passages.map(({ evidence }) => evidence.filter(({ kind }) => kind !== 'bias').map(shown))
}

describe('evidence', () => {
  it('counts an entry once in a passage, or as often as it says', async () => {
    const text = 'Rain, rain and rain again.'
    expect(findings(await analyze('  - rain', text))).toEqual([['Rain']])
    expect(findings(await analyze('  - { pattern: rain, max: 2 }', text))).toEqual([['Rain', 'rain']])
  })

  it('is found in every sentence of a passage', async () => {
    const found = await analyze('  - { pattern: rain, max: 5 }', 'Rain. Then rain.\n\nNo snow.')
    expect(findings(found)).toEqual([['Rain', 'rain'], []])
  })

  it('of scope title counts for every passage, and lies in the title', async () => {
    const input = { title: 'Storm warning', paragraphs: ['It is windy.', 'A storm came.'] }
    expect(findings(await analyze('  - { pattern: storm, scope: title }', input))).toEqual([
      ['Storm'],
      ['Storm'],
    ])
  })

  it('of scope earlier counts from the passage below on', async () => {
    const input = { paragraphs: ['No.', 'A storm.', 'Calm.', 'Storms? A storm.', 'Calm.'] }
    const one = await analyze('  - { pattern: storm*, scope: earlier }', input)
    expect(findings(one)).toEqual([[], [], ['storm'], ['storm'], ['Storms']])
    const three = await analyze('  - { pattern: storm*, scope: earlier, max: 3 }', input)
    expect(findings(three)[4]).toEqual(['storm', 'Storms', 'storm'])
  })

  it('of scope article is the share of the other passages that hold it', async () => {
    const input = { paragraphs: ['A storm.', 'Calm.', 'A storm. A storm.', 'Calm.'] }
    const found = await analyze('  - { pattern: storm, scope: article }', input)
    expect(findings(found)).toEqual([[1 / 3], [2 / 3], [1 / 3], [2 / 3]])
    expect(findings(await analyze('  - { pattern: storm, scope: article }', 'A storm.'))).toEqual([[]])
  })

  it('grows with the number of different entries found, and shrinks with the length', async () => {
    const entries =
      '  - { pattern: rain, weight: 1 }\n  - { pattern: snow }\n  - { pattern: sun, weight: -1 }\n  - breadth: true'
    const [values] = findings(await analyze(entries, 'Rain, rain, snow and sun.'))
    expect(values?.filter((value) => typeof value === 'number')).toEqual([2 / (2 + 5 / 25)])
    expect(findings(await analyze(entries, 'Only sun.'))).toEqual([['sun']])
  })

  it('of a shape has no place', async () => {
    expect(findings(await analyze('  - shape: short\n  - shape: last', 'A storm.\n\nCalm.'))).toEqual([
      [1],
      [1, 1],
    ])
  })

  it('is canceled where an unless overlaps it', async () => {
    const entries = '  - { pattern: storm, max: 2, unless: [storm of applause] }'
    expect(findings(await analyze(entries, 'A storm of applause, then a storm.'))).toEqual([['storm']])
  })

  it('of ^ and $ is bound to the passage, not to its sentences', async () => {
    const text = { paragraphs: ['Rain here. Rain there. No rain'] }
    expect(findings(await analyze("  - { pattern: '^ rain', max: 5 }", text))).toEqual([['Rain']])
    expect(findings(await analyze("  - { pattern: 'rain $', max: 5 }", text))).toEqual([['rain']])
    expect(findings(await analyze("  - { pattern: '^ rain', max: 5 }", text, 'sentence'))).toEqual([
      ['Rain'],
      ['Rain'],
      [],
    ])
  })

  it('adds up to the log-odds of the score', async () => {
    const { passages } = await analyze('  - { pattern: rain, weight: 1.5 }', 'Rain.')
    expect(passages[0]?.evidence.map(({ contribution }) => contribution)).toEqual([-1, 1.5])
    expect(passages[0]?.scores.test).toBeCloseTo(1 / (1 + Math.exp(-0.5)), 12)
  })
})

describe('a tag', () => {
  it('is given from the threshold on', async () => {
    const entries = '  - { pattern: rain, weight: 1 }'
    const at = await analyze(entries, 'Rain.', 'paragraph', 'threshold: 0.5\n')
    expect(at.passages[0]).toMatchObject({ category: 'test', tags: [{ score: 0.5, margin: 0 }] })
    const above = await analyze(entries, 'Rain.', 'paragraph', 'threshold: 0.51\n')
    expect(above.passages[0]).toMatchObject({ category: null, tags: [] })
  })

  it('with the largest margin comes first, and of equal ones that of the codebook', async () => {
    const lexicon = (category: string, weight: number, threshold: number): string =>
      `language: en\ncategory: ${category}\nbias: 0\nthreshold: ${threshold}\nentries: [{ pattern: rain, weight: ${weight} }]`
    const categoryOf = async (...sources: string[]): Promise<string | null | undefined> => {
      const analyzer = await createAnalyzer({ lexicons: sources.map((source) => parseLexicon(source)) })
      return analyzer.analyze('Rain.', { language: 'en' }).passages[0]?.category
    }
    expect(await categoryOf(lexicon('one', 2, 0.8), lexicon('two', 1.5, 0.5))).toBe('two')
    expect(
      await categoryOf(lexicon('state-narrative', 1, 0.5), lexicon('western-media-rebuttal', 1, 0.5)),
    ).toBe('western-media-rebuttal')
  })
})
