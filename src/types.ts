/**
 * The vocabulary of framelex: every value that passes from one step to the next.
 * All of them are plain and frozen in meaning: nothing is changed after it is returned.
 */

/** A stretch of the text: half-open, in UTF-16 units, as `text.slice(start, end)` takes it. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** What is analyzed: a text, or a title and the paragraphs as the source gives them. */
export type Input = string | ArticleInput

/** An article whose paragraphs are known. They are kept one to one, empty ones too. */
export interface ArticleInput {
  /** The headline. It is read for evidence of scope `title` and never becomes a passage. */
  readonly title?: string
  readonly paragraphs: readonly string[]
}

/** One word, number or mark of a text. */
export interface Token extends Span {
  /** The form in which it is compared: lower case, NFC, ß as ss, typographic marks folded. */
  readonly norm: string
  /** `word` holds a letter, `number` a digit and no letter; everything else is a `mark`. */
  readonly kind: 'word' | 'number' | 'mark'
  /** Whether the first letter is a capital one. */
  readonly capitalized: boolean
  /** A 32-bit hash of its spelling: tokens that are spelled alike have the same one, others hardly ever. */
  readonly spelling: number
}

export interface Sentence extends Span {
  readonly tokens: readonly Token[]
}

export interface Paragraph extends Span {
  readonly sentences: readonly Sentence[]
}

/** A text cut into paragraphs, sentences and tokens, with nothing lost. */
export interface Document {
  /** The string that every span points into. */
  readonly text: string
  /** BCP 47 code of the language, or `null` where it could not be decided. */
  readonly language: string | null
  /** Why `language` is `null`. */
  readonly reason?: string
  readonly title?: Paragraph
  readonly paragraphs: readonly Paragraph[]
}

/** What a passage is: a paragraph or a sentence. */
export type Unit = 'paragraph' | 'sentence'

/** Kinds of evidence: closed in code, weighted in data. */
export type EvidenceKind = 'bias' | 'entry' | 'shape' | 'breadth'

/** One summand of a score. The contributions of a category's evidence add up to its log-odds. */
export interface Evidence {
  /** The category it speaks for or against. */
  readonly category: string
  readonly kind: EvidenceKind
  /** The id of the entry it comes from; `bias` for the bias. */
  readonly entry: string
  /** Where it was found, which with the scopes `title` and `earlier` lies outside the passage; `null` where it has no place. */
  readonly span: Span | null
  /** How much was found: 1 for a find in the passage, a share from 0 to 1 for shares. */
  readonly value: number
  /** Log-odds for a value of 1. */
  readonly weight: number
  /** `weight * value`, in log-odds. */
  readonly contribution: number
}

/** A category given to a passage. */
export interface Tag {
  readonly category: string
  /** Probability-like, from 0 to 1. */
  readonly score: number
  /** How far the log-odds lie above the category's threshold. Never negative. */
  readonly margin: number
}

/** What is tagged. */
export interface Passage extends Span {
  /** The tag with the largest margin, `null` if no score reaches its threshold. */
  readonly category: string | null
  /** The score of every category, from 0 to 1. Empty if the language is unknown. */
  readonly scores: Readonly<Record<string, number>>
  /** The categories that reach their threshold, largest margin first. */
  readonly tags: readonly Tag[]
  /** Every summand of every score, by category, then place. */
  readonly evidence: readonly Evidence[]
  /** Words and numbers in the passage. */
  readonly words: number
}

/** A stretch of text attributed to somebody. */
export interface Voice extends Span {
  readonly kind: 'direct' | 'reported'
  readonly speaker: Speaker | null
  readonly cue: Cue | null
}

export interface Speaker {
  readonly span: Span | null
  readonly name: string | null
  readonly role: string
  readonly named: boolean
}

export interface Cue extends Span {
  readonly stance: 'neutral' | 'endorsing' | 'distancing'
}

/** How much of a text, or of many, one category takes. */
export interface CategoryProfile {
  /** Passages whose `category` this is. */
  readonly passages: number
  /** Words of these passages. */
  readonly words: number
  /** Their share of all words, from 0 to 1. The shares of all categories and of the rest add up to 1. */
  readonly share: number
  /** Passages that carry this tag, be it first or further. */
  readonly tagged: number
  /** Mean score over all passages of texts whose lexicons know the category, from 0 to 1. */
  readonly meanScore: number
}

/** What an entry contributed to the tags of a text, or of many. Passages without the tag of its category don't count. */
export interface EntryProfile {
  readonly category: string
  readonly entry: string
  /** Passages in which it was found. */
  readonly passages: number
  /** Sum of its contributions, in log-odds, rounded to millionths. */
  readonly contribution: number
}

