import uniq from 'lodash/uniq.js'
import type { Article } from '../validation/articles.ts'
import { analyzerOf, languageOf } from './analyzer.ts'
import { corpusHelp, readCorpus } from './corpus.ts'
import { readGold } from './gold.ts'
import { inputOptions } from './input.ts'
import { type CommandIo, type ExitCode, hasUnicode, InputError, UsageError, widthOf } from './io.ts'
import { type CommandSpec, integerOf, parseCall } from './options.ts'
import { withProgress } from './progress.ts'
import { lexiconOptions } from './shared-options.ts'
import { checkOperands } from './source.ts'

export const rareSpec: CommandSpec = {
  name: 'rare',
  operands: '[GOLD…]',
  summary: 'lists entries that hardly any article explains',
  details: [
    `GOLD as for framelex evaluate; --corpus adds articles that nobody coded. ${corpusHelp}`,
    'An entry that was found in fewer than two articles explains one text, not a way of speaking: drop it, make it more general, or say in its `rare` why it stays. The exit code is 1 if an entry is rare and says nothing.',
  ],
  options: [
    { name: 'corpus', value: 'FILE', help: 'articles that nobody coded; they count as well' },
    { name: 'least', value: 'NUMBER', help: 'in fewer articles than this an entry is rare; 2 if not given' },
    { name: 'json', help: 'print everything as JSON' },
    { name: 'language', value: 'CODE', help: 'the language of every article; by default what the file says' },
    ...inputOptions,
    ...lexiconOptions,
  ],
  examples: [
    'framelex rare gold/*.json --corpus articles.jsonl',
    'framelex rare --lexicons my-lexicons --least 5 gold.json',
  ],
}

/** Lists the entries that were found in hardly any of the articles that `args` name. */
export async function runRare(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const call = parseCall(args, rareSpec)
  const corpus = call.value('corpus')
  if (call.operands.length === 0 && corpus === undefined)
    throw new UsageError('no articles are given; name files of GOLD, or --corpus FILE')
  checkOperands([...call.operands, ...(corpus === undefined ? [] : [corpus])])
  const least = integerOf(call, 'least', 1)
  const { analyzer } = await analyzerOf(call)
  const language = languageOf(call, analyzer)
  const categories = uniq(analyzer.lexicons.map(({ category }) => category))
  const gold = call.operands.length === 0 ? null : await readGold(io, call.operands, categories)
  const texts = corpus === undefined ? null : await readCorpus(io, [corpus], call)
  // Entries of half of the articles would look rarer than they are.
  const faults = [...(gold?.faults ?? []), ...(texts?.faults ?? [])]
  if (faults.length > 0) throw new InputError(faults.join('\n\n'))
  const articles: readonly Article[] = [...(gold?.gold?.articles ?? []), ...(texts?.articles ?? [])]

  const { findRareEntries } = await import('../validation/rare-entries.ts')
  const found = await withProgress(io, 'Analyzing', (onProgress) =>
    findRareEntries(analyzer, articles, {
      ...language,
      ...(least === undefined ? {} : { least }),
      onProgress,
    }),
  )
  if (call.has('json')) await io.stdout.write(`${JSON.stringify(found)}\n`)
  else {
    const { toRareTerminal } = await import('../report/rare-terminal.ts')
    const options = { color: io.stdout.colorDepth, width: widthOf(io), unicode: hasUnicode(io.environment) }
    await io.stdout.write(toRareTerminal(found, options))
  }
  return found.rare.some(({ reason }) => reason === null) ? 1 : 0
}
