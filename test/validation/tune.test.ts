import { beforeAll, describe, expect, it } from 'vitest'
import { createAnalyzer } from '../../src/analyzer.ts'
import { parseLexicon } from '../../src/lexicon/parse.ts'
import { rewriteWeights } from '../../src/lexicon/rewrite.ts'
import { evaluate } from '../../src/validation/evaluate.ts'
import type { Gold, GoldPassage } from '../../src/validation/gold.ts'
import { tune } from '../../src/validation/tune.ts'
import type { Tuning } from '../../src/validation/tuning.ts'

const sources = [
  `language: de
category: weather
entries:
  - Regen
  - Sonne # and not the moon
  - { pattern: Zeitung, weight: -1 }
`,
  `language: de
category: sport
entries: [Tor, { pattern: Regen, weight: 0.5 }, { pattern: Ball, weight: 0 }]
`,
]

const passage = (text: string, primary: string): GoldPassage => ({
  text,
  primary,
  labels: primary === 'none' ? [] : [primary],
})

const gold: Gold = {
  articles: Array.from({ length: 12 }, (_, article) => ({
    id: `a${article}`,
    language: 'de',
    passages: [
      passage('Heute fiel Regen, morgen scheint die Sonne.', 'weather'),
      passage('Der Ball ging ins Tor, das Tor stand leer.', 'sport'),
      passage('Die Zeitung lag auf dem Tisch.', 'none'),
      passage(
        article % 3 === 0 ? 'Die Sonne sank.' : 'Das Haus ist alt.',
        article % 3 === 0 ? 'weather' : 'none',
      ),
    ],
  })),
}

const lexiconsOf = (texts: readonly string[]) =>
  texts.map((text, place) => parseLexicon(text, { file: `${place}.yaml` }))

describe('tune', () => {
  let tuning: Tuning

  beforeAll(async () => {
    tuning = await tune(lexiconsOf(sources), gold, { folds: 4, samples: 50 })
  })

  it('fits every lexicon of the language of the gold', () => {
    expect(
      tuning.languages.map(({ language, categories }) => [
        language,
        categories.map(({ category }) => category).toSorted(),
      ]),
    ).toEqual([['de', ['sport', 'weather']]])
  })

  it('measures before and after on the same passages', () => {
    const [german] = tuning.languages
    expect(german?.before.passages).toBe(48)
    expect(german?.after.passages).toBe(48)
    expect(german?.folds.reduce((sum, { passages }) => sum + passages, 0)).toBe(48)
  })

  it('agrees with the gold once it is fitted', () => {
    expect(tuning.languages[0]?.after.agreement.alpha).toBeGreaterThan(0.9)
  })

  it('tells before what evaluate tells', async () => {
    const { agreement, confusion } = evaluate(await createAnalyzer({ lexicons: lexiconsOf(sources) }), gold)
    expect(tuning.languages[0]?.before).toMatchObject({ agreement, confusion })
  })

  it('leaves an entry of weight 0 switched off', () => {
    const sport = tuning.languages[0]?.categories.find(({ category }) => category === 'sport')
    expect(sport?.weights.find(({ entry }) => entry === 'Ball')).toEqual({
      entry: 'Ball',
      before: 0,
      after: 0,
      found: 0,
    })
  })

  it('gives numbers that work once they are written', async () => {
    const written = sources.map((source, place) => {
      const category = ['weather', 'sport'][place]
      const fitted = tuning.languages[0]?.categories.find((one) => one.category === category)
      const weights = new Map(fitted?.weights.map(({ entry, after }) => [entry, after]))
      return rewriteWeights(source, { bias: fitted?.bias ?? 0, threshold: fitted?.threshold ?? 0, weights })
        .source
    })
    const analyzer = await createAnalyzer({ lexicons: lexiconsOf(written) })
    expect(evaluate(analyzer, gold).agreement.alpha).toBeGreaterThan(0.9)
  })

  it('needs two articles', async () => {
    await expect(tune(lexiconsOf(sources), { articles: gold.articles.slice(0, 1) })).rejects.toThrow(
      RangeError,
    )
  })

  it('fits nothing where no article is in a language of the lexicons', async () => {
    const foreign = { articles: gold.articles.map((article) => ({ ...article, language: 'fr' })) }
    expect(await tune(lexiconsOf(sources), foreign)).toEqual({ languages: [] })
  })

  it('fits entries about voices and scare quotes like all others', async () => {
    const source = `language: de
category: expert
entries:
  - { voice: { role: expert }, weight: 1 }
  - { scare: true, weight: -1 }
  - { pattern: Wasser, in: narration, weight: 0.5 }
`
    const passages = [
      passage('„Das Wasser steigt langsam“, sagte die Professorin Ilse Kern.', 'expert'),
      passage('Die sogenannten „Experten“ schwiegen.', 'none'),
      passage('Das Wasser stand still.', 'none'),
    ]
    const articles = ['a', 'b', 'c', 'd'].map((id) => ({ id, language: 'de', passages }))
    const { languages } = await tune(lexiconsOf([source]), { articles }, { folds: 2, samples: 10 })
    const fitted = languages[0]?.categories[0]?.weights.map(({ entry, found }) => [entry, found])
    expect(fitted).toEqual([
      ['voice: expert', 4],
      ['scare', 4],
      ['Wasser', 4],
    ])
    const { source: written, missing } = rewriteWeights(source, {
      weights: new Map([
        ['voice: expert', 2.5],
        ['scare', -0.5],
      ]),
    })
    expect(missing).toEqual([])
    expect(parseLexicon(written).content?.entries.map(({ weight }) => weight)).toEqual([2.5, -0.5, 0.5])
  })
})
