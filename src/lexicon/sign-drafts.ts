import type { Sign } from '../lexicon-types.ts'
import type { Check, Reference } from './check.ts'
import { asObject, readPatterns } from './check.ts'
import type { SignContent } from './lexicon.ts'
import { LIST_NAME } from './pattern-reader.ts'
import type { Path } from './place.ts'
import { CUE_FORMS, GRAMMAR_CLASSES, STANCES } from './sign-schema.ts'

/** Reads what tells voices from a file of lists. */
export function readSignDrafts(
  check: Check,
  draft: Readonly<Record<string, unknown>>,
): { signs: readonly SignContent[]; references: readonly Reference[] } {
  const signs: SignContent[] = []
  const references: Reference[] = []
  const read = (sign: Sign, value: unknown, path: Path): void => {
    if (value === undefined) return
    const { patterns, references: own } = readPatterns(check, value, path)
    signs.push({ ...sign, patterns, ...check.placeOf(path) })
    references.push(...own)
  }

  for (const [role, value] of Object.entries(asObject(draft.roles))) {
    const path: Path = ['roles', role]
    if (!LIST_NAME.test(role))
      check.report(path, `expected a role in small letters, its words joined by hyphens, found \`${role}\``, {
        key: true,
      })
    read({ kind: 'role', role }, value, path)
  }
  const cues = asObject(draft.cues)
  for (const form of CUE_FORMS) {
    const byStance = asObject(cues[form])
    for (const stance of STANCES)
      read({ kind: 'cue', form, stance }, byStance[stance], ['cues', form, stance])
  }
  read({ kind: 'guard' }, draft.guards, ['guards'])
  const grammar = asObject(draft.grammar)
  for (const name of GRAMMAR_CLASSES) read({ kind: 'grammar', class: name }, grammar[name], ['grammar', name])
  return { signs, references }
}
