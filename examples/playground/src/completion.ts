import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete'
import { bundledCategories, bundledLexicons } from 'framelex'
import schemaSource from '../../../lexicons/lexicon.schema.json?raw'
import type { NamedList } from './protocol.ts'
import { keysAt, type Schema, valuesAt } from './schema.ts'
import { type YamlPlace, yamlPlaceOf } from './yaml-place.ts'

const schema: Schema = JSON.parse(schemaSource)

/** What patterns may ask for besides lists. */
const builtins: Readonly<Record<string, string>> = {
  number: 'A number.',
  year: 'A year, 1000 to 2199.',
  name: 'A proper name, of one or several words.',
  quoted: 'Words in quote marks.',
}

/** Completes keys, values and names of lists. @param listsOf the lists that patterns may refer to */
export function completionOf(
  listsOf: () => readonly NamedList[],
): (context: CompletionContext) => CompletionResult | null {
  return ({ state, pos, explicit }) => {
    const lines = state.sliceDoc(0, pos).split('\n')
    const line = lines.at(-1) ?? ''
    if (/(^|\s)#/.test(line)) return null
    const list = /<([\p{L}\p{N}-]*)$/u.exec(line)
    if (list)
      return {
        from: pos - (list[1] ?? '').length,
        options: namesOf(listsOf()),
        validFor: /^[\p{L}\p{N}-]*$/u,
      }
    const place = yamlPlaceOf(lines)
    if (!explicit && place.typed === '') return null
    const options = place.key === null ? keysOf(place) : valuesOf(place, place.key)
    if (options.length === 0) return null
    return { from: pos - place.typed.length, options, validFor: /^[\w$/-]*$/ }
  }
}

function namesOf(lists: readonly NamedList[]): readonly Completion[] {
  return [
    ...lists.map(
      ({ name, size, items }): Completion => ({
        label: name,
        apply: `${name}>`,
        detail: String(size),
        info: `${items.join(', ')}${size > items.length ? ', …' : ''}`,
        type: 'class',
      }),
    ),
    ...Object.entries(builtins).map(
      ([label, info]): Completion => ({
        label,
        apply: `${label}>`,
        info,
        type: 'constant',
      }),
    ),
  ]
}

function keysOf({ path, typed }: YamlPlace): readonly Completion[] {
  if (/\s/.test(typed)) return []
  return keysAt(schema, path).map(({ name, description, holds }, at) => ({
    label: name,
    // As the schema orders them: what matters most comes first.
    boost: -at,
    apply: holds === 'value' ? `${name}: ` : `${name}:`,
    info: description,
    type: 'property',
  }))
}

function valuesOf({ path, typed }: YamlPlace, key: string): readonly Completion[] {
  if (/\s/.test(typed)) return []
  const labels = [...valuesAt(schema, [...path, key]), ...(path.length === 0 ? (known[key] ?? []) : [])]
  return [...new Set(labels)].map((label) => ({ label, type: 'enum' }))
}

/** What the schema leaves open at the top, because anybody may add to it. */
const known: Readonly<Record<string, readonly string[]>> = {
  language: [...new Set(bundledLexicons.map(({ language }) => language))],
  category: bundledCategories.map(({ id }) => id),
  extends: bundledLexicons.map(({ language, category }) => `${language}/${category}`),
}
