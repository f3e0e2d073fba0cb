import sortBy from 'lodash/sortBy.js'
import type { Summand } from '../framing/summands.ts'
import type { Analysis, Passage, Span } from '../types.ts'
import { formatScore, formatSigned } from './numbers.ts'
import { shorten } from './shorten.ts'
import { type Run, run } from './style.ts'
import type { Theme } from './theme.ts'
import { toVisible } from './visible.ts'

/** So many columns of what an entry found are quoted. */
const longestQuote = 48
/** So many learned words are quoted where not all are. */
const mostWords = 3

/** `entry “what it found”`, and with `detailed` how its contribution came about if that is more than its weight. */
export function entryRuns(
  analysis: Analysis,
  passage: Passage,
  summand: Summand,
  theme: Theme,
  detailed = false,
): Run[] {
  const runs = [
    run(
      summand.kind === 'breadth' ? `${toVisible(summand.entry)} of the evidence` : toVisible(summand.entry),
    ),
  ]
  if (detailed && summand.kind !== 'bias' && summand.value !== 1) {
    const weight = formatSigned(summand.weight, theme.glyphs)
    runs.push(run(` ${formatValue(summand, theme)} ${theme.glyphs.times} ${weight}`, { dim: true }))
  }
  for (const quote of new Set(summand.spans.map((span) => quoteOf(analysis, passage, span, theme)))) {
    runs.push(run(` ${quote}`, { dim: true }))
  }
  return [...runs, ...(detailed ? allWords : strongestWords)(analysis, passage, summand, theme)]
}

/** Of learned words a sum, of all else a count or a share. */
function formatValue({ kind, value }: Summand, theme: Theme): string {
  if (kind === 'vocabulary') return formatSigned(value, theme.glyphs).trim()
  return Number.isInteger(value) ? String(value) : formatScore(value)
}

/** The learned words that speak most for what they contribute together. */
function strongestWords(analysis: Analysis, passage: Passage, summand: Summand, theme: Theme): Run[] {
  const { parts, value } = summand
  const sorted = sortBy(parts, (part) => -Math.sign(value) * part.value)
  const shown = sorted.slice(0, mostWords).filter((part) => part.value * value > 0)
  return [
    ...shown.map((part) => run(` ${quoteOf(analysis, passage, part, theme)}`, { dim: true })),
    ...(parts.length > shown.length ? [run(` ${theme.glyphs.ellipsis}`, { dim: true })] : []),
  ]
}

/** Every learned word with what it contributes, the largest amounts first. */
function allWords(analysis: Analysis, passage: Passage, { parts, weight }: Summand, theme: Theme): Run[] {
  return sortBy(parts, (part) => -Math.abs(part.value)).map((part) => {
    const contribution = formatSigned(part.value * weight, theme.glyphs).trim()
    return run(` ${quoteOf(analysis, passage, part, theme)} ${contribution}`, { dim: true })
  })
}

/** What was found, in quotes, shortened in its middle; with its place if that is not the passage. */
function quoteOf(analysis: Analysis, passage: Passage, span: Span, { glyphs }: Theme): string {
  const words = toVisible(analysis.text.slice(span.start, span.end)).replace(/ +/g, ' ')
  const quote = glyphs.open + shorten(words, longestQuote, glyphs.ellipsis) + glyphs.close
  if (lies(span, passage)) return quote
  return analysis.title !== undefined && lies(span, analysis.title)
    ? `${quote} in the title`
    : `${quote} above`
}

export function lies(span: Span, within: Span): boolean {
  return span.start >= within.start && span.end <= within.end
}
