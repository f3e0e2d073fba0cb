import type { Sentence, Token } from '../types.ts'
import type { LanguageData } from './language-data.ts'
import { countLineBreaks } from './paragraph.ts'
import { normOf, tokenize } from './token.ts'

/** What the splitter needs of a language, ready to be looked up. */
export interface SentenceRules {
  /** Abbreviations as they are spelled, without spaces and the last dot: `Dr`, `z.B`. */
  readonly neverEnd: ReadonlySet<string>
  readonly mayEnd: ReadonlySet<string>
  readonly beforeNumbers: ReadonlySet<string>
  /** Norms, as are all that follow. */
  readonly commonWords: ReadonlySet<string>
  readonly months: ReadonlySet<string>
  /** `null` where a number with a dot is no ordinal number. */
  readonly ordinals: { readonly after: ReadonlySet<string>; readonly nouns: ReadonlySet<string> } | null
}

const NEUTRAL: LanguageData = { language: 'und', name: 'any language', commonWords: [] }
const known = new WeakMap<LanguageData, SentenceRules>()

/** The rules of a language, or those that hold for any (`null`). */
export function rulesOf(data: LanguageData | null): SentenceRules {
  const source = data ?? NEUTRAL
  const remembered = known.get(source)
  if (remembered !== undefined) return remembered
  const rules: SentenceRules = {
    neverEnd: spellingsOf(source.abbreviations),
    mayEnd: spellingsOf(source.abbreviationsThatMayEnd),
    beforeNumbers: spellingsOf(source.abbreviationsBeforeNumbers),
    commonWords: normsOf(source.commonWords),
    months: normsOf(source.months),
    ordinals: source.ordinals
      ? { after: normsOf(source.ordinals.after), nouns: normsOf(source.ordinals.nouns) }
      : null,
  }
  known.set(source, rules)
  return rules
}

/** Cuts the tokens of one paragraph into sentences. */
export function splitSentences(text: string, tokens: readonly Token[], rules: SentenceRules): Sentence[] {
  const sentences: Sentence[] = []
  let first = 0
  for (let place = 0; place < tokens.length; place += 1) {
    if (!isStop(tokens[place] as Token)) continue
    const last = place
    if (last + 1 >= tokens.length) break
    if (!endsHere(text, tokens, last, rules)) continue
    sentences.push(toSentence(tokens.slice(first, last + 1)))
    first = last + 1
  }
  if (first < tokens.length) sentences.push(toSentence(tokens.slice(first)))
  return sentences
}

function endsHere(text: string, tokens: readonly Token[], last: number, rules: SentenceRules): boolean {
  const next = tokens[last + 1] as Token
  const before = tokens[last - 1]
  if (next.start === (tokens[last] as Token).end || before === undefined) return false
  if (rules.neverEnd.has(text.slice(before.start, before.end))) return false
  return next.capitalized || countLineBreaks(text, (tokens[last] as Token).end, next.start) > 0
}

function isStop(token: Token): boolean {
  return token.norm === '.' || token.norm === '!' || token.norm === '?' || token.norm === '…'
}

function toSentence(tokens: readonly Token[]): Sentence {
  return { start: (tokens[0] as Token).start, end: (tokens.at(-1) as Token).end, tokens }
}

function normsOf(words: readonly string[] = []): ReadonlySet<string> {
  return new Set(words.map(normOf))
}

/** The spellings under which an abbreviation is looked up: as it stands, and with a capital first letter. */
function spellingsOf(abbreviations: readonly string[] = []): ReadonlySet<string> {
  const spellings = abbreviations.map((abbreviation) =>
    tokenize(abbreviation)
      .filter((token) => token.norm !== '.')
      .map((token) => abbreviation.slice(token.start, token.end))
      .join('.'),
  )
  return new Set([
    ...spellings,
    ...spellings.map((spelling) => spelling.charAt(0).toUpperCase() + spelling.slice(1)),
  ])
}
