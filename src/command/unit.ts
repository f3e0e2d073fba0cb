import type { Unit } from '../types.ts'
import { type Call, type CommandSpec, choiceOf } from './options.ts'

/** The option that says what a passage is. */
export const unitOption: CommandSpec['options'][number] = {
  name: 'unit',
  value: 'UNIT',
  help: 'what a passage is: paragraph (the default) or sentence',
}

/** What a passage is. @throws UsageError for something else than a unit */
export function unitOf(call: Call): Unit {
  return choiceOf<Unit>(call, 'unit', ['paragraph', 'sentence']) ?? 'paragraph'
}
