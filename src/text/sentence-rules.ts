import upperFirst from 'lodash/upperFirst.js'
import type { LanguageData } from './language-data.ts'
import { normOf } from './norm.ts'
import { tokenize } from './token.ts'

/** What an abbreviation says of the stop behind it. */
export type AbbreviationKind = 'never-ends' | 'may-end' | 'before-number'

/** What the splitter needs of a language, ready to be looked up. Words are norms. */
export interface SentenceRules {
  /** Abbreviations as they are spelled, without spaces and the last dot: `Dr`, `z.B`. */
  readonly abbreviations: ReadonlyMap<string, AbbreviationKind>
  readonly commonWords: ReadonlySet<string>
  readonly months: ReadonlySet<string>
  /** `null` where a number with a dot is no ordinal number. */
  readonly ordinals: { readonly after: ReadonlySet<string>; readonly nouns: ReadonlySet<string> } | null
}

const NEUTRAL: LanguageData = { language: 'und', name: 'any language', commonWords: [] }
const known = new WeakMap<LanguageData, SentenceRules>()

/** The sentence rules of a language; `null` stands for those that hold in any. */
export function rulesOf(data: LanguageData | null): SentenceRules {
  const source = data ?? NEUTRAL
  const remembered = known.get(source)
  if (remembered !== undefined) return remembered
  const { ordinals } = source
  const rules: SentenceRules = {
    abbreviations: abbreviationsOf(source),
    commonWords: normsOf(source.commonWords),
    months: normsOf(source.months),
    ordinals: ordinals ? { after: normsOf(ordinals.after), nouns: normsOf(ordinals.nouns) } : null,
  }
  known.set(source, rules)
  return rules
}

function normsOf(words: readonly string[] = []): ReadonlySet<string> {
  return new Set(words.map(normOf))
}

/** An abbreviation counts as it is spelled and, unless that is another one, with a capital first letter. */
function abbreviationsOf(data: LanguageData): ReadonlyMap<string, AbbreviationKind> {
  const spelled = [
    ...spellingsOf(data.abbreviationsBeforeNumbers, 'before-number'),
    ...spellingsOf(data.abbreviationsThatMayEnd, 'may-end'),
    ...spellingsOf(data.abbreviations, 'never-ends'),
  ]
  const capitalized = spelled.map(([spelling, kind]) => [upperFirst(spelling), kind] as const)
  return new Map([...capitalized, ...spelled])
}

function spellingsOf(
  abbreviations: readonly string[] = [],
  kind: AbbreviationKind,
): (readonly [string, AbbreviationKind])[] {
  return abbreviations.map((abbreviation) => {
    const parts = tokenize(abbreviation).filter((token) => token.norm !== '.')
    return [parts.map((part) => abbreviation.slice(part.start, part.end)).join('.'), kind]
  })
}
