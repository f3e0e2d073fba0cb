import * as v from 'valibot'
import { readArticleList } from './article-list.ts'
import { none } from './measures.ts'

/** Passages coded by people or machines, to measure and tune against. */
export interface Gold {
  readonly articles: readonly GoldArticle[]
}

export interface GoldArticle {
  /** Tells articles apart: passages of one article are drawn, and left out, together. */
  readonly id: string
  /** BCP 47 code; without it the language is found. */
  readonly language?: string
  /** The outlet. */
  readonly source?: string
  /** Never empty. */
  readonly title?: string
  /** At least one. */
  readonly passages: readonly GoldPassage[]
}

export interface GoldPassage {
  readonly text: string
  /** The category that governs, or `none`. */
  readonly primary: string
  /** Every category that applies, the primary one among them. A rest, as of a caption, may stand beside `none`. */
  readonly labels: readonly string[]
}

/** Options of `parseGold`. */
export interface GoldOptions {
  /** Name of the file, for messages. Default `gold`. */
  readonly file?: string
  /** Ids of the categories that may occur, without `none`. By default any may. */
  readonly categories?: readonly string[]
}

/**
 * Reads a gold: a JSON (or YAML) list of articles, or one article a line (JSON Lines). An article is
 * `{ id, language?, source?, title?, passages: [{ text, primary, labels? }], note? }`; without `labels` the primary
 * category is the only one.
 *
 * @throws DataError with every fault and its place: a category that is not among `categories`, labels without the
 *   primary category, articles without passages or with the id of another, unknown keys, wrong types.
 */
export function parseGold(source: string, { file = 'gold', categories }: GoldOptions = {}): Gold {
  return { articles: readArticleList(source, articleSchemaOf(categories), file).map(goldArticleOf) }
}

/** Several golds as one. Articles of the same id count as one article, in the bootstrap and in the folds. */
export function joinGold(golds: readonly Gold[]): Gold {
  return { articles: golds.flatMap(({ articles }) => articles) }
}

type ArticleSchema = v.GenericSchema<unknown, ReadArticle>

interface ReadArticle {
  readonly id: string
  readonly language?: string | null
  readonly source?: string | null
  readonly title?: string | null
  readonly passages: readonly {
    readonly text: string
    readonly primary: string
    readonly labels?: readonly string[]
  }[]
}

function articleSchemaOf(categories: readonly string[] | undefined): ArticleSchema {
  const anyCategory = v.pipe(v.string(), v.minLength(1, 'expected the id of a category, found nothing'))
  const label = categories === undefined ? anyCategory : v.picklist(categories)
  const primary = categories === undefined ? anyCategory : v.picklist([...categories, none])
  const passage = v.pipe(
    v.strictObject({
      text: v.string(),
      primary,
      labels: v.exactOptional(v.array(label)),
      note: v.exactOptional(v.string()),
    }),
    v.rawCheck(({ dataset, addIssue }) => {
      const message = dataset.typed ? contradictionOf(dataset.value) : undefined
      if (message !== undefined && dataset.typed) {
        const { value } = dataset
        const path = {
          type: 'object',
          origin: 'value',
          input: value,
          key: 'labels',
          value: value.labels,
        } as const
        addIssue({ message, input: value.primary, path: [path] })
      }
    }),
  )
  const words = v.exactOptional(v.nullable(v.string()))
  return v.strictObject({
    id: v.pipe(v.string(), v.minLength(1, 'expected an id, found nothing')),
    language: words,
    source: words,
    title: words,
    note: v.exactOptional(v.string()),
    passages: v.pipe(v.array(passage), v.minLength(1, 'expected at least one passage, found none')),
  })
}

/** What is wrong between the primary category and the labels. */
function contradictionOf({ primary, labels }: ReadArticle['passages'][number]): string | undefined {
  return labels === undefined || primary === none || labels.includes(primary)
    ? undefined
    : `the labels lack the primary category \`${primary}\``
}

function goldArticleOf({ id, language, source, title, passages }: ReadArticle): GoldArticle {
  return {
    id,
    ...(language ? { language } : {}),
    ...(source ? { source } : {}),
    ...(title ? { title } : {}),
    passages: passages.map(({ text, primary, labels }) => ({
      text,
      primary,
      labels: labels ?? (primary === none ? [] : [primary]),
    })),
  }
}
