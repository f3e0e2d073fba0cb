import type { Stretch, VoiceKind } from '../types.ts'
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

/**
 * Finds what is said in a paragraph.
 * @param lead the words above that end in a colon and lead on to it, if there are any
 * @param quotes its quotations, none within another
 * @param capitalizesNouns whether nouns are written with a capital
 */
export function utterancesIn(
  paragraph: Stretch,
  lead: Source | null,
  parts: readonly Part[],
  quotes: readonly Quote[],
  capitalizesNouns: boolean,
): Said {
  const utterances: Utterance[] = []
  const known = new Map<Quote, Known>()
  const knownOf = (quote: Quote): Known => {
    const found = known.get(quote) ?? { source: null, isWhole: false, isCarried: false, isAnnounced: false }
    known.set(quote, found)
    return found
  }
  let passed = 0
  for (const part of parts) {
    const { signs, start, attributions } = part
    for (const quote of part.quotes)
      if (quote.from > start && is(signs, quote.from - 1 - start, Bit.distance))
        knownOf(quote).isAnnounced = true
    for (const attribution of attributions) {
      const source = { part, attribution }
      for (const { from, to } of saidBy(part, attribution, utterances.at(-1))) {
        let isQuotation = false
        while (from < part.start && (quotes[passed]?.to ?? to) <= from) passed++
        for (const quote of quotesOver(
          from < part.start ? quotes : part.quotes,
          from,
          to,
          from < part.start ? passed : 0,
        )) {
          const fact = knownOf(quote)
          fact.source ??= source
          if (quote.from > from || quote.to + 1 < to) continue
          isQuotation = true
          fact.isWhole = true
        }
        if (!isQuotation) utterances.push({ from, to, kind: 'reported', source })
      }
      if (attribution.said.length === 0 && !attribution.refersBack) {
        const at = start + (attribution.cue?.from ?? 0)
        utterances.push({ from: at, to: at, kind: 'reported', source })
      }
    }
    if (attributions.some(({ said }) => said.length > 0) || !isCarriedOn(part)) continue
    utterances.push({ from: start, to: start + signs.tokens.length, kind: 'reported', source: null })
    for (const quote of part.quotes) knownOf(quote).isCarried = true
  }
  if (lead) {
    const [opening] = quotes
    if (opening?.from === paragraph.from) {
      knownOf(opening).source ??= lead
    } else if (quotes.length === 0 && utterances.every(({ from, to }) => from === to))
      utterances.push({ from: paragraph.from, to: paragraph.to, kind: 'direct', source: lead })
  }
  const scareQuotes: Quote[] = []
  const first = quotes.findIndex((quote) => known.get(quote)?.source)
  quotes.forEach((quote, at) => {
    const { source, isWhole, isCarried, isAnnounced } = knownOf(quote)
    const hasCue = source !== null || isCarried
    const use = useOf(quote, { hasCue, isWhole, isAnnounced, capitalizesNouns })
    if (use === 'scare') scareQuotes.push(quote)
    if (use !== 'speech') return
    // What stands before the first quotation with a speaker is mostly the same one's.
    const sameAs = at < first ? knownOf(quotes[first] as Quote).source : source
    utterances.push({ from: quote.from, to: quote.to, kind: 'direct', source: sameAs })
  })
  return {
    utterances: sortShort(utterances, (one, other) => one.from - other.from || other.to - one.to),
    scareQuotes,
  }
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

/** The quotations from the first on that reach into a stretch. */
function quotesOver(quotes: readonly Quote[], from: number, to: number, first: number): readonly Quote[] {
  const over: Quote[] = []
  for (let at = first; at < quotes.length && (quotes[at] as Quote).from < to; at++)
    if (from < (quotes[at] as Quote).to) over.push(quotes[at] as Quote)
  return over
}

/** Whether a sentence without a cue goes on with what was said, by the form of its verb. */
function isCarriedOn({ signs }: Part): boolean {
  for (let at = 0; at < signs.tokens.length; at++)
    if (is(signs, at, Bit.subjunctive) && !is(signs, at, Bit.quoted | Bit.guard)) return true
  return false
}
