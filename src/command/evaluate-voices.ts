import uniq from 'lodash/uniq.js'
import { analyzerOf, languageOf } from './analyzer.ts'
import { readCoded } from './gold.ts'
import { type CommandIo, type ExitCode, hasUnicode, InputError, UsageError, widthOf } from './io.ts'
import { type CommandSpec, integerOf, parseCall } from './options.ts'
import { createProgress } from './progress.ts'
import { measuringOptions } from './shared-options.ts'
import { checkOperands, readText } from './source.ts'

export const evaluateVoicesSpec: CommandSpec = {
  name: 'evaluate-voices',
  operands: 'QUOTATIONS…',
  summary: 'measures how far the voices agree with quotations that people coded',
  details: [
    'QUOTATIONS is JSON Lines, one article a line: { id, split, language, text, annotations }, an annotation being { type, quote, speaker, cue } or { content, source, cue }, each of them a list of [start, end] in code points of the text. Several files count as one.',
    'Letters and digits are counted, marks and spaces are not. A sentence counts if at least a tenth of it is attributed. A speaker or a cue is right if it shares at least half of the shorter one with what was coded. F1 and the share of right speakers are given with a 95% interval from a bootstrap over articles.',
  ],
  options: [
    { name: 'split', value: 'NAME', help: 'measure only the articles of one split, such as train or dev' },
    { name: 'errors', help: 'also list what was missed and what was wrongly found' },
    { name: 'json', help: 'print all figures as JSON' },
    {
      name: 'language',
      value: 'CODE',
      help: 'the language of every article; by default what the file says, else found',
    },
    ...measuringOptions,
  ],
  examples: [
    'framelex evaluate-voices quotations.jsonl',
    'framelex evaluate-voices --split train --errors quotations.jsonl',
  ],
}

/** Measures the voices against the coded quotations that `args` name and writes the figures. */
export async function runEvaluateVoices(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const call = parseCall(args, evaluateVoicesSpec)
  if (call.operands.length === 0)
    throw new UsageError('no QUOTATIONS are given; name at least one file of coded quotations')
  checkOperands(call.operands)
  const seed = integerOf(call, 'seed', 0)
  const samples = integerOf(call, 'samples', 0)
  const split = call.value('split')

  const { analyzer, looks } = await analyzerOf(call, 'sentence')
  const language = languageOf(call, analyzer)
  const [{ joinQuotations, parseQuotations }, { evaluateVoices }] = await Promise.all([
    import('../validation/quotations.ts'),
    import('../validation/evaluate-voices.ts'),
  ])
  const { values, faults } = await readCoded(io, call.operands, async (operand, file) =>
    parseQuotations(await readText(io, operand, { purpose: 'gold' }), { file }),
  )
  for (const fault of faults) await io.stderr.write(`framelex: ${fault}\n`)
  if (values.length === 0) return 1
  const quotations = joinQuotations(values)
  if (split !== undefined)
    checkSplit(split, uniq(quotations.articles.flatMap((article) => article.split ?? [])))

  const progress = createProgress(io, 'Analyzing')
  const evaluation = evaluateVoices(analyzer, quotations, {
    ...language,
    ...(split === undefined ? {} : { split }),
    ...(seed === undefined ? {} : { seed }),
    ...(samples === undefined ? {} : { samples }),
    errors: call.has('errors'),
    onProgress: progress.update,
  })
  await progress.clear()
  if (call.has('json')) {
    await io.stdout.write(`${JSON.stringify(evaluation)}\n`)
  } else {
    const { toVoiceEvaluationTerminal } = await import('../report/voice-evaluation.ts')
    const options = { color: io.stdout.colorDepth, width: widthOf(io), unicode: hasUnicode(io.environment) }
    await io.stdout.write(toVoiceEvaluationTerminal(evaluation, { ...options, categories: looks }))
  }
  return faults.length > 0 ? 1 : 0
}

function checkSplit(split: string, known: readonly string[]): void {
  if (known.includes(split)) return
  const there = known.length === 0 ? 'there are no splits' : `there are: ${known.toSorted().join(', ')}`
  throw new InputError(`no article is of split ${split}; ${there}`)
}
