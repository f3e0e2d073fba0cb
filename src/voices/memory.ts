import type { Speaker, Stretch, Token } from '../types.ts'
import { introductionsIn } from './introductions.ts'
import type { Mention } from './mentions.ts'
import type { NameData } from './proper-names.ts'
import { firstRun, nameInRun, wordsOf } from './proper-names.ts'
import { createRoleReader, SOMEBODY } from './roles.ts'
import type { SentenceSigns } from './sentence-signs.ts'
import { Bit, is } from './sentence-signs.ts'
import { nameOf, outletIn } from './speaker-names.ts'

/** What tells speakers in a language. */
export interface SpeakerData extends NameData {
  /** The roles, in the order in which they win where several fit. */
  readonly roles: readonly string[]
  /** Whether the finite verb is the second part of a main clause. */
  readonly verbSecond: boolean
  /** Whether nouns are written with a capital. */
  readonly capitalizesNouns: boolean
}

/** Who has been met so far in one article. */
export interface Memory {
  /** Takes up the names that a sentence sets a role to. Sentences come in the order of the text, the title's first. */
  learn(signs: SentenceSigns): void
  /**
   * Tells who a mention stands for, and takes up a name that is new.
   * @param last who spoke last: whom pronouns stand for
   */
  resolve(signs: SentenceSigns, mention: Mention, last: Speaker | null): Speaker
}

/** Somebody who was met. */
interface Known {
  /** The fullest form of the name so far. */
  name: string
  words: readonly string[]
  /** The first that was set. */
  role: string | null
}

/** Words that introduced somebody. */
interface Title {
  readonly words: readonly string[]
  readonly known: Known
}

/** A subject begins with one of so many tokens of its sentence. */
const FARTHEST_SUBJECT = 2
/** A name at the start of a sentence ends within so many tokens. */
const LONGEST_SUBJECT = 10
/** So many titles are remembered. */
const MOST_TITLES = 40

