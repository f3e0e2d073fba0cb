/** Columns of numbers that belong together, turned so that they are at right angles: weights of such fit fast. */

/** What turns a row of numbers. Turning leaves lengths and angles as they are. */
export interface Rotation {
  /** The row as it looks after turning. */
  turn(row: Float64Array): Float64Array
  /** The row that would look so. */
  turnBack(row: Float64Array): Float64Array
}

const sweeps = 12
const small = 1e-9

/** The rotation after which the columns of some rows are at right angles: Jacobi's method. Deterministic. */
export function rotationOf(rows: readonly Float64Array[], dimensions: number): Rotation {
  const products = productsOf(rows, dimensions)
  const axes = square(dimensions)
  for (let i = 0; i < dimensions; i++) (axes[i] as Float64Array)[i] = 1
  const scale = products.reduce((sum, row, i) => sum + (row[i] as number), 0)
  for (let sweep = 0; sweep < sweeps; sweep++) {
    let turned = false
    for (let p = 0; p < dimensions; p++)
      for (let q = p + 1; q < dimensions; q++)
        if (Math.abs(products[p]?.[q] as number) > small * scale) {
          turnPair(products, axes, p, q)
          turned = true
        }
    if (!turned) break
  }
  return {
    turn: (row) =>
      Float64Array.from({ length: dimensions }, (_, j) =>
        row.reduce((sum, value, i) => sum + value * (axes[i]?.[j] as number), 0),
      ),
    turnBack: (row) =>
      Float64Array.from(axes, (axis) => axis.reduce((sum, value, j) => sum + value * (row[j] as number), 0)),
  }
}

function square(size: number): Float64Array[] {
  return Array.from({ length: size }, () => new Float64Array(size))
}

function productsOf(rows: readonly Float64Array[], dimensions: number): Float64Array[] {
  const products = square(dimensions)
  for (const row of rows)
    for (let i = 0; i < dimensions; i++) {
      const own = products[i] as Float64Array
      const value = row[i] as number
      for (let j = 0; j < dimensions; j++) own[j] = (own[j] as number) + value * (row[j] as number)
    }
  return products
}

/** Turns two axes so that their product is 0. */
function turnPair(
  products: readonly Float64Array[],
  axes: readonly Float64Array[],
  p: number,
  q: number,
): void {
  const [rowP, rowQ] = [products[p] as Float64Array, products[q] as Float64Array]
  const slant = ((rowQ[q] as number) - (rowP[p] as number)) / (2 * (rowP[q] as number))
  const tangent = (slant < 0 ? -1 : 1) / (Math.abs(slant) + Math.sqrt(slant * slant + 1))
  const cosine = 1 / Math.sqrt(tangent * tangent + 1)
  const sine = tangent * cosine
  const mix = (row: Float64Array): void => {
    const [a, b] = [row[p] as number, row[q] as number]
    row[p] = cosine * a - sine * b
    row[q] = sine * a + cosine * b
  }
  products.forEach(mix)
  for (let i = 0; i < rowP.length; i++) {
    const [a, b] = [rowP[i] as number, rowQ[i] as number]
    rowP[i] = cosine * a - sine * b
    rowQ[i] = sine * a + cosine * b
  }
  axes.forEach(mix)
}
