import * as v from 'valibot'
import type { Inside, Scope, Shape, VoiceSign } from '../lexicon-types.ts'
import type { Stance, VoiceKind } from '../types.ts'
import { note, patternsOf, rare, sentences, source, text } from './schema-parts.ts'
import { STANCES } from './sign-schema.ts'

/** An entry as it is written, if it is a mapping. */
export interface EntryFile {
  readonly pattern?: string | readonly string[]
  readonly shape?: Shape
  readonly breadth?: true
  readonly voice?: VoiceFile
  readonly scare?: true
  readonly vocabulary?: true
  readonly id?: string
  readonly weight?: number
  readonly max?: number
  readonly unless?: string | readonly string[]
  readonly scope?: Scope
  readonly in?: Inside
  readonly by?: string | readonly string[]
  readonly match?: readonly string[]
  readonly noMatch?: readonly string[]
  readonly rare?: string
  readonly note?: string
  readonly source?: string
}

export interface VoiceFile {
  readonly role?: string | readonly string[]
  readonly stance?: Stance
  readonly kind?: VoiceKind
  readonly named?: boolean
  readonly measure?: VoiceSign['measure']
  readonly speaker?: 'last'
}

const SHAPES: readonly Shape[] = [
  'first',
  'last',
  'short',
  'long',
  'no-final-stop',
  'ends-in-names',
  'capitalized',
]
const SCOPES: readonly Scope[] = ['passage', 'title', 'earlier', 'article']
const PLACES: readonly Inside[] = ['quote', 'reported', 'speech', 'narration', 'cue']
const KINDS: readonly VoiceKind[] = ['direct', 'reported']
const MEASURES: readonly VoiceSign['measure'][] = ['share', 'any', 'most']

const role = v.pipe(text, v.description('A role of lists.yaml, such as expert.'))
/** One role, or several. */
const rolesOf = (description: string): v.GenericSchema<string | string[], string | string[]> =>
  v.pipe(
    v.union([role, v.pipe(v.array(role), v.minLength(1, 'expected at least one role'))]),
    v.description(description),
  )

const voice = v.strictObject({
  role: v.exactOptional(rolesOf('Who speaks: a role of lists.yaml, or several; anybody by default.')),
  stance: v.exactOptional(
    v.pipe(
      v.picklist(STANCES),
      v.description(
        'How the text stands to what is said: neutral (said), endorsing (pointed out), distancing (claimed); any by default.',
      ),
    ),
  ),
  kind: v.exactOptional(
    v.pipe(
      v.picklist(KINDS),
      v.description('direct (in quote marks) or reported (in the words of the text); both by default.'),
    ),
  ),
  named: v.exactOptional(
    v.pipe(
      v.boolean(),
      v.description(
        'true: only speakers with a proper name; false: only those without one; both by default.',
      ),
    ),
  ),
  measure: v.exactOptional(
    v.pipe(
      v.picklist(MEASURES),
      v.description(
        "What counts: share (the share of the passage's words, the default), any (1 if there is such a voice), most (1 if they take more than half of the words).",
      ),
    ),
  ),
  speaker: v.exactOptional(
    v.pipe(
      v.literal('last'),
      v.description(
        'last: asks not for the voices of the passage but for the one that spoke last above it; 1 if it is such a voice.',
      ),
    ),
  ),
})

/** A mapping in the entries of a lexicon. */
export const entry: v.GenericSchema<unknown, EntryFile> = v.strictObject({
  pattern: v.exactOptional(patternsOf('A pattern, or several that count as one.')),
  shape: v.exactOptional(
    v.pipe(
      v.picklist(SHAPES),
      v.description(
        'Instead of a pattern, what the passage looks like: first or last of the text, short (under 12 words), long (over 60), no-final-stop, ends-in-names (as credits do), capitalized (the share of capitalized words).',
      ),
    ),
  ),
  breadth: v.exactOptional(
    v.pipe(
      v.literal(true),
      v.description(
        'Instead of a pattern: how many different entries of this file are found in the passage, from 0 towards 1.',
      ),
    ),
  ),
  voice: v.exactOptional(
    v.pipe(
      voice,
      v.description(
        'Instead of a pattern, who speaks in the passage: role, stance and kind of the voices that count, and what of them.',
      ),
    ),
  ),
  scare: v.exactOptional(
    v.pipe(
      v.literal(true),
      v.description(
        'Instead of a pattern: words in quote marks from which the text keeps its distance, and which are neither speech nor a name.',
      ),
    ),
  ),
  vocabulary: v.exactOptional(
    v.pipe(
      v.literal(true),
      v.description(
        'Instead of a pattern: the learned words of vocabulary.yaml for this category, as far as the passage holds them, each by its weight.',
      ),
    ),
  ),
  id: v.exactOptional(
    v.pipe(
      text,
      v.maxLength(100, 'expected an id of at most 100 characters'),
      v.description(
        'Name of the entry, shown with every find; the text of its first pattern by default. An entry with the id of a base entry replaces it.',
      ),
    ),
  ),
  weight: v.exactOptional(
    v.pipe(
      v.number(),
      v.finite('expected a finite number'),
      v.minValue(-20, 'expected a number from -20 to 20'),
      v.maxValue(20, 'expected a number from -20 to 20'),
      v.description(
        'How much each find speaks for the category (or against it, if negative): log-odds from -20 to 20; 1 by default.',
      ),
    ),
  ),
  max: v.exactOptional(
    v.pipe(
      v.number(),
      v.integer('expected a whole number from 1 to 20'),
      v.minValue(1, 'expected a whole number from 1 to 20'),
      v.maxValue(20, 'expected a whole number from 1 to 20'),
      v.description('How often it counts in one passage, 1 to 20; 1 by default.'),
    ),
  ),
  unless: v.exactOptional(
    patternsOf('A pattern, or several: a find that overlaps one of them does not count.'),
  ),
  scope: v.exactOptional(
    v.pipe(
      v.picklist(SCOPES),
      v.description(
        'Where it is looked for: passage (the default), title, earlier (any passage above), article (the share of the other passages that hold it).',
      ),
    ),
  ),
  in: v.exactOptional(
    v.pipe(
      v.picklist(PLACES),
      v.description(
        'Whose words it must stand in: quote (direct speech), reported (reported speech), speech (either), narration (neither), cue (the words that announce speech, if only in part); anywhere by default.',
      ),
    ),
  ),
  by: v.exactOptional(
    rolesOf(
      'In what role somebody must say it: a role of lists.yaml, or several; anybody by default. Without `in`, it may be in any speech of theirs.',
    ),
  ),
  match: v.exactOptional(sentences('Sentences in which it must be found; tests run them.')),
  noMatch: v.exactOptional(sentences('Sentences in which it must not be found; tests run them.')),
  rare: v.exactOptional(rare),
  note: v.exactOptional(note),
  source: v.exactOptional(source),
}) as v.GenericSchema<unknown, EntryFile>
