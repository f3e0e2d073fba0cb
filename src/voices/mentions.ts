import type { Stretch } from '../types.ts'
import type { Phrase } from './noun-phrases.ts'
import { isMark, isNominal, isOpening, phraseAfter, phraseBefore } from './noun-phrases.ts'
import type { SentenceSigns } from './sentence-signs.ts'
import { Bit, is } from './sentence-signs.ts'

/** A noun phrase that may be a speaker, with its appositions. In tokens of the sentence. */
export interface Mention extends Stretch {
  /** The noun phrase on which all else depends: *the head* of *the head of the agency*, *Minister Mary Poe*. */
  readonly core: Stretch
  /** Whether it is a word that stands for somebody who was named. */
  readonly pronoun: boolean
  /** What a relative pronoun goes back to: *Poe* in *Poe, who said*. */
  readonly antecedent: Mention | null
}

/** An apposition takes up to so many tokens: what is longer is a sentence of its own. */
const LONGEST_APPOSITION = 40

/** A subject is looked for in so many clauses at the start of a sentence. */
const MOST_CLAUSES = 4
/** Small words that open a clause with a subject of its own. */
const OPENER = Bit.complementizer | Bit.subordinator | Bit.parenthesis
/** What begins so is not the clause that a sentence is about. */
const DEPENDENT = OPENER | Bit.preposition | Bit.relative | Bit.infinitive | Bit.participle

/**
 * Finds the subject of a verb that follows it: the noun phrase that ends at a token, or before its adverbs and
 * auxiliaries. In *Poe, a professor in Geneva, later said* it is *Poe, a professor in Geneva*. Where a verb goes on with
 * the subject of one before it (*Poe left and said*), it is that.
 * @param at where the verb begins
 * @param floor where the clause begins at the earliest
 */
export function mentionBefore(signs: SentenceSigns, at: number, floor = 0): Mention | null {
  const end = beforeAdverbs(signs, at, floor)
  if (end <= floor) return null
  if (isRelative(signs, end - 1)) {
    const before = isMark(signs, end - 2, ',') ? end - 2 : end - 1
    return { ...pronounAt(end - 1), antecedent: mentionBefore(signs, before, floor) }
  }
  if (is(signs, end - 1, Bit.conjunction)) return subjectBefore(signs, end - 1, floor)
  if (isMark(signs, end - 1, ',') || isMark(signs, end - 1, '-')) {
    const found = appositiveBefore(signs, end - 1, floor)
    return found ?? (is(signs, at, Bit.participle) ? subjectBefore(signs, end - 1, floor) : null)
  }
  const opened = openedBefore(signs, end, floor)
  const phrase = phraseBefore(signs, end, floor)
  if (opened && (!phrase || (phrase.from > opened.to && !phrase.pronoun))) return mentionOf(opened, opened.to)
  return phrase && mentionOf(phrase, phrase.to)
}

/**
 * Finds the noun phrase that begins at a token, or behind the adverbs there: the subject of a verb that stands before
 * it, or what a preposition goes with.
 * @param ceiling where the clause ends at the latest
 */
export function mentionAfter(
  signs: SentenceSigns,
  at: number,
  ceiling: number = signs.tokens.length,
): Mention | null {
  let from = at
  while (from < ceiling && is(signs, from, Bit.adverb)) from++
  const phrase = phraseAfter(signs, from, ceiling)
  return phrase && mentionOf(phrase, phrase.pronoun ? phrase.to : appositionEnd(signs, phrase.to, ceiling))
}

/** The subject of the first clause of a sentence: the first noun phrase that stands on its own. */
function subjectBefore(signs: SentenceSigns, at: number, floor: number): Mention | null {
  let from = floor
  for (let clause = 0; clause < MOST_CLAUSES && from < at; clause++) {
    while (
      from < at &&
      (signs.tokens[from]?.kind === 'mark' || is(signs, from, Bit.adverb | Bit.conjunction))
    )
      from++
    const depends = is(signs, from, DEPENDENT)
    const phrase = depends ? null : phraseAfter(signs, from, at, { strict: true })
    if (phrase?.pronoun) return pronounAt(from)
    if (phrase && isNominal(signs, phrase)) return mentionOf(phrase, appositionEnd(signs, phrase.to, at))
    from = clauseEnd(signs, from, at) + 1
  }
  return null
}

