import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Analysis,
  type Analyzer,
  bundledLexicons,
  createAnalyzer,
  mergeProfiles,
  parseLexicon,
} from '../src/index.ts'

const article = (name: string): string =>
  readFileSync(new URL(`../examples/articles/${name}.txt`, import.meta.url), 'utf8')
const articles = ['harbor.de', 'bruecke.de', 'windfarm.en', 'council.en', 'hospital.en', 'ministry.en'].map(
  article,
)

const analyzer = await createAnalyzer()
const byUnit = { paragraph: analyzer, sentence: await createAnalyzer({ unit: 'sentence' }) }

/** Texts between news and noise: pieces of articles, hard marks and any characters at all. */
const pieces = articles.flatMap((text) => text.split(/(?<=\s)/))
const hard = [
  '\r\n\r\n',
  '\r',
  '\n\n',
  '\u2028',
  '\u00ad',
  '\ufeff',
  '“',
  '„',
  "'",
  '(',
  '…',
  '👩‍👩‍👧',
  'e\u0301',
  '\ud800',
  'İ',
  ' . ',
]
const anyUnits = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 30 })
const text = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...pieces) },
      { weight: 2, arbitrary: fc.constantFrom(...hard) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
      { weight: 1, arbitrary: anyUnits.map((units) => String.fromCharCode(...units)) },
    ),
    { maxLength: 120 },
  )
  .map((parts) => parts.join(''))
const language = fc.constantFrom(undefined, 'en', 'de')
const options = (chosen: string | undefined): { language?: string } =>
  chosen === undefined ? {} : { language: chosen }

/** Holds for every text, in either language and unit. */
function law(check: (analysis: Analysis, text: string) => void, runs = 60): void {
  fc.assert(
    fc.property(text, language, fc.constantFrom('paragraph', 'sentence'), (given, chosen, unit) => {
      check(byUnit[unit].analyze(given, options(chosen)), given)
    }),
    { numRuns: runs },
  )
}

describe('an analysis', () => {
  it('keeps the text as it was given', () => {
    law((analysis, given) => expect(analysis.text).toBe(given))
  })

  it('has passages in order, inside the text, that together hold all that is not space', () => {
    law(({ passages }, given) => {
      let end = 0
      let between = ''
      for (const passage of passages) {
        expect(passage.start).toBeGreaterThanOrEqual(end)
        expect(passage.end).toBeGreaterThan(passage.start)
        between += given.slice(end, passage.start)
        end = passage.end
      }
      expect((between + given.slice(end)).trim()).toBe('')
      expect(end).toBeLessThanOrEqual(given.length)
    })
  })

  it('shows evidence inside the text, and inside the passage unless it was found elsewhere on purpose', () => {
    const elsewhere = new Set(
      analyzer.lexicons.flatMap(({ category, entries }) =>
        entries
          .filter(({ scope, voice }) => scope !== 'passage' || voice?.last)
          .map(({ id }) => `${category}/${id}`),
      ),
    )
    law(({ passages }, given) => {
      for (const passage of passages) {
        for (const { span, category, entry } of passage.evidence) {
          if (!span) continue
          expect(span.start).toBeGreaterThanOrEqual(0)
          expect(span.end).toBeGreaterThan(span.start)
          expect(span.end).toBeLessThanOrEqual(given.length)
          if (elsewhere.has(`${category}/${entry}`)) continue
          expect(span.start).toBeGreaterThanOrEqual(passage.start)
          expect(span.end).toBeLessThanOrEqual(passage.end)
        }
      }
    })
  })

  it('has evidence that adds up to the log-odds of every score', () => {
    law(({ passages, language: found }) => {
      for (const passage of passages) {
        for (const [category, score] of Object.entries(passage.scores)) {
          const evidence = passage.evidence.filter((one) => one.category === category)
          for (const { contribution, weight, value } of evidence) {
            expect(contribution).toBeCloseTo(weight * value, 9)
          }
          const sum = evidence.reduce((total, { contribution }) => total + contribution, 0)
          expect(Math.abs(1 / (1 + Math.exp(-sum)) - score)).toBeLessThan(1e-9)
          const known = analyzer.lexicons.find(
            (lexicon) => lexicon.category === category && lexicon.language === found,
          )
          const threshold = known?.threshold ?? Number.NaN
          const margin = sum - Math.log(threshold / (1 - threshold))
          const tag = passage.tags.find((one) => one.category === category)
          expect(tag !== undefined).toBe(margin >= 0)
          if (tag) expect(Math.abs(tag.margin - margin)).toBeLessThan(1e-9)
        }
      }
    })
  })

  it('gives a passage the category of its first tag, and tags by falling margin', () => {
    law(({ passages }) => {
      for (const { category, tags } of passages) {
        expect(category).toBe(tags[0]?.category ?? null)
        const margins = tags.map(({ margin }) => margin)
        expect(margins).toEqual(margins.toSorted((a, b) => b - a))
      }
    })
  })

  it('survives JSON unchanged', () => {
    law((analysis) => expect(JSON.parse(JSON.stringify(analysis))).toStrictEqual(analysis))
  })

  it('is the same for the same text, whatever was analyzed between', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const before = analyzer.analyze(one)
        analyzer.analyze(other)
        expect(analyzer.analyze(one)).toStrictEqual(before)
      }),
      { numRuns: 30 },
    )
  })

  it('keeps given paragraphs one to one, and the title apart', () => {
    fc.assert(
      fc.property(
        fc.array(text, { maxLength: 6 }),
        fc.option(text, { nil: undefined }),
        (paragraphs, title) => {
          const analysis = analyzer.analyze(title === undefined ? { paragraphs } : { title, paragraphs })
          const slice = ({ start, end }: { start: number; end: number }): string =>
            analysis.text.slice(start, end)
          expect(analysis.passages.map(slice)).toEqual(paragraphs.map((one) => one.trim()))
          expect(analysis.title && slice(analysis.title)).toBe(title?.trim() || undefined)
        },
      ),
      { numRuns: 40 },
    )
  })

  it('says why it has no tags where the language is not known', () => {
    const analysis = analyzer.analyze('')
    expect(analysis.language).toBeNull()
    expect(analysis.reason).toMatch(/\w/)
    expect(analysis.profile.dominant).toBeNull()
  })
})

