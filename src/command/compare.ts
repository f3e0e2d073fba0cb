import groupBy from 'lodash/groupBy.js'
import mapValues from 'lodash/mapValues.js'
import type { Analyzer } from '../analyzer.ts'
import type { Profile } from '../types.ts'
import type { Article } from '../validation/articles.ts'
import { analyzerOf, languageOf } from './analyzer.ts'
import { corpusHelp, corpusOptions, readCorpus } from './corpus.ts'
import { type CommandIo, type ExitCode, hasUnicode, InputError, UsageError, widthOf } from './io.ts'
import { type Call, type CommandSpec, choiceOf, integerOf, parseCall } from './options.ts'
import { withProgress } from './progress.ts'
import { measuringOptions } from './shared-options.ts'
import { checkOperands } from './source.ts'

export const compareSpec: CommandSpec = {
  name: 'compare',
  operands: 'CORPUS… --with CORPUS… | CORPUS… --by source',
  summary: 'compares two groups of articles, or the outlets of a corpus, by shares, entries and speakers',
  details: [
    `${corpusHelp} What stands behind --with is the second group.`,
    'Shares are those of the words, with 95% intervals from a bootstrap over articles, widened where articles are few. Entries and speakers are told by log-odds with an informative Dirichlet prior, over their standard deviation (z).',
  ],
  options: [
    { name: 'with', value: 'CORPUS…', help: 'the group to compare with' },
    { name: 'by', value: 'UNIT', help: 'source: one group for each outlet of the corpus, ordered by share' },
    { name: 'json', help: 'print all figures as JSON' },
    ...corpusOptions,
    { name: 'language', value: 'CODE', help: 'the language of every article; by default what the file says' },
    ...measuringOptions,
  ],
  examples: ['framelex compare north.jsonl --with south.jsonl', 'framelex compare --by source corpus.jsonl'],
}

/** Compares the groups that `args` name. */
export async function runCompare(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const { own, others } = groupsOf(args)
  const call = parseCall(own, compareSpec)
  const bySource = choiceOf(call, 'by', ['source'] as const) !== undefined
  checkGroups(call, others, bySource)
  const seed = integerOf(call, 'seed', 0)
  const samples = integerOf(call, 'samples', 0)
  const options = { ...(seed === undefined ? {} : { seed }), ...(samples === undefined ? {} : { samples }) }
  const { analyzer, looks } = await analyzerOf(call)
  const profilesOf = async (operands: readonly string[]): Promise<readonly Profiled[]> =>
    profiled(operands, call, analyzer, io)
  const first = await profilesOf(call.operands)
  const { compareProfiles, sharesOf } = await import('../validation/comparison.ts')
  const terminal = await import('../report/comparison-terminal.ts')
  const shown = {
    color: io.stdout.colorDepth,
    width: widthOf(io),
    unicode: hasUnicode(io.environment),
    categories: looks,
  }
  const print = (figures: unknown, text: () => string): Promise<void> =>
    io.stdout.write(call.has('json') ? `${JSON.stringify(figures)}\n` : text())
  if (bySource) {
    const groups = mapValues(groupBy(first, 'source'), (some) => some.map(({ profile }) => profile))
    const shares = sharesOf(groups, options)
    await print(shares, () => terminal.toSharesTerminal(shares, shown))
  } else {
    const second = await profilesOf(others)
    const [a, b] = [first, second].map((some) => some.map(({ profile }) => profile)) as [Profile[], Profile[]]
    const comparison = compareProfiles(a, b, options)
    await print(comparison, () => terminal.toComparisonTerminal(comparison, shown))
  }
  return 0
}

/** What stands behind --with, up to the next option, and the rest. */
function groupsOf(args: readonly string[]): {
  readonly own: readonly string[]
  readonly others: readonly string[]
} {
  const at = args.indexOf('--with')
  if (at < 0) return { own: args, others: [] }
  const next = args.findIndex((arg, place) => place > at && arg.startsWith('--'))
  const end = next < 0 ? args.length : next
  if (end === at + 1) throw new UsageError('nothing stands behind --with; name at least one file of articles')
  return { own: [...args.slice(0, at), ...args.slice(end)], others: args.slice(at + 1, end) }
}

function checkGroups(call: Call, others: readonly string[], bySource: boolean): void {
  if (call.operands.length === 0)
    throw new UsageError('no CORPUS is given; name at least one file of articles')
  if (bySource === others.length > 0)
    throw new UsageError(
      'name a second group with --with CORPUS, or compare the outlets of one with --by source',
    )
  checkOperands([...call.operands, ...others])
}

interface Profiled {
  readonly source: string
  readonly profile: Profile
}

/** The profiles of all articles, each with its outlet. @throws InputError for what can't be read, and where nothing can be analyzed */
async function profiled(
  operands: readonly string[],
  call: Call,
  analyzer: Analyzer,
  io: CommandIo,
): Promise<readonly Profiled[]> {
  const { articles, faults } = await readCorpus(io, operands, call)
  if (faults.length > 0) throw new InputError(faults.join('\n\n'))
  const { analyzeArticles } = await import('../validation/articles.ts')
  const made = await withProgress(io, 'Analyzing', (onProgress) =>
    [...analyzeArticles<Article>(analyzer, articles, { ...languageOf(call, analyzer), onProgress })].flatMap(
      ([article, { language, profile }]) =>
        language === null ? [] : [{ source: article.source ?? 'no source', profile }],
    ),
  )
  if (made.length === 0)
    throw new InputError(`${operands.join(', ')}: no article in a language that there are lexicons for`)
  return made
}
