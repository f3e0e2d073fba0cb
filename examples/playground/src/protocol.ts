/** What page and worker say to each other. */
import type { ExportedFile, Fault, Unit } from 'framelex'

export type Speech = 'en' | 'de'

/** What is on the page when something is to be analyzed. */
export interface Job {
  readonly title: string
  readonly text: string
  /** `''`: the one that the text is written in. */
  readonly language: '' | 'de' | 'en'
  readonly unit: Unit
  /** YAML; blank or only comments: the bundled lexicons alone. */
  readonly lexicon: string
  /** In which language the report is written. */
  readonly speech: Speech
}

/** A list that patterns may refer to. */
export interface NamedList {
  readonly name: string
  readonly size: number
  /** How it begins, as one writes it. */
  readonly items: readonly string[]
}

export interface Result {
  readonly kind: 'result'
  /** The report, a whole page; `null` if nothing has changed since the last one. */
  readonly html: string | null
  readonly language: string | null
  /** Why the language is not known. */
  readonly reason: string | null
  readonly passages: number
  readonly tagged: number
  /** What is wrong in the lexicon; the results are then those with the last one that was right. */
  readonly faults: readonly Fault[]
  /** The language of the lexicon, if it is not that of the text, so that it finds nothing. */
  readonly idle: string | null
  /** Sent when they may have changed. */
  readonly lists: readonly NamedList[] | null
}

/** English is asked for, and its model is not here. */
export interface NeedsEnglish {
  readonly kind: 'needs-english'
}

export type Answer = Result | NeedsEnglish

export const downloads = ['html', 'json', 'passages', 'evidence', 'voices'] as const
/** What can be taken away of the last result. */
export type Download = (typeof downloads)[number]

export type Question =
  | { readonly kind: 'job'; readonly number: number; readonly job: Job }
  | { readonly kind: 'download'; readonly number: number; readonly download: Download }

export type Reply =
  | { readonly kind: 'answer'; readonly number: number; readonly answer: Answer }
  | { readonly kind: 'file'; readonly number: number; readonly file: ExportedFile }
  | { readonly kind: 'error'; readonly number: number; readonly message: string }
