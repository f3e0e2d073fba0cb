import type { Token } from '../types.ts'
import { isPlainWord, type TaggedPart, type Wink } from './wink.ts'

/** What wink is given for some neighboring tokens. */
interface Piece {
  readonly text: string
  /** Indexes into the tokens: from `first` up to, not including, `end`. */
  readonly first: number
  readonly end: number
}

/** Marks that wink knows as such; it gets a star for all others. */
const KNOWN_MARK = /^[’'‘`“”"[\](){}….,!;?/:\-–—¿¡~@#%^+=*|<>&§©±÷×°$£€¥]$/
const PLAIN_NUMBER = /^\d+(?:[.,]\d+)*$/
const ORDINAL = /^\d*(?:1\dth|[04-9]th|1st|2nd|3rd)$/
const NEGATED =
  /^(?:ai|are|ca|could|did|does|do|had|has|have|is|might|must|need|sha|should|was|were|wo|would)n$/
const CLITIC = /^(?:s|re|ve|ll|d|m)$/
const LONGEST_WORD = 40
const LONGEST_NUMBER = 20

/**
 * Gives each token of a sentence its Universal POS tag. Contractions and dotted initials, which are several tokens
 * here and one or two words for wink, are handed to it whole, and their tokens share its tags.
 */
export function tagTokens(wink: Wink, text: string, tokens: readonly Token[]): readonly string[] {
  const pieces = piecesOf(text, tokens)
  const tagged = wink.tag(pieces.map((piece) => piece.text))
  const tags: string[] = new Array(tokens.length).fill('X')
  for (const [index, piece] of pieces.entries()) {
    const parts = tagged[index] ?? []
    const start = tokens[piece.first]?.start ?? 0
    for (let at = piece.first; at < piece.end; at += 1) {
      tags[at] = tagAt(parts, (tokens[at]?.start ?? start) - start)
    }
  }
  return tags
}

/** The tag of the part that covers a character of a piece, the last one's if none does. */
function tagAt(parts: readonly TaggedPart[], offset: number): string {
  let end = 0
  for (const part of parts) {
    end += part.value.length
    if (offset < end) return part.tag
  }
  return parts.at(-1)?.tag ?? 'X'
}

function piecesOf(text: string, tokens: readonly Token[]): Piece[] {
  const pieces: Piece[] = []
  const surface = (index: number): string => text.slice(tokens[index]?.start, tokens[index]?.end)
  let index = 0
  while (index < tokens.length) {
    const first = index
    const end = endOfInitials(tokens, first)
    if (end > first + 2) {
      let initials = ''
      for (let at = first; at < end; at += 2) initials += surface(at)
      pieces.push({ text: initials.slice(0, LONGEST_WORD), first, end })
      index = end
    } else if (isContracted(tokens, first)) {
      const suffix = tokens[first + 2]?.norm ?? ''
      if (suffix === 't') {
        pieces.push({ text: `${surface(first)}'t`, first, end: first + 3 })
      } else {
        pieces.push({ text: standIn(surface(first), tokens[first]), first, end: first + 1 })
        pieces.push({ text: `'${suffix}`, first: first + 1, end: first + 3 })
      }
      index += 3
    } else {
      pieces.push({ text: standIn(surface(first), tokens[first]), first, end: first + 1 })
      index += 1
    }
  }
  return pieces
}

/** Where a run of initials such as U.S. ends that starts here. */
function endOfInitials(tokens: readonly Token[], from: number): number {
  let index = from
  for (;;) {
    const letter = tokens[index]
    if (letter === undefined || !letter.capitalized || !/^[a-z]$/.test(letter.norm)) return index
    if (index > from && !touches(tokens, index - 1)) return index
    if (tokens[index + 1]?.norm !== '.' || !touches(tokens, index)) return index
    index += 2
  }
}

/** Whether here stand a word, an apostrophe and what may follow it: don't, China's, they're. */
function isContracted(tokens: readonly Token[], index: number): boolean {
  if (tokens[index]?.kind !== 'word' || tokens[index + 1]?.norm !== "'") return false
  if (!touches(tokens, index) || !touches(tokens, index + 1)) return false
  const suffix = tokens[index + 2]?.norm ?? ''
  return CLITIC.test(suffix) || (suffix === 't' && NEGATED.test(tokens[index]?.norm ?? ''))
}

function touches(tokens: readonly Token[], index: number): boolean {
  return tokens[index]?.end === tokens[index + 1]?.start
}

/** What wink takes for one word, number or mark of the same kind, whatever it read before. */
function standIn(surface: string, token: Token | undefined): string {
  if (isPlainWord(surface)) return surface
  if (token?.kind === 'number')
    return PLAIN_NUMBER.test(surface) && surface.length <= LONGEST_NUMBER ? surface : '1'
  if (token?.kind === 'mark') return KNOWN_MARK.test(surface) ? surface : '*'
  if (ORDINAL.test(surface) && surface.length <= LONGEST_NUMBER) return surface
  const letters = surface
    .slice(0, LONGEST_WORD)
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
  if (letters !== '') return letters.slice(0, LONGEST_WORD)
  return token?.capitalized === true ? 'Xx' : 'xx'
}
