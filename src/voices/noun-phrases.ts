import type { Stretch, Token } from '../types.ts'
import type { SentenceSigns } from './sentence-signs.ts'
import { Bit, is } from './sentence-signs.ts'

/** A noun phrase with all that belongs to it: phrases with prepositions, genitives, what *and* joins. */
export interface Phrase extends Stretch {
  /** Its first noun phrase, which the others belong to. */
  readonly core: Stretch
  readonly pronoun: boolean
}

interface PhraseOptions {
  /** Whether it takes all prepositions with it, not only those of genitives. */
  readonly whole?: boolean
  /** Whether a verb may follow: then nothing but names and roles follow a name. */
  readonly strict?: boolean
}

/** Small words that end a noun phrase. */
const END =
  Bit.preposition |
  Bit.complementizer |
  Bit.subordinator |
  Bit.parenthesis |
  Bit.relative |
  Bit.conjunction |
  Bit.auxiliary |
  Bit.infinitive |
  Bit.subjunctive
/** What is no adjective between a preposition and its noun. */
const NO_ATTRIBUTE = END | Bit.determiner | Bit.pronoun | Bit.verb | Bit.role
/** Behind these, what stands in quote marks is a name: „laut ‚Bergblatt‘“. */
const NAMING = Bit.preposition | Bit.cue | Bit.parenthesis
/** What stands in quote marks within a noun phrase has up to so many tokens, marks included. */
const LONGEST_TITLE = 10
/** They part, where a hyphen joins. */
const LONG_DASH = /[\u2012-\u2015]/
/** Up to so many noun phrases hang on each other. */
const DEEPEST = 6

/** The noun phrase that ends before a token; `null` if there is none, or if it depends on a preposition alone. */
export function phraseBefore(signs: SentenceSigns, end: number, floor: number): Phrase | null {
  let core = coreBefore(signs, end, floor)
  if (!core) return null
  if (isPronoun(signs, core)) return { ...core, core, pronoun: true }
  /** What looks like a genitive, but may be the subject if what stands before it depends on a preposition alone. */
  let doubtful: Stretch | null = null
  for (let depth = 0; depth < DEEPEST; depth++) {
    const before = core.from - 1
    if (before < floor) break
    if (is(signs, before, Bit.conjunction)) {
      const left = coreBefore(signs, before, floor)
      if (!left || isPronoun(signs, left)) break
      core = withListBefore(signs, { from: left.from, to: core.to }, floor)
      continue
    }
    const governor = governorEnd(signs, core, floor)
    if (governor === null) break
    if (governor === core.from && is(signs, core.from, Bit.relative) && hasRole(signs, core)) doubtful = core
    core = isAlone(signs, governor - 1, floor)
      ? { from: governor - 1, to: governor }
      : coreBefore(signs, governor, floor)
    if (!core || isPronoun(signs, core))
      return doubtful && { from: doubtful.from, to: end, core: doubtful, pronoun: false }
  }
  return { from: core.from, to: end, core, pronoun: false }
}

/** The noun phrase that begins at a token; `null` if there is none. */
export function phraseAfter(
  signs: SentenceSigns,
  from: number,
  ceiling: number,
  { whole = false, strict = false }: PhraseOptions = {},
): Phrase | null {
  const core = coreAfter(signs, from, ceiling, strict)
  if (!core) return null
  if (isPronoun(signs, core)) return { ...core, core, pronoun: true }
  let { to } = core
  for (let depth = 0; depth < DEEPEST && to < ceiling; depth++) {
    let next = to
    const joins = is(signs, to, Bit.conjunction)
    while (next < ceiling && is(signs, next, joins ? Bit.conjunction : Bit.preposition)) next++
    // „laut der NASA der größte Teil“: a name has no genitive.
    if (next === to && isAcronym(signs, to - 1)) break
    if (next === to ? !is(signs, to, Bit.genitive) : !joins && !whole && !is(signs, to, Bit.genitive)) break
    const more = coreAfter(signs, next, ceiling, strict)
    if (!more || isPronoun(signs, more)) break
    if (joins && !isNominal(signs, more)) break
    to = more.to
  }
  return { from, to, core, pronoun: false }
}

