import type { Stretch } from '../types.ts'

/** A stretch in quote marks: tokens of the flow, its marks among them. It never reaches over the end of a paragraph. */
export interface Quote extends Stretch {
  /** What stands between the marks. */
  readonly inner: Stretch
  /** How many quotations it stands in; 0 for the outermost. */
  readonly depth: number
  /** Whether a mark closes it; if not, it goes to the end of the paragraph, or to where it must have ended. */
  readonly closed: boolean
  /** Whether it goes on with the quotation that the paragraph before left open. */
  readonly continues: boolean
  /** Words and numbers in it. */
  readonly words: number
}

/** What is known of a quotation from its surroundings. */
export interface QuoteSetting {
  /** Whether a cue goes with it. */
  readonly hasCue: boolean
}

/** With fewer words it is speech only if a cue says so. */
const SHORTEST_SPEECH = 4

/** Whether somebody speaks in a quotation; if not, it is a name, a title or a word that the text keeps its distance from. */
export function isSpeech({ words }: Quote, { hasCue }: QuoteSetting): boolean {
  return hasCue || words >= SHORTEST_SPEECH
}
