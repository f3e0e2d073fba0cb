import uniq from 'lodash/uniq.js'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { WeightChanges } from '../lexicon/rewrite.ts'
import type { Adaptation, AdaptOptions, LanguageAdaptation } from '../validation/adapt.ts'
import { makeFolder, writeFolder, writeTexts } from './fitted-folder.ts'
import { readLexicons } from './folder.ts'
import { readGold } from './gold.ts'
import { type CommandIo, type ExitCode, hasUnicode, InputError, UsageError, widthOf } from './io.ts'
import { type Call, type CommandSpec, integerOf, numberOf, parseCall } from './options.ts'
import { withProgress } from './progress.ts'
import { checkOperands } from './source.ts'

/** What stands for the lexicons that come with framelex. */
const bundled = 'bundled'

export const adaptSpec: CommandSpec = {
  name: 'adapt',
  operands: 'LEXICONS GOLD…',
  summary: 'adapts lexicons to your corpus, from 50 to 200 passages of it that you coded',
  details: [
    'LEXICONS is a folder of lexicons, or the word bundled; GOLD as for framelex evaluate, coded passages of the corpus that you want to analyze. The bias of each category moves, so that it is neither found too often nor too seldom; weights and thresholds stay as they are. Few passages move little.',
    'Alpha after is judged on passages without whose articles the biases were adapted. Where the interval of the gain holds 0, the passages are too few to tell whether it helps: code more, or stay with the lexicons as they are. Of an outlet unlike those that the lexicons were fitted to, 200 passages brought up to .05 in trials, of others nothing.',
  ],
  options: [
    { name: 'out', value: 'FOLDER', help: 'where to write the adapted lexicons, for --lexicons' },
    {
      name: 'curve',
      help: 'instead of writing anything, tell how agreement grows with the number of coded passages: adapts to 0, 50, 100 and 200 of them, and measures on the others, again and again',
    },
    { name: 'json', help: 'print all figures as JSON' },
    {
      name: 'lambda',
      value: 'NUMBER',
      help: "how strongly biases are drawn to the lexicon's, above 0; 30 if not given",
    },
    { name: 'seed', value: 'NUMBER', help: 'seed of all draws; 1 if not given' },
    { name: 'language', value: 'CODE', help: 'the language of every article; by default what the gold says' },
  ],
  examples: [
    'framelex adapt bundled my-gold.json --out adapted',
    'framelex analyze --lexicons adapted article.txt',
  ],
}

/** Adapts lexicons to gold, and writes them and the figures before and after. */
export async function runAdapt(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const call = parseCall(args, adaptSpec)
  const [operand, ...golds] = call.operands
  if (operand === undefined)
    throw new UsageError(`no LEXICONS is given; name a folder of lexicons, or write ${bundled}`)
  if (golds.length === 0) throw new UsageError('no GOLD is given; name at least one file of coded passages')
  checkOperands(golds)
  const out = call.value('out')
  if (out === undefined && !call.has('curve'))
    throw new UsageError('--out is missing; name the folder to write to: --out FOLDER')
  if (out !== undefined && call.has('curve')) throw new UsageError('--curve writes nothing; leave out --out')
  const options = optionsOf(call)

  const lexicons = await lexiconsOf(operand)
  const { gold, faults } = await readGold(io, golds, uniq(lexicons.map(({ category }) => category)))
  if (gold === null || faults.length > 0) throw new InputError(faults.join('\n\n'))
  if (out === undefined) return await writeCurve(lexicons, gold, options, call, io)

  await makeFolder(out, io)
  const { adapt } = await import('../validation/adapt.ts')
  const adaptation = await withProgress(io, 'Analyzing', (onProgress) =>
    adapt(lexicons, gold, { ...options, onProgress }),
  )
  const written = await write(operand, out, lexicons, adaptation, io)
  for (const fault of written.faults) await io.stderr.write(`framelex: ${fault}\n`)
  if (call.has('json')) await io.stdout.write(`${JSON.stringify(adaptation)}\n`)
  else {
    const { toAdaptationTerminal } = await import('../report/adaptation-terminal.ts')
    await io.stdout.write(toAdaptationTerminal(adaptation, await looksFor(lexicons, io)))
    await io.stdout.write(`\nWritten to ${out}: ${written.files.join(', ')}\n`)
  }
  return written.faults.length > 0 ? 1 : 0
}

function optionsOf(call: Call): AdaptOptions {
  const penalty = numberOf(call, 'lambda')
  if (penalty === 0) throw new UsageError('--lambda 0: give a number above 0')
  const seed = integerOf(call, 'seed', 0)
  const language = call.value('language')
  return {
    ...(penalty === undefined ? {} : { penalty }),
    ...(seed === undefined ? {} : { seed }),
    ...(language === undefined ? {} : { language }),
  }
}

async function lexiconsOf(operand: string): Promise<readonly Lexicon[]> {
  if (operand === bundled) return (await import('../lexicon/bundled.ts')).bundledLexicons
  const lexicons = await readLexicons(operand)
  if (lexicons.every(({ content }) => content === null))
    throw new InputError(
      `there is no lexicon in ${operand}, only lists; to adapt the bundled lexicons, write ${bundled}`,
    )
  return lexicons
}

/** Tells the curve of every language. */
async function writeCurve(
  lexicons: readonly Lexicon[],
  gold: Parameters<typeof import('../validation/adapt.ts').adapt>[1],
  options: AdaptOptions,
  call: Call,
  io: CommandIo,
): Promise<ExitCode> {
  const { curvesOf } = await import('../validation/adaptation-curve.ts')
  const curves = await withProgress(io, 'Analyzing', (onProgress) =>
    curvesOf(lexicons, gold, { ...options, onProgress }),
  )
  if (call.has('json')) await io.stdout.write(`${JSON.stringify(curves)}\n`)
  else {
    const { toCurveTerminal } = await import('../report/adaptation-terminal.ts')
    await io.stdout.write(toCurveTerminal(curves, await looksFor(lexicons, io)))
  }
  return 0
}

async function looksFor(lexicons: readonly Lexicon[], io: CommandIo) {
  const { looksOf } = await import('./looks.ts')
  return {
    color: io.stdout.colorDepth,
    width: widthOf(io),
    unicode: hasUnicode(io.environment),
    categories: looksOf(lexicons),
  }
}

/** Bundled lexicons become files that extend them, others copies. */
async function write(
  operand: string,
  out: string,
  lexicons: readonly Lexicon[],
  { languages }: Adaptation,
  io: CommandIo,
): Promise<Awaited<ReturnType<typeof writeFolder>>> {
  if (operand === bundled)
    return { files: await writeTexts(out, languages.flatMap(extensionsOf), io), faults: [] }
  const changesOf = ({ language, category }: Lexicon): WeightChanges | undefined => {
    const own = languages.find((each) => each.language === language)
    const adapted = own?.categories.find((each) => each.category === category)
    return adapted && adapted.bias !== adapted.biasBefore
      ? { bias: adapted.bias, weights: new Map() }
      : undefined
  }
  return await writeFolder(operand, out, { lexicons, changesOf }, io)
}

function extensionsOf({ language, categories }: LanguageAdaptation): { file: string; text: string }[] {
  return categories.map(({ category, bias }) => ({
    file: `${language}/${category}.yaml`,
    text: `# The bundled lexicon, adapted by framelex adapt.\nlanguage: ${language}\ncategory: ${category}\nextends: ${language}/${category}\nbias: ${bias}\n`,
  }))
}
