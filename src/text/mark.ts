import type { Token } from '../types.ts'

/** What a mark does in a sentence. A mark can do several things. */
const STOP = 1
/** A stop of a script that writes no space behind it. */
const SPACELESS = 2
const QUOTE = 4
/** Single quotes are apostrophes as well and tell nothing of what is open. */
const DOUBLE = 8
const OPENING_BRACKET = 16
const CLOSING_BRACKET = 32
const BULLET = 64
/** May stand between a stop and the first word of the next sentence. */
const OPENER = 128
/** A sentence that has come to a stop goes on with these. */
const CONTINUING = 256

const CLASSES: ReadonlyMap<string, number> = classesOf([
  ['.!?…‼⁇⁈⁉．؟۔', STOP],
  ['。｡！？।॥', STOP | SPACELESS],
  ['"„“”‟«»「」『』〝〞', QUOTE | DOUBLE | OPENER],
  ["'‚‘’‛‹›", QUOTE | OPENER],
  ['([{（【', OPENING_BRACKET | OPENER],
  [')]}）】', CLOSING_BRACKET | CONTINUING],
  ['•‣▪▫■□●○◦►▶·*-', BULLET | OPENER],
  ['¿¡', OPENER],
  [',;:/%&+=', CONTINUING],
])

function classesOf(rows: readonly (readonly [string, number])[]): ReadonlyMap<string, number> {
  return new Map(rows.flatMap(([marks, classes]) => [...marks].map((mark) => [mark, classes] as const)))
}

function is(token: Token, classes: number): boolean {
  return token.kind === 'mark' && ((CLASSES.get(token.norm) ?? 0) & classes) !== 0
}

/** Whether a mark has anything to do with where sentences end. */
export function isStructural(token: Token): boolean {
  return is(token, STOP | DOUBLE | OPENING_BRACKET | CLOSING_BRACKET)
}

export function isStop(token: Token): boolean {
  return is(token, STOP)
}

export function isSpacelessStop(token: Token): boolean {
  return is(token, SPACELESS)
}

export function isQuote(token: Token): boolean {
  return is(token, QUOTE)
}

export function isDoubleQuote(token: Token): boolean {
  return is(token, DOUBLE)
}

export function isOpeningBracket(token: Token): boolean {
  return is(token, OPENING_BRACKET)
}

export function isClosingBracket(token: Token): boolean {
  return is(token, CLOSING_BRACKET)
}

export function isBullet(token: Token): boolean {
  return is(token, BULLET)
}

export function isOpener(token: Token): boolean {
  return is(token, OPENER)
}

export function isContinuing(token: Token): boolean {
  return is(token, CONTINUING)
}
