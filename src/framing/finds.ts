import type { CompiledEntry, CompiledLanguage } from '../matching/compile.ts'
import type { Span } from '../types.ts'
import type { Extract } from './passages.ts'

/** Where each entry was found in one passage, in the order of the text. */
export type Finds = ReadonlyMap<CompiledEntry, readonly Span[]>

/** Finds the entries of all categories in one passage. */
export function findIn(text: string, { sentences }: Extract, find: CompiledLanguage['find']): Finds {
  const finds = new Map<CompiledEntry, Span[]>()
  sentences.forEach((sentence, at) => {
    const { tokens } = sentence
    const opens = at === 0
    const closes = at === sentences.length - 1
    find(text, sentence, opens, closes, (entry, from, to) => {
      const span = { start: tokens[from]?.start ?? sentence.start, end: tokens[to - 1]?.end ?? sentence.end }
      const others = finds.get(entry)
      if (others) others.push(span)
      else finds.set(entry, [span])
    })
  })
  return finds
}
