import { summandsOf } from '../framing/summands.ts'
import type { Analysis, Passage, Tag } from '../types.ts'
import { entryRuns, lies } from './entry-runs.ts'
import { indent, wrap } from './lines.ts'
import { formatScore, formatSigned } from './numbers.ts'
import { type Line, lineWidth, type Run, run, type Style } from './style.ts'
import type { Theme } from './theme.ts'
import { toVisible } from './visible.ts'

/** So many entries stand under a passage in lines of their own. */
const strongest = 3

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
  const doubt = passage.uncertain ? ' uncertain' : ''
  return wrap([run((tags.length === 0 ? '[no tag]' : tags.join(' ')) + doubt)], width)
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
  if (passage.uncertain && runs.length > 0) runs.push(run(' uncertain', { dim: true }))
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

/**
 * What speaks for a tag, largest first. What is not among the strongest stands together: where the text cannot be
 * underlined with what it found, so that nothing is hidden in a pipe, else by its number.
 */
function strongestLines(analysis: Analysis, passage: Passage, tag: Tag, theme: Theme, width: number): Line[] {
  const plain = theme.depth === 1
  const found = summandsOf(passage.evidence, tag.category).filter(
    (summand) => summand.kind !== 'bias' && summand.contribution > 0,
  )
  const shown = found.length <= strongest + 1 ? found : found.slice(0, strongest)
  const more = found.slice(shown.length)
  const lines = shown.flatMap((summand) =>
    withSum(summand.contribution, entryRuns(analysis, passage, summand, theme), tag.category, theme, width),
  )
  if (more.length > 0) {
    const sum = more.reduce((total, summand) => total + summand.contribution, 0)
    const runs = plain
      ? more.flatMap((summand, index) => [
          run(index === 0 ? '' : `${theme.glyphs.dot} `),
          ...entryRuns(analysis, passage, summand, theme),
          run(' '),
        ])
      : [run(`${more.length} more entries`, { dim: true })]
    lines.push(...withSum(sum, runs, tag.category, theme, width))
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
    const style: Style = { color: theme.colorOf(category), dim: !tagged.includes(category) }
    if (summands.every((summand) => summand.kind === 'bias')) {
      return headLines(
        [
          run(head, style),
          run(` nothing found; bias ${formatSigned(total, theme.glyphs).trim()}`, { dim: true }),
        ],
        width,
      )
    }
    const margin = passage.tags.find((tag) => tag.category === category)?.margin
    const verdict = margin === undefined ? 'below its threshold' : `${margin.toFixed(2)} above its threshold`
    return [
      ...headLines([run(head, style)], width),
      ...summands.flatMap((each) =>
        withSum(each.contribution, entryRuns(analysis, passage, each, theme, true), category, theme, width),
      ),
      [run(width < 40 ? ' ' : '    '), run(theme.glyphs.rule.repeat(5), { dim: true })],
      ...withSum(total, [run(`log-odds, ${verdict}`, { dim: true })], category, theme, width),
    ]
  })
}

function headLines(runs: readonly Run[], width: number): Line[] {
  return indent(wrap(runs, width - 2), [run(width < 40 ? '' : '  ')])
}

/** `    +2.10  what contributes it` */
function withSum(sum: number, runs: readonly Run[], category: string, theme: Theme, width: number): Line[] {
  const [before, after] = width < 40 ? [' ', ' '] : ['    ', '  ']
  const signed = formatSigned(sum, theme.glyphs)
  const first: Line = [run(before), run(signed, { color: theme.colorOf(category) }), run(after)]
  const hanging = lineWidth(first)
  return indent(wrap(runs, width - hanging), first, [run(' '.repeat(hanging))])
}
