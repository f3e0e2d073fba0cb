import type { Stance, VoiceKind } from './types.ts'

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

export type Builtin = 'number' | 'name' | 'year' | 'quoted'

/** Where an entry is looked for. */
export type Scope = 'passage' | 'title' | 'earlier' | 'article'

/** What a passage looks like. */
export type Shape = 'first' | 'last' | 'short' | 'long' | 'no-final-stop' | 'ends-in-names' | 'capitalized'

/** What a `voice` entry looks for in a passage, and what it counts. */
export interface VoiceSign {
  /** The roles that count; all if empty. */
  readonly roles: readonly string[]
  readonly stance?: Stance
  readonly kind?: VoiceKind
  /** Whether the speaker must have a proper name, or must have none; either if not set. */
  readonly named?: boolean
  /**
   * `share`: the share of the passage's words, from 0 to 1; `any`: 1 if there is such a voice; `most`: 1 if they take
   * more than half of the words.
   */
  readonly measure: 'share' | 'any' | 'most'
  /** Whether it asks not for the voices of the passage, but for the one that spoke last above it: then the value is 0 or 1. */
  readonly last: boolean
}

/**
 * Where an entry may lie: in direct speech; in reported speech that is not quoted; in either of them; outside all
 * voices; or where the text says that somebody speaks (*said*, *the claim that*).
 */
export type Inside = 'quote' | 'reported' | 'speech' | 'narration' | 'cue'

/**
 * How a cue stands to the speaker: *X said*; *X praised*, which says only what a clause tells („lobte, dass“); *according
 * to X*; „X zufolge“; right behind what is said and before the speaker („…, so X“); *the claim of X that*; and with no
 * speaker (*reportedly*).
 */
export type CueForm = 'verb' | 'thought' | 'preposition' | 'postposition' | 'tail' | 'noun' | 'hearsay'

/**
 * The small words by which clauses are told apart:
 * - `pronoun`: stands for somebody who was named (*he*, *they*);
 * - `complementizer`: opens what is said (*that*, *whether*, *why*);
 * - `subordinator`: opens a clause that is not what is said (*because*, *after*);
 * - `parenthesis`: opens a clause that tells whose words the rest is (*as* X said, „wie“ X sagte);
 * - `relative`: opens a clause about what stands before it (*who*, *which*);
 * - `conjunction`: *and*, *but*;
 * - `determiner`: opens a noun phrase (*the*, *his*);
 * - `preposition`: what follows it is no subject (*of*, *in*);
 * - `genitive`: what follows it belongs to the noun phrase before it (*of*, „des“);
 * - `adverb`: may stand between a subject and its verb (*also*, *later*);
 * - `auxiliary`: a finite verb that needs another one (*has*, *will*);
 * - `infinitive`: *to*, „zu“;
 * - `participle`: a verb form whose subject is that of another verb (*saying*);
 * - `oblique`: opens a noun phrase that is no subject („dem“, „des“);
 * - `possessive`: stands for an owner who was named (*his*, *their*);
 * - `demonstrative`: stands for what was said before (*this*, „das“);
 * - `passive`: a verb of the passive (*was* in *was told*);
 * - `agent`: what stands before who does it in the passive (*by*, „von“);
 * - `addressing`: a verb whose object is who is told (*tell*);
 * - `subjunctive`: a verb form that marks reported speech (Konjunktiv I);
 * - `distance`: announces a word that is not the text's own (*so-called*, „angeblich“).
 */
export type GrammarClass =
  | 'pronoun'
  | 'complementizer'
  | 'subordinator'
  | 'parenthesis'
  | 'relative'
  | 'conjunction'
  | 'determiner'
  | 'preposition'
  | 'genitive'
  | 'adverb'
  | 'auxiliary'
  | 'infinitive'
  | 'participle'
  | 'oblique'
  | 'possessive'
  | 'demonstrative'
  | 'passive'
  | 'agent'
  | 'addressing'
  | 'subjunctive'
  | 'distance'

/** What tells voices: who may speak, what announces speech, where a cue is none, and the small words between. */
export type Sign =
  | { readonly kind: 'role'; readonly role: string }
  | { readonly kind: 'cue'; readonly form: CueForm; readonly stance: Stance }
  | { readonly kind: 'guard' }
  | { readonly kind: 'grammar'; readonly class: GrammarClass }

/** A sign with the patterns that find it. */
export type LinkedSign = Sign & { readonly patterns: readonly Pattern[] }

/** All signs of one language, ready to be compiled. */
export interface LinkedVoices {
  /** Roles come in the order in which they win where several fit. */
  readonly signs: readonly LinkedSign[]
  /** Every list that their patterns may refer to. */
  readonly lists: ReadonlyMap<string, LinkedList>
}

/** A named list, its references resolved. The same list is the same object wherever it is referred to. */
export interface LinkedList {
  readonly name: string
  readonly items: readonly Pattern[]
  /** The lists that the items refer to, by name. */
  readonly lists: ReadonlyMap<string, LinkedList>
}

/** What an entry goes by: patterns, or something else that a passage can show. Closed in code. */
export type EntrySign = 'pattern' | 'shape' | 'breadth' | 'voice' | 'scare' | 'vocabulary'

/** An entry that is ready to be compiled: nothing in it refers to a name that is not there. */
export interface LinkedEntry {
  readonly id: string
  readonly weight: number
  readonly sign: EntrySign
  /** Alternatives that count as one; empty unless `sign` is `pattern`. */
  readonly patterns: readonly Pattern[]
  /** Finds that overlap one of these are dropped. */
  readonly unless: readonly Pattern[]
  readonly max: number
  readonly scope: Scope
  /** Set if `sign` is `shape`. */
  readonly shape?: Shape
  /** Set if `sign` is `voice`. */
  readonly voice?: VoiceSign
  /** Where its finds must lie, wholly (`in` in the file), or with `cue` in part; anywhere if not set. */
  readonly inside?: Inside
  /** The roles of those who may say what it lies in, or announce with it what they say; anybody's if not set. */
  readonly by?: readonly string[]
  /** Why it stays though hardly any article holds it, if its file says so. */
  readonly rare?: string
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
  /**
   * The learned words that an entry with the sign `vocabulary` counts: norms with their weights, in log-odds before the
   * length of the passage is taken into account. Empty if the category has none.
   */
  readonly vocabulary: ReadonlyMap<string, number>
}