/** The subject of a clause that a small word opens: what follows that word. */
function openedBefore(signs: SentenceSigns, end: number, floor: number): Phrase | null {
  for (let at = end - 1; at >= floor; at--) {
    if (signs.tokens[at]?.kind === 'mark' && endsClause(signs, at)) return null
    if (!is(signs, at, OPENER)) continue
    const phrase = phraseAfter(signs, at + 1, end, { strict: true })
    return phrase && (phrase.pronoun || isNominal(signs, phrase)) ? phrase : null
  }
  return null
}

function mentionOf({ from, core, pronoun }: Phrase, to: number): Mention {
  return { from, to, core, pronoun, antecedent: null }
}

function pronounAt(at: number): Mention {
  const core = { from: at, to: at + 1 }
  return { ...core, core, pronoun: true, antecedent: null }
}

/** Goes back over what may stand between a subject and its verb. */
function beforeAdverbs(signs: SentenceSigns, at: number, floor: number): number {
  let end = at
  while (end > floor && is(signs, end - 1, Bit.adverb | Bit.auxiliary)) end--
  return end
}

/** Whether a word before a verb goes back to what stands before it. *That* before a verb opens no clause of its own. */
function isRelative(signs: SentenceSigns, at: number): boolean {
  return (
    is(signs, at, Bit.relative) ||
    (is(signs, at, Bit.complementizer) && signs.tokens[at - 1]?.kind === 'word')
  )
}

/** *Poe, a professor, said*: the noun phrase before the comma that opens what ends at the last one. */
function appositiveBefore(signs: SentenceSigns, last: number, floor: number): Mention | null {
  const mark = signs.tokens[last]?.norm as string
  const least = Math.max(floor, last - LONGEST_APPOSITION)
  let found: Mention | null = null
  for (let at = last - 1; at > least; at--) {
    if (!isMark(signs, at, mark) || isWithin(signs, at)) continue
    if (!isApposition(signs, at + 1, last)) break
    const phrase = phraseBefore(signs, at, floor)
    if (phrase && isOpening(signs, phrase.from, floor) && (phrase.pronoun || isNominal(signs, phrase)))
      found = mentionOf(phrase, last)
  }
  return found
}

/** Whether a dash joins two words. */
function isWithin({ tokens }: SentenceSigns, at: number): boolean {
  return (
    tokens[at]?.norm === '-' &&
    tokens[at - 1]?.end === tokens[at]?.start &&
    tokens[at + 1]?.start === tokens[at]?.end
  )
}

/** Whether what stands between two commas may tell more of the noun phrase before them. */
function isApposition(signs: SentenceSigns, from: number, to: number): boolean {
  const token = signs.tokens[from]
  if (is(signs, from, Bit.relative | Bit.preposition) || token?.kind === 'number') return true
  if (is(signs, from, Bit.complementizer | Bit.conjunction | Bit.pronoun | Bit.auxiliary)) return false
  const phrase = phraseAfter(signs, from, to, { whole: true })
  if (!phrase || phrase.pronoun) return false
  const next = signs.tokens[phrase.to]
  return phrase.to === to || next?.kind === 'mark' || is(signs, phrase.to, Bit.relative | Bit.complementizer)
}

/** Where the appositions end that follow a noun phrase. */
function appositionEnd(signs: SentenceSigns, to: number, ceiling: number): number {
  let end = to
  while (end + 1 < ceiling && isMark(signs, end, ',') && end - to < LONGEST_APPOSITION) {
    const next = clauseEnd(signs, end + 1, ceiling)
    if (!isRelative(signs, end + 1) || is(signs, end + 1, Bit.determiner)) {
      const phrase = phraseAfter(signs, end + 1, next, { whole: true })
      if (!phrase || phrase.pronoun || phrase.to < next) break
    }
    end = next
  }
  return end
}

/** Where the next comma, or another mark that ends a clause, stands. */
function clauseEnd(signs: SentenceSigns, from: number, ceiling: number): number {
  let at = from
  while (at < ceiling && !endsClause(signs, at)) at++
  return at
}

function endsClause(signs: SentenceSigns, at: number): boolean {
  const { tokens } = signs
  const token = tokens[at]
  if (token?.kind !== 'mark') return false
  if (token.norm === '.') return tokens[at + 1]?.kind !== 'word'
  return [',', ';', ':', '!', '?'].includes(token.norm) || is(signs, at, Bit.quoted)
}
