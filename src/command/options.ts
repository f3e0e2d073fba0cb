import { parseArgs } from 'node:util'
import { nearest } from '../errors.ts'
import { UsageError } from './io.ts'

/** One option of a command, for parsing and for its help. */
interface OptionSpec {
  readonly name: string
  readonly short?: string
  /** What stands for the value in the help, such as `FOLDER`; without one the option is a switch. */
  readonly value?: string
  readonly help: string
}

/** A command as its help shows it. */
export interface CommandSpec {
  readonly name: string
  /** The operands, as in `[FILE…|-]`. */
  readonly operands: string
  readonly summary: string
  /** Paragraphs under the summary. */
  readonly details: readonly string[]
  readonly options: readonly OptionSpec[]
  readonly examples: readonly string[]
}

/** What was given on the command line. */
export interface Call {
  readonly operands: readonly string[]
  /** The value of an option; `undefined` if it was not given. Of several the last counts. */
  readonly value: (name: string) => string | undefined
  /** Whether a switch was given. */
  readonly has: (name: string) => boolean
}

const helpOption: OptionSpec = { name: 'help', short: 'h', help: 'show this' }

/** @throws UsageError for an option that there is not, a missing value, or a value that nobody asked for */
export function parseCall(args: readonly string[], spec: Pick<CommandSpec, 'options'>): Call {
  const specs = [...spec.options, helpOption]
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(
      specs.map(({ name, short, value }) => [
        name,
        {
          type: value === undefined ? 'boolean' : 'string',
          ...(short === undefined ? {} : { short }),
        } as const,
      ]),
    ),
  })
  const values = new Map<string, string | true>()
  const operands: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value)
    if (token.kind !== 'option') continue
    const known = specs.find(({ name }) => name === token.name)
    if (known === undefined) throw new UsageError(unknownOption(token.rawName, specs))
    values.set(token.name, valueFor(known, token.value, token.inlineValue ?? false))
  }
  return {
    operands,
    value: (name) => {
      const value = values.get(name)
      return typeof value === 'string' ? value : undefined
    },
    has: (name) => values.has(name),
  }
}

function valueFor(spec: OptionSpec, value: string | undefined, inline: boolean): string | true {
  if (spec.value === undefined) {
    if (value !== undefined) throw new UsageError(`--${spec.name} takes no value`)
    return true
  }
  const missing =
    value === undefined || value === '' || (!inline && value.length > 1 && value.startsWith('-'))
  if (missing) throw new UsageError(`--${spec.name} needs a value: --${spec.name} ${spec.value}`)
  return value
}

function unknownOption(given: string, specs: readonly OptionSpec[]): string {
  const name = nearest(
    given.replace(/^-+/, ''),
    specs.map((spec) => spec.name),
  )
  return `unknown option ${given}${name === undefined ? '' : `; did you mean --${name}?`}`
}

/** The value of an option as an integer of at least `least`. */
export function integerOf(call: Call, name: string, least: number): number | undefined {
  const value = call.value(name)
  if (value === undefined) return undefined
  const number = Number(value)
  if (!/^\d+$/.test(value) || !Number.isSafeInteger(number) || number < least) {
    throw new UsageError(`--${name} ${value}: give a whole number of at least ${least}`)
  }
  return number
}

/** The value of an option as a number from 0. */
export function numberOf(call: Call, name: string): number | undefined {
  const value = call.value(name)
  if (value === undefined) return undefined
  if (!/^(\d+\.?\d*|\.\d+)$/.test(value))
    throw new UsageError(`--${name} ${value}: give a number such as 10 or 0.5`)
  return Number(value)
}

/** The value of an option that is one of a few words. */
export function choiceOf<Choice extends string>(
  call: Call,
  name: string,
  choices: readonly Choice[],
): Choice | undefined {
  const value = call.value(name)
  if (value === undefined) return undefined
  const choice = choices.find((each) => each === value)
  if (choice !== undefined) return choice
  const meant = nearest(value, choices)
  throw new UsageError(
    `--${name} ${value}: ${meant === undefined ? '' : `did you mean ${meant}? `}It is one of: ${choices.join(', ')}`,
  )
}
