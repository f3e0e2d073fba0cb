import { stripVTControlCharacters } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createAnalyzer } from '../../src/analyzer.ts'
import { toProfileTerminal, toTerminal } from '../../src/report/terminal.ts'
import type { TerminalOptions } from '../../src/report/theme.ts'
import { toVisible } from '../../src/report/visible.ts'
import { displayWidth } from '../../src/report/width.ts'
import { lexiconWith } from '../framing/learned.ts'
import { sampleAnalysis } from './sample.ts'

const categories = [
  { id: 'state-narrative', title: 'State narrative', color: '#c0392b' },
  { id: 'expert-commentary', title: 'Expert commentary', color: '#2471a3' },
]

const analysis = sampleAnalysis(
  [
    {
      text: 'The minister stressed the solidarity of both countries.',
      found: [
        {
          category: 'state-narrative',
          entry: '<official> ..5 ~stress',
          words: 'minister stressed',
          weight: 2.1,
        },
        { category: 'state-narrative', entry: 'solidarity', words: 'solidarity', weight: 0.9 },
        { category: 'state-narrative', entry: 'short', kind: 'shape', weight: -0.5 },
        { category: 'state-narrative', entry: 'summit', words: 'summit', weight: 0.3 },
      ],
    },
    { text: 'It rained on Monday.' },
    {
      text: 'Analysts said the pledge was a sign.',
      found: [
        { category: 'expert-commentary', entry: '<expert> ~say', words: 'Analysts said', weight: 3 },
        { category: 'state-narrative', entry: 'pledge', words: 'the pledge', weight: 2.3 },
      ],
    },
  ],
  'Two countries at a summit',
)

const plain = stripVTControlCharacters
const render = (options: Parameters<typeof toTerminal>[1] = {}): string =>
  toTerminal(analysis, { categories, name: 'article.txt', ...options })

describe('an analysis without color', () => {
  it('is the text with markers, evidence and profile', () => {
    expect(render({ width: 60 })).toBe(`article.txt · English · 3 passages · 19 words

Two countries at a summit

[state-narrative .69]
The minister stressed the solidarity of both countries.
    +2.10  <official> ..5 ~stress “minister stressed”
    +0.90  solidarity “solidarity”
    +0.30  summit “summit” in the title

[no tag]
It rained on Monday.

[expert-commentary .73] [state-narrative .57]
Analysts said the pledge was a sign.
  expert-commentary
    +3.00  <expert> ~say “Analysts said”
  state-narrative
    +2.30  pledge “the pledge”

── Profile ─────────────────────────────────────────────────

State narrative    ███▊       42%  1 passage, +1 also tagged
Expert commentary  ███▍       37%  1 passage
no tag             ░░         21%  1 passage

Dominant: State narrative. Diversity .50 (0 one category, 1
all categories equally).

Strongest evidence
  +3.00  <expert> ~say · Expert commentary, 1 passage
  +2.30  pledge · State narrative, 1 passage
  +2.10  <official> ..5 ~stress · State narrative, 1 passage
  +0.90  solidarity · State narrative, 1 passage
  +0.30  summit · State narrative, 1 passage
`)
  })

  it('explains every score as a sum', () => {
    expect(render({ width: 60, explain: true })).toContain(`[state-narrative .69]
The minister stressed the solidarity of both countries.
  state-narrative .69
    −2.00  bias
    +2.10  <official> ..5 ~stress “minister stressed”
    +0.90  solidarity “solidarity”
    −0.50  short
    +0.30  summit “summit” in the title
    ─────
    +0.80  log-odds, 0.80 above its threshold
  expert-commentary .12 nothing found; bias −2.00

[no tag]
It rained on Monday.
  state-narrative .12 nothing found; bias −2.00
  expert-commentary .12 nothing found; bias −2.00
`)
  })

  it('shows what learned words contribute, with the strongest of them', async () => {
    const words = { firmly: 0.9, safeguard: 0.5, pledge: -0.4, jointly: 0.3, harbor: 0.2 }
    const analyzer = await createAnalyzer({
      lexicons: [lexiconWith(words, '[{ vocabulary: true, weight: 2 }]')],
    })
    const text = 'They firmly pledge to safeguard the harbor, jointly.'
    const found = analyzer.analyze(text, { language: 'en' })
    expect(toTerminal(found, { width: 70 })).toContain(`
[own .83]
They firmly pledge to safeguard the harbor, jointly.
    +2.61  vocabulary “firmly” “safeguard” “jointly” …
`)
    expect(toTerminal(found, { width: 70, explain: true })).toContain(`
    +2.61  vocabulary +1.31 × +2.00 “firmly” +1.57 “safeguard” +0.87
           “pledge” −0.70 “jointly” +0.52 “harbor” +0.35
`)
    expect(toTerminal(found)).toContain('+2.61  vocabulary · own, 1 passage')
  })

  it('draws with ASCII where nothing else can be shown', () => {
    expect(render({ width: 24, unicode: false })).toContain(`-- Profile -------------

State narrative
########            42%
Expert commentary
#######             37%
no tag
....                21%
`)
    expect(render({ unicode: false })).toMatch(/^[\x20-\x7e\n]*$/)
  })

  it('takes ids as titles where it knows none', () => {
    expect(toTerminal(analysis)).toContain('Dominant: state-narrative.')
  })
})

