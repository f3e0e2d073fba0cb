import type { CompiledCategory, CompiledEntry, CompiledLanguage } from '../matching/compile.ts'
import type { Evidence, Span } from '../types.ts'
import type { Extract } from './passages.ts'

/** What each entry found in one passage, in the order of the text; no more than counts. */
export type Finds = ReadonlyMap<CompiledEntry, readonly Evidence[]>

/** Finds the entries of all categories in one passage. */
export function findIn(text: string, { sentences }: Extract, { categories, find }: CompiledLanguage): Finds {
  const finds = new Map<CompiledEntry, Evidence[]>()
  sentences.forEach((sentence, at) => {
    const { tokens } = sentence
    const opens = at === 0
    const closes = at === sentences.length - 1
    find(text, sentence, opens, closes, (entry, from, to) => {
      const { id, max, part, weight } = entry
      const others = finds.get(entry)
      if (others && others.length >= max) return
      const { category } = categories[part] as CompiledCategory
      const span = { start: tokens[from]?.start ?? sentence.start, end: tokens[to - 1]?.end ?? sentence.end }
      const evidence = weigh(category, 'entry', id, weight, span, 1)
      if (others) others.push(evidence)
      else finds.set(entry, [evidence])
    })
  })
  return finds
}

/** One summand of the log-odds. */
export function weigh(
  category: string,
  kind: Evidence['kind'],
  entry: string,
  weight: number,
  span: Span | null,
  value: number,
): Evidence {
  return { category, kind, entry, span, value, weight, contribution: value * weight }
}
