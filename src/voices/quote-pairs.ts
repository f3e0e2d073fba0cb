import type { Stretch, Token } from '../types.ts'
import { apostrophesIn } from './apostrophe.ts'
import type { QuoteFamily, QuoteMark } from './quote-mark.ts'

/** Two marks that belong together, or one that nothing closes, in tokens of the flow. */
export interface QuotePair extends Stretch {
  /** The mark that opens it, or that opened it in a paragraph before. */
  readonly sign: string
  readonly family: QuoteFamily
  /** Whether it is no quotation unless a mark closes it. */
  readonly doubtful: boolean
  /** Whether it goes on with what the paragraph before left open. */
  readonly continues: boolean
  readonly closed: boolean
  /** What stands between its marks. */
  readonly inner: Stretch
  /** Where the first one in marks of the same family begins within it, or the one around that; `null` if there is none. */
  readonly again: number | null
}

/** What a paragraph leaves open for the next. */
export interface LeftOpen {
  readonly sign: string
  readonly family: QuoteFamily
  /** Whether it surely goes on, with or without a mark that closes it. */
  readonly goesOn: boolean
}

/** More are never open at once: the outermost one is then given up. */
const DEEPEST = 4

/** A pair while it is being read. */
interface Opened {
  readonly from: number
  to: number
  readonly inner: { readonly from: number; to: number }
  readonly sign: string
  readonly family: QuoteFamily
  readonly doubtful: boolean
  readonly continues: boolean
  closed: boolean
  again: number | null
}

/**
 * Puts the marks of a paragraph together, in the order in which they open. Pairs lie within one another or apart; what
 * nothing closes goes to the end of what it lies in. Takes time in proportion to the marks.
 */
export function pairMarks(
  marks: readonly QuoteMark[],
  tokens: readonly Token[],
  paragraph: Stretch,
  left: LeftOpen | null,
): readonly QuotePair[] {
  const all: Opened[] = []
  const open: Opened[] = []
  const begin = (opened: Opened): void => {
    for (const [place, outer] of open.entries()) {
      if (outer.family === opened.family) outer.again ??= open[place + 1]?.from ?? opened.from
    }
    const [outermost, next] = open
    if (outermost && next && open.length === DEEPEST) {
      outermost.again ??= next.from
      open.shift()
    }
    open.push(opened)
    all.push(opened)
  }
  const [first] = marks
  const reopens =
    left !== null && first?.from === paragraph.from && first.family === left.family && opens(first)
  if (left && !reopens && left.family !== 'single') {
    const { sign, family, goesOn } = left
    begin(openedAt({ from: paragraph.from, to: paragraph.from, sign, family }, paragraph, !goesOn, true))
  }
  const apostrophes = apostrophesIn(marks, tokens)
  for (const [place, mark] of marks.entries()) {
    if (apostrophes[place]) continue
    const closing = measures(mark, marks[place + 1]) ? -1 : closedBy(mark, open)
    if (closing >= 0) close(open, closing, mark)
    else if (opens(mark))
      begin(openedAt(mark, paragraph, isDoubtful(mark, tokens, paragraph), reopens && place === 0))
  }
  return all
}

function openedAt(
  { from, to, sign, family }: Pick<QuoteMark, 'from' | 'to' | 'sign' | 'family'>,
  paragraph: Stretch,
  doubtful: boolean,
  continues: boolean,
): Opened {
  const inner = { from: to, to: paragraph.to }
  return { from, to: paragraph.to, inner, sign, family, doubtful, continues, closed: false, again: null }
}

/** Closes one of the open pairs. Those within it end before the mark, with nothing that closes them. */
function close(open: Opened[], place: number, mark: QuoteMark): void {
  const [closed, ...within] = open.splice(place)
  for (const opened of within) {
    opened.inner.to = mark.from
    opened.to = mark.from
  }
  if (!closed) return
  closed.inner.to = mark.from
  closed.to = mark.to
  closed.closed = true
}

/** Whether a mark that opens is a quotation mark at all only if another one closes it. */
function isDoubtful(
  { sign, family, lean, from, to }: QuoteMark,
  tokens: readonly Token[],
  paragraph: Stretch,
): boolean {
  if (family === 'single') return sign !== '‘' || from !== paragraph.from || !tokens[to]?.capitalized
  return lean === 'both' && !ONLY_OPENING.includes(sign)
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
  '“': '”"‟',
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
  '“': '“',
  '»': '»',
  '«': '«',
  '›': '›',
  '‹': '‹',
  '`': '`',
}

/** Which of the open quotations a mark closes, -1 if none. */
function closedBy({ sign, lean }: QuoteMark, open: readonly { readonly sign: string }[]): number {
  const surely = lastOf(open, CLOSES[sign])
  if (surely >= 0 || lean === 'left') return surely
  const likely = lastOf(open, CLOSES_ELSE[sign])
  return likely >= 0 || lean === 'both' ? likely : lastOf(open, CLOSES_LEANING[sign])
}

function lastOf(open: readonly { readonly sign: string }[], signs: string | undefined): number {
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
