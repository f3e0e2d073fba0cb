import type { Sentence, Stretch, Token } from '../types.ts'
import type { Flow } from './flow.ts'
import type { Quote } from './quote.ts'
import { formOf } from './quote-form.ts'
import { findQuoteMarks, type QuoteMark } from './quote-mark.ts'
import { type LeftOpen, pairMarks, type QuotePair } from './quote-pairs.ts'

/** A mark that closes what was left open is looked for in so many paragraphs that hold no quotation of their own. */
const LONGEST_WAIT = 8

/**
 * Finds what stands in quote marks, in the order of the text; a quotation comes before those within it.
 * What has no word between its marks is none. Quotations lie within one another or apart.
 *
 * A mark opens or closes by its shape, by what is open and by the space around it, whatever the language: “ closes
 * „ and opens otherwise. Where nothing closes a quotation, it goes to the end of its paragraph, as where the next
 * paragraph opens it again; but only to the end of its sentence if it begins in the middle of one or if another
 * quotation in such marks begins further on. What is found in a paragraph depends on nothing below it.
 */
export function findQuotes(flow: Flow): readonly Quote[] {
  const quotes: Quote[] = []
  let left: Waiting | null = null
  let sentence = 0
  for (const [place, paragraph] of flow.paragraphs.entries()) {
    const marks = findQuoteMarks(flow.text, flow.tokens, paragraph)
    const goesOn: boolean = left !== null && isTorn(flow, place)
    if (!goesOn && (marks.length === 0 || (left === null && marks.every(isInWord)))) {
      left = waitOn(left)
      continue
    }
    while ((flow.sentences[sentence]?.to ?? Number.POSITIVE_INFINITY) <= paragraph.from) sentence += 1
    const pairs = settle(
      pairMarks(marks, flow.tokens, paragraph, left && { ...left, goesOn }),
      flow,
      paragraph,
      sentence,
    )
    const found = describe(pairs, flow, paragraph, sentence)
    for (const quote of found) quotes.push(quote)
    left = flow.titled && place === 0 ? null : leftOpen(pairs, found, paragraph, left)
  }
  return quotes
}

/** Whether a mark is an apostrophe in a word: it opens nothing, nor closes it if nothing is open. */
function isInWord({ family, inWord }: QuoteMark): boolean {
  return family === 'single' && inWord
}

/** What was left open further up, and for how many paragraphs it is still waited for. */
interface Waiting extends Omit<LeftOpen, 'goesOn'> {
  readonly waits: number
}

function waitOn(left: Waiting | null): Waiting | null {
  return left && left.waits > 0 ? { ...left, waits: left.waits - 1 } : null
}

/** Whether a paragraph is only the next line or sentence: no line break parts it from the one before, or that breaks off. */
function isTorn({ text, tokens, paragraphs }: Flow, place: number): boolean {
  const last = tokens[(paragraphs[place]?.from ?? 0) - 1]
  const first = tokens[paragraphs[place]?.from ?? 0]
  if (!last || !first) return false
  return (
    last.kind !== 'mark' || last.norm === ',' || !/[\n\r\u2028\u2029]/.test(text.slice(last.end, first.start))
  )
}

/**
 * Settles where pairs end that nothing closes.
 * @param from the sentence that the paragraph begins with
 */
function settle(
  pairs: readonly QuotePair[],
  { tokens, sentences }: Flow,
  paragraph: Stretch,
  from: number,
): readonly QuotePair[] {
  const settled: QuotePair[] = []
  let sentence = from
  for (const [place, pair] of pairs.entries()) {
    const wasOpen = pair.inner.from === pair.from
    if (!pair.closed && (pair.doubtful || (wasOpen && pair.again !== null))) continue
    const isWithin = pair.from > paragraph.from && tokens[pair.from - 1]?.kind !== 'mark'
    if (pair.closed || (pair.again === null && !isWithin)) {
      settled.push(pair)
      continue
    }
    while ((sentences[sentence]?.to ?? paragraph.to) <= pair.from) sentence += 1
    const most = pair.again ?? pair.to
    let to = Math.min(sentences[sentence]?.to ?? paragraph.to, most)
    for (let at = place + 1; at < pairs.length; at += 1) {
      const inside = pairs[at] as QuotePair
      if (inside.from >= to) break
      to = Math.max(to, inside.to)
    }
    to = Math.min(to, most)
    settled.push({ ...pair, to, inner: { from: pair.inner.from, to: Math.max(pair.inner.from, to) } })
  }
  return settled
}

/**
 * Tells of pairs that hold a word how deep they lie and what they look like.
 * @param first the sentence that the paragraph begins with
 */
function describe(
  pairs: readonly QuotePair[],
  { text, tokens, sentences }: Flow,
  paragraph: Stretch,
  first: number,
): readonly Quote[] {
  const quotes: Quote[] = []
  const around: number[] = []
  let sentence = first
  for (const { from, to, inner, closed, continues } of pairs) {
    const words = wordsIn(tokens, inner)
    if (words === 0) continue
    while ((around.at(-1) ?? Number.POSITIVE_INFINITY) <= from) around.pop()
    while ((sentences[sentence]?.to ?? Number.POSITIVE_INFINITY) <= from) sentence += 1
    const place = { quote: { from, to }, inner, paragraph, sentence: sentences[sentence]?.from ?? from }
    const form = formOf(text, tokens, place)
    quotes.push({ from, to, inner, depth: around.length, closed, continues, words, form })
    around.push(to)
  }
  return quotes
}

function wordsIn(tokens: readonly Token[], { from, to }: Stretch): number {
  let words = 0
  for (let at = from; at < to; at += 1) if (tokens[at]?.kind !== 'mark') words += 1
  return words
}

/** What a paragraph leaves open for the next one: an outermost quotation that goes to its end. */
function leftOpen(
  pairs: readonly QuotePair[],
  quotes: readonly Quote[],
  paragraph: Stretch,
  before: Waiting | null,
): Waiting | null {
  const last = quotes.findLast(({ depth }) => depth === 0)
  if (!last) return waitOn(before)
  if (last.closed || last.to < paragraph.to) return null
  const pair = pairs.find(({ from }) => from === last.from)
  const waits = last.continues && last.inner.from === last.from ? (before?.waits ?? 0) - 1 : LONGEST_WAIT
  return pair && waits > 0 ? { sign: pair.sign, family: pair.family, waits } : null
}

/** Makes the function that gives the quotations of a sentence in tokens of the sentence, cut at its ends. */
export function quotedInSentences(
  { tokens, sentences }: Flow,
  quotes: readonly Quote[],
): (sentence: Sentence) => readonly Stretch[] {
  if (quotes.length === 0) return () => []
  const bySentence = new Map<number, Stretch[]>()
  let first = 0
  for (const quote of quotes) {
    while ((sentences[first]?.to ?? Number.POSITIVE_INFINITY) <= quote.from) first += 1
    for (let at = first; at < sentences.length; at += 1) {
      const { from, to } = sentences[at] as Stretch
      if (from >= quote.to) break
      const start = tokens[from]?.start as number
      const row = bySentence.get(start) ?? []
      if (row.length === 0) bySentence.set(start, row)
      row.push({ from: Math.max(quote.from, from) - from, to: Math.min(quote.to, to) - from })
    }
  }
  return ({ tokens: [token] }) => (token ? (bySentence.get(token.start) ?? []) : [])
}
