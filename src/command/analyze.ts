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
import { type CommandSpec, parseCall } from './options.ts'
import { unitOf, unitOption } from './unit.ts'

export const analyzeSpec: CommandSpec = {
  name: 'analyze',
  operands: '[FILE…|-]',
  summary: 'tags the passages of articles and shows the evidence and the profile',
  details: articleDetails,
  options: [
    {
      name: 'json',
      help: 'print the analysis as JSON in one line; of several files an array, without those that could not be read',
    },
    { name: 'explain', help: 'show every summand of every score' },
    ...articleOptions,
    unitOption,
    { name: 'example', value: 'FILE', help: 'a file to analyze if no FILE is given' },
  ],
  examples: [
    'framelex analyze article.txt',
    'framelex analyze --explain --language de artikel.txt | less',
    'curl -s https://example.org/news.txt | framelex analyze --json - > analysis.json',
  ],
}

/** Analyzes the files that `args` name and writes what was found. */
export async function runAnalyze(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const call = parseCall(args, analyzeSpec)
  const operands = articlesOf(call, io)
  const unit = unitOf(call)
  const { analyzer, looks } = await analyzerOf(call, unit)
  const options = {
    color: io.stdout.colorDepth,
    width: widthOf(io),
    unicode: hasUnicode(io.environment),
    categories: looks,
    explain: call.has('explain'),
  }
  const writer = call.has('json')
    ? jsonWriter(io, await countOf(io, operands), (analysis) => analysis)
    : peopleWriter(io, await countOf(io, operands), async () => {
        const { toProfileTerminal, toTerminal } = await import('../report/terminal.ts')
        return {
          ofText: (analysis, name) => toTerminal(analysis, { ...options, name }),
          ofAll: (profile, name) => toProfileTerminal(profile, { ...options, name }),
        }
      })
  return analyzeArticles(operands, call, analyzer, languageOf(call, analyzer), writer, io)
}
