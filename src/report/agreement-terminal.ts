import type { CoderAgreement, CoderPair, Disagreement } from '../validation/coders.ts'
import { figure, nameStyle } from './evaluation-terminal.ts'
import { wrap } from './lines.ts'
import { formatCount } from './numbers.ts'
import { shorten } from './shorten.ts'
import { type Line, paint, run } from './style.ts'
import { tableLines } from './table.ts'
import { type TerminalOptions, type Theme, themeOf } from './theme.ts'
import { toVisible } from './visible.ts'

export interface AgreementTerminalOptions extends TerminalOptions {
  /** So many disagreements are shown. Default 10. */
  readonly top?: number
}

/** The agreement of coders for people: alpha, each category, each pair, and where they disagree. */
export function toAgreementTerminal(
  agreement: CoderAgreement,
  options: AgreementTerminalOptions = {},
): string {
  const theme = themeOf(options)
  const { coders, passages, articles, alpha, interval, categories, pairs, disagreements } = agreement
  const { top = 10 } = options
  const size = `${formatCount(passages, 'passage')} in ${formatCount(articles, 'article')}, coded by at least two of ${formatCount(coders.length, 'coder')}`
  return paint(
    [
      ...wrap([run(size)], theme.width),
      [],
      ...wrap(
        [
          run("Krippendorff's alpha "),
          run(figure(alpha, theme), { bold: true }),
          run(
            interval === null
              ? ''
              : `, 95% interval ${figure(interval.low, theme)} to ${figure(interval.high, theme)}`,
          ),
        ],
        theme.width,
      ),
      [],
      ...tableLines(
        {
          head: ['', 'given', 'alpha'],
          rows: categories.map(({ category, given, alpha: own }) => ({
            style: nameStyle(category, theme),
            cells: [theme.titleOf(category), String(given), figure(own, theme)],
          })),
        },
        theme,
      ),
      [],
      ...pairTable(pairs, theme),
      ...pairs.flatMap((pair) => confusionLines(pair, theme)),
      ...disagreementLines(disagreements.slice(0, top), coders, theme),
      ...(disagreements.length > top
        ? wrap(
            [run(`${disagreements.length - top} more; --top NUMBER shows them`, { dim: true })],
            theme.width,
          )
        : []),
    ],
    theme.depth,
  )
}

function pairTable(pairs: readonly CoderPair[], theme: Theme): Line[] {
  return tableLines(
    {
      head: ['', 'passages', 'agreement', 'kappa', 'alpha', 'low', 'high'],
      rows: pairs.map(({ coders, units, raw, kappa, alpha, interval }) => ({
        cells: [
          coders.map(toVisible).join(' and '),
          String(units),
          figure(raw, theme),
          figure(kappa, theme),
          figure(alpha, theme),
          figure(interval?.low ?? null, theme),
          figure(interval?.high ?? null, theme),
        ],
      })),
    },
    theme,
  )
}

function confusionLines({ coders, confusion }: CoderPair, theme: Theme): Line[] {
  const { categories, counts } = confusion
  const [first, second] = coders.map(toVisible)
  return [
    [],
    ...wrap([run(`${first} in rows, ${second} in columns`, { bold: true })], theme.width),
    ...tableLines(
      {
        head: ['', ...categories.map((_, column) => `(${column + 1})`)],
        rows: categories.map((category, row) => ({
          style: nameStyle(category, theme),
          cells: [`(${row + 1}) ${theme.titleOf(category)}`, ...(counts[row] ?? []).map(String)],
        })),
      },
      theme,
    ),
  ]
}

function disagreementLines(
  disagreements: readonly Disagreement[],
  coders: readonly string[],
  theme: Theme,
): Line[] {
  if (disagreements.length === 0) return []
  return [
    [],
    ...wrap([run('Where they disagree', { bold: true })], theme.width),
    ...disagreements.flatMap(({ article, passage, text, codes }) => [
      ...wrap([run(`${toVisible(article)}, passage ${passage}`, { dim: true })], theme.width),
      ...wrap([run(shorten(toVisible(text), 2 * theme.width, theme.glyphs.ellipsis))], theme.width),
      ...wrap(
        codes.flatMap((code, at) =>
          code === null
            ? []
            : [
                run(`${toVisible(coders[at] as string)} `, { dim: true }),
                run(`${theme.titleOf(code)}  `, nameStyle(code, theme)),
              ],
        ),
        theme.width,
      ),
    ]),
  ]
}
