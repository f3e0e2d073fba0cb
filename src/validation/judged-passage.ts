import isEqual from 'lodash/isEqual.js'
import partition from 'lodash/partition.js'
import uniqWith from 'lodash/uniqWith.js'
import { logOddsOf } from '../framing/scores.ts'
import { type Summand, summandsOf } from '../framing/summands.ts'
import type { LinkedLexicon } from '../lexicon-types.ts'
import type { Analysis, EvidencePart, Passage, Span } from '../types.ts'
import { none } from './coding.ts'
import type { GoldArticle, GoldPassage } from './gold.ts'

/** What an entry found in one passage, and what that counts. */
export interface FoundEntry extends Pick<Summand, 'kind' | 'entry' | 'value' | 'weight' | 'contribution'> {
  /** Where in `text` of the passage it was found. */
  readonly spans: readonly Span[]
  /** What it found outside the passage. */
  readonly elsewhere: readonly FoundElsewhere[]
  /** Learned words that it counted, and where in `text` they stand; their values add up to that of the entry. */
  readonly parts: readonly EvidencePart[]
}

/** Words that an entry found in the title, or in a passage above. */
export interface FoundElsewhere {
  readonly words: string
  readonly where: 'title' | 'above'
}

/** A coded passage and what one category's lexicon makes of it. */
export interface JudgedPassage {
  readonly article: string
  readonly source: string | null
  /** Its number in the article, from 1. */
  readonly passage: number
  /** Without white space at its ends. */
  readonly text: string
  /** The gold's category, or `none`. */
  readonly primary: string
  /** Every category that the gold gives. */
  readonly labels: readonly string[]
  /** Whether the gold gives it the category. */
  readonly coded: boolean
  /** Whether the lexicon does. */
  readonly tagged: boolean
  /** From 0 to 1. */
  readonly score: number
  /** How far the log-odds lie above the threshold; negative below it. */
  readonly margin: number
  /** Sum of what speaks for the category, in log-odds, without the bias. */
  readonly support: number
  /** What was found, the largest contributions by amount first, without the bias. */
  readonly found: readonly FoundEntry[]
}

/** How a passage of the gold fares with one lexicon. */
export function judgePassage(
  article: GoldArticle,
  index: number,
  analysis: Analysis,
  { category, threshold }: LinkedLexicon,
): JudgedPassage {
  const { primary, labels } = article.passages[index] as GoldPassage
  const passage = analysis.passages[index] as Passage
  const summands = summandsOf(passage.evidence, category)
  const logOdds = summands.reduce((sum, { contribution }) => sum + contribution, 0)
  const found = summands.filter(({ kind }) => kind !== 'bias')
  return {
    article: article.id,
    source: article.source ?? null,
    passage: index + 1,
    text: analysis.text.slice(passage.start, passage.end),
    primary: primary ?? none,
    labels,
    coded: labels.includes(category),
    tagged: passage.tags.some((tag) => tag.category === category),
    score: passage.scores[category] ?? 0,
    margin: logOdds - logOddsOf(threshold),
    support: found.reduce((sum, { contribution }) => sum + Math.max(0, contribution), 0),
    found: found.map((summand) => foundEntryOf(summand, analysis, passage)),
  }
}

function foundEntryOf(
  { kind, entry, value, weight, contribution, spans, parts }: Summand,
  { text, title }: Analysis,
  passage: Passage,
): FoundEntry {
  const [inside, outside] = partition(spans, (span) => lies(span, passage))
  const elsewhere = outside.map(
    (span): FoundElsewhere => ({
      words: text.slice(span.start, span.end),
      where: title !== undefined && lies(span, title) ? 'title' : 'above',
    }),
  )
  return {
    kind,
    entry,
    value,
    weight,
    contribution,
    spans: inside.map(({ start, end }) => ({ start: start - passage.start, end: end - passage.start })),
    parts: parts.map((part) => ({
      ...part,
      start: part.start - passage.start,
      end: part.end - passage.start,
    })),
    elsewhere: uniqWith(elsewhere, isEqual),
  }
}

function lies(span: Span, within: Span): boolean {
  return span.start >= within.start && span.end <= within.end
}
