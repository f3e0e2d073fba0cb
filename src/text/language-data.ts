import * as v from 'valibot'
import {
  type Compound,
  CompoundsSchema,
  FormsSchema,
  type Words as FormWords,
  type Homonyms,
  HomonymsSchema,
  type Paradigm,
  ParadigmsSchema,
} from './inflection.ts'

/** How a language writes ordinal numbers as digits and a dot („am 9. August“). */
export interface Ordinals {
  /** Words that an ordinal number follows: articles, prepositions. */
  readonly after?: readonly string[]
  /** Nouns that an ordinal number stands before, besides the months. */
  readonly nouns?: readonly string[]
}

/**
 * What framelex knows of a language: the content of `language.yaml`.
 * `language`, `name` and `commonWords` are all that a further language needs to begin with.
 */
export interface LanguageData {
  readonly language: string
  readonly name: string
  readonly commonWords: readonly string[]
  readonly abbreviations?: readonly string[]
  readonly abbreviationsThatMayEnd?: readonly string[]
  readonly abbreviationsBeforeNumbers?: readonly string[]
  readonly months?: readonly string[]
  readonly ordinals?: Ordinals
  readonly quotes?: readonly string[]
  readonly nameParticles?: readonly string[]
  /** Whether the finite verb is the second part of a main clause, as in German, so that its subject may follow it. */
  readonly verbSecond?: boolean
  /** Whether nouns are written with a capital, as in German, so that a capital alone tells no name. */
  readonly capitalizesNouns?: boolean
  /** By dictionary form. */
  readonly forms?: Readonly<Record<string, FormWords>>
  readonly paradigms?: readonly Paradigm[]
  readonly compounds?: readonly Compound[]
  readonly homonyms?: readonly Homonyms[]
  readonly stemmer?: string
  readonly linguist?: 'wink-eng-lite-web-model'
}

const Word = v.pipe(
  v.string('expected a word; put quotes around numbers and around true, false and null'),
  v.check((word) => word.trim() !== '', 'expected a word, found nothing'),
)
const Words = v.array(Word, 'expected a list of words')
const OrdinalsSchema = v.strictObject({
  after: v.exactOptional(
    v.pipe(
      Words,
      v.description('Words that an ordinal number follows: articles and prepositions, as in "am 9. August".'),
    ),
  ),
  nouns: v.exactOptional(
    v.pipe(
      Words,
      v.description(
        'Nouns that an ordinal number stands before, besides the months, as in "das 21. Jahrhundert".',
      ),
    ),
  ),
})

/** What `language.yaml` may hold, with a description of every field for whoever edits it. */
export const LanguageSchema: v.GenericSchema<unknown, LanguageData> = v.strictObject({
  language: v.pipe(
    v.string('expected a language code, such as en'),
    v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'expected a language code, such as en or pt-BR'),
    v.description('BCP 47 code of the language, such as en, de or pt-BR.'),
  ),
  name: v.pipe(Word, v.description('What the language is called in English, for messages.')),
  commonWords: v.pipe(
    Words,
    v.minLength(10, 'expected at least 10 common words; about 100 tell languages apart well'),
    v.description(
      'The most frequent little words (articles, pronouns, prepositions, auxiliary verbs), lower case. They tell which language a text is in, and that a capital letter after a doubtful stop begins a sentence.',
    ),
  ),
  abbreviations: v.exactOptional(
    v.pipe(
      Words,
      v.description(
        'Abbreviations with their dots that never end a sentence: titles before names (Dr.), and what always goes on (e.g.). Capital letters count; a small first letter also stands for a capital one.',
      ),
    ),
  ),
  abbreviationsThatMayEnd: v.exactOptional(
    v.pipe(
      Words,
      v.description(
        'Abbreviations that may also be the last word of a sentence (etc., Inc., U.S.): they end it where a common word with a capital letter follows.',
      ),
    ),
  ),
  abbreviationsBeforeNumbers: v.exactOptional(
    v.pipe(Words, v.description('Abbreviations that only count before a number (No. 5, Art. 5, Jan. 5).')),
  ),
  months: v.exactOptional(v.pipe(Words, v.description('Names of the months, for dates.'))),
  ordinals: v.exactOptional(
    v.pipe(
      OrdinalsSchema,
      v.description(
        'Where it stands, a number with a dot can be an ordinal number (9. August) and need not end a sentence.',
      ),
    ),
  ),
  quotes: v.exactOptional(
    v.pipe(
      v.array(
        v.pipe(
          v.string('expected a pair of quotation marks'),
          v.check(
            (pair) => [...pair].length === 2,
            'expected two quotation marks, the opening and the closing one',
          ),
        ),
        'expected a list of pairs of quotation marks',
      ),
      v.description('Pairs of quotation marks, opening and closing, such as „“.'),
    ),
  ),
  nameParticles: v.exactOptional(
    v.pipe(Words, v.description('Small words inside names (von, de, al, bin), for <name>.')),
  ),
  verbSecond: v.exactOptional(
    v.pipe(
      v.boolean('expected true or false'),
      v.description(
        'true where the finite verb is the second part of a main clause, as in German: its subject may follow it, and its particle may stand at the end.',
      ),
    ),
  ),
  capitalizesNouns: v.exactOptional(
    v.pipe(
      v.boolean('expected true or false'),
      v.description(
        'true where nouns are written with a capital, as in German: a capital alone tells no name.',
      ),
    ),
  ),
  forms: v.exactOptional(FormsSchema),
  paradigms: v.exactOptional(ParadigmsSchema),
  compounds: v.exactOptional(CompoundsSchema),
  homonyms: v.exactOptional(HomonymsSchema),
  stemmer: v.exactOptional(
    v.pipe(
      Word,
      v.description(
        'Name of a stemmer of the package @orama/stemmers, such as german, for words that forms and paradigms do not reach.',
      ),
    ),
  ),
  linguist: v.exactOptional(
    v.pipe(
      v.literal('wink-eng-lite-web-model', 'expected wink-eng-lite-web-model, the only one there is'),
      v.description(
        'A language model for dictionary forms and parts of speech. There is only one, for English: wink-eng-lite-web-model.',
      ),
    ),
  ),
})