/** Whether what stands before a token leaves room for a noun phrase to begin there. */
export function isOpening(signs: SentenceSigns, at: number, floor: number): boolean {
  if (at <= floor) return true
  return signs.tokens[at - 1]?.kind === 'mark' || is(signs, at - 1, END | Bit.adverb)
}

/** Whether a noun phrase is a pronoun. */
function isPronoun(signs: SentenceSigns, { from, to }: Stretch): boolean {
  return to === from + 1 && is(signs, from, Bit.pronoun)
}

/** Whether there is a name, a noun with a capital letter, or somebody with a role in it. */
export function isNominal(signs: SentenceSigns, { from, to }: Stretch): boolean {
  for (let at = from; at < to; at++) if (isNotable(signs, at)) return true
  return false
}

export function hasRole(signs: SentenceSigns, { from, to }: Stretch): boolean {
  for (let at = from; at < to; at++) if (is(signs, at, Bit.role)) return true
  return false
}

function isNotable(signs: SentenceSigns, at: number): boolean {
  return signs.tokens[at]?.capitalized === true || is(signs, at, Bit.role)
}

/** Where the noun phrase ends that this one belongs to; `null` if it stands on its own. */
function governorEnd(signs: SentenceSigns, { from }: Stretch, floor: number): number | null {
  let start = from
  if (!is(signs, from, Bit.determiner)) while (start > floor && isAttribute(signs, start - 1)) start--
  let end = start
  while (end > floor && is(signs, end - 1, Bit.preposition)) end--
  if (end < start) return end
  const belongs = is(signs, from, Bit.genitive) && signs.tokens[from - 1]?.capitalized === true
  return belongs ? from : null
}

/** Whether a word that mostly opens a noun phrase stands for one: „einer der Sprecher“. */
function isAlone(signs: SentenceSigns, at: number, floor: number): boolean {
  return at >= floor && is(signs, at, Bit.determiner) && isOpening(signs, at, floor)
}

/** Whether a word may stand between a preposition and a noun. */
function isAttribute(signs: SentenceSigns, at: number): boolean {
  const token = signs.tokens[at] as Token
  return token.kind === 'word' && !token.capitalized && !is(signs, at, NO_ATTRIBUTE)
}

/** Goes on to the left over *friends, lobbyists* in *friends, lobbyists and foes*. */
function withListBefore(signs: SentenceSigns, list: Stretch, floor: number): Stretch {
  let { from } = list
  while (from - 1 > floor && isMark(signs, from - 1, ',')) {
    const left = coreBefore(signs, from - 1, floor)
    if (!left || !isOpening(signs, left.from, floor) || is(signs, left.from - 1, Bit.preposition)) break
    from = left.from
  }
  return { from, to: list.to }
}

/** The words of one noun phrase before a token, from its determiner if there is one. */
function coreBefore(signs: SentenceSigns, end: number, floor: number): Stretch | null {
  let at = end
  while (at > floor) {
    const next = stepBefore(signs, at, floor)
    if (next === null) break
    if (is(signs, next, Bit.determiner) && (next < end - 1 || !is(signs, next, Bit.pronoun)))
      return next < end - 1 ? { from: next, to: end } : null
    if (is(signs, next, Bit.pronoun)) return at === end ? { from: next, to: end } : trimmed(signs, at, end)
    if (is(signs, next, END)) break
    // What stands right before a verb is a noun, though it may look like a verb: *the reports show*.
    const isNoun = at === end && !isNotable(signs, next - 1)
    if (!isNoun && is(signs, next, Bit.verb) && !signs.tokens[next]?.capitalized) break
    at = next
  }
  return trimmed(signs, at, end)
}

/** Leaves out the words in front that belong to no noun: what is left begins with a name, a noun or a role. */
function trimmed(signs: SentenceSigns, from: number, end: number): Stretch | null {
  if (from >= end) return null
  let last = stepBefore(signs, end, from) ?? from
  while (last > from && !isNotable(signs, last)) last = stepBefore(signs, last, from) ?? from
  if (!isNotable(signs, last)) return isYear(signs.tokens[end - 1]) ? null : { from, to: end }
  let first = last
  for (let at = last; at > from; ) {
    const next = stepBefore(signs, at, from)
    if (next === null) break
    at = next
    if (isNotable(signs, at) || signs.tokens[at]?.kind === 'number') first = at
    else if (signs.tokens[at]?.norm !== 's') break
  }
  return { from: first, to: end }
}

