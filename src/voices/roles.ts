import type { SignFind } from '../matching/compile.ts'
import type { Stretch } from '../types.ts'
import type { Mention } from './mentions.ts'
import { phraseAfter } from './noun-phrases.ts'
import { isMark } from './phrase-tokens.ts'
import type { SentenceSigns } from './sentence-signs.ts'
import { Bit, is } from './sentence-signs.ts'

/** Tells roles by the signs in a sentence; `null` where nothing tells one. */
export interface RoleReader {
  /**
   * The role of a mention: of its noun phrase, else of its appositions, else of what its noun belongs to.
   * @param name where its proper name stands, if it has one
   */
  roleOfMention(signs: SentenceSigns, mention: Mention, name: Stretch | null): string | null
  /** The role that a noun phrase tells of somebody it is said of. */
  roleOfTitle(signs: SentenceSigns, title: Stretch): string | null
}

/** The role of somebody of whom nothing more is known. */
export const SOMEBODY = 'person'
/** What tells a role has at most so many tokens. */
const LONGEST_ROLE = 40

/**
 * Makes a reader of roles.
 * @param order the roles, in the order in which they win where several fit
 */
export function createRoleReader(order: readonly string[]): RoleReader {
  const ranks = new Map(order.map((role, rank) => [role, rank]))

  /** The first in order of the roles that are told by finds of some kind in a stretch. */
  const best = (
    { roles }: SentenceSigns,
    { from, to }: Stretch,
    counts: (find: Stretch) => boolean = () => true,
  ): string | null => {
    let found: string | null = null
    let lowest = Number.POSITIVE_INFINITY
    /** The find so far that reaches farthest: what lies in it tells less than it does. */
    let widest: Stretch = { from: 0, to: 0 }
    for (let at = firstFrom(roles, from - LONGEST_ROLE); at < roles.length; at++) {
      const find = roles[at] as SignFind
      if (find.from >= to) break
      if (find.to <= from || find.sign.kind !== 'role' || !counts(find) || isWithin(find, widest)) continue
      if (find.to > widest.to) widest = find
      const rank = ranks.get(find.sign.role) ?? order.length
      if (rank < lowest) {
        found = find.sign.role
        lowest = rank
      }
    }
    return found
  }

  const roleOfTitle = (signs: SentenceSigns, title: Stretch): string | null =>
    best(signs, title, ({ to }) => !isOwner(signs, to))

  const roleOfMention = (signs: SentenceSigns, mention: Mention, name: Stretch | null): string | null => {
    const { core, phrase } = mention
    const rest = { from: phrase.to, to: mention.to }
    const ofCore = (): string | null => best(signs, core)
    const beside = (): string | null => ofAppositions(signs, mention)
    const owner = (): string | null => ofOwner(signs, mention)
    if (!name || name.from >= core.to) return firstTelling([ofCore, beside, owner])
    const title = (): string | null => roleOfTitle(signs, { from: core.from, to: name.from })
    // At last what stands in brackets, and what a relative clause tells: *Poe, who runs the ministry*.
    return firstTelling([title, beside, ofCore, owner, () => roleOfTitle(signs, rest)])
  }

  /** The role of what the noun of a mention belongs to: *the head of the institute*. */
  const ofOwner = (signs: SentenceSigns, { core, phrase }: Mention): string | null =>
    is(signs, core.to, Bit.genitive) ? best(signs, { from: core.to, to: phrase.to }) : null

  const ofAppositions = (signs: SentenceSigns, { phrase, to }: Mention): string | null => {
    for (let at = phrase.to; at < to; at++) {
      if (!isMark(signs, at, ',') && !isMark(signs, at, '-')) continue
      const apposition = phraseAfter(signs, overCopula(signs, at + 1), to, { whole: true })
      const role = apposition && roleOfTitle(signs, apposition)
      if (role !== null) return role
    }
    return null
  }

  return { roleOfMention, roleOfTitle }
}

/** The first role that tells more than that it is somebody: *its author Mary Poe, a professor*. */
function firstTelling(readers: readonly (() => string | null)[]): string | null {
  let somebody: string | null = null
  for (const read of readers) {
    const role = read()
    if (role !== null && role !== SOMEBODY) return role
    somebody ??= role
  }
  return somebody
}

/** Whether a stretch is a part of another one. */
function isWithin(part: Stretch, { from, to }: Stretch): boolean {
  return part.to < to || (part.to === to && part.from > from)
}

/** Behind *who is*, if it begins at a token. */
function overCopula(signs: SentenceSigns, from: number): number {
  if (!is(signs, from, Bit.relative)) return from
  let at = from + 1
  while (is(signs, at, Bit.auxiliary | Bit.adverb)) at++
  return at > from + 1 ? at : from
}

/** Whether a genitive ends what stands before a token: *China's* in *China's largest agency*. */
function isOwner(signs: SentenceSigns, to: number): boolean {
  return isMark(signs, to, "'") && isMark(signs, to + 1, 's')
}

/** The first of the finds that begins at a token or behind it. */
function firstFrom(finds: readonly SignFind[], from: number): number {
  let low = 0
  let high = finds.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((finds[middle] as SignFind).from < from) low = middle + 1
    else high = middle
  }
  return low
}
