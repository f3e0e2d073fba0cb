import type { Token } from '../types.ts'
import type { LanguageData } from './language-data.ts'
import { normOf } from './norm.ts'
import { createSpellingMemory, type SpellingMemory } from './spelling.ts'

/** The language of a text, or why there is none. */
export type LanguageFinding =
  | { readonly language: string; readonly reason?: never }
  | { readonly language: null; readonly reason: string }

/** Fewer common words than this are no sign of a language. */
const FEWEST_COMMON_WORDS = 3
/** In running text a third of the words and more are common ones; a strange language shares a tenth. */
const SMALLEST_SHARE = 0.2
/** So much more often than the next language's words must those of the language occur. */
const SMALLEST_LEAD = 1.25

/** Which languages count a word among their common ones, as indexes. */
interface Index {
  readonly byNorm: ReadonlyMap<string, readonly number[]>
  readonly bySpelling: SpellingMemory<readonly number[]>
}

const NONE: readonly number[] = []

const indexes = new WeakMap<readonly LanguageData[], Index>()

/**
 * Finds the language of a text among the given ones, by the share of their common words among all words.
 * Answers `null` with a reason where there are too few words, none of the languages' words, or two alike.
 */
export function detectLanguage(
  tokens: readonly Token[],
  languages: readonly LanguageData[],
): LanguageFinding {
  const index = indexOf(languages)
  const counts = languages.map(() => 0)
  let words = 0
  for (const token of tokens) {
    if (token.kind !== 'word') continue
    words += 1
    for (const place of placesOf(token, index)) counts[place] = (counts[place] ?? 0) + 1
  }
  const ranked = languages
    .map((data, place) => ({ data, count: counts[place] ?? 0 }))
    .sort((one, other) => other.count - one.count || (one.data.language < other.data.language ? -1 : 1))
  return decide(words, ranked, languages)
}

function decide(
  words: number,
  ranked: readonly { data: LanguageData; count: number }[],
  languages: readonly LanguageData[],
): LanguageFinding {
  const [first, second] = ranked
  const known = languages
    .map((data) => data.language)
    .sort()
    .join(', ')
  if (first === undefined) return undecided('no lexicon is loaded')
  if (words === 0) return undecided('the text has no words')
  const share = first.count / words
  if (first.count < FEWEST_COMMON_WORDS) {
    return undecided(
      `too few common words of a known language (${known}) to tell: ${first.count} among ${words} words`,
    )
  }
  if (share < SMALLEST_SHARE) {
    const percent = Math.floor(share * 100)
    return undecided(
      `it reads like none of the known languages (${known}): ${percent}% common words of ${first.data.name}`,
    )
  }
  if (second !== undefined && first.count < second.count * SMALLEST_LEAD) {
    return undecided(
      `it reads like ${first.data.name} (${first.count} common words) and ${second.data.name} (${second.count}) alike`,
    )
  }
  return { language: first.data.language }
}

function undecided(why: string): LanguageFinding {
  return { language: null, reason: `language undecided: ${why}` }
}

function indexOf(languages: readonly LanguageData[]): Index {
  const known = indexes.get(languages)
  if (known !== undefined) return known
  const byNorm = new Map<string, number[]>()
  for (const [place, data] of languages.entries()) {
    for (const norm of new Set(data.commonWords.map(normOf)))
      byNorm.set(norm, [...(byNorm.get(norm) ?? []), place])
  }
  const index: Index = { byNorm, bySpelling: createSpellingMemory() }
  indexes.set(languages, index)
  return index
}

function placesOf({ norm, spelling }: Token, { byNorm, bySpelling }: Index): readonly number[] {
  const known = bySpelling.recall(spelling)
  if (known) return known
  const places = byNorm.get(norm) ?? NONE
  bySpelling.remember(spelling, places)
  return places
}
