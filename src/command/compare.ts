import { basename } from 'node:path'
import groupBy from 'lodash/groupBy.js'
import mapValues from 'lodash/mapValues.js'
import type { Analyzer } from '../analyzer.ts'
import { type PageOptions, usedOf } from '../report/page/page-options.ts'
import { type ReportLanguage, reportLanguages } from '../report/page/words.ts'
import type { Profile } from '../types.ts'
import type { Article } from '../validation/articles.ts'
import { isMissingPeer } from '../validation/peer.ts'
import { analyzerOf, languageOf } from './analyzer.ts'
import { corpusHelp, readCorpus } from './corpus.ts'
import { inputOptions } from './input.ts'
import { type CommandIo, type ExitCode, hasUnicode, InputError, UsageError, widthOf } from './io.ts'
import { looksOf } from './looks.ts'
import { type Call, type CommandSpec, choiceOf, integerOf, parseCall } from './options.ts'
import { withProgress } from './progress.ts'
import { measuringOptions } from './shared-options.ts'
import { checkOperands } from './source.ts'
import { writeTo } from './written-file.ts'

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
    {
      name: 'html',
      value: 'FILE',
      help: 'write a page for the browser, with dots and intervals, instead of printing (needs @observablehq/plot and linkedom)',
    },
    {
      name: 'page-language',
      value: 'CODE',
      help: 'the language that the page speaks, en or de; that of the articles if not given',
    },
    ...inputOptions,
    { name: 'language', value: 'CODE', help: 'the language of every article; by default what the file says' },
    ...measuringOptions,
  ],
  examples: [
    'framelex compare north.jsonl --with south.jsonl',
    'framelex compare --by source corpus.jsonl',
    'framelex compare --by source corpus.jsonl --html outlets.html',
  ],
}

/** Compares the groups that `args` name. */
export async function runCompare(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const { own, others } = groupsOf(args)
  const call = parseCall(own, compareSpec)
  const bySource = choiceOf(call, 'by', ['source'] as const) !== undefined
  checkGroups(call, others, bySource)
  const seed = integerOf(call, 'seed', 0)
  const samples = integerOf(call, 'samples', 0)
  const pageLanguage = choiceOf(call, 'page-language', reportLanguages)
  const html = call.value('html')
  if (html === '') throw new UsageError('--html is empty; name a file')
  const options = { ...(seed === undefined ? {} : { seed }), ...(samples === undefined ? {} : { samples }) }
  const { analyzer, looks, lexicons } = await analyzerOf(call)
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
  const pageOptions = (profiled: readonly Profiled[]): PageOptions => {
    const language = pageLanguage ?? languageOfPage(profiled)
    const manifest = usedOf(
      analyzer.manifest(),
      profiled.map((each) => each.language),
    )
    return { manifest, language, categories: looksOf(lexicons, language) }
  }
  const tell = async (figures: unknown, text: () => string, page: () => Promise<string>): Promise<void> => {
    if (html === undefined || call.has('json'))
      await io.stdout.write(call.has('json') ? `${JSON.stringify(figures)}\n` : text())
    if (html === undefined) return
    await writeTo(html, await orInputError(page()), io)
    await io.stderr.write(`framelex: ${html}\n`)
  }
  if (bySource) {
    const groups = mapValues(groupBy(first, 'source'), (some) => some.map(({ profile }) => profile))
    const shares = sharesOf(groups, options)
    await tell(
      shares,
      () => terminal.toSharesTerminal(shares, shown),
      async () => (await loadPages()).toSharesHtml(shares, pageOptions(first)),
    )
  } else {
    const second = await profilesOf(others)
    const [a, b] = [first, second].map((some) => some.map(({ profile }) => profile)) as [Profile[], Profile[]]
    const comparison = compareProfiles(a, b, options)
    await tell(
      comparison,
      () => terminal.toComparisonTerminal(comparison, shown),
      async () =>
        (await loadPages()).toComparisonHtml(comparison, {
          ...pageOptions([...first, ...second]),
          names: groupNames(call.operands, others),
        }),
    )
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

const loadPages = (): Promise<typeof import('../report/page/comparison.ts')> =>
  import('../report/page/comparison.ts')

/** Groups of one file each are called as their files, without what tells the format; if that tells them apart. */
function groupNames(operands: readonly string[], others: readonly string[]): readonly [string, string] {
  const names = [operands, others].map(([only = '', ...more]) =>
    more.length > 0 ? '' : basename(only).replace(/(\.\w{1,5}){1,2}$/, ''),
  )
  const [a = '', b = ''] = names
  return a === b || a === '' || b === '' ? ['A', 'B'] : [a, b]
}

/** The language of the articles, if they are all in one that pages speak. */
function languageOfPage(profiled: readonly Profiled[]): ReportLanguage {
  const spoken = new Set(profiled.map(({ language }) => language))
  return reportLanguages.find((language) => spoken.size === 1 && spoken.has(language)) ?? 'en'
}

async function orInputError(page: Promise<string>): Promise<string> {
  try {
    return await page
  } catch (error) {
    throw isMissingPeer(error) ? new InputError(error.message) : error
  }
}

interface Profiled {
  readonly source: string
  readonly language: string
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
        language === null ? [] : [{ source: article.source ?? 'no source', language, profile }],
    ),
  )
  if (made.length === 0)
    throw new InputError(`${operands.join(', ')}: no article in a language that there are lexicons for`)
  return made
}
