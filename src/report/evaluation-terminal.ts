import type { CategoryAgreement } from '../validation/agreement.ts'
import type { CertainAgreement } from '../validation/certain.ts'
import { none } from '../validation/coding.ts'
import type { Evaluation } from '../validation/evaluate.ts'
import type { Measures, Reliability } from '../validation/measures.ts'
import type { ShareAgreement } from '../validation/shares.ts'
import { wrap } from './lines.ts'
import { formatCount, formatPercent, formatScore } from './numbers.ts'
import { type Line, paint, type Run, run, type Style } from './style.ts'
import { type TableRow, tableLines } from './table.ts'
import { type TerminalOptions, type Theme, themeOf } from './theme.ts'
import { toVisible } from './visible.ts'

/** An evaluation for people: alpha with its interval, and tables per category, of confusion, of reliability and per source. */
export function toEvaluationTerminal(evaluation: Evaluation, options: TerminalOptions = {}): string {
  const theme = themeOf(options)
  const { sources } = evaluation
  return paint(
    [
      ...overview(evaluation, theme),
      ...section(
        'Primary category: each against all others',
        agreementTable(evaluation.categories, theme),
        theme,
      ),
      ...section('Confusion: gold in rows, found in columns', confusionTable(evaluation, theme), theme),
      ...section('All tags against all labels', agreementTable(evaluation.tags, theme), theme),
      ...section(
        'Reliability: share of passages with the label, where the score lies around …',
        reliabilityTable(evaluation.reliability, theme),
        theme,
      ),
      ...section('The most certain passages by themselves', certainTable(evaluation.certain, theme), theme),
      ...section(
        'Shares of an article: how far those found are those coded',
        sharesTable(evaluation.shares.articles, theme),
        theme,
      ),
      ...(evaluation.shares.sources.length === 0
        ? []
        : section('Shares of a source', sharesTable(evaluation.shares.sources, theme), theme)),
      ...(sources === undefined ? [] : section('By source', sourceTable(sources, theme), theme)),
    ],
    theme.depth,
  )
}

function overview(evaluation: Evaluation, theme: Theme): Line[] {
  const { agreement, articles, passages, undecided, skipped, uncoded } = evaluation
  const notes = [
    ...(undecided > 0
      ? [`${formatCount(undecided, 'article')} in a language that could not be told, counted as none`]
      : []),
    ...(skipped > 0
      ? [`${formatCount(skipped, 'article')} left out, for whose language there is no lexicon`]
      : []),
    ...(uncoded > 0 ? [`${formatCount(uncoded, 'passage')} left out, which nobody coded`] : []),
  ]
  return [
    ...wrap([run(`${formatCount(passages, 'passage')} in ${formatCount(articles, 'article')}`)], theme.width),
    ...notes.flatMap((note) => wrap([run(note, { dim: true })], theme.width)),
    [],
    ...wrap([run("Krippendorff's alpha "), ...alphaRuns(evaluation, theme)], theme.width),
    ...wrap(
      [run(`Agreement ${figure(agreement.raw, theme)}, Cohen's kappa ${figure(agreement.kappa, theme)}`)],
      theme.width,
    ),
  ]
}

/** `.46, 95% interval .40 to .52` */
export function alphaRuns(
  { agreement, interval }: Pick<Measures, 'agreement' | 'interval'>,
  theme: Theme,
): Run[] {
  return [
    run(figure(agreement.alpha, theme), { bold: true }),
    run(
      interval === null
        ? ''
        : `, 95% interval ${figure(interval.low, theme)} to ${figure(interval.high, theme)}`,
    ),
  ]
}

/** A coefficient in a few columns; a dash where it is undefined. */
export function figure(value: number | null, { glyphs }: Theme): string {
  if (value === null) return glyphs.none
  return value < 0 ? `${glyphs.minus}${formatScore(-value)}` : formatScore(value)
}

