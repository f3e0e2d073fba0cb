import type { SignFind } from '../matching/compile.ts'
import type { Voice } from '../types.ts'
import type { Flow } from './flow.ts'
import type { Quote } from './quotes.ts'

/**
 * Finds who speaks, in the order of the text.
 * @param signs by sentence of the flow
 */
export function findVoices(
  _flow: Flow,
  _quotes: readonly Quote[],
  _signs: readonly (readonly SignFind[])[],
): readonly Voice[] {
  return []
}
