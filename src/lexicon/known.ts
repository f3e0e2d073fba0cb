import type { LanguageData } from '../text/language-data.ts'
import { PARTS_OF_SPEECH } from './chunk.ts'
import type {
  KnownLanguage,
  KnownLexicon,
  LexiconContent,
  ListContent,
  ListsContent,
  SignContent,
} from './lexicon.ts'
import { listsIn, parsePattern } from './pattern.ts'

/** What other files may refer to, of a language whose files were read. */
export function knownOf(
  data: LanguageData,
  { lists, signs }: Pick<ListsContent, 'lists' | 'signs'>,
  lexicons: readonly LexiconContent[],
): KnownLanguage {
  return {
    tags: tagsOf(data),
    lists: graphOf(lists),
    roles: rolesIn(signs),
    lexicons: Object.fromEntries(lexicons.map((lexicon) => [lexicon.category, knownLexicon(lexicon)])),
  }
}

/** The parts of speech that patterns may ask for. */
export function tagsOf({ linguist }: LanguageData): readonly string[] {
  return linguist === undefined ? [] : PARTS_OF_SPEECH
}

/** The roles that signs tell of. */
export function rolesIn(signs: readonly SignContent[]): readonly string[] {
  return signs.flatMap((sign) => (sign.kind === 'role' ? [sign.role] : []))
}

function knownLexicon({ entries, lists }: LexiconContent): KnownLexicon {
  const ids = entries.map(({ id }) => id)
  const known = new Set(ids)
  const patterns = entries.flatMap((entry) => entry.patterns).filter((pattern) => !known.has(pattern))
  return { ids, patterns: [...new Set(patterns)], lists: graphOf(lists) }
}

function graphOf(lists: readonly ListContent[]): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    lists.map(({ name, items }) => [
      name,
      [...new Set(items.flatMap((item) => listsIn(parsePattern(item))))],
    ]),
  )
}
