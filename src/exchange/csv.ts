/** What a cell holds; `null` is an empty one. */
export type Cell = string | number | boolean | null

/**
 * Rows as CSV (RFC 4180): lines end in CR LF; cells that need it stand in quotes. A cell of text that a spreadsheet would
 * run as a formula, since it begins with `=`, `+`, `-`, `@`, a tab or a carriage return, gets an apostrophe in front,
 * which spreadsheets don't show; `fromCell` takes it away.
 */
export function toCsv(
  header: readonly string[],
  rows: readonly (readonly Cell[])[],
  delimiter = ',',
): string {
  return [header, ...rows]
    .map((row) => `${row.map((cell) => cellOf(cell, delimiter)).join(delimiter)}\r\n`)
    .join('')
}

/** So begins what a spreadsheet takes for a formula; and what would be taken for a defused one. */
const formula = /^'*[=+\-@\t\r]/

function cellOf(cell: Cell, delimiter: string): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') return String(cell)
  const text = formula.test(cell) ? `'${cell}` : cell
  return /["\r\n]/.test(text) || text.includes(delimiter) || /^\s|\s$/.test(text)
    ? `"${text.replaceAll('"', '""')}"`
    : text
}

/** The text of a cell as it was before `toCsv` defused it. */
export function fromCell(cell: string): string {
  return /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell
}
