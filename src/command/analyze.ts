import type { Analyzer } from '../analyzer.ts'
import type { CategoryLook } from '../report/theme.ts'
import { findParagraphs } from '../text/paragraph.ts'
import { tokenize } from '../text/token.ts'
import type { Analysis, Input, Unit } from '../types.ts'
import { analyzerOf, languageOf } from './analyzer.ts'
import { checkEncoding } from './encoding.ts'
import { type CommandIo, type ExitCode, hasUnicode, InputError, UsageError, widthOf } from './io.ts'
import { type Call, type CommandSpec, choiceOf, parseCall } from './options.ts'
import { checkOperands, nameOf, readText, standardInput } from './source.ts'

export const analyzeSpec: CommandSpec = {
  name: 'analyze',
  operands: '[FILE…|-]',
  summary: 'tags the passages of articles and shows the evidence and the profile',
  details: [
    'FILE is plain text in UTF-8, one article a file; - is standard input. Paragraphs are parted by blank lines, else by line breaks. Of several files, the profile of all together comes last.',
    'Colors and widths follow the terminal; NO_COLOR=1 turns colors off, FORCE_COLOR=1 turns them on in a pipe, COLUMNS sets the width in a pipe.',
  ],
  options: [
    {
      name: 'json',
      help: 'print the analysis as JSON in one line; of several files an array, without those that could not be read',
    },
    { name: 'explain', help: 'show every summand of every score' },
    {
      name: 'language',
      value: 'CODE',
      help: 'the language of the texts, such as en or de; found by itself if not given',
    },
    { name: 'lexicons', value: 'FOLDER', help: 'use the lexicons of a folder instead of the bundled ones' },
    { name: 'with-bundled', help: 'use the bundled lexicons beside those of --lexicons' },
    { name: 'unit', value: 'UNIT', help: 'what a passage is: paragraph (the default) or sentence' },
    { name: 'title', value: 'TEXT', help: 'the headline of the one text, which is not in the file' },
    { name: 'first-line-title', help: 'the first line of every text is its headline' },
    {
      name: 'encoding',
      value: 'NAME',
      help: 'how the files are encoded, such as windows-1252; utf-8 if not given',
    },
    { name: 'example', value: 'FILE', help: 'a file to analyze if no FILE is given' },
  ],
  examples: [
    'framelex analyze article.txt',
    'framelex analyze --explain --language de artikel.txt | less',
    'curl -s https://example.org/news.txt | framelex analyze --json - > analysis.json',
  ],
}

/** A text to analyze, and what it is called. */
interface Source {
  readonly operand: string
  readonly text: string
}

/** Analyzes the files that `args` name and writes what was found. */
export async function runAnalyze(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const call = parseCall(args, analyzeSpec)
  const operands = operandsOf(call, io)
  const encoding = call.value('encoding')
  if (encoding !== undefined) checkEncoding(encoding)
  const unit = choiceOf<Unit>(call, 'unit', ['paragraph', 'sentence']) ?? 'paragraph'
  checkTitles(call, operands)

  const { analyzer, looks } = await analyzerOf(call, unit)
  const language = languageOf(call, analyzer)
  const writer = call.has('json')
    ? jsonWriter(io, operands.length)
    : peopleWriter(io, call, operands.length, looks)
  let code: ExitCode = 0
  for (const operand of operands) {
    try {
      const source = { operand, text: await readText(io, operand, { encoding }) }
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

/** A text whose headline is known; its paragraphs are those that it has without. */
function withTitle(
  title: string,
  body: string,
  analyzer: Analyzer,
  language: { readonly language?: string },
): Input {
  const tokens = tokenize(body)
  const { ranges, broken } = findParagraphs(body, tokens)
  const spans = broken
    ? ranges.map(({ from, to }) => ({ start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 }))
    : analyzer.analyze(body, language).passages
  return { title, paragraphs: spans.map(({ start, end }) => body.slice(start, end)) }
}

interface Writer {
  readonly write: (analysis: Analysis, operand: string) => Promise<void>
  readonly end: () => Promise<void>
}

/** One analysis for one file; for several an array, one line each. */
function jsonWriter({ stdout }: CommandIo, count: number): Writer {
  let written = 0
  return {
    write: async (analysis) => {
      if (count > 1) await stdout.write(written === 0 ? '[\n' : ',\n')
      written += 1
      await stdout.write(JSON.stringify(analysis) + (count === 1 ? '\n' : ''))
    },
    end: async () => {
      if (count > 1) await stdout.write(written === 0 ? '[]\n' : '\n]\n')
    },
  }
}

function peopleWriter(io: CommandIo, call: Call, count: number, looks: readonly CategoryLook[]): Writer {
  const options = {
    color: io.stdout.colorDepth,
    width: widthOf(io),
    unicode: hasUnicode(io.environment),
    categories: looks,
    explain: call.has('explain'),
  }
  const profiles: Analysis['profile'][] = []
  return {
    write: async (analysis, operand) => {
      const { toTerminal } = await import('../report/terminal.ts')
      const text = toTerminal(analysis, { ...options, name: nameOf(operand) })
      await io.stdout.write(profiles.length === 0 ? text : `\n\n${text}`)
      profiles.push(analysis.profile)
      if (analysis.language === null) await io.stderr.write(undecided(operand, analysis))
    },
    end: async () => {
      if (count < 2 || profiles.length < 2) return
      const { mergeProfiles } = await import('../framing/profile.ts')
      const { toProfileTerminal } = await import('../report/terminal.ts')
      const all = toProfileTerminal(mergeProfiles(profiles), {
        ...options,
        name: `all ${profiles.length} texts`,
      })
      await io.stdout.write(`\n\n${all}`)
    },
  }
}

function undecided(operand: string, { reason }: Analysis): string {
  return `framelex: ${nameOf(operand)}: ${reason ?? 'language unknown'}; name it with --language CODE\n`
}
