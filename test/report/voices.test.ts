import { stripVTControlCharacters } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toProfileTerminal, toTerminal } from '../../src/report/terminal.ts'
import { toSpeakersTerminal, toVoicesTerminal } from '../../src/report/voices-terminal.ts'
import { displayWidth } from '../../src/report/width.ts'
import type { Analysis, Voice } from '../../src/types.ts'
import { sampleAnalysis } from './sample.ts'

const lind = { name: 'Anna Lind', role: 'official' }
const analysis = sampleAnalysis(
  [
    {
      text: 'The new harbor would bring work for a thousand families, Foreign Minister Anna Lind pointed out. “We keep our word,” said Lind, who had come by ship.',
    },
    {
      text: 'The Harbor Courier claimed that the contract was signed at night. Analysts doubted this, while others spoke of “a tale for tourists”.',
    },
    { text: 'The ceremony lasted an hour.' },
    { text: '“The numbers do not add up.”' },
  ],
  'Harbor brings work, minister says',
  [
    { said: 'Harbor brings work', by: 'minister', ...lind, cue: 'says' },
    {
      said: 'The new harbor would bring work for a thousand families',
      ...{ by: 'Foreign Minister Anna Lind', ...lind, cue: 'pointed out', stance: 'endorsing' },
    },
    { said: '“We keep our word,”', kind: 'direct', by: 'Lind', ...lind, cue: 'said' },
    {
      said: 'the contract was signed at night',
      ...{ by: 'The Harbor Courier', name: 'Harbor Courier', role: 'media' },
      ...{ cue: 'claimed', stance: 'distancing' },
    },
    { said: 'this', by: 'Analysts', role: 'collective', cue: 'doubted' },
    { said: '“a tale for tourists”', kind: 'direct', by: 'others', role: 'collective', cue: 'spoke' },
    { said: '“The numbers do not add up.”', kind: 'direct' },
  ],
)

const render = (options: Parameters<typeof toVoicesTerminal>[1] = {}): string =>
  toVoicesTerminal(analysis, { name: 'harbor.txt', ...options })

describe('voices without color', () => {
  it('are the article with its speakers in the margin, who speaks by role, and the speakers', () => {
    expect(render()).toBe(`harbor.txt · English · 4 passages · 60 words
[what is said]¹ · _what announces it_ · + vouched for · − kept at a distance

¹ Anna Lind          ▌ [Harbor brings work]¹, minister _says_
  official

¹ Anna Lind          ▌ [The new harbor would bring work for a thousand
  official +         ▌ families]¹, Foreign Minister Anna Lind _pointed out_.
¹ Anna Lind          ▌ [“We keep our word,”]¹ _said_ Lind, who had come by ship.
  official

² Harbor Courier     ▌ The Harbor Courier _claimed_ that [the contract was
  media −            ▌ signed at night]². Analysts _doubted_ [this]³, while
³ Analysts           ▌ others _spoke_ of [“a tale for tourists”]⁴.
  collective
⁴ others
  collective

                       The ceremony lasted an hour.

(not told)           ▌ [“The numbers do not add up.”]

── Who speaks ──────────────────────────────────────────────────────────────────
1 text, 4 passages, 60 words, 6 voices, 4 speakers

official    ████████████▍                                          23%  2 voices
media       █████▎                                                 10%  1 voice
collective  ████▍                                                   8%  2 voices
not told    ░░░░░░                                                 10%  1 voice
narration   ░░░░░░░░░░░░░░░░░░░░░░░░░░                             48%

52% of the words are said by somebody: 23% in direct speech, 28% reported. Of
what is said, 65% by named speakers, 32% vouched for (+), 19% kept at a distance
(−).

speaker                 role  words  share  voices  direct   +  −
¹ Anna Lind         official     14    23%       2       4  10
² Harbor Courier       media      6    10%       1              6
⁴ others          collective      4     7%       1       4
³ Analysts        collective      1     2%       1
`)
  })

  it('stand above the passage where there is no room for a margin', () => {
    expect(render({ width: 40 })).toContain(`
² Harbor Courier
  media −
³ Analysts
  collective
⁴ others
  collective
The Harbor Courier _claimed_ that [the
contract was signed at night]². Analysts
_doubted_ [this]³, while others _spoke_
of [“a tale for tourists”]⁴.
`)
  })

  it('are drawn with ASCII where nothing else can be shown', () => {
    const drawn = render({ unicode: false })
    expect(drawn.replace(/[“”]/g, '')).toMatch(/^[\x20-\x7e\n]*$/)
    expect(drawn).toContain('\n^2 Harbor Courier    | The Harbor Courier _claimed_ that [the contract was\n')
  })
})

