import type { Token } from '../types.ts'
import { createInflect, type Inflect } from './forms.ts'
import type { LanguageData } from './language-data.ts'
import { normOf } from './norm.ts'
import { loadStemmer, type Stem } from './stemmers.ts'
import { tagTokens } from './tagger.ts'
import { loadWink, WINK_TAGS, type Wink } from './wink.ts'

/** The forms of a word: a norm is one of them if it is listed here or has one of these keys. */
export interface WordForms {
  readonly norms: readonly string[]
  /** Lemmas or stems under which further forms are filed; see `Linguist.keysOf`. */
  readonly keys: readonly string[]
}

/** Knows which words are forms of one word, and perhaps what part of speech a word is. */
export interface Linguist {
  /** For `~word`: its forms. The word is the dictionary form, as it is written in the pattern. */
  formsOf(word: string): WordForms
  /** The keys of a norm met in a text: its lemmas, or its stem. The caller remembers them. */
  keysOf(norm: string): readonly string[]
  /** Universal POS tags of the tokens of one sentence, one each. Absent if the language has no tagger. */
  tag?(text: string, tokens: readonly Token[]): readonly string[]
  /** The tags a pattern may ask for; empty without a tagger. */
  readonly tags: readonly string[]
}

const LONGEST_STEMMED = 64

/**
 * Makes the linguist of a language. Where a word's forms come from, the first that knows it: the forms listed in the
 * data, the language model, the paradigms of the data, the stemmer. A language with none of these knows each word
 * only as it is written.
 * Throws a RangeError if the data names a stemmer that does not exist.
 */
export function createLinguist(data: LanguageData): Promise<Linguist> {
  const known = linguists.get(data)
  if (known) return known
  const linguist = newLinguist(data).catch((reason: unknown) => {
    // A model may come with the next try.
    linguists.delete(data)
    throw reason
  })
  linguists.set(data, linguist)
  return linguist
}

/** One for each language: it remembers the forms of the words that lexicons ask for. */
const linguists = new WeakMap<LanguageData, Promise<Linguist>>()

/** So many words are remembered with their forms. */
const MOST_REMEMBERED = 20_000

async function newLinguist(data: LanguageData): Promise<Linguist> {
  const inflect = createInflect(data)
  const linguist =
    data.linguist === 'wink-eng-lite-web-model'
      ? createModelLinguist(await loadWink(), inflect)
      : createDataLinguist(inflect, data.stemmer === undefined ? null : await loadStemmer(data.stemmer))
  const forms = new Map<string, WordForms>()
  return {
    ...linguist,
    formsOf(word) {
      const known = forms.get(word)
      if (known) return known
      if (forms.size >= MOST_REMEMBERED) forms.clear()
      const found = linguist.formsOf(word)
      forms.set(word, found)
      return found
    },
  }
}

function createDataLinguist(inflect: Inflect, stem: Stem | null): Linguist {
  const keysOf = (norm: string): readonly string[] =>
    stem === null || norm.length > LONGEST_STEMMED ? [] : [stem(norm)]
  return {
    formsOf(word) {
      const { norms, source } = inflect(word)
      return { norms, keys: source === 'unknown' ? keysOf(normOf(word)) : [] }
    },
    keysOf,
    tags: [],
  }
}

function createModelLinguist(wink: Wink, inflect: Inflect): Linguist {
  const keysOf = (norm: string): readonly string[] => wink.read(norm).lemmas
  return {
    formsOf(word) {
      const norm = normOf(word)
      const { norms, source } = inflect(word)
      if (source === 'listed') return { norms, keys: [] }
      const lemmas = keysOf(norm)
      // Not a dictionary form (~claims): then it stands for the word it is a form of.
      if (!lemmas.includes(norm)) return { norms: [norm], keys: lemmas }
      return {
        // The model does not know every form; of those it knows, it knows better what they are forms of.
        norms: norms.filter((form) => form === norm || !wink.read(form).known),
        // A dictionary form is its own lemma, whatever else it may be a form of: ~found is not ~find.
        keys: [norm],
      }
    },
    keysOf,
    tag: (text, tokens) => tagTokens(wink, text, tokens),
    tags: WINK_TAGS,
  }
}
