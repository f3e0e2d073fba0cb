import type { Token } from '../types.ts'

const STOPS = new Set('.!?…‼⁇⁈⁉。．｡！？؟۔।॥')
/** Stops of scripts that write no space behind them. */
const SPACELESS_STOPS = new Set('。｡！？।॥')
const QUOTES = new Set('"\'„“”‟‚‘’‛«»‹›「」『』〝〞')
const SINGLE_QUOTES = new Set("'‚‘’‛‹›")
const OPENING_BRACKETS = new Set('([{（【')
const CLOSING_BRACKETS = new Set(')]}）】')
const BULLETS = new Set('•‣▪▫■□●○◦–-*·►▶')
const INVERTED = new Set('¿¡')
/** A sentence that has come to a stop goes on with these. */
const CONTINUING = new Set(',;:/%&+=')

export function isStop(token: Token): boolean {
  return token.kind === 'mark' && STOPS.has(token.norm)
}

export function isSpacelessStop(token: Token): boolean {
  return SPACELESS_STOPS.has(token.norm)
}

export function isQuote(token: Token): boolean {
  return token.kind === 'mark' && QUOTES.has(token.norm)
}

/** Single quotes are apostrophes as well and tell nothing of what is open. */
export function isSingleQuote(token: Token): boolean {
  return SINGLE_QUOTES.has(token.norm)
}

export function isOpeningBracket(token: Token): boolean {
  return OPENING_BRACKETS.has(token.norm)
}

export function isClosingBracket(token: Token): boolean {
  return CLOSING_BRACKETS.has(token.norm)
}

export function isBullet(token: Token): boolean {
  return BULLETS.has(token.norm)
}

/** What may stand between a stop and the first word of the next sentence. */
export function isOpener(token: Token): boolean {
  return isQuote(token) || isOpeningBracket(token) || isBullet(token) || INVERTED.has(token.norm)
}

export function isContinuing(token: Token): boolean {
  return CONTINUING.has(token.norm) || isClosingBracket(token)
}
