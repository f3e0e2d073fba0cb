import { byId } from './elements.ts'

/** As sums.ts writes it: entry, kind, value, weight, then places in pairs. */
export type Row = readonly [entry: number, kind: string, value: number, weight: number, ...places: number[]]

export interface ArticleData {
  readonly entries: readonly string[]
  /** By passage, then category. */
  readonly passages: readonly (readonly (readonly Row[])[])[]
  readonly thresholds: readonly (number | null)[]
  readonly title: readonly [number, number] | null
}

interface Data {
  readonly words: Readonly<Record<string, string>>
  readonly titles: readonly string[]
  readonly articles: readonly ArticleData[]
}

const read = (): Data => JSON.parse(byId('data').textContent ?? '')

let data = read()

/** Forgets what was read: the page has changed. */
export function readAgain(): void {
  data = read()
  texts.clear()
}

/** The title of a category. */
export const titleOf = (category: number): string => data.titles[category] ?? ''

export const word = (key: string, part: string | number = ''): string =>
  (data.words[key] ?? '').replace('$1', String(part))

export const decimal = (value: number): string => value.toFixed(2).replace('.', word('decimal'))

export function signed(value: number): string {
  const amount = decimal(Math.abs(value))
  return Number(value.toFixed(2)) === 0 ? amount : (value < 0 ? '−' : '+') + amount
}

const texts = new Map<Element, string>()

/** The text of an article, as every span counts in it. */
export function textOf(article: Element): string {
  const known = texts.get(article)
  if (known !== undefined) return known
  const text = [...article.querySelectorAll('[data-t]')].map((part) => part.textContent).join('')
  texts.set(article, text)
  return text
}

export const articleOf = (passage: HTMLElement): HTMLElement => passage.closest('.article') as HTMLElement
export const dataOf = (passage: HTMLElement): ArticleData =>
  data.articles[Number(articleOf(passage).dataset.article)] as ArticleData
export const tagsOf = (passage: HTMLElement): number[] =>
  passage.dataset.c === 'none' ? [] : (passage.dataset.c ?? '').split(' ').map(Number)

/** The score that log-odds come to. */
export const scoreOf = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds))

export const logOdds = (score: number): number => Math.log(score / (1 - score))
export const totalOf = (rows: readonly Row[]): number =>
  rows.reduce((total, [, , value, weight]) => total + value * weight, 0)

/** The number of a passage in its article, from 0. */
export const placeOf = (passage: HTMLElement): number => Number(passage.dataset.p)

/** The summands of a passage, by category. */
export const sumsOf = (passage: HTMLElement): readonly (readonly Row[])[] =>
  dataOf(passage).passages[placeOf(passage)] ?? []

/** The category that a passage shows first: its own, else the one that comes nearest. */
export function firstOf(passage: HTMLElement): number {
  const [own] = tagsOf(passage)
  if (own !== undefined) return own
  const { thresholds } = dataOf(passage)
  const lacks = sumsOf(passage).map((rows, at) => logOdds(thresholds[at] ?? 0.5) - totalOf(rows))
  return Math.max(lacks.indexOf(Math.min(...lacks)), 0)
}
