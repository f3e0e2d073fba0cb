import type { Correction } from '../validation/correct.ts'
import { nameStyle } from './evaluation-terminal.ts'
import { wrap } from './lines.ts'
import { formatCount, formatPercent } from './numbers.ts'
import { paint, run } from './style.ts'
import { tableLines } from './table.ts'
import { type TerminalOptions, themeOf } from './theme.ts'

/** Corrected shares for people: as found, as corrected, with their intervals. */
export function toCorrectionTerminal(correction: Correction, options: TerminalOptions = {}): string {
  const theme = themeOf(options)
  const { articles, passages, sample, shares } = correction
  const percent = (value: number | undefined): string =>
    value === undefined ? theme.glyphs.none : formatPercent(value)
  return paint(
    [
      ...wrap(
        [run(`${formatCount(passages, 'passage')} in ${formatCount(articles, 'article')}`)],
        theme.width,
      ),
      ...wrap(
        [
          run(
            `Corrected by ${formatCount(sample.passages, 'coded passage')} of ${formatCount(sample.articles, 'article')}; shares of the words, with 95% intervals`,
            { dim: true },
          ),
        ],
        theme.width,
      ),
      [],
      ...tableLines(
        {
          head: ['', 'found', 'corrected', 'low', 'high'],
          rows: shares.map(({ category, found, corrected, interval }) => ({
            style: nameStyle(category, theme),
            cells: [
              theme.titleOf(category),
              percent(found),
              percent(corrected),
              percent(interval?.low),
              percent(interval?.high),
            ],
          })),
        },
        theme,
      ),
    ],
    theme.depth,
  )
}
