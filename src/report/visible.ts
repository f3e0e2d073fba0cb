/** What of a text would be obeyed by a terminal instead of shown: controls, marks that turn the direction of writing, halves of characters. */
const obeyed =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\xad\u061c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{E0000}-\u{E001F}]/gu

/**
 * The text with every control character made visible, so that a terminal shows it instead of obeying it.
 * Line breaks, tabs and other white space become spaces; C0 controls their pictures (␛ for escape); other
 * controls, among them those that turn the direction of writing, their code point (⟨202E⟩); half a surrogate
 * pair becomes U+FFFD. Soft hyphens and byte-order marks, which a reader never sees, are left out.
 */
export function toVisible(text: string): string {
  return text.replace(obeyed, visibleForm)
}

function visibleForm(character: string): string {
  const code = character.codePointAt(0) ?? 0
  if (code === 0xad || code === 0xfeff || code === 0x2060) return ''
  if ((code >= 0x09 && code <= 0x0d) || code === 0x85 || code === 0x2028 || code === 0x2029) return ' '
  if (code < 0x20) return String.fromCodePoint(0x2400 + code)
  if (code === 0x7f) return '\u2421'
  if (code >= 0xd800 && code <= 0xdfff) return '\ufffd'
  return `⟨${code.toString(16).toUpperCase().padStart(4, '0')}⟩`
}
