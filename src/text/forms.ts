import type { Compound, Homonyms, Paradigm, Words } from './inflection.ts'
import { normOf } from './norm.ts'

/** The part of a language's data that tells how its words are inflected. */
export interface Inflection {
  readonly forms?: Readonly<Record<string, Words>>
  readonly paradigms?: readonly Paradigm[]
  readonly compounds?: readonly Compound[]
  readonly homonyms?: readonly Homonyms[]
}

/** The forms of a word, and how they were come by. */
export interface Inflected {
  /** Norms of all forms, the dictionary form first, without duplicates. */
  readonly norms: readonly string[]
  /** `listed`: by the data, word by word; `made`: by a paradigm that fits; `unknown`: only the word itself. */
  readonly source: 'listed' | 'made' | 'unknown'
}

/** Gives the forms of a dictionary form, as it is written in a pattern. */
export type Inflect = (word: string) => Inflected

/** A paradigm, its notation taken apart once. Everything in it is a norm. */
interface Rule extends Omit<Paradigm, 'forms' | 'stems' | 'words'> {
  readonly forms: readonly Template[]
  readonly stems: readonly string[]
  /** The principal parts of its words, each with its alternatives; `null` if it holds for every word that fits. */
  readonly words: ReadonlyMap<string, readonly (readonly string[])[]> | null
}

/** How one form is made: what stands before and after the stem (`part` 0) or a principal part (1 to 9). */
interface Template {
  readonly before: string
  readonly part: number
  readonly after: string
}

/** Words put together from more parts than this are taken as they are. */
const MOST_PARTS = 3
/** A second part is at least so long: „an-tworten“ is none. */
const SHORTEST_REST = 4
const SHORTEST_LISTED_REST = 3

/** Makes the function that inflects the words of a language. Any data will do; with none, every word is `unknown`. */
export function createInflect(data: Inflection): Inflect {
  const listed = new Map<string, readonly string[]>()
  // What `forms` lists is all; a word may stand in several paradigms.
  for (const [word, forms] of Object.entries(data.forms ?? {})) {
    listed.set(keyOf(word), wordsOf(forms).flatMap(expand).map(normOf))
  }
  const irregular = new Set(listed.keys())
  const rules = (data.paradigms ?? []).map(ruleOf)
  for (const rule of rules) {
    for (const key of rule.words?.keys() ?? []) {
      if (!irregular.has(key)) listed.set(key, [...(listed.get(key) ?? []), ...formsBy(rule, key)])
    }
  }
  const general = rules.filter((rule) => rule.words === null)
  const compounds = (data.compounds ?? []).map((compound) => ({
    ...compound,
    ending: normOf(compound.ending ?? ''),
    first: wordsOf(compound.first).map(normOf),
  }))
  const homonyms = (data.homonyms ?? []).map((each) => ({
    ...each,
    ending: normOf(each.ending ?? ''),
    forms: new Set(wordsOf(each.forms).flatMap(expand).map(normOf)),
  }))

  function compoundForms(key: string, parts: number): Forms {
    const result = { whole: null as readonly string[] | null, more: [] as string[] }
    if (parts >= MOST_PARTS) return result
    const norm = normOf(key)
    for (const compound of compounds) {
      if (!fits(compound, key)) continue
      for (const first of compound.first) {
        if (first === '*') result.whole ??= formsByListedRest(key, listed)
        else if (norm.startsWith(first) && norm.length - first.length >= SHORTEST_REST) {
          const rest = norm.slice(first.length)
          const forms = allForms(isCapitalized(key) ? capitalize(rest) : rest, parts + 1)
          result.more.push(...formsWithFirst(compound, first, rest, forms))
        }
      }
    }
    return result
  }

  function allForms(key: string, parts: number): readonly string[] {
    const own = listed.get(key)
    if (own !== undefined) return own
    const { whole, more } = compoundForms(key, parts)
    if (whole !== null) return whole
    const rule = general.find((candidate) => fits(candidate, key))
    return rule === undefined ? more : [...formsBy(rule, key), ...more]
  }

  return (word) => {
    const key = keyOf(word)
    // A word at the start of a sentence or a title may be capitalized in a pattern, too.
    const found = !listed.has(key) && listed.has(normOf(word)) ? normOf(word) : key
    const others = irregular.has(found) ? [] : homonyms.filter((each) => fits(each, found))
    const forms = allForms(found, 1)
      .map((form) => form.replace('+', ''))
      .filter((form) => !others.some((each) => each.forms.has(form)))
    const norms = [...new Set([normOf(word), ...forms])]
    const source = listed.has(found) ? 'listed' : forms.length > 0 ? 'made' : 'unknown'
    return { norms, source }
  }
}

