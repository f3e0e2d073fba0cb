/** Within brackets: characters that are not seen (soft hyphen, joiners, direction marks, tags of flags). */
export const UNSEEN: string = String.raw`\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\u{E0020}-\u{E007F}`

const UNCOMPARED = new RegExp(String.raw`[${UNSEEN}]|\p{Variation_Selector}`, 'gu')
/** NFC takes quadratic time on unlike combining marks in a row, so what is longer than any word goes in pieces. */
const PIECES = /[\s\S]{1,128}/g
const ASCII = /^[\x21-\x7E]*$/
const APOSTROPHES = /[\u2018\u2019\u201B\u02BC\u00B4\u0060]/g
const DASHES = /[\p{Pd}\u2212]/gu

/**
 * The form in which a word or mark is compared: lower case (by code point, so that Σ does not depend on its
 * neighbors), NFC, ß as ss, typographic apostrophes as `'`, all dashes as `-`, without soft hyphens and other
 * unseen characters. Quotation marks stay what they are: their direction tells who speaks.
 * A character that is nothing but unseen keeps its own form.
 */
export function normOf(text: string): string {
  if (ASCII.test(text)) return text.replaceAll('`', "'").toLowerCase()
  const seen = text.replace(UNCOMPARED, '')
  return (seen === '' ? text : seen)
    .replaceAll('Σ', 'σ')
    .toLowerCase()
    .replace(PIECES, (piece) => piece.normalize('NFC'))
    .replaceAll('ß', 'ss')
    .replace(APOSTROPHES, "'")
    .replace(DASHES, '-')
}
