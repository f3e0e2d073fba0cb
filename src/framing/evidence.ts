import sortedIndex from 'lodash/sortedIndex.js'
import type { CompiledLanguage } from '../matching/compile.ts'
import type { Evidence, LinkedEntry, Span } from '../types.ts'
import type { Extract } from './passages.ts'
import { shapeOf } from './shape.ts'

/** Where each entry was found in one passage, in the order of the text. */
type Finds = ReadonlyMap<LinkedEntry, readonly Span[]>

/** One summand before it is weighed. */
type Measure = Pick<Evidence, 'span' | 'value'>

/** So many words of a passage weigh as much in `breadth` as one entry. */
const WORDS_PER_ENTRY = 25

const NOTHING: readonly never[] = []

/**
 * Collects the evidence of every passage: for each category its bias, then what its entries found, by place.
 * What contributes nothing is left out, save the bias.
 */
export function findEvidence(
  text: string,
  title: Extract | null,
  passages: readonly Extract[],
  language: CompiledLanguage,
): readonly (readonly Evidence[])[] {
  const measure = createMeasure(
    passages,
    title ? findIn(text, title, language) : new Map(),
    passages.map((passage) => findIn(text, passage, language)),
  )
  return passages.map((_, at) =>
    language.categories.flatMap(({ category, bias, entries }) => {
      const found: Evidence[] = []
      for (const entry of entries) {
        const { id, sign, weight } = entry
        const kind = sign === 'pattern' ? 'entry' : sign
        for (const { span, value } of measure(entry, at, entries))
          if (value * weight !== 0)
            found.push({ category, kind, entry: id, span, value, weight, contribution: value * weight })
      }
      const start: Evidence = {
        category,
        kind: 'bias',
        entry: 'bias',
        span: null,
        value: 1,
        weight: bias,
        contribution: bias,
      }
      return [start, ...found.sort(byPlace)]
    }),
  )
}

/** What has no place comes first; what has the same place goes by its name, so that the order of entries is of no account. */
function byPlace(one: Evidence, other: Evidence): number {
  return (
    (one.span?.start ?? -1) - (other.span?.start ?? -1) ||
    (one.span?.end ?? -1) - (other.span?.end ?? -1) ||
    (one.entry < other.entry ? -1 : Number(one.entry > other.entry))
  )
}

function findIn(text: string, { sentences }: Extract, language: CompiledLanguage): Finds {
  const finds = new Map<LinkedEntry, Span[]>()
  sentences.forEach((sentence, at) => {
    const { tokens } = sentence
    for (const [entry, ranges] of language.find(text, sentence, at === 0, at === sentences.length - 1)) {
      const spans = ranges.map(({ from, to }) => ({
        start: tokens[from]?.start ?? sentence.start,
        end: tokens[to - 1]?.end ?? sentence.end,
      }))
      finds.set(entry, [...(finds.get(entry) ?? NOTHING), ...spans])
    }
  })
  return finds
}

/** Makes the function that says what an entry of a category is worth in a passage. */
function createMeasure(
  passages: readonly Extract[],
  titleFinds: Finds,
  finds: readonly Finds[],
): (entry: LinkedEntry, at: number, entries: readonly LinkedEntry[]) => readonly Measure[] {
  const holders = new Map<LinkedEntry, number[]>()
  finds.forEach((found, at) => {
    for (const entry of found.keys()) {
      const others = holders.get(entry)
      if (others) others.push(at)
      else holders.set(entry, [at])
    }
  })
  const found = (entry: LinkedEntry, at: number): readonly Span[] => finds[at]?.get(entry) ?? NOTHING
  const counted = (spans: readonly Span[], { max }: LinkedEntry): readonly Measure[] =>
    spans.length === 0 ? NOTHING : spans.slice(0, max).map((span) => ({ span, value: 1 }))

  return (entry, at, entries) => {
    const passage = passages[at] as Extract
    if (entry.sign === 'shape')
      return entry.shape
        ? [{ span: null, value: shapeOf(entry.shape, passage, at, passages.length) }]
        : NOTHING
    if (entry.sign === 'breadth') {
      const different = entries.filter((other) => speaksFor(other) && finds[at]?.has(other)).length
      return different === 0
        ? NOTHING
        : [{ span: null, value: different / (different + passage.words / WORDS_PER_ENTRY) }]
    }
    switch (entry.scope) {
      case 'passage':
        return counted(found(entry, at), entry)
      case 'title':
        return counted(titleFinds.get(entry) ?? NOTHING, entry)
      case 'earlier':
        return counted(earlierFinds(holders.get(entry) ?? NOTHING, at, entry, found), entry)
      case 'article': {
        const others = (holders.get(entry) ?? NOTHING).length - Number(found(entry, at).length > 0)
        return others <= 0 ? NOTHING : [{ span: null, value: others / (passages.length - 1) }]
      }
    }
  }
}

/** The nearest finds in the passages above, nearest passage first. */
function earlierFinds(
  holders: readonly number[],
  at: number,
  entry: LinkedEntry,
  found: (entry: LinkedEntry, at: number) => readonly Span[],
): readonly Span[] {
  const spans: Span[] = []
  const above = sortedIndex(holders, at)
  for (let holder = above - 1; holder >= 0 && spans.length < entry.max; holder--)
    spans.push(...found(entry, holders[holder] as number))
  return spans
}

/** Whether an entry counts for the breadth of its category: found in the passage itself, and in favor. */
function speaksFor(entry: LinkedEntry): boolean {
  return entry.sign === 'pattern' && entry.scope === 'passage' && entry.weight > 0
}
