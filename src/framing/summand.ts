import type { Evidence, Span } from '../types.ts'

/** One summand of the log-odds. */
export function weigh(
  category: string,
  kind: Evidence['kind'],
  entry: string,
  weight: number,
  span: Span | null,
  value: number,
): Evidence {
  return { category, kind, entry, span, value, weight, contribution: value * weight }
}
