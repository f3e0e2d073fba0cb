import type { Analyzer, Lexicon, LinkedEntry } from 'framelex'
import type { NamedList } from './protocol.ts'

type Pattern = LinkedEntry['patterns'][number]

/** So many items tell what a list is like, those first that are short. */
const SHOWN = 12
const SHORT = 28

/** The lists that a lexicon may refer to: its own and those of its language. */
export function listsOf({ lexicons }: Analyzer, own: Lexicon | null): readonly NamedList[] {
  const linked =
    lexicons.find(({ language, category }) => language === own?.language && category === own.category) ??
    lexicons[0]
  return [...(linked?.lists ?? [])]
    .map(([name, { items }]) => ({ name, size: items.length, items: itemsOf(items) }))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
}

function itemsOf(items: readonly Pattern[]): readonly string[] {
  const texts = items.map(written)
  const short = texts.filter(({ length }) => length <= SHORT)
  return [...new Set([...short, ...texts.map((text) => `${text.slice(0, SHORT)}…`)])].slice(
    0,
    Math.min(SHOWN, texts.length),
  )
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
