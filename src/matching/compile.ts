import type { LanguageData } from '../text/language-data.ts'
import type { Linguist } from '../text/linguist.ts'
import type { LinkedEntry, LinkedLexicon, Pattern, Sentence } from '../types.ts'
import { createAutomaton } from './automaton.ts'
import { createListFinder } from './lists.ts'
import { findNames } from './names.ts'
import type { Finds, Scan } from './scan.ts'
import { createScanner } from './scan.ts'
import type { Sequence } from './sequence.ts'
import { createFlattener } from './sequence.ts'
import { createReader } from './strip.ts'
import { createVocabulary } from './vocabulary.ts'

/** An entry of a compiled language. */
export interface CompiledEntry extends LinkedEntry {
  /** Its number, from 0 to below `CompiledLanguage.size`. */
  readonly index: number
  /** The place of its category in `CompiledLanguage.categories`. */
  readonly part: number
}

/** A category of a compiled language. */
export interface CompiledCategory extends Pick<LinkedLexicon, 'category' | 'bias' | 'threshold'> {
  /** Its entries that are not found at one place: shapes, breadth, shares of the article. */
  readonly unplaced: readonly CompiledEntry[]
}

/** Told of every find: the entry, and where it lies among the tokens of its sentence. */
export type Found = (entry: CompiledEntry, from: number, to: number) => void

/** All lexicons of one language in one automaton. */
export interface CompiledLanguage {
  readonly language: string
  readonly categories: readonly CompiledCategory[]
  /** Number of entries of all categories. */
  readonly size: number
  /**
   * Finds every entry in one sentence: leftmost, then longest, without overlap within one entry.
   * The finds of an entry come in the order of the text, the entries in no order.
   * @param opens whether the sentence opens its passage, which is where `^` holds
   * @param closes whether it closes its passage, which is where `$` holds
   */
  find(text: string, sentence: Sentence, opens: boolean, closes: boolean, found: Found): void
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
  /** Lists and groups that have items of more than one token. */
  const longItems = new Set<number>()
  const { flatten, isTagged: dependsOnTag } = createFlattener(vocabulary, (symbol, sequences) => {
    for (const sequence of sequences) {
      const [only, more] = sequence
      if (only?.kind === 'symbol' && !more) vocabulary.include(symbol, only.symbol)
      else {
        lists.add(sequence, symbol)
        longItems.add(symbol)
      }
    }
  })

  const entries: CompiledEntry[] = []
  const tagged = new Set<number>()
  const addPatterns = (patterns: readonly Pattern[], named: LinkedLexicon['lists'], output: number): void => {
    for (const sequence of patterns.flatMap((pattern): readonly Sequence[] => flatten(pattern, named))) {
      outputs.add(sequence, output)
      if (dependsOnTag(sequence)) tagged.add(output >> 1)
    }
  }
  const categories = lexicons.map(({ category, bias, threshold, entries: linked, lists: named }, part) => {
    const own = linked.map((entry, at) => ({ ...entry, part, index: entries.length + at }))
    for (const entry of own) {
      entries.push(entry)
      addPatterns(entry.patterns, named, 2 * entry.index)
      addPatterns(entry.unless, named, 2 * entry.index + 1)
    }
    const unplaced = own.filter(({ sign, scope }) => sign !== 'pattern' || scope === 'article')
    return { category, bias, threshold, unplaced }
  })

  const particles = new Set(data.nameParticles ?? [])
  const names = vocabulary.closureOf(vocabulary.builtins.name)
  const needsNames = names.some((symbol) => [outputs, lists].some((automaton) => automaton.leadsOn(symbol)))
  const long = new Set([...longItems, ...names].flatMap(vocabulary.closureOf))
  for (const automaton of [outputs, lists]) automaton.settle((symbol) => long.has(symbol))
  const findLists = createListFinder(lists, names, vocabulary.wholesOf)
  const scan = createScanner(outputs, vocabulary.size(), names)
  const read = createReader(vocabulary, outputs, lists)
  const isTagged = (output: number): boolean => tagged.has(output >> 1)

  return {
    language: data.language,
    categories,
    size: entries.length,
    find(text, { tokens }, opens, closes, found) {
      const namesFound = needsNames ? findNames(tokens, particles) : []
      const findAll = (tags?: readonly string[]): readonly Finds[] => {
        const readings = tokens.map((token, at) => read(text, token, tags?.[at]))
        const strip = { tokens, readings, names: namesFound, opens, closes }
        return scan(strip, findLists(strip))
      }
      const finds = findAll()
      if (!linguist.tag || !finds.some(({ output }) => isTagged(output))) {
        tell(finds, scan, entries, found)
        return
      }
      tell(
        finds.filter(({ output }) => !isTagged(output)),
        scan,
        entries,
        found,
      )
      const checked = findAll(linguist.tag(text, tokens))
      tell(
        checked.filter(({ output }) => isTagged(output)),
        scan,
        entries,
        found,
      )
    },
  }
}

/** Tells of finds, without those that overlap each other or an `unless`. */
function tell(
  finds: readonly Finds[],
  { findsOf }: Scan,
  entries: readonly CompiledEntry[],
  found: Found,
): void {
  for (const { output, starts, ends, count } of finds) {
    if (output % 2 === 1) continue
    const isCanceled = createOverlapCheck(findsOf(output + 1))
    let free = 0
    for (let at = count - 1; at >= 0; at--) {
      const from = starts[at] as number
      const to = ends[at] as number
      if (from < free) continue
      free = to
      if (!isCanceled(from, to)) found(entries[output >> 1] as CompiledEntry, from, to)
    }
  }
}

/** Makes the function that says whether a stretch overlaps one of the finds. Stretches must come from left to right. */
function createOverlapCheck(finds: Finds | undefined): (from: number, to: number) => boolean {
  if (!finds) return () => false
  const { starts, ends, count } = finds
  let at = count - 1
  /** The farthest end of those that begin before the end of the stretch. */
  let farthest = -1
  return (from, to) => {
    for (; at >= 0 && (starts[at] as number) < to; at--) farthest = Math.max(farthest, ends[at] as number)
    return farthest > from
  }
}
