import uniq from 'lodash/uniq.js'
import { analyzerOf, languageOf } from './analyzer.ts'
import { corpusHelp, readCorpus } from './corpus.ts'
import { inputOptions } from './input.ts'
import { type CommandIo, type ExitCode, InputError, UsageError } from './io.ts'
import { type CommandSpec, choiceOf, integerOf, parseCall } from './options.ts'
import { withProgress } from './progress.ts'
import { lexiconOptions } from './shared-options.ts'
import { checkOperands } from './source.ts'

export const sampleSpec: CommandSpec = {
  name: 'sample',
  operands: 'CORPUS…',
  summary: 'picks passages of a corpus for people to code, and writes a form to fill in',
  details: [
    `${corpusHelp}`,
    'The form is YAML: write a category behind every empty `primary:`. Filled in, it is gold for framelex evaluate, adapt, tune and correct; passages left empty do not count.',
    'By chance, runs of up to five passages are drawn, of each source as many as its part of the corpus asks for: such a sample tells of the whole. What stands above them in the article is in the form, to be read. The passages that the lexicons are least certain of teach adapt and tune most, but tell nothing of shares; each passage says how it was drawn.',
  ],
  options: [
    { name: 'passages', value: 'NUMBER', help: 'about how many passages to code; 100 if not given' },
    { name: 'by', value: 'WHAT', help: 'what is drawn: random (the default), uncertain or both' },
    { name: 'seed', value: 'NUMBER', help: 'seed of the draw; 1 if not given' },
    { name: 'language', value: 'CODE', help: 'the language of every article; by default what the file says' },
    ...inputOptions,
    ...lexiconOptions,
  ],
  examples: [
    'framelex sample corpus.jsonl > form.yaml',
    'framelex sample --by both --passages 200 --seed 7 corpus.jsonl > form.yaml',
  ],
}

/** Writes a form for passages of the corpus that `args` name. */
export async function runSample(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const call = parseCall(args, sampleSpec)
  if (call.operands.length === 0)
    throw new UsageError('no CORPUS is given; name at least one file of articles')
  checkOperands(call.operands)
  const passages = integerOf(call, 'passages', 1)
  const by = choiceOf(call, 'by', ['random', 'uncertain', 'both'])
  const seed = integerOf(call, 'seed', 0)
  const { analyzer } = await analyzerOf(call)
  const language = languageOf(call, analyzer)
  const { articles, faults } = await readCorpus(io, call.operands, call)
  // A draw from half of a corpus tells nothing of all of it.
  if (faults.length > 0) throw new InputError(faults.join('\n\n'))
  const [{ sample }, { toCodingForm }] = await Promise.all([
    import('../validation/sample.ts'),
    import('../validation/coding-form.ts'),
  ])
  const drawn = await withProgress(io, 'Analyzing', (onProgress) =>
    sample(analyzer, articles, {
      ...language,
      ...(passages === undefined ? {} : { passages }),
      ...(by === undefined ? {} : { by }),
      ...(seed === undefined ? {} : { seed }),
      onProgress,
    }),
  )
  await io.stdout.write(toCodingForm(drawn, uniq(analyzer.lexicons.map(({ category }) => category))))
  return 0
}
