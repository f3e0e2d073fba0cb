import type { Stretch } from '../types.ts'
import type { QuoteForm } from './quote-form.ts'

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
  /** What it looks like, by itself and what touches it. */
  readonly form: QuoteForm
}

/** What is known of a quotation from the sentence around it. */
export interface QuoteSetting {
  /** Whether it lies in what a cue announces, or in what a sentence reports without one. */
  readonly hasCue: boolean
  /** Whether the cue announces the quotation itself and nothing around it: *he shouted “America First”*. Default `false`. */
  readonly isWhole?: boolean
  /** Whether the text announces its distance right before it: *so-called*, „angeblich“. Default `false`. */
  readonly isAnnounced?: boolean
  /** Whether nouns are written with a capital in the language, as in German. Default `false`. */
  readonly capitalizesNouns?: boolean
}

/**
 * What quote marks are there for: `speech`, what somebody says; `scare`, a word that the text keeps its distance from;
 * `name`, a name or title.
 */
export type QuoteUse = 'speech' | 'scare' | 'name'

/** With fewer words it is speech only if a cue says so. */
const SHORTEST_SPEECH = 4

/**
 * Decides what a quotation is used for, by these rules in this order:
 * 1. what goes on with a quotation of the paragraph before is speech;
 * 2. what is announced with distance is a scare quote, unless it is a sentence of four words or more;
 * 3. what looks like a name is one, even in what somebody says (*he told “The Times” that*), unless the cue announces
 *    just that;
 * 4. so is one capitalized word within a sentence; where nouns are capitalized it is a scare quote (*die „Wahl“*);
 * 5. four words or more are speech;
 * 6. fewer are speech if they have a cue; else they are a scare quote, or a name if they stand for themselves.
 */
export function useOf(quote: Quote, setting: QuoteSetting): QuoteUse {
  const { hasCue, isWhole = false, isAnnounced = false, capitalizesNouns = false } = setting
  const { words, form, continues } = quote
  if (continues) return 'speech'
  if (isAnnounced && (form !== 'sentence' || words < SHORTEST_SPEECH)) return 'scare'
  if (form === 'name') return isWhole ? 'speech' : 'name'
  if (form === 'noun') return isWhole ? 'speech' : capitalizesNouns ? 'scare' : 'name'
  if (words >= SHORTEST_SPEECH || hasCue || isWhole) return 'speech'
  return form === 'words' ? 'scare' : 'name'
}
