/**
 * How far two codings of the same passages agree. Everything is counted once into a confusion table;
 * all coefficients are read off it.
 */

/** How often each pair of codes occurs. */
export interface Confusion {
  /** The codes, in the order of rows and columns. */
  readonly categories: readonly string[]
  /** `counts[i][j]`: units that the first coder (gold) gave code `i` and the second (found) code `j`. */
  readonly counts: readonly (readonly number[])[]
}

/** An interval of confidence. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** Agreement over all codes. A coefficient is `null` where it is undefined: without variation, chance explains all. */
export interface Agreement {
  /** Units counted. */
  readonly units: number
  /** Share of units with the same code, from 0 to 1. */
  readonly raw: number | null
  /** Krippendorff's alpha for nominal data: 1 perfect, 0 as by chance, negative below. */
  readonly alpha: number | null
  /** Cohen's kappa: as alpha, with the chance of each coder's own habits. */
  readonly kappa: number | null
}

/** How far what was found is what was coded. Figures are `null` where nothing could be counted. */
export interface Overlap {
  /** How much was coded. */
  readonly gold: number
  /** How much was found. */
  readonly found: number
  /** How much was coded and found. */
  readonly both: number
  /** `both / found`, from 0 to 1. */
  readonly precision: number | null
  /** `both / gold`, from 0 to 1. */
  readonly recall: number | null
  /** Harmonic mean of precision and recall, `2 · both / (gold + found)`, from 0 to 1. */
  readonly f1: number | null
}

/** The overlap of what was coded and what was found. */
export function overlapOf(gold: number, found: number, both: number): Overlap {
  return {
    gold,
    found,
    both,
    precision: found === 0 ? null : both / found,
    recall: gold === 0 ? null : both / gold,
    f1: gold + found === 0 ? null : (2 * both) / (gold + found),
  }
}

/** Agreement on one code against all others, in units. */
export interface CategoryAgreement extends Overlap {
  readonly category: string
  /** Krippendorff's alpha of this code against all others taken together. */
  readonly alpha: number | null
}

/**
 * Counts pairs of codes.
 *
 * @param pairs One pair a unit: the gold's code, then the one found.
 * @param categories Every code that can occur.
 * @throws RangeError for a code that is not among `categories`.
 */
export function confusionOf(
  pairs: Iterable<readonly [gold: string, found: string]>,
  categories: readonly string[],
): Confusion {
  const places = new Map(categories.map((category, index) => [category, index]))
  const placeOf = (code: string): number => {
    const place = places.get(code)
    if (place === undefined) {
      throw new RangeError(`confusionOf: code ${JSON.stringify(code)} is not among the categories; add it`)
    }
    return place
  }
  const counts = categories.map(() => categories.map(() => 0))
  for (const [gold, found] of pairs) {
    const row = counts[placeOf(gold)] as number[]
    const column = placeOf(found)
    row[column] = (row[column] as number) + 1
  }
  return { categories, counts }
}

/** Units, raw agreement, alpha and kappa of a confusion table. */
export function agreementOf(confusion: Confusion): Agreement {
  const { units, same, rows, columns } = marginsOf(confusion.counts)
  const chance = units === 0 ? 0 : rows.reduce((sum, row, i) => sum + row * (columns[i] as number), 0) / units
  return {
    units,
    raw: units === 0 ? null : same / units,
    alpha: alphaOfMargins(
      units,
      same,
      rows.map((row, i) => row + (columns[i] as number)),
    ),
    kappa: units === 0 || chance === units ? null : (same - chance) / (units - chance),
  }
}

/** Agreement on each code of a confusion table, in its order. */
export function categoryAgreementsOf(confusion: Confusion): CategoryAgreement[] {
  const { units, rows, columns } = marginsOf(confusion.counts)
  return confusion.categories.map((category, i) =>
    categoryAgreementOf(category, {
      units,
      gold: rows[i] as number,
      found: columns[i] as number,
      both: confusion.counts[i]?.[i] as number,
    }),
  )
}

/** Agreement on one code, from how often it occurs: of `units`, in the gold, in the other coding, in both. */
export function categoryAgreementOf(
  category: string,
  counts: { readonly units: number; readonly gold: number; readonly found: number; readonly both: number },
): CategoryAgreement {
  const { units, gold, found, both } = counts
  return {
    category,
    ...overlapOf(gold, found, both),
    alpha: alphaOfMargins(units, units - gold - found + 2 * both, [gold + found, 2 * units - gold - found]),
  }
}

/**
 * Krippendorff's alpha for two coders and nominal codes without missing data, from what is needed of the
 * coincidence matrix: with `n = 2 · units` values, alpha = 1 − (n − 1) · (n − agreeing) / (n² − Σ n_c²).
 *
 * @param same Units with the same code.
 * @param values How often each code was given, by both coders together.
 */
export function alphaOfMargins(units: number, same: number, values: ArrayLike<number>): number | null {
  const all = 2 * units
  let squares = 0
  for (let i = 0; i < values.length; i++) {
    squares += (values[i] as number) ** 2
  }
  const expected = all * all - squares
  return expected === 0 ? null : 1 - ((all - 1) * 2 * (units - same)) / expected
}

/**
 * Krippendorff's alpha for nominal codes, any number of coders, and missing codes: the coincidence matrix of
 * K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), section C.
 *
 * @param units For each unit, the codes it was given, one per coder; `null` where a coder gave none. Units
 *   with fewer than two codes do not count.
 * @returns 1 for perfect agreement, 0 for agreement as by chance, negative below it; `null` if no unit counts
 *   or only one code occurs.
 */
export function krippendorffAlpha(units: readonly (readonly (string | null)[])[]): number | null {
  const totals = new Map<string, number>()
  let all = 0
  let agreeing = 0
  for (const unit of units) {
    const counts = new Map<string, number>()
    let codes = 0
    for (const code of unit) {
      if (code !== null) {
        counts.set(code, (counts.get(code) ?? 0) + 1)
        codes++
      }
    }
    if (codes < 2) {
      continue
    }
    all += codes
    for (const [code, count] of counts) {
      totals.set(code, (totals.get(code) ?? 0) + count)
      agreeing += (count * (count - 1)) / (codes - 1)
    }
  }
  const expected = all * all - [...totals.values()].reduce((sum, total) => sum + total ** 2, 0)
  return expected === 0 ? null : 1 - ((all - 1) * (all - agreeing)) / expected
}

interface Margins {
  readonly units: number
  readonly same: number
  readonly rows: readonly number[]
  readonly columns: readonly number[]
}

function marginsOf(counts: readonly (readonly number[])[]): Margins {
  const rows = counts.map((row) => row.reduce((sum, count) => sum + count, 0))
  const columns = counts.map((_, i) => counts.reduce((sum, row) => sum + (row[i] as number), 0))
  return {
    units: rows.reduce((sum, row) => sum + row, 0),
    same: counts.reduce((sum, row, i) => sum + (row[i] as number), 0),
    rows,
    columns,
  }
}
