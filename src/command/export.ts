import { basename, dirname, join } from 'node:path'
import type { ExportedText } from '../exchange/exported.ts'
import {
  type ExportFormat,
  exportFormats,
  exportsOneFile,
  formatNames,
  toExport,
} from '../exchange/formats.ts'
import { toQdaProject } from '../exchange/qda-project.ts'
import { isMissingPeer } from '../validation/peer.ts'
import { analyzerOf, languageOf } from './analyzer.ts'
import { articleDetails, articleOptions, articlesOf, collectAnalyses } from './article.ts'
import { type CommandIo, type ExitCode, InputError, UsageError } from './io.ts'
import { type CommandSpec, choiceOf, parseCall } from './options.ts'
import { unitOf, unitOption } from './unit.ts'
import { writeTo } from './written-file.ts'

/** The format of an archive, which `toExport` can't write since that takes a package. */
const project = 'qdpx'
const commandFormats = [...formatNames, project] as const
const summaries: Readonly<Record<ExportFormat | typeof project, string>> = {
  ...exportFormats,
  [project]: 'REFI-QDA project, for NVivo, ATLAS.ti, MAXQDA, QualCoder',
}

const delimiters = { comma: ',', semicolon: ';', tab: '\t' } as const

export const exportSpec: CommandSpec = {
  name: 'export',
  operands: '[FILE…|-]',
  summary: 'writes what was found in articles in the formats of other tools',
  details: [
    `Formats: ${commandFormats.map((name) => `${name} (${summaries[name]})`).join('; ')}. Offsets are in the unit that a format counts in: UTF-16 units in csv and jsonl, code points in the others.`,
    'What people code in Label Studio, doccano, the table of passages or a REFI-QDA project is gold: framelex evaluate, tune and the others that take GOLD read it as it is exported there.',
    'In CSV, a cell that a spreadsheet would run as a formula begins with an apostrophe.',
    ...articleDetails,
  ],
  options: [
    { name: 'to', value: 'FORMAT', help: `${commandFormats.join(', ')}; needed` },
    {
      name: 'out',
      value: 'FOLDER',
      help: 'where to write the files of the export, for qdpx also a file (project.qdpx); a format of one file is printed if it is not given',
    },
    {
      name: 'delimiter',
      value: 'NAME',
      help: 'what parts the cells of csv: comma (the default), semicolon or tab',
    },
    unitOption,
    ...articleOptions,
  ],
  examples: [
    'framelex export --to csv *.txt --out tables',
    'framelex export --to doccano *.txt > doccano.jsonl',
    'framelex export --to qdpx *.txt --out project.qdpx',
    'framelex export --to csv --delimiter semicolon artikel.txt --out tabellen',
  ],
}

/** Exports the files that `args` name. */
export async function runExport(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const call = parseCall(args, exportSpec)
  const format = choiceOf(call, 'to', commandFormats)
  if (format === undefined) throw new UsageError(`--to FORMAT is needed: ${commandFormats.join(', ')}`)
  const delimiter = choiceOf(call, 'delimiter', ['comma', 'semicolon', 'tab'] as const) ?? 'comma'
  const out = call.value('out')
  if (out === undefined && format === project)
    throw new UsageError('qdpx is an archive; name a file or a folder for it with --out')
  if (out === undefined && format !== project && !exportsOneFile(format))
    throw new UsageError(`${format} has several files; name a folder for them with --out`)
  const operands = articlesOf(call, io)
  const unit = unitOf(call)
  const { analyzer } = await analyzerOf(call, unit)
  const { code, texts } = await collectAnalyses(operands, call, analyzer, languageOf(call, analyzer), io)
  if (texts.length === 0) return code
  const [folder, file] = placeOf(out, format)
  const named = withFreeNames(texts)
  const manifest = analyzer.manifest()
  const files: readonly WrittenFile[] =
    format === project
      ? [{ name: file ?? 'framelex.qdpx', content: await projectOf(named, { manifest }) }]
      : toExport(format, named, { manifest, delimiter: delimiters[delimiter] })
  await write(files, folder, io)
  return code
}

/** The folder that `--out` names, and the file, if it names one: that of an archive only. */
function placeOf(
  out: string | undefined,
  format: ExportFormat | typeof project,
): readonly [folder?: string, file?: string] {
  if (out === undefined) return []
  return format === project && /\.qdpx$/i.test(out) ? [dirname(out), basename(out)] : [out]
}

interface WrittenFile {
  readonly name: string
  readonly content: string | Uint8Array
}

async function projectOf(...given: Parameters<typeof toQdaProject>): Promise<Uint8Array> {
  try {
    return await toQdaProject(...given)
  } catch (error) {
    throw isMissingPeer(error) ? new InputError(error.message) : error
  }
}

/** Every text with a name of its own: a file that is named twice is exported twice, under two names. */
function withFreeNames(texts: readonly ExportedText[]): readonly ExportedText[] {
  const taken = new Set<string>()
  return texts.map((text) => {
    let name = text.name
    for (let number = 2; taken.has(name); number++) name = `${text.name} (${number})`
    taken.add(name)
    return { ...text, name }
  })
}

/** @param out where to; without it, the one file is printed */
async function write(files: readonly WrittenFile[], out: string | undefined, io: CommandIo): Promise<void> {
  if (out === undefined) {
    for (const { content } of files) await io.stdout.write(String(content))
    return
  }
  for (const { name, content } of files) await writeTo(join(out, name), content, io)
  const names = files.map(({ name }) => name).join(', ')
  await io.stderr.write(`framelex: ${out === '.' ? '' : `${out}: `}${names}\n`)
}
