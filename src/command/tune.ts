import { join, relative } from 'node:path'
import { TextDecoder } from 'node:util'
import partition from 'lodash/partition.js'
import uniq from 'lodash/uniq.js'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { WeightChanges } from '../lexicon/rewrite.ts'
import { toVisible } from '../report/visible.ts'
import type { Gold } from '../validation/gold.ts'
import type { CategoryTuning, Tuning } from '../validation/tuning.ts'
import { readLexicons } from './folder.ts'
import { readGold } from './gold.ts'
import { type CommandIo, type ExitCode, hasUnicode, InputError, UsageError, widthOf } from './io.ts'
import { type Call, type CommandSpec, choiceOf, integerOf, numberOf, parseCall } from './options.ts'
import { createProgress } from './progress.ts'
import { checkOperands } from './source.ts'

export const tuneSpec: CommandSpec = {
  name: 'tune',
  operands: 'LEXICONS GOLD…',
  summary: 'fits weights, biases and thresholds of lexicons to passages that people coded',
  details: [
    'LEXICONS is a folder of lexicons, GOLD as for framelex evaluate. The fitted lexicons are written to --out under the same names, with their comments, order and all that is not fitted as it was; the rest of the folder is copied, so that --lexicons can name the new one. The sign of a weight is a declaration: the fit may shrink a weight, not turn it round.',
    'Alpha after the fit is cross-validated: every passage is judged by weights fitted without its article. That holds for lexicons whose weights do not come from this gold. Weights that were fitted to the same gold know its passages, and so does a prior made of them: a second fit looks too good. Start from the weights that were set by hand, or use --prior signs.',
    'Of a lexicon that extends another, only what stands in its own file is written: bias, threshold, and its own entries. The weights of the other entries are named, with exit code 1; to fit them, copy the file that they stand in.',
  ],
  options: [
    {
      name: 'out',
      value: 'FOLDER',
      help: 'where to write the fitted lexicons; needed; may be LEXICONS itself',
    },
    { name: 'json', help: 'print what was fitted, and all figures before and after, as JSON' },
    {
      name: 'lambda',
      value: 'NUMBER',
      help: 'how strongly weights are drawn to --prior, above 0; 10 if not given: an entry found in fewer than about ten passages stays close to it',
    },
    {
      name: 'prior',
      value: 'WHAT',
      help: "what weights are drawn to: weights (the default: the lexicon's own, all multiplied by the one factor that fits best), signs (the same for 1 and -1, as their signs are) or zero",
    },
    {
      name: 'by',
      value: 'UNIT',
      help: 'what is left out together in the cross-validation: article (the default) or source, which tells how well unread outlets fare',
    },
    { name: 'folds', value: 'NUMBER', help: 'parts of the cross-validation; 10 if not given' },
    { name: 'seed', value: 'NUMBER', help: 'seed of the cross-validation and the bootstrap; 1 if not given' },
    { name: 'language', value: 'CODE', help: 'the language of every article; by default what the gold says' },
  ],
  examples: [
    'framelex tune my-lexicons gold.json --out tuned',
    'framelex tune my-lexicons gold/*.json --out tuned --by source',
  ],
}

/** Fits a folder of lexicons to gold, writes the fitted copies, and the figures before and after. */
export async function runTune(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const call = parseCall(args, tuneSpec)
  const [folder, ...operands] = call.operands
  if (folder === undefined)
    throw new UsageError('no LEXICONS is given; name the folder of the lexicons to fit')
  if (operands.length === 0)
    throw new UsageError('no GOLD is given; name at least one file of coded passages')
  checkOperands(operands)
  const out = call.value('out')
  if (out === undefined) throw new UsageError('--out is missing; name the folder to write to: --out FOLDER')
  const options = optionsOf(call)

  const lexicons = await readLexicons(folder)
  if (lexicons.every(({ content }) => content === null))
    throw new InputError(
      `there is no lexicon in ${folder}, only lists; to fit the bundled lexicons, copy their files into it`,
    )
  const { gold, faults } = await readGold(io, operands, uniq(lexicons.map(({ category }) => category)))
  // A fit to half of the gold would look like one to all of it.
  if (gold === null || faults.length > 0) throw new InputError(faults.join('\n\n'))

  // A fit takes minutes: what stands in the way of writing it is told before.
  await io.makeFolder(out).catch((error: unknown) => {
    throw unwritable(out, error)
  })
  const tuning = await fitLexicons(lexicons, gold, options, io)
  const written = await writeFolder(folder, out, lexicons, tuning, io)
  for (const fault of written.faults) await io.stderr.write(`framelex: ${fault}\n`)
  const code: ExitCode = written.faults.length > 0 ? 1 : 0
  if (call.has('json')) {
    await io.stdout.write(`${JSON.stringify(tuning)}\n`)
    return code
  }
  const [{ toTuningTerminal }, { looksOf }] = await Promise.all([
    import('../report/tuning-terminal.ts'),
    import('./looks.ts'),
  ])
  await io.stdout.write(
    toTuningTerminal(tuning, {
      color: io.stdout.colorDepth,
      width: widthOf(io),
      unicode: hasUnicode(io.environment),
      categories: looksOf(lexicons),
      by: options.by,
    }),
  )
  await io.stdout.write(`\nWritten to ${out}: ${written.files.join(', ')}\n`)
  return code
}

