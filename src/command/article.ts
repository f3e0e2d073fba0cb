import type { Analyzer } from '../analyzer.ts'
import { DataError } from '../errors.ts'
import type { Analysis, Input } from '../types.ts'
import { inputOf, withTitle } from '../validation/articles.ts'
import type { CorpusArticle } from '../validation/corpus.ts'
import { articlesIn, filesOf, holdsMany, inputHelp, inputOptions, readingOf } from './input.ts'
import { type CommandIo, type ExitCode, InputError, UsageError } from './io.ts'
import type { Call, CommandSpec } from './options.ts'
import { lexiconOptions } from './shared-options.ts'
import { checkOperands, nameOf, standardInput } from './source.ts'

/** What a command that reads articles says of them in its help. */
export const articleDetails: CommandSpec['details'] = [
  `FILE is ${inputHelp}; - is standard input. Paragraphs of plain texts are parted by blank lines, else by line breaks. Of several articles, the profile of all together comes last.`,
  'Colors and widths follow the terminal; NO_COLOR=1 turns colors off, FORCE_COLOR=1 turns them on in a pipe, COLUMNS sets the width in a pipe.',
]

/** Options of every command that reads articles. */
export const articleOptions: CommandSpec['options'] = [
  {
    name: 'language',
    value: 'CODE',
    help: 'the language of the texts, such as en or de; found by itself if not given',
  },
  ...lexiconOptions,
  { name: 'headline', value: 'TEXT', help: 'the headline of the one text, which is not in the file' },
  { name: 'first-line-title', help: 'the first line of every text is its headline' },
  ...inputOptions,
]

/**
 * The articles that a call names; standard input where it names none, if something comes in there.
 * @throws UsageError if there is none, or the options for titles and encodings contradict it
 */
export function articlesOf(call: Call, io: CommandIo): readonly string[] {
  const operands = operandsOf(call, io)
  readingOf(call)
  checkHeadline(call, operands)
  return operands
}

/** 1 if the operands name one article; more if they name files, folders or files of many. */
export async function countOf(io: CommandIo, operands: readonly string[]): Promise<number> {
  const [first = standardInput] = operands
  const isOne = operands.length === 1 && !holdsMany(first)
  return isOne && (first === standardInput || (await io.filesIn(first)) === null) ? 1 : 2
}

function operandsOf(call: Call, io: CommandIo): readonly string[] {
  checkOperands(call.operands)
  if (call.operands.length > 0) return call.operands
  const example = call.value('example')
  if (example !== undefined) return [example]
  if (!io.inputIsTerminal) return [standardInput]
  throw new UsageError('no FILE is given; name one, or - to read standard input')
}

function checkHeadline(call: Call, operands: readonly string[]): void {
  if (call.value('headline') === undefined) return
  if (operands.length > 1 || operands.some(holdsMany))
    throw new UsageError(
      '--headline is that of one text, but several are given; see --first-line-title, and --title for lists',
    )
  if (call.has('first-line-title'))
    throw new UsageError('--headline and --first-line-title exclude each other')
}

/** Writes what was found, one article after the other. */
export interface Writer {
  /** @param operand the file, and behind it the article if it is one of many */
  readonly write: (analysis: Analysis, operand: string, source?: string) => Promise<void>
  readonly end: () => Promise<void>
}

/** Analyzes the articles and writes what was found. What can't be read is told on stderr; the others are done. */
export async function analyzeArticles(
  operands: readonly string[],
  call: Call,
  analyzer: Analyzer,
  language: { readonly language?: string },
  writer: Writer,
  io: CommandIo,
): Promise<ExitCode> {
  let code: ExitCode = 0
  for (const operand of operands) {
    try {
      for (const file of await filesOf(io, operand)) {
        if (!(await analyzeFile(file, call, analyzer, language, writer, io))) code = 1
      }
    } catch (error) {
      await tell(error, io)
      code = 1
    }
  }
  await writer.end()
  return code
}

/** An article that was analyzed: its file, or what it is called in it, and its outlet. */
export interface Analyzed {
  readonly name: string
  readonly source?: string
  readonly analysis: Analysis
}

