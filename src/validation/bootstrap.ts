import { alphaOfMargins, type Confusion, type Interval } from './agreement.ts'
import type { Random } from './random.ts'

/** Options of a bootstrap. */
export interface BootstrapOptions {
  /** How often articles are drawn. Default 1000; 0 gives no interval. */
  readonly samples?: number
  /** Share of the samples that the interval holds, between 0 and 1. Default 0.95. */
  readonly level?: number
  readonly random: Random
}

/**
 * Interval of Krippendorff's alpha by bootstrap: whole articles are drawn with replacement, because the
 * passages of one article resemble each other. Percentile method.
 *
 * @param articles One confusion table an article, all with the same categories.
 * @returns `null` with fewer than two articles or where alpha is undefined in every sample.
 */
export function bootstrapAlpha(articles: readonly Confusion[], options: BootstrapOptions): Interval | null {
  const size = articles[0]?.categories.length ?? 0
  return bootstrapInterval(
    articles.map(({ counts }) => counts.flat()),
    (sums) => alphaOfCells(sums, size),
    options,
  )
}

/**
 * Interval of a figure that follows from counts, by bootstrap over articles with the percentile method.
 *
 * @param articles The counts of each article, as many of one as of the other.
 * @param figureOf The figure, from the sums of the counts of all articles drawn; `null` where it is undefined.
 * @returns `null` with fewer than two articles or where the figure is undefined in every sample.
 */
export function bootstrapInterval(
  articles: readonly (readonly number[])[],
  figureOf: (sums: Float64Array) => number | null,
  options: BootstrapOptions,
): Interval | null {
  const { samples = 1000, level = 0.95, random } = options
  if (articles.length < 2) {
    return null
  }
  // Counts that hold something, all articles in a row: of confusion tables, few do.
  const starts = [0]
  const cells: number[] = []
  const amounts: number[] = []
  for (const counts of articles) {
    counts.forEach((count, cell) => {
      if (count > 0) {
        cells.push(cell)
        amounts.push(count)
      }
    })
    starts.push(cells.length)
  }
  const figures: number[] = []
  const sums = new Float64Array(articles[0]?.length ?? 0)
  for (let sample = 0; sample < samples; sample++) {
    sums.fill(0)
    for (let draw = 0; draw < articles.length; draw++) {
      const article = Math.floor(random() * articles.length)
      const end = starts[article + 1] as number
      for (let at = starts[article] as number; at < end; at++) {
        const cell = cells[at] as number
        sums[cell] = (sums[cell] as number) + (amounts[at] as number)
      }
    }
    const figure = figureOf(sums)
    if (figure !== null) {
      figures.push(figure)
    }
  }
  if (figures.length === 0) {
    return null
  }
  figures.sort((a, b) => a - b)
  return { low: quantileOf(figures, (1 - level) / 2), high: quantileOf(figures, (1 + level) / 2) }
}

/** Alpha of a confusion table whose rows stand one behind the other. @param size number of codes */
export function alphaOfCells(cells: ArrayLike<number>, size: number): number | null {
  const values = new Float64Array(size)
  let units = 0
  let same = 0
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      const count = cells[i * size + j] as number
      units += count
      values[i] = (values[i] as number) + count
      values[j] = (values[j] as number) + count
      same += i === j ? count : 0
    }
  }
  return alphaOfMargins(units, same, values)
}

/** The value below which `share` of the sorted values lie, interpolated. */
export function quantileOf(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1)
  const below = Math.floor(at)
  const low = sorted[below] as number
  const high = sorted[Math.min(below + 1, sorted.length - 1)] as number
  return low + (high - low) * (at - below)
}
