import type { GrammarClass } from '../lexicon-types.ts'

/** A bit for each class of small words: every other token is one, so they are told as numbers. */
export const SMALL_WORD: Readonly<Record<GrammarClass, number>> = {
  pronoun: 1,
  complementizer: 2,
  subordinator: 4,
  parenthesis: 8,
  relative: 16,
  conjunction: 32,
  determiner: 64,
  preposition: 128,
  genitive: 256,
  adverb: 512,
  auxiliary: 1024,
  infinitive: 2048,
  subjunctive: 4096,
  distance: 8192,
  participle: 16384,
  possessive: 32768,
  demonstrative: 65536,
  passive: 131072,
  agent: 262144,
  addressing: 524288,
  oblique: 1048576,
}

/** What one token is by itself. */
export interface SmallWord {
  /** The classes that it is in, as the sum of their bits. */
  readonly small: number
}
