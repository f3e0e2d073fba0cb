import * as v from 'valibot'
import type { EntryFile } from './entry-schema.ts'
import { entry } from './entry-schema.ts'
import type { CategoryInfo } from './lexicon.ts'
import { LIST_NAME } from './pattern-reader.ts'
import { LANGUAGE_CODE, language, note, patternText, sentences, source, text } from './schema-parts.ts'
import type { SignsFile } from './sign-schema.ts'
import { signFields } from './sign-schema.ts'

/** A lexicon file as it is written. */
export interface LexiconFile {
  readonly $schema?: string
  readonly language: string
  readonly category: string
  readonly extends?: string
  readonly remove?: readonly string[]
  readonly bias?: number
  readonly threshold?: number
  readonly lists?: Readonly<Record<string, ListFile>>
  readonly entries?: readonly (string | EntryFile)[]
}

type ListFile =
  | readonly string[]
  | {
      readonly items: readonly string[]
      readonly extends?: boolean
      readonly match?: readonly string[]
      readonly noMatch?: readonly string[]
      readonly note?: string
      readonly source?: string
    }

export interface ListsFile extends SignsFile {
  readonly $schema?: string
  readonly language: string
  readonly lists?: Readonly<Record<string, ListFile>>
}

/** A file of learned words as it is written. */
export interface VocabularyFile {
  readonly $schema?: string
  readonly language: string
  readonly note?: string
  /** By category, then by word. */
  readonly vocabulary: Readonly<Record<string, Readonly<Record<string, number>>>>
}

export interface CategoriesFile {
  readonly $schema?: string
  readonly categories: readonly Omit<CategoryInfo, 'order'>[]
}

const schemaAddress = v.exactOptional(
  v.pipe(text, v.description('Where the schema of this file lies, for editors of JSON.')),
)
const items = v.pipe(
  v.array(patternText),
  v.minLength(1, 'expected at least one item'),
  v.description('Words, phrases or patterns; they may refer to other lists.'),
)

const list = v.union([
  items,
  v.strictObject({
    items,
    extends: v.exactOptional(
      v.pipe(
        v.boolean(),
        v.description('true: adds to the list of the same name instead of being a new one.'),
      ),
    ),
    match: v.exactOptional(sentences('Sentences that must hold something of the list; tests run them.')),
    noMatch: v.exactOptional(sentences('Sentences that must hold nothing of the list; tests run them.')),
    note: v.exactOptional(note),
    source: v.exactOptional(source),
  }),
])

const lists = v.pipe(
  v.record(v.string(), list),
  v.description(
    'Named lists that patterns refer to as <name>: a list of items, or a mapping with items, note and more.',
  ),
)

/** A file of entries for one category in one language. */
export const LexiconSchema: v.GenericSchema<unknown, LexiconFile> = v.pipe(
  v.strictObject({
    $schema: schemaAddress,
    language,
    category: v.pipe(
      v.string(),
      v.regex(
        LIST_NAME,
        'expected a name in small letters, its words joined by hyphens, such as expert-commentary',
      ),
      v.description('Name of the category, such as expert-commentary: one that exists, or one of your own.'),
    ),
    extends: v.exactOptional(
      v.pipe(
        v.string(),
        v.regex(/^[^/\s]+\/[^/\s]+$/, 'expected language/category, such as en/photo-caption'),
        v.description(
          'Bundled lexicon to start from, as language/category: its entries, lists, bias and threshold.',
        ),
      ),
    ),
    remove: v.exactOptional(
      v.pipe(
        v.array(text),
        v.description('Entries of the base to leave out, by id or by the text of a pattern.'),
      ),
    ),
    bias: v.exactOptional(
      v.pipe(
        v.number(),
        v.finite('expected a finite number'),
        v.minValue(-20, 'expected a number from -20 to 20'),
        v.maxValue(20, 'expected a number from -20 to 20'),
        v.description('Log-odds when nothing is found; -3 by default, or that of the base.'),
      ),
    ),
    threshold: v.exactOptional(
      v.pipe(
        v.number(),
        v.gtValue(0, 'expected a number between 0 and 1'),
        v.ltValue(1, 'expected a number between 0 and 1'),
        v.description(
          'Score from which on a passage is tagged, between 0 and 1; 0.5 by default, or that of the base.',
        ),
      ),
    ),
    lists: v.exactOptional(lists),
    entries: v.exactOptional(
      v.pipe(
        v.array(v.union([patternText, entry])),
        v.description('What is looked for: patterns (weight 1), or mappings with pattern, weight and more.'),
      ),
    ),
  }),
  v.title('framelex lexicon'),
  v.description('What framelex looks for to find one framing category in one language.'),
)

/** The lists that the lexicons of one language share, and what tells its voices. */
export const ListsSchema: v.GenericSchema<unknown, ListsFile> = v.strictObject({
  $schema: schemaAddress,
  language,
  lists: v.exactOptional(lists),
  ...signFields,
}) as v.GenericSchema<unknown, ListsFile>

export const EXPECTED_WEIGHT = 'expected a number from -5 to 5'

/** What a learned word may weigh. */
export const wordWeight: v.GenericSchema<unknown, number> = v.pipe(
  v.number(),
  v.minValue(-5, EXPECTED_WEIGHT),
  v.maxValue(5, EXPECTED_WEIGHT),
  v.description(
    'How much the word speaks for the category (or against it, if negative): log-odds from -5 to 5, before the length of the passage is taken into account.',
  ),
)

/** The learned words of one language. What JSON Schema can't say of them is checked by `readVocabulary`. */
export const VocabularySchema: v.GenericSchema<unknown, VocabularyFile> = v.pipe(
  v.strictObject({
    $schema: schemaAddress,
    language,
    note: v.exactOptional(
      v.pipe(text, v.description('Where the words come from, for whoever reads the file.')),
    ),
    vocabulary: v.pipe(
      v.record(
        v.string(),
        v.pipe(
          v.record(v.string(), wordWeight),
          v.description('The words of one category, each with its weight; strike a line to leave one out.'),
        ),
      ),
      v.description(
        'By category, the words that its entry `vocabulary: true` counts. A category given here takes the place of the bundled one, even if it is empty: {}.',
      ),
    ),
  }),
  v.title('framelex vocabulary'),
  v.description('Words learned from coded passages, by framing category, in one language.'),
)

const texts = v.record(
  v.pipe(v.string(), v.regex(LANGUAGE_CODE, 'expected a language code, such as en')),
  text,
)

/** What people read about the categories. */
export const CategoriesSchema: v.GenericSchema<unknown, CategoriesFile> = v.strictObject({
  $schema: schemaAddress,
  categories: v.pipe(
    v.array(
      v.strictObject({
        id: v.pipe(
          v.string(),
          v.regex(LIST_NAME, 'expected a name in small letters, its words joined by hyphens'),
          v.description('Name of the category, as lexicons give it.'),
        ),
        title: v.pipe(texts, v.description('What it is called, by language code.')),
        definition: v.pipe(texts, v.description('What passages belong to it, by language code.')),
        color: v.pipe(
          v.string(),
          v.regex(/^#[0-9a-f]{6}$/i, 'expected a color such as #0072b2'),
          v.description('Color in reports, as #rrggbb.'),
        ),
      }),
    ),
    v.description('The categories; the first of two with equal margins wins.'),
  ),
})
