/**
 * How many columns a text takes on a terminal. Own code, because JavaScript knows neither the
 * East Asian width of a character nor how a terminal draws an emoji sequence.
 */

/** Up to here every character that is not a control takes one column and is a grapheme of its own. */
const plainText = /^[\x20-\x7e\xa0-\xac\xae-\u02ff]*$/
const emojiStart = /^(?:\p{Emoji_Presentation}|\p{Regional_Indicator}{2})/u
const emojiSequence = /\u{FE0F}|\u{20E3}/u
const nothing = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}\p{Zl}\p{Zp}\u{1160}-\u{11FF}]$/u
/** Signs that a terminal draws in two columns and that are not emoji: East Asian Width W and F. */
const wide =
  /^[\u{1100}-\u{115F}\u{2329}\u{232A}\u{2E80}-\u{303E}\u{3041}-\u{4DFF}\u{4E00}-\u{A4CF}\u{A960}-\u{A97F}\u{AC00}-\u{D7A3}\u{F900}-\u{FAFF}\u{FE10}-\u{FE19}\u{FE30}-\u{FE6F}\u{FF01}-\u{FF60}\u{FFE0}-\u{FFE6}\u{16FE0}-\u{18DFF}\u{1AFF0}-\u{1B2FF}\u{1F200}-\u{1F2FF}\u{20000}-\u{3FFFD}]$/u

/**
 * One grapheme, near enough: a flag, an emoji sequence, a Hangul syllable in parts, or a sign with its marks.
 * `Intl.Segmenter` would depend on the host and takes time in proportion to the square of the length.
 */
const picture = String.raw`\p{Extended_Pictographic}[\p{M}\p{Emoji_Modifier}\u{E0020}-\u{E007F}]*`
const grapheme = new RegExp(
  [
    String.raw`\p{Regional_Indicator}{2}`,
    String.raw`${picture}(?:\u200d${picture})*\u200d?`,
    String.raw`[\u1100-\u115F\uA960-\uA97F]+[\u1160-\u11FF]*\p{M}*`,
    String.raw`[\s\S](?:[\p{M}\u200c\u1160-\u11FF]|\u200d)*`,
  ].join('|'),
  'gu',
)

/** The signs of a text as a reader counts them: a letter with its accents is one, so is an emoji sequence. */
export function graphemesOf(text: string): string[] {
  if (plainText.test(text)) return text.split('')
  return text.match(grapheme) ?? []
}

/** Columns of one grapheme: 0, 1 or 2. */
export function graphemeWidth(sign: string): 0 | 1 | 2 {
  if (sign.length === 1 && plainText.test(sign)) return 1
  if (emojiStart.test(sign)) return 2
  // A digit, a sign or a letter becomes a picture with U+FE0F or as a keycap.
  if (emojiSequence.test(sign)) return 2
  for (const character of sign) {
    if (nothing.test(character)) continue
    return wide.test(character) ? 2 : 1
  }
  return 0
}

/** Columns that a text without line breaks and escape codes takes on a terminal. */
export function displayWidth(text: string): number {
  if (plainText.test(text)) return text.length
  let width = 0
  for (const sign of graphemesOf(text)) width += graphemeWidth(sign)
  return width
}
