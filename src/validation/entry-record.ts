import type { LinkedLexicon, Place } from '../lexicon-types.ts'
import type { Interval } from './agreement.ts'
import type { JudgedPassage } from './judged-passage.ts'
import { proportionInterval } from './proportion.ts'

/** What an entry has to do with some passages. */
export interface EntryShare {
  /** Those in which it was found and spoke that way. */
  readonly passages: number
  /** Sum of its contributions to them, in log-odds. */
  readonly contribution: number
  /**
   * Those that would be decided otherwise without it. What its absence takes from `breadth` is not reckoned with.
   */
  readonly decided: number
}

/** How one entry fares on a gold. */
export interface EntryRecord {
  readonly entry: string
  readonly weight: number
  readonly place: Place
  /** Passages in which it was found. */
  readonly found: number
  /** Those of them that the gold gives the category. */
  readonly coded: number
  /** `coded / found`, from 0 to 1; `null` if it was never found. */
  readonly precision: number | null
  /** Interval of 95 per cent for the precision, as if the passages were independent. */
  readonly interval: Interval | null
  /** Where it speaks for tags that the gold does not give; without it, `decided` of them would go. */
  readonly falseTags: EntryShare
  /** Where it speaks for tags that the gold gives; without it, `decided` of them would be lost. */
  readonly trueTags: EntryShare
  /** Where it speaks against the category that the gold gives and is missed; without it, `decided` would be tagged. */
  readonly heldBack: EntryShare
  /** Where it speaks rightly against the category; without it, `decided` would be tagged falsely. */
  readonly prevented: EntryShare
}

/** The records of all entries of a lexicon, those first that contribute most to false tags. */
export function recordEntries({ entries }: LinkedLexicon, passages: readonly JudgedPassage[]): EntryRecord[] {
  const books = new Map(entries.map(({ id }) => [id, createBook()]))
  for (const passage of passages) {
    for (const { entry, contribution } of passage.found) {
      const book = books.get(entry)
      if (book !== undefined) keep(book, passage, contribution)
    }
  }
  return entries
    .map(({ id, weight, place }): EntryRecord => {
      const { found, coded, ...shares } = books.get(id) as Book
      const precision = found === 0 ? null : coded / found
      const interval = proportionInterval(coded, found)
      return { entry: id, weight, place, found, coded, precision, interval, ...shares }
    })
    .sort((a, b) => b.falseTags.contribution - a.falseTags.contribution)
}

type Writable<Value> = { -readonly [Key in keyof Value]: Value[Key] }
type Share = Writable<EntryShare>

interface Book {
  found: number
  coded: number
  readonly falseTags: Share
  readonly trueTags: Share
  readonly heldBack: Share
  readonly prevented: Share
}

function createBook(): Book {
  const share = (): Share => ({ passages: 0, contribution: 0, decided: 0 })
  return { found: 0, coded: 0, falseTags: share(), trueTags: share(), heldBack: share(), prevented: share() }
}

function keep(book: Book, { coded, tagged, margin }: JudgedPassage, contribution: number): void {
  book.found += 1
  book.coded += coded ? 1 : 0
  if (tagged !== contribution > 0) return
  const [right, wrong] = tagged
    ? ([book.trueTags, book.falseTags] as const)
    : ([book.prevented, book.heldBack] as const)
  const share = tagged === coded ? right : wrong
  share.passages += 1
  share.contribution += contribution
  share.decided += margin - contribution >= 0 === tagged ? 0 : 1
}