/** How much of a text each category takes. Profiles of several texts merge exactly with `mergeProfiles`. */
export interface Profile {
  readonly texts: number
  readonly passages: number
  readonly words: number
  readonly categories: Readonly<Record<string, CategoryProfile>>
  /** The passages without a tag. */
  readonly untagged: Readonly<Pick<CategoryProfile, 'passages' | 'words' | 'share'>>
  /** The category with the most words, `null` if nothing is tagged; ties go by the order of names. */
  readonly dominant: string | null
  /** Evenness of the categories among the tagged words: entropy over its maximum, from 0 (one category) to 1 (all alike). */
  readonly diversity: number
  /** Entries found where their category was tagged, without biases; the largest contributions (by amount) first. */
  readonly entries: readonly EntryProfile[]
  /** The integers that everything above is derived from. */
  readonly counts: ProfileCounts
}

/** Integers only, so that merging is exact, associative and commutative. */
export interface ProfileCounts {
  readonly texts: number
  readonly passages: number
  readonly words: number
  readonly categories: Readonly<
    Record<
      string,
      {
        readonly passages: number
        readonly words: number
        readonly tagged: number
        /** Passages that were scored for the category. */
        readonly scored: number
        /** Sum of the scores, in millionths. */
        readonly score: number
      }
    >
  >
  readonly untagged: { readonly passages: number; readonly words: number }
  /** By category, then entry; contributions in millionths. */
  readonly entries: Readonly<
    Record<string, Readonly<Record<string, { readonly passages: number; readonly contribution: number }>>>
  >
}

/** All that framelex finds in one text. Survives `JSON.stringify` unchanged. */
export interface Analysis {
  /** The string given, or title and paragraphs joined by `"\n\n"`; every span points into it. */
  readonly text: string
  /** The language found or given, `null` if undecided: then nothing is tagged. */
  readonly language: string | null
  /** Why nothing could be tagged. */
  readonly reason?: string
  readonly title?: Span
  readonly passages: readonly Passage[]
  /** Who speaks. Empty until voices are found. */
  readonly voices: readonly Voice[]
  readonly profile: Profile
}

/** A place in a data file, all counted from 1; columns in UTF-16 units. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
}

/**
 * One pattern, parsed. Literal parts are norms, except where a spelling is asked for.
 * Lists are referred to by name until they are linked.
 */
export type Pattern =
  | { readonly kind: 'word'; readonly norm: string; readonly pos?: string }
  /** Exactly this spelling. */
  | { readonly kind: 'exact'; readonly text: string; readonly pos?: string }
  /** `*` any characters, `?` one character; holds at least one literal character, or is the bare `*` inside a compound. */
  | { readonly kind: 'glob'; readonly glob: string; readonly pos?: string }
  /** Every form of the word with this dictionary form. */
  | { readonly kind: 'forms'; readonly word: string; readonly pos?: string }
  | { readonly kind: 'list'; readonly name: string }
  | { readonly kind: 'builtin'; readonly name: Builtin }
  | { readonly kind: 'sequence'; readonly parts: readonly Pattern[] }
  | { readonly kind: 'choice'; readonly options: readonly Pattern[] }
  | { readonly kind: 'optional'; readonly part: Pattern }
  /** Up to `most` words, and any marks between them. */
  | { readonly kind: 'gap'; readonly most: number }
  /** Start and end of the passage. */
  | { readonly kind: 'start' }
  | { readonly kind: 'end' }

export type Builtin = 'number' | 'name' | 'year'

/** Where an entry is looked for. */
export type Scope = 'passage' | 'title' | 'earlier' | 'article'

/** What a passage looks like. */
export type Shape = 'first' | 'last' | 'short' | 'long' | 'no-final-stop' | 'ends-in-names' | 'capitalized'

/** A named list, its references resolved. The same list is the same object wherever it is referred to. */
export interface LinkedList {
  readonly name: string
  readonly items: readonly Pattern[]
  /** The lists that the items refer to, by name. */
  readonly lists: ReadonlyMap<string, LinkedList>
}

/** An entry that is ready to be compiled: nothing in it refers to a name that is not there. */
export interface LinkedEntry {
  readonly id: string
  readonly weight: number
  readonly sign: 'pattern' | 'shape' | 'breadth'
  /** Alternatives that count as one; empty unless `sign` is `pattern`. */
  readonly patterns: readonly Pattern[]
  /** Finds that overlap one of these are dropped. */
  readonly unless: readonly Pattern[]
  readonly max: number
  readonly scope: Scope
  /** Set if `sign` is `shape`. */
  readonly shape?: Shape
  readonly place: Place
}

/** A lexicon with its base, lists and language, ready to be compiled. */
export interface LinkedLexicon {
  readonly language: string
  readonly category: string
  readonly bias: number
  readonly threshold: number
  readonly entries: readonly LinkedEntry[]
  /** Every list that its patterns may refer to. */
  readonly lists: ReadonlyMap<string, LinkedList>
}
