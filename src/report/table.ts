import { pad, wrap } from './lines.ts'
import { type Line, type Run, run, type Style } from './style.ts'
import type { Theme } from './theme.ts'
import { displayWidth } from './width.ts'

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

/** A table in columns; where the width is too small for them, every row as its name and its figures with their names. */
export function tableLines({ head, rows }: Table, theme: Theme): Line[] {
  const widths = head.map((title, column) =>
    Math.max(displayWidth(title), ...rows.map((row) => displayWidth(row.cells[column] ?? ''))),
  )
  const width = widths.reduce((sum, each) => sum + each + 2, -2)
  if (width > theme.width) return rows.flatMap((row) => listLines(head, row, theme))
  const line = (cells: readonly string[], style: Style | undefined, others: Style | undefined): Line =>
    widths.map((each, column) =>
      column === 0
        ? run(pad(cells[0] ?? '', each), style)
        : run(`  ${pad(cells[column] ?? '', each, 'end')}`, others),
    )
  return [
    line(head, { dim: true }, { dim: true }),
    ...rows.map((row) => line(row.cells, row.style, undefined)),
  ]
}

function listLines(head: readonly string[], { cells, style }: TableRow, theme: Theme): Line[] {
  const figures = head.slice(1).flatMap((title, column): Run[] => {
    const cell = cells[column + 1] ?? ''
    return cell === '' ? [] : [run(`${title} `, { dim: true }), run(`${cell} `)]
  })
  return [...wrap([run(cells[0] ?? '', style)], theme.width), ...wrap(figures, theme.width)]
}
