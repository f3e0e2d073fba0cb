import type { Analysis, Passage, Span, Tag } from '../types.ts'
import { indent, wrap } from './lines.ts'
import { formatScore, formatSigned } from './numbers.ts'
import { type Line, lineWidth, type Run, run, type Style } from './style.ts'
import { type Summand, summandsOf } from './summands.ts'
import type { Theme } from './theme.ts'
import { toVisible } from './visible.ts'
import { displayWidth, graphemesOf, graphemeWidth } from './width.ts'

/** So many entries stand under a passage whose evidence is underlined; plain output, which cannot underline, lists all. */
const strongest = 3
/** So many columns of what an entry found are quoted. */
const longestQuote = 48

/** One passage: its tags, its text with the evidence underlined, and what speaks for every tag, or with `explain` every summand of every score. */
export function passageLines(analysis: Analysis, passage: Passage, theme: Theme, explain: boolean): Line[] {
  const plain = theme.depth === 1
  const [tag] = passage.tags
  const margin: Line = plain
    ? []
    : [
        run(
          tag === undefined ? '  ' : `${theme.glyphs.margin} `,
          tag && { color: theme.colorOf(tag.category) },
        ),
      ]
  const width = theme.width - lineWidth(margin)
  const evidence = explain
    ? explanation(analysis, passage, theme, width)
    : passage.tags.flatMap((each) => strongestLines(analysis, passage, each, theme, width))
  return indent(
    [
      ...(plain ? plainLabel(passage, width) : colorLabel(passage, theme, width)),
      ...wrap(textRuns(analysis.text, passage, theme), width),
      ...evidence,
    ],
    margin,
  )
}

function plainLabel(passage: Passage, width: number): Line[] {
  if (Object.keys(passage.scores).length === 0) return []
  const tags = passage.tags.map((tag) => `[${tag.category} ${formatScore(tag.score)}]`)
  return wrap([run(tags.length === 0 ? '[no tag]' : tags.join(' '))], width)
}

function colorLabel(passage: Passage, theme: Theme, width: number): Line[] {
  const runs = passage.tags.flatMap((tag, index) => {
    const color = theme.colorOf(tag.category)
    return [
      ...(index === 0 ? [] : [run(` ${theme.glyphs.dot} `, { dim: true })]),
      run(theme.titleOf(tag.category), { color, bold: true }),
      run(` ${formatScore(tag.score)}`, { color }),
    ]
  })
  return wrap(runs, width)
}

/** The text of a passage, cut where the evidence for its tags begins and ends. Where two tags rest on the same words, the first has them. */
function textRuns(text: string, passage: Passage, theme: Theme): Run[] {
  const owner = new Uint8Array(passage.end - passage.start)
  for (const [index, tag] of [...passage.tags.entries()].reverse()) {
    for (const { category, span, contribution } of passage.evidence) {
      if (category !== tag.category || span === null || contribution <= 0 || !lies(span, passage)) continue
      owner.fill(index + 1, span.start - passage.start, span.end - passage.start)
    }
  }
  const runs: Run[] = []
  for (let start = 0; start < owner.length; ) {
    let end = start + 1
    while (end < owner.length && owner[end] === owner[start]) end += 1
    const tag = passage.tags[(owner[start] ?? 0) - 1]
    const style: Style | undefined = tag && { color: theme.colorOf(tag.category), underline: true }
    runs.push(run(toVisible(text.slice(passage.start + start, passage.start + end)), style))
    start = end
  }
  return runs
}

function lies(span: Span, within: Span): boolean {
  return span.start >= within.start && span.end <= within.end
}

/** What speaks for a tag, largest first; what is too small to be listed stands together in one line. */
function strongestLines(analysis: Analysis, passage: Passage, tag: Tag, theme: Theme, width: number): Line[] {
  const plain = theme.depth === 1
  const found = summandsOf(passage.evidence, tag.category).filter(
    (summand) => summand.kind !== 'bias' && summand.contribution > 0,
  )
  const shown = plain || found.length <= strongest + 1 ? found : found.slice(0, strongest)
  const more = found.slice(shown.length)
  const lines = shown.flatMap((summand) =>
    summandLines(analysis, passage, summand, tag.category, theme, width),
  )
  if (more.length > 0) {
    const sum = more.reduce((total, summand) => total + summand.contribution, 0)
    lines.push(
      ...summaryLine(
        formatSigned(sum, theme.glyphs),
        `${more.length} more entries`,
        tag.category,
        theme,
        width,
      ),
    )
  }
  if (passage.tags.length === 1 || lines.length === 0) return lines
  const head = plain ? tag.category : theme.titleOf(tag.category)
  return [...headLines([run(head, { color: theme.colorOf(tag.category) })], width), ...lines]
}

