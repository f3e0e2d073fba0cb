import type { GrammarClass } from '../lexicon-types.ts'
import type { SentenceFinds, SignFind } from '../matching/compile.ts'
import { SMALL_WORD } from '../matching/small-words.ts'
import type { Stretch, Token } from '../types.ts'
import { sortShort } from './sorting.ts'

/** What a token is, as bits: a small word of these classes, part of a sign, part of a quotation. */
export const Bit: Readonly<
  Record<GrammarClass | 'role' | 'verb' | 'particle' | 'cue' | 'guard' | 'quoted', number>
> = {
  ...SMALL_WORD,
  /** It tells who may speak. */
  role: 2097152,
  /** It begins or ends a verb that announces speech. */
  verb: 4194304,
  /** It ends such a verb without beginning it. */
  particle: 8388608,
  /** It begins or ends another cue. */
  cue: 16777216,
  /** No cue counts here. */
  guard: 33554432,
  /** It stands in quote marks, or is one of them. */
  quoted: 67108864,
}

/** All small words. */
const SMALL: number = (2 * Bit.subjunctive - 1) | Bit.participle

/** A sentence with what its signs say of every token. Tokens are numbered within the sentence. */
export interface SentenceSigns {
  /** The string that the spans of the tokens point into. */
  readonly text: string
  readonly tokens: readonly Token[]
  /** Whether nouns are written with a capital, so that a capital tells no name and none tells that it is no noun. */
  readonly capitalizesNouns: boolean
  /** By token, the sum of what it is, see `Bit`. */
  readonly bits: readonly number[]
  /** The finds of roles, and those of cues, from left to right; of those that begin together, the longest first. */
  readonly roles: readonly SignFind[]
  readonly cues: readonly SignFind[]
}

/**
 * Lays the signs of a sentence over its tokens.
 * @param finds in tokens of the sentence, in any order
 * @param quoted the quotations in it, with their marks
 * @param capitalizesNouns whether the language writes nouns with a capital
 */
export function readSentence(
  text: string,
  tokens: readonly Token[],
  { signs, words }: SentenceFinds,
  quoted: readonly Stretch[] = [],
  capitalizesNouns = false,
): SentenceSigns {
  const bits: number[] = []
  for (let at = 0; at < tokens.length; at++) bits.push(words[at]?.small ?? 0)
  const roles: SignFind[] = []
  const cues: SignFind[] = []
  const cover = ({ from, to }: Stretch, bit: number): void => {
    for (let at = from; at < to; at++) bits[at] = (bits[at] as number) | bit
  }
  for (const find of signs) {
    const { sign, from, to } = find
    switch (sign.kind) {
      case 'grammar':
        cover(find, Bit[sign.class])
        break
      case 'guard':
        cover(find, Bit.guard)
        break
      case 'role':
        roles.push(find)
        cover(find, Bit.role)
        break
      case 'cue': {
        cues.push(find)
        // What stands between a verb and its particle is no part of the verb.
        const bit = sign.form === 'verb' || sign.form === 'thought' ? Bit.verb : Bit.cue
        cover({ from, to: from + 1 }, bit)
        cover({ from: to - 1, to }, bit)
        if (bit === Bit.verb && to - from > 1) cover({ from: to - 1, to }, Bit.particle)
      }
    }
  }
  for (const stretch of quoted) cover(stretch, Bit.quoted)
  for (let at = 1; at < tokens.length; at++) {
    const left = tokens[at - 1] as Token
    const isName = (tokens[at] as Token).capitalized && goesOn(left)
    if (isName || (left.kind === 'mark' && isInCompound(tokens, at))) bits[at] = (bits[at] as number) & ~SMALL
  }
  return {
    text,
    tokens,
    capitalizesNouns,
    bits,
    roles: sortShort(roles, byPlace),
    cues: sortShort(cues, byPlace),
  }
}

/** Whether hyphens join a word to others on both sides: *of* in *mother-of-three*. */
function isInCompound(tokens: readonly Token[], at: number): boolean {
  const left = tokens[at - 1]
  if (left?.norm !== '-') return false
  const token = tokens[at]
  const right = tokens[at + 1]
  return right?.norm === '-' && left.end === token?.start && token.end === right.start
}

/** Whether a capital letter behind a token tells a name or a noun: *may* is a small word, *in May* is not. */
function goesOn({ kind, norm }: Token): boolean {
  return kind !== 'mark' || norm === ','
}

function byPlace(left: Stretch, right: Stretch): number {
  return left.from - right.from || right.to - left.to
}

/** Whether a token is one of these; what lies beyond the sentence is nothing. */
export function is({ bits }: SentenceSigns, at: number, wanted: number): boolean {
  // What is asked of an array at places that it hasn't, below 0 above all, is slow.
  return at >= 0 && at < bits.length && ((bits[at] as number) & wanted) !== 0
}
