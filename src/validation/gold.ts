import uniqBy from 'lodash/uniqBy.js'
import * as v from 'valibot'
import { readArticleList } from './article-list.ts'
import { none } from './coding.ts'

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
  /** The only categories that it was coded for; by default all. */
  readonly coded?: readonly string[]
  /** At least one. */
  readonly passages: readonly GoldPassage[]
}

export interface GoldPassage {
  readonly text: string
  /** The category that governs, or `none`; `null` if nobody coded the passage: it is there for its context. */
  readonly primary: string | null
  /** Every category that applies, the primary one among them. A rest, as of a caption, may stand beside `none`. */
  readonly labels: readonly string[]
  /** How it was drawn, if `framelex sample` did. */
  readonly drawn?: Draw
}

/** How a passage came to be coded: by chance, or because its tag was uncertain, which says nothing of how often it occurs. */
export type Draw = 'random' | 'uncertain'

const draws: readonly Draw[] = ['random', 'uncertain']

/** Options of `parseGold`. */
export interface GoldOptions {
  /** Name of the file, for messages. Default `gold`. */
  readonly file?: string
  /** Ids of the categories that may occur, without `none`. By default any may. */
  readonly categories?: readonly string[]
}

/**
 * Reads a gold: a JSON (or YAML) list of articles, or one article a line (JSON Lines). An article is
 * `{ id, language?, source?, title?, coded?, passages: [{ text, primary, labels? }], note? }`; without `labels` the
 * primary category is the only one; a passage without `primary`, or with nothing behind it, is not coded. A page whose captions are known is an article as well, coded for photo-caption:
 * `{ page, outlet?, language?, passages: [{ text, caption }] }`, where `caption` is true or false.
 *
 * @throws DataError with every fault and its place: a category that is not among `categories` or not among those that
 *   the article is coded for, labels without the primary category, articles without passages or with the id of
 *   another, unknown keys, wrong types.
 */
export function parseGold(source: string, { file = 'gold', categories }: GoldOptions = {}): Gold {
  return {
    articles: readArticleList(source, isOfPages(source) ? pageSchema : articleSchemaOf(categories), file).map(
      goldArticleOf,
    ),
  }
}

/** Several golds as one. Articles of the same id count as one article, in the bootstrap and in the folds. */
export function joinGold(golds: readonly Gold[]): Gold {
  return { articles: golds.flatMap(({ articles }) => articles) }
}

/**
 * The categories that all articles of a gold are coded for; `undefined` for all.
 *
 * @throws RangeError if articles are coded for different ones.
 */
export function codedFor({ articles }: Gold): readonly string[] | undefined {
  const [first, ...others] = uniqBy(articles, ({ coded }) => coded?.toSorted().join())
  const other = others[0]
  if (first && other)
    throw new RangeError(
      `gold: article ${JSON.stringify(first.id)} is coded for ${namesOf(first.coded)}, article ${JSON.stringify(other.id)} for ${namesOf(other.coded)}; measure them apart`,
    )
  return first?.coded
}

function namesOf(coded: readonly string[] | undefined): string {
  return coded === undefined ? 'all categories' : `${coded.join(', ')} only`
}

type ArticleSchema = v.GenericSchema<unknown, ReadArticle>

interface ReadArticle {
  readonly id: string
  readonly language?: string | null
  readonly source?: string | null
  readonly title?: string | null
  readonly coded?: readonly string[]
  readonly passages: readonly {
    readonly text: string
    readonly primary?: string | null
    readonly labels?: readonly string[] | null
    readonly drawn?: Draw
  }[]
}

function articleSchemaOf(categories: readonly string[] | undefined): ArticleSchema {
  const anyCategory = v.pipe(v.string(), v.minLength(1, 'expected the id of a category, found nothing'))
  const label = categories === undefined ? anyCategory : v.picklist(categories)
  const primary = categories === undefined ? anyCategory : v.picklist([...categories, none])
  const passage = v.pipe(
    v.strictObject({
      text: v.string(),
      primary: v.exactOptional(v.nullable(primary)),
      labels: v.exactOptional(v.nullable(v.array(label))),
      drawn: v.exactOptional(v.picklist(draws)),
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
  return v.pipe(
    v.strictObject({
      id,
      language: words,
      source: words,
      title: words,
      coded: v.exactOptional(
        v.pipe(v.array(label), v.minLength(1, 'expected at least one category, found none')),
      ),
      note: v.exactOptional(v.string()),
      passages: v.pipe(v.array(passage), v.minLength(1, 'expected at least one passage, found none')),
    }),
    v.rawCheck(({ dataset, addIssue }) => {
      const stray = dataset.typed ? strayOf(dataset.value) : undefined
      if (stray !== undefined && dataset.typed) {
        const { value } = dataset
        const path = {
          type: 'object',
          origin: 'value',
          input: value,
          key: 'coded',
          value: value.coded,
        } as const
        addIssue({
          message: `a passage has \`${stray}\`, which is not among these`,
          input: value.coded,
          path: [path],
        })
      }
    }),
  )
}

const id = v.pipe(v.string(), v.minLength(1, 'expected an id, found nothing'))
const words = v.exactOptional(v.nullable(v.string()))

/** The category of captions. */
const caption = 'photo-caption'

/** A news page whose markup tells the captions, as an article that is coded for them. */
const pageSchema = v.pipe(
  v.strictObject({
    page: id,
    outlet: words,
    language: words,
    passages: v.pipe(
      v.array(v.strictObject({ text: v.string(), caption: v.boolean() })),
      v.minLength(1, 'expected at least one passage, found none'),
    ),
  }),
  v.transform(
    ({ page, outlet, language, passages }): ReadArticle => ({
      id: page,
      ...(outlet === undefined ? {} : { source: outlet }),
      ...(language === undefined ? {} : { language }),
      coded: [caption],
      passages: passages.map(({ text, caption: isCaption }) => ({
        text,
        primary: isCaption ? caption : none,
      })),
    }),
  ),
)

/** Whether a file holds pages: its first object says `page` before it says what passages it has. */
function isOfPages(source: string): boolean {
  return /^[\s[]*\{[^{]*"page"\s*:/.test(source)
}

/** What is wrong between the primary category and the labels. */
function contradictionOf({ primary, labels }: ReadArticle['passages'][number]): string | undefined {
  if (typeof primary !== 'string')
    return labels?.length ? 'the passage has labels, but no primary category' : undefined
  return !labels || primary === none || labels.includes(primary)
    ? undefined
    : `the labels lack the primary category \`${primary}\``
}

/** A category of the passages that the article is not coded for. */
function strayOf({ coded, passages }: ReadArticle): string | undefined {
  return (
    coded &&
    passages
      .flatMap(({ primary, labels }) => [primary ?? none, ...(labels ?? [])])
      .find((category) => category !== none && !coded.includes(category))
  )
}

function goldArticleOf({ id, language, source, title, coded, passages }: ReadArticle): GoldArticle {
  return {
    id,
    ...(coded === undefined ? {} : { coded }),
    ...(language ? { language } : {}),
    ...(source ? { source } : {}),
    ...(title ? { title } : {}),
    passages: passages.map(({ text, primary = null, labels, drawn }) => ({
      text,
      primary,
      labels: labels ?? (primary === none || primary === null ? [] : [primary]),
      ...(drawn === undefined ? {} : { drawn }),
    })),
  }
}
