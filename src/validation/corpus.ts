import * as v from 'valibot'
import { readArticleList } from './article-list.ts'

/** Articles that nobody has coded. */
export interface Corpus {
  readonly articles: readonly CorpusArticle[]
}

export interface CorpusArticle {
  /** Tells articles apart. */
  readonly id: string
  /** BCP 47 code; without it the language is found. */
  readonly language?: string
  /** The outlet. */
  readonly source?: string
  /** The headline, which is not in the text. Never empty. */
  readonly title?: string
  /** Its paragraphs are found as in any text, if they are not given. */
  readonly text: string
  /** Its paragraphs where the source gives them; they are kept one to one. */
  readonly paragraphs?: readonly string[]
}

/** Options of `parseCorpus`. */
export interface CorpusOptions {
  /** Name of the file, for messages. Default `corpus`. */
  readonly file?: string
}

/**
 * Reads a corpus: one article a line (JSON Lines), or a JSON or YAML list of them. An article is
 * `{ id, language?, source?, title?, text }`; further keys are passed over.
 *
 * @throws DataError with every fault and its place: missing keys, wrong types, a second article of the same id.
 */
export function parseCorpus(source: string, { file = 'corpus' }: CorpusOptions = {}): Corpus {
  return { articles: readArticleList(source, articleSchema, file).map(corpusArticleOf) }
}

/** Several corpora as one. Of articles with the same id the first is kept. */
export function joinCorpora(corpora: readonly Corpus[]): Corpus {
  const articles = new Map<string, CorpusArticle>()
  for (const article of corpora.flatMap((corpus) => corpus.articles)) {
    if (!articles.has(article.id)) articles.set(article.id, article)
  }
  return { articles: [...articles.values()] }
}

const words = v.exactOptional(v.nullable(v.string()))
const articleSchema = v.object({
  id: v.pipe(v.string(), v.minLength(1, 'expected an id, found nothing')),
  language: words,
  source: words,
  title: words,
  text: v.string(),
})

function corpusArticleOf({
  id,
  language,
  source,
  title,
  text,
}: v.InferOutput<typeof articleSchema>): CorpusArticle {
  return {
    id,
    ...(language ? { language } : {}),
    ...(source ? { source } : {}),
    ...(title ? { title } : {}),
    text,
  }
}
