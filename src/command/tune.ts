import uniq from 'lodash/uniq.js'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { WeightChanges } from '../lexicon/rewrite.ts'
import type { Gold } from '../validation/gold.ts'
import type { CategoryTuning, Tuning } from '../validation/tuning.ts'
import { makeFolder, writeFolder } from './fitted-folder.ts'
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

  await makeFolder(out, io)
  const tuning = await fitLexicons(lexicons, gold, options, io)
  const changesOf = (lexicon: Lexicon): WeightChanges | undefined => changesOfTuning(fitOf(lexicon, tuning))
  const written = await writeFolder(folder, out, { lexicons, changesOf }, io)
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

function fitOf({ language, category }: Lexicon, tuning: Tuning): CategoryTuning | undefined {
  const fitted = tuning.languages.find((each) => each.language === language)
  return fitted?.categories.find((each) => each.category === category)
}

/** What did not change is not written, so that the file keeps its own way of writing it. */
function changesOfTuning(tuning: CategoryTuning | undefined): WeightChanges | undefined {
  if (tuning === undefined) return undefined
  const { bias, biasBefore, threshold, thresholdBefore, weights } = tuning
  return {
    ...(bias === biasBefore ? {} : { bias }),
    ...(threshold === thresholdBefore ? {} : { threshold }),
    weights: new Map(
      weights.filter(({ before, after }) => before !== after).map(({ entry, after }) => [entry, after]),
    ),
  }
}
