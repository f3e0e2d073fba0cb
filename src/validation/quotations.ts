import * as v from 'valibot'
import { DataError, type Fault } from '../errors.ts'
import type { Span } from '../types.ts'
import { doublesOf, type JsonLines, readJsonLines } from './json-lines.ts'

/** Articles in which people coded who says what, to measure voices against. */
export interface Quotations {
  readonly articles: readonly QuotationArticle[]
}

export interface QuotationArticle {
  /** Tells articles apart: the bootstrap draws whole articles. */
  readonly id: string
  /** Which part of the file it belongs to, such as `train`. */
  readonly split?: string
  /** BCP 47 code; without it the language is found. */
  readonly language?: string
  /** What was coded; spans point into it. */
  readonly text: string
  /** Whether the coding tells direct quotations from others. */
  readonly typed: boolean
  readonly quotations: readonly Quotation[]
}

/** Something said, or thought, by somebody. Spans are sorted and don't overlap. */
export interface Quotation {
  /** How it is said, such as `Direct`; not set where the coding does not tell. */
  readonly type?: string
  /** What is said. */
  readonly content: readonly Span[]
  /** Who says it: the words that name them. Empty if nobody is named. */
  readonly speaker: readonly Span[]
  /** What announces it. Empty if nothing does. */
  readonly cue: readonly Span[]
}

/** Options of `parseQuotations`. */
export interface QuotationOptions {
  /** Name of the file, for messages. Default `quotations`. */
  readonly file?: string
}

/**
 * Reads coded quotations, one article a line: `{ id, split?, language?, text, annotations }`. An annotation is
 * `{ type?, quote, speaker?, cue? }` or `{ type?, content, source?, cue? }`; each of them a list of `[start, end]`,
 * half-open, in Unicode code points of `text`. Further keys are passed over. Type `Direct` is what voices of kind
 * `direct` are measured against.
 *
 * @throws DataError with every fault and its place: no JSON, missing keys, wrong types, stretches that do not lie in
 *   the text, a second article of the same id
 */
export function parseQuotations(source: string, { file = 'quotations' }: QuotationOptions = {}): Quotations {
  const lines = readJsonLines(source.replace(/^\uFEFF/, ''), articleSchema, file)
  const faults: Fault[] = [...lines.faults]
  if (faults.length === 0) {
    for (const { place, message } of doublesOf(lines.values)) {
      faults.push(lines.faultAt(place, ['id'], message))
    }
    faults.push(...outsidersOf(lines))
  }
  if (lines.values.length === 0) {
    faults.push({ file, line: 1, column: 1, message: 'expected one article a line, found none' })
  }
  if (faults.length > 0) {
    throw new DataError(faults)
  }
  const typed = lines.values.some(({ annotations }) => annotations.some(({ type }) => Boolean(type)))
  return { articles: lines.values.map((article) => quotationArticleOf(article, typed)) }
}

/** Several files as one. */
export function joinQuotations(all: readonly Quotations[]): Quotations {
  return { articles: all.flatMap(({ articles }) => articles) }
}

const stretches = v.array(
  v.pipe(
    v.tuple([v.pipe(v.number(), v.integer(), v.minValue(0)), v.pipe(v.number(), v.integer(), v.minValue(0))]),
    v.check(([start, end]) => start <= end, 'expected [start, end], found an end before its start'),
  ),
)
const words = v.exactOptional(v.nullable(v.string()))
const annotation = v.pipe(
  v.object({
    type: words,
    quote: v.exactOptional(stretches),
    content: v.exactOptional(stretches),
    speaker: v.exactOptional(stretches),
    source: v.exactOptional(stretches),
    cue: v.exactOptional(stretches),
  }),
  v.check(
    ({ quote, content }) => (quote === undefined) !== (content === undefined),
    'expected either `quote` or `content`',
  ),
)
const articleSchema = v.object({
  id: v.pipe(v.string(), v.minLength(1, 'expected an id, found nothing')),
  split: words,
  language: words,
  text: v.string(),
  annotations: v.array(annotation),
})

type ReadArticle = v.InferOutput<typeof articleSchema>
type Stretches = v.InferOutput<typeof stretches>

/** Stretches that end behind the text. */
function outsidersOf({ values, faultAt }: JsonLines<ReadArticle>): Fault[] {
  return values.flatMap(({ text, annotations }, place) => {
    const { length } = offsetsOf(text)
    return annotations.flatMap((annotation, number) =>
      (['quote', 'content', 'speaker', 'source', 'cue'] as const).flatMap((key) =>
        (annotation[key] ?? []).flatMap(([, end], at) =>
          end <= length
            ? []
            : [
                faultAt(
                  place,
                  ['annotations', number, key, at, 1],
                  `expected at most ${length}, the length of the text in code points, found ${end}`,
                ),
              ],
        ),
      ),
    )
  })
}

function quotationArticleOf(
  { id, split, language, text, annotations }: ReadArticle,
  typed: boolean,
): QuotationArticle {
  const { unitOf } = offsetsOf(text)
  const spansOf = (list: Stretches = []): readonly Span[] =>
    joinedSpans(list.map(([start, end]) => ({ start: unitOf(start), end: unitOf(end) })))
  return {
    id,
    ...(split ? { split } : {}),
    ...(language ? { language } : {}),
    text,
    typed,
    quotations: annotations.map(({ type, quote, content, speaker, source, cue }) => ({
      ...(type ? { type } : {}),
      content: spansOf(quote ?? content),
      speaker: spansOf(speaker ?? source),
      cue: spansOf(cue),
    })),
  }
}

interface Offsets {
  /** Length of the text in code points. */
  readonly length: number
  /** The UTF-16 unit with which a code point begins. */
  readonly unitOf: (codePoint: number) => number
}

/** Code points as UTF-16 units. Half a surrogate pair counts as one of its own, as iteration over a string has it. */
function offsetsOf(text: string): Offsets {
  if (!/[\uD800-\uDBFF]/.test(text)) {
    return { length: text.length, unitOf: (codePoint) => codePoint }
  }
  const units: number[] = []
  let unit = 0
  for (const sign of text) {
    units.push(unit)
    unit += sign.length
  }
  return { length: units.length, unitOf: (codePoint) => units[codePoint] ?? text.length }
}

/** Spans in their order, those that overlap or touch as one; empty ones left out. */
function joinedSpans(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = []
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (start === end) continue
    if (last !== undefined && start <= last.end) {
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, end) }
    } else {
      joined.push({ start, end })
    }
  }
  return joined
}
