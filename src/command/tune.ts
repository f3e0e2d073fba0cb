import uniq from 'lodash/uniq.js'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Gold } from '../validation/gold.ts'
import type { LearnOptions } from '../validation/tune.ts'
import type { TuneOptions, Tuning } from '../validation/tuning.ts'
import { makeFolder, writeFolder } from './fitted-folder.ts'
import { readLexicons } from './folder.ts'
import { readGold } from './gold.ts'
import { type CommandIo, type ExitCode, hasUnicode, InputError, UsageError, widthOf } from './io.ts'
import { type Call, type CommandSpec, choiceOf, integerOf, numberOf, parseCall } from './options.ts'
import { withProgress } from './progress.ts'
import { checkOperands } from './source.ts'
import { fittedBy } from './tuned-files.ts'
import { vectorsOption } from './vectors.ts'

export const tuneSpec: CommandSpec = {
  name: 'tune',
  operands: 'LEXICONS GOLD…',
  summary: 'fits weights, biases and thresholds of lexicons to passages that people coded',
  details: [
    'LEXICONS is a folder of lexicons, GOLD as for framelex evaluate. The fitted lexicons are written to --out under the same names, with their comments, order and all that is not fitted as it was; the rest of the folder is copied, so that --lexicons can name the new one. The sign of a weight is a declaration: the fit may shrink a weight, not turn it round.',
    'Alpha after the fit is cross-validated: every passage is judged by weights fitted without its article. That holds for lexicons whose weights do not come from this gold. Weights that were fitted to the same gold know its passages, and so does a prior made of them: a second fit looks too good. Start from the weights that were set by hand, or use --prior signs.',
    '--learn adds words: those that tell a category from the rest, weighted together with its entries, without names of persons, places and outlets, into vocabulary.yaml, which you may read and strike from. They are taken only if the fit agrees better with them where whole sources are left out (articles, where there are fewer than three sources).',
    '--from-scratch is for categories of your own of which you have little but about 100 coded passages: weights and words come from these alone. Mind the interval of alpha.',
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
      help: 'how strongly weights are drawn to --prior, above 0; 10 if not given: an entry found in fewer than about ten passages stays close to it. auto takes what agrees best where whole sources are left out, of 5, 10, 20, 40 and 80',
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
    { name: 'learn', value: 'NUMBER', help: 'learn at most so many words for each category' },
    {
      ...vectorsOption,
      help: `with --learn, ${vectorsOption.help}: words that are used alike then weigh alike`,
    },
    { name: 'keep-words', help: 'with --learn, take the words even if the fit agrees worse with them' },
    {
      name: 'from-scratch',
      help: 'as --prior signs --lambda 4 --learn 200 --keep-words, with words that stand in two articles at least',
    },
    { name: 'folds', value: 'NUMBER', help: 'parts of the cross-validation; 10 if not given' },
    { name: 'seed', value: 'NUMBER', help: 'seed of the cross-validation and the bootstrap; 1 if not given' },
    { name: 'language', value: 'CODE', help: 'the language of every article; by default what the gold says' },
  ],
  examples: [
    'framelex tune my-lexicons gold.json --out tuned',
    'framelex tune my-lexicons gold/*.json --out tuned --by source --lambda auto',
    'framelex tune my-lexicons gold/*.json --out tuned --learn 1000 --vectors en.vec.gz',
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
  const settings = await withVectors(options, call, gold, lexicons, io)
  const tuning = await fitLexicons(lexicons, gold, settings, io)
  const written = await writeFolder(folder, out, fittedBy(tuning, lexicons), io)
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

type FitSettings = TuneOptions & { readonly by: 'article' | 'source'; readonly learn?: LearnOptions }

function optionsOf(call: Call): FitSettings {
  const penalty = call.value('lambda') === 'auto' ? 'auto' : numberOf(call, 'lambda')
  if (penalty === 0) throw new UsageError('--lambda 0: give a number above 0')
  const prior = call.has('from-scratch') ? 'signs' : choiceOf(call, 'prior', ['weights', 'signs', 'zero'])
  const learn = learnOf(call)
  const folds = integerOf(call, 'folds', 2)
  const seed = integerOf(call, 'seed', 0)
  const language = call.value('language')
  return {
    by: choiceOf(call, 'by', ['article', 'source']) ?? 'article',
    ...(penalty === undefined
      ? call.has('from-scratch')
        ? { penalty: penaltyFromScratch }
        : {}
      : { penalty }),
    ...(prior === undefined ? {} : { prior }),
    ...(folds === undefined ? {} : { folds }),
    ...(seed === undefined ? {} : { seed }),
    ...(language === undefined ? {} : { language }),
    ...(learn === undefined ? {} : { learn }),
  }
}

/** With `--from-scratch`, what measured best on 100 passages. */
const penaltyFromScratch = 4

const wordsFromScratch = 200

function learnOf(call: Call): LearnOptions | undefined {
  const most = integerOf(call, 'learn', 1)
  const isFromScratch = call.has('from-scratch')
  if (isFromScratch && call.value('prior') !== undefined)
    throw new UsageError('--from-scratch knows no weights to draw to; leave out --prior')
  if (most === undefined && !isFromScratch) {
    const stray = ['vectors', 'keep-words'].find((name) => call.has(name))
    if (stray !== undefined) throw new UsageError(`--${stray} goes with --learn NUMBER`)
    return undefined
  }
  return {
    most: most ?? wordsFromScratch,
    keep: isFromScratch || call.has('keep-words'),
    ...(isFromScratch ? { articles: 2, sources: 1 } : {}),
  }
}

/** The vectors of `--vectors`, which are of one language: that of the gold. */
async function withVectors(
  options: FitSettings,
  call: Call,
  gold: Gold,
  lexicons: readonly Lexicon[],
  io: CommandIo,
): Promise<FitSettings> {
  const file = call.value('vectors')
  if (file === undefined || options.learn === undefined) return options
  const spoken = uniq(gold.articles.map(({ language }) => options.language ?? language))
  const known = uniq(lexicons.map(({ language }) => language))
  const languages = spoken.includes(undefined) ? known : known.filter((language) => spoken.includes(language))
  const [language] = languages
  if (language === undefined || languages.length > 1)
    throw new UsageError('--vectors are of one language; give gold of one language, or --language CODE')
  const { readVectors } = await import('./vectors.ts')
  return { ...options, learn: { ...options.learn, vectors: { [language]: await readVectors(io, file) } } }
}

async function fitLexicons(
  lexicons: readonly Lexicon[],
  gold: Gold,
  options: FitSettings,
  io: CommandIo,
): Promise<Tuning> {
  const { tune } = await import('../validation/tune.ts')
  const tuning = await withProgress(io, 'Fitting', (onProgress) =>
    tune(lexicons, gold, { ...options, onProgress }),
  )
  if (tuning.languages.length > 0) return tuning
  throw new InputError('none of the articles is in a language of these lexicons')
}