describe('a profile', () => {
  const profiles = articles.map((one) => analyzer.analyze(one).profile)

  it('counts every passage and every word once', () => {
    law(({ passages, profile }) => {
      expect(profile.passages).toBe(passages.length)
      expect(profile.words).toBe(passages.reduce((sum, { words }) => sum + words, 0))
      const parts = [...Object.values(profile.categories), profile.untagged]
      expect(parts.reduce((sum, part) => sum + part.passages, 0)).toBe(profile.passages)
      expect(parts.reduce((sum, part) => sum + part.words, 0)).toBe(profile.words)
    })
  })

  it('merges to the same whole in any order and grouping', () => {
    const whole = mergeProfiles(profiles)
    const order = fc.shuffledSubarray(profiles, { minLength: profiles.length })
    fc.assert(
      fc.property(order, fc.nat(profiles.length), (shuffled, cut) => {
        expect(mergeProfiles(shuffled)).toStrictEqual(whole)
        const halves = [mergeProfiles(shuffled.slice(0, cut)), mergeProfiles(shuffled.slice(cut))]
        expect(mergeProfiles(halves)).toStrictEqual(whole)
      }),
    )
  })

  it('is itself when merged alone', () => {
    for (const profile of profiles) expect(mergeProfiles([profile])).toStrictEqual(profile)
  })
})

describe('an analyzer', () => {
  it('does not depend on the order of its lexicons', async () => {
    const backwards = await createAnalyzer({ lexicons: bundledLexicons.toReversed() })
    for (const one of articles) expect(backwards.analyze(one)).toStrictEqual(analyzer.analyze(one))
  })

  it('does not depend on the order of the entries in a lexicon', async () => {
    const entries = [
      'the',
      '"~say .. the"',
      'bridge',
      '{ shape: short, weight: -0.5 }',
      '{ breadth: true, weight: 2 }',
      '"*ing"',
      '{ pattern: council, scope: earlier, weight: 0.7 }',
    ]
    const lexiconOf = (lines: readonly string[]): string =>
      `language: en\ncategory: place\nbias: -1\nentries:\n${lines.map((line) => `  - ${line}\n`).join('')}`
    const make = (lines: readonly string[]): Promise<Analyzer> =>
      createAnalyzer({ lexicons: [parseLexicon(lexiconOf(lines))] })
    const forwards = await make(entries)
    const backwards = await make(entries.toReversed())
    expect(backwards.analyze(article('council.en'))).toStrictEqual(forwards.analyze(article('council.en')))
  })

  it('loads wink for English, and never for German alone', () => {
    const built = fileURLToPath(new URL('../dist/index.mjs', import.meta.url))
    if (!existsSync(built)) throw new Error('build first: npm run build')
    const script = `
      import { createRequire } from 'node:module'
      import { bundledLexicons, createAnalyzer } from 'framelex'
      const lexicons = bundledLexicons.filter(({ language }) => language === process.argv[1])
      const analyzer = await createAnalyzer({ lexicons })
      analyzer.analyze(process.argv[2])
      const loaded = Object.keys(createRequire(import.meta.url).cache).concat(process.moduleLoadList)
      console.log(loaded.some((name) => name.includes('wink')))`
    const winkLoaded = (chosen: string, file: string): string =>
      execFileSync(process.execPath, ['--input-type=module', '-e', script, chosen, article(file)], {
        cwd: fileURLToPath(new URL('..', import.meta.url)),
        encoding: 'utf8',
      }).trim()
    expect(winkLoaded('en', 'windfarm.en')).toBe('true')
    expect(winkLoaded('de', 'harbor.de')).toBe('false')
  })

  it('refuses what is not a text, and says what would be one', () => {
    for (const wrong of [
      5,
      null,
      undefined,
      {},
      { paragraphs: 'one' },
      { paragraphs: [1] },
      [],
      { title: 3, paragraphs: [] },
    ]) {
      expect(() => analyzer.analyze(wrong as unknown as string)).toThrow(TypeError)
      expect(() => analyzer.analyze(wrong as unknown as string)).toThrow(/analyze: .*string/)
    }
  })

  it('refuses a language it does not have, and names those it has', () => {
    expect(() => analyzer.analyze('Bonjour.', { language: 'fr' })).toThrow(
      /analyze: .*de.*en|analyze: .*en.*de/,
    )
  })

  it('refuses options that are none', async () => {
    await expect(createAnalyzer(null as never)).rejects.toThrow(
      'createAnalyzer: the options are null; pass {',
    )
    const analyzer = await createAnalyzer()
    expect(() => analyzer.analyze('Rain.', 'en' as never)).toThrow(
      `analyze: the options are "en"; pass { language: 'en' }`,
    )
  })

  it('refuses a unit it does not know', async () => {
    await expect(createAnalyzer({ unit: 'word' as 'sentence' })).rejects.toThrow(
      /createAnalyzer: .*paragraph/,
    )
  })
})