interface Forms {
  /** All forms, if the compound settles them. */
  readonly whole: readonly string[] | null
  /** Forms besides those of a paradigm. */
  readonly more: readonly string[]
}

/** Forms like those of the longest end of the word that the data lists: „Hauptstadt“ like „Stadt“. */
function formsByListedRest(
  key: string,
  listed: ReadonlyMap<string, readonly string[]>,
): readonly string[] | null {
  const capital = isCapitalized(key)
  for (let cut = 2; cut <= key.length - SHORTEST_LISTED_REST; cut += 1) {
    const rest = key.slice(cut)
    const forms = listed.get(capital ? capitalize(rest) : rest)
    if (forms !== undefined) return forms.map((form) => normOf(key.slice(0, cut)) + form.replace('+', ''))
  }
  return null
}

/** The forms of a word put together of a first part and a rest that has these forms. */
function formsWithFirst(
  { drops, between }: Pick<Compound, 'drops' | 'between'>,
  first: string,
  rest: string,
  forms: readonly string[],
): readonly string[] {
  const all = forms.map((form) =>
    // What was dropped is dropped: an-er-kannt.
    first.concat(drops === true ? form.slice(form.indexOf('+') + 1) : form.replace('+', '')),
  )
  return between === undefined ? all : [...all, first + between + rest]
}

function formsBy(rule: Rule, key: string): readonly string[] {
  const stem = normOf(key).slice(0, key.length - rule.ending.length)
  const parts = rule.words?.get(key) ?? []
  return rule.forms.flatMap(({ before, part, after }) =>
    part === 0 ? [before + stem + after] : (parts[part - 1] ?? []).map((each) => before + each + after),
  )
}

function ruleOf(paradigm: Paradigm): Rule {
  const { stems, words } = paradigm
  return {
    ...paradigm,
    ending: normOf(paradigm.ending),
    forms: wordsOf(paradigm.forms).flatMap(expand).map(normOf).map(templateOf),
    stems: stems === undefined ? [''] : wordsOf(stems).map(normOf),
    words: words === undefined ? null : new Map(principalParts(words)),
  }
}

function templateOf(form: string): Template {
  const place = form.search(/[-1-9]/)
  const part = Number(form.charAt(place).replace('-', '0'))
  return { before: form.slice(0, place), part, after: form.slice(place + 1) }
}

/** By key: each principal part with its alternatives, none if it is missing. */
function principalParts(
  words: NonNullable<Paradigm['words']>,
): readonly (readonly [string, readonly (readonly string[])[]])[] {
  if (typeof words === 'string' || isList(words)) return wordsOf(words).map((word) => [keyOf(word), []])
  return Object.entries(words).map(([word, parts]) => [
    keyOf(word),
    wordsOf(parts).map((part) => (part === '_' ? [] : part.split('/').map(normOf))),
  ])
}

function isList(words: Words | Readonly<Record<string, string>>): words is readonly string[] {
  return Array.isArray(words)
}

function fits(
  rule: Pick<Compound, 'ending' | 'written'> & Pick<Partial<Rule>, 'stems'>,
  key: string,
): boolean {
  const ending = rule.ending ?? ''
  if (!key.endsWith(ending) || key.length === ending.length) return false
  if (rule.written !== undefined && (rule.written === 'capitalized') !== isCapitalized(key)) return false
  const stem = key.slice(0, key.length - ending.length)
  return rule.stems === undefined || rule.stems.some((end) => stem.endsWith(end))
}

/** `war(|st|en)` → war, warst, waren. Several groups give all combinations. */
function expand(form: string): readonly string[] {
  const group = /\(([^()]*)\)/.exec(form)
  if (group === null) return [form]
  const before = form.slice(0, group.index)
  const after = form.slice(group.index + group[0].length)
  return (group[1] ?? '').split('|').flatMap((option) => expand(before + option + after))
}

/** The norm, but with the first letter as it is written. */
function keyOf(word: string): string {
  const norm = normOf(word)
  return isCapitalized(word) ? capitalize(norm) : norm
}

function isCapitalized(word: string): boolean {
  return /^\p{Lu}/u.test(word)
}

function capitalize(norm: string): string {
  const [first = ''] = norm
  return first.toUpperCase() + norm.slice(first.length)
}

function wordsOf(words: Words): readonly string[] {
  const list = typeof words === 'string' ? [words] : words
  return list.flatMap((text) => text.split(/\s+/).filter((word) => word !== ''))
}
