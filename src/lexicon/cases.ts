import type { Place } from '../lexicon-types.ts'
import type { EntryContent, Lexicon, ListContent } from './lexicon.ts'
import { isPlain, parsePattern } from './pattern.ts'

/** The sentences that an entry or a list must and must not find something in. */
export interface MatchCase {
  readonly kind: 'entry' | 'list'
  readonly language: string
  /** `null` for a list that the lexicons of a language share. */
  readonly category: string | null
  /** The entry's id, or the list's name. */
  readonly name: string
  readonly match: readonly string[]
  readonly noMatch: readonly string[]
  /** The patterns that are more than words, spellings, forms and globs: each should be found in a sentence. */
  readonly notPlain: readonly string[]
  readonly place: Place
}

/**
 * The cases of all entries and lists that have sentences or should have some.
 * References to bundled lexicons have none: read the folder that they were made of.
 */
export function matchCases(lexicons: readonly Lexicon[]): readonly MatchCase[] {
  const shared = new Set(lexicons.flatMap(({ folder }) => folder?.lists ?? []))
  const cases: MatchCase[] = []
  for (const { language, lists, file } of shared)
    for (const list of lists) cases.push(caseOf('list', list, language, null, file))
  for (const { language, category, content, file } of lexicons) {
    for (const list of content?.lists ?? []) cases.push(caseOf('list', list, language, category, file))
    for (const entry of content?.entries ?? []) cases.push(caseOf('entry', entry, language, category, file))
  }
  return cases.filter(({ match, noMatch, notPlain }) => match.length + noMatch.length + notPlain.length > 0)
}

function caseOf(
  kind: MatchCase['kind'],
  content: EntryContent | ListContent,
  language: string,
  category: string | null,
  file: string,
): MatchCase {
  const { match = [], noMatch = [], line, column } = content
  const patterns = 'items' in content ? content.items : content.patterns
  return {
    kind,
    language,
    category,
    name: 'items' in content ? content.name : content.id,
    match,
    noMatch,
    notPlain: patterns.filter((pattern) => !isPlain(parsePattern(pattern))),
    place: { file, line, column },
  }
}
