import uniq from 'lodash/uniq.js'
import type { Analyzer } from '../analyzer.ts'
import { nearest } from '../errors.ts'
import { analyzerOf, languageOf } from './analyzer.ts'
import { readGold } from './gold.ts'
import { type CommandIo, type ExitCode, hasUnicode, UsageError, widthOf } from './io.ts'
import { type Call, type CommandSpec, integerOf, parseCall } from './options.ts'
import { createProgress } from './progress.ts'
import { lexiconOptions } from './shared-options.ts'
import { checkOperands } from './source.ts'

export const blameSpec: CommandSpec = {
  name: 'blame',
  operands: 'GOLD…',
  summary:
    'says which entries lead to false tags, which hold tags back, and which passages nothing speaks for',
  details: [
    'GOLD as for framelex evaluate; tags are compared with all labels of a passage. Without options every lexicon is shown in short. --category shows the passages of one, --entry where an entry was found.',
    'An entry is worth a change where more false tags than true ones fall without it: narrow it, give it an unless, or lower its weight. An entry that speaks against the category is, where more missed passages than others rise.',
  ],
  options: [
    { name: 'category', value: 'ID', help: 'one category, with the passages where it goes wrong' },
    { name: 'entry', value: 'ID', help: 'all passages in which this entry was found, rightly or not' },
    {
      name: 'top',
      value: 'NUMBER',
      help: 'so many entries and passages of each kind; 5 if not given, with --entry all',
    },
    { name: 'json', help: 'print everything as JSON' },
    { name: 'language', value: 'CODE', help: 'the language of every article; by default what the gold says' },
    ...lexiconOptions,
  ],
  examples: [
    'framelex blame gold.json',
    'framelex blame --category state-narrative gold/*.json',
    'framelex blame --entry smear gold/*.json',
  ],
}

/** Says where the lexicons go wrong on the gold files that `args` name. */
export async function runBlame(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const call = parseCall(args, blameSpec)
  if (call.operands.length === 0)
    throw new UsageError('no GOLD is given; name at least one file of coded passages')
  checkOperands(call.operands)
  const top = integerOf(call, 'top', 1)
  const { analyzer, looks } = await analyzerOf(call)
  const language = languageOf(call, analyzer)
  const category = categoryOf(call, analyzer)
  const entry = entryOf(call, analyzer, category.category)

  const { gold, faults } = await readGold(
    io,
    call.operands,
    uniq(analyzer.lexicons.map((each) => each.category)),
  )
  for (const fault of faults) await io.stderr.write(`framelex: ${fault}\n`)
  if (gold === null) return 1

  const { blame, findEntry } = await import('../validation/blame.ts')
  const progress = createProgress(io, 'Analyzing')
  const options = { ...language, ...category, onProgress: progress.update }
  const found =
    entry === undefined ? blame(analyzer, gold, options) : findEntry(analyzer, gold, entry, options)
  await progress.clear()
  if (call.has('json')) {
    await io.stdout.write(`${JSON.stringify(found)}\n`)
  } else {
    const [{ toBlameTerminal }, { toEntryTerminal }] = await Promise.all([
      import('../report/blame-terminal.ts'),
      import('../report/entry-terminal.ts'),
    ])
    const settings = {
      color: io.stdout.colorDepth,
      width: widthOf(io),
      unicode: hasUnicode(io.environment),
      categories: looks,
      ...(top === undefined ? {} : { top }),
    }
    const isWide = category.category === undefined
    await io.stdout.write(
      'lexicons' in found
        ? `${toBlameTerminal(found, { ...settings, passages: !isWide })}\n${adviceFor(isWide)}`
        : toEntryTerminal(found, settings),
    )
  }
  return faults.length > 0 ? 1 : 0
}

/** What to look at next. */
function adviceFor(isWide: boolean): string {
  return isWide
    ? 'The passages of one category: --category ID. Where an entry was found: --entry ID.\n'
    : 'Where one of the entries was found, rightly or not: --entry ID.\n'
}

/** The category that `--category` names. */
function categoryOf(call: Call, { lexicons }: Pick<Analyzer, 'lexicons'>): { readonly category?: string } {
  const category = call.value('category')
  if (category === undefined) return {}
  const known = uniq(lexicons.map((each) => each.category))
  if (known.includes(category)) return { category }
  throw new UsageError(`--category ${category}: ${hintOf(category, known)}There are: ${known.join(', ')}`)
}

function entryOf(call: Call, { lexicons }: Analyzer, category: string | undefined): string | undefined {
  const entry = call.value('entry')
  if (entry === undefined) return undefined
  const known = lexicons
    .filter((each) => category === undefined || each.category === category)
    .flatMap(({ entries }) => entries.map(({ id }) => id))
  if (known.includes(entry)) return entry
  throw new UsageError(`--entry ${entry}: ${hintOf(entry, known)}framelex list LANGUAGE/CATEGORY shows all`)
}

function hintOf(name: string, known: readonly string[]): string {
  const meant = nearest(name, known)
  return meant === undefined ? '' : `did you mean ${meant}? `
}
