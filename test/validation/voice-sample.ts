import type { Analyzer } from '../../src/analyzer.ts'
import type { Span, Voice } from '../../src/types.ts'
import type { Quotation, QuotationArticle, Quotations } from '../../src/validation/quotations.ts'

/** Something said, by the words that stand in the text: each counts where it occurs first. */
export interface Said {
  readonly says: string | readonly string[]
  readonly by?: string | readonly string[]
  readonly cue?: string | readonly string[]
  /** Type of the coding. */
  readonly type?: string
  /** Whether the voice is direct. */
  readonly direct?: boolean
}

/** An article with what was coded and what is found in it. Its sentences end at stops. */
export interface Sample {
  readonly id?: string
  readonly text: string
  readonly coded?: readonly Said[]
  readonly found?: readonly Said[]
  readonly split?: string
  readonly language?: string
}

/** The articles as they were coded. The coding tells types if one of the samples does. */
export function quotationsOf(...samples: readonly Sample[]): Quotations {
  const typed = samples.some(({ coded = [] }) => coded.some(({ type }) => type !== undefined))
  return {
    articles: samples.map(({ text, coded = [], id = text, split, language }): QuotationArticle => {
      return {
        id,
        text,
        typed,
        ...(split === undefined ? {} : { split }),
        ...(language === undefined ? {} : { language }),
        quotations: coded.map(
          ({ says, by, cue, type }): Quotation => ({
            ...(type === undefined ? {} : { type }),
            content: spansOf(text, says),
            speaker: spansOf(text, by),
            cue: spansOf(text, cue),
          }),
        ),
      }
    }),
  }
}

/** Finds in each sample what it says is found. A text with `?` has no language. */
export function analyzerOf(...samples: readonly Sample[]): Analyzer {
  const voices = new Map(
    samples.map(({ text, found = [] }) => [text, found.flatMap((said) => voicesOf(text, said))]),
  )
  return voiceAnalyzer((text) => voices.get(text) ?? [])
}

/** An analyzer of English and German sentences that finds what it is told to. */
export function voiceAnalyzer(voicesIn: (text: string) => readonly Voice[]): Analyzer {
  return {
    unit: 'sentence',
    languages: ['en', 'de'],
    lexicons: [],
    manifest: () => ({ version: '0', unit: 'sentence', languages: [] }),
    analyze: (input, options) => {
      const text = input as string
      const language = options?.language ?? (text.includes('?') ? null : 'en')
      return {
        text,
        language,
        passages: Array.from(text.matchAll(/[^.]+\.?/g), ({ 0: sentence, index }) => ({
          start: index,
          end: index + sentence.length,
          category: null,
          scores: {},
          tags: [],
          certainty: 0,
          uncertain: true,
          evidence: [],
          words: 0,
        })),
        voices: language === null ? [] : voicesIn(text),
        // Nothing here asks for a profile.
        profile: {} as never,
      }
    },
  }
}

function voicesOf(text: string, { says, by, cue, direct = false }: Said): readonly Voice[] {
  const [speaker] = spansOf(text, by)
  const [announced] = spansOf(text, cue)
  return spansOf(text, says).map((span) => ({
    ...span,
    kind: direct ? 'direct' : 'reported',
    speaker: speaker === undefined ? null : { span: speaker, name: null, role: 'person', named: false },
    cue: announced === undefined ? null : { ...announced, stance: 'neutral' },
  }))
}

function spansOf(text: string, words: string | readonly string[] = []): readonly Span[] {
  return [words].flat().map((each) => {
    const start = text.indexOf(each)
    if (start < 0) throw new Error(`${JSON.stringify(each)} does not stand in ${JSON.stringify(text)}`)
    return { start, end: start + each.length }
  })
}