describe('voices in color', () => {
  const red = '38;2;209;73;91'
  const off = '\u001b[0m'

  it('have the color of the role; cues are underlined, mentions bold', () => {
    expect(render({ color: 24 })).toContain(
      `\u001b[${red}mThe new harbor would bring work for a thousand families¹${off},\n`,
    )
    expect(render({ color: 24, width: 40 })).toContain(
      `\u001b[1mAnna Lind${off} \u001b[4mpointed out${off}. \u001b[${red}m“We keep our${off}\n`,
    )
  })

  it('say what they say without, save brackets and low lines', () => {
    const words = (text: string): string => {
      const [, ...rest] = text.split('\n\n')
      return rest.join('').replace(/[[\]_\s]/g, '')
    }
    expect(words(stripVTControlCharacters(render({ color: 24, width: 40 })))).toBe(
      words(render({ width: 40 })),
    )
  })
})

describe('the speakers of a profile', () => {
  it('are shown by role and one by one', () => {
    expect(
      toSpeakersTerminal(analysis.profile, { width: 60, name: 'all 2 texts' }),
    ).toBe(`── Who speaks in all 2 texts ───────────────────────────────
1 text, 4 passages, 60 words, 6 voices, 3 speakers

official    ███████▊                           23%  2 voices
media       ███▎                               10%  1 voice
collective  ██▊                                 8%  2 voices
not told    ░░░░                               10%  1 voice
narration   ░░░░░░░░░░░░░░░░                   48%

52% of the words are said by somebody: 23% in direct speech,
28% reported. Of what is said, 65% by named speakers, 32%
vouched for (+), 19% kept at a distance (−).

speaker               role  words  share  voices   +  −
Anna Lind         official     14    23%       2  10
Harbor Courier       media      6    10%       1      6
without a name  collective      5     8%       2
`)
  })

  it('are the first twenty, and how many more there are', () => {
    const names = Array.from({ length: 23 }, (_, at) => `Ann ${String.fromCodePoint(65 + at)}`)
    const many = sampleAnalysis(
      [{ text: names.map((name, at) => `word${at} said ${name}.`).join(' ') }],
      undefined,
      names.map((name, at) => ({ said: `word${at}`, by: name, name })),
    )
    const lines = toSpeakersTerminal(many.profile).trimEnd().split('\n')
    expect(lines.filter((line) => line.startsWith('Ann'))).toHaveLength(20)
    expect(lines.at(-1)).toBe('and 3 more speakers')
  })

  it('are none where nobody speaks', () => {
    const silent = sampleAnalysis([{ text: 'It rained.' }])
    expect(toSpeakersTerminal(silent.profile)).toMatch(/\n\nNobody is heard but the text\.\n$/)
    expect(toVoicesTerminal(silent)).not.toContain('[what is said]')
    expect(toTerminal(silent)).not.toContain('Who speaks')
  })

  it('are not shown of a text without a known language, but why', () => {
    const { reason: _, ...rest } = sampleAnalysis([{ text: 'Lorem ipsum.' }])
    expect(toVoicesTerminal({ ...rest, language: null, reason: 'too few common words', voices: [] })).toBe(
      `1 passage · 2 words\ntoo few common words\n\n${' '.repeat(23)}Lorem ipsum.\n`,
    )
  })

  it('stand in the profile of an analysis, too', () => {
    for (const shown of [toTerminal(analysis), toProfileTerminal(analysis.profile)])
      expect(shown).toMatch(/\n\nWho speaks\nofficial {4}█.* 23% {2}2 voices\n/)
  })
})