/** Makes the memory of one article. */
export function createMemory(data: SpeakerData): Memory {
  const { roleOfMention, roleOfTitle } = createRoleReader(data.roles)
  const known = new Map<string, Known>()
  /** The last ones, in the order of the text. */
  const titles: Title[] = []
  /** Who was introduced at the start of a sentence since somebody else spoke: whom pronouns stand for. */
  let fresh: Known | null = null
  /** The same for the sentence under way, in which pronouns may yet stand for others. */
  let opening: Known | null = null

  const lookUp = (words: readonly string[]): Known | undefined => {
    const last = words.at(-1) ?? ''
    const found = known.get(words.join(' ')) ?? known.get(last)
    if (found) return words.length === 1 || agrees(words, found.words) ? found : undefined
    // The genitive of a name: „Bergs“.
    const base = last.endsWith('s') ? known.get(last.slice(0, -1)) : undefined
    return words.length === 1 && base?.words.at(-1) === last.slice(0, -1) ? base : undefined
  }

  const meet = (signs: SentenceSigns, name: Stretch, role: string | null, title: Stretch): Known => {
    const words = wordsOf(signs, name)
    const met = lookUp(words) ?? { name: spell(signs, name), words, role: null }
    if (words.length > met.words.length) {
      met.name = spell(signs, name)
      met.words = words
    }
    if (met.role === null && role !== SOMEBODY) met.role = role
    if (role !== null && met.role === role) {
      titles.push({ words: titleWords(signs, title, name), known: met })
      if (titles.length > MOST_TITLES) titles.shift()
    }
    for (const key of keysOf(words)) if (!known.has(key)) known.set(key, met)
    return met
  }

  /** Who was introduced with the words of a mention that gives no name: *the minister*. */
  const titled = (signs: SentenceSigns, { core }: Mention, role: string): Known | undefined => {
    if (!is(signs, core.from, Bit.determiner)) return undefined
    const words = titleWords(signs, { from: core.from + 1, to: core.to }, null)
    const head = words.at(-1)
    if (head === undefined) return undefined
    const fits = (title: Title): boolean =>
      title.known.role === role &&
      goTogether(title.words.at(-1) ?? '', head) &&
      words.every((word) => word === head || title.words.includes(word))
    return titles.findLast(fits)?.known
  }

  /** Who stands at the start of a sentence, if the name is known. */
  const subjectIn = (signs: SentenceSigns): Known | null => {
    if (known.size === 0) return null
    const run = firstRun(signs, data, FARTHEST_SUBJECT, LONGEST_SUBJECT)
    const name = run && nameInRun(signs, data, run)
    if (!name || signs.tokens[name.to]?.kind !== 'word' || is(signs, name.to, Bit.conjunction)) return null
    return known.get(wordsOf(signs, name).join(' ')) ?? null
  }

  const learn = (signs: SentenceSigns): void => {
    fresh = opening ?? fresh
    opening = subjectIn(signs)
    if (signs.roles.length === 0) return
    for (const { name, title } of introductionsIn(signs, data)) {
      const role = roleOfTitle(signs, title)
      if (role === null || (role === 'media' && wordsOf(signs, name).length === 1)) continue
      const met = meet(signs, name, role, title.core)
      if (Math.min(name.from, title.core.from) <= FARTHEST_SUBJECT) opening = met
    }
  }

  const resolve = (signs: SentenceSigns, mention: Mention, last: Speaker | null): Speaker => {
    const span = spanOf(signs, mention)
    if (mention.antecedent) return { ...resolve(signs, mention.antecedent, last), span }
    if (mention.pronoun) {
      if (fresh) return { span, name: fresh.name, role: fresh.role ?? SOMEBODY, named: true }
      return last ? { ...last, span } : { span, name: null, role: SOMEBODY, named: false }
    }
    fresh = null
    opening = null
    const name = nameOf(signs, data, mention, (words) => lookUp(words) !== undefined)
    const role = roleOfMention(signs, mention, name)
    if (name) {
      const met = meet(signs, name, role, mention)
      return { span, name: met.name, role: met.role ?? role ?? SOMEBODY, named: true }
    }
    if (role === null) return { span, name: null, role: SOMEBODY, named: false }
    const met = titled(signs, mention, role)
    if (met) return { span, name: met.name, role, named: true }
    const outlet = role === 'media' ? outletIn(signs, mention.core) : null
    return { span, name: outlet && spell(signs, outlet), role, named: outlet !== null }
  }

  return { learn, resolve }
}

/** Whether two names may be of the same person: one has no word that the other lacks, but for initials. */
function agrees(words: readonly string[], others: readonly string[]): boolean {
  const [short, long] = words.length < others.length ? [words, others] : [others, words]
  return short.every((word) =>
    long.some((other) => other === word || (word.length === 1 && other.startsWith(word))),
  )
}

/** Whether two words of titles go together: they are the same, or one is the other's last part (*Außenminister*, *Minister*). */
function goTogether(word: string, other: string): boolean {
  return word === other || (other.length > 4 && word.endsWith(other))
}

/** What a name is looked up by: the whole of it, its last word, with and without what a hyphen joins, and its first. */
function keysOf(words: readonly string[]): readonly string[] {
  const first = words[0] as string
  const last = words.at(-1) as string
  return [words.join(' '), last, last.slice(last.lastIndexOf('-') + 1), first].filter((key) => key.length > 1)
}

/** The words of a title, without the name in it. */
function titleWords(
  { tokens }: SentenceSigns,
  { from, to }: Stretch,
  name: Stretch | null,
): readonly string[] {
  const words: string[] = []
  for (let at = from; at < to; at++) {
    const token = tokens[at] as Token
    if (token.kind === 'word' && !(name && name.from <= at && at < name.to)) words.push(token.norm)
  }
  return words
}

function spell({ text, tokens }: SentenceSigns, { from, to }: Stretch): string {
  return text.slice(tokens[from]?.start, tokens[to - 1]?.end)
}

function spanOf({ tokens }: SentenceSigns, { from, to }: Stretch): Speaker['span'] {
  return { start: (tokens[from] as Token).start, end: (tokens[to - 1] as Token).end }
}
