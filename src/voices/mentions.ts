import type { Stretch, Token } from '../types.ts'
import { appositionEnd, appositiveBefore, clauseEnd, endsClause, isParting } from './appositions.ts'
import type { Phrase } from './noun-phrases.ts'
import { phraseAfter, phraseBefore } from './noun-phrases.ts'
import { hasRole, isMark, isNominal } from './phrase-tokens.ts'
import type { SentenceSigns } from './sentence-signs.ts'
import { Bit, is } from './sentence-signs.ts'

/** A noun phrase that may be a speaker, with its appositions. In tokens of the sentence. */
export interface Mention extends Stretch {
  /** The noun phrase on which all else depends: *the head* of *the head of the agency*, *Minister Mary Poe*. */
  readonly core: Stretch
  /** The noun phrase with all that depends on its core, without appositions. */
  readonly phrase: Stretch
  /** Whether it is a word that stands for somebody who was named. */
  readonly pronoun: boolean
  /** What a relative pronoun goes back to: *Poe* in *Poe, who said*. */
  readonly antecedent: Mention | null
}

/** A subject lies within so many tokens of its verb. */
const REACH = 120
/** A subject is looked for in so many clauses at the start of a sentence. */
const MOST_CLAUSES = 4
/** What is set off by a mark and has fewer tokens is no clause with a subject. */
const SHORTEST_CLAUSE = 4
/** Small words that open a clause with a subject of its own. */
const OPENER = Bit.complementizer | Bit.subordinator | Bit.parenthesis
/** What may stand before the subject of a sentence. */
const SKIPPED = Bit.adverb | Bit.conjunction | Bit.quoted
/** What begins so is not the clause that a sentence is about. */
const DEPENDENT = OPENER | Bit.preposition | Bit.relative | Bit.infinitive | Bit.participle

/**
 * Finds the subject of a verb that follows it: the noun phrase that ends at a token, or before its adverbs and
 * auxiliaries. In *Poe, a professor in Geneva, later said* it is *Poe, a professor in Geneva*. Where a verb goes on with
 * the subject of one before it (*Poe left and said*), it is that.
 * @param at where the verb begins
 */
export function mentionBefore(signs: SentenceSigns, at: number): Mention | null {
  const floor = Math.max(0, at - REACH)
  const end = beforeAdverbs(signs, at, floor)
  return sharesSubject(signs, at, end)
    ? (appositionBefore(signs, end, floor) ?? sharedSubject(signs, end - 1, floor))
    : (bracketedBefore(signs, at, floor) ?? ownSubject(signs, end, floor))
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
  const end = Math.min(ceiling, at + REACH)
  const phrase = phraseAfter(signs, overAdverbs(signs, at, end), end)
  return phrase && mentionOf(phrase, phrase.pronoun ? phrase.to : appositionEnd(signs, phrase, end))
}

/** Whether a verb goes on with the subject of one before it: *and said*, *, saying*, *by saying*. */
function sharesSubject(signs: SentenceSigns, at: number, end: number): boolean {
  if (is(signs, end - 1, Bit.conjunction)) return true
  // *went out of his way to say*
  if (!signs.capitalizesNouns && is(signs, end - 1, Bit.infinitive)) return true
  if (!is(signs, at, Bit.participle)) return false
  return isParting(signs, end - 1) || is(signs, end - 1, Bit.preposition | Bit.subordinator)
}

/** The subject that ends before a token. */
function ownSubject(signs: SentenceSigns, end: number, floor: number): Mention | null {
  if (end <= floor) return null
  if (isRelative(signs, end - 1)) {
    const before = isMark(signs, end - 2, ',') ? end - 2 : end - 1
    return { ...pronounAt(end - 1), antecedent: ownSubject(signs, before, floor) }
  }
  if (isParting(signs, end - 1)) return appositionBefore(signs, end, floor)
  const opened = openedBefore(signs, end, floor)
  const phrase = phraseBefore(signs, end, floor)
  const relative = phrase && !opened ? relativeBefore(signs, phrase, floor) : null
  if (relative) return relative
  if (opened && (!phrase || (phrase.from > opened.to && !phrase.pronoun))) return mentionOf(opened, opened.to)
  return phrase && mentionOf(phrase, phrase.to)
}

/**
 * The subject at the auxiliary that a verb at the end of its clause goes with: „Feld hatte die Rolle der Stadt betont“,
 * „Gestern hatte Feld den Gästen erklärt, dass“.
 */
function bracketedBefore(signs: SentenceSigns, verb: number, floor: number): Mention | null {
  const { tokens } = signs
  const endsItsClause = verb + 1 >= tokens.length || tokens[verb + 1]?.kind === 'mark'
  if (!endsItsClause || !is(signs, verb, Bit.verb)) return null
  let at = verb - 1
  while (at > floor && !is(signs, at, Bit.auxiliary)) {
    if (tokens[at]?.kind === 'mark' && endsClause(signs, at)) return null
    if (is(signs, at, OPENER | Bit.conjunction)) return null
    at--
  }
  if (at <= floor || beforeAdverbs(signs, verb, floor) <= at) return null
  const before = phraseBefore(signs, beforeAdverbs(signs, at, floor), floor)
  const phrase = before ?? phraseAfter(signs, overAdverbs(signs, at + 1, verb), verb, { strict: true })
  return phrase && mentionOf(phrase, phrase.to)
}

