import { createRandom } from '../../src/validation/random.ts'
import type { FeatureTable } from '../../src/validation/table.ts'

const names = ['state-narrative', 'photo-caption']

/** What a made-up table looks like. */
export interface Shape {
  readonly articles: number
  readonly columns: number
  /** Weight of every entry before the fit, by its place. */
  readonly weight?: (place: number) => number
}

/** A table in which the first half of each category's entries speak for it and the others are noise. */
export function syntheticTable(seed: number, { articles, columns, weight = () => 1 }: Shape): FeatureTable {
  const random = createRandom(seed)
  const rows = Array.from({ length: articles * 6 }, (_, row) => {
    const primary = random() < 0.5 ? 'none' : (names[Math.floor(random() * 2)] as string)
    const article = Math.floor(row / 6)
    return {
      article: `a${article}`,
      source: `s${article % 7}`,
      primary,
      labels: primary === 'none' ? [] : [primary],
      words: 10,
      text: '',
    }
  })
  const categories = names.map((category) => ({
    category,
    bias: -2,
    threshold: 0.5,
    columns: Array.from({ length: columns }, (_, place) => {
      const places: number[] = []
      rows.forEach((row, at) => {
        const likely = place < columns / 2 && row.primary === category
        if (random() < (likely ? 0.3 : 0.08)) {
          places.push(at)
        }
      })
      return {
        entry: `entry ${place}`,
        weight: weight(place),
        rows: places,
        values: places.map(() => Math.ceil(random() * 2)),
      }
    }),
  }))
  return { language: 'en', rows, categories }
}