function isYear(token: Token | undefined): boolean {
  return token?.kind === 'number' && token.end - token.start === 4
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

/** The words of one noun phrase from a token on. */
function coreAfter(signs: SentenceSigns, from: number, ceiling: number, strict = false): Stretch | null {
  const { tokens } = signs
  const opens = is(signs, from, Bit.determiner)
  if (is(signs, from, Bit.pronoun) && !(opens && tokens[from + 1]?.kind === 'word'))
    return { from, to: from + 1 }
  let at = opens ? attributeEnd(signs, from + 1, ceiling) : from
  let notable = false
  for (; at < ceiling; at++) {
    const token = tokens[at] as Token
    if (token.kind === 'mark') {
      const next = overMark(signs, at, from, ceiling)
      if (next === null) break
      notable = true
      at = next - 1
      continue
    }
    if (is(signs, at, END | Bit.pronoun | Bit.determiner)) break
    if (!token.capitalized && at > from && is(signs, at, Bit.verb | Bit.adverb)) break
    if (isNotable(signs, at)) notable = true
    else if (notable && endsName(signs, at) && (strict || !isNotable(signs, at + 1))) break
  }
  return at > from + (opens ? 1 : 0) ? { from, to: at } : null
}

/** Whether a word without a capital is neither a genitive's nor joined to a name: *'s*, *Chun-ying*. */
function endsName(signs: SentenceSigns, at: number): boolean {
  const { kind, norm } = signs.tokens[at] as Token
  return kind === 'word' && norm !== 's' && !(isMark(signs, at - 1, '-') && isJoiner(signs, at - 1))
}

/** Where a phrase goes on behind what stands between a determiner and its noun: „der (für das Amt) zuständige Minister“. */
function attributeEnd(signs: SentenceSigns, from: number, ceiling: number): number {
  if (!is(signs, from, Bit.preposition)) return from
  const most = Math.min(ceiling - 1, from + LONGEST_TITLE)
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
  if (at > from && isMark(signs, at, '(')) {
    let end = at
    while (end < ceiling && end - at < LONGEST_TITLE && !isMark(signs, end, ')')) end++
    return isMark(signs, end, ')') ? end + 1 : null
  }
  return null
}

/** Whether a quotation may be what something is called: it is short and ends in a word. */
function isTitle({ tokens }: SentenceSigns, from: number, to: number): boolean {
  return to - from <= LONGEST_TITLE && tokens[to - 2]?.kind !== 'mark'
}

/** Whether a mark stands within a word, a name or an abbreviation: a hyphen, an apostrophe, a dot, `&`. */
export function isJoiner({ text, tokens }: SentenceSigns, at: number): boolean {
  const token = tokens[at]
  const left = tokens[at - 1]
  const right = tokens[at + 1]
  if (token?.kind !== 'mark' || !left) return false
  const touchesLeft = left.end === token.start
  switch (token.norm) {
    case "'":
      return touchesLeft
    case '/':
      return touchesLeft && right?.start === token.end
    case ':':
      return left.kind === 'number' && right?.kind === 'number' && right.start === token.end
    case '-':
      return (
        touchesLeft && right !== undefined && !LONG_DASH.test(text.charAt(token.start)) && right.norm !== '-'
      )
    case '.':
      return touchesLeft && right?.kind === 'word' && left.end - left.start <= 5
    case '&':
    case '%':
      return true
    default:
      return false
  }
}

/** Behind what stands in brackets at a token, if something does. */
export function overBrackets(signs: SentenceSigns, at: number): number {
  if (!isMark(signs, at, '(')) return at
  const most = Math.min(signs.tokens.length, at + LONGEST_TITLE)
  for (let end = at + 1; end < most; end++) if (isMark(signs, end, ')')) return end + 1
  return at
}

/** Whether a word is all in capitals. */
export function isAcronym({ text, tokens }: SentenceSigns, at: number): boolean {
  const { start, end, kind } = tokens[at] as Token
  const spelled = text.slice(start, end)
  return kind === 'word' && spelled.length > 1 && spelled === spelled.toUpperCase()
}

/** Whether a token is this mark. */
export function isMark({ tokens }: SentenceSigns, at: number, norm: string): boolean {
  return tokens[at]?.norm === norm
}
