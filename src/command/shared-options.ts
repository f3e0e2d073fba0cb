import type { CommandSpec } from './options.ts'

/** Options of every command that uses lexicons. */
export const lexiconOptions: CommandSpec['options'] = [
  { name: 'lexicons', value: 'FOLDER', help: 'use the lexicons of a folder instead of the bundled ones' },
  { name: 'with-bundled', help: 'use the bundled lexicons beside those of --lexicons' },
]

/** Options of every command that measures. */
export const measuringOptions: CommandSpec['options'] = [
  ...lexiconOptions,
  {
    name: 'samples',
    value: 'NUMBER',
    help: 'samples of the bootstrap; 1000 if not given, 0 leaves the interval out',
  },
  { name: 'seed', value: 'NUMBER', help: 'seed of the bootstrap; 1 if not given' },
]
