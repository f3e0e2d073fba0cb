import * as v from 'valibot'

/** Several words or forms: as a list, or in one string, separated by spaces. */
export type Words = string | readonly string[]

/** How a regular inflection makes forms: one item of `paradigms` in `language.yaml`. */
export interface Paradigm {
  /** What it is for: "weak verbs". */
  readonly name: string
  /** The end of the dictionary form, cut off to get the stem; empty if nothing is cut off. */
  readonly ending: string
  /** How the dictionary form is written in patterns, if that tells the kind of word. Default: either way. */
  readonly written?: 'lower' | 'capitalized'
  /** Ends of stems: it holds only for stems that end in one of them. Default: for every stem. */
  readonly stems?: Words
  /** The words it holds for, each with its principal parts if it has any. Default: every word that fits. */
  readonly words?: Words | Readonly<Record<string, string>>
  /** The forms: `-` is the stem, `1` to `9` a principal part, `(e|st|)` alternatives. */
  readonly forms: Words
}

/** How words are put together: one item of `compounds` in `language.yaml`. */
export interface Compound {
  /** What it is for: "separable verbs". */
  readonly name: string
  /** The first parts; `*` is any, if the rest is a word that `forms` or the `words` of a paradigm list. */
  readonly first: Words
  /** The end of the dictionary form. Default: any. */
  readonly ending?: string
  readonly written?: 'lower' | 'capitalized'
  /** What may stand between the first part and the dictionary form of the rest: "zu". Default: nothing. */
  readonly between?: string
  /** Whether what stands before a `+` in the forms of the rest falls away. Default: it stays. */
  readonly drops?: boolean
}

/** Forms that are mostly another word: one item of `homonyms` in `language.yaml`. */
export interface Homonyms {
  /** Which forms they are: "nouns that look like forms of verbs". */
  readonly name: string
  /** The end of the dictionary forms for which they are left out. Default: any. */
  readonly ending?: string
  readonly written?: 'lower' | 'capitalized'
  readonly forms: Words
}

const Word = v.pipe(
  v.string('expected a word; put quotes around numbers and around true, false and null'),
  v.check((word) => word.trim() !== '', 'expected a word, found nothing'),
)

/** Every group multiplies the forms: more than three in one form is a slip, or meant to do harm. */
const TOO_MANY_GROUPS = /(?:\([^\s]*){4}/

const Forms = v.pipe(
  Word,
  v.check((forms) => !TOO_MANY_GROUPS.test(forms), 'expected at most three groups (…) in one form'),
)

const WordsSchema = v.union([Forms, v.array(Forms)], 'expected words, as a list or separated by spaces')

const Ending = v.string('expected the end of a word; an empty one is written ""')

const Written = v.pipe(
  v.picklist(['lower', 'capitalized'], 'expected lower or capitalized'),
  v.description(
    'Holds only for dictionary forms that are written so in patterns: in German, capitalized ones are nouns.',
  ),
)

const Templates = v.pipe(
  Forms,
  v.check(
    (forms) =>
      forms
        .trim()
        .split(/\s+/)
        .every((form) => /[-1-9]/.test(form)),
    'expected forms with - for the stem or 1 to 9 for a principal part in each',
  ),
)

export const FormsSchema: v.GenericSchema<unknown, Readonly<Record<string, Words>>> = v.pipe(
  v.record(Word, WordsSchema),
  v.description(
    'Irregular words: the dictionary form and all its other forms, as a list or separated by spaces. (e|st|) stands for alternatives: war(|st|en). What is listed here is all that ~word finds.',
  ),
)

export const ParadigmSchema: v.GenericSchema<unknown, Paradigm> = v.strictObject({
  name: v.pipe(Word, v.description('What it is for, such as "weak verbs".')),
  ending: v.pipe(
    Ending,
    v.description('The end of the dictionary form, cut off to get the stem. Empty if nothing is cut off.'),
  ),
  written: v.exactOptional(Written),
  stems: v.exactOptional(
    v.pipe(
      WordsSchema,
      v.description('Ends of stems, such as "t d": it holds only for stems that end in one of them.'),
    ),
  ),
  words: v.exactOptional(
    v.pipe(
      v.union([WordsSchema, v.record(Word, Word)], 'expected words, or words with their principal parts'),
      v.description(
        'The words it holds for; if the forms need them, each with its principal parts separated by spaces (sprechen: sprich sprach spräch ge+sprochen). Two that are both right are joined by a slash, a missing one is _. Without this field it holds for every word that fits.',
      ),
    ),
  ),
  forms: v.pipe(
    v.union([Templates, v.array(Templates)], 'expected forms, as a list or separated by spaces'),
    v.description(
      'The forms, as a list or separated by spaces: - is the stem, 1 to 9 a principal part, (e|st|) alternatives: "-(e|st|t) ge+-t". What stands before + falls away behind the first part of some compounds.',
    ),
  ),
})

export const ParadigmsSchema: v.GenericSchema<unknown, readonly Paradigm[]> = v.pipe(
  v.array(ParadigmSchema, 'expected a list of paradigms'),
  v.description(
    'Inflections, for words that forms does not list. Those that name the word among their words hold; if there is none, the first one that fits.',
  ),
)

const CompoundSchema: v.GenericSchema<unknown, Compound> = v.strictObject({
  name: v.pipe(Word, v.description('What it is for, such as "separable verbs".')),
  first: v.pipe(
    WordsSchema,
    v.description(
      'The first parts, such as "ab an auf". A * stands for any, as long as the rest is a word with listed forms: then these are the only ones.',
    ),
  ),
  ending: v.exactOptional(v.pipe(Ending, v.description('The end of the dictionary form.'))),
  written: v.exactOptional(Written),
  between: v.exactOptional(
    v.pipe(
      Word,
      v.description('What may stand between the first part and the dictionary form: "zu" in zurückzuweisen.'),
    ),
  ),
  drops: v.exactOptional(
    v.pipe(
      v.boolean('expected true or false'),
      v.description(
        'Whether what stands before + in the forms of the second part falls away: ge+sprochen, but versprochen.',
      ),
    ),
  ),
})

export const CompoundsSchema: v.GenericSchema<unknown, readonly Compound[]> = v.pipe(
  v.array(CompoundSchema, 'expected a list of compounds'),
  v.description('How words are put together whose second part is inflected: zurückweisen like weisen.'),
)

export const HomonymsSchema: v.GenericSchema<unknown, readonly Homonyms[]> = v.pipe(
  v.array(
    v.strictObject({
      name: v.pipe(Word, v.description('Which forms they are.')),
      ending: v.exactOptional(
        v.pipe(Ending, v.description('The end of the dictionary forms for which they are left out.')),
      ),
      written: v.exactOptional(Written),
      forms: v.pipe(
        WordsSchema,
        v.description('The forms that are left out, as a list or separated by spaces.'),
      ),
    }),
    'expected a list of homonyms',
  ),
  v.description(
    'Forms that paradigms and compounds would make, but that are mostly another word: "frage" of fragen is mostly die Frage. A pattern that names one finds it; and so it does if forms lists it.',
  ),
)
