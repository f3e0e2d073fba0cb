import sortBy from 'lodash/sortBy.js'
import type { Column } from './column.ts'
import { type FitOptions, labelsOf, problemOf, roundTo } from './fit.ts'
import { fitLogistic } from './logistic.ts'
import { rotationOf } from './rotation.ts'
import type { CategoryTable, EntryColumn, FeatureTable } from './table.ts'
import type { WordVectors } from './vectors.ts'
import { type CandidateWord, type LearnedWord, vocabularyEntry, type WordTable } from './words.ts'

/** Learns the words of categories. */
export interface Learner {
  /** The most words of a category. */
  readonly most: number
  /** The words that some rows teach, those that tell most first. */
  learn(
    table: FeatureTable,
    category: CategoryTable,
    counts: (row: number) => boolean,
    options: FitOptions,
  ): readonly LearnedWord[]
  /** The category with one column for its learned words, in place of the one it has. */
  withWords(category: CategoryTable, words: readonly LearnedWord[]): CategoryTable
}

/**
 * How strongly the weights of words, or of the directions of their vectors, are drawn to 0. Of 10 to 300, this measured
 * best where outlets were left out.
 */
const penalty = 100
const weightStep = 0.001
/** What `vocabulary.yaml` takes. */
const mostWeight = 5

/**
 * Makes a learner: words are weighted together with the entries of the category, so that they tell what the entries
 * don't, by ridge regression. With vectors it is the directions of the vectors that are weighted, and a word weighs what
 * its vector says: so words that are used alike weigh alike, and rare ones take from common ones.
 */
export function createLearner(table: WordTable, most: number, vectors?: WordVectors): Learner {
  const words = vectors ? table.words.filter(({ norm }) => vectors.vectorOf(norm)) : table.words
  const block = vectors ? denseBlock(words, table.rows, vectors) : sparseBlock(words)
  const byNorm = new Map(words.map((word) => [word.norm, word]))
  return {
    most,
    learn: (features, category, counts, options) => {
      const { targets, counted } = labelsOf(features, category, counts)
      if (!targets.some((target, row) => counted[row] && target === 1)) return []
      const own = problemOf(without(category), targets, counted, options)
      const extra = block.columns.length
      const fit = fitLogistic({
        ...own,
        columns: [...own.columns, ...block.columns],
        penalties: [...Array.from(own.penalties), ...Array(extra).fill(penalty)],
        priors: [...Array.from(own.priors), ...Array(extra).fill(0)],
        lower: [...Array.from(own.lower), ...Array(extra).fill(Number.NEGATIVE_INFINITY)],
        upper: [...Array.from(own.upper), ...Array(extra).fill(Number.POSITIVE_INFINITY)],
      })
      const weights = block.weightsOf(fit.weights.subarray(own.columns.length))
      return strongest(words, weights, most)
    },
    withWords: (category, learned) => ({
      ...category,
      columns: [...without(category).columns, vocabularyColumn(category, learned, byNorm)],
    }),
  }
}

function without(category: CategoryTable): CategoryTable {
  return { ...category, columns: category.columns.filter(({ entry }) => entry !== vocabularyEntry) }
}

/** Columns in which words are weighted, and what a word weighs by the weights of the columns. */
interface WordBlock {
  readonly columns: readonly Column[]
  /** By the place of the word. */
  weightsOf(fitted: Float64Array): Float64Array
}

function sparseBlock(words: readonly CandidateWord[]): WordBlock {
  return {
    columns: words.map(({ rowsWith, values, rarity }) => ({
      rows: rowsWith,
      values: values.map((value) => value * rarity),
    })),
    weightsOf: (fitted) => fitted.map((weight, place) => weight * (words[place]?.rarity as number)),
  }
}

function denseBlock(words: readonly CandidateWord[], count: number, vectors: WordVectors): WordBlock {
  const { dimensions } = vectors
  const rows = Array.from({ length: count }, () => new Float64Array(dimensions))
  for (const { norm, rarity, rowsWith, values } of words) {
    const vector = vectors.vectorOf(norm) as Float32Array
    rowsWith.forEach((place, k) => {
      const row = rows[place] as Float64Array
      const factor = rarity * (values[k] as number)
      for (let i = 0; i < dimensions; i++) row[i] = (row[i] as number) + factor * (vector[i] as number)
    })
  }
  const rotation = rotationOf(rows, dimensions)
  const turned = rows.map((row) => rotation.turn(row))
  const places = turned.map((_, row) => row)
  return {
    columns: Array.from({ length: dimensions }, (_, i) => ({
      rows: places,
      values: turned.map((row) => row[i] as number),
    })),
    weightsOf: (fitted) => {
      const direction = rotation.turnBack(fitted)
      return Float64Array.from(words, ({ norm, rarity }) => {
        const vector = vectors.vectorOf(norm) as Float32Array
        return rarity * vector.reduce((sum, value, i) => sum + value * (direction[i] as number), 0)
      })
    },
  }
}

/** The words that tell most over all rows: those with large weights, and among them those that are found often. */
function strongest(
  words: readonly CandidateWord[],
  weights: Float64Array,
  most: number,
): readonly LearnedWord[] {
  const all = words.map(({ norm, rowsWith }, place) => {
    const weight = Math.min(Math.max(weights[place] as number, -mostWeight), mostWeight)
    return { norm, weight: roundTo(weight, weightStep), force: Math.abs(weight) * Math.sqrt(rowsWith.length) }
  })
  return sortBy(
    all.filter(({ weight }) => weight !== 0),
    ({ force }) => -force,
    'norm',
  )
    .slice(0, most)
    .map(({ norm, weight }) => [norm, weight] as const)
}

function vocabularyColumn(
  { columns }: CategoryTable,
  learned: readonly LearnedWord[],
  byNorm: ReadonlyMap<string, CandidateWord>,
): EntryColumn {
  const sums = new Map<number, number>()
  for (const [norm, weight] of learned) {
    const word = byNorm.get(norm)
    word?.rowsWith.forEach((row, k) => {
      sums.set(row, (sums.get(row) ?? 0) + weight * (word.values[k] as number))
    })
  }
  const cells = sortBy([...sums], ([row]) => row)
  return {
    entry: vocabularyEntry,
    // The words know the rows: a fit to the same ones may trust them less than they were learned with, not more.
    most: 1,
    weight: columns.find(({ entry }) => entry === vocabularyEntry)?.weight ?? 1,
    rows: cells.map(([row]) => row),
    values: cells.map(([, value]) => value),
  }
}
