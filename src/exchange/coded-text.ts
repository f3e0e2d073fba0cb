import orderBy from 'lodash/orderBy.js'
import sortedIndexBy from 'lodash/sortedIndexBy.js'
import { findParagraphs } from '../text/paragraph.ts'
import { tokenize } from '../text/token.ts'
import type { Span } from '../types.ts'
import { none } from '../validation/coding.ts'
import type { GoldArticle, GoldPassage } from '../validation/gold.ts'
import { codePointsOf } from './code-points.ts'

/** A text as tools for coding give it back: codes on spans. All places are in code points. */
export interface CodedText {
  readonly id: string
  readonly text: string
  readonly language?: string | null | undefined
  readonly source?: string | null | undefined
  readonly title?: string | null | undefined
  /** Where its passages lie; by default they are its paragraphs. */
  readonly passages?: readonly Span[] | undefined
  /** The codes; `null` if nobody coded the text. Of the codes of one passage that cover it alike, the first governs. */
  readonly codes: readonly Code[] | null
}

export interface Code extends Span {
  readonly category: string
  /** The words that it is said to cover. */
  readonly words?: string | undefined
}

/** What is wrong with a code or a passage: its place among them and a message. */
export interface CodeFault {
  readonly kind: 'codes' | 'passages'
  readonly at: number
  readonly message: string
}

/** What is wrong with the places of a coded text, and with its categories. */
export function codeFaultsOf(
  { text, passages = [], codes }: CodedText,
  categories: readonly string[] | undefined,
): readonly CodeFault[] {
  const { length, toUnits } = codePointsOf(text)
  const wrong = (span: Span): string | null =>
    toUnits(span) === null
      ? `${span.start} to ${span.end} is no place in the text, which has ${length} characters`
      : null
  const faults: CodeFault[] = []
  passages.forEach((passage, at) => {
    const message =
      wrong(passage) ?? (passage.start < (passages[at - 1]?.end ?? 0) ? 'passages overlap' : null)
    if (message !== null) faults.push({ kind: 'passages', at, message })
  })
  codes?.forEach((code, at) => {
    const message = wrong(code) ?? misquoted(text, code, toUnits(code)) ?? unknown(code, categories)
    if (message !== null) faults.push({ kind: 'codes', at, message })
  })
  return faults
}

function misquoted(text: string, { words }: Code, span: Span | null): string | null {
  const there = span && text.slice(span.start, span.end)
  if (words === undefined || there === null || plain(there) === plain(words)) return null
  return `the words are said to be ${JSON.stringify(shortened(words))}, but there stands ${JSON.stringify(shortened(there))}`
}

/** Tools write line breaks and white space as they like. */
const plain = (words: string): string => words.replace(/\\n|\s+/g, ' ').trim()

const shortened = (words: string): string => (words.length > 60 ? `${words.slice(0, 60)}…` : words)

function unknown({ category }: Code, categories: readonly string[] | undefined): string | null {
  if (categories === undefined || categories.includes(category) || category === none) return null
  return `unknown category ${JSON.stringify(category)}; the categories are ${categories.join(', ')}`
}

/** The text as an article of gold. Its places must be right. */
export function goldArticleOf({
  id,
  text,
  language,
  source,
  title,
  passages,
  codes,
}: CodedText): GoldArticle {
  const { toUnits } = codePointsOf(text)
  const units = (span: Span): Span => toUnits(span) as Span
  const spans = passages === undefined ? paragraphsOf(text) : passages.map(units)
  const coded =
    codes &&
    codesBySpan(
      spans,
      codes.map((code) => ({ ...code, ...units(code) })),
    )
  return {
    id,
    ...(language ? { language } : {}),
    ...(source ? { source } : {}),
    ...(title ? { title } : {}),
    passages: spans.map((span, at) => goldPassageOf(text, span, coded?.[at])),
  }
}

function paragraphsOf(text: string): readonly Span[] {
  const tokens = tokenize(text)
  return findParagraphs(text, tokens).ranges.map(({ from, to }) => ({
    start: tokens[from]?.start ?? 0,
    end: tokens[to - 1]?.end ?? 0,
  }))
}

/** For every span the codes that reach into it, in their order; the spans are in the order of the text. */
function codesBySpan(spans: readonly Span[], codes: readonly Code[]): readonly (readonly Code[])[] {
  const own = spans.map((): Code[] => [])
  for (const code of codes) {
    let at = sortedIndexBy<Pick<Span, 'end'>>(spans, { end: code.start + 1 }, 'end')
    for (let span = spans[at]; span && span.start < code.end; span = spans[++at]) own[at]?.push(code)
  }
  return own
}

function goldPassageOf(text: string, span: Span, codes: readonly Code[] | undefined): GoldPassage {
  const words = text.slice(span.start, span.end)
  if (codes === undefined) return { text: words, primary: null, labels: [] }
  const covered = codes
    .map((code) => ({ category: code.category, length: code.end - code.start, shared: sharedBy(code, span) }))
    .filter(({ length, shared }) => shared > 0 && 2 * shared >= Math.min(length, words.length))
  const labels = [...new Set(orderBy(covered, 'shared', 'desc').map(({ category }) => category))]
  const [primary = none] = labels
  return { text: words, primary, labels: labels.filter((label) => label !== none) }
}

const sharedBy = (one: Span, other: Span): number =>
  Math.min(one.end, other.end) - Math.max(one.start, other.start)
