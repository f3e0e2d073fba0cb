import type { Sentence, Stretch, Token } from '../types.ts'
import type { Flow } from './flow.ts'
import type { Quote } from './quote.ts'
import { formOf } from './quote-form.ts'
import { findQuoteMarks, type QuoteFamily, type QuoteMark } from './quote-mark.ts'

export { isSpeech, type Quote, useOf } from './quote.ts'

/** More quotations are never open at once. */
const DEEPEST = 4
/** A mark that closes what was left open is looked for in so many paragraphs that open nothing themselves. */
const LONGEST_WAIT = 3

/**
 * Finds what stands in quote marks, in the order of the text; a quotation comes before those within it.
 * What has no word between its marks is none. Quotations lie within one another or apart.
 *
 * A mark opens or closes by its shape, by what is open and by the space around it, whatever the language: “ closes
 * „ and opens otherwise. What is found in a paragraph depends on nothing below it.
 */
export function findQuotes(flow: Flow): readonly Quote[] {
  const { text, tokens, sentences, paragraphs, titled } = flow
  const quotes: Quote[] = []
  let left: LeftOpen | null = null
  let sentence = 0
  for (const [place, paragraph] of paragraphs.entries()) {
    const marks = findQuoteMarks(text, tokens, paragraph)
    if (marks.length === 0) {
      left = waitOn(left)
      continue
    }
    while ((sentences[sentence]?.to ?? Number.POSITIVE_INFINITY) <= paragraph.from) sentence += 1
    const opened = pair(marks, tokens, paragraph, left)
    settle(opened, paragraph, sentences, sentence)
    const nested = nest(opened, flow, paragraph, sentence)
    for (const quote of nested) quotes.push(quote)
    left = titled && place === 0 ? null : leftOpen(opened, nested, paragraph, left)
  }
  return quotes
}

/** What the paragraph before left open. */
interface LeftOpen {
  readonly sign: string
  readonly family: QuoteFamily
  readonly waits: number
}

/** A quotation while it is being read. */
interface Opened extends Stretch {
  readonly sign: string
  readonly family: QuoteFamily
  /** Whether only what closes it makes it a quotation. */
  readonly doubtful: boolean
  readonly continues: boolean
  /** Where the mark that opens it ends; its start if there is none. */
  readonly innerFrom: number
  innerTo: number
  to: number
  closed: boolean
  /** Where the first quotation of the same family begins within it, or the one that holds that. */
  again: number | null
}

/** Puts the marks of a paragraph together, in the order in which they open. */
function pair(
  marks: readonly QuoteMark[],
  tokens: readonly Token[],
  paragraph: Stretch,
  left: LeftOpen | null,
): readonly Opened[] {
  const all: Opened[] = []
  let open: Opened[] = []
  const begin = (
    from: number,
    innerFrom: number,
    mark: Omit<LeftOpen, 'waits'>,
    doubtful: boolean,
    continues: boolean,
  ): void => {
    const opened: Opened = {
      ...{ from, innerFrom, sign: mark.sign, family: mark.family, doubtful, continues },
      ...{ innerTo: paragraph.to, to: paragraph.to, closed: false, again: null },
    }
    for (const [place, outer] of open.entries()) {
      if (outer.family === opened.family) outer.again ??= open[place + 1]?.from ?? from
    }
    if (open.length === DEEPEST) open.shift()
    open.push(opened)
    all.push(opened)
  }
  const first = marks[0]
  const reopens =
    left !== null && first?.from === paragraph.from && first.family === left.family && opens(first)
  if (left && !reopens) begin(paragraph.from, paragraph.from, left, true, true)
  const apostrophes = apostrophesIn(marks, tokens)
  for (const [place, mark] of marks.entries()) {
    if (apostrophes[place]) continue
    const closing = measures(mark, marks[place + 1]) ? -1 : closedBy(mark, open)
    if (closing >= 0) {
      for (const [above, opened] of open.entries()) {
        if (above > closing) opened.innerTo = opened.to = mark.from
      }
      const closed = open[closing] as Opened
      closed.innerTo = mark.from
      closed.to = mark.to
      closed.closed = true
      open = open.slice(0, closing)
    } else if (opens(mark)) {
      const doubtful = mark.family === 'single' || (mark.lean === 'both' && !ONLY_OPENING.includes(mark.sign))
      begin(mark.from, mark.to, mark, doubtful, reopens && place === 0)
    }
  }
  return all
}

const ONLY_OPENING = '„“«「『〝‟'

/** What each mark closes, whichever way it leans. */
const CLOSES: Readonly<Record<string, string>> = {
  '“': '„',
  '”': '“„‟',
  '»': '«',
  '«': '»',
  '›': '‹',
  '‹': '›',
  '‘': '‚',
  '」': '「',
  '』': '『',
  '〞': '〝',
  '〟': '〝',
}
/** What each mark closes unless it leans left. */
const CLOSES_ELSE: Readonly<Record<string, string>> = {
  '"': '"„“”‟',
  '“': '“”"‟',
  '”': '”"',
  '‟': '„‟',
  '’': "‘‚‛’'",
  "'": "'‘‚‛’`",
  '‘': "'‘",
  '´': "`´'",
}
/** What each mark closes only if it leans right. */
const CLOSES_LEANING: Readonly<Record<string, string>> = {
  '„': '„',
  '»': '»',
  '«': '«',
  '›': '›',
  '‹': '‹',
  '`': '`',
}

