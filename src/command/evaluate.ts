import uniq from 'lodash/uniq.js'
import type { Evaluation } from '../validation/evaluate.ts'
import { analyzerOf, languageOf } from './analyzer.ts'
import { readGold } from './gold.ts'
import { type CommandIo, type ExitCode, hasUnicode, InputError, UsageError, widthOf } from './io.ts'
import { type CommandSpec, choiceOf, integerOf, parseCall } from './options.ts'
import { createProgress } from './progress.ts'
import { measuringOptions } from './shared-options.ts'
import { checkOperands } from './source.ts'

export const evaluateSpec: CommandSpec = {
  name: 'evaluate',
  operands: 'GOLD…',
  summary: 'measures how far the tags agree with passages that people coded',
  details: [
    'GOLD is JSON: a list of articles { id, language, source, title, passages: [{ text, primary, labels }] }, where primary is a category or none. Several files count as one. Alpha is given with a 95% interval from a bootstrap over articles.',
    'An article with `coded: [photo-caption]` is coded for that category only, and so is a page { page, outlet, language, passages: [{ text, caption }] } whose captions are known: other categories are not measured then.',
    'The most certain passages are those whose category stands farthest from another choice; they tell what one gets who leaves the others to a person. Shares are those of the words, as in a profile.',
  ],
  options: [
    { name: 'json', help: 'print all figures as JSON' },
    { name: 'by', value: 'source', help: 'also measure each source (outlet) by itself' },
    { name: 'language', value: 'CODE', help: 'the language of every article; by default what the gold says' },
    ...measuringOptions,
  ],
  examples: [
    'framelex evaluate gold.json',
    'framelex evaluate --by source --lexicons my-lexicons gold/*.json',
  ],
}

/** Measures the agreement with the gold files that `args` name and writes the figures. */
export async function runEvaluate(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const call = parseCall(args, evaluateSpec)
  if (call.operands.length === 0)
    throw new UsageError('no GOLD is given; name at least one file of coded passages')
  checkOperands(call.operands)
  const by = choiceOf(call, 'by', ['source'])
  const seed = integerOf(call, 'seed', 0)
  const samples = integerOf(call, 'samples', 0)

  const { analyzer, looks } = await analyzerOf(call)
  const language = languageOf(call, analyzer)
  const categories = uniq(analyzer.lexicons.map(({ category }) => category))
  const { gold, faults } = await readGold(io, call.operands, categories)
  for (const fault of faults) await io.stderr.write(`framelex: ${fault}\n`)
  if (gold === null) return 1

  const { evaluate } = await import('../validation/evaluate.ts')
  const progress = createProgress(io, 'Analyzing')
  const evaluation: Evaluation = evaluate(analyzer, gold, {
    ...language,
    ...(by === undefined ? {} : { by }),
    ...(seed === undefined ? {} : { seed }),
    ...(samples === undefined ? {} : { samples }),
    onProgress: progress.update,
  })
  await progress.clear()
  if (evaluation.passages === 0 && evaluation.uncoded > 0)
    throw new InputError('none of the passages is coded; write a category behind `primary`')
  if (call.has('json')) {
    await io.stdout.write(`${JSON.stringify(evaluation)}\n`)
  } else {
    const { toEvaluationTerminal } = await import('../report/evaluation-terminal.ts')
    const options = { color: io.stdout.colorDepth, width: widthOf(io), unicode: hasUnicode(io.environment) }
    await io.stdout.write(toEvaluationTerminal(evaluation, { ...options, categories: looks }))
  }
  return faults.length > 0 ? 1 : 0
}
