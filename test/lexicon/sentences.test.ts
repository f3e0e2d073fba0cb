import { describe, expect, it } from 'vitest'
import { createAnalyzer } from '../../src/analyzer.ts'
import { type MatchCase, matchCases } from '../../src/lexicon/cases.ts'
import { linkLexicons } from '../../src/lexicon/link.ts'
import { parsePattern } from '../../src/lexicon/pattern.ts'
import type { LinkedEntry, LinkedLexicon, Pattern } from '../../src/lexicon-types.ts'
import { compileLanguage } from '../../src/matching/compile.ts'
import { loadLexicons } from '../../src/node.ts'
import { createLinguist } from '../../src/text/linguist.ts'
import { segment } from '../../src/text/segment.ts'
import { flowOf } from '../../src/voices/flow.ts'
import { findQuotes, quotedInSentences } from '../../src/voices/quotes.ts'

type LinkedLanguage = Awaited<ReturnType<typeof linkLexicons>>['languages'][number]

const lexicons = await loadLexicons('lexicons')
const cases = matchCases(lexicons)
const { languages } = await linkLexicons(lexicons)
const analyzer = await createAnalyzer({ lexicons })

/** A question to the lexicons: an entry or a list as a whole, or one of its patterns. */
const keyOf = ({ kind, category, name }: MatchCase, pattern = ''): string =>
  JSON.stringify([kind, category, name, pattern])

/** The cases of one language as entries of their own, so that one pass over a sentence answers for all of them. */
function asLexicons({ data, lexicons: linked }: LinkedLanguage): readonly LinkedLexicon[] {
  const own = cases.filter(({ language }) => language === data.language)
  const entryOf = (
    id: string,
    patterns: readonly Pattern[],
    rest: Partial<LinkedEntry> = {},
  ): LinkedEntry => ({
    weight: 1,
    sign: 'pattern',
    unless: [],
    max: 1,
    scope: 'passage',
    place: { file: '', line: 1, column: 1 },
    ...rest,
    id,
    patterns,
  })
  return linked.map((lexicon, index) => {
    // What is shared is asked once, of the first lexicon.
    const asked = own.filter(
      ({ category }) => category === lexicon.category || (category === null && index === 0),
    )
    const entries = asked.flatMap((one) => {
      const entry = lexicon.entries.find(({ id }) => one.kind === 'entry' && id === one.name)
      const whole: readonly Pattern[] = entry?.patterns ?? [{ kind: 'list', name: one.name }]
      return [
        entryOf(keyOf(one), whole, entry ?? {}),
        ...one.notPlain.map((pattern) => entryOf(keyOf(one, pattern), [parsePattern(pattern)])),
      ]
    })
    return { ...lexicon, entries }
  })
}

async function createFinder(language: LinkedLanguage): Promise<(sentence: string) => ReadonlySet<string>> {
  const { data } = language
  const compiled = compileLanguage(data, asLexicons(language), language.voices, await createLinguist(data))
  return (text) => {
    const found = new Set<string>()
    const document = segment(text, [data], { language: data.language })
    const flow = flowOf(document)
    const quotedOf = quotedInSentences(flow, findQuotes(flow))
    const sentences = document.paragraphs.flatMap((paragraph) => paragraph.sentences)
    for (const [index, sentence] of sentences.entries()) {
      const quoted = quotedOf(sentence)
      const setting = { opens: index === 0, closes: index === sentences.length - 1, quoted }
      compiled.find(text, sentence, setting, { entry: ({ id }) => found.add(id), sign: () => undefined })
    }
    return found
  }
}

/** Whether a case is of an entry that counts only in some people's words. */
function asksWhose({ lexicons: linked }: LinkedLanguage, { kind, category, name }: MatchCase): boolean {
  const entries = linked.find((lexicon) => lexicon.category === category)?.entries ?? []
  return kind === 'entry' && entries.some(({ id, inside }) => id === name && inside !== undefined)
}

/** Whether an entry is evidence in an article that says the sentence everywhere, whatever its scope. */
function isEvidence({ language, category, name }: MatchCase, sentence: string): boolean {
  const input = { title: sentence, paragraphs: [sentence, sentence] }
  const { passages } = analyzer.analyze(input, { language })
  return passages.some(({ evidence }) =>
    evidence.some((one) => one.category === category && one.entry === name),
  )
}

describe.each(languages.map((language) => [language.data.name, language] as const))(
  'the lexicons for %s',
  (_, language) => {
    const own = cases.filter((one) => one.language === language.data.language)

    it('find what their sentences say, and nothing where they say so', async () => {
      const find = await createFinder(language)
      const wrong: string[] = []
      for (const one of own) {
        const where = `${one.place.file}:${one.place.line} ${one.name}`
        const finds = one.match.map((sentence) => find(sentence))
        const isFound = (sentence: string): boolean =>
          asksWhose(language, one) ? isEvidence(one, sentence) : find(sentence).has(keyOf(one))
        for (const sentence of one.match)
          if (!isFound(sentence)) wrong.push(`${where}: not found in: ${sentence}`)
        for (const sentence of one.noMatch)
          if (isFound(sentence)) wrong.push(`${where}: found in: ${sentence}`)
        for (const pattern of one.notPlain)
          if (!finds.some((found) => found.has(keyOf(one, pattern))))
            wrong.push(`${where}: no sentence has: ${pattern}`)
      }
      expect(wrong).toEqual([])
    })
  },
)
