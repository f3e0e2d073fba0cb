import type { Stretch, Token } from '../types.ts'
import {
  END,
  isJoiner,
  isMark,
  isNominal,
  isNotable,
  isOpening,
  isTitle,
  overBrackets,
} from './phrase-tokens.ts'
import type { SentenceSigns } from './sentence-signs.ts'
import { Bit, is } from './sentence-signs.ts'

/** Behind these, what stands in quote marks is a name: „laut ‚Bergblatt‘“. */
const NAMING = Bit.preposition | Bit.cue | Bit.parenthesis
/** So many words may stand before a noun that opens a clause. */
const LONGEST_OPENING = 3
/** What stands between a determiner and its noun has at most so many tokens. */
const LONGEST_ATTRIBUTE = 10

/** The words of one noun phrase before a token, from its determiner if there is one. */
export function coreBefore(signs: SentenceSigns, end: number, floor: number): Stretch | null {
  let at = end
  while (at > floor) {
    const next = stepBefore(signs, at, floor)
    if (next === null) break
    if (is(signs, next, Bit.determiner) && (next < end - 1 || !is(signs, next, Bit.pronoun)))
      return next < end - 1 ? { from: next, to: end } : null
    if (is(signs, next, Bit.pronoun)) {
      const noun = at === end ? null : trimmed(signs, at, end, floor)
      // *They both say*, *she flatly said*: what follows a pronoun is no noun without a capital or a role.
      return noun && isNominal(signs, noun) ? noun : { from: next, to: next + 1 }
    }
    if (is(signs, next, END)) break
    // What stands right before a verb is a noun, though it may look like a verb: *the reports show*.
    const isNoun = at === end && !isNotable(signs, next - 1)
    if (!isNoun && is(signs, next, Bit.verb) && !signs.tokens[next]?.capitalized) break
    at = next
  }
  return trimmed(signs, at, end, floor)
}

/** How far a noun phrase goes. */
export interface PhraseOptions {
  /** Whether nothing but it is meant to stand there: then it takes all prepositions with it, not only those of genitives. */
  readonly whole?: boolean
  /** Whether a verb may follow: then nothing but names and roles follow a name. */
  readonly strict?: boolean
}

/** The words of one noun phrase from a token on. */
export function coreAfter(
  signs: SentenceSigns,
  from: number,
  ceiling: number,
  { whole = false, strict = false }: PhraseOptions,
): Stretch | null {
  const { tokens } = signs
  const opens = is(signs, from, Bit.determiner)
  if (is(signs, from, Bit.pronoun) && !(opens && tokens[from + 1]?.kind === 'word'))
    return { from, to: from + 1 }
  /** Nouns without capital may follow a name, not what tells a role: *a French member*, but *the minister left*. */
  const goesOn = (opens || whole) && !strict && !signs.capitalizesNouns
  if (whole && is(signs, from, Bit.verb) && !tokens[from]?.capitalized) return null
  let at = opens ? attributeEnd(signs, from + 1, ceiling) : from
  let notable: number | null = null
  for (; at < ceiling; at++) {
    const token = tokens[at] as Token
    if (token.kind === 'mark') {
      const next = overMark(signs, at, from, ceiling)
      if (next === null) break
      notable = at
      at = next - 1
      continue
    }
    if (is(signs, at, END | Bit.pronoun | Bit.determiner)) break
    if (!token.capitalized && at > from && is(signs, at, Bit.verb | Bit.adverb)) break
    if (isNotable(signs, at)) notable = at
    else if (notable !== null && endsName(signs, at)) {
      const mayGoOn = goesOn ? !is(signs, notable, Bit.role) : !strict && isNotable(signs, at + 1)
      if (!mayGoOn) break
    }
  }
  return at > from + (opens ? 1 : 0) ? { from, to: at } : null
}

/** Whether a noun phrase is a pronoun. */
export function isPronoun(signs: SentenceSigns, { from, to }: Stretch): boolean {
  return to === from + 1 && is(signs, from, Bit.pronoun)
}

