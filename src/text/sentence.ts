import type { Sentence, Token } from '../types.ts'
import {
  isBullet,
  isClosingBracket,
  isDoubleQuote,
  isOpener,
  isOpeningBracket,
  isStop,
  isStructural,
} from './mark.ts'
import { countLineBreaks, isGap } from './paragraph.ts'
import type { SentenceRules } from './sentence-rules.ts'
import { endsSentence, readStop, touches } from './stop.ts'
import { isSpace } from './token.ts'

/** A line that is shorter than this share of the longest one was not broken for want of room. */
const SHORT_LINE = 0.7

/**
 * Cuts the tokens of one paragraph into sentences: at stops that end one, at blank lines, and at those line breaks
 * that are more than wrapping.
 */
export function splitSentences(text: string, tokens: readonly Token[], rules: SentenceRules): Sentence[] {
  const sentences: Sentence[] = []
  const lineStarts = findLineStarts(text, tokens)
  const brackets: number[] = []
  let quote = -1
  let first = 0
  let content = false
  const cut = (at: number) => {
    if (at > first) sentences.push(toSentence(tokens.slice(first, at)))
    first = at
    content = false
  }
  for (let place = 0; place < tokens.length; place += 1) {
    const token = tokens[place] as Token
    if (lineStarts?.has(place)) cut(place)
    if (token.kind !== 'mark') content = true
    else if (!isStructural(token)) continue
    else if (isOpeningBracket(token)) brackets.push(place)
    else if (isClosingBracket(token)) brackets.pop()
    else if (isDoubleQuote(token)) quote = opensQuote(tokens, place, quote) ? place : -1
    else if (isStop(token)) {
      const around = { text, tokens, rules, first, content, bracket: brackets.at(-1) ?? -1, quote }
      const stop = readStop(around, place)
      if (stop.quoted) quote = -1
      if (stop.bracketed) brackets.pop()
      if (stop.last + 1 < tokens.length && endsSentence(around, stop)) cut(stop.last + 1)
      place = stop.last
    }
  }
  cut(tokens.length)
  return sentences
}

function opensQuote(tokens: readonly Token[], place: number, open: number): boolean {
  const { norm } = tokens[place] as Token
  const before = tokens[place - 1]
  const behind = touches(tokens, place + 1)
  const apart = before === undefined || !touches(tokens, place) || (isOpener(before) && before.norm !== norm)
  if (norm === '„' || apart !== !behind) return norm === '„' || apart
  return open < 0
}

/**
 * The tokens that begin a line on purpose. A single line break may be wrapping: it counts before a bullet, and behind
 * a line much shorter than the longest one that had room for the next word.
 */
function findLineStarts(text: string, tokens: readonly Token[]): ReadonlySet<number> | undefined {
  const lines: {
    readonly token: number
    readonly start: number
    readonly end: number
    readonly blank: boolean
  }[] = []
  let start = tokens[0]?.start ?? 0
  let begin = 0
  let blank = false
  for (let place = 1; place < tokens.length; place += 1) {
    const { end } = tokens[place - 1] as Token
    const token = tokens[place] as Token
    if (!isGap(text, end, token.start)) continue
    const breaks = countLineBreaks(text, end, token.start)
    if (breaks === 0) continue
    lines.push({ token: begin, start, end, blank })
    begin = place
    start = token.start
    blank = breaks > 1
  }
  if (lines.length === 0) return undefined
  lines.push({ token: begin, start, end: tokens.at(-1)?.end ?? start, blank })
  const longest = lines.reduce((most, line) => Math.max(most, line.end - line.start), 0)
  const meant = lines.filter((line, index) => {
    const before = lines[index - 1]
    if (before === undefined) return false
    const token = tokens[line.token] as Token
    if (line.blank || (isBullet(token) && !touches(tokens, line.token + 1))) return true
    const begins = token.capitalized || isOpener(token)
    const needed = before.end - before.start + 1 + wordLength(text, line.start, line.end)
    return begins && needed <= longest * SHORT_LINE && !goesOn(tokens[line.token - 1] as Token)
  })
  return new Set(meant.map((line) => line.token))
}

/** Up to the next space. */
function wordLength(text: string, start: number, end: number): number {
  let place = start
  while (place < end && !isSpace(text.charCodeAt(place))) place += 1
  return place - start
}

/** A line that ends so is not finished. */
function goesOn(token: Token): boolean {
  return token.norm === ',' || token.norm === ';' || token.norm === '-'
}

function toSentence(tokens: readonly Token[]): Sentence {
  return { start: (tokens[0] as Token).start, end: (tokens.at(-1) as Token).end, tokens }
}
