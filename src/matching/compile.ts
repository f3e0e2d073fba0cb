import partition from 'lodash/partition.js'
import type { LinkedEntry, LinkedLexicon, LinkedVoices, Pattern, Sign } from '../lexicon-types.ts'
import type { LanguageData } from '../text/language-data.ts'
import type { Linguist } from '../text/linguist.ts'
import type { Sentence, Stretch } from '../types.ts'
import { createAlphabet } from './alphabet.ts'
import { createAutomaton } from './automaton.ts'
import type { Finds } from './find-lists.ts'
import { createListFinder } from './lists.ts'
import { findNames } from './names.ts'
import { createScanner } from './scan.ts'
import type { Sequence } from './sequence.ts'
import { createFlattener } from './sequence.ts'
import type { SmallWord } from './small-words.ts'
import { SMALL_WORD } from './small-words.ts'
import type { Reading, Strip } from './strip.ts'
import { createReader } from './strip.ts'
import type { Vocabulary } from './vocabulary.ts'
import { createVocabulary } from './vocabulary.ts'

/** An entry of a compiled language. */
export interface CompiledEntry extends Omit<LinkedEntry, 'shape' | 'voice' | 'inside' | 'by'> {
  /** Its number, from 0 to below `CompiledLanguage.size`. */
  readonly index: number
  /** The place of its category in `CompiledLanguage.categories`. */
  readonly part: number
  readonly shape: LinkedEntry['shape'] | undefined
  readonly voice: LinkedEntry['voice'] | undefined
  readonly inside: LinkedEntry['inside'] | undefined
  readonly by: LinkedEntry['by'] | undefined
}

/** A category of a compiled language. */
export interface CompiledCategory extends Pick<LinkedLexicon, 'category' | 'bias' | 'threshold'> {
  /** Its entries that are not found at one place: shapes, breadth, shares of the article. */
  readonly unplaced: readonly CompiledEntry[]
  /** Its entries that count learned words. */
  readonly counting: readonly CompiledEntry[]
}

/** How a sentence stands in its passage and its article. */
export interface Setting {
  /** Whether it opens its passage, which is where `^` holds. */
  readonly opens: boolean
  /** Whether it closes its passage, which is where `$` holds. */
  readonly closes: boolean
  /** What stands in quote marks, in the order of the text, each with its marks: tokens of the sentence. */
  readonly quoted: readonly Stretch[]
}

/** A sign of voices, and where it was found among the tokens of its sentence. */
export interface SignFind extends Stretch {
  readonly sign: Sign
}

/** What tells of voices in a sentence. */
export interface SentenceFinds {
  readonly signs: readonly SignFind[]
  /** For each token, which small words it is. */
  readonly words: readonly SmallWord[]
}

/** Is told what is found, and where it lies among the tokens of its sentence. */
export interface Listener {
  /** Entries: leftmost, then longest, without overlap within one entry, in the order of the text. */
  entry(entry: CompiledEntry, from: number, to: number): void
  /**
   * Signs: from every place where one begins, the longest; what one token is, in the order in which it is written.
   * Small words of one token are not among them.
   */
  sign(find: SignFind): void
}

/** All lexicons of one language in one automaton. */
export interface CompiledLanguage {
  readonly language: string
  readonly categories: readonly CompiledCategory[]
  /** Number of entries of all categories. */
  readonly size: number
  /** The learned words of the categories that have entries which count them. */
  readonly vocabulary: Vocabulary
  /**
   * Finds every entry and every sign of voices in one sentence; the entries, and the signs, come in no order.
   * @returns for each token, which small words it is
   */
  find(text: string, sentence: Sentence, setting: Setting, listener: Listener): readonly SmallWord[]
}