function section(title: string, lines: readonly Line[], theme: Theme): Line[] {
  return [[], ...wrap([run(title, { bold: true })], theme.width), ...lines]
}

export function nameStyle(category: string, theme: Theme): Style {
  return category === none ? { dim: true } : { color: theme.colorOf(category) }
}

function agreementTable(categories: readonly CategoryAgreement[], theme: Theme): Line[] {
  return tableLines(
    {
      head: ['', 'gold', 'found', 'both', 'precision', 'recall', 'F1', 'alpha'],
      rows: categories.map(({ category, gold, found, both, precision, recall, f1, alpha }) => ({
        style: nameStyle(category, theme),
        cells: [
          theme.titleOf(category),
          ...[gold, found, both].map(String),
          ...[precision, recall, f1, alpha].map((value) => figure(value, theme)),
        ],
      })),
    },
    theme,
  )
}

function confusionTable({ confusion }: Measures, theme: Theme): Line[] {
  const { categories, counts } = confusion
  return tableLines(
    {
      head: ['', ...categories.map((_, column) => `(${column + 1})`)],
      rows: categories.map((category, row) => ({
        style: nameStyle(category, theme),
        cells: [`(${row + 1}) ${theme.titleOf(category)}`, ...(counts[row] ?? []).map(String)],
      })),
    },
    theme,
  )
}

function reliabilityTable(reliability: readonly Reliability[], theme: Theme): Line[] {
  const bins = reliability[0]?.bins ?? []
  return tableLines(
    {
      head: ['', ...bins.map(({ from, to }) => formatScore((from + to) / 2)), 'error'],
      rows: reliability.flatMap(({ category, bins: own, error }): TableRow[] => [
        {
          style: nameStyle(category, theme),
          cells: [
            theme.titleOf(category),
            ...own.map(({ observed }) => figure(observed, theme)),
            figure(error, theme),
          ],
        },
        { style: { dim: true }, cells: ['  passages', ...own.map(({ passages }) => String(passages))] },
      ]),
    },
    theme,
  )
}

function certainTable(certain: readonly CertainAgreement[], theme: Theme): Line[] {
  return tableLines(
    {
      head: ['', 'passages', 'certainty from', 'alpha', 'low', 'high'],
      rows: certain.map(({ coverage, passages, certainty, alpha, interval }) => ({
        cells: [
          formatPercent(coverage),
          String(passages),
          figure(certainty, theme),
          figure(alpha, theme),
          figure(interval?.low ?? null, theme),
          figure(interval?.high ?? null, theme),
        ],
      })),
    },
    theme,
  )
}

function sharesTable(shares: readonly ShareAgreement[], theme: Theme): Line[] {
  return tableLines(
    {
      head: ['', 'coded', 'found', 'correlation', 'low', 'high', 'error', 'bias'],
      rows: shares.map((each) => ({
        style: nameStyle(each.category, theme),
        cells: [
          theme.titleOf(each.category),
          formatPercent(each.coded),
          formatPercent(each.found),
          figure(each.correlation, theme),
          figure(each.correlationInterval?.low ?? null, theme),
          figure(each.correlationInterval?.high ?? null, theme),
          figure(each.error, theme),
          figure(each.bias, theme),
        ],
      })),
    },
    theme,
  )
}

function sourceTable(sources: NonNullable<Evaluation['sources']>, theme: Theme): Line[] {
  return tableLines(
    {
      head: ['', 'articles', 'passages', 'alpha', 'low', 'high', 'agreement'],
      rows: sources.map(({ source, articles, passages, agreement, interval }) => ({
        cells: [
          source === null ? 'no source' : toVisible(source),
          String(articles),
          String(passages),
          figure(agreement.alpha, theme),
          figure(interval?.low ?? null, theme),
          figure(interval?.high ?? null, theme),
          figure(agreement.raw, theme),
        ],
      })),
    },
    theme,
  )
}
