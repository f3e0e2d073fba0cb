import type { LanguageData } from './language-data.ts'
import { normOf, tokenize } from './token.ts'

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
    abbreviations: new Map([
      ...spellingsOf(source.abbreviationsBeforeNumbers, 'before-number'),
      ...spellingsOf(source.abbreviationsThatMayEnd, 'may-end'),
      ...spellingsOf(source.abbreviations, 'never-ends'),
    ]),
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

/** An abbreviation counts as it is spelled, and with a capital first letter (at the start of a sentence). */
function spellingsOf(
  abbreviations: readonly string[] = [],
  kind: AbbreviationKind,
): (readonly [string, AbbreviationKind])[] {
  return abbreviations.flatMap((abbreviation) => {
    const spelling = tokenize(abbreviation)
      .filter((token) => token.norm !== '.')
      .map((token) => abbreviation.slice(token.start, token.end))
      .join('.')
    const capitalized = spelling.charAt(0).toUpperCase() + spelling.slice(1)
    return [[spelling, kind] as const, [capitalized, kind] as const]
  })
}