/** Leaves out the words in front that belong to no noun: what is left begins with a name, a noun or a role. */
function trimmed(signs: SentenceSigns, from: number, end: number, floor: number): Stretch | null {
  if (from >= end) return null
  let last = stepBefore(signs, end, from) ?? from
  while (last > from && !isNotable(signs, last)) last = stepBefore(signs, last, from) ?? from
  if (!isNotable(signs, last)) return isBareNoun(signs, end - 1) ? { from, to: end } : null
  let first = last
  for (let at = last; at > from; ) {
    const next = stepBefore(signs, at, from)
    if (next === null) break
    at = next
    const isJoined = isMark(signs, at + 1, '-') && at + 1 < first
    if (isNotable(signs, at) || signs.tokens[at]?.kind === 'number' || isJoined) first = at
    else if (signs.tokens[at]?.norm !== 's') break
  }
  return { from: opensWith(signs, from, first, floor) ? from : first, to: end }
}

/** Whether words without capital that open a clause belong to the noun behind them: *industry experts say*. */
function opensWith(signs: SentenceSigns, from: number, noun: number, floor: number): boolean {
  if (signs.capitalizesNouns || noun - from > LONGEST_OPENING || !isOpening(signs, from, floor)) return false
  for (let at = from; at < noun; at++)
    if (signs.tokens[at]?.kind !== 'word' || is(signs, at, Bit.adverb)) return false
  return true
}

/** Whether a word without capital and role may be a noun that speaks: *people*, *42%*, *4 in 10*. */
function isBareNoun({ tokens, capitalizesNouns }: SentenceSigns, at: number): boolean {
  const { kind, norm, start, end } = tokens[at] as Token
  if (kind === 'mark') return norm === '%'
  // Longer numbers are mostly years.
  if (kind === 'number') return end - start < 4
  return !capitalizesNouns && end - start > 1
}

/** One word back, over what joins words, what stands in brackets and short quotations; `null` where a phrase must end. */
function stepBefore(signs: SentenceSigns, end: number, floor: number): number | null {
  const { tokens } = signs
  let at = end - 1
  while (at > floor && isJoiner(signs, at)) at--
  if (is(signs, at, Bit.quoted) && !is(signs, at + 1, Bit.quoted)) {
    const last = at + 1
    while (at > floor && is(signs, at - 1, Bit.quoted)) at--
    const isCalled = isTitle(signs, at, last) && at > floor && tokens[at - 1]?.kind === 'word'
    return isCalled ? at : null
  }
  if (isMark(signs, at, ')') || isMark(signs, at, ']')) {
    while (at > floor && !isMark(signs, at, '(') && !isMark(signs, at, '[')) at--
    return at > floor ? stepBefore(signs, at, floor) : null
  }
  return tokens[at]?.kind === 'mark' ? null : at
}

/** Whether a word without a capital is neither a genitive's nor joined to a name: *'s*, *Chun-ying*. */
function endsName(signs: SentenceSigns, at: number): boolean {
  const { kind, norm } = signs.tokens[at] as Token
  return kind === 'word' && norm !== 's' && !(isMark(signs, at - 1, '-') && isJoiner(signs, at - 1))
}

/** Where a phrase goes on behind what stands between a determiner and its noun: „der (für das Amt) zuständige Minister“. */
function attributeEnd(signs: SentenceSigns, from: number, ceiling: number): number {
  if (!is(signs, from, Bit.preposition)) return from
  const most = Math.min(ceiling - 1, from + LONGEST_ATTRIBUTE)
  for (let at = from + 2; at < most; at++) {
    const token = signs.tokens[at] as Token
    if (token.kind === 'mark' && !isJoiner(signs, at)) break
    if (
      token.kind === 'word' &&
      !token.capitalized &&
      !is(signs, at, END | Bit.determiner) &&
      signs.tokens[at + 1]?.capitalized
    )
      return at
  }
  return from
}

/** Where a noun phrase goes on behind a mark; `null` if it ends there. */
function overMark(signs: SentenceSigns, at: number, from: number, ceiling: number): number | null {
  if (at > from && isJoiner(signs, at)) return at + 1
  if (
    is(signs, at, Bit.quoted) &&
    !is(signs, at - 1, Bit.quoted) &&
    (at > from || is(signs, at - 1, NAMING))
  ) {
    let end = at
    while (end < ceiling && is(signs, end, Bit.quoted)) end++
    return isTitle(signs, at, end) ? end : null
  }
  const behind = at > from ? overBrackets(signs, at) : at
  return behind > at && behind <= ceiling ? behind : null
}
