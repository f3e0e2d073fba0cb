/** What HTML can't carry even as a reference: NUL, and halves of characters. */
const lost = /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const special = /[&<>"'\r]/g
const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // Written as it is, a carriage return is read as a line feed.
  '\r': '&#13;',
}

/**
 * Text as HTML, for elements and for attributes in quotes. A browser reads back the same text, unit for unit, but for NUL
 * and halves of surrogate pairs, which HTML can't carry: they become U+FFFD.
 */
export function escapeHtml(text: string): string {
  return text.replace(lost, '\ufffd').replace(special, (sign) => references[sign] as string)
}

/** JSON that can stand in a `script` element of a page, whatever strings are in it. */
export function toScriptJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
