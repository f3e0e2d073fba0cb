import { createAnalyzer } from '../analyzer.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { parseLexicon } from '../lexicon/parse.ts'
import { tokenize } from '../text/token.ts'
import type { NearWord, WordVectors } from './vectors.ts'

const category = 'list'

/**
 * What else belongs in a shared list of a language: the words nearest to those of its items, through word vectors,
 * without those that it finds already.
 *
 * @param items the items of the list as they are written; only words of letters count, and those of phrases
 * @param most at most so many
 * @throws DataError if the language has no such list.
 */
export async function neighborsOfList(
  {
    language,
    list,
    items,
    folder,
  }: {
    readonly language: string
    readonly list: string
    readonly items: readonly string[]
    readonly folder?: Lexicon['folder']
  },
  vectors: WordVectors,
  most: number,
): Promise<readonly NearWord[]> {
  const lexicon = parseLexicon(
    JSON.stringify({ language, category, bias: -1, entries: [{ pattern: `<${list}>`, weight: 2 }] }),
  )
  const analyzer = await createAnalyzer({
    lexicons: [folder === undefined ? lexicon : { ...lexicon, folder }],
  })
  const holds = (word: string): boolean =>
    analyzer.analyze(word, { language }).passages[0]?.category === category
  const isKnown = (norm: string): boolean =>
    holds(norm) || holds(norm.charAt(0).toUpperCase() + norm.slice(1))
  // What the list finds already may be nearest of all.
  return vectors
    .nearestTo(wordsOf(items), 5 * most + items.length)
    .filter(({ norm }) => !isKnown(norm))
    .slice(0, most)
}

/** Words of letters in the items: those alone, or if there are none, those of phrases. */
function wordsOf(items: readonly string[]): readonly string[] {
  const alone = items.filter((item) => /^~?=?\p{L}+$/u.test(item)).map((item) => item.replace(/^~?=?/, ''))
  const all = alone.length > 0 ? alone : items.flatMap((item) => item.match(/\p{L}{3,}/gu) ?? [])
  return all.flatMap((word) => tokenize(word).map(({ norm }) => norm))
}
