import { didYouMean } from '../errors.ts'
import type { Pattern } from '../lexicon-types.ts'
import { tokenize } from '../text/token.ts'
import type { Token } from '../types.ts'

/** A fault inside the text of a pattern. */
export interface PatternFault {
  /** UTF-16 units from the beginning of the pattern. */
  readonly offset: number
  readonly message: string
  readonly hint?: string
}

/** One character of a pattern; a literal one has a backslash before it. */
export interface Sign {
  readonly text: string
  readonly offset: number
  readonly literal: boolean
}

/** The universal parts of speech that a pattern may ask for where the language has a tagger. */
export const PARTS_OF_SPEECH: readonly string[] = [
  'ADJ', 'ADP', 'ADV', 'AUX', 'CCONJ', 'DET', 'INTJ', 'NOUN', 'NUM', 'PART', 'PRON', 'PROPN', 'PUNCT', 'SCONJ', 'SYM', 'VERB', 'X',
] // biome-ignore format: a table

/** Letters that stand in for `*` and `?` while a chunk is cut into tokens: of a script that is cut like any other. */
const STAND_INS = Array.from({ length: 64 }, (_, index) => String.fromCharCode(0xa500 + index))

const NO_STAND_INS = ['', '']

export function isSign(sign: Sign | undefined, text: string): boolean {
  return sign !== undefined && !sign.literal && sign.text === text
}

/**
 * Reads what stands between spaces and brackets: one word or several that touch, perhaps with `=` or `~` before
 * and `/POS` after them. Cuts it exactly as a text is cut.
 */
export function readChunk(
  signs: readonly Sign[],
  tags: readonly string[] | undefined,
  report: (fault: PatternFault) => void,
): readonly Pattern[] {
  const first = signs[0]
  const offset = first?.offset ?? 0
  const fault = (message: string, hint?: string, at = offset): readonly Pattern[] => {
    report({ offset: at, message, ...(hint !== undefined && { hint }) })
    return []
  }

  const prefix = isSign(first, '=') ? '=' : isSign(first, '~') ? '~' : ''
  const slash = signs.findLastIndex((sign) => isSign(sign, '/'))
  const body = signs.slice(prefix === '' ? 0 : 1, slash < 0 ? undefined : slash)
  let pos: string | undefined
  if (slash >= 0) {
    pos = signs
      .slice(slash + 1)
      .map(({ text }) => text)
      .join('')
    const message = faultOfPos(pos, tags)
    if (message !== undefined)
      return fault(message, 'if the slash belongs to the text, write `\\/`', signs[slash]?.offset)
  }
  if (body.length === 0) {
    const sign = prefix || '/'
    return fault(
      `nothing stands at \`${signs.map(({ text }) => text).join('')}\``,
      `for the sign itself write \`\\${sign}\``,
    )
  }

  const isGlob = ({ text, literal }: Sign): boolean => !literal && (text === '*' || text === '?')
  const glob = body.find(isGlob)
  if (glob && body.every(isGlob)) {
    const text = body.map((sign) => sign.text).join('')
    return text === '?'
      ? fault('`?` alone would find any word of one character', 'for a question mark write `\\?`')
      : fault(`\`${text}\` would find every word`, 'for any one word between two others write `..1`')
  }
  if (glob && prefix !== '')
    return fault(
      `\`${prefix}\` and \`${glob.text}\` cannot stand together`,
      `for the sign itself write \`\\${glob.text}\``,
      glob.offset,
    )

  const written = body.map(({ text }) => text).join('')
  const [many, one] = glob ? STAND_INS.filter((letter) => !written.includes(letter)) : NO_STAND_INS
  if (many === undefined || one === undefined) return fault('too many different letters in one word')
  const text = glob
    ? body.map((sign) => (!isGlob(sign) ? sign.text : sign.text === '*' ? many : one)).join('')
    : written
  const tokens = tokenize(text)
  const wordIndex = tokens.findLastIndex(({ kind }) => kind !== 'mark')
  if ((prefix === '~' || pos !== undefined) && wordIndex < 0)
    return fault(`expected a word ${prefix === '~' ? 'after `~`' : 'before `/`'}, found \`${written}\``)

  const parts: Pattern[] = []
  for (const [index, token] of tokens.entries()) {
    const tag = pos !== undefined && index === wordIndex ? { pos } : {}
    const surface = text.slice(token.start, token.end)
    if (glob && (surface.includes(many) || surface.includes(one))) {
      const pattern = globOf(token, many, one)
      if (!/[^*?]/.test(pattern) && pattern !== '*')
        return fault(`\`${pattern}\` has no letter to go by`, 'write a single `*` for any word between marks')
      parts.push({ kind: 'glob', glob: pattern, ...tag })
    } else if (prefix === '=') parts.push({ kind: 'exact', text: surface.normalize('NFC'), ...tag })
    else if (prefix === '~' && index === wordIndex)
      parts.push({ kind: 'forms', word: surface.normalize('NFC'), ...tag })
    else parts.push({ kind: 'word', norm: token.norm, ...tag })
  }
  return parts
}

/** The norm of a token that holds stand-ins, with `*` and `?` put back. */
function globOf(token: Token, many: string, one: string): string {
  return token.norm
    .replaceAll(many, '*')
    .replaceAll(one, '?')
    .replace(/\*{2,}/g, '*')
}

function faultOfPos(pos: string, tags: readonly string[] | undefined): string | undefined {
  if (!PARTS_OF_SPEECH.includes(pos)) {
    const suggestion = didYouMean(pos, PARTS_OF_SPEECH) || `; expected one of ${PARTS_OF_SPEECH.join(' ')}`
    return `unknown part of speech \`${pos}\`${suggestion}`
  }
  if (tags?.length === 0) return `this language has no tagger, so \`/${pos}\` cannot be asked for`
  if (tags && !tags.includes(pos))
    return `this language's tagger never says ${pos}; it knows ${tags.join(' ')}`
  return undefined
}
