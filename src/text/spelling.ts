import type { Token } from '../types.ts'
import { normOf } from './norm.ts'

const LETTER = /\p{L}/u
const FIRST_LETTER_CAPITAL = /^[^\p{L}]*[\p{Lu}\p{Lt}]/u
const DIGIT = /\p{N}/u

/** What the spelling of a token alone tells. */
export interface Spelling {
  readonly surface: string
  /** See `Token.spelling`. */
  readonly number: number
  readonly norm: string
  readonly kind: Token['kind']
  readonly capitalized: boolean
}

/** So many spellings are remembered at a time, some megabytes; a text rarely has more. */
const PLACES = 1 << 17
/** Longer spellings hardly come twice. */
const LONGEST = 64

/**
 * Spellings met so far, each at the place that its letters give or at the one beside it; of more than two the
 * last ones stay. A `Map` would need a string to look up, which takes longer than all else.
 */
const spellings: (Spelling | undefined)[] = new Array(PLACES).fill(undefined)
let count = 0
const ASCII: readonly Spelling[] = Array.from({ length: 0x80 }, (_, unit) => spell(String.fromCharCode(unit)))

/** The spelling of a token that lies at `text.slice(start, end)`. */
export function spellingAt(text: string, start: number, end: number): Spelling {
  const length = end - start
  if (length === 1) {
    const unit = text.charCodeAt(start)
    if (unit < ASCII.length) return ASCII[unit] as Spelling
  }
  if (length > LONGEST) return spell(text.slice(start, end))
  const place = hashOf(text, start, end) & (PLACES - 1)
  const first = spellings[place]
  if (first && isAt(text, start, length, first.surface)) return first
  const second = spellings[place ^ 1]
  if (second && isAt(text, start, length, second.surface)) return second
  // A slice would keep the whole text alive that it was cut from: remember a copy.
  const fresh = spell(` ${text.slice(start, end)}`.slice(1))
  spellings[place ^ 1] = first
  spellings[place] = fresh
  return fresh
}

/** By unit: `startsWith` takes twice as long. */
function isAt(text: string, start: number, length: number, surface: string): boolean {
  if (surface.length !== length) return false
  for (let at = 0; at < length; at++) if (surface.charCodeAt(at) !== text.charCodeAt(start + at)) return false
  return true
}

/** FNV-1a over the UTF-16 units, its upper bits folded into the lower ones. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash ^ (hash >>> 15)
}

function spell(surface: string): Spelling {
  const kind =
    LETTER.test(surface) && !surface.startsWith('\u02BC') ? 'word' : DIGIT.test(surface) ? 'number' : 'mark'
  return {
    surface,
    number: count++,
    norm: normOf(surface),
    kind,
    capitalized: kind === 'word' && FIRST_LETTER_CAPITAL.test(surface),
  }
}

/** Something that is remembered of spellings, by their numbers. What is remembered last of those that share a place stays. */
export interface SpellingMemory<T> {
  recall(spelling: number): T | undefined
  remember(spelling: number, value: T): void
}

/** Makes an empty memory. Common words have low numbers that lie together, so looking them up is cheap. */
export function createSpellingMemory<T>(): SpellingMemory<T> {
  const numbers: number[] = new Array(PLACES).fill(-1)
  const values: (T | undefined)[] = new Array(PLACES).fill(undefined)
  return {
    recall: (spelling) => {
      const place = spelling & (PLACES - 1)
      return numbers[place] === spelling ? values[place] : undefined
    },
    remember: (spelling, value) => {
      const place = spelling & (PLACES - 1)
      numbers[place] = spelling
      values[place] = value
    },
  }
}
