import type {
  ComparedShare,
  CountDifference,
  GroupShares,
  ProfileComparison,
  ShareDifference,
} from '../validation/comparison.ts'
import { nameStyle } from './evaluation-terminal.ts'
import { rule } from './heading.ts'
import { formatCount, formatPercent, formatSigned } from './numbers.ts'
import { type Line, paint, run } from './style.ts'
import { type Table, tableLines } from './table.ts'
import { type TerminalOptions, type Theme, themeOf } from './theme.ts'
import { toVisible } from './visible.ts'

export interface ComparisonTerminalOptions extends TerminalOptions {
  /** What the two groups are called. Default `A` and `B`. */
  readonly names?: readonly [string, string]
  /** So many entries and speakers are shown of each group. Default 8. */
  readonly most?: number
}

/** A comparison of two groups for people: shares with intervals, then the entries and speakers that are typical of one. */
export function toComparisonTerminal(
  comparison: ProfileComparison,
  options: ComparisonTerminalOptions = {},
): string {
  const theme = themeOf(options)
  const { names = ['A', 'B'], most = 8 } = options
  const [a, b] = names.map(toVisible) as [string, string]
  const size = ({ articles, passages, words }: ProfileComparison['a']): string =>
    [formatCount(articles, 'article'), formatCount(passages, 'passage'), formatCount(words, 'word')].join(
      ', ',
    )
  const shares = (heading: string, rows: readonly ShareRow[]): Line[] => [
    rule(heading, theme),
    ...tableLines(sharesTable(a, b, rows, theme), theme),
    [],
  ]
  const { categories, roles, entries, speakers } = comparison
  const typical = <Row extends { readonly z: number }>(rows: readonly Row[]): readonly Row[] => [
    ...rows.filter(({ z }) => z > 0).slice(0, most),
    ...rows
      .filter(({ z }) => z < 0)
      .slice(0, most)
      .reverse(),
  ]
  const counts = (heading: string, rows: readonly CountRow[]): Line[] =>
    rows.length === 0 ? [] : [rule(heading, theme), ...tableLines(countsTable(a, b, rows, theme), theme), []]
  return paint(
    [
      [run(`${a}: ${size(comparison.a)}`)],
      [run(`${b}: ${size(comparison.b)}`)],
      [run('Shares of the words, with 95% intervals by bootstrap over articles', { dim: true })],
      [],
      ...shares(
        'Categories',
        categories.map((row) => ({ ...row, title: titleOf(row.category, theme), id: row.category })),
      ),
      ...shares(
        'Who speaks',
        roles.map((row) => ({ ...row, title: toVisible(row.role) })),
      ),
      ...counts(
        'Typical entries (passages)',
        typical(entries).map((row) => ({
          ...row,
          title: `${toVisible(row.entry)} (${titleOf(row.category, theme)})`,
        })),
      ),
      ...counts(
        'Typical speakers (words)',
        typical(speakers).map((row) => ({
          ...row,
          title: `${toVisible(row.name)} (${toVisible(row.role)})`,
        })),
      ),
    ],
    theme.depth,
  )
}

/** The shares of many groups for people: a table for each category, ordered by the share. */
export function toSharesTerminal(groups: readonly GroupShares[], options: TerminalOptions = {}): string {
  const theme = themeOf(options)
  const categories = [...new Set(groups.flatMap(({ shares }) => Object.keys(shares)))]
  const tables = categories.flatMap((category): Line[] => {
    const rows = groups
      .map(({ name, articles, shares }) => ({ name, articles, share: shares[category] as ComparedShare }))
      .sort((one, other) => other.share.share - one.share.share)
    return [
      rule(titleOf(category, theme), theme),
      ...tableLines(
        {
          head: ['', 'share', 'low', 'high', 'articles'],
          rows: rows.map(({ name, articles, share }) => ({
            cells: [toVisible(name), ...shareCells(share, theme), String(articles)],
          })),
        },
        theme,
      ),
      [],
    ]
  })
  return paint(
    [
      [run('Shares of the words, with 95% intervals by bootstrap over articles', { dim: true })],
      [],
      ...tables,
    ],
    theme.depth,
  )
}

type ShareRow = ShareDifference & { readonly title: string; readonly id?: string }
type CountRow = CountDifference & { readonly title: string }

function titleOf(category: string, theme: Theme): string {
  return category === 'none' ? 'no tag' : theme.titleOf(category)
}

function sharesTable(a: string, b: string, rows: readonly ShareRow[], theme: Theme): Table {
  return {
    head: ['', a, '95%', b, '95%', 'difference', '95%'],
    rows: rows.map((row) => ({
      ...(row.id === undefined ? {} : { style: nameStyle(row.id, theme) }),
      cells: [
        row.title,
        formatPercent(row.a.share),
        intervalOf(row.a.interval, theme, formatPercent),
        formatPercent(row.b.share),
        intervalOf(row.b.interval, theme, formatPercent),
        points(row.difference, theme),
        intervalOf(row.interval, theme, (value) => points(value, theme)),
      ],
    })),
  }
}

function countsTable(a: string, b: string, rows: readonly CountRow[], theme: Theme): Table {
  return {
    head: ['', a, b, 'log-odds', 'z'],
    rows: rows.map(({ title, a, b, logOdds, z }) => ({
      cells: [
        title,
        String(a),
        String(b),
        formatSigned(logOdds, theme.glyphs),
        formatSigned(z, theme.glyphs),
      ],
    })),
  }
}

function shareCells({ share, interval }: ComparedShare, { glyphs }: Theme): string[] {
  if (interval === null) return [formatPercent(share), glyphs.none, glyphs.none]
  return [formatPercent(share), formatPercent(interval.low), formatPercent(interval.high)]
}

function intervalOf(
  interval: { readonly low: number; readonly high: number } | null,
  { glyphs }: Theme,
  format: (value: number) => string,
): string {
  return interval === null ? glyphs.none : `${format(interval.low)} to ${format(interval.high)}`
}

/** A difference of shares in percentage points, with its sign. */
function points(value: number, { glyphs }: Theme): string {
  const amount = Math.round(100 * value)
  return amount === 0 ? '0' : `${amount < 0 ? glyphs.minus : '+'}${Math.abs(amount)}`
}
