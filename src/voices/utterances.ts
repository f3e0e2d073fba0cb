import sortedIndexBy from 'lodash/sortedIndexBy.js'
import type { Stretch, Token, VoiceKind } from '../types.ts'
import type { Attribution } from './attribution.ts'
import type { Part } from './parts.ts'
import type { Quote } from './quote.ts'
import { useOf } from './quote.ts'
import { Bit, is } from './sentence-signs.ts'
import { sortShort } from './sorting.ts'

/** Something said, before its speaker is known; empty where somebody only speaks. Tokens of the flow. */
export interface Utterance extends Stretch {
  readonly kind: VoiceKind
  /** `null` if nothing in its sentence tells who says it: then the last speaker goes on. */
  readonly source: Source | null
}

/** Where it is told who says something. */
export interface Source {
  readonly part: Part
  readonly attribution: Attribution
}

/** What is known of a quotation from the sentences it lies in. */
interface Known {
  source: Source | null
  /** Whether it is all that a cue announces. */
  isWhole: boolean
  /** Whether it lies in what goes on without a cue. */
  isCarried: boolean
  /** Whether there is distance before it. */
  isAnnounced: boolean
}

/** What is said in a paragraph. */
export interface Said {
  /** In the order of the text; of two that begin together, the longer comes first. */
  readonly utterances: readonly Utterance[]
  /** Quotations that keep a distance, in the order of the text. */
  readonly scareQuotes: readonly Quote[]
}

/** Marks that are left out at the ends of what is reported. */
const TRIMMED: ReadonlySet<string> = new Set([',', ':', ';', '-'])

/**
 * Finds what is said in a paragraph.
 * @param tokens of the flow
 * @param lead the words above that end in a colon and lead on to it, if there are any
 * @param quotes its quotations, none within another
 * @param capitalizesNouns whether nouns are written with a capital
 */
export function utterancesIn(
  tokens: readonly Token[],
  paragraph: Stretch,
  lead: Source | null,
  parts: readonly Part[],
  quotes: readonly Quote[],
  capitalizesNouns: boolean,
): Said {
  const known = new Map(
    quotes.map((quote): [Quote, Known] => [
      quote,
      { source: null, isWhole: false, isCarried: false, isAnnounced: false },
    ]),
  )
  const utterances: Utterance[] = []
  for (const part of parts) addAttributed(part, quotes, known, utterances)
  const [opening] = quotes
  if (lead && opening?.from === paragraph.from) (known.get(opening) as Known).source ??= lead
  else if (lead && !opening && utterances.every(({ from, to }) => from === to))
    utterances.push({ from: paragraph.from, to: paragraph.to, kind: 'direct', source: lead })
  const scareQuotes = addQuotations(quotes, known, capitalizesNouns, utterances)
  return {
    utterances: sortShort(
      utterances.map((utterance) => trimmed(tokens, utterance)),
      (one, other) => one.from - other.from || other.to - one.to,
    ),
    scareQuotes,
  }
}

/** What is reported, without the marks around it, but with quote marks and brackets. A quotation may open with `,,`. */
function trimmed(tokens: readonly Token[], utterance: Utterance): Utterance {
  const { from, to, kind } = utterance
  if (kind === 'direct' || from === to) return utterance
  const isMark = (at: number): boolean => TRIMMED.has(tokens[at]?.norm ?? '')
  let first = from
  let last = to
  while (first < last && isMark(first)) first++
  while (last > first && isMark(last - 1)) last--
  return first === from && last === to ? utterance : { ...utterance, from: first, to: last }
}

/** Adds what a sentence attributes, and learns what it tells of the quotations that it reaches. */
function addAttributed(
  part: Part,
  quotes: readonly Quote[],
  known: ReadonlyMap<Quote, Known>,
  utterances: Utterance[],
): void {
  const { signs, start, attributions } = part
  for (const own of part.quotes)
    if (own.from > start && is(signs, own.from - 1 - start, Bit.distance))
      (known.get(own) as Known).isAnnounced = true
  for (const attribution of attributions) {
    const source = { part, attribution }
    for (const { from, to } of saidBy(part, attribution, utterances.at(-1))) {
      let isQuotation = false
      for (const over of quotesOver(from < start ? quotes : part.quotes, from, to)) {
        const fact = known.get(over) as Known
        fact.source ??= source
        if (over.from > from || over.to + 1 < to) continue
        isQuotation = true
        fact.isWhole = true
      }
      if (!isQuotation) utterances.push({ from, to, kind: 'reported', source })
    }
    if (attribution.said.length > 0 || attribution.refersBack) continue
    const at = start + (attribution.cue?.from ?? 0)
    utterances.push({ from: at, to: at, kind: 'reported', source })
  }
  if (attributions.some(({ said }) => said.length > 0) || !isCarriedOn(part)) return
  utterances.push({ from: start, to: start + signs.tokens.length, kind: 'reported', source: null })
  for (const own of part.quotes) (known.get(own) as Known).isCarried = true
}

/** Adds the quotations in which somebody speaks; those that keep a distance are returned. */
function addQuotations(
  quotes: readonly Quote[],
  known: ReadonlyMap<Quote, Known>,
  capitalizesNouns: boolean,
  utterances: Utterance[],
): readonly Quote[] {
  const scareQuotes: Quote[] = []
  const first = quotes.findIndex((one) => known.get(one)?.source)
  const firstSource = known.get(quotes[first] as Quote)?.source ?? null
  for (const [at, one] of quotes.entries()) {
    const { source, isWhole, isCarried, isAnnounced } = known.get(one) as Known
    const hasCue = source !== null || isCarried
    const use = useOf(one, { hasCue, isWhole, isAnnounced, capitalizesNouns })
    if (use === 'scare') scareQuotes.push(one)
    if (use !== 'speech') continue
    // What stands before the first quotation with a speaker is mostly the same one's.
    utterances.push({ from: one.from, to: one.to, kind: 'direct', source: at < first ? firstSource : source })
  }
  return scareQuotes
}

/** What an attribution says, in tokens of the flow. */
function saidBy(
  { start, previous }: Part,
  { said, refersBack }: Attribution,
  last: Utterance | undefined,
): readonly Stretch[] {
  if (refersBack) return previous && (!last || last.to <= previous.from) ? [previous] : []
  return said.map(({ from, to }) => ({ from: start + from, to: start + to }))
}

/** The quotations that reach into a stretch; they come in order, and none lies within another. */
function quotesOver(quotes: readonly Quote[], from: number, to: number): readonly Quote[] {
  const over: Quote[] = []
  for (let at = sortedIndexBy<Pick<Quote, 'to'>>(quotes, { to: from + 1 }, 'to'); at < quotes.length; at++) {
    const quote = quotes[at] as Quote
    if (quote.from >= to) break
    over.push(quote)
  }
  return over
}

/** Whether a sentence without a cue goes on with what was said, by the form of its verb. */
function isCarriedOn({ signs }: Part): boolean {
  for (let at = 0; at < signs.tokens.length; at++)
    if (is(signs, at, Bit.subjunctive) && !is(signs, at, Bit.quoted | Bit.guard)) return true
  return false
}
