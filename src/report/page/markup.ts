import { escapeHtml } from './escape.ts'

/** HTML that is known to be well made: text gets into it only escaped. */
export interface Markup {
  readonly html: string
}

type Part = Markup | string | number | null | readonly Part[]

/** `` html`<b>${text}</b>` ``: strings are escaped, markup and lists of it are put in as they are, `null` is nothing. */
export function html(shell: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return { html: shell.reduce((made, piece, at) => made + htmlOf(parts[at - 1] ?? null) + piece) }
}

function htmlOf(part: Part): string {
  if (part === null) return ''
  if (typeof part === 'string' || typeof part === 'number') return escapeHtml(String(part))
  return 'html' in part ? part.html : part.map(htmlOf).join('')
}
