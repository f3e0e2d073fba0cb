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

/** More are never open at once: what the outermost one holds is then counted as read. */
const DEEPEST = 4

/** A pair while it is being read. */
interface Opened {
  readonly from: number
  readonly innerFrom: number
  readonly sign: string
  readonly family: QuoteFamily
  readonly doubtful: boolean
  readonly continues: boolean
  innerTo: number
  to: number
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
  const begin = (
    opening: Pick<Opened, 'from' | 'innerFrom' | 'sign' | 'family' | 'doubtful' | 'continues'>,
  ): void => {
    const opened = { ...opening, innerTo: paragraph.to, to: paragraph.to, closed: false, again: null }
    for (const [place, outer] of open.entries()) {
      if (outer.family === opened.family) outer.again ??= open[place + 1]?.from ?? opened.from
    }
    if (open.length === DEEPEST) open.shift()
    open.push(opened)
    all.push(opened)
  }
  const [first] = marks
  const reopens =
    left !== null && first?.from === paragraph.from && first.family === left.family && opens(first)
  if (left && !reopens && left.family !== 'single') {
    const { sign, family, goesOn } = left
    begin({
      from: paragraph.from,
      innerFrom: paragraph.from,
      sign,
      family,
      doubtful: !goesOn,
      continues: true,
    })
  }
  const apostrophes = apostrophesIn(marks, tokens)
  for (const [place, mark] of marks.entries()) {
    if (apostrophes[place]) continue
    const closing = measures(mark, marks[place + 1]) ? -1 : closedBy(mark, open)
    if (closing >= 0) close(open, closing, mark)
    else if (opens(mark)) {
      const { from, to, sign, family } = mark
      const doubtful = isDoubtful(mark, tokens, paragraph)
      begin({ from, innerFrom: to, sign, family, doubtful, continues: reopens && place === 0 })
    }
  }
  return all.map(({ innerFrom, innerTo, ...pair }) => ({ ...pair, inner: { from: innerFrom, to: innerTo } }))
}

/** Closes one of the open pairs. Those within it end before the mark, with nothing that closes them. */
function close(open: Opened[], place: number, mark: QuoteMark): void {
  const [closed, ...within] = open.splice(place)
  for (const opened of within) {
    opened.innerTo = mark.from
    opened.to = mark.from
  }
  if (!closed) return
  closed.innerTo = mark.from
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
