import type { Stretch } from '../types.ts'
import type { Mention } from './mentions.ts'
import { isAcronym, isMark, overBrackets } from './phrase-tokens.ts'
import type { NameData } from './proper-names.ts'
import { capitalRuns, nameInRun, wordsOf } from './proper-names.ts'
import type { SentenceSigns } from './sentence-signs.ts'
import { Bit, is } from './sentence-signs.ts'

/**
 * The proper name of a mention: at the end of the noun phrase, else in an apposition.
 * @param isKnown whether somebody of this name was met
 */
export function nameOf(
  signs: SentenceSigns,
  data: NameData,
  mention: Mention,
  isKnown: (words: readonly string[]) => boolean,
): Stretch | null {
  const { core, phrase, from, to } = mention
  const end = firstOf(signs, core, Bit.conjunction) ?? core.to
  for (const run of capitalRuns(signs, data, from, to)) {
    const name = nameInRun(signs, data, run)
    if (!name) continue
    const words = wordsOf(signs, name)
    const isFull = words.length > 1
    const isLast = overBrackets(signs, run.to) >= end
    if (name.from < end && isLast && (isFull || isKnown(words) || isProper(signs, mention, name))) return name
    const isApposed = name.from === run.from && name.from > phrase.to && isMark(signs, run.from - 1, ',')
    const endsGenitive = name.from > run.from && run.to === phrase.to && is(signs, run.from - 1, Bit.genitive)
    if (isFull && (isApposed || (endsGenitive && !is(signs, run.from - 1, Bit.preposition)))) return name
  }
  return null
}

function firstOf(signs: SentenceSigns, { from, to }: Stretch, bits: number): number | null {
  for (let at = from; at < to; at++) if (is(signs, at, bits)) return at
  return null
}

/** Whether one capitalized word is a name, not a noun: no determiner or adjective stands before it, or it is all in capitals. */
function isProper(signs: SentenceSigns, { core, phrase }: Mention, name: Stretch): boolean {
  if (isAcronym(signs, name.from)) return true
  if (is(signs, core.from, Bit.determiner)) return false
  const before = signs.tokens[name.from - 1]
  // A word that begins the sentence has a capital in any case: it must stand alone.
  if (!before || (before.kind === 'mark' && before.norm !== ',')) return name.to === phrase.to
  return name.from === core.from || is(signs, name.from - 1, Bit.role)
}

/** The name of an institution that tells a role: in quote marks, all in capitals, or several capitalized words. */
export function outletIn(signs: SentenceSigns, { from: start, to: end }: Stretch): Stretch | null {
  const opening = firstOf(signs, { from: start, to: end }, Bit.quoted)
  if (opening !== null && !is(signs, start - 1, Bit.quoted)) {
    let closing = opening + 1
    while (closing < end && is(signs, closing, Bit.quoted)) closing++
    return closing - opening > 2 ? { from: opening + 1, to: closing - 1 } : null
  }
  const from = is(signs, start, Bit.determiner) ? start + 1 : start
  let to = from
  while (to < end && signs.tokens[to]?.capitalized) to++
  if (to === from || overBrackets(signs, to) < end) return null
  return isAcronym(signs, to - 1) || (to - from > 1 && from > 0) ? { from, to } : null
}
