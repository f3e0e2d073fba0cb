import { version } from 'framelex:bundled'
import sortBy from 'lodash/sortBy.js'
import type { LinkedLexicon, LinkedList, Manifest, Unit } from '../types.ts'
import { hexDigestOf } from './digest.ts'
import type { LinkedLanguage } from './link.ts'

/** Says by what a text is analyzed. @param languages each with its lexicons in the order that decides ties */
export function manifestOf(languages: readonly LinkedLanguage[], unit: Unit): Manifest {
  return {
    version,
    unit,
    languages: languages.map(({ data, voices, lexicons }) => ({
      language: data.language,
      hash: hashOf([data, voices.signs, listsOf(voices.lists)]),
      lexicons: lexicons.map((lexicon) => ({
        category: lexicon.category,
        bias: lexicon.bias,
        threshold: lexicon.threshold,
        entries: lexicon.entries.length,
        hash: hashOfLexicon(lexicon),
      })),
    })),
  }
}

/** Everything that tells what a lexicon finds; not where it is written. */
function hashOfLexicon({ entries, lists, vocabulary, ...rest }: LinkedLexicon): string {
  const plain = entries.map(({ place: _place, rare: _rare, ...entry }) => entry)
  return hashOf([rest, plain, listsOf(lists), [...vocabulary]])
}

const listsOf = (lists: ReadonlyMap<string, LinkedList>): unknown =>
  sortBy([...lists.values()], 'name').map(({ name, items }) => [name, items])

/** Twelve digits tell a few thousand versions of a file apart, and can be read out. */
const hashOf = (content: unknown): string => hexDigestOf(JSON.stringify(content)).slice(0, 12)
