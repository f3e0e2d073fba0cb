/**
 * The only file that knows wink-nlp, which is loaded when English is first asked for and never before.
 * What it says of a word must not depend on what it read before. So it is never given raw text: only words of
 * plain letters, numbers and single marks, cut by us, of a length that costs nothing.
 */

/** What wink knows of a word. */
export interface Reading {
  /** Dictionary forms of the word as noun and as verb, without duplicates. */
  readonly lemmas: readonly string[]
  /** Whether the word stands in its vocabulary. */
  readonly known: boolean
}

export interface Wink {
  /** Reads one word: a norm. */
  read(norm: string): Reading
  /**
   * Tags the pieces of one sentence. A piece is a word, a number or a mark in wink's eyes;
   * for each there are the parts that wink cuts it into (do + n't), with their Universal POS tags.
   */
  tag(pieces: readonly string[]): readonly (readonly TaggedPart[])[]
}

export interface TaggedPart {
  readonly value: string
  readonly tag: string
}

/** Every tag that wink may give to a word or mark. */
// biome-ignore format: a table
export const WINK_TAGS: readonly string[] = [
  'ADJ', 'ADP', 'ADV', 'AUX', 'CCONJ', 'DET', 'INTJ', 'NOUN', 'NUM',
  'PART', 'PRON', 'PROPN', 'PUNCT', 'SCONJ', 'SYM', 'VERB', 'X',
]

/** Letters that wink takes for those of a word, whatever it read before. */
const WORD = /^[a-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u00FF]+$/i
const LONGEST_WORD = 40

/**
 * wink keeps every form that it ever read, some 340 bytes each. After so many it is replaced by a fresh one,
 * which takes about 0.1 s.
 */
const MOST_WORDS = 250_000

/** The part of wink-nlp that is used here; its own types are not importable from a module. */
interface Tokens {
  out(its: unknown): string[]
}
interface Nlp {
  readDoc(text: string): { tokens(): Tokens }
  readonly its: {
    readonly value: unknown
    readonly pos: unknown
    readonly lemma: unknown
    readonly precedingSpaces: unknown
  }
}
interface Vocabulary {
  isOOV?(word: string): boolean
}
type Lemmatize = (word: string, pos: string, vocabulary: Vocabulary) => string
interface Model {
  readonly metaCER: () => unknown
  readonly addons: { readonly lemmatize: Lemmatize }
}
type WinkNLP = (model: Model, pipe: readonly string[]) => Nlp

interface Materials {
  readonly winkNLP: WinkNLP
  readonly model: Model
  readonly meta: unknown
}

let shared: Promise<Wink> | undefined
let materials: Promise<Materials> | undefined

/** Both packages, and the one variable of the model that every instance would encode anew, twice as long each time. */
async function loadMaterials(): Promise<Materials> {
  const [nlpModule, modelModule] = await Promise.all([import('wink-nlp'), import('wink-eng-lite-web-model')])
  const model = defaultOf<Model>(modelModule)
  return { winkNLP: defaultOf<WinkNLP>(nlpModule), model, meta: model.metaCER() }
}

/** The one wink of this process. */
export function loadWink(): Promise<Wink> {
  shared ??= createWink().catch((reason: unknown) => {
    // In a browser the packages may come with the next try.
    shared = undefined
    materials = undefined
    throw reason
  })
  return shared
}

/** A wink of its own, for tests. `mostWords` (default 250,000): after so many different words it starts afresh. */
export async function createWink(mostWords: number = MOST_WORDS): Promise<Wink> {
  materials ??= loadMaterials()
  const { winkNLP, model, meta } = await materials
  const { lemmatize } = model.addons

  let vocabulary: Vocabulary | null = null
  let heard: readonly string[] | null = null
  /** wink asks for the lemma of one part of speech, the one it guessed: take the chance to ask for all. */
  function listen(word: string, pos: string, words: Vocabulary): string {
    vocabulary = words
    heard = lemmasOf(word, words)
    return lemmatize(word, pos, words)
  }
  function lemmasOf(word: string, words: Vocabulary): readonly string[] {
    // Names have capitalized lemmas (israel: Israel); ours are norms.
    return [...new Set(['NOUN', 'VERB'].map((pos) => lemmatize(word, pos, words).toLowerCase()))]
  }

  const listening: Model = {
    ...model,
    metaCER: () => meta,
    addons: { ...model.addons, lemmatize: listen },
  }
  const start = (): Nlp => winkNLP(listening, ['pos'])

  let nlp = start()
  const read = new Set<string>()
  /** The tokens of a text, from a fresh wink if this one has read too much. */
  function tokensOf(pieces: readonly string[]): Tokens {
    if (read.size >= mostWords) {
      nlp = start()
      read.clear()
      vocabulary = null
    }
    for (const piece of pieces) read.add(piece)
    return nlp.readDoc(pieces.join(' ')).tokens()
  }
  /** Whether a word is unknown. wink keeps what it reads, so it is asked before. */
  function isUnknown(word: string): boolean {
    // The lemmatizer is asked about words with several lemmas, and with it we are shown the vocabulary.
    if (vocabulary === null) tokensOf(['saw']).out(nlp.its.lemma)
    return vocabulary?.isOOV?.(word) === true
  }

  return {
    read(norm) {
      if (!isPlainWord(norm)) return { lemmas: [norm], known: false }
      if (isUnknown(norm) && vocabulary !== null) return { lemmas: lemmasOf(norm, vocabulary), known: false }
      heard = null
      const found = tokensOf([norm]).out(nlp.its.lemma)
      // A contraction (wont) is cut in two: no word.
      if (found.length !== 1) return { lemmas: [norm], known: true }
      // Words with a single lemma are looked up without a lemmatizer: it heard nothing.
      return { lemmas: heard ?? found.map((lemma) => lemma.toLowerCase()), known: true }
    },
    tag(pieces) {
      const tokens = tokensOf(pieces)
      const values = tokens.out(nlp.its.value)
      const tags = tokens.out(nlp.its.pos)
      const spaces = tokens.out(nlp.its.precedingSpaces)
      const parts: TaggedPart[][] = []
      for (const [index, value] of values.entries()) {
        if (index === 0 || spaces[index] !== '') parts.push([])
        parts.at(-1)?.push({ value, tag: tags[index] ?? 'X' })
      }
      return parts
    },
  }
}

/** Whether wink reads this as one word, whatever it read before. */
export function isPlainWord(word: string): boolean {
  return word.length <= LONGEST_WORD && WORD.test(word)
}

/** CommonJS modules come as the default of a module, and from some bundlers as the default of that. */
function defaultOf<T>(module: unknown): T {
  const outer = (module as { default?: unknown }).default ?? module
  return ((outer as { default?: unknown }).default ?? outer) as T
}
