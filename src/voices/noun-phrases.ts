import type { Stretch, Token } from '../types.ts'
import type { PhraseOptions } from './phrase-cores.ts'
import { coreAfter, coreBefore, isPronoun } from './phrase-cores.ts'
import { END, hasRole, isAcronym, isMark, isNominal, isOpening } from './phrase-tokens.ts'
import type { SentenceSigns } from './sentence-signs.ts'
import { Bit, is } from './sentence-signs.ts'

/** A noun phrase with all that belongs to it: phrases with prepositions, genitives, what *and* joins. */
export interface Phrase extends Stretch {
  /** Its first noun phrase, which the others belong to. */
  readonly core: Stretch
  readonly pronoun: boolean
}

/** What is no adjective between a preposition and its noun. */
const NO_ATTRIBUTE = END | Bit.determiner | Bit.pronoun | Bit.verb | Bit.role
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
  options: PhraseOptions = {},
): Phrase | null {
  const core = coreAfter(signs, from, ceiling, options)
  if (!core) return null
  if (isPronoun(signs, core)) return { ...core, core, pronoun: true }
  let { to } = core
  for (let depth = 0; depth < DEEPEST && to < ceiling; depth++) {
    let next = to
    const joins = is(signs, to, Bit.conjunction)
    while (next < ceiling && is(signs, next, joins ? Bit.conjunction : Bit.preposition)) next++
    // „laut der NASA der größte Teil“, „sagte Anna Brandt der Zeitung“: a name has no genitive.
    if (next === to && (isAcronym(signs, to - 1) || isFullName(signs, to))) break
    if (next === to ? !is(signs, to, Bit.genitive) : !joins && !options.whole && !is(signs, to, Bit.genitive))
      break
    const more = coreAfter(signs, next, ceiling, options)
    if (!more || isPronoun(signs, more)) break
    if (joins && !isNominal(signs, more)) break
    to = more.to
  }
  return { from, to, core, pronoun: false }
}

/** Whether two words of a name end before a token, where a capital alone tells none. */
function isFullName(signs: SentenceSigns, end: number): boolean {
  if (!signs.capitalizesNouns) return false
  return [end - 1, end - 2].every(
    (at) => signs.tokens[at]?.capitalized === true && !is(signs, at, Bit.role | Bit.determiner | Bit.adverb),
  )
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
