import type { LinkedEntry, LinkedList, Pattern } from '../../src/lexicon-types.ts'
import { fitsGlob } from '../../src/matching/globs.ts'
import type { Token } from '../../src/types.ts'

/** A slow matcher that follows the definition of the pattern language word by word. */

/** Where a find lies among the tokens. */
export interface TokenRange {
  readonly from: number
  readonly to: number
}

interface Place {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly opens: boolean
  readonly closes: boolean
  /** What stands in quote marks, with its marks. */
  readonly quoted: readonly TokenRange[]
}

/** What stands between “ and ”, with its marks, whatever stands within it. */
export function quotedIn(text: string, tokens: readonly Token[]): readonly TokenRange[] {
  const open: number[] = []
  const quoted: TokenRange[] = []
  for (const [at, { start }] of tokens.entries()) {
    if (text[start] === '“') open.push(at)
    const from = text[start] === '”' ? open.pop() : undefined
    if (from !== undefined) quoted.push({ from, to: at + 1 })
  }
  return quoted.sort((one, other) => one.from - other.from)
}

/** Every end that a pattern can have if it begins at `start`. */
function endsOf(
  pattern: Pattern,
  start: number,
  place: Place,
  lists: ReadonlyMap<string, LinkedList>,
): ReadonlySet<number> {
  const token = place.tokens[start]
  const one = (fits: boolean): ReadonlySet<number> => new Set(fits ? [start + 1] : [])
  switch (pattern.kind) {
    case 'word':
      return one(token?.norm === pattern.norm)
    case 'exact':
      return one(token !== undefined && place.text.slice(token.start, token.end) === pattern.text)
    case 'glob':
      return one(token !== undefined && fitsGlob(token.norm, pattern.glob))
    case 'forms':
      return one(token !== undefined && token.norm.replace(/s$/, '') === pattern.word)
    case 'builtin':
      if (pattern.name === 'quoted')
        return new Set(place.quoted.filter(({ from }) => from === start).map(({ to }) => to))
      if (pattern.name !== 'name') return one(token?.kind === 'number')
      return namesFrom(start, place.tokens)
    case 'list': {
      const list = lists.get(pattern.name)
      return new Set(list?.items.flatMap((item) => [...endsOf(item, start, place, list.lists)]))
    }
    case 'choice':
      return new Set(pattern.options.flatMap((option) => [...endsOf(option, start, place, lists)]))
    case 'optional':
      return new Set([start, ...endsOf(pattern.part, start, place, lists)])
    case 'gap':
      return gapEnds(pattern.most, start, place.tokens)
    case 'start':
      return new Set(place.opens && start === 0 ? [start] : [])
    case 'end':
      return new Set(place.closes && start === place.tokens.length ? [start] : [])
    case 'sequence': {
      let ends: ReadonlySet<number> = new Set([start])
      for (const part of pattern.parts)
        ends = new Set([...ends].flatMap((end) => [...endsOf(part, end, place, lists)]))
      return ends
    }
  }
}

function gapEnds(most: number, start: number, tokens: readonly Token[]): ReadonlySet<number> {
  const ends = new Set([start])
  let words = 0
  for (let at = start; at < tokens.length; at++) {
    if (tokens[at]?.kind !== 'mark' && ++words > most) break
    ends.add(at + 1)
  }
  return ends
}

function namesFrom(start: number, tokens: readonly Token[]): ReadonlySet<number> {
  const ends = new Set<number>()
  for (let at = start; at < tokens.length && tokens[at]?.kind === 'word' && tokens[at]?.capitalized; at++)
    ends.add(at + 1)
  return ends
}

/** For every start the farthest end of any of the patterns. */
export function farthest(
  patterns: readonly Pattern[],
  place: Place,
  lists: ReadonlyMap<string, LinkedList>,
): readonly TokenRange[] {
  return place.tokens.flatMap((_, from) => {
    const ends = patterns.flatMap((pattern) => [...endsOf(pattern, from, place, lists)])
    return ends.length === 0 ? [] : [{ from, to: Math.max(...ends) }]
  })
}

/** Leftmost, longest, without overlap; what overlaps an `unless` is dropped. */
export function findObviously(
  entry: Pick<LinkedEntry, 'patterns' | 'unless'>,
  place: Place,
  lists: ReadonlyMap<string, LinkedList>,
): readonly TokenRange[] {
  const kept: TokenRange[] = []
  for (const range of farthest(entry.patterns, place, lists))
    if (range.from >= (kept.at(-1)?.to ?? 0)) kept.push(range)
  const canceling = farthest(entry.unless, place, lists)
  return kept.filter(({ from, to }) => !canceling.some((other) => other.from < to && other.to > from))
}
