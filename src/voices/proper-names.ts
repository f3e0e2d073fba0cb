import type { Stretch, Token } from '../types.ts'
import { isMark } from './phrase-tokens.ts'
import type { SentenceSigns } from './sentence-signs.ts'
import { Bit, is } from './sentence-signs.ts'

/** What tells names in a language. */
export interface NameData {
  /** Norms of the words that may stand in a name without a capital, such as `von`. */
  readonly particles: ReadonlySet<string>
  /** Norms of words that begin no name, though they may begin a sentence. */
  readonly commonWords: ReadonlySet<string>
  /** Norms of the abbreviations, without their dots, that may stand before a name, such as `dr`. */
  readonly titles: ReadonlySet<string>
}

/** Finds runs of capitalized words, with what joins them; none begins with a common word or with an abbreviated title. */
export function capitalRuns(
  signs: SentenceSigns,
  data: NameData,
  from = 0,
  to: number = signs.tokens.length,
): readonly Stretch[] {
  const runs: Stretch[] = []
  const last = Math.min(to, signs.tokens.length)
  for (let at = from; at < last; at++) {
    if (!opensName(signs, data, at)) continue
    const end = runEnd(signs, data, at, last)
    runs.push({ from: at, to: end })
    at = end - 1
  }
  return runs
}

/** The first run of capitalized words, cut at a token; `null` if none begins at one of the tokens up to the farthest. */
export function firstRun(signs: SentenceSigns, data: NameData, farthest: number, to: number): Stretch | null {
  const last = Math.min(to, signs.tokens.length)
  for (let at = 0; at <= farthest && at < last; at++)
    if (opensName(signs, data, at)) return { from: at, to: runEnd(signs, data, at, last) }
  return null
}

/** The part of a run of capitalized words behind the last of them that tells a role; `null` if nothing is left. */
export function nameInRun(signs: SentenceSigns, data: NameData, run: Stretch): Stretch | null {
  let { from } = run
  for (let at = run.from; at < run.to; at++) if (is(signs, at, Bit.role)) from = at + 1
  while (from < run.to && (!signs.tokens[from]?.capitalized || isTitle(signs, data, from))) from++
  return from < run.to ? { from, to: run.to } : null
}

/** The words of a name, as keys: what hyphens and apostrophes join is one. */
export function wordsOf({ tokens }: SentenceSigns, { from, to }: Stretch): readonly string[] {
  const words: string[] = []
  let end = -1
  for (let at = from; at < to; at++) {
    const token = tokens[at] as Token
    if (token.norm === '.') continue
    if (token.start === end) words.push(`${words.pop() ?? ''}${token.norm}`)
    else words.push(token.norm)
    end = token.end
  }
  return words
}

function opensName(signs: SentenceSigns, data: NameData, at: number): boolean {
  const token = signs.tokens[at] as Token
  if (!token.capitalized) return false
  // An initial: *J. Poe*.
  if (token.end - token.start === 1 && isMark(signs, at + 1, '.')) return true
  if (is(signs, at, Bit.determiner | Bit.pronoun)) return false
  return !data.commonWords.has(token.norm) && !isTitle(signs, data, at)
}

function isTitle({ tokens }: SentenceSigns, { titles }: NameData, at: number): boolean {
  const { start, end, norm } = tokens[at] as Token
  return end - start > 1 && titles.has(norm)
}

/** Where a run of capitalized words ends, without a genitive `'s`. */
function runEnd(signs: SentenceSigns, { particles }: NameData, from: number, to: number): number {
  const { tokens } = signs
  let end = from + 1
  /** How many there are behind what tells a role: „Ministerin Ute von Berg“. */
  let words = is(signs, from, Bit.role) ? 0 : 1
  for (let at = end; at < to; at++) {
    const token = tokens[at] as Token
    if (token.capitalized) {
      end = at + 1
      words = is(signs, at, Bit.role) ? 0 : words + 1
    } else if (token.kind === 'word' && isMark(signs, at - 1, '-') && at - 1 === end) end = at + 1
    else if (token.kind === 'word' ? !isParticle(signs, particles, at, words) : !isInside(signs, at)) break
  }
  return end
}

/** Whether a small word may stand in a name: *von* in *Ute von Berg*, but not in *the lake of Geneva Town*. */
function isParticle(
  signs: SentenceSigns,
  particles: ReadonlySet<string>,
  at: number,
  words: number,
): boolean {
  const { tokens } = signs
  if (!particles.has((tokens[at] as Token).norm) || is(signs, at, Bit.conjunction)) return false
  if (!is(signs, at, Bit.preposition | Bit.determiner)) return true
  // What may be a small word as well stands between one first name and one last name.
  if (words > 1 || is(signs, at - 1, Bit.role)) return false
  if (is(signs, at, Bit.determiner)) return particles.has((tokens[at - 1] as Token).norm)
  let next = at + 1
  while (particles.has(tokens[next]?.norm ?? '')) next++
  return !tokens[next + 1]?.capitalized
}

/** Whether a mark joins the words of a name: *Al-Amin*, *O'Neill*, *J. Poe*. */
function isInside(signs: SentenceSigns, at: number): boolean {
  const { tokens } = signs
  const left = tokens[at - 1]
  const right = tokens[at + 1]
  const token = tokens[at]
  if (!left || !right || left.end !== token?.start) return false
  if (isMark(signs, at, '.')) return left.end - left.start <= 4 && left.capitalized && right.capitalized
  return (isMark(signs, at, '-') || isMark(signs, at, "'")) && right.start === token.end && right.norm !== 's'
}
