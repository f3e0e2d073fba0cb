import type { Span } from '../types.ts'

/** Words where they were found, with what stands around them in their passage. */
export interface Occurrence {
  readonly article: string
  readonly source: string | null
  /** At most about 100 characters before the words. */
  readonly before: string
  readonly words: string
  /** At most about 100 characters after them. */
  readonly after: string
}

/** So much is kept on each side, in UTF-16 units, and then up to the end of a word. */
const around = 100

/** What stands at a place of a passage, and around it. */
export function occurrenceAt(
  text: string,
  { start, end }: Span,
  { article, source }: Pick<Occurrence, 'article' | 'source'>,
): Occurrence {
  const before = text.slice(0, start)
  const after = text.slice(end)
  return {
    article,
    source,
    before: before.length <= around ? before : before.slice(-around).replace(/^\S*\s/, ''),
    words: text.slice(start, end),
    after: after.length <= around ? after : after.slice(0, around).replace(/\s\S*$/, ''),
  }
}
