import type { Analyzer } from '../../src/analyzer.ts'
import type { LinkedEntry, LinkedLexicon } from '../../src/lexicon-types.ts'
import type { Evidence, Passage } from '../../src/types.ts'

const threshold = 0.5
const bias = -2
const weight = 3

const signs: readonly (readonly [language: string, category: string, word: string])[] = [
  ['en', 'state-narrative', 'minister'],
  ['en', 'photo-caption', 'photo'],
  ['de', 'photo-caption', 'foto'],
]

/** Finds one word a category, by the same arithmetic as the real one. A text with `?` has no language. */
export function fakeAnalyzer(): Analyzer {
  return {
    unit: 'paragraph',
    languages: ['en', 'de'],
    lexicons: signs.map(lexiconOf),
    manifest: () => ({ version: '0', unit: 'paragraph', languages: [] }),
    analyze: (input, options) => {
      const paragraphs = typeof input === 'string' ? input.split('\n\n') : input.paragraphs
      const unknown = options?.language === undefined && paragraphs.some((text) => text.includes('?'))
      const language = unknown ? null : (options?.language ?? 'en')
      const own = signs.filter((sign) => sign[0] === language)
      return {
        text: paragraphs.join('\n\n'),
        language,
        passages: paragraphs.map((text, at) =>
          passageOf(text, own, paragraphs.slice(0, at).join('').length + 2 * at),
        ),
        voices: [],
        // Nothing here asks for a profile.
        profile: {} as never,
      }
    },
  }
}

function passageOf(text: string, own: typeof signs, start: number): Passage {
  const evidence = own.flatMap(([, category, word]): Evidence[] => [
    { category, kind: 'bias', entry: 'bias', span: null, value: 1, weight: bias, contribution: bias },
    ...Array.from(text.matchAll(new RegExp(word, 'g')), ({ index }): Evidence => {
      const span = { start: start + index, end: start + index + word.length }
      return { category, kind: 'entry', entry: word, span, value: 1, weight, contribution: weight }
    }),
  ])
  const logOdds = own.map(([, category]) =>
    evidence
      .filter((one) => one.category === category)
      .reduce((sum, { contribution }) => sum + contribution, 0),
  )
  const tags = own
    .map(([, category], place) => {
      const margin = logOdds[place] as number
      return { category, score: 1 / (1 + Math.exp(-margin)), margin }
    })
    .filter(({ score }) => score >= threshold)
  const first = own.find(([, category]) => tags.some((tag) => tag.category === category))
  return {
    start,
    end: start + text.length,
    category: first?.[1] ?? null,
    scores: Object.fromEntries(
      own.map(([, category], place) => [category, 1 / (1 + Math.exp(-(logOdds[place] as number)))]),
    ),
    tags,
    certainty: Math.max(0, ...tags.map(({ margin }) => margin)),
    uncertain: false,
    evidence,
    words: text === '' ? 0 : text.split(' ').length,
  }
}

function lexiconOf([language, category, word]: (typeof signs)[number]): LinkedLexicon {
  const entry: LinkedEntry = {
    id: word,
    weight,
    sign: 'pattern',
    patterns: [],
    unless: [],
    max: 2,
    scope: 'passage',
    place: { file: 'fake', line: 1, column: 1 },
  }
  const rest = { entries: [entry], lists: new Map(), vocabulary: new Map() }
  return { language, category, bias, threshold, ...rest }
}
