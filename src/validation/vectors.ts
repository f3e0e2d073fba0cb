import { DataError, excerptOf, type Fault } from '../errors.ts'
import { normOf } from '../text/norm.ts'

/** Words as points in a space where words that are used alike lie close together. */
export interface WordVectors {
  /** Norms, in the order of the file, which mostly is that of their frequency. */
  readonly words: readonly string[]
  readonly dimensions: number
  /** Of length 1; `undefined` for a word that is not there. It is a view: don't change it. */
  vectorOf(norm: string): Float32Array | undefined
  /**
   * The words closest to the mean of some words, closest first.
   * @param norms Those that are not there don't count.
   * @param most At most so many; those given are not among them.
   */
  nearestTo(norms: Iterable<string>, most: number): NearWord[]
}

export interface NearWord {
  readonly norm: string
  /** Cosine of the angle between its vector and the mean, from -1 to 1. */
  readonly similarity: number
}

/**
 * Reads word vectors in the text format of word2vec, which GloVe and fastText write as well: a word and its numbers a
 * line, parted by spaces; before them, if it is there, a line with the number of words and of dimensions. Words are
 * compared by their norms; of several with the same norm the first counts.
 *
 * @throws DataError for lines that lack numbers or have too many, and where there is no vector at all.
 */
export function parseVectors(
  source: string,
  { file = 'vectors' }: { readonly file?: string } = {},
): WordVectors {
  const lines = linesOf(source)
  const first = lines[isHeader(lines[0] ?? '') ? 1 : 0]
  const dimensions = first === undefined ? 0 : first.split(' ').length - 1
  const faults: Fault[] = []
  const faultAt = (index: number, message: string): void => {
    const place = { file, line: index + 1, column: 1 }
    faults.push({ ...place, message, excerpt: excerptOf(source, place.line, 1), hint: format })
  }
  if (dimensions < 2) faultAt(0, 'there are no word vectors')
  const places = new Map<string, number>()
  const numbers = new Float32Array(lines.length * dimensions)
  for (let index = first === lines[0] ? 0 : 1; index < lines.length && faults.length < mostFaults; index++) {
    const line = lines[index] as string
    const space = line.indexOf(' ')
    const norm = normOf(line.slice(0, space))
    const vector = numbers.subarray(places.size * dimensions, (places.size + 1) * dimensions)
    const wrong = readNumbers(line, space + 1, vector)
    if (wrong !== undefined) faultAt(index, wrong)
    else if (!places.has(norm) && toUnitLength(vector)) places.set(norm, places.size)
  }
  if (faults.length > 0) throw new DataError(faults)
  return createVectors(places, numbers, dimensions)
}

const format =
  'expected a word and its numbers in each line, as word2vec, GloVe and fastText write them as text'
/** A file of another kind has as many faults as lines. */
const mostFaults = 20

function linesOf(source: string): string[] {
  const lines = source.replace(/^\uFEFF/, '').split('\n')
  if (lines.at(-1)?.trim() === '') lines.pop()
  return lines.map((line) => line.trimEnd())
}

function isHeader(line: string): boolean {
  return /^\d+ \d+$/.test(line)
}

/** Fills a vector from what stands in a line from `start` on; what is wrong if it doesn't fit. */
function readNumbers(line: string, start: number, vector: Float32Array): string | undefined {
  let at = start
  for (let place = 0; place < vector.length; place++) {
    const end = place === vector.length - 1 ? line.length : line.indexOf(' ', at)
    if (end < 0) return `there are ${place + 1} numbers, where the first word has ${vector.length}`
    const text = line.slice(at, end)
    const number = text === '' ? Number.NaN : Number(text)
    if (!Number.isFinite(number)) {
      return text.includes(' ')
        ? `there are more numbers than the ${vector.length} of the first word`
        : `number ${place + 1} is none: ${JSON.stringify(text)}`
    }
    vector[place] = number
    at = end + 1
  }
  return undefined
}

/** Whether it has a direction at all. */
function toUnitLength(vector: Float32Array): boolean {
  const length = Math.sqrt(product(vector, vector, 0))
  for (let place = 0; place < vector.length; place++) vector[place] = (vector[place] as number) / length
  return length > 0
}

function createVectors(
  places: ReadonlyMap<string, number>,
  numbers: Float32Array,
  dimensions: number,
): WordVectors {
  const words = [...places.keys()]
  const viewAt = (place: number): Float32Array =>
    numbers.subarray(place * dimensions, (place + 1) * dimensions)
  return {
    words,
    dimensions,
    vectorOf: (norm) => {
      const place = places.get(norm)
      return place === undefined ? undefined : viewAt(place)
    },
    nearestTo: (norms, most) => {
      const given = new Set([...norms].flatMap((norm) => places.get(norm) ?? []))
      const mean = new Float32Array(dimensions)
      for (const place of given) {
        const vector = viewAt(place)
        for (let i = 0; i < dimensions; i++) mean[i] = (mean[i] as number) + (vector[i] as number)
      }
      if (!toUnitLength(mean)) return []
      return words
        .map((norm, place) => ({ norm, place, similarity: product(mean, numbers, place * dimensions) }))
        .filter(({ place }) => !given.has(place))
        .sort((a, b) => b.similarity - a.similarity || a.place - b.place)
        .slice(0, most)
        .map(({ norm, similarity }) => ({ norm, similarity }))
    },
  }
}

/** Σ vector · numbers from `start` on. */
function product(vector: Float32Array, numbers: Float32Array, start: number): number {
  let sum = 0
  for (let i = 0; i < vector.length; i++) sum += (vector[i] as number) * (numbers[start + i] as number)
  return sum
}
