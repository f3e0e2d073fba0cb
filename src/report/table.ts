import { pad, wrap } from './lines.ts'
import { type Line, type Run, run, type Style } from './style.ts'
import type { Theme } from './theme.ts'
import { displayWidth, graphemesOf, graphemeWidth } from './width.ts'

/** A table: its first column holds names, all others figures. */
export interface Table {
  readonly head: readonly string[]
  readonly rows: readonly TableRow[]
}

export interface TableRow {
  readonly cells: readonly string[]
  /** How the name looks. */
  readonly style?: Style
}

/** Names are not cut shorter than this. */
const leastName = 16

/**
 * A table in columns. Where the width is too small for them, names are cut; where that is not enough, every row
 * is its name and its figures with what they are.
 */
export function tableLines({ head, rows }: Table, theme: Theme): Line[] {
  const full = head.map((title, column) =>
    Math.max(displayWidth(title), ...rows.map((row) => displayWidth(row.cells[column] ?? ''))),
  )
  const [longest = 0, ...figures] = full
  const left = theme.width - figures.reduce((sum, each) => sum + each + 2, 0)
  if (left < Math.min(longest, leastName)) return rows.flatMap((row) => listLines(head, row, theme))
  const widths = [Math.min(longest, left), ...figures]
  const line = (cells: readonly string[], style: Style | undefined, others: Style | undefined): Line =>
    widths.map((each, column) =>
      column === 0
        ? run(pad(clip(cells[0] ?? '', each, theme), each), style)
        : run(`  ${pad(cells[column] ?? '', each, 'end')}`, others),
    )
  return [
    line(head, { dim: true }, { dim: true }),
    ...rows.map((row) => line(row.cells, row.style, undefined)),
  ]
}

/** The text, its end cut where it is wider than it may be. */
export function clip(text: string, width: number, { glyphs }: Theme): string {
  if (displayWidth(text) <= width) return text
  let clipped = ''
  let used = displayWidth(glyphs.ellipsis)
  for (const sign of graphemesOf(text)) {
    used += graphemeWidth(sign)
    if (used > width) break
    clipped += sign
  }
  return clipped + glyphs.ellipsis
}

function listLines(head: readonly string[], { cells, style }: TableRow, theme: Theme): Line[] {
  const figures = head.slice(1).flatMap((title, column): Run[] => {
    const cell = cells[column + 1] ?? ''
    return cell === '' ? [] : [run(`${title} `, { dim: true }), run(`${cell} `)]
  })
  return [...wrap([run(cells[0] ?? '', style)], theme.width), ...wrap(figures, theme.width)]
}
