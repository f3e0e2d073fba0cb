import type { Sentence, Stretch } from '../types.ts'
import type { Flow } from './flow.ts'

/** A stretch in quote marks: tokens of the flow, its marks among them. It never reaches over the end of a paragraph. */
export interface Quote extends Stretch {
  /** How many quotations it stands in; 0 for the outermost. */
  readonly depth: number
  /** Whether a mark closes it; if not, it goes to the end of the paragraph, or to where it must have ended. */
  readonly closed: boolean
  /** Whether it goes on with the quotation that the paragraph before left open. */
  readonly continues: boolean
  /** Words and numbers in it. */
  readonly words: number
}

/** Finds what stands in quote marks, in the order of the text; a quotation comes before those within it. */
export function findQuotes(_flow: Flow): readonly Quote[] {
  return []
}

/** Makes the function that gives the quotations of a sentence in tokens of the sentence, cut at its ends. */
export function quotedInSentences(
  _flow: Flow,
  _quotes: readonly Quote[],
): (sentence: Sentence) => readonly Stretch[] {
  return () => []
}
