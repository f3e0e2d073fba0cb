import { version } from 'framelex:bundled'
import sortBy from 'lodash/sortBy.js'
import type { LinkedEntry, LinkedLexicon, LinkedList } from '../lexicon-types.ts'
import type { Manifest, Unit } from '../types.ts'
import { hexDigestOf } from './digest.ts'
import type { LinkedLanguage } from './link.ts'

/** Says by what a text is analyzed. @param languages each with its lexicons in the order that decides ties */
export function manifestOf(languages: readonly LinkedLanguage[], unit: Unit): Manifest {
  return {
    version,
    unit,
    languages: languages.map(({ data, voices, lexicons }) => ({
      language: data.language,
      hash: hashOf([hashOfLong(data), voices.signs, hashOfLists(voices.lists)]),
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
  return hashOf([rest, entries.map(hashOfEntry), hashOfLists(lists), [...vocabulary]])
}

/** Of what is long and shared by many lexicons, the hash is remembered. */
const hashes = new WeakMap<object, string>()

/** @param plain makes of the content what is hashed, if it is not known yet */
function hashOfLong<Content extends object>(
  content: Content,
  plain: (content: Content) => unknown = (own) => own,
): string {
  const known = hashes.get(content)
  if (known !== undefined) return known
  const hash = hashOf(plain(content))
  hashes.set(content, hash)
  return hash
}

const hashOfEntry = (entry: LinkedEntry): string =>
  hashOfLong(entry, ({ place: _place, rare: _rare, ...rest }) => rest)

const hashOfLists = (lists: ReadonlyMap<string, LinkedList>): string =>
  hashOfLong(lists, () =>
    sortBy([...lists.values()], 'name').map(({ name, items }) => [name, hashOfLong(items)]),
  )

/** Twelve digits tell a few thousand versions of a file apart, and can be read out. */
const hashOf = (content: unknown): string => hexDigestOf(JSON.stringify(content)).slice(0, 12)
