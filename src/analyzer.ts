import once from 'lodash/once.js'
import sortBy from 'lodash/sortBy.js'
import { findEvidence } from './framing/evidence.ts'
import { finderOf } from './framing/finds.ts'
import { extractOf, passagesOf } from './framing/passages.ts'
import { profileOf } from './framing/profile.ts'
import { reachesOf } from './framing/reach.ts'
import { scorePassage } from './framing/scores.ts'
import { countVoices } from './framing/speech.ts'
import { bundledCategories, bundledLexicons } from './lexicon/bundled.ts'
import type { Lexicon } from './lexicon/lexicon.ts'
import { linkLexicons } from './lexicon/link.ts'
import { manifestOf } from './lexicon/manifest.ts'
import type { LinkedLexicon } from './lexicon-types.ts'
import type { CompiledLanguage } from './matching/compile.ts'
import { compileLanguage } from './matching/compile.ts'
import { createVocabulary } from './matching/vocabulary.ts'
import { createLinguist } from './text/linguist.ts'
import { segment } from './text/segment.ts'
import type { Analysis, Input, Manifest, Unit } from './types.ts'
import { flowOf } from './voices/flow.ts'
import type { SpeakerData } from './voices/memory.ts'
import { findQuotes, quotedInSentences } from './voices/quotes.ts'
import { speakerDataOf } from './voices/speaker-data.ts'
import { findVoices } from './voices/voices.ts'

/** What an analyzer looks for, and in what. */
export interface AnalyzerOptions {
  /** The lexicons to use instead of the bundled ones; `[...bundledLexicons, own]` adds to them. */
  readonly lexicons?: readonly Lexicon[]
  /** What a passage is: a paragraph (the default) or a sentence. */
  readonly unit?: Unit
}

export interface AnalyzeOptions {
  /** Code of the language, one of `analyzer.languages`; by default it is found. */
  readonly language?: string
}

/** Analyzes texts, as many as you like. */
export interface Analyzer {
  /**
   * Tags the passages of one text and sums them up. Any string gets an analysis; where the language
   * can't be told, one without tags and with a `reason`.
   * @throws TypeError if the input is neither a string nor an article
   * @throws RangeError if there is no lexicon for the language asked for
   */
  analyze(input: Input, options?: AnalyzeOptions): Analysis
  readonly unit: Unit
  /** Codes of the languages that it knows. */
  readonly languages: readonly string[]
  /** What it looks for, by language, then in the order of categories that decides ties. */
  readonly lexicons: readonly LinkedLexicon[]
  /** Version, unit and lexicons, with hashes: what a report or a publication says of how results came about. */
  readonly manifest: () => Manifest
}

/**
 * Makes an analyzer. Languages are loaded only if a lexicon needs them: without English, wink-nlp stays out.
 * @throws DataError with every fault of the lexicons taken together: names that are not there, circles, two lexicons for one category
 * @throws TypeError, RangeError if the options are wrong
 */
export async function createAnalyzer(options: AnalyzerOptions = {}): Promise<Analyzer> {
  checkObject('createAnalyzer', options, '{ lexicons, unit }')
  const { lexicons = bundledLexicons, unit = 'paragraph' } = options
  checkOptions(lexicons, unit)
  const linked = (await linkLexicons(lexicons)).languages.map((language) => ({
    ...language,
    lexicons: inCodebookOrder(language.lexicons),
  }))
  const languages = await Promise.all(
    linked.map(
      async ({ data, lexicons: own, voices }): Promise<Prepared> => ({
        compiled: compileLanguage(data, own, voices, await createLinguist(data)),
        speakers: speakerDataOf(data, voices),
      }),
    ),
  )
  const data = linked.map((language) => language.data)
  return {
    unit,
    languages: data.map(({ language }) => language),
    lexicons: linked.flatMap((language) => language.lexicons),
    manifest: once(() => manifestOf(linked, unit)),
    analyze: (input, options = {}) => {
      checkObject('analyze', options, "{ language: 'en' }")
      const { language } = options
      const document = segment(input, data, language === undefined ? {} : { language })
      const { compiled, speakers } =
        languages.find(({ compiled }) => compiled.language === document.language) ?? NOTHING
      const flow = flowOf(document)
      const quotes = findQuotes(flow)
      const find = finderOf(compiled)
      const quotedOf = quotedInSentences(flow, quotes)
      const title = document.title ? extractOf(document.title) : null
      const extracts = passagesOf(document, unit)
      const titleFinds = title ? find(document.text, title, quotedOf) : null
      const finds = extracts.map((extract) => find(document.text, extract, quotedOf))
      const sentences = titleFinds ? [...titleFinds.sentences] : []
      for (const each of finds) for (const sentence of each.sentences) sentences.push(sentence)
      const speech = findVoices(flow, quotes, sentences, speakers)
      const reaches = reachesOf(speech.voices, extracts)
      const evidence = findEvidence(titleFinds, extracts, finds, compiled, speech, reaches)
      const passages = extracts.map((extract, at) =>
        scorePassage(extract, evidence[at] ?? [], compiled.categories),
      )
      return {
        text: document.text,
        language: document.language,
        ...(document.reason === undefined ? {} : { reason: document.reason }),
        ...(title ? { title: { start: title.start, end: title.end } } : {}),
        passages,
        voices: speech.voices,
        profile: profileOf(
          passages,
          compiled.categories.map(({ category }) => category),
          countVoices(speech.voices, extracts, reaches),
        ),
      }
    },
  }
}

/** A language, ready to be read. */
interface Prepared {
  readonly compiled: CompiledLanguage
  readonly speakers: SpeakerData
}

/** What is looked for in a text whose language is unknown: nothing. */
const NOTHING: Prepared = {
  compiled: { language: '', categories: [], size: 0, vocabulary: createVocabulary([]), find: () => [] },
  speakers: speakerDataOf({ language: '', name: '', commonWords: [] }, { signs: [], lists: new Map() }),
}

/** Equal margins go to the category that comes first; categories that the codebook doesn't know come last, by name. */
function inCodebookOrder(lexicons: readonly LinkedLexicon[]): readonly LinkedLexicon[] {
  const place = (category: string): number =>
    bundledCategories.find(({ id }) => id === category)?.order ?? Number.POSITIVE_INFINITY
  return sortBy(lexicons, ({ category }) => place(category), 'category')
}

function checkObject(caller: string, options: unknown, wanted: string): void {
  if (typeof options !== 'object' || options === null)
    throw new TypeError(`${caller}: the options are ${JSON.stringify(options)}; pass ${wanted}`)
}

function checkOptions(lexicons: unknown, unit: unknown): void {
  if (!Array.isArray(lexicons) || lexicons.some((lexicon) => typeof lexicon?.file !== 'string'))
    throw new TypeError(
      'createAnalyzer: `lexicons` is not a list of lexicons; pass what parseLexicon or loadLexicons returned, as in [...bundledLexicons, own]',
    )
  if (lexicons.length === 0)
    throw new RangeError('createAnalyzer: `lexicons` is empty; leave it out to use the bundled ones')
  if (unit !== 'paragraph' && unit !== 'sentence')
    throw new RangeError(
      `createAnalyzer: unknown unit ${JSON.stringify(unit)}; use 'paragraph' or 'sentence'`,
    )
}
