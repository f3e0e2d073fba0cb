import type { Analyzer } from '../analyzer.ts'
import { findParagraphs } from '../text/paragraph.ts'
import { tokenize } from '../text/token.ts'
import type { Analysis, Input } from '../types.ts'
import type { CorpusArticle } from './corpus.ts'
import type { GoldArticle } from './gold.ts'

/** An article, coded or not. */
export type Article = GoldArticle | CorpusArticle

/** Options of what reads many articles. */
export interface ReadOptions {
  /** Language of every article; by default the one that it names, else the one found. */
  readonly language?: string
  /** Called after every article. */
  readonly onProgress?: (done: number, total: number) => void
}

/**
 * Analyzes articles one by one; the passages of coded ones are given as paragraphs. Articles in a language that the
 * analyzer does not know are left out.
 */
export function* analyzeArticles<One extends Article>(
  analyzer: Analyzer,
  articles: readonly One[],
  { language, onProgress }: ReadOptions = {},
): Generator<readonly [One, Analysis]> {
  let done = 0
  for (const article of articles) {
    const spoken = language ?? article.language
    if (spoken === undefined || language !== undefined || analyzer.languages.includes(spoken)) {
      const options = spoken === undefined ? {} : { language: spoken }
      yield [article, analyzer.analyze(inputOf(article, analyzer, options), options)]
    }
    done++
    onProgress?.(done, articles.length)
  }
}

type Spoken = { readonly language?: string }

/** What `analyze` takes of an article. */
export function inputOf(article: Article, analyzer: Analyzer, options: Spoken): Input {
  const { title } = article
  if ('passages' in article) {
    return { ...(title === undefined ? {} : { title }), paragraphs: article.passages.map(({ text }) => text) }
  }
  const { paragraphs } = article
  if (paragraphs !== undefined) return { ...(title === undefined ? {} : { title }), paragraphs }
  return title === undefined ? article.text : withTitle(title, article.text, analyzer, options)
}

/** A text whose headline is known; its paragraphs are those that it has without. */
export function withTitle(title: string, body: string, analyzer: Analyzer, options: Spoken): Input {
  const tokens = tokenize(body)
  const { ranges, broken } = findParagraphs(body, tokens)
  const spans = broken
    ? ranges.map(({ from, to }) => ({ start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 }))
    : analyzer.analyze(body, options).passages
  return { title, paragraphs: spans.map(({ start, end }) => body.slice(start, end)) }
}
