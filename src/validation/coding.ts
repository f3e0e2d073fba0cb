/** The code of a passage without a category. */
export const none = 'none'

/** One passage, as the gold has it and as it was tagged. */
export interface Coding {
  /** Passages of one article stand for one another in the bootstrap. */
  readonly article: string
  readonly source: string | null
  /** The gold's category, or `none`. */
  readonly primary: string
  /** Every category that the gold gives. */
  readonly labels: readonly string[]
  /** The category found, or `none`. */
  readonly found: string
  /** Every category that reached its threshold. */
  readonly tags: readonly string[]
  /** From 0 to 1, by category; empty if nothing could be scored. */
  readonly scores: Readonly<Record<string, number>>
  /** How far the choice of `found` stands from another, in log-odds. */
  readonly certainty: number
  readonly words: number
}

/** Options of `measuresOf`. */
export interface MeasureOptions {
  /** Seed of the bootstrap. Default 1. */
  readonly seed?: number
  /** Samples of the bootstrap. Default 1000; 0 leaves the interval out. */
  readonly samples?: number
}
