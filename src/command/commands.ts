import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DataError, nearest } from '../errors.ts'
import { adaptSpec, runAdapt } from './adapt.ts'
import { agreementSpec, runAgreement } from './agreement.ts'
import { analyzeSpec, runAnalyze } from './analyze.ts'
import { blameSpec, runBlame } from './blame.ts'
import { compareSpec, runCompare } from './compare.ts'
import { correctSpec, runCorrect } from './correct.ts'
import { evaluateSpec, runEvaluate } from './evaluate.ts'
import { evaluateVoicesSpec, runEvaluateVoices } from './evaluate-voices.ts'
import { exportSpec, runExport } from './export.ts'
import { generalHelp, helpOf } from './help.ts'
import { type CommandIo, type ExitCode, InputError, UsageError, widthOf } from './io.ts'
import { listSpec, runList } from './list.ts'
import type { CommandSpec } from './options.ts'
import { rareSpec, runRare } from './rare.ts'
import { reportSpec, runReport } from './report.ts'
import { runSample, sampleSpec } from './sample.ts'
import { runSuggest, suggestSpec } from './suggest.ts'
import { runTune, tuneSpec } from './tune.ts'
import { runVoices, voicesSpec } from './voices.ts'

interface Command {
  readonly spec: CommandSpec
  readonly execute: (args: readonly string[], io: CommandIo) => Promise<ExitCode>
}

const commands: readonly Command[] = [
  { spec: analyzeSpec, execute: runAnalyze },
  { spec: voicesSpec, execute: runVoices },
  { spec: reportSpec, execute: runReport },
  { spec: exportSpec, execute: runExport },
  { spec: compareSpec, execute: runCompare },
  { spec: evaluateSpec, execute: runEvaluate },
  { spec: evaluateVoicesSpec, execute: runEvaluateVoices },
  { spec: blameSpec, execute: runBlame },
  { spec: suggestSpec, execute: runSuggest },
  { spec: rareSpec, execute: runRare },
  { spec: tuneSpec, execute: runTune },
  { spec: adaptSpec, execute: runAdapt },
  { spec: sampleSpec, execute: runSample },
  { spec: correctSpec, execute: runCorrect },
  { spec: agreementSpec, execute: runAgreement },
  { spec: listSpec, execute: runList },
]

/** Does what the arguments say. Results go to stdout, faults to stderr. */
export async function runCommand(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const [name, ...rest] = args
  try {
    if (name === undefined) {
      await io.stderr.write(help([], io))
      return 2
    }
    if (name === '--help' || name === '-h' || name === 'help') {
      await io.stdout.write(help(rest, io))
      return 0
    }
    if (name === '--version') {
      await io.stdout.write(`${await versionOf(io)}\n`)
      return 0
    }
    const command = commandOf(name)
    const own = rest.includes('--') ? rest.slice(0, rest.indexOf('--')) : rest
    if (own.includes('--help') || own.includes('-h')) {
      await io.stdout.write(helpOf(command.spec, widthOf(io)))
      return 0
    }
    return await command.execute(rest, io)
  } catch (error) {
    return await report(error, name, io)
  }
}

function help(operands: readonly string[], io: CommandIo): string {
  const [name] = operands
  const width = widthOf(io)
  if (name !== undefined) return helpOf(commandOf(name).spec, width)
  return generalHelp(
    commands.map(({ spec }) => spec),
    width,
  )
}

function commandOf(name: string): Command {
  const command = commands.find(({ spec }) => spec.name === name)
  if (command !== undefined) return command
  const names = commands.map(({ spec }) => spec.name)
  const meant = nearest(name, names)
  const hint = meant === undefined ? `the commands are ${names.join(', ')}` : `did you mean ${meant}?`
  throw new UsageError(`unknown ${name.startsWith('-') ? 'option' : 'command'} ${name}; ${hint}`)
}

async function versionOf(io: CommandIo): Promise<string> {
  const { version } = JSON.parse(await readFile(join(io.packageFolder, 'package.json'), 'utf8'))
  return String(version)
}

/** Says what went wrong; what is nobody's fault but the program's is thrown on. */
async function report(error: unknown, name: string | undefined, io: CommandIo): Promise<ExitCode> {
  if (error instanceof UsageError) {
    const known = commands.some(({ spec }) => spec.name === name)
    const where = known ? `framelex ${name}` : 'framelex'
    await io.stderr.write(`${where}: ${error.message}\nSee: framelex help${known ? ` ${name}` : ''}\n`)
    return 2
  }
  if (error instanceof InputError || error instanceof DataError) {
    await io.stderr.write(`framelex: ${error.message}\n`)
    return 1
  }
  throw error
}
