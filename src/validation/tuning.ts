import type { MeasureOptions } from './coding.ts'
import { type CrossValidationOptions, codingsOf, crossValidate, type Model } from './cross-validation.ts'
import { type CategoryFit, fitCategory, keptFit } from './fit.ts'
import { type Measures, measuresOf } from './measures.ts'
import type { FeatureTable } from './table.ts'

/**
 * Options of `tune`. By default each weight is drawn to the lexicon's own (`prior: 'weights'`), as strongly as ten
 * passages would (`penalty: 10`).
 */
export interface TuneOptions extends CrossValidationOptions, MeasureOptions {
  /** Language of every article; by default the one that the gold names, else the one found. */
  readonly language?: string
}

/** What was fitted for one category. */
export interface CategoryTuning extends CategoryFit {
  /** As a score, between 0 and 1. */
  readonly threshold: number
  readonly biasBefore: number
  readonly thresholdBefore: number
}

/** What was fitted for one language, and what it is worth. Plain JSON. */
export interface LanguageTuning {
  readonly language: string
  /** In the order that decides ties. */
  readonly categories: readonly CategoryTuning[]
  /** The weights, biases and thresholds as they were, on all passages. */
  readonly before: Measures
  /** Fitted ones, each on passages that it was fitted without. */
  readonly after: Measures
  /** The same for every fold by itself. */
  readonly folds: readonly Measures[]
}

export interface Tuning {
  readonly languages: readonly LanguageTuning[]
}

/** Fits one table: see `tune`. */
export function tuneTable(table: FeatureTable, options: TuneOptions = {}): LanguageTuning {
  const names = table.categories.map(({ category }) => category)
  const validation = crossValidate(table, options)
  const model = fitTable(table, options, validation.thresholds)
  const before: Model = {
    fits: table.categories.map((category) => keptFit(category)),
    thresholds: table.categories.map(({ threshold }) => threshold),
  }
  return {
    language: table.language,
    categories: table.categories.map(({ bias, threshold }, place) => ({
      ...(model.fits[place] as CategoryFit),
      threshold: model.thresholds[place] as number,
      biasBefore: bias,
      thresholdBefore: threshold,
    })),
    before: measuresOf(codingsOf(table, before), names, options),
    after: measuresOf(validation.codings, names, options),
    folds: validation.models
      .map((_, fold) => validation.codings.filter((__, row) => validation.folds[row] === fold))
      .map((codings) => measuresOf(codings, names, { ...options, samples: 0 })),
  }
}

/**
 * Fits every category on all rows of a table.
 *
 * @param thresholds To go with the fit, as `crossValidate` found them; by default it is asked.
 */
export function fitTable(
  table: FeatureTable,
  options: CrossValidationOptions = {},
  thresholds: readonly number[] = crossValidate(table, options).thresholds,
): Model {
  return {
    fits: table.categories.map((category) => fitCategory(table, category, () => true, options).fit),
    thresholds,
  }
}
