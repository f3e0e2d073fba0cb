import type { Compound, Paradigm, Words } from './inflection.ts'
import { normOf } from './token.ts'

/** The part of a language's data that tells how its words are inflected. */
export interface Inflection {
  readonly forms?: Readonly<Record<string, Words>>
  readonly paradigms?: readonly Paradigm[]
  readonly compounds?: readonly Compound[]
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

/** A paradigm, its notation taken apart once. */
interface Rule extends Omit<Paradigm, 'forms' | 'stems' | 'words'> {
  readonly forms: readonly string[]
  readonly stems: readonly string[]
  readonly words: ReadonlyMap<string, readonly string[]> | null
}

/** Words put together from more parts than this are taken as they are. */
const MOST_PARTS = 3
/** A second part is at least so long: „an-tworten“ is none. */
const SHORTEST_REST = 4
const SHORTEST_LISTED_REST = 3

/** Makes the function that inflects the words of a language. Any data will do; with none, every word is `unknown`. */
export function createInflect(data: Inflection): Inflect {
  const listed = new Map<string, readonly string[]>()
  for (const [word, forms] of Object.entries(data.forms ?? {})) {
    listed.set(keyOf(word), wordsOf(forms).flatMap(expand))
  }
  const rules = (data.paradigms ?? []).map(ruleOf)
  const compounds = (data.compounds ?? []).map((compound) => ({
    ...compound,
    first: wordsOf(compound.first),
  }))

  /** The forms the data names word by word, with their `+`; `null` if it does not. */
  function listedForms(key: string): readonly string[] | null {
    const forms = listed.get(key)
    if (forms !== undefined) return forms
    const own = rules.filter((rule) => rule.words?.has(key))
    return own.length === 0 ? null : own.flatMap((rule) => formsBy(rule, key))
  }

  function compoundForms(key: string, parts: number): Forms {
    const result = { whole: null as readonly string[] | null, more: [] as string[] }
    if (parts >= MOST_PARTS) return result
    for (const compound of compounds) {
      if (!fits(compound, key)) continue
      for (const first of compound.first) {
        if (first === '*') result.whole ??= formsByListedRest(key, listedForms)
        else result.more.push(...formsWithFirst(compound, first, key, (rest) => allForms(rest, parts + 1)))
      }
    }
    return result
  }

  function allForms(key: string, parts: number): readonly string[] {
    const own = listedForms(key)
    if (own !== null) return own
    const { whole, more } = compoundForms(key, parts)
    if (whole !== null) return whole
    const rule = rules.find((candidate) => candidate.words === null && fits(candidate, key))
    return rule === undefined ? more : [...formsBy(rule, key), ...more]
  }

  return (word) => {
    const key = keyOf(word)
    // A word at the start of a sentence or a title may be capitalized in a pattern, too.
    const found = listedForms(key) === null && listedForms(normOf(word)) !== null ? normOf(word) : key
    const forms = allForms(found, 1)
    const norms = [...new Set([normOf(word), ...forms.map((form) => normOf(form.replace('+', '')))])]
    const source = listedForms(found) !== null ? 'listed' : forms.length > 0 ? 'made' : 'unknown'
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
  listedForms: (key: string) => readonly string[] | null,
): readonly string[] | null {
  const capital = isCapitalized(key)
  for (let cut = 2; cut <= key.length - SHORTEST_LISTED_REST; cut += 1) {
    const rest = key.slice(cut)
    const forms = listedForms(capital ? capitalize(rest) : rest)
    if (forms !== null) return forms.map((form) => key.slice(0, cut) + form.replace('+', ''))
  }
  return null
}

function formsWithFirst(
  compound: Compound,
  first: string,
  key: string,
  formsOfRest: (key: string) => readonly string[],
): readonly string[] {
  const rest = key.slice(first.length)
  if (!key.startsWith(first) || rest.length < SHORTEST_REST) return []
  const forms = formsOfRest(rest).map((form) =>
    // What was dropped is dropped: an-er-kannt.
    first.concat(compound.drops === true ? form.slice(form.indexOf('+') + 1) : form.replace('+', '')),
  )
  const between = compound.between === undefined ? [] : [first + compound.between + rest]
  return [...forms, ...between]
}

function formsBy(rule: Rule, key: string): readonly string[] {
  const stem = key.slice(0, key.length - rule.ending.length)
  const parts = rule.words?.get(key) ?? []
  return rule.forms.flatMap((form) => {
    const place = /[1-9]/.exec(form)
    if (place === null) return [form.replace('-', () => stem)]
    const part = parts[Number(place[0]) - 1] ?? '_'
    return part === '_' ? [] : part.split('/').map((alternative) => form.replace(place[0], () => alternative))
  })
}

function ruleOf(paradigm: Paradigm): Rule {
  return {
    ...paradigm,
    forms: wordsOf(paradigm.forms).flatMap(expand),
    stems: paradigm.stems === undefined ? [''] : wordsOf(paradigm.stems),
    words: paradigm.words === undefined ? null : new Map(principalParts(paradigm.words)),
  }
}

function principalParts(
  words: NonNullable<Paradigm['words']>,
): readonly (readonly [string, readonly string[]])[] {
  if (typeof words === 'string' || isList(words)) return wordsOf(words).map((word) => [keyOf(word), []])
  return Object.entries(words).map(([word, parts]) => [keyOf(word), wordsOf(parts)])
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