describe('any voices', () => {
  const parts = [
    'word ',
    'Größe',
    '中国',
    '👩‍👩‍👧',
    ' ',
    '_',
    '[',
    '”',
    '\u001b[2J',
    '\n',
    'Donaudampfschiff',
  ]
  const anyAnalysis = fc
    .tuple(
      fc.array(
        fc
          .array(fc.constantFrom(...parts), { minLength: 1, maxLength: 20 })
          .map((words) => `w${words.join('')}`),
        { minLength: 1, maxLength: 4 },
      ),
      fc.array(fc.tuple(fc.nat(120), fc.nat(60), fc.nat(120), fc.nat(30), fc.nat(3)), { maxLength: 8 }),
    )
    .map(([texts, places]): Analysis => {
      const bare = sampleAnalysis(texts.map((text) => ({ text })))
      const { length } = bare.text
      const span = (start: number, size: number): { start: number; end: number } => ({
        start: Math.min(start, length),
        end: Math.min(start + size, length),
      })
      const voices = places
        .map(
          ([start, size, other, otherSize, who]): Voice => ({
            ...span(start, size),
            kind: 'reported',
            speaker:
              who === 0
                ? null
                : {
                    span: who === 1 ? null : span(other, otherSize),
                    name: who === 2 ? null : 'Aleksandra Wiśniewska-Długosz',
                    role: who === 3 ? 'representative of the workers' : 'expert',
                    named: who !== 2,
                  },
            cue: who === 1 ? null : { ...span(start + size, otherSize), stance: 'distancing' },
          }),
        )
        .sort((one, other) => one.start - other.start)
      return { ...bare, voices }
    })

  it('are never wider than the terminal, and send it nothing but colors', () => {
    fc.assert(
      fc.property(
        anyAnalysis,
        fc.integer({ min: 20, max: 100 }),
        fc.constantFrom(1 as const, 24 as const),
        (given, width, color) => {
          const shown = toVoicesTerminal(given, { width, color })
          const bare = stripVTControlCharacters(shown)
          for (const line of bare.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(width)
          expect(bare).not.toMatch(/(?!\n)\p{Cc}/u)
        },
      ),
    )
  })

  it('leave the text in its order', () => {
    fc.assert(
      fc.property(anyAnalysis, (given) => {
        // Narrow, so that no margin stands between the lines.
        const shown = toVoicesTerminal(given, { width: 30 })
        const [, ...rest] = shown.split('\n\n')
        const letters = (text: string): string => text.replace(/[^\p{L}]/gu, '')
        let from = 0
        const all = letters(rest.join(''))
        for (const { start, end } of given.passages)
          for (const word of given.text.slice(start, end).match(/\p{L}+/gu) ?? []) {
            from = all.indexOf(word, from)
            expect(from).toBeGreaterThanOrEqual(0)
          }
      }),
    )
  })

  it('take time in proportion to the text', () => {
    const text = 'word said Ann. '.repeat(10_000)
    const long = sampleAnalysis([{ text }])
    const voices = Array.from({ length: 10_000 }, (_, at): Voice => {
      const start = at * 15
      return {
        start,
        end: start + 4,
        kind: 'reported',
        speaker: { span: { start: start + 10, end: start + 13 }, name: 'Ann', role: 'expert', named: true },
        cue: { start: start + 5, end: start + 9, stance: at % 2 === 0 ? 'neutral' : 'distancing' },
      }
    })
    const start = performance.now()
    toVoicesTerminal({ ...long, voices }, { width: 80 })
    expect(performance.now() - start).toBeLessThan(3000)
  })
})
