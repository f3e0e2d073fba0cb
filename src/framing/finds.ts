import type {
  CompiledCategory,
  CompiledEntry,
  CompiledLanguage,
  Listener,
  SentenceFinds,
  SignFind,
} from '../matching/compile.ts'
import type { Evidence, Sentence, Span, Stretch, Token } from '../types.ts'
import type { Extract } from './passages.ts'
import { weigh } from './summand.ts'
import { createWordFinder } from './vocabulary.ts'
import type { StandsIn } from './whose.ts'

/** What was found in one passage: no more of each entry than counts, save what waits. */
export interface Finds {
  /** By category: the evidence of entries that are looked for in the passage itself, in no order. */
  readonly local: readonly Evidence[][]
  /** By category: the number of different entries among them that speak for it. */
  readonly different: number[]
  /** What entries with another scope found, in the order of the text. */
  readonly elsewhere: Map<CompiledEntry, Evidence[]>
  /** All finds of entries that count only in some people's words, from left to right for each entry. */
  readonly waiting: Waiting[]
  /** What tells of voices in each sentence. */
  readonly sentences: readonly SentenceFinds[]
}

/** A find that counts if it stands where its entry says. */
export interface Waiting {
  readonly entry: CompiledEntry
  readonly span: Span
}

/**
 * Finds the entries of all categories, and the signs of voices, in one passage.
 * @param quotedOf what stands in quote marks in a sentence
 */
export type Finder = (
  text: string,
  passage: Extract,
  quotedOf: (sentence: Sentence) => readonly Stretch[],
) => Finds

const finders = new WeakMap<CompiledLanguage, Finder>()

/** The finder of a language. It has a counter for each entry, so it is made only once. */
export function finderOf(language: CompiledLanguage): Finder {
  const known = finders.get(language) ?? createFinder(language)
  finders.set(language, known)
  return known
}

function createFinder(language: CompiledLanguage): Finder {
  const { categories, find, size } = language
  const names = categories.map(({ category }) => category)
  const findWords = createWordFinder(language)
  /** By entry: the last passage in which it was found, and how often. */
  const stamps = new Int32Array(size)
  const counts = new Int32Array(size)
  let passages = 0
  /** What has been found in this passage, and the tokens and signs of this sentence. */
  let passage: Collection
  let tokens: Sentence['tokens']
  let signs: SignFind[]
  const listener: Listener = {
    entry(entry, from, to) {
      const { id, index, inside, max, part, weight } = entry
      const count = stamps[index] === passages ? (counts[index] as number) : 0
      if (count >= max || weight === 0) return
      const span = { start: (tokens[from] as Token).start, end: (tokens[to - 1] as Token).end }
      if (inside !== undefined) {
        passage.waiting.push({ entry, span })
        return
      }
      stamps[index] = passages
      counts[index] = count + 1
      file(entry, weigh(names[part] as string, 'entry', id, weight, span, 1), count, passage)
    },
    sign(find) {
      signs.push(find)
    },
  }

  return (text, extract, quotedOf) => {
    const { sentences } = extract
    passages++
    passage = {
      local: categories.map(() => []),
      different: categories.map(() => 0),
      elsewhere: new Map(),
      waiting: [],
      sentences: [],
    }
    for (let at = 0; at < sentences.length; at++) {
      const sentence = sentences[at] as Sentence
      tokens = sentence.tokens
      signs = []
      const setting = { opens: at === 0, closes: at === sentences.length - 1, quoted: quotedOf(sentence) }
      passage.sentences.push({ signs, words: find(text, sentence, setting, listener) })
    }
    findWords(extract, passage.local)
    return passage
  }
}

/** Finds while they are being collected. */
interface Collection extends Finds {
  readonly sentences: SentenceFinds[]
}

/** Puts a find where it belongs. */
function file(
  entry: CompiledEntry,
  evidence: Evidence,
  foundBefore: number,
  { local, different, elsewhere }: Finds,
): void {
  const { part, scope, weight } = entry
  if (scope === 'passage') {
    local[part]?.push(evidence)
    if (foundBefore === 0 && weight > 0) different[part] = (different[part] ?? 0) + 1
  } else if (foundBefore === 0) elsewhere.set(entry, [evidence])
  else elsewhere.get(entry)?.push(evidence)
}

/** Files what waited to know whose words it is; nothing waits after that. */
export function settle(finds: Finds, { categories }: CompiledLanguage, standsIn: StandsIn): void {
  if (finds.waiting.length === 0) return
  const counts = new Map<CompiledEntry, number>()
  for (const { entry, span } of finds.waiting) {
    const { id, inside, by, max, part, weight } = entry
    const count = counts.get(entry) ?? 0
    if (count >= max || inside === undefined || !standsIn(span, inside, by)) continue
    counts.set(entry, count + 1)
    const { category } = categories[part] as CompiledCategory
    file(entry, weigh(category, 'entry', id, weight, span, 1), count, finds)
  }
  finds.waiting.length = 0
}
