import type { Stretch, Token } from '../types.ts'

/** Marks that stand for one another; a new quotation in marks of the same family ends one that nothing closes. */
export type QuoteFamily = 'double' | 'guillemet' | 'single' | 'singleGuillemet' | 'corner'

/**
 * Which way a mark leans, by what stands on its two sides: `left` as if it opened (space before, a letter after),
 * `right` as if it closed, `both` where the sides tell nothing.
 */
export type Lean = 'left' | 'right' | 'both'

/** A mark that may open or close a quotation: one token or two that touch (`''`), in tokens of the flow. */
export interface QuoteMark extends Stretch {
  /** Its shape; marks put together are given as the one that they stand for. */
  readonly sign: string
  readonly family: QuoteFamily
  readonly lean: Lean
  /** Whether a letter or digit touches it on both sides, as an apostrophe in a word. */
  readonly inWord: boolean
  /** Whether it stands after a digit, as a mark for inches or minutes. */
  readonly afterNumber: boolean
}

const FAMILIES: ReadonlyMap<string, QuoteFamily> = new Map(
  (
    [
      ['"＂„“”‟〝〞〟', 'double'],
      ['«»', 'guillemet'],
      ["'‚‘’‛`´", 'single'],
      ['‹›', 'singleGuillemet'],
      ['「」『』', 'corner'],
    ] as const
  ).flatMap(([signs, family]) => [...signs].map((sign) => [sign, family] as const)),
)

/** Two marks that touch and stand for one. */
const PAIRS: ReadonlyMap<string, string> = new Map([
  ["''", '"'],
  [',,', '„'],
  ['‚‚', '„'],
  ['``', '“'],
  ['‘‘', '“'],
  ['’’', '”'],
  ['´´', '”'],
  ['<<', '«'],
  ['>>', '»'],
])
/** The UTF-16 units that a mark may begin with: one look-up for most tokens, which are none. */
const FIRST_UNITS: ReadonlySet<number> = new Set(
  [...FAMILIES.keys(), ...PAIRS.keys()].map((sign) => sign.charCodeAt(0)),
)

const OPENING_BRACKETS = '([{（【¿¡'
const CLOSING = '.,;:!?…)]}）】。，、！？：；'

/** How closely a neighbor holds a mark: a mark leans away from the looser side. */
const LOOSE = -1
const SPACE = 0
const SYMBOL = 1
const STOP = 2
const WORD = 3

/** Finds the marks of a paragraph that may open or close a quotation, apostrophes among them. */
export function findQuoteMarks(
  text: string,
  tokens: readonly Token[],
  paragraph: Stretch,
): readonly QuoteMark[] {
  const found: { readonly sign: string; readonly from: number; readonly to: number }[] = []
  for (let at = paragraph.from; at < paragraph.to; at += 1) {
    const token = tokens[at] as Token
    if (token.kind !== 'mark' || !FIRST_UNITS.has(text.charCodeAt(token.start))) continue
    const sign = text.charAt(token.start)
    const next = at + 1 < paragraph.to ? tokens[at + 1] : undefined
    const pair =
      next && next.start === token.start + 1 && next.kind === 'mark'
        ? PAIRS.get(text.slice(token.start, token.start + 2))
        : undefined
    if (pair !== undefined) {
      found.push({ sign: pair, from: at, to: at + 2 })
      at += 1
    } else if (FAMILIES.has(sign)) found.push({ sign: sign === '＂' ? '"' : sign, from: at, to: at + 1 })
  }
  return found.length === 0 ? [] : lean(text, tokens, paragraph, found)
}

/** Quotation marks that touch one another see the same neighbors: those of the whole run. */
function lean(
  text: string,
  tokens: readonly Token[],
  paragraph: Stretch,
  found: readonly { readonly sign: string; readonly from: number; readonly to: number }[],
): readonly QuoteMark[] {
  const touches = (at: number): boolean =>
    at > paragraph.from && at < paragraph.to && tokens[at - 1]?.end === tokens[at]?.start
  const after: number[] = new Array(found.length).fill(SPACE)
  for (let place = found.length - 1; place >= 0; place -= 1) {
    const { to } = found[place] as Stretch
    if (!touches(to)) continue
    after[place] =
      found[place + 1]?.from === to ? (after[place + 1] as number) : holdAfter(text, tokens, to, paragraph.to)
  }
  const marks: QuoteMark[] = []
  let before = SPACE
  for (const [place, { sign, from, to }] of found.entries()) {
    if (!touches(from)) before = SPACE
    else if (found[place - 1]?.to !== from) before = holdBefore(text, tokens[from - 1] as Token)
    const follows = after[place] as number
    marks.push({
      sign,
      family: FAMILIES.get(sign) as QuoteFamily,
      from,
      to,
      lean: leanOf(before, follows),
      inWord: before === WORD && follows === WORD,
      afterNumber: before === WORD && isDigit(text.charCodeAt((tokens[from] as Token).start - 1)),
    })
  }
  return marks
}

function leanOf(before: number, after: number): Lean {
  // `said,"Yes` opens and `"Yes,"said` closes.
  if (before === after || (before === STOP && after === WORD)) return 'both'
  return before < after ? 'left' : 'right'
}

function holdBefore(text: string, token: Token): number {
  if (token.kind !== 'mark') return WORD
  const sign = text.charAt(token.start)
  return OPENING_BRACKETS.includes(sign) ? SPACE : CLOSING.includes(sign) ? STOP : SYMBOL
}

function holdAfter(text: string, tokens: readonly Token[], at: number, end: number): number {
  const token = tokens[at] as Token
  if (token.kind !== 'mark') return WORD
  const sign = text.charAt(token.start)
  if (OPENING_BRACKETS.includes(sign)) return WORD
  const next = at + 1 < end ? tokens[at + 1] : undefined
  // "… and so on", "...and so on" and ".org" go on behind the dot.
  if (sign === '…' || (sign === '.' && next?.start === token.end && !isClosing(text, next))) return SYMBOL
  return CLOSING.includes(sign) ? LOOSE : SYMBOL
}

function isClosing(text: string, token: Token): boolean {
  const sign = text.charAt(token.start)
  return token.kind === 'mark' && sign !== '.' && (CLOSING.includes(sign) || FAMILIES.has(sign))
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39
}
