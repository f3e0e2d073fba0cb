import type { Speaker, Stretch, Token } from '../types.ts'
import type { Mention } from './mentions.ts'
import { isMark } from './noun-phrases.ts'
import type { NameData } from './proper-names.ts'
import { capitalRuns, nameInRun, wordsOf } from './proper-names.ts'
import type { SentenceSigns } from './sentence-signs.ts'
import { Bit, is } from './sentence-signs.ts'

/** What tells speakers in a language. */
export interface SpeakerData extends NameData {
  /** The roles, in the order in which they win where several fit. */
  readonly roles: readonly string[]
  /** Whether the finite verb is the second part of a main clause. */
  readonly verbSecond: boolean
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

/** The role of somebody of whom nothing is known. */
const SOMEBODY = 'person'
/** An apposition tells its role within so many tokens. */
const LONGEST_TITLE = 12

/** So many words that told a role are remembered. */
const MOST_TITLES = 40

/** Makes the memory of one article. */
export function createMemory(data: SpeakerData): Memory {
  const ranks = new Map(data.roles.map((role, rank) => [role, rank]))
  const known = new Map<string, Known>()
  /** The words that told roles last, and whose. */
  const titles: { readonly word: string; readonly known: Known }[] = []

  const bestRole = ({ roles }: SentenceSigns, { from, to }: Stretch): string | null => {
    let best: string | null = null
    let bestRank = Number.POSITIVE_INFINITY
    for (const find of roles) {
      if (find.from >= to) break
      if (find.to <= from || find.sign.kind !== 'role') continue
      const rank = ranks.get(find.sign.role) ?? data.roles.length
      if (rank < bestRank) {
        best = find.sign.role
        bestRank = rank
      }
    }
    return best
  }

  const lookUp = (words: readonly string[]): Known | undefined => {
    const last = words.at(-1) ?? ''
    const found = known.get(words.join(' ')) ?? known.get(last) ?? known.get(last.replace(/s$/, ''))
    return found && (words.length === 1 || agrees(words, found.words)) ? found : undefined
  }

  const meet = (signs: SentenceSigns, name: Stretch, role: string | null, title: Stretch): Known => {
    const words = wordsOf(signs, name)
    const spelled = spell(signs, name)
    const met = lookUp(words) ?? { name: spelled, words, role }
    if (words.length > met.words.length) {
      met.name = spelled
      met.words = words
    }
    if (role !== null && (met.role === null || met.role === role)) {
      met.role = role
      for (let at = title.from; at < title.to; at++)
        if (is(signs, at, Bit.role)) titles.push({ word: (signs.tokens[at] as Token).norm, known: met })
      if (titles.length > MOST_TITLES) titles.splice(0, titles.length - MOST_TITLES)
    }
    for (const key of keysOf(words)) if (!known.has(key)) known.set(key, met)
    return met
  }

  /** Who was introduced by a title of this role that the words of the title go back to. */
  const titled = (signs: SentenceSigns, title: Stretch, role: string): Known | null => {
    const head = signs.tokens[lastRole(signs, title)]?.norm
    if (head === undefined) return null
    const found = titles.findLast((each) => each.known.role === role && namesSame(each.word, head))
    return found?.known ?? null
  }

  const learn = (signs: SentenceSigns): void => {
    if (signs.roles.length === 0) return
    for (const run of capitalRuns(signs, data)) {
      const name = nameInRun(signs, run)
      if (!name) continue
      const title =
        titleBefore(signs, name) ?? (wordsOf(signs, name).length > 1 ? titleBeside(signs, name) : null)
      const role = title && bestRole(signs, title)
      if (title && role !== null) meet(signs, name, role, title)
    }
  }

  const resolve = (signs: SentenceSigns, mention: Mention, last: Speaker | null): Speaker => {
    const span = spanOf(signs, mention)
    if (mention.antecedent) return { ...resolve(signs, mention.antecedent, last), span }
    if (mention.pronoun) return last ? { ...last, span } : { span, name: null, role: SOMEBODY, named: false }
    const role = bestRole(signs, mention.core) ?? bestRole(signs, mention)
    const name = nameOf(signs, data, mention)
    if (name) {
      const met = meet(signs, name, role, mention)
      return { span, name: met.name, role: met.role ?? SOMEBODY, named: true }
    }
    if (role === null) return { span, name: null, role: SOMEBODY, named: false }
    const met = titled(signs, mention.core, role)
    return { span, name: met?.name ?? null, role, named: met !== null }
  }

  return { learn, resolve }
}

/** Whether two names may be of the same person: they share the last word, and one has no word that the other lacks. */
function agrees(words: readonly string[], others: readonly string[]): boolean {
  const [short, long] = words.length < others.length ? [words, others] : [others, words]
  return short.every((word) =>
    long.some((other) => other === word || (word.length === 1 && other.startsWith(word))),
  )
}

/** Whether two words for a role go together: they are the same, or one is the other's last part (*Außenminister*, *Minister*). */
function namesSame(word: string, other: string): boolean {
  return word === other || (other.length > 4 && word.endsWith(other))
}

/** What a name is looked up by: the whole of it, its last word, with and without what a hyphen joins, and its first. */
function keysOf(words: readonly string[]): readonly string[] {
  const first = words[0] as string
  const last = words.at(-1) as string
  return [words.join(' '), last, last.split('-').at(-1) as string, first].filter((key) => key.length > 1)
}

function spell({ text, tokens }: SentenceSigns, { from, to }: Stretch): string {
  return text.slice(tokens[from]?.start, tokens[to - 1]?.end)
}

function spanOf({ tokens }: SentenceSigns, { from, to }: Stretch): Speaker['span'] {
  return { start: (tokens[from] as Token).start, end: (tokens[to - 1] as Token).end }
}

/** The last token of a stretch that tells a role. */
function lastRole(signs: SentenceSigns, { from, to }: Stretch): number {
  let at = to - 1
  while (at >= from && !is(signs, at, Bit.role)) at--
  return at
}

/** What tells a role right before a name: *foreign minister Mary Poe*. */
function titleBefore(signs: SentenceSigns, name: Stretch): Stretch | null {
  let from = name.from
  while (from > 0 && is(signs, from - 1, Bit.role)) from--
  return from < name.from ? { from, to: name.from } : null
}

/** What tells a role beside a name, set off by a comma: *Mary Poe, a professor*, *the professor, Mary Poe*. */
function titleBeside(signs: SentenceSigns, name: Stretch): Stretch | null {
  const comma = overBrackets(signs, name.to)
  if (isMark(signs, comma, ',')) {
    const to = segmentEnd(signs, comma + 1)
    if (!is(signs, comma + 1, Bit.conjunction | Bit.complementizer | Bit.subordinator | Bit.auxiliary))
      return namesAnother(signs, comma + 1, to) ? null : { from: comma + 1, to }
  }
  return null
}

function overBrackets(signs: SentenceSigns, at: number): number {
  if (!isMark(signs, at, '(')) return at
  let end = at
  while (end < signs.tokens.length && end - at < LONGEST_TITLE && !isMark(signs, end, ')')) end++
  return end + 1
}

/** Where the words behind a comma end: at the next mark, verb, or small word that opens a clause. */
function segmentEnd(signs: SentenceSigns, from: number): number {
  const { tokens } = signs
  let at = from
  while (
    at < tokens.length &&
    at - from < LONGEST_TITLE &&
    (tokens[at]?.kind !== 'mark' || isMark(signs, at, '-') || isMark(signs, at, "'")) &&
    !is(signs, at, Bit.auxiliary | Bit.complementizer | Bit.subordinator | Bit.subjunctive)
  )
    at++
  return at
}

/** Whether the role that is told there is the title of somebody else: *Mary Poe, Minister John Doe*. */
function namesAnother(signs: SentenceSigns, from: number, to: number): boolean {
  for (let at = from; at + 1 < to; at++)
    if (is(signs, at, Bit.role) && signs.tokens[at + 1]?.capitalized && !is(signs, at + 1, Bit.role))
      return true
  return false
}

/** The proper name of a mention: at the end of the noun phrase, else in an apposition. */
function nameOf(signs: SentenceSigns, data: NameData, { core, from, to }: Mention): Stretch | null {
  const conjunction = firstOf(signs, core, Bit.conjunction)
  const end = conjunction ?? core.to
  const run = capitalRuns(signs, data, core.from, end).at(-1)
  if (run && overBrackets(signs, run.to) >= end) {
    const name = nameInRun(signs, run)
    if (name && (isProper(signs, core, name) || name.to - name.from > 1)) return name
  }
  for (const run of capitalRuns(signs, data, from, to)) {
    const name = run.from < core.to ? null : nameInRun(signs, run)
    if (!name || wordsOf(signs, name).length < 2) continue
    const isApposed = name.from === run.from && isMark(signs, run.from - 1, ',')
    const endsGenitive = name.from > run.from && is(signs, run.from - 1, Bit.genitive)
    if (isApposed || (endsGenitive && !is(signs, run.from - 1, Bit.preposition))) return name
  }
  return null
}

function firstOf(signs: SentenceSigns, { from, to }: Stretch, bits: number): number | null {
  for (let at = from; at < to; at++) if (is(signs, at, bits)) return at
  return null
}

/** Whether one capitalized word is a name, not a noun: no determiner opens the phrase, or it is all in capitals. */
function isProper(signs: SentenceSigns, core: Stretch, name: Stretch): boolean {
  if (!is(signs, core.from, Bit.determiner)) return true
  const spelled = spell(signs, name)
  return spelled.length > 1 && spelled === spelled.toUpperCase()
}
