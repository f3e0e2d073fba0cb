import * as v from 'valibot'
import type { CueForm, GrammarClass } from '../lexicon-types.ts'
import type { Stance } from '../types.ts'
import { patternsOf } from './schema-parts.ts'

/** One pattern, or several. */
type Patterns = string | readonly string[]

/** What tells voices, as `lists.yaml` has it. */
export interface SignsFile {
  readonly roles?: Readonly<Record<string, Patterns>>
  readonly cues?: Readonly<Partial<Record<CueForm, Readonly<Partial<Record<Stance, Patterns>>>>>>
  readonly guards?: Patterns
  readonly grammar?: Readonly<Partial<Record<GrammarClass, Patterns>>>
}

const STANCE: Readonly<Record<Stance, string>> = {
  neutral: 'Those that only tell what is said: said, according to.',
  endorsing: 'Those that take what is said for true: pointed out, confirmed.',
  distancing: 'Those that keep a distance from what is said: claimed, so-called.',
}

const FORM: Readonly<Record<CueForm, string>> = {
  verb: 'Verbs of speech, by stance: X said, said X.',
  thought: 'Verbs of thinking and judging, which say only what a clause tells, by stance: X regretted that.',
  preposition: 'What stands before the speaker, by stance: according to X.',
  postposition: 'What stands behind the speaker, by stance: as „X zufolge“ in German.',
  tail: 'What stands behind what is said and before the speaker, by stance: as „so X“ in German.',
  noun: 'Nouns for what is said, by stance: the claim of X that.',
  hearsay: 'What tells that something is said without telling by whom, by stance: reportedly.',
}

const CLASS: Readonly<Record<GrammarClass, string>> = {
  pronoun: 'Words that stand for somebody who was named: he, she, they.',
  complementizer: 'Words that open what is said: that, whether, why.',
  subordinator: 'Words that open a clause which is not what is said: because, after.',
  parenthesis: 'Words that open a clause which tells whose words the rest is: as in “as X said”.',
  relative: 'Words that open a clause about what stands before it: who, which.',
  conjunction: 'Words that join clauses: and, but.',
  determiner: 'Words that open a noun phrase: the, his.',
  preposition: 'Words whose noun is no subject: of, in.',
  genitive: 'Words whose noun belongs to the one before it: of.',
  adverb: 'Words that may stand between a subject and its verb: also, later.',
  auxiliary: 'Finite verbs that need another verb: has, will.',
  infinitive: 'What marks an infinitive: to.',
  participle: 'Verb forms whose subject is that of another verb: saying.',
  oblique: 'Words that open a noun phrase which is no subject, as „dem“ and „des“ in German.',
  possessive: 'Words that stand for an owner who was named: his, their.',
  demonstrative: 'Words that stand for what was said before: this.',
  passive: 'Verbs of the passive: was, in “was told”.',
  agent: 'What stands before who does it in the passive: by.',
  addressing: 'Verbs whose object is who is told something: tell.',
  subjunctive: 'Verb forms that mark reported speech, as the Konjunktiv I in German.',
  distance: "Words that announce a word which is not the text's own: so-called, alleged.",
}

export const STANCES: readonly Stance[] = Object.keys(STANCE) as Stance[]
export const CUE_FORMS: readonly CueForm[] = Object.keys(FORM) as CueForm[]
export const GRAMMAR_CLASSES: readonly GrammarClass[] = Object.keys(CLASS) as GrammarClass[]

/** One optional field with patterns for each name. */
function fieldsOf(descriptions: Readonly<Record<string, string>>): Record<string, v.GenericSchema> {
  return Object.fromEntries(
    Object.entries(descriptions).map(([name, description]) => [
      name,
      v.exactOptional(patternsOf(description)),
    ]),
  )
}

const cueFields = Object.fromEntries(
  Object.entries(FORM).map(([form, description]) => [
    form,
    v.exactOptional(v.pipe(v.strictObject(fieldsOf(STANCE)), v.description(description))),
  ]),
)

/** The sections of `lists.yaml` that tell voices. */
export const signFields: Record<keyof SignsFile, v.GenericSchema> = {
  roles: v.exactOptional(
    v.pipe(
      v.record(v.string(), patternsOf('Patterns that find who has this role.')),
      v.description(
        'Who may speak, by role: patterns for each. Where several fit, the role that is written first wins.',
      ),
    ),
  ),
  cues: v.exactOptional(
    v.pipe(
      v.strictObject(cueFields),
      v.description('What announces speech, by form (verb, preposition, …), then by stance.'),
    ),
  ),
  guards: v.exactOptional(
    patternsOf('Patterns for stretches in which a cue announces no speech: is said to, needless to say.'),
  ),
  grammar: v.exactOptional(
    v.pipe(
      v.strictObject(fieldsOf(CLASS)),
      v.description('The small words by which clauses are told apart, by what they do.'),
    ),
  ),
}

/** What a speaker is of whom nothing tells more; always there. */
export const PERSON = 'person'
