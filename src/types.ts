/**
 * The vocabulary of framelex: every value that passes from one step to the next.
 * All of them are plain and frozen in meaning: nothing is changed after it is returned.
 */

/** A stretch of the text: half-open, in UTF-16 units, as `text.slice(start, end)` takes it. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Tokens from `from` up to, but not including, `to`; of a sentence, or of whatever the numbers count in. */
export interface Stretch {
  readonly from: number
  readonly to: number
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
  /** A number that stands for its spelling: others never have it, tokens that are spelled alike mostly do. */
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
export type EvidenceKind = 'bias' | 'entry' | 'shape' | 'breadth' | 'voice' | 'scare' | 'vocabulary'

/** One summand of a score. The contributions of a category's evidence add up to its log-odds. */
export interface Evidence {
  /** The category it speaks for or against. */
  readonly category: string
  readonly kind: EvidenceKind
  /** The id of the entry it comes from; `bias` for the bias. */
  readonly entry: string
  /**
   * Where it was found, which with the scopes `title` and `earlier`, and of the voice that spoke last, lies outside the
   * passage; `null` where it has no place, as of several voices together.
   */
  readonly span: Span | null
  /**
   * How much was found: 1 for a find in the passage, a share from 0 to 1 for shares; of learned words the sum of their
   * weights, which is negative where more speaks against the category than for it.
   */
  readonly value: number
  /** Log-odds for a value of 1. */
  readonly weight: number
  /** `weight * value`, in log-odds. */
  readonly contribution: number
  /** The learned words that were found, in the order of the text; only there if the kind is `vocabulary`. */
  readonly parts?: readonly EvidencePart[]
}

/** A learned word in a passage: the span of the first place where it stands, and what it adds to the value. */
export interface EvidencePart extends Span {
  /** Not 0; the values of all parts add up to that of the evidence. */
  readonly value: number
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
  /**
   * How far the choice of `category` stands from another one, in log-odds, from 0: what its margin is ahead of the next
   * largest, or ahead of 0; without a category, what the nearest threshold is missed by. 0 if nothing could be scored.
   */
  readonly certainty: number
  /** Whether `certainty` is below `UNCERTAIN_BELOW`: about every third passage, with half of all wrong tags. */
  readonly uncertain: boolean
  /** Every summand of every score, by category, then place. */
  readonly evidence: readonly Evidence[]
  /** Words and numbers in the passage. */
  readonly words: number
}

/** `direct`: in the speaker's words, mostly in quote marks; `reported`: in the text's own. */
export type VoiceKind = 'direct' | 'reported'

/** A stretch of text attributed to somebody: what is said, a quotation with its marks, without cue and speaker. */
export interface Voice extends Span {
  readonly kind: VoiceKind
  /** Who says it; `null` if the text doesn't tell. */
  readonly speaker: Speaker | null
  /** What announces it; `null` if nothing does, as where a voice is carried on. */
  readonly cue: Cue | null
}

/** Who speaks. */
export interface Speaker {
  /**
   * The mention that the cue goes with, be it a pronoun; where a voice is carried on, the mention that it is
   * carried on from. `null` if there is none in the text.
   */
  readonly span: Span | null
  /** The proper name, in the fullest form met so far; `null` if the text gives none. */
  readonly name: string | null
  /** One of the roles of the language's `lists.yaml`; `person` where nothing tells more. */
  readonly role: string
  /** Whether a proper name stands for the speaker, here or further up. */
  readonly named: boolean
}

/**
 * How the text stands to what is said: it only tells it (*said*), vouches for it (*pointed out*), or keeps its
 * distance (*claimed*).
 */
export type Stance = 'neutral' | 'endorsing' | 'distancing'

/** The words that announce what is said. Of a verb in two parts, the part that is inflected. */
export interface Cue extends Span {
  readonly stance: Stance
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

/**
 * How much is heard: of all voices, or of those of one kind, stance, role or speaker. Only what is said in passages
 * counts, not what a title says.
 */
export interface SpeechProfile {
  /** Texts in which it is heard. */
  readonly texts: number
  /** Passages in which it is heard. */
  readonly passages: number
  readonly voices: number
  /** Words of these voices. Where voices overlap, a word counts once. */
  readonly words: number
  /** Their share of all words, from 0 to 1. */
  readonly share: number
}

/** How a role or a speaker is heard. */
export interface RoleProfile extends SpeechProfile {
  /** Words in direct speech. */
  readonly direct: number
  /** Words by the stance of their cues; `none` are those of voices without a cue. Where voices overlap, a word may count for several. */
  readonly stances: Readonly<Record<Stance | 'none', number>>
}

/** How one speaker is heard, under the same name and role in all texts. Speakers without a name are one for each role. */
export interface SpeakerProfile extends RoleProfile {
  /** The proper name; `null` for all speakers of the role that the text gives none. */
  readonly name: string | null
  readonly role: string
}

/** Who speaks in a text, or in many. */
export interface VoicesProfile extends SpeechProfile {
  /** In quote marks. */
  readonly direct: SpeechProfile
  /** In the text's own words; its words are those that do not stand in direct speech at the same time. */
  readonly reported: SpeechProfile
  /** What nobody says but the text: words outside all voices, passages in which nobody is heard. The shares of direct speech, reported speech and narration add up to 1. */
  readonly narration: Pick<SpeechProfile, 'passages' | 'words' | 'share'>
  /** By the stance of the cue; `none` are voices without a cue. */
  readonly stances: Readonly<Record<Stance | 'none', SpeechProfile>>
  /** The roles that are heard, most words first. Where somebody tells what another says, words may count for both. */
  readonly roles: Readonly<Record<string, RoleProfile>>
  /** Speakers with a proper name. */
  readonly named: SpeechProfile
  /** Speakers without one. */
  readonly unnamed: SpeechProfile
  /** Voices without a speaker. */
  readonly unattributed: SpeechProfile
  /** Most words first. */
  readonly speakers: readonly SpeakerProfile[]
}

/** How much of a text each category takes. Profiles of several texts merge exactly with `mergeProfiles`. */
export interface Profile {
  readonly texts: number
  readonly passages: number
  readonly words: number
  readonly categories: Readonly<Record<string, CategoryProfile>>
  /** The passages without a tag. */
  readonly untagged: Readonly<Pick<CategoryProfile, 'passages' | 'words' | 'share'>>
  /** The passages, tagged or not, whose category is uncertain. */
  readonly uncertain: Readonly<Pick<CategoryProfile, 'passages' | 'words' | 'share'>>
  /** The category with the most words, `null` if nothing is tagged; ties go by the order of names. */
  readonly dominant: string | null
  /** Evenness of the categories among the tagged words: entropy over its maximum, from 0 (one category) to 1 (all alike). */
  readonly diversity: number
  /** Entries found where their category was tagged, without biases; the largest contributions (by amount) first. */
  readonly entries: readonly EntryProfile[]
  /** Who speaks. */
  readonly voices: VoicesProfile
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
  readonly uncertain: { readonly passages: number; readonly words: number }
  /** By category, then entry; contributions in millionths. */
  readonly entries: Readonly<
    Record<string, Readonly<Record<string, { readonly passages: number; readonly contribution: number }>>>
  >
  readonly voices: VoicesCounts
}

/** The integers of a `SpeechProfile`. */
export type SpeechCounts = Omit<SpeechProfile, 'share'>

/** The integers of a `RoleProfile`. The last five are words. */
export type RoleCounts = SpeechCounts & Readonly<Record<'direct' | Stance | 'none', number>>

/** The integers of a `VoicesProfile`. */
export interface VoicesCounts {
  readonly all: SpeechCounts
  readonly direct: SpeechCounts
  readonly reported: SpeechCounts
  readonly stances: Readonly<Record<Stance | 'none', SpeechCounts>>
  readonly named: SpeechCounts
  readonly unnamed: SpeechCounts
  readonly unattributed: SpeechCounts
  readonly roles: Readonly<Record<string, RoleCounts>>
  /** By role, then name; the empty name stands for all speakers of the role that have none. */
  readonly speakers: Readonly<Record<string, Readonly<Record<string, RoleCounts>>>>
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
  /** Who speaks, in the order of the text; of two voices that begin together, the longer comes first. */
  readonly voices: readonly Voice[]
  readonly profile: Profile
}

/** By what texts were analyzed: what somebody needs to get the same results again. Plain JSON. */
export interface Manifest {
  /** Version of framelex. */
  readonly version: string
  readonly unit: Unit
  readonly languages: readonly LanguageManifest[]
}

/** What is used of one language. */
export interface LanguageManifest {
  /** BCP 47 code. */
  readonly language: string
  /**
   * Twelve hexadecimal digits that change whenever something changes in the data of the language or in what tells its
   * voices. Hashes of different versions of framelex can't be compared.
   */
  readonly hash: string
  /** In the order of categories that decides ties. */
  readonly lexicons: readonly LexiconManifest[]
}

/** What is used of one lexicon. */
export interface LexiconManifest {
  readonly category: string
  /** Log-odds when nothing is found. */
  readonly bias: number
  /** The score from which a passage is tagged, between 0 and 1. */
  readonly threshold: number
  /** Number of entries. */
  readonly entries: number
  /** As that of the language: it changes with every change of what the lexicon finds. */
  readonly hash: string
}