/** Every summand of every score as a sum, tags first; categories of which nothing but the bias is left in one line each. */
function explanation(analysis: Analysis, passage: Passage, theme: Theme, width: number): Line[] {
  const tagged = passage.tags.map((tag) => tag.category)
  const others = theme.inOrder(Object.keys(passage.scores)).filter((category) => !tagged.includes(category))
  return [...tagged, ...others].flatMap((category) => {
    const summands = summandsOf(passage.evidence, category)
    const total = summands.reduce((sum, summand) => sum + summand.contribution, 0)
    const name = theme.depth === 1 ? category : theme.titleOf(category)
    const head = `${name} ${formatScore(passage.scores[category] ?? 0)}`
    const signed = formatSigned(total, theme.glyphs)
    const style: Style = { color: theme.colorOf(category), dim: !tagged.includes(category) }
    if (summands.every((summand) => summand.kind === 'bias')) {
      return headLines([run(head, style), run(` nothing found; bias ${signed.trim()}`, { dim: true })], width)
    }
    const margin = passage.tags.find((tag) => tag.category === category)?.margin
    const verdict = margin === undefined ? 'below its threshold' : `${margin.toFixed(2)} above its threshold`
    return [
      ...headLines([run(head, style)], width),
      ...summands.flatMap((each) => summandLines(analysis, passage, each, category, theme, width, true)),
      [run(width < 40 ? ' ' : '    '), run(theme.glyphs.rule.repeat(5), { dim: true })],
      ...summaryLine(signed, `log-odds, ${verdict}`, category, theme, width),
    ]
  })
}

function headLines(runs: readonly Run[], width: number): Line[] {
  return indent(wrap(runs, width - 2), [run(width < 40 ? '' : '  ')])
}

/** `    +2.10  entry  “what it found”` */
function summandLines(
  analysis: Analysis,
  passage: Passage,
  summand: Summand,
  category: string,
  theme: Theme,
  width: number,
  detailed = false,
): Line[] {
  const runs = [run(toVisible(summand.entry))]
  if (detailed && summand.kind !== 'bias' && summand.value !== 1) {
    const value = Number.isInteger(summand.value) ? String(summand.value) : formatScore(summand.value)
    runs.push(
      run(` ${value} ${theme.glyphs.times} ${formatSigned(summand.weight, theme.glyphs)}`, { dim: true }),
    )
  }
  for (const quote of new Set(summand.spans.map((span) => quoteOf(analysis, passage, span, theme)))) {
    runs.push(run(` ${quote}`, { dim: true }))
  }
  return withSum(formatSigned(summand.contribution, theme.glyphs), runs, category, theme, width)
}

function summaryLine(sum: string, text: string, category: string, theme: Theme, width: number): Line[] {
  return withSum(sum, [run(text, { dim: true })], category, theme, width)
}

function withSum(sum: string, runs: readonly Run[], category: string, theme: Theme, width: number): Line[] {
  const [before, after] = width < 40 ? [' ', ' '] : ['    ', '  ']
  const first: Line = [run(before), run(sum, { color: theme.colorOf(category) }), run(after)]
  const hanging = lineWidth(first)
  return indent(wrap(runs, width - hanging), first, [run(' '.repeat(hanging))])
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

function shorten(text: string, width: number, ellipsis: string): string {
  if (displayWidth(text) <= width) return text
  const graphemes = graphemesOf(text)
  const half = Math.floor((width - 3) / 2)
  return `${take(graphemes, half).trimEnd()} ${ellipsis} ${take(graphemes.reverse(), half, true).trimStart()}`
}

function take(graphemes: readonly string[], width: number, backwards = false): string {
  let used = 0
  const taken: string[] = []
  for (const grapheme of graphemes) {
    used += graphemeWidth(grapheme)
    if (used > width) break
    taken.push(grapheme)
  }
  return (backwards ? taken.reverse() : taken).join('')
}
