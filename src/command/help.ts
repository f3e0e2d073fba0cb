import { indent, pad, wrap } from '../report/lines.ts'
import { type Line, paint, run } from '../report/style.ts'
import type { CommandSpec } from './options.ts'

const exitCodes = [
  ['0', 'done'],
  ['1', 'something in the data was wrong; what was not is done'],
  ['2', 'the call was wrong; nothing is done'],
] as const

/** The help of the whole command. */
export function generalHelp(specs: readonly CommandSpec[], columns: number): string {
  const width = Math.max(20, Math.min(100, columns))
  return paint(
    [
      ...wrap(
        [run('framelex finds how news articles frame what they report, and shows the evidence.')],
        width,
      ),
      [],
      [run('Usage: framelex COMMAND [OPTION…]')],
      [],
      [run('Commands')],
      ...columnsOf(
        [
          ...specs.map(({ name, summary }) => [name, summary] as const),
          ['help COMMAND', 'shows how to call a command'],
        ],
        width,
      ),
      [],
      [run('Options')],
      ...columnsOf(
        [
          ['-h, --help', 'show this'],
          ['--version', 'show the version'],
        ],
        width,
      ),
      [],
      ...exitLines(width),
    ],
    1,
  )
}

/** The help of one command. */
export function helpOf(spec: CommandSpec, columns: number): string {
  const width = Math.max(20, Math.min(100, columns))
  const options = [...spec.options, { name: 'help', short: 'h', help: 'show this' }]
  return paint(
    [
      ...indent(
        wrap([run(`framelex ${spec.name} ${spec.operands} [OPTION…]`)], width - 7),
        [run('Usage: ')],
        [run('       ')],
      ),
      [],
      ...wrap([run(`framelex ${spec.name} ${spec.summary}.`)], width),
      ...spec.details.flatMap((paragraph) => [[], ...wrap([run(paragraph)], width)]),
      [],
      [run('Options')],
      ...columnsOf(
        options.map((option) => {
          const { name, help } = option
          const short = 'short' in option && option.short !== undefined ? `-${option.short}, ` : ''
          const value = 'value' in option && option.value !== undefined ? ` ${option.value}` : ''
          return [`${short}--${name}${value}`, help]
        }),
        width,
      ),
      [],
      [run('Examples')],
      ...spec.examples.map((example): Line => [run(`  ${example}`)]),
      [],
      ...exitLines(width),
    ],
    1,
  )
}

function exitLines(width: number): Line[] {
  return [[run('Exit codes')], ...columnsOf(exitCodes, width)]
}

/** Names on the left, what they mean on the right; on narrow terminals below. */
function columnsOf(rows: readonly (readonly [name: string, meaning: string])[], width: number): Line[] {
  const left = Math.max(...rows.map(([name]) => name.length)) + 4
  if (width - left < 24) {
    return rows.flatMap(([name, meaning]) => [
      [run(`  ${name}`)],
      ...indent(wrap([run(meaning)], width - 6), [run('      ')]),
    ])
  }
  return rows.flatMap(([name, meaning]) =>
    indent(wrap([run(meaning)], width - left), [run(pad(`  ${name}`, left))], [run(' '.repeat(left))]),
  )
}