describe('an analysis in color', () => {
  const red = '\u001b[38;2;192;57;43m'
  const off = '\u001b[0m'

  it('underlines the evidence in the color of its category', () => {
    expect(render({ color: 24 })).toContain(
      `${red}▌ ${off}The \u001b[4;38;2;192;57;43mminister stressed${off} the \u001b[4;38;2;192;57;43msolidarity${off} of both countries.\n`,
    )
  })

  it('names the tags above the passage', () => {
    expect(plain(render({ color: 24 }))).toContain(
      '▌ Expert commentary .73 · State narrative .57\n▌ Analysts said the pledge was a sign.\n',
    )
  })

  it('shows the article from start to end as a strip', () => {
    expect(plain(render({ color: 4, width: 40 }))).toContain(
      `\n${'█'.repeat(17)}${'░'.repeat(8)}${'█'.repeat(15)}\n`,
    )
  })

  it('sums up evidence that is not among the strongest', () => {
    const many = sampleAnalysis([
      {
        text: 'one two three four five',
        found: ['one', 'two', 'three', 'four', 'five'].map((words, index) => ({
          category: 'state-narrative',
          entry: words,
          words,
          weight: 3 - index / 2,
        })),
      },
    ])
    expect(plain(toTerminal(many, { color: 4 }))).toContain('▌     +2.50  2 more entries\n')
    expect(toTerminal(many)).toContain('    +2.50  four “four” · five “five”\n')
  })
})

describe('an analysis of a text without a known language', () => {
  it('says why nothing is tagged, and shows no profile', () => {
    const { passages, reason: _, ...rest } = sampleAnalysis([{ text: 'Lorem ipsum.' }])
    const untagged = passages.map((passage) => ({
      ...passage,
      scores: {},
      tags: [],
      evidence: [],
      category: null,
    }))
    const text = toTerminal({ ...rest, language: null, reason: 'too few common words', passages: untagged })
    expect(text).toBe('1 passage · 2 words\ntoo few common words\n\nLorem ipsum.\n')
  })
})

describe('the profile of several texts', () => {
  it('says of how many', () => {
    expect(
      toProfileTerminal({ ...analysis.profile, texts: 4 }, { categories, name: 'all 4 texts', width: 40 }),
    ).toContain('── Profile of all 4 texts ──────────────\n4 texts, 3 passages, 19 words\n')
  })
})

describe('whatever the text', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'word ',
      'Größe ',
      '中国、',
      '👩‍👩‍👧 ',
      '\u001b[31m',
      '\u009b2J',
      '\r\n',
      '\u202e',
      '\ud800',
      '\u0007',
      '\t',
    ),
    fc.string({ unit: 'binary', maxLength: 8 }),
  )
  const text = fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) => `x${pieces.join('')}`)
  const passage = fc
    .tuple(
      text,
      fc.nat({ max: 20 }),
      fc.integer({ min: 1, max: 20 }),
      fc.double({ min: -3, max: 6, noNaN: true }),
    )
    .map(([own, from, length, weight]) => ({
      text: own,
      found: [
        {
          category: 'state-narrative',
          entry: 'entry \u001b[5m',
          words: [...own]
            .slice(from % [...own].length)
            .slice(0, length)
            .join(''),
          weight,
        },
      ],
    }))
  const options = fc.record({
    color: fc.constantFrom(1, 4, 8, 24) as fc.Arbitrary<NonNullable<TerminalOptions['color']>>,
    width: fc.integer({ min: 5, max: 120 }),
    unicode: fc.boolean(),
    explain: fc.boolean(),
  })

  it('no control character of it comes through, no line is too wide, and nothing of it is lost', () => {
    fc.assert(
      fc.property(fc.array(passage, { minLength: 1, maxLength: 4 }), options, (passages, chosen) => {
        const made = sampleAnalysis(passages)
        const output = toTerminal(made, chosen)
        const shown = plain(output)
        expect(shown).not.toMatch(/(?!\n)[\p{Cc}\p{Cs}\u202a-\u202e]/u)
        const width = Math.max(20, Math.min(100, chosen.width))
        for (const line of shown.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(width)
        const margins = chosen.color === 1 ? shown : shown.replace(/^(?:[▌|]| ) /gm, '')
        const all = margins.replace(/\s/g, '')
        for (const { text: own } of passages) expect(all).toContain(toVisible(own).replace(/\s/g, ''))
      }),
      { numRuns: 200 },
    )
  })
})
