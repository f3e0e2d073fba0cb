import { basename } from 'node:path'
import uniq from 'lodash/uniq.js'
import type { Coder } from '../validation/coders.ts'
import { analyzerOf } from './analyzer.ts'
import { readGold } from './gold.ts'
import { type CommandIo, type ExitCode, hasUnicode, InputError, UsageError, widthOf } from './io.ts'
import { type CommandSpec, integerOf, parseCall } from './options.ts'
import { withProgress } from './progress.ts'
import { measuringOptions } from './shared-options.ts'
import { checkOperands, nameOf } from './source.ts'

export const agreementSpec: CommandSpec = {
  name: 'agreement',
  operands: 'CODER…',
  summary: 'measures how far people who coded the same passages agree',
  details: [
    'CODER is gold as for framelex evaluate, one file for each coder; articles are matched by their ids, passages by their places. Passages that only one of them coded do not count.',
    "Krippendorff's alpha takes any number of coders and gaps. Above .80 codes are reliable, above .67 they allow tentative conclusions (Krippendorff 2004). No program can be expected to agree with coders better than they agree with each other.",
  ],
  options: [
    { name: 'json', help: 'print all figures and disagreements as JSON' },
    { name: 'top', value: 'NUMBER', help: 'show so many disagreements; 10 if not given' },
    ...measuringOptions.filter(({ name }) => name !== 'with-bundled'),
  ],
  examples: ['framelex agreement ann.yaml bob.yaml', 'framelex agreement --top 50 coders/*.json'],
}

/** Measures the agreement of the coders that `args` name. */
export async function runAgreement(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const call = parseCall(args, agreementSpec)
  if (call.operands.length < 2) throw new UsageError('name at least two CODERs, a file each')
  checkOperands(call.operands)
  const twice = call.operands.find((operand, at) => call.operands.indexOf(operand) !== at)
  if (twice !== undefined) throw new UsageError(`${twice} is named twice; coders are compared with others`)
  const seed = integerOf(call, 'seed', 0)
  const samples = integerOf(call, 'samples', 0)
  const top = integerOf(call, 'top', 0) ?? 10
  const { analyzer, looks } = await analyzerOf(call)
  const categories = uniq(analyzer.lexicons.map(({ category }) => category))
  const coders: Coder[] = []
  const names = namesOf(call.operands)
  for (const [at, operand] of call.operands.entries()) {
    const { gold, faults } = await readGold(io, [operand], categories)
    if (gold === null || faults.length > 0) throw new InputError(faults.join('\n\n'))
    coders.push({ name: names[at] as string, gold })
  }
  const { compareCoders } = await import('../validation/coders.ts')
  const agreement = await withProgress(io, 'Comparing', () =>
    compareCoders(coders, {
      ...(seed === undefined ? {} : { seed }),
      ...(samples === undefined ? {} : { samples }),
    }),
  )
  if (call.has('json')) await io.stdout.write(`${JSON.stringify(agreement)}\n`)
  else {
    const { toAgreementTerminal } = await import('../report/agreement-terminal.ts')
    const options = { color: io.stdout.colorDepth, width: widthOf(io), unicode: hasUnicode(io.environment) }
    await io.stdout.write(toAgreementTerminal(agreement, { ...options, categories: looks, top }))
  }
  return 0
}

/** The names of the files, with their folders only where they are alike without. */
function namesOf(operands: readonly string[]): readonly string[] {
  const short = operands.map((operand) => basename(nameOf(operand)).replace(/\.\w+$/, ''))
  return uniq(short).length === short.length ? short : operands.map(nameOf)
}
