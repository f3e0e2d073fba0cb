import { didYouMean } from '../errors.ts'
import type { LinkedList, LinkedSign, LinkedVoices, Sign } from '../lexicon-types.ts'
import type { ListsContent } from './lexicon.ts'
import type { Report } from './list-table.ts'
import { listsIn, parsePatterns } from './pattern.ts'

/**
 * Links what tells voices. The same sign of several files is one, with the patterns of all. Roles that a later file
 * brings come before those of earlier ones: they are more particular.
 * @param files from the bundled one to those that go over it
 */
export function linkSigns(
  files: readonly ListsContent[],
  lists: ReadonlyMap<string, LinkedList>,
  report: Report,
): LinkedVoices {
  let signs = new Map<string, LinkedSign>()
  for (const { file, signs: own } of files) {
    const fresh = new Map<string, LinkedSign>()
    for (const { patterns: texts, line, column, ...sign } of own) {
      const patterns = parsePatterns(texts)
      for (const name of new Set(patterns.flatMap(listsIn)))
        if (!lists.has(name)) {
          const message = `unknown list \`<${name}>\`${didYouMean(name, lists.keys())}`
          report({ file, line, column, message })
        }
      const key = keyOf(sign)
      const table = signs.has(key) ? signs : fresh
      table.set(key, { ...sign, patterns: [...(table.get(key)?.patterns ?? []), ...patterns] })
    }
    signs = new Map([...fresh, ...signs])
  }
  return { signs: [...signs.values()], lists }
}

function keyOf(sign: Sign): string {
  switch (sign.kind) {
    case 'role':
      return `role ${sign.role}`
    case 'cue':
      return `cue ${sign.form} ${sign.stance}`
    case 'guard':
      return 'guard'
    case 'grammar':
      return `grammar ${sign.class}`
  }
}
