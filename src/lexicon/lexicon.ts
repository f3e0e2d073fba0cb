import type { EntrySign, Inside, Scope, Shape, Sign, VoiceSign } from '../lexicon-types.ts'
import type { LanguageData } from '../text/language-data.ts'

/** What can be found of one category in one language. */
export interface Lexicon {
  /** BCP 47 code. */
  readonly language: string
  /** Id of the category. */
  readonly category: string
  /** Where it comes from, for messages. */
  readonly file: string
  /** What the file says; `null` for a bundled lexicon, whose content is loaded when it is used. */
  readonly content: LexiconContent | null
  /** What stands beside it in its folder. */
  readonly folder?: FolderContent
}

/** A lexicon file, checked, with all defaults filled in. Patterns are kept as they are written. */
export interface LexiconContent {
  readonly language: string
  readonly category: string
  /** `<language>/<category>` of the bundled lexicon that it starts from. */
  readonly extends?: string
  /** Ids or pattern texts of the base to leave out. */
  readonly remove: readonly string[]
  /** Log-odds when nothing is found; the base's, else -3, if not set. */
  readonly bias?: number
  /** Score from which on a passage is tagged; the base's, else 0.5, if not set. */
  readonly threshold?: number
  readonly lists: readonly ListContent[]
  readonly entries: readonly EntryContent[]
}

/** What lists and entries have in common: what people say of them, and where they stand in their file. */
interface Documented {
  /** Sentences in which something of it must be found. Absent in bundled content. */
  readonly match?: readonly string[]
  /** Sentences in which nothing of it may be found. Absent in bundled content. */
  readonly noMatch?: readonly string[]
  readonly note?: string
  readonly source?: string
  readonly line: number
  readonly column: number
}

/** A list as its file gives it. */
export interface ListContent extends Documented {
  readonly name: string
  /** Whether it adds to the list of that name instead of being a new one. */
  readonly extends: boolean
  readonly items: readonly string[]
}

/** An entry as its file gives it. */
export interface EntryContent extends Documented {
  readonly id: string
  readonly weight: number
  readonly sign: EntrySign
  /** Alternatives that count as one; empty unless `sign` is `pattern`. */
  readonly patterns: readonly string[]
  readonly unless: readonly string[]
  readonly max: number
  readonly scope: Scope
  readonly shape?: Shape
  readonly voice?: VoiceSign
  /** Whose words its finds must stand in; any if not set. Always set where `by` is. */
  readonly inside?: Inside
  /** The roles of those whose words they may be; anybody's if not set. */
  readonly by?: readonly string[]
  /** Why it stays though hardly any article holds it. */
  readonly rare?: string
}

/** A sign of voices with its patterns, as its file gives it. */
export type SignContent = Sign & {
  readonly patterns: readonly string[]
  readonly line: number
  readonly column: number
}

/** What the lexicons of one language share. */
export interface ListsContent {
  readonly file: string
  readonly language: string
  readonly lists: readonly ListContent[]
  /** What tells voices: the roles in the order in which they are written, then cues, guards and small words. */
  readonly signs: readonly SignContent[]
}

/** The learned words of one language, as their file gives them. */
export interface VocabularyContent {
  readonly file: string
  readonly language: string
  readonly tables: readonly {
    readonly category: string
    /** Different norms, each with its weight, in the order of the file. */
    readonly words: readonly (readonly [norm: string, weight: number])[]
  }[]
}

/** What a folder of lexicons brings besides them. */
export interface FolderContent {
  /** Languages it defines; they replace bundled ones of the same code. */
  readonly languages: readonly LanguageData[]
  /**
   * Shared lists; a list replaces the bundled one of its name, or adds to it if it says `extends`. Signs of voices
   * add to the bundled ones; roles with new names come before them.
   */
  readonly lists: readonly ListsContent[]
  /** Learned words; those of a category replace the bundled ones. */
  readonly vocabularies: readonly VocabularyContent[]
  readonly categories: readonly CategoryInfo[]
}

/** What people read about a category. */
export interface CategoryInfo {
  readonly id: string
  /** By language code. */
  readonly title: Readonly<Record<string, string>>
  /** By language code. */
  readonly definition: Readonly<Record<string, string>>
  /** `#rrggbb`. */
  readonly color: string
  /** From 0; the lower one wins a tie. */
  readonly order: number
}

/** Everything of one language that is bundled. */
export interface LanguageContent {
  readonly data: LanguageData
  readonly lists: ListsContent
  readonly vocabulary: VocabularyContent
  readonly lexicons: readonly (LexiconContent & { readonly file: string })[]
}

/** What a file may refer to in one language, known without loading it. */
export interface KnownLanguage {
  /** Parts of speech that patterns may ask for; empty without tagger. */
  readonly tags: readonly string[]
  /** The shared lists, each with the lists its items refer to. */
  readonly lists: Readonly<Record<string, readonly string[]>>
  /** Who may speak. */
  readonly roles: readonly string[]
  /** The lexicons that can be extended, by category. */
  readonly lexicons: Readonly<Record<string, KnownLexicon>>
}

export interface KnownLexicon {
  /** Ids of the entries. */
  readonly ids: readonly string[]
  /** Texts of patterns that are not ids. */
  readonly patterns: readonly string[]
  /** Its own lists, each with the lists its items refer to. */
  readonly lists: Readonly<Record<string, readonly string[]>>
}