/** „Feld, der den Minister lobte“: the relative pronoun, if what follows it is no subject by its look. */
function relativeBefore(signs: SentenceSigns, phrase: Phrase, floor: number): Mention | null {
  const isObject = is(signs, phrase.from, Bit.oblique)
  if (!isObject && (!is(signs, phrase.from, Bit.determiner) || hasRole(signs, phrase))) return null
  for (let at = phrase.from - 1; at > floor; at--) {
    if (signs.tokens[at]?.kind !== 'mark' || !endsClause(signs, at)) continue
    const isArticle = is(signs, at + 1, Bit.relative) && is(signs, at + 1, Bit.determiner)
    const opens =
      isMark(signs, at, ',') && isArticle && !is(signs, at + 1, Bit.oblique) && at + 1 < phrase.from
    return opens ? { ...pronounAt(at + 1), antecedent: ownSubject(signs, at, floor) } : null
  }
  return null
}

/** The noun phrase with an apposition that a comma closes before a token. */
function appositionBefore(signs: SentenceSigns, end: number, floor: number): Mention | null {
  const phrase = isParting(signs, end - 1) ? appositiveBefore(signs, end - 1, floor) : null
  if (!phrase) return null
  const isAside = overAdverbs(signs, phrase.to + 1, end - 1) === end - 1
  return mentionOf(phrase, isAside ? phrase.to : end - 1)
}

/** The subject of the verb of speech before a token, else that of the sentence. */
function sharedSubject(signs: SentenceSigns, at: number, floor: number): Mention | null {
  for (let verb = at - 1; verb > floor; verb--) {
    if (!is(signs, verb, Bit.verb) || is(signs, verb, Bit.quoted | Bit.participle | Bit.particle)) continue
    const end = beforeAdverbs(signs, verb, floor)
    if (sharesSubject(signs, verb, end)) continue
    const subject = ownSubject(signs, end, floor) ?? mentionAfter(signs, verb + 1, at)
    if (subject) return subject
    break
  }
  return subjectBefore(signs, at, floor)
}

/** The subject of a sentence: the first noun phrase that stands on its own. */
function subjectBefore(signs: SentenceSigns, at: number, floor: number): Mention | null {
  let from = floor
  for (let clause = 0; clause < MOST_CLAUSES && from < at; clause++) {
    while (from < at && (signs.tokens[from]?.kind === 'mark' || is(signs, from, SKIPPED))) from++
    const depends = is(signs, from, DEPENDENT)
    const phrase = depends ? null : phraseAfter(signs, from, at, { strict: true })
    if (phrase?.pronoun) return pronounAt(from)
    const next = clauseEnd(signs, from, at) + 1
    // *Last month, …* tells when; *LONDON - …* tells where.
    const isAside = next < at && next - from <= SHORTEST_CLAUSE && !is(signs, next, Bit.relative)
    const isPlace = phrase !== null && isMark(signs, phrase.to, '-')
    if (phrase && !isAside && !isPlace && isNominal(signs, phrase))
      return mentionOf(phrase, appositionEnd(signs, phrase, at))
    from = isPlace ? phrase.to + 1 : next
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

function mentionOf({ from, to: end, core, pronoun }: Phrase, to: number): Mention {
  return { from, to, core, phrase: { from, to: end }, pronoun, antecedent: null }
}

/** The mention that is a pronoun. */
export function pronounOf({ from, to }: Stretch): Mention {
  const core = { from, to }
  return { from, to, core, phrase: core, pronoun: true, antecedent: null }
}

function pronounAt(at: number): Mention {
  return pronounOf({ from: at, to: at + 1 })
}

function overAdverbs(signs: SentenceSigns, from: number, to: number): number {
  let at = from
  while (at < to && is(signs, at, Bit.adverb)) at++
  return at
}

/** Goes back over what may stand between a subject and its verb. */
function beforeAdverbs(signs: SentenceSigns, at: number, floor: number): number {
  let end = at
  while (end > floor) {
    if (is(signs, end - 1, Bit.adverb | Bit.auxiliary)) end--
    else if (isContraction(signs, end - 1)) end -= 2
    else break
  }
  return end
}

/** Whether a token is what an apostrophe adds to a pronoun or an auxiliary: *he's*, *didn't*. */
function isContraction(signs: SentenceSigns, at: number): boolean {
  if (at < 2 || !isMark(signs, at - 1, "'") || !is(signs, at - 2, Bit.pronoun | Bit.auxiliary)) return false
  const { tokens } = signs
  return tokens[at - 1]?.end === tokens[at]?.start && tokens[at - 2]?.end === tokens[at - 1]?.start
}

/** What stands before a sentence. */
const NOTHING = { kind: 'mark', norm: '' }

/** Whether a word before a verb goes back to what stands before it. *That* before a verb opens no clause of its own. */
function isRelative(signs: SentenceSigns, at: number): boolean {
  const { kind, norm } = at > 0 ? (signs.tokens[at - 1] as Token) : NOTHING
  // *The reports that say*; but *left when asked*.
  if (kind === 'word')
    return is(signs, at, Bit.relative | Bit.complementizer) && !is(signs, at, Bit.subordinator)
  return is(signs, at, Bit.relative) && (norm === ',' || norm === ')' || norm === '-')
}
