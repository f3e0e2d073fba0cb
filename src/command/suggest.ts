import uniq from 'lodash/uniq.js'
import { nearest } from '../errors.ts'
import type { ListContent } from '../lexicon/lexicon.ts'
import type { Article } from '../validation/articles.ts'
import { analyzerOf, languageOf } from './analyzer.ts'
import { corpusHelp, readCorpus } from './corpus.ts'
import { readLexicons } from './folder.ts'
import { readGold } from './gold.ts'
import { inputOptions } from './input.ts'
import { type CommandIo, type ExitCode, hasUnicode, InputError, UsageError, widthOf } from './io.ts'
import { type Call, type CommandSpec, integerOf, parseCall } from './options.ts'
import { withProgress } from './progress.ts'
import { lexiconOptions } from './shared-options.ts'
import { checkOperands } from './source.ts'
import { readVectors, vectorsOption } from './vectors.ts'

export const suggestSpec: CommandSpec = {
  name: 'suggest',
  operands: 'GOLD…|CORPUS…',
  summary: 'proposes entries that are typical of a category, or words for a list',
  details: [
    `With --category: words and runs of up to three words that passages of the category hold more often than others, as the coders of a GOLD gave it, or as the lexicons tag a corpus (--corpus). ${corpusHelp} What the lexicons find already is left out.`,
    'With --like LIST and --vectors FILE: words that are used like those of a shared list, and that it does not find yet.',
    'Read the lines before you take an entry: what is typical of these articles need not be of the category. The figures are log-odds with an informative Dirichlet prior (Monroe, Colaresi and Quinn 2008); z tells how sure the difference is, in standard deviations.',
  ],
  options: [
    { name: 'category', value: 'ID', help: 'the category to find entries for' },
    { name: 'corpus', help: 'the files are articles that nobody coded; the tags of the lexicons count' },
    { name: 'like', value: 'LIST', help: 'the shared list to find words for' },
    vectorsOption,
    { name: 'most', value: 'NUMBER', help: 'at most so many; 20 if not given' },
    { name: 'articles', value: 'NUMBER', help: 'in at least so many articles; 3 if not given' },
    { name: 'sources', value: 'NUMBER', help: 'of at least so many sources (outlets); 2 if not given' },
    { name: 'yaml', help: 'print YAML to paste into a lexicon' },
    { name: 'json', help: 'print everything as JSON' },
    { name: 'language', value: 'CODE', help: 'the language of every article, or of the list' },
    ...inputOptions,
    ...lexiconOptions,
  ],
  examples: [
    'framelex suggest --category state-narrative gold/*.json',
    'framelex suggest --category expert-commentary --corpus --yaml corpus.jsonl',
    'framelex suggest --like expert --vectors en.vec.gz --language en',
  ],
}

/** Proposes entries from what `args` name, or words for a list. */
export async function runSuggest(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const call = parseCall(args, suggestSpec)
  if (call.has('like')) return await suggestWords(call, io)
  const category = call.value('category')
  if (category === undefined)
    throw new UsageError('give --category ID to find entries, or --like LIST to find words')
  if (call.has('vectors')) throw new UsageError('--vectors goes with --like LIST')
  if (call.operands.length === 0) throw new UsageError('no GOLD or CORPUS is given; name at least one file')
  checkOperands(call.operands)
  const settings = {
    most: integerOf(call, 'most', 1),
    articles: integerOf(call, 'articles', 1),
    sources: integerOf(call, 'sources', 1),
  }
  const { analyzer, looks } = await analyzerOf(call)
  const language = languageOf(call, analyzer)
  const known = uniq(analyzer.lexicons.map((lexicon) => lexicon.category))
  if (!known.includes(category)) {
    const meant = nearest(category, known)
    const hint = meant === undefined ? '' : `did you mean ${meant}? `
    throw new UsageError(`--category ${category}: ${hint}There are: ${known.join(', ')}`)
  }
  const articles = await articlesOf(call, known, io)
  const { suggest } = await import('../validation/suggest.ts')
  const suggestions = await withProgress(io, 'Analyzing', (onProgress) =>
    suggest(analyzer, articles, {
      category,
      ...language,
      ...Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined)),
      onProgress,
    }),
  )
  const { toSuggestionsTerminal, toSuggestionsYaml } = await import('../report/suggestion-terminal.ts')
  if (call.has('json')) await io.stdout.write(`${JSON.stringify(suggestions)}\n`)
  else if (call.has('yaml')) await io.stdout.write(toSuggestionsYaml(suggestions))
  else {
    const options = { color: io.stdout.colorDepth, width: widthOf(io), unicode: hasUnicode(io.environment) }
    await io.stdout.write(toSuggestionsTerminal(suggestions, category, { ...options, categories: looks }))
  }
  return 0
}

async function articlesOf(
  call: Call,
  categories: readonly string[],
  io: CommandIo,
): Promise<readonly Article[]> {
  if (call.has('corpus')) {
    const { articles, faults } = await readCorpus(io, call.operands, call)
    if (faults.length > 0) throw new InputError(faults.join('\n\n'))
    return articles
  }
  const { gold, faults } = await readGold(io, call.operands, categories)
  if (gold === null || faults.length > 0)
    throw new InputError(`${faults.join('\n\n')}\n\nArticles that nobody coded are read with --corpus`)
  return gold.articles
}

/** Words that belong in a shared list. */
async function suggestWords(call: Call, io: CommandIo): Promise<ExitCode> {
  const list = call.value('like') as string
  const file = call.value('vectors')
  const language = call.value('language')
  if (file === undefined) throw new UsageError('--like needs word vectors: --vectors FILE')
  if (language === undefined) throw new UsageError('--like needs the language of the list: --language CODE')
  if (call.operands.length > 0) throw new UsageError('--like reads no articles; leave out the files')
  const most = integerOf(call, 'most', 1) ?? 20
  const own = call.value('lexicons')
  const folder =
    own === undefined
      ? undefined
      : (await readLexicons(own)).find((each) => each.language === language)?.folder
  const { loadBundledLanguage } = await import('../lexicon/bundled.ts')
  const content = await loadBundledLanguage(language)
  const shared = [
    ...(folder?.lists ?? []).filter((each) => each.language === language),
    ...(content ? [content.lists] : []),
  ]
  const lists = shared.flatMap((each) => each.lists)
  const items = itemsOf(list, lists)
  if (items.length === 0) {
    const names = uniq(lists.map(({ name }) => name))
    const meant = nearest(list, names)
    throw new UsageError(
      `--like ${list}: there is no such list of ${language}${meant === undefined ? '' : `; did you mean ${meant}?`}`,
    )
  }
  const { neighborsOfList } = await import('../validation/list-neighbors.ts')
  const words = await neighborsOfList(
    { language, list, items, ...(folder === undefined ? {} : { folder }) },
    await readVectors(io, file),
    most,
  )
  const { toNeighborsYaml } = await import('../report/suggestion-terminal.ts')
  await io.stdout.write(call.has('json') ? `${JSON.stringify(words)}\n` : toNeighborsYaml(list, words))
  return 0
}

/** The items of a list, those of lists that stand in it among them. */
function itemsOf(
  name: string,
  lists: readonly ListContent[],
  seen: ReadonlySet<string> = new Set(),
): readonly string[] {
  if (seen.has(name)) return []
  const inside = new Set([...seen, name])
  return lists
    .filter((list) => list.name === name)
    .flatMap(({ items }) => items)
    .flatMap((item) => {
      const [, other] = /^<([a-z-]+)>$/.exec(item) ?? []
      return other === undefined ? [item] : itemsOf(other, lists, inside)
    })
}
