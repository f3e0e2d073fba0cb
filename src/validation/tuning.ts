import uniq from 'lodash/uniq.js'
import type { MeasureOptions } from './coding.ts'
import {
  type CrossValidation,
  type CrossValidationOptions,
  codingsOf,
  crossValidate,
  fitWithWords,
  type Model,
} from './cross-validation.ts'
import { type CategoryFit, keptFit } from './fit.ts'
import type { Group } from './folds.ts'
import { type Measures, measuresOf } from './measures.ts'
import type { FeatureTable } from './table.ts'

/**
 * Options of `tune`. By default each weight is drawn to the lexicon's own (`prior: 'weights'`), as strongly as ten
 * passages would (`penalty: 10`).
 */
export interface TuneOptions extends Omit<CrossValidationOptions, 'penalty' | 'learner'>, MeasureOptions {
  /**
   * How strongly weights are drawn to the prior: a number above 0, or `auto`: that of 5, 10, 20, 40 and 80 which agrees
   * best where sources are left out (articles, where there are fewer than three sources); of those that are as good
   * within .002, the largest. Default 10.
   */
  readonly penalty?: number | 'auto'
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

/** A choice that was made by leaving parts of the gold out, and the alpha of each possibility. */
export interface Choice<Option> {
  readonly by: Group
  readonly chosen: Option
  readonly options: readonly { readonly option: Option; readonly alpha: number }[]
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
  /** How strongly weights were drawn, if that was chosen. */
  readonly penalty?: Choice<number>
  /** Whether words were taken, if they were learned. */
  readonly words?: Choice<boolean>
}

export interface Tuning {
  readonly languages: readonly LanguageTuning[]
}

const penalties = [5, 10, 20, 40, 80]
/** Alphas this close are equally good. */
const alike = 0.002
const leastSources = 3

/** A fit of one table, with all its options settled. */
type Settled = Omit<TuneOptions, 'penalty'> & CrossValidationOptions

/**
 * Fits one table: see `tune`.
 *
 * @param options.learner With it, words are learned, and taken if that agrees better where sources are left out, by more
 *   than .002.
 * @param options.keepWords Words are taken in any case.
 */
export function tuneTable(
  table: FeatureTable,
  options: TuneOptions & Pick<CrossValidationOptions, 'learner'> & { readonly keepWords?: boolean } = {},
): LanguageTuning {
  const { penalty: wanted, learner, keepWords = false, ...rest } = options
  const penalty = wanted === 'auto' ? choosePenalty(table, rest) : undefined
  const strength = penalty?.chosen ?? (wanted === 'auto' ? undefined : wanted)
  const settled: Settled = { ...rest, ...(strength === undefined ? {} : { penalty: strength }) }
  const words = learner === undefined ? undefined : chooseWords(table, { ...settled, learner }, keepWords)
  const final = words?.chosen && learner ? { ...settled, learner } : settled
  return {
    ...measureFit(table, crossValidate(table, final), final),
    ...(penalty === undefined ? {} : { penalty }),
    ...(words === undefined ? {} : { words }),
  }
}

function choosePenalty(table: FeatureTable, options: Settled): Choice<number> {
  const by = groupFor(table)
  const tried = penalties.map((option) => ({
    option,
    alpha: alphaOf(table, crossValidate(table, { ...options, by, penalty: option })),
  }))
  const best = Math.max(...tried.map(({ alpha }) => alpha))
  const good = tried.filter(({ alpha }) => alpha >= best - alike)
  return { by, chosen: good.at(-1)?.option as number, options: tried }
}

function chooseWords(table: FeatureTable, options: Settled, keep: boolean): Choice<boolean> {
  const by = groupFor(table)
  const { learner: _, ...plain } = options
  const without = alphaOf(table, crossValidate(table, { ...plain, by }))
  const withWords = alphaOf(table, crossValidate(table, { ...options, by }))
  return {
    by,
    chosen: keep || withWords > without + alike,
    options: [
      { option: false, alpha: without },
      { option: true, alpha: withWords },
    ],
  }
}

/** What is left out to choose: sources tell how other outlets fare. */
function groupFor({ rows }: FeatureTable): Group {
  return uniq(rows.map(({ source }) => source)).length >= leastSources ? 'source' : 'article'
}

function alphaOf(table: FeatureTable, { codings }: CrossValidation): number {
  const names = table.categories.map(({ category }) => category)
  return measuresOf(codings, names, { samples: 0 }).agreement.alpha ?? 0
}

function measureFit(table: FeatureTable, validation: CrossValidation, options: Settled): LanguageTuning {
  const names = table.categories.map(({ category }) => category)
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
    fits: table.categories.map((category) => fitWithWords(table, category, () => true, options).fit),
    thresholds,
  }
}