/** Compiles the lexicons of one language, and what tells its voices. */
export function compileLanguage(
  data: LanguageData,
  lexicons: readonly LinkedLexicon[],
  voices: LinkedVoices,
  linguist: Linguist,
): CompiledLanguage {
  const alphabet = createAlphabet(linguist)
  const outputs = createAutomaton()
  const lists = createAutomaton()
  /** Lists and groups that have items of more than one token. */
  const longItems = new Set<number>()
  const { flatten, isTagged: dependsOnTag } = createFlattener(alphabet, (symbol, sequences) => {
    for (const sequence of sequences) {
      const only = sequence.length === 1 ? sequence[0] : undefined
      if (only?.kind === 'symbol') alphabet.include(symbol, only.symbol)
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
    const own = linked.map((entry, at) => compileEntry(entry, entries.length + at, part))
    for (const entry of own) {
      entries.push(entry)
      addPatterns(entry.patterns, named, 2 * entry.index)
      addPatterns(entry.unless, named, 2 * entry.index + 1)
    }
    const [counting, others] = partition(own, ({ sign }) => sign === 'vocabulary')
    const unplaced = others.filter(({ sign, scope }) => sign !== 'pattern' || scope === 'article')
    return { category, bias, threshold, unplaced, counting }
  })
  const vocabulary = createVocabulary(
    lexicons.map((lexicon, part) => (categories[part]?.counting.length ? lexicon.vocabulary : new Map())),
  )

  const { signs } = voices
  for (const [at, { patterns }] of signs.entries())
    addPatterns(patterns, voices.lists, 2 * (entries.length + at))

  const particles = new Set(data.nameParticles ?? [])
  const names = alphabet.closureOf(alphabet.builtins.name)
  const quoted = alphabet.closureOf(alphabet.builtins.quoted)
  const isNeeded = (symbols: readonly number[]): boolean =>
    symbols.some((symbol) => [outputs, lists].some((automaton) => automaton.leadsOn(symbol)))
  const needsNames = isNeeded(names)
  const needsQuoted = isNeeded(quoted)
  const long = new Set([...longItems, ...names, ...quoted].flatMap(alphabet.closureOf))
  for (const automaton of [outputs, lists]) automaton.settle((symbol) => long.has(symbol))
  const findLists = createListFinder(lists, alphabet.builtins.quoted, names, alphabet.wholesOf)
  const scan = createScanner(outputs, alphabet.size(), 2 * (entries.length + signs.length), names)
  const isTagged = (output: number): boolean => tagged.has(output >> 1)
  const isSign = (output: number): boolean => output >> 1 >= entries.length
  const smallOf = (output: number): number => {
    const sign = signs[(output >> 1) - entries.length]
    return sign?.kind === 'grammar' ? SMALL_WORD[sign.class] : 0
  }
  const read = createReader(
    alphabet,
    outputs,
    lists,
    (output) => isSign(output) && !isTagged(output),
    smallOf,
  )
  const tellSigns = createSignTeller(signs, entries.length)

  return {
    language: data.language,
    categories,
    size: entries.length,
    vocabulary,
    find(text, { tokens }, { opens, closes, quoted: inQuotes }, listener) {
      const namesFound = needsNames ? findNames(tokens, particles) : []
      const quotedFound = needsQuoted ? inQuotes : []
      const stripOf = (tags?: readonly string[]): Strip => {
        const readings = tokens.map((token, at) => read(text, token, tags?.[at]))
        return { tokens, readings, names: namesFound, quoted: quotedFound, opens, closes }
      }
      const findAll = (strip: Strip): Finds => scan(strip, findLists(strip))
      /** @returns whether there are others */
      const tellAll = (finds: Finds, withTag: boolean): boolean => {
        let others = false
        for (let at = 0; at < finds.count; at++) {
          const output = finds.outputs[at] as number
          if (isTagged(output) !== withTag) others = true
          else if (isSign(output)) tellSigns.longer(finds, output, listener)
          else if (output % 2 === 0) tellEntry(finds, output, entries[output >> 1] as CompiledEntry, listener)
        }
        return others
      }
      const strip = stripOf()
      const finds = findAll(strip)
      tellSigns.alone(strip.readings, finds, listener)
      if (tellAll(finds, false))
        tellAll(linguist.tag ? findAll(stripOf(linguist.tag(text, tokens))) : finds, true)
      return strip.readings
    },
  }
}

/**
 * Key by key, so that all entries look alike to the engine: what is read of them at every find is read twice as fast.
 * That comes first, so that it lies together in memory.
 */
function compileEntry(
  { id, weight, sign, patterns, unless, max, scope, shape, voice, inside, by, place }: LinkedEntry,
  index: number,
  part: number,
): CompiledEntry {
  return { index, part, id, weight, max, scope, inside, sign, patterns, unless, shape, voice, by, place }
}

/** So many tokens of a sentence share finds of signs with those of other sentences. */
const SHARED = 64

/** Tells of the finds of signs. */
interface SignTeller {
  /** What was found by scanning. */
  longer(finds: Finds, output: number, listener: Listener): void
  /** What tokens are by themselves, unless something longer begins there. */
  alone(readings: readonly Reading[], finds: Finds, listener: Listener): void
}

/** @param before the number of entries, which come before the signs */
function createSignTeller(signs: readonly Sign[], before: number): SignTeller {
  // Most signs are of one token. Finds are values, so one will do for all that look the same.
  const shared = signs.map((sign) =>
    Array.from({ length: SHARED }, (_, from): SignFind => ({ sign, from, to: from + 1 })),
  )
  return {
    longer({ firstOf, next, starts, ends }, output, listener) {
      const sign = signs[(output >> 1) - before] as Sign
      for (let at = firstOf[output] as number; at >= 0; at = next[at] as number)
        listener.sign({ sign, from: starts[at] as number, to: ends[at] as number })
    },
    alone(readings, finds, listener) {
      for (let from = 0; from < readings.length; from++) {
        const { alone } = readings[from] as Reading
        for (let at = 0; at < alone.length; at++) {
          const output = alone[at] as number
          if (beginsAt(finds, output, from)) continue
          const number = (output >> 1) - before
          const find = shared[number]?.[from] ?? { sign: signs[number] as Sign, from, to: from + 1 }
          listener.sign(find)
        }
      }
    },
  }
}

function beginsAt({ firstOf, next, starts }: Finds, output: number, place: number): boolean {
  for (let at = firstOf[output] as number; at >= 0; at = next[at] as number)
    if (starts[at] === place) return true
  return false
}

/** Tells of the finds of an entry, without those that overlap each other or an `unless`. */
function tellEntry(
  { firstOf, next, starts, ends }: Finds,
  output: number,
  entry: CompiledEntry,
  listener: Listener,
): void {
  let free = 0
  let unless = firstOf[output + 1] as number
  /** The farthest end of the `unless` that begin before the end of the find: they overlap it if this is behind its start. */
  let farthest = -1
  for (let at = firstOf[output] as number; at >= 0; at = next[at] as number) {
    const from = starts[at] as number
    const to = ends[at] as number
    if (from < free) continue
    free = to
    for (; unless >= 0 && (starts[unless] as number) < to; unless = next[unless] as number)
      farthest = Math.max(farthest, ends[unless] as number)
    if (farthest <= from) listener.entry(entry, from, to)
  }
}
