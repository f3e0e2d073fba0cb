import type { Analysis } from '../types.ts'
import { analyzerOf, languageOf } from './analyzer.ts'
import {
  analyzeArticles,
  articleDetails,
  articleOptions,
  articlesOf,
  countOf,
  jsonWriter,
  peopleWriter,
} from './article.ts'
import { type CommandIo, type ExitCode, hasUnicode, widthOf } from './io.ts'
import { type CommandSpec, integerOf, parseCall } from './options.ts'

export const voicesSpec: CommandSpec = {
  name: 'voices',
  operands: '[FILE…|-]',
  summary: 'shows who speaks in articles: what is said, by whom, in which role, and how it is announced',
  details: [
    'The speakers stand in the margin, each with a role. What is said stands in brackets, or in the color of the role; what announces it between low lines, or underlined. A + tells that the text vouches for what is said, a − that it keeps its distance. Below is a table of the speakers.',
    ...articleDetails,
  ],
  options: [
    {
      name: 'json',
      help: 'print text, voices and their profile as JSON in one line; of several files an array, without those that could not be read',
    },
    ...articleOptions,
    {
      name: 'width',
      value: 'COLUMNS',
      help: 'columns to fill, from 20 to 100; those of the terminal if not given',
    },
  ],
  examples: [
    'framelex voices article.txt',
    'framelex voices --first-line-title north.txt south.txt | less',
    'framelex voices --json article.txt > voices.json',
  ],
}

/** Shows who speaks in the files that `args` name. */
export async function runVoices(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const call = parseCall(args, voicesSpec)
  const operands = articlesOf(call, io)
  const options = {
    color: io.stdout.colorDepth,
    width: integerOf(call, 'width', 20) ?? widthOf(io),
    unicode: hasUnicode(io.environment),
  }
  const { analyzer } = await analyzerOf(call)
  const writer = call.has('json')
    ? jsonWriter(io, await countOf(io, operands), voicesOf)
    : peopleWriter(io, await countOf(io, operands), async () => {
        const { toSpeakersTerminal, toVoicesTerminal } = await import('../report/voices-terminal.ts')
        return {
          ofText: (analysis, name) => toVoicesTerminal(analysis, { ...options, name }),
          ofAll: (profile, name) => toSpeakersTerminal(profile, { ...options, name }),
        }
      })
  return analyzeArticles(operands, call, analyzer, languageOf(call, analyzer), writer, io)
}

/** The part of an analysis that tells who speaks; the spans point into the text. */
function voicesOf(analysis: Analysis): object {
  const { text, language, reason, title, voices, profile } = analysis
  return { text, language, reason, title, voices, profile: profile.voices }
}
