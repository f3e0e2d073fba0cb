import sumBy from 'lodash/sumBy.js'
import { createAnalyzer } from '../analyzer.ts'
import { DataError } from '../errors.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { parseLexicon } from '../lexicon/parse.ts'
import { tokenize } from '../text/token.ts'
import type { Token } from '../types.ts'

/** Shared lists that hold names and what is derived from them, where a language has them. */
const nameLists = [
  'state',
  'capital',
  'nationality',
  'west',
  'western',
  'non-west',
  'leader',
  'alliance',
  'outlet',
  'western-outlet',
  'state-outlet',
  'picture-agency',
]

/** A word is taken for a name if it begins with a capital in more than so many of the places where others would not. */
const mostlyCapitalized = 0.6
/** Where all nouns have capitals, names are those that stand behind an article or an adjective more seldom than this. */
const seldomDetermined = 0.2
/** Where more of the words inside sentences have capitals, all nouns have. */
const muchCapitalized = 0.2
/** So many places it takes to tell. */
const leastPlaces = 3

/** What a text tells of a word. */
interface Habit {
  /** Places where it does not begin a sentence. */
  inside: number
  capitalized: number
  /** Behind a word in small letters that could be an article or an adjective. */
  determined: number
}

/**
 * Tells names of persons, places and outlets from other words, so that learned words tell how one speaks and not who:
 * by their capitals, in languages where nouns have capitals by what they stand behind as well, and by the shared lists.
 *
 * @param texts in which the words are looked at
 */
export async function nameTeller(
  texts: Iterable<string>,
  language: string,
  lexicons: readonly Lexicon[],
): Promise<(norm: string) => boolean> {
  const habits = habitsOf(texts)
  const all = [...habits.values()]
  const capitalizesNouns = sumBy(all, 'capitalized') > muchCapitalized * sumBy(all, 'inside')
  const isListed = await listTeller(language, lexicons)
  return (norm) => isCapitalName(habits.get(norm), capitalizesNouns) || isListed(norm)
}

function isCapitalName(habit: Habit | undefined, capitalizesNouns: boolean): boolean {
  if (habit === undefined || habit.inside < leastPlaces) return false
  if (habit.capitalized <= mostlyCapitalized * habit.inside) return false
  return !capitalizesNouns || habit.determined < seldomDetermined * habit.capitalized
}

function habitsOf(texts: Iterable<string>): ReadonlyMap<string, Habit> {
  const habits = new Map<string, Habit>()
  for (const text of texts) {
    const tokens = tokenize(text)
    tokens.forEach((token, at) => {
      const before = tokens[at - 1]
      if (token.kind !== 'word' || before === undefined || before.kind === 'mark') return
      const habit = habits.get(token.norm) ?? { inside: 0, capitalized: 0, determined: 0 }
      habits.set(token.norm, habit)
      habit.inside++
      if (!token.capitalized) return
      habit.capitalized++
      if (mayDetermine(before)) habit.determined++
    })
  }
  return habits
}

/** Articles, pronouns and adjectives of the languages that write nouns with capitals end so. */
function mayDetermine({ norm, capitalized }: Token): boolean {
  return !capitalized && /(e|en|er|es|em|as|ein|kein|zum|zur|im|am|vom|beim)$/.test(norm)
}

/** Whether one of the lists of names holds a word. */
async function listTeller(
  language: string,
  lexicons: readonly Lexicon[],
): Promise<(norm: string) => boolean> {
  const folder = lexicons.find((lexicon) => lexicon.language === language)?.folder
  const tellers: ((word: string) => boolean)[] = []
  for (const list of nameLists) {
    const analyzer = await analyzerOf(language, list, folder)
    if (analyzer)
      tellers.push((word) => analyzer.analyze(word, { language }).passages[0]?.category === category)
  }
  return (norm) => {
    const capital = norm.charAt(0).toUpperCase() + norm.slice(1)
    return tellers.some((holds) => holds(norm) || holds(capital))
  }
}

const category = 'name'

/** `null` if the language has no such list. */
async function analyzerOf(language: string, list: string, folder: Lexicon['folder']) {
  try {
    const lexicon = parseLexicon(
      JSON.stringify({ language, category, bias: -1, entries: [{ pattern: `<${list}>`, weight: 2 }] }),
    )
    return await createAnalyzer({ lexicons: [folder === undefined ? lexicon : { ...lexicon, folder }] })
  } catch (error) {
    if (error instanceof DataError) return null
    throw error
  }
}