/** Which of the open quotations a mark closes, -1 if none. */
function closedBy({ sign, lean }: QuoteMark, open: readonly Opened[]): number {
  const surely = lastOf(open, CLOSES[sign])
  if (surely >= 0 || lean === 'left') return surely
  const likely = lastOf(open, CLOSES_ELSE[sign])
  return likely >= 0 || lean === 'both' ? likely : lastOf(open, CLOSES_LEANING[sign])
}

function lastOf(open: readonly Opened[], signs: string | undefined): number {
  return signs === undefined ? -1 : open.findLastIndex(({ sign }) => signs.includes(sign))
}

/** Whether a mark that closes nothing may open a quotation. */
function opens({ sign, family, lean, afterNumber }: QuoteMark): boolean {
  if ('」』〞〟´'.includes(sign)) return false
  if ('「『〝'.includes(sign)) return true
  if (family === 'single' || sign === '”') return lean === 'left'
  return lean !== 'right' && !(sign === '"' && afterNumber)
}

/** Whether it means inches: after a digit, and the next one would close once more. */
function measures({ sign, afterNumber }: QuoteMark, next: QuoteMark | undefined): boolean {
  return sign === '"' && afterNumber && next?.sign === '"' && next.lean === 'right'
}

/** Words that have lost their beginning: 'em, 'tis, 's, 'ne; '90s. */
const SHORTENED =
  /^(?:\d\ds?|ad|bout|cause|cos|cuz|d|em|er|fore|gainst|im|is|kay|ll|m|mid|n|ne|neath|nem|nen|ner|nes|nuff|re|round|s|t|til|till|tis|twas|twere|twill|ve)$/

/** Which of the marks are apostrophes. */
function apostrophesIn(marks: readonly QuoteMark[], tokens: readonly Token[]): readonly boolean[] {
  const result: boolean[] = new Array(marks.length).fill(false)
  /** Whether the next single mark that is no apostrophe would close. */
  let closesLater = false
  for (let place = marks.length - 1; place >= 0; place -= 1) {
    const mark = marks[place] as QuoteMark
    if (mark.family !== 'single') continue
    const before = tokens[mark.from - 1]
    const after = tokens[mark.to]
    if (mark.inWord) {
      result[place] = mark.sign !== '‘' || (after !== undefined && after.end - after.start < 3)
    } else if (mark.lean === 'left') {
      result[place] =
        mark.sign !== '‚' && mark.sign !== '‘' && after !== undefined && SHORTENED.test(after.norm)
    } else if (mark.lean === 'right') {
      // the boys' toys, Hans' Auto
      const possessive =
        (mark.sign === "'" || mark.sign === '’') &&
        before !== undefined &&
        /[sxz]$/.test(before.norm) &&
        after?.kind === 'word' &&
        after.start > (tokens[mark.to - 1] as Token).end
      result[place] = possessive && closesLater
    }
    if (!result[place]) closesLater = mark.lean === 'right'
  }
  return result
}

/**
 * Settles where quotations end that nothing closes. If another one of the same family begins further on, it ends with
 * its sentence, or with a quotation in it that goes on longer.
 * @param from the sentence that the paragraph begins with
 */
function settle(
  opened: readonly Opened[],
  paragraph: Stretch,
  sentences: readonly Stretch[],
  from: number,
): void {
  let sentence = from
  for (const [place, each] of opened.entries()) {
    if (each.closed || each.doubtful || each.again === null) continue
    while ((sentences[sentence]?.to ?? paragraph.to) <= each.from) sentence += 1
    let to = sentences[sentence]?.to ?? paragraph.to
    for (let at = place + 1; at < opened.length; at += 1) {
      const within = opened[at] as Opened
      if (within.from >= Math.min(to, each.again)) break
      to = Math.max(to, within.to)
    }
    each.to = Math.min(each.again, to)
    each.innerTo = each.to
  }
}

/**
 * Leaves out what is no quotation, and tells of the others how deep they lie and what they look like.
 * @param first the sentence that the paragraph begins with
 */
function nest(
  opened: readonly Opened[],
  { text, tokens, sentences }: Flow,
  paragraph: Stretch,
  first: number,
): Quote[] {
  const quotes: Quote[] = []
  const around: number[] = []
  let sentence = first
  for (const { from, to, innerFrom, innerTo, closed, doubtful, continues } of opened) {
    if (doubtful && !closed) continue
    const inner = { from: innerFrom, to: Math.max(innerFrom, innerTo) }
    const words = wordsIn(tokens, inner)
    if (words === 0) continue
    while ((around.at(-1) ?? Number.POSITIVE_INFINITY) <= from) around.pop()
    while ((sentences[sentence]?.from ?? Number.POSITIVE_INFINITY) < from) sentence += 1
    const form = formOf(text, tokens, paragraph, { from, to }, inner, sentences[sentence]?.from === from)
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
  opened: readonly Opened[],
  quotes: readonly Quote[],
  paragraph: Stretch,
  before: LeftOpen | null,
): LeftOpen | null {
  const last = quotes.findLast(({ depth }) => depth === 0)
  if (last && !last.closed && last.to === paragraph.to) {
    const { sign, family } = opened.find(({ from }) => from === last.from) as Opened
    return { sign, family, waits: LONGEST_WAIT }
  }
  const waits = opened.some(({ continues, closed }) => continues && !closed)
  return waits && quotes.length === 0 ? waitOn(before) : null
}

function waitOn(left: LeftOpen | null): LeftOpen | null {
  return left && left.waits > 0 ? { ...left, waits: left.waits - 1 } : null
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
