import type { Analyzer } from '../analyzer.ts'
import type { Analysis, Input } from '../types.ts'
import { withTitle } from '../validation/articles.ts'
import { checkEncoding } from './encoding.ts'
import { type CommandIo, type ExitCode, InputError, UsageError } from './io.ts'
import type { Call, CommandSpec } from './options.ts'
import { lexiconOptions } from './shared-options.ts'
import { checkOperands, nameOf, readText, standardInput } from './source.ts'

/** What a command that reads articles says of them in its help. */
export const articleDetails: CommandSpec['details'] = [
  'FILE is plain text in UTF-8, one article a file; - is standard input. Paragraphs are parted by blank lines, else by line breaks. Of several files, the profile of all together comes last.',
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
  { name: 'title', value: 'TEXT', help: 'the headline of the one text, which is not in the file' },
  { name: 'first-line-title', help: 'the first line of every text is its headline' },
  {
    name: 'encoding',
    value: 'NAME',
    help: 'how the files are encoded, such as windows-1252; utf-8 if not given',
  },
]

/** A text to analyze, and what it is called. */
interface Source {
  readonly operand: string
  readonly text: string
}

/**
 * The articles that a call names; standard input where it names none, if something comes in there.
 * @throws UsageError if there is none, or the options for titles and encodings contradict it
 */
export function articlesOf(call: Call, io: CommandIo): readonly string[] {
  const operands = operandsOf(call, io)
  const encoding = call.value('encoding')
  if (encoding !== undefined) checkEncoding(encoding)
  checkTitles(call, operands)
  return operands
}

function operandsOf(call: Call, io: CommandIo): readonly string[] {
  checkOperands(call.operands)
  if (call.operands.length > 0) return call.operands
  const example = call.value('example')
  if (example !== undefined) return [example]
  if (!io.inputIsTerminal) return [standardInput]
  throw new UsageError('no FILE is given; name one, or - to read standard input')
}

function checkTitles(call: Call, operands: readonly string[]): void {
  if (call.value('title') === undefined) return
  if (operands.length > 1) {
    throw new UsageError('--title is the headline of one text, but several are given; see --first-line-title')
  }
  if (call.has('first-line-title')) throw new UsageError('--title and --first-line-title exclude each other')
}

/** Writes what was found, one article after the other. */
export interface Writer {
  readonly write: (analysis: Analysis, operand: string) => Promise<void>
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
      const source = { operand, text: await readText(io, operand, { encoding: call.value('encoding') }) }
      const input = inputOf(source, call, analyzer, language)
      await writer.write(analyzer.analyze(input, language), operand)
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      await io.stderr.write(`framelex: ${error.message}\n`)
      code = 1
    }
  }
  await writer.end()
  return code
}

function inputOf(
  source: Source,
  call: Call,
  analyzer: Analyzer,
  language: { readonly language?: string },
): Input {
  const { text } = source
  if (call.has('first-line-title')) {
    const [title = ''] = text.trimStart().split(/[\r\n\u2028\u2029]/, 1)
    const body = text.trimStart().slice(title.length)
    return withTitle(title.trim(), body, analyzer, language)
  }
  const title = call.value('title')
  return title === undefined ? text : withTitle(title, text, analyzer, language)
}

/** What `partOf` takes from an analysis as JSON: one line for one file; for several an array, one line each. */
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
  const profiles: Analysis['profile'][] = []
  return {
    write: async (analysis, operand) => {
      const { ofText } = await load()
      const text = ofText(analysis, nameOf(operand))
      await io.stdout.write(profiles.length === 0 ? text : `\n\n${text}`)
      profiles.push(analysis.profile)
      if (analysis.language === null) await io.stderr.write(undecided(operand, analysis))
    },
    end: async () => {
      if (count < 2 || profiles.length < 2) return
      const [{ mergeProfiles }, { ofAll }] = await Promise.all([import('../framing/profile.ts'), load()])
      await io.stdout.write(`\n\n${ofAll(mergeProfiles(profiles), `all ${profiles.length} texts`)}`)
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
