import chunk from 'lodash/chunk.js'
import groupBy from 'lodash/groupBy.js'
import sortBy from 'lodash/sortBy.js'
import sumBy from 'lodash/sumBy.js'
import type { Analyzer } from '../analyzer.ts'
import type { Analysis } from '../types.ts'
import { analyzeArticles, type ReadOptions } from './articles.ts'
import type { CorpusArticle } from './corpus.ts'
import type { Draw, GoldArticle } from './gold.ts'
import { createRandom, type Random } from './random.ts'

/** Options of `sample`. */
export interface SampleOptions extends ReadOptions {
  /** How many passages to code, about. Default 100. */
  readonly passages?: number
  /**
   * What is drawn. `random` (the default): runs of up to five passages by chance, of each source by its part of the
   * passages; what is told of such a sample holds for the corpus. `uncertain`: the passages whose tags are least certain, a few an
   * article; they teach most, but say nothing of shares. `both`: half of each.
   */
  readonly by?: 'random' | 'uncertain' | 'both'
  /** Default 1. */
  readonly seed?: number
}

/** So many passages that follow each other are drawn together: they are read together, too. */
const blockSize = 5
/** So many uncertain passages are drawn from one article at most. */
const mostUncertain = 3

interface Candidate {
  readonly article: CorpusArticle
  readonly analysis: Analysis
}

/**
 * Picks passages of a corpus to be coded, and returns them as a gold to fill in: passages with `drawn` are to be coded,
 * those before them are their context. Deterministic.
 *
 * @throws RangeError if the number is not a whole one from 1, or the corpus holds no article with passages in a language
 *   that the analyzer knows.
 */
export function sample(
  analyzer: Analyzer,
  corpus: readonly CorpusArticle[],
  options: SampleOptions = {},
): readonly GoldArticle[] {
  const { passages = 100, by = 'random', seed = 1, ...reading } = options
  if (!(Number.isInteger(passages) && passages >= 1))
    throw new RangeError(`sample: ${passages} passages; give a whole number from 1`)
  const candidates = [...analyzeArticles(analyzer, corpus, reading)]
    .map(([article, analysis]) => ({ article, analysis }))
    .filter(({ analysis }) => analysis.language !== null && analysis.passages.length > 0)
  if (candidates.length === 0)
    throw new RangeError('sample: there is no article with passages in a language of the lexicons')
  const half = by === 'both' ? Math.ceil(passages / 2) : passages
  const chosen = by === 'uncertain' ? new Map() : drawBlocks(candidates, half, createRandom(seed))
  const rest = candidates.filter((candidate) => !chosen.has(candidate))
  const uncertain =
    by === 'random' ? new Map() : drawUncertain(rest, by === 'both' ? passages - half : passages)
  return [
    ...[...chosen].map(([candidate, places]) => formOf(candidate, 'random', places)),
    ...[...uncertain].map(([candidate, places]) => formOf(candidate, 'uncertain', places)),
  ]
}

/** Some passages, by their places in their articles. */
type Places = ReadonlyMap<Candidate, ReadonlySet<number>>

/** Passages that stand together, and are drawn together. */
interface Block {
  readonly candidate: Candidate
  readonly places: readonly number[]
}

/** Blocks by chance, of each source as many as its part of the passages asks for: every passage has the same chance. */
function drawBlocks(candidates: readonly Candidate[], wanted: number, random: Random): Places {
  const blocks = sortBy(candidates, ({ article }) => article.id).flatMap(blocksOf)
  const shuffled = sortBy(
    blocks.map((block) => ({ ...block, key: random() })),
    'key',
  )
  const queues = Object.entries(groupBy(shuffled, ({ candidate }) => candidate.article.source ?? ''))
  const strata = sortBy(queues, ([source]) => source).map(([, queue]) => ({
    queue,
    weight: sumBy(queue, ({ places }) => places.length),
    taken: 0,
    next: 0,
  }))
  const drawn: Block[] = []
  for (let count = 0; count < wanted; ) {
    // The source that lags most behind its part is next; among equals, the one whose name comes first.
    const open = strata.filter(({ queue, next }) => next < queue.length)
    const [stratum] = sortBy(open, ({ taken, weight }) => (taken + 1) / weight)
    if (stratum === undefined) break
    const block = stratum.queue[stratum.next++] as Block
    stratum.taken += block.places.length
    count += block.places.length
    drawn.push(block)
  }
  return gather(drawn.flatMap(({ candidate, places }) => places.map((place) => ({ candidate, place }))))
}

function blocksOf(candidate: Candidate): readonly Block[] {
  const places = candidate.analysis.passages.map((_, place) => place)
  return chunk(places, blockSize).map((own) => ({ candidate, places: own }))
}

function gather(drawn: readonly { readonly candidate: Candidate; readonly place: number }[]): Places {
  const places = new Map<Candidate, Set<number>>()
  for (const { candidate, place } of drawn)
    places.set(candidate, (places.get(candidate) ?? new Set<number>()).add(place))
  return places
}

/** The least certain passages, one source after the other, not too many of one article. */
function drawUncertain(candidates: readonly Candidate[], wanted: number): Places {
  const each = candidates.flatMap((candidate) =>
    sortBy(
      candidate.analysis.passages.map(({ certainty, words }, place) => ({
        candidate,
        place,
        certainty,
        words,
      })),
      'certainty',
    )
      .filter(({ words }) => words > 0)
      .slice(0, mostUncertain),
  )
  const queues = Object.entries(groupBy(each, ({ candidate }) => candidate.article.source ?? ''))
  const ranked = queues.flatMap(([source, own]) =>
    sortBy(own, 'certainty').map((one, rank) => ({ ...one, source, rank })),
  )
  return gather(sortBy(ranked, 'rank', 'source').slice(0, wanted))
}

/** An article to be filled in, up to the last passage that is to be coded. */
function formOf({ article, analysis }: Candidate, drawn: Draw, places: ReadonlySet<number>): GoldArticle {
  const { text, passages, language } = analysis
  return {
    id: article.id,
    ...(language === null ? {} : { language }),
    ...(article.source === undefined ? {} : { source: article.source }),
    ...(article.title === undefined ? {} : { title: article.title }),
    passages: passages.slice(0, Math.max(...places) + 1).map(({ start, end }, place) => ({
      text: text.slice(start, end),
      primary: null,
      labels: [],
      ...(places.has(place) ? { drawn } : {}),
    })),
  }
}
