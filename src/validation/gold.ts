/** Passages coded by people or machines, to measure and tune against. */
export interface Gold {
  readonly articles: readonly GoldArticle[]
}

export interface GoldArticle {
  /** Tells articles apart: passages of one article are drawn, and left out, together. */
  readonly id: string
  /** BCP 47 code. */
  readonly language?: string
  /** The outlet. */
  readonly source?: string
  readonly title?: string
  /** At least one. */
  readonly passages: readonly GoldPassage[]
}

export interface GoldPassage {
  readonly text: string
  /** The category that governs, or `none`. */
  readonly primary: string
  /** Every category that applies, the primary one among them; empty for `none`. */
  readonly labels: readonly string[]
}
