import type { LanguageData } from '../text/language-data.ts'
import type { Linguist } from '../text/linguist.ts'
import type { LinkedEntry, LinkedLexicon, Pattern, Sentence } from '../types.ts'
import { createAutomaton } from './automaton.ts'
import { createListFinder } from './lists.ts'
import type { Finds } from './scan.ts'
import { createScanner } from './scan.ts'
import type { Sequence } from './sequence.ts'
import { createFlattener } from './sequence.ts'
import type { Strip } from './strip.ts'
import { createReader } from './strip.ts'
import { createVocabulary } from './vocabulary.ts'

/** A category of a compiled language; its entries are the keys of what `find` returns. */
export type CompiledCategory = Pick<LinkedLexicon, 'category' | 'bias' | 'threshold' | 'entries'>

/** Where a find lies among the tokens of its sentence. */
export interface TokenRange {
  readonly from: number
  readonly to: number
}

/** All lexicons of one language in one automaton. */
export interface CompiledLanguage {
  readonly language: string
  readonly categories: readonly CompiledCategory[]
  /**
   * Finds every entry in one sentence: leftmost, then longest, without overlap within one entry.
   * Entries that were not found are missing from the map.
   * @param opens whether the sentence opens its passage, which is where `^` holds
   * @param closes whether it closes its passage, which is where `$` holds
   */
  find(
    text: string,
    sentence: Sentence,
    opens: boolean,
    closes: boolean,
  ): ReadonlyMap<LinkedEntry, readonly TokenRange[]>
}

/** Compiles the lexicons of one language. */
export function compileLanguage(
  data: LanguageData,
  lexicons: readonly LinkedLexicon[],
  linguist: Linguist,
): CompiledLanguage {
  const vocabulary = createVocabulary(linguist)
  const outputs = createAutomaton()
  const lists = createAutomaton()
  /** Lists and groups that have items of several tokens. */
  const long = new Set<number>()
  const { flatten, isTagged } = createFlattener(vocabulary, (symbol, sequences) => {
    for (const sequence of sequences) {
      const [only, more] = sequence
      const isSingle = only?.kind === 'symbol' && !more
      if (isSingle) vocabulary.include(symbol, only.symbol)
      if (isSingle && !long.has(only.symbol)) continue
      lists.add(sequence, symbol)
      long.add(symbol)
    }
  })

  const entries: LinkedEntry[] = []
  const tagged = new Set<number>()
  const addPatterns = (patterns: readonly Pattern[], named: LinkedLexicon['lists'], output: number): void => {
    for (const sequence of patterns.flatMap((pattern): readonly Sequence[] => flatten(pattern, named))) {
      outputs.add(sequence, output)
      if (isTagged(sequence)) tagged.add(output >> 1)
    }
  }
  for (const lexicon of lexicons)
    for (const entry of lexicon.entries) {
      const output = 2 * (entries.push(entry) - 1)
      addPatterns(entry.patterns, lexicon.lists, output)
      addPatterns(entry.unless, lexicon.lists, output + 1)
    }

  const particles = new Set(data.nameParticles ?? [])
  const findLists = createListFinder(lists, vocabulary.size(), particles)
  const scan = createScanner(outputs, vocabulary.size(), particles)
  const read = createReader(vocabulary, outputs, lists)
  const findAll = (strip: Strip): Map<number, Finds> => scan(strip, findLists(strip))

  return {
    language: data.language,
    categories: lexicons,
    find(text, sentence, opens, closes) {
      const { tokens } = sentence
      const strip = (tags?: readonly string[]): Strip => ({
        tokens,
        readings: tokens.map((token, at) => read(text, token, tags?.[at])),
        opens,
        closes,
      })
      let finds = findAll(strip())
      if (linguist.tag && [...finds.keys()].some((output) => tagged.has(output >> 1))) {
        const checked = findAll(strip(linguist.tag(text, tokens)))
        finds = new Map([...finds].filter(([output]) => !tagged.has(output >> 1)))
        for (const [output, found] of checked) if (tagged.has(output >> 1)) finds.set(output, found)
      }
      const found = new Map<LinkedEntry, readonly TokenRange[]>()
      for (const [output, candidates] of finds) {
        if (output % 2 === 1) continue
        const ranges = withoutOverlap(candidates)
        const canceling = finds.get(output + 1)
        const kept = canceling ? ranges.filter((range) => !overlaps(range, canceling)) : ranges
        if (kept.length > 0) found.set(entries[output >> 1] as LinkedEntry, kept)
      }
      return found
    },
  }
}

/** The leftmost find, then the leftmost one that begins where it ended or later, and so on. */
function withoutOverlap({ starts, ends }: Finds): TokenRange[] {
  const ranges: TokenRange[] = []
  let free = 0
  for (let at = starts.length - 1; at >= 0; at--) {
    const from = starts[at] as number
    const to = ends[at] as number
    if (from < free) continue
    ranges.push({ from, to })
    free = to
  }
  return ranges
}

function overlaps(range: TokenRange, { starts, ends }: Finds): boolean {
  return starts.some((start, at) => start < range.to && (ends[at] as number) > range.from)
}
