import type { Analyzer, Lexicon, LinkedEntry } from 'framelex'
import type { NamedList } from './protocol.ts'

type Pattern = LinkedEntry['patterns'][number]

/** So many items tell what a list is like, those first that are short. */
const SHOWN = 12
const SHORT = 28
/** Among so many, from the first on. */
const LOOKED_AT = 60

/** The lists that a lexicon may refer to: its own and those of its language. */
export function listsOf({ lexicons }: Analyzer, own: Lexicon | null): readonly NamedList[] {
  const linked =
    lexicons.find(({ language, category }) => language === own?.language && category === own.category) ??
    lexicons[0]
  return [...(linked?.lists ?? [])]
    .map(([name, { items }]) => ({ name, size: items.length, items: itemsOf(items) }))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
}

/** Remembered: most lists are the same from one lexicon to the next. */
const shown = new WeakMap<readonly Pattern[], readonly string[]>()

function itemsOf(items: readonly Pattern[]): readonly string[] {
  const known = shown.get(items)
  if (known) return known
  const some = items.slice(0, LOOKED_AT).map(written)
  const short = some.filter(({ length }) => length <= SHORT)
  const cut = some.filter(({ length }) => length > SHORT).map((text) => `${text.slice(0, SHORT)}…`)
  const own = [...short, ...cut].slice(0, SHOWN)
  shown.set(items, own)
  return own
}

/** A pattern about as one writes it; `…` for what is more than words. */
function written(pattern: Pattern): string {
  switch (pattern.kind) {
    case 'word':
      return pattern.norm
    case 'exact':
      return pattern.text
    case 'glob':
      return pattern.glob
    case 'forms':
      return `~${pattern.word}`
    case 'list':
      return `<${pattern.name}>`
    case 'sequence':
      return pattern.parts.map(written).join(' ')
    case 'choice':
      return `(${pattern.options.map(written).join('|')})`
    case 'optional':
      return `${written(pattern.part)}?`
    default:
      return '…'
  }
}