interface FitSettings {
  readonly by: 'article' | 'source'
  readonly penalty?: number
  readonly prior?: 'weights' | 'signs' | 'zero'
  readonly folds?: number
  readonly seed?: number
  readonly language?: string
}

function optionsOf(call: Call): FitSettings {
  const penalty = numberOf(call, 'lambda')
  if (penalty === 0) throw new UsageError('--lambda 0: give a number above 0')
  const prior = choiceOf(call, 'prior', ['weights', 'signs', 'zero'])
  const folds = integerOf(call, 'folds', 2)
  const seed = integerOf(call, 'seed', 0)
  const language = call.value('language')
  return {
    by: choiceOf(call, 'by', ['article', 'source']) ?? 'article',
    ...(penalty === undefined ? {} : { penalty }),
    ...(prior === undefined ? {} : { prior }),
    ...(folds === undefined ? {} : { folds }),
    ...(seed === undefined ? {} : { seed }),
    ...(language === undefined ? {} : { language }),
  }
}

async function fitLexicons(
  lexicons: readonly Lexicon[],
  gold: Gold,
  options: FitSettings,
  io: CommandIo,
): Promise<Tuning> {
  const { tune } = await import('../validation/tune.ts')
  const progress = createProgress(io, 'Fitting')
  try {
    const tuning = await tune(lexicons, gold, { ...options, onProgress: progress.update })
    if (tuning.languages.length > 0) return tuning
    throw new InputError('none of the articles is in a language of these lexicons')
  } catch (error) {
    // What the fit asks of the gold, such as two articles a language, is told in its own words.
    if (error instanceof RangeError) throw new InputError(error.message.replace(/^\w+: /, ''))
    throw error
  } finally {
    await progress.clear()
  }
}

/** Writes all data files of the folder, the fitted ones changed. Everything is read before anything is written. */
async function writeFolder(
  folder: string,
  out: string,
  lexicons: readonly Lexicon[],
  tuning: Tuning,
  io: CommandIo,
): Promise<Written> {
  const [{ readFiles }, { rewriteWeights }] = await Promise.all([
    import('../lexicon/files.ts'),
    import('../lexicon/rewrite.ts'),
  ])
  const { files } = await readFiles(folder)
  const faults: string[] = []
  const texts: { readonly file: string; readonly text: string }[] = []
  for (const { file } of files) {
    const source = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await io.readFile(file))
    const fitted = fitOf(file, lexicons, tuning)
    const name = relative(folder, file).replaceAll('\\', '/')
    const { source: text, missing } =
      fitted === undefined ? { source, missing: [] } : rewriteWeights(source, changesOf(fitted))
    faults.push(
      ...faultsOfMissing(
        missing,
        lexicons.find((each) => each.file === file),
      ),
    )
    texts.push({ file: name, text })
  }
  for (const { file, text } of texts) {
    const path = join(out, file)
    await io.writeFile(path, text).catch((error: unknown) => {
      throw unwritable(path, error)
    })
  }
  return { files: texts.map(({ file }) => file), faults }
}

function unwritable(path: string, error: unknown): InputError {
  return new InputError(
    `${path}: can't be written (${error instanceof Error ? error.message : String(error)})`,
  )
}

/** So many ids are named. */
const mostNamed = 5

/** Why weights could not be written, and what to do. */
function faultsOfMissing(missing: readonly string[], lexicon: Lexicon | undefined): readonly string[] {
  if (missing.length === 0 || lexicon === undefined) return []
  const own = new Set(lexicon.content?.entries.map(({ id }) => id))
  const [shared, inherited] = partition(missing, (id) => own.has(id))
  const tell = (ids: readonly string[], why: string): readonly string[] =>
    ids.length === 0 ? [] : [`${lexicon.file}: ${namesOf(ids)}; ${why}`]
  return [
    ...tell(
      inherited,
      `the entries stand in \`${lexicon.content?.extends}\`, which it extends; to fit them, copy that file into the folder. The rest is written, and fits as well as the figures say only together with these weights`,
    ),
    ...tell(shared, 'its entry is an anchor or an alias (& or *) of YAML; write it out to have it fitted'),
  ]
}

function namesOf(ids: readonly string[]): string {
  const named = ids.slice(0, mostNamed).map((id) => `\`${toVisible(id)}\``)
  const more = ids.length > mostNamed ? ` and ${ids.length - mostNamed} more` : ''
  const count = ids.length === 1 ? 'one weight' : `${ids.length} weights`
  return `${count} could not be written: ${named.join(', ')}${more}`
}

interface Written {
  readonly files: readonly string[]
  readonly faults: readonly string[]
}

function fitOf(file: string, lexicons: readonly Lexicon[], tuning: Tuning): CategoryTuning | undefined {
  const lexicon = lexicons.find((each) => each.file === file)
  const fitted = tuning.languages.find(({ language }) => language === lexicon?.language)
  return fitted?.categories.find(({ category }) => category === lexicon?.category)
}

/** What did not change is not written, so that the file keeps its own way of writing it. */
function changesOf({ bias, biasBefore, threshold, thresholdBefore, weights }: CategoryTuning): WeightChanges {
  return {
    ...(bias === biasBefore ? {} : { bias }),
    ...(threshold === thresholdBefore ? {} : { threshold }),
    weights: new Map(
      weights.filter(({ before, after }) => before !== after).map(({ entry, after }) => [entry, after]),
    ),
  }
}
