import type { Stretch } from '../types.ts'
import type { Phrase } from './noun-phrases.ts'
import { phraseAfter, phraseBefore } from './noun-phrases.ts'
import { hasRole, isMark, overBrackets } from './phrase-tokens.ts'
import type { NameData } from './proper-names.ts'
import { capitalRuns, nameInRun, wordsOf } from './proper-names.ts'
import type { SentenceSigns } from './sentence-signs.ts'
import { Bit, is } from './sentence-signs.ts'

/** A name, and the words that tell whose it is. */
export interface Introduction {
  readonly name: Stretch
  readonly title: Phrase
}

/** What tells who somebody is lies within so many tokens. */
const LONGEST_TITLE = 25

/**
 * Finds the names that a sentence sets a title to: *Foreign Minister Mary Poe*, *Mary Poe, a professor in Geneva*, *the
 * professor, Mary Poe*.
 */
export function introductionsIn(signs: SentenceSigns, data: NameData): readonly Introduction[] {
  const found: Introduction[] = []
  for (const run of capitalRuns(signs, data)) {
    const name = nameInRun(signs, data, run)
    if (!name) continue
    const title =
      titleBefore(signs, name) ?? titleBeside(signs, name) ?? titleShared(signs, name, found.at(-1))
    if (title) found.push({ name, title })
  }
  return found
}

/** What tells a role right before a name, but for an abbreviated title: *foreign minister Mary Poe*. */
function titleBefore(signs: SentenceSigns, name: Stretch): Phrase | null {
  let to = name.from
  if (isMark(signs, to - 1, '.') && to > 1 && signs.tokens[to - 2]?.capitalized) to -= 2
  let from = to
  while (from > 0 && is(signs, from - 1, Bit.role)) from--
  // „Der Polizei Beweise“: behind a determiner, a second noun is another's.
  const isDoubtful = signs.capitalizesNouns && wordsOf(signs, name).length === 1
  if (from === to || (isDoubtful && is(signs, from - 1, Bit.determiner))) return null
  const core = { from, to }
  return { ...core, core, pronoun: false }
}

/** What tells a role beside a full name, set off by a comma. */
function titleBeside(signs: SentenceSigns, name: Stretch): Phrase | null {
  const end = overBrackets(signs, name.to)
  const isBefore = isMark(signs, end, ',')
  const isBehind = isMark(signs, name.from - 1, ',') && endsTitle(signs, end)
  if (!(isBefore || isBehind) || wordsOf(signs, name).length < 2) return null
  if (isBefore) {
    const title = phraseAfter(signs, end + 1, Math.min(signs.tokens.length, end + LONGEST_TITLE), {
      whole: true,
    })
    if (title && hasRole(signs, title) && endsTitle(signs, title.to) && !namesAnother(signs, title.core))
      return title
  }
  if (!isBehind) return null
  const title = phraseBefore(signs, name.from - 1, Math.max(0, name.from - LONGEST_TITLE))
  return title && hasRole(signs, title.core) ? title : null
}

/** What tells a role of two: *the professors, Mary Poe and John Doe*. */
function titleShared(signs: SentenceSigns, { from }: Stretch, last: Introduction | undefined): Phrase | null {
  const follows = last && is(signs, from - 1, Bit.conjunction) && last.name.to === from - 1
  return follows && last.title.to <= last.name.from ? last.title : null
}

/** Whether what tells more of a name may end before a token: at a mark, or where a clause tells still more. */
function endsTitle(signs: SentenceSigns, at: number): boolean {
  const token = signs.tokens[at]
  return token === undefined || token.kind === 'mark' || is(signs, at, Bit.relative | Bit.conjunction)
}

/** Whether what tells a role there is the title of somebody else: *Mary Poe, Minister John Doe*. */
function namesAnother(signs: SentenceSigns, { from, to }: Stretch): boolean {
  for (let at = from; at + 1 < to; at++)
    if (is(signs, at, Bit.role) && signs.tokens[at + 1]?.capitalized && !is(signs, at + 1, Bit.role))
      return true
  return false
}
