import type { LanguageData } from '../text/language-data.ts'
import type { Linguist } from '../text/linguist.ts'
import type { LinkedEntry, LinkedLexicon, Pattern, Sentence, Token } from '../types.ts'
import type { Automaton } from './automaton.ts'
import { createAutomaton, targetOf } from './automaton.ts'
import type { Finds, Reading, Strip } from './scan.ts'
import { createScanner } from './scan.ts'
import type { Sequence } from './sequence.ts'
import { createFlattener } from './sequence.ts'
import type { Vocabulary } from './vocabulary.ts'
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

/** As many readings are remembered at a time; a text rarely has more different words. */
const REMEMBERED = 200_000

/** Compiles the lexicons of one language. */
export function compileLanguage(
  data: LanguageData,
  lexicons: readonly LinkedLexicon[],
  linguist: Linguist,
): CompiledLanguage {
  const vocabulary = createVocabulary(linguist)
  const automaton = createAutomaton()
  /** Lists and groups that have items of several tokens. */
  const long = new Set<number>()
  const { flatten, isTagged } = createFlattener(vocabulary, (symbol, sequences) => {
    for (const sequence of sequences) {
      const [only, more] = sequence
      const isSingle = only?.kind === 'symbol' && !more
      if (isSingle) vocabulary.include(symbol, only.symbol)
      if (isSingle && !long.has(only.symbol)) continue
      automaton.addList(sequence, symbol)
      long.add(symbol)
    }
  })

  const entries: LinkedEntry[] = []
  const tagged = new Set<number>()
  const addPatterns = (patterns: readonly Pattern[], lists: LinkedLexicon['lists'], output: number): void => {
    for (const sequence of patterns.flatMap((pattern): readonly Sequence[] => flatten(pattern, lists))) {
      automaton.addOutput(sequence, output)
      if (isTagged(sequence)) tagged.add(output >> 1)
    }
  }
  for (const lexicon of lexicons)
    for (const entry of lexicon.entries) {
      const output = 2 * (entries.push(entry) - 1)
      addPatterns(entry.patterns, lexicon.lists, output)
      addPatterns(entry.unless, lexicon.lists, output + 1)
    }

  const scan = createScanner(automaton, vocabulary.size(), new Set(data.nameParticles ?? []))
  const read = createReader(vocabulary, automaton)

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
      let finds = scan(strip())
      if (linguist.tag && [...finds.keys()].some((output) => tagged.has(output >> 1))) {
        const checked = scan(strip(linguist.tag(text, tokens)))
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

/** Reads tokens; every different one is looked up once. */
function createReader(
  vocabulary: Vocabulary,
  automaton: Automaton,
): (text: string, token: Token, tag?: string) => Reading {
  const remembered = new Map<string, Reading>()
  return (text, token, tag) => {
    const { norm } = token
    const spelling = vocabulary.isSpelled(norm) ? text.slice(token.start, token.end) : ''
    const key = spelling === '' && tag === undefined ? norm : `${norm} ${spelling} ${tag ?? ''}`
    const known = remembered.get(key)
    if (known) return known
    const carried = [...vocabulary.symbolsOf(norm, spelling, tag)]
    const reading = {
      symbols: carried.filter((symbol) => automaton.isInner(symbol)),
      first: carried.map((symbol) => targetOf(automaton.root, symbol)).filter((state) => state !== undefined),
    }
    if (remembered.size >= REMEMBERED) remembered.clear()
    remembered.set(key, reading)
    return reading
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
