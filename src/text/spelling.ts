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

/** So many spellings of each sort are remembered at a time, some megabytes; a text rarely has more. */
const PLACES = 1 << 17
let count = 0
const ASCII: readonly Spelling[] = Array.from({ length: 0x80 }, (_, unit) => spell(String.fromCharCode(unit)))

/** Short spellings have up to so many units, none above U+00FF, as most words have: three numbers hold all of them. */
const SHORT = 12
/**
 * By place: the units of a short spelling, and its number. Of those that share four places, the last ones stay. A `Map`
 * would need a string to look up, which takes longer than all else; and the four are fetched from memory at once.
 */
const units = new Int32Array(4 * PLACES)
/** Leaves as many bits of a hash as tell four places from the others. */
const SHIFT = Math.clz32(PLACES / 4 - 1)
/**
 * What short spellings tell, by the last bits of their numbers: common words have low numbers that lie together, so
 * most of what is asked for here stays in fast memory, unlike an object for each of them.
 */
const norms: string[] = new Array(PLACES).fill('')
const traits = new Uint8Array(PLACES)
const KINDS: readonly Token['kind'][] = ['word', 'number', 'mark']
/** Added to the place of the kind. */
const CAPITALIZED = 4

/** All others, by place. */
const others: (Spelling | undefined)[] = new Array(PLACES).fill(undefined)
/** Longer ones hardly come twice. */
const LONGEST = 64

/** The token that lies at `text.slice(start, end)`. */
export function tokenAt(text: string, start: number, end: number): Token {
  const length = end - start
  const first = text.charCodeAt(start)
  if (length === 1 && first < ASCII.length) return toToken(ASCII[first] as Spelling, start, end)
  if (length > LONGEST) return toToken(spell(text.slice(start, end)), start, end)
  return (
    (length <= SHORT && shortToken(text, start, end)) || toToken(otherSpelling(text, start, end), start, end)
  )
}

function toToken({ norm, kind, capitalized, number }: Spelling, start: number, end: number): Token {
  return { start, end, norm, kind, capitalized, spelling: number }
}

function shortToken(text: string, start: number, end: number): Token | null {
  let one = 0
  let two = 0
  let three = 0
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (unit > 0xff || unit === 0) return null
    three = (three << 8) | (two >>> 24)
    two = (two << 8) | (one >>> 24)
    one = (one << 8) | unit
  }
  const first = firstPlace(one, two, three)
  let place = first
  while (!isShortAt(place, one, two, three)) {
    place += 4
    if (place < first + 16) continue
    place = first
    rememberShort(place, one, two, three, spell(copyOf(text, start, end)))
  }
  const spelling = units[place + 3] as number
  const trait = traits[spelling & (PLACES - 1)] as number
  return {
    start,
    end,
    norm: norms[spelling & (PLACES - 1)] as string,
    kind: KINDS[trait & 3] as Token['kind'],
    capitalized: trait >= CAPITALIZED,
    spelling,
  }
}

/** Of the four places of a short spelling, by a hash whose upper bits depend on all units. */
function firstPlace(one: number, two: number, three: number): number {
  const hash = Math.imul(one, 0x9e3779b1) ^ Math.imul(two, 0x85ebca6b) ^ Math.imul(three, 0xc2b2ae35)
  return 16 * (Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> SHIFT)
}

function isShortAt(place: number, one: number, two: number, three: number): boolean {
  return units[place] === one && units[place + 1] === two && units[place + 2] === three
}

function rememberShort(place: number, one: number, two: number, three: number, spelling: Spelling): void {
  const { number, norm, kind, capitalized } = spelling
  units.copyWithin(place + 4, place, place + 12)
  units.set([one, two, three, number], place)
  norms[number & (PLACES - 1)] = norm
  traits[number & (PLACES - 1)] = KINDS.indexOf(kind) + (capitalized ? CAPITALIZED : 0)
}

function otherSpelling(text: string, start: number, end: number): Spelling {
  const place = hashOf(text, start, end) & (PLACES - 1)
  const known = others[place]
  if (known && known.surface.length === end - start && text.startsWith(known.surface, start)) return known
  const fresh = spell(copyOf(text, start, end))
  others[place] = fresh
  return fresh
}

/** A slice would keep the whole text alive that it was cut from. */
function copyOf(text: string, start: number, end: number): string {
  return ` ${text.slice(start, end)}`.slice(1)
}

/** FNV-1a over the UTF-16 units, its upper bits folded into the lower ones. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash ^ (hash >>> 15)
}

function spell(surface: string): Spelling {
  // From here on numbers end in bits that earlier ones ended in, whose spellings are forgotten.
  if ((count & (PLACES - 1)) === 0 && count !== 0) units.fill(0)
  const kind =
    LETTER.test(surface) && !surface.startsWith('\u02BC') ? 'word' : DIGIT.test(surface) ? 'number' : 'mark'
  return {
    surface,
    number: count++ | 0,
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
  const numbers = new Int32Array(PLACES)
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

/**
 * Makes the function that gives a number for every spelling, by its norm. That is asked for once, as long as nothing
 * takes its place: spelling and number lie side by side in memory, so that knowing it is one fetch.
 */
export function createSpellingNumbers(numberOf: (norm: string) => number): (token: Token) => number {
  // The spelling 0 is a mark that holds no letter.
  const memory = new Int32Array(2 * PLACES)
  return ({ norm, spelling }) => {
    const place = 2 * (spelling & (PLACES - 1))
    if (memory[place] !== spelling) {
      memory[place] = spelling
      memory[place + 1] = numberOf(norm)
    }
    return memory[place + 1] as number
  }
}
