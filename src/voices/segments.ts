import type { Stretch, Token } from '../types.ts'

/** What stands before a segment: the start of its sentence, or a mark. */
export type Border = 'start' | 'comma' | 'colon' | 'dash' | 'bracket' | 'quote'

/** A run of words between marks, or a quotation. */
export interface Segment extends Stretch {
  readonly border: Border
  /** Whether it is a quotation that breaks the sentence, with its marks. */
  readonly quoted: boolean
  /** Whether it stands in brackets. */
  readonly bracketed: boolean
}

const BORDERS: ReadonlyMap<string, Border> = new Map([
  [',', 'comma'],
  [';', 'comma'],
  [':', 'colon'],
  ['-', 'dash'],
  ['(', 'bracket'],
  ['[', 'bracket'],
  [')', 'bracket'],
  [']', 'bracket'],
])

/**
 * Cuts a sentence at its commas, colons, dashes, brackets and quotations. The marks belong to no segment, final ones
 * neither.
 * @param quotes the quotations to cut at, in order, none within another
 */
export function segmentsOf(tokens: readonly Token[], quotes: readonly Stretch[]): readonly Segment[] {
  const segments: Segment[] = []
  let border: Border = 'start'
  let from = 0
  let depth = 0
  let next = 0
  const cut = (to: number, then: Border): void => {
    while (to > from && tokens[to - 1]?.kind === 'mark') to--
    if (to > from) segments.push({ from, to, border, quoted: false, bracketed: depth > 0 })
    if (to > from || then !== 'quote') border = then
  }
  for (let at = 0; at < tokens.length; at++) {
    const quote = quotes[next]
    if (quote?.from === at) {
      cut(at, 'quote')
      segments.push({ from: at, to: quote.to, border, quoted: true, bracketed: depth > 0 })
      next++
      border = 'quote'
      at = quote.to - 1
      from = quote.to
      continue
    }
    const { norm, kind } = tokens[at] as Token
    if (kind !== 'mark') continue
    const found = BORDERS.get(norm)
    if (!found || (found === 'dash' && isHyphen(tokens, at))) continue
    cut(at, found)
    from = at + 1
    if (norm === '(' || norm === '[') depth++
    else if ((norm === ')' || norm === ']') && depth > 0) depth--
  }
  cut(tokens.length, 'comma')
  return segments
}

/** Whether a dash joins what stands at its sides; `--` parts them. */
function isHyphen(tokens: readonly Token[], at: number): boolean {
  const { start, end } = tokens[at] as Token
  const left = tokens[at - 1]
  const right = tokens[at + 1]
  if (left?.norm === '-' || right?.norm === '-') return false
  return left?.end === start || right?.start === end
}
