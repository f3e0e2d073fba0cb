import { join } from 'node:path'
import type { ExportedFile, ExportedText } from '../exchange/exported.ts'
import { type ExportFormat, exportFormats, formatNames, toExport } from '../exchange/formats.ts'
import type { Analysis, Unit } from '../types.ts'
import { analyzerOf, languageOf } from './analyzer.ts'
import { analyzeArticles, articleDetails, articleOptions, articlesOf } from './article.ts'
import { type CommandIo, type ExitCode, UsageError } from './io.ts'
import { type CommandSpec, choiceOf, parseCall } from './options.ts'
import { nameOf } from './source.ts'
import { writeText } from './written-file.ts'

const delimiters = { comma: ',', semicolon: ';', tab: '\t' } as const

export const exportSpec: CommandSpec = {
  name: 'export',
  operands: '[FILE…|-]',
  summary: 'writes what was found in articles in the formats of other tools',
  details: [
    `Formats: ${formatNames.map((name) => `${name} (${exportFormats[name]})`).join('; ')}. Offsets are in the unit that a format counts in: UTF-16 units in csv and jsonl, code points in the others.`,
    'What people code in Label Studio, doccano or the table of passages is gold: framelex evaluate, tune and the others that take GOLD read it as it is exported there.',
    'In CSV, a cell that a spreadsheet would run as a formula begins with an apostrophe.',
    ...articleDetails,
  ],
  options: [
    { name: 'to', value: 'FORMAT', help: `${formatNames.join(', ')}; needed` },
    {
      name: 'out',
      value: 'FOLDER',
      help: 'where to write the files of the export; a format of one file is printed if it is not given',
    },
    {
      name: 'delimiter',
      value: 'NAME',
      help: 'what parts the cells of csv: comma (the default), semicolon or tab',
    },
    { name: 'unit', value: 'UNIT', help: 'what a passage is: paragraph (the default) or sentence' },
    ...articleOptions,
  ],
  examples: [
    'framelex export --to csv *.txt --out tables',
    'framelex export --to doccano *.txt > doccano.jsonl',
    'framelex export --to csv --delimiter semicolon artikel.txt --out tabellen',
  ],
}

/** Exports the files that `args` name. */
export async function runExport(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const call = parseCall(args, exportSpec)
  const format = choiceOf<ExportFormat>(call, 'to', formatNames)
  if (format === undefined) throw new UsageError(`--to FORMAT is needed: ${formatNames.join(', ')}`)
  const delimiter = choiceOf(call, 'delimiter', ['comma', 'semicolon', 'tab'] as const) ?? 'comma'
  const out = call.value('out')
  const operands = articlesOf(call, io)
  const unit = choiceOf<Unit>(call, 'unit', ['paragraph', 'sentence']) ?? 'paragraph'
  const { analyzer } = await analyzerOf(call, unit)
  const texts: ExportedText[] = []
  const writer = {
    write: async (analysis: Analysis, operand: string): Promise<void> => {
      texts.push({ name: freeName(nameOf(operand), texts), analysis })
    },
    end: async (): Promise<void> => {},
  }
  const code = await analyzeArticles(operands, call, analyzer, languageOf(call, analyzer), writer, io)
  if (texts.length === 0) return code
  const files = toExport(format, texts, { manifest: analyzer.manifest(), delimiter: delimiters[delimiter] })
  await write(files, format, out, io)
  return code
}

/** A file that is named twice is exported twice, under two names. */
function freeName(name: string, texts: readonly ExportedText[]): string {
  const taken = (wanted: string): boolean => texts.some((text) => text.name === wanted)
  let free = name
  for (let number = 2; taken(free); number++) free = `${name} (${number})`
  return free
}

async function write(
  files: readonly ExportedFile[],
  format: string,
  out: string | undefined,
  io: CommandIo,
): Promise<void> {
  if (out !== undefined) {
    for (const { name, content } of files) await writeText(join(out, name), content, io)
    await io.stderr.write(`framelex: ${out}: ${files.map(({ name }) => name).join(', ')}\n`)
    return
  }
  const [only, more] = files
  if (only === undefined || more !== undefined)
    throw new UsageError(
      `${format} has several files (${files.map(({ name }) => name).join(', ')}); name a folder with --out`,
    )
  await io.stdout.write(only.content)
}