/** Analyzes the articles for what needs all of them at once. What can't be read is told on stderr. */
export async function collectAnalyses(
  operands: readonly string[],
  call: Call,
  analyzer: Analyzer,
  language: { readonly language?: string },
  io: CommandIo,
): Promise<{ readonly code: ExitCode; readonly texts: readonly Analyzed[] }> {
  const texts: Analyzed[] = []
  const write: Writer['write'] = async (analysis, operand, source) => {
    texts.push({ name: nameOf(operand), analysis, ...(source === undefined ? {} : { source }) })
  }
  const code = await analyzeArticles(operands, call, analyzer, language, { write, end: async () => {} }, io)
  return { code, texts }
}

/** Whether all of a file could be read. */
async function analyzeFile(
  file: string,
  call: Call,
  analyzer: Analyzer,
  language: { readonly language?: string },
  writer: Writer,
  io: CommandIo,
): Promise<boolean> {
  try {
    for await (const { article, isOfMany } of articlesIn(io, file, readingOf(call))) {
      const spoken = language.language ?? article.language
      const known = spoken !== undefined && analyzer.languages.includes(spoken) ? { language: spoken } : {}
      const input = isOfMany ? inputOf(article, analyzer, known) : ownInputOf(article, call, analyzer, known)
      const name = isOfMany ? nameIn(file, article) : file
      await writer.write(analyzer.analyze(input, known), name, article.source)
    }
    return true
  } catch (error) {
    await tell(error, io)
    return false
  }
}

function nameIn(file: string, { id }: CorpusArticle): string {
  return id.startsWith(file) ? id : `${nameOf(file)}: ${id}`
}

async function tell(error: unknown, io: CommandIo): Promise<void> {
  if (!(error instanceof InputError || error instanceof DataError)) throw error
  await io.stderr.write(`framelex: ${error.message}\n`)
}

function ownInputOf(
  article: CorpusArticle,
  call: Call,
  analyzer: Analyzer,
  language: { readonly language?: string },
): Input {
  const { text, paragraphs } = article
  if (call.has('first-line-title') && paragraphs === undefined) {
    const [title = ''] = text.trimStart().split(/[\r\n\u2028\u2029]/, 1)
    const body = text.trimStart().slice(title.length)
    return withTitle(title.trim(), body, analyzer, language)
  }
  const title = call.value('headline')
  return inputOf(title === undefined ? article : { ...article, title }, analyzer, language)
}

/** What `partOf` takes from an analysis as JSON: one line for one file; for several articles an array, one line each. */
export function jsonWriter(
  { stdout }: CommandIo,
  count: number,
  partOf: (analysis: Analysis) => object,
): Writer {
  let written = 0
  return {
    write: async (analysis) => {
      if (count > 1) await stdout.write(written === 0 ? '[\n' : ',\n')
      written += 1
      await stdout.write(JSON.stringify(partOf(analysis)) + (count === 1 ? '\n' : ''))
    },
    end: async () => {
      if (count > 1) await stdout.write(written === 0 ? '[]\n' : '\n]\n')
    },
  }
}

/**
 * Every text for people, and of several at last what all of them have together.
 * @param load the renderers, loaded with the first text
 */
export function peopleWriter(io: CommandIo, count: number, load: () => Promise<Renderers>): Writer {
  // Merged as they come: a corpus has many.
  let profile: Analysis['profile'] | undefined
  let written = 0
  return {
    write: async (analysis, operand) => {
      const [{ ofText }, { mergeProfiles }] = await Promise.all([load(), import('../framing/profile.ts')])
      const text = ofText(analysis, nameOf(operand))
      await io.stdout.write(written === 0 ? text : `\n\n${text}`)
      written += 1
      if (count > 1)
        profile = profile === undefined ? analysis.profile : mergeProfiles([profile, analysis.profile])
      if (analysis.language === null) await io.stderr.write(undecided(operand, analysis))
    },
    end: async () => {
      if (written < 2 || profile === undefined) return
      const { ofAll } = await load()
      await io.stdout.write(`\n\n${ofAll(profile, `all ${written} texts`)}`)
    },
  }
}

/** How a text, and how the profile of several, are shown to people. */
export interface Renderers {
  readonly ofText: (analysis: Analysis, name: string) => string
  readonly ofAll: (profile: Analysis['profile'], name: string) => string
}

function undecided(operand: string, { reason }: Analysis): string {
  return `framelex: ${nameOf(operand)}: ${reason ?? 'language unknown'}; name it with --language CODE\n`
}
