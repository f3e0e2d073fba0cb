import type { Stretch } from '../types.ts'
import type { Phrase } from './noun-phrases.ts'
import { phraseAfter, phraseBefore } from './noun-phrases.ts'
import { isJoiner, isMark, isNominal, isOpening, LONGEST_TITLE } from './phrase-tokens.ts'
import type { SentenceSigns } from './sentence-signs.ts'
import { Bit, is } from './sentence-signs.ts'

/** An apposition takes up to so many tokens: what is longer is a sentence of its own. */
const LONGEST_APPOSITION = 40

/** What begins so tells nothing of what stands before it. */
const NO_APPOSITION = Bit.complementizer | Bit.conjunction | Bit.pronoun | Bit.auxiliary
/** *Poe, a professor, said*: the noun phrase before the comma, or dash, that opens what ends at the last one. */
export function appositiveBefore(signs: SentenceSigns, last: number, floor: number): Phrase | null {
  const mark = signs.tokens[last]?.norm as string
  const least = Math.max(floor, last - LONGEST_APPOSITION)
  let found: Phrase | null = null
  for (let at = last - 2; at > least; at--) {
    if (!isMark(signs, at, mark) || !isParting(signs, at)) continue
    if (isSpeech(signs, at) || is(signs, at + 1, NO_APPOSITION) || isInfinitiveClause(signs, last)) break
    const end = isMark(signs, at - 1, '-') ? at - 1 : at
    const phrase = phraseBefore(signs, end, floor)
    if (phrase && isOpening(signs, phrase.from, floor) && mayBeSubject(signs, phrase)) found = phrase
    if (!isNounPhrase(signs, at + 1, last)) break
  }
  return found
}

/** „das Recht, Partner zu wählen,“: where verbs come last, a clause that ends in an infinitive is no apposition. */
function isInfinitiveClause(signs: SentenceSigns, end: number): boolean {
  return signs.capitalizesNouns && (is(signs, end - 1, Bit.infinitive) || is(signs, end - 2, Bit.infinitive))
}

/** Whether a mark stands in a quotation that ends in it, or that is longer than what something may be called. */
function isSpeech(signs: SentenceSigns, at: number): boolean {
  if (is(signs, at, Bit.quoted) && is(signs, at + 1, Bit.quoted) && !is(signs, at + 2, Bit.quoted))
    return true
  let from = at
  while (at - from <= LONGEST_TITLE && is(signs, from, Bit.quoted)) from--
  return at - from > LONGEST_TITLE
}

function mayBeSubject(signs: SentenceSigns, { core, pronoun }: Phrase): boolean {
  return pronoun || is(signs, core.from, Bit.determiner) || isNominal(signs, core)
}

/** Whether a token is a comma or a dash that parts what stands beside it. */
export function isParting(signs: SentenceSigns, at: number): boolean {
  return isMark(signs, at, ',') || (isMark(signs, at, '-') && !isJoiner(signs, at))
}

/** Whether one noun phrase fills the stretch, or more of them do. */
function isNounPhrase(signs: SentenceSigns, from: number, to: number): boolean {
  const phrase = phraseAfter(signs, from, to, { whole: true })
  return phrase !== null && !phrase.pronoun && (phrase.to === to || isMark(signs, phrase.to, ','))
}

/** Where the appositions end that follow a noun phrase. */
export function appositionEnd(signs: SentenceSigns, { from, to }: Stretch, ceiling: number): number {
  /** „die Forscherin, keinen Grund“: an apposition stands in the same case. */
  const isSubject = is(signs, from, Bit.determiner) && !is(signs, from, Bit.oblique)
  let end = to
  while (end + 1 < ceiling && isMark(signs, end, ',') && end - to < LONGEST_APPOSITION) {
    const next = clauseEnd(signs, end + 1, ceiling)
    if (!is(signs, end + 1, Bit.relative) || is(signs, end + 1, Bit.determiner)) {
      const phrase = phraseAfter(signs, end + 1, next, { whole: true })
      const isWhole = phrase?.to === next || isTitleAtEnd(signs, end + 1, next)
      if (!phrase || phrase.pronoun || !isWhole || !hasNoun(signs, phrase)) break
      if (isSubject && is(signs, phrase.from, Bit.oblique)) break
    }
    end = next
  }
  return end
}

/** Whether a stretch may hold a noun: where nouns have capitals, „alles versucht“ holds none. */
function hasNoun(signs: SentenceSigns, { from, to }: Stretch): boolean {
  if (!signs.capitalizesNouns) return true
  for (let at = from; at < to; at++) if (signs.tokens[at]?.capitalized) return true
  return false
}

/** Whether a stretch that closes its sentence tells what somebody is: *deputy head of marketing at a firm*. */
function isTitleAtEnd(signs: SentenceSigns, from: number, to: number): boolean {
  if (signs.capitalizesNouns || to < signs.tokens.length - MOST_FINAL_MARKS) return false
  let hasRole = false
  for (let at = from; at < to; at++) {
    // *a certified planner*
    const isVerb = is(signs, at, Bit.verb) && !is(signs, at - 1, Bit.determiner)
    if (isVerb || is(signs, at, CLAUSAL)) return false
    if (is(signs, at, Bit.role) && at - from <= FARTHEST_ROLE) hasRole = true
  }
  return hasRole
}

/** Marks that may stand behind the last word of a sentence. */
const MOST_FINAL_MARKS = 3
/** A title tells its role within so many tokens. */
const FARTHEST_ROLE = 6
/** What no title holds. */
const CLAUSAL = Bit.auxiliary | Bit.pronoun | Bit.complementizer | Bit.infinitive

/** Where the next comma, or another mark that ends a clause, stands. */
export function clauseEnd(signs: SentenceSigns, from: number, ceiling: number): number {
  let at = from
  while (at < ceiling && !endsClause(signs, at)) at++
  return at
}

const CLAUSE_ENDS: ReadonlySet<string> = new Set([',', ';', ':', '!', '?'])

export function endsClause(signs: SentenceSigns, at: number): boolean {
  const { tokens } = signs
  const token = tokens[at]
  if (token?.kind !== 'mark') return false
  if (token.norm === '.') return tokens[at + 1]?.kind !== 'word'
  return CLAUSE_ENDS.has(token.norm) || is(signs, at, Bit.quoted)
}
