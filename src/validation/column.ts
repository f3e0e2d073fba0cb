/** Sparse columns of numbers, and the sums that fits need of them. */

/** A sparse column: `values[k]` stands in row `rows[k]`; all other rows hold 0. */
export interface Column {
  readonly rows: ArrayLike<number>
  readonly values: ArrayLike<number>
}

/** The same in the form that is fast to read. */
export interface TypedColumn {
  readonly rows: Int32Array
  readonly values: Float64Array
}

/** A column in the form that is fast to read. */
export function typedColumn({ rows, values }: Column): TypedColumn {
  return { rows: Int32Array.from(rows), values: Float64Array.from(values) }
}

/** `bias + Σ weight · value` for every row. */
export function logOddsOf(
  columns: readonly Column[],
  rows: number,
  bias: number,
  weights: ArrayLike<number>,
): Float64Array {
  const logOdds = new Float64Array(rows).fill(bias)
  columns.forEach((column, j) => {
    addTo(logOdds, column, weights[j] as number)
  })
  return logOdds
}

/** Sum of all numbers. */
export function sum(numbers: Float64Array): number {
  let total = 0
  for (let row = 0; row < numbers.length; row++) {
    total += numbers[row] as number
  }
  return total
}

/** Σ number · value. */
export function dot(numbers: Float64Array, { rows, values }: TypedColumn): number {
  let total = 0
  for (let k = 0; k < rows.length; k++) {
    total += (numbers[rows[k] as number] as number) * (values[k] as number)
  }
  return total
}

/** Σ number · value². */
export function dotSquares(numbers: Float64Array, { rows, values }: TypedColumn): number {
  let total = 0
  for (let k = 0; k < rows.length; k++) {
    total += (numbers[rows[k] as number] as number) * (values[k] as number) ** 2
  }
  return total
}

function addTo(numbers: Float64Array, { rows, values }: Column, factor: number): void {
  for (let k = 0; k < rows.length; k++) {
    const row = rows[k] as number
    numbers[row] = (numbers[row] as number) + factor * (values[k] as number)
  }
}

/** Adds factor · value · curvature to the numbers of the column's rows. */
export function addCurved(
  numbers: Float64Array,
  curvature: Float64Array,
  { rows, values }: TypedColumn,
  factor: number,
): void {
  for (let k = 0; k < rows.length; k++) {
    const row = rows[k] as number
    numbers[row] = (numbers[row] as number) + factor * (values[k] as number) * (curvature[row] as number)
  }
}
