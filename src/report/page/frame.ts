import { base64DigestOf } from '../../lexicon/digest.ts'
import { escapeHtml, toScriptJson } from './escape.ts'
import type { Markup } from './markup.ts'

/** What a page is made of. */
export interface PageContent {
  /** BCP 47 code of the language that the page speaks. */
  readonly language: string
  readonly title: string
  readonly style: string
  readonly body: Markup
  /** Runs when the page is there. */
  readonly script?: string
  /** What the script finds, as JSON, in the element with the id `data`. */
  readonly data?: unknown
}

/**
 * One page that needs nothing from elsewhere and asks for nothing: its policy allows this style and this script, by
 * their hashes, and nothing else. The same content gives the same page.
 */
export function toPage({ language, title, style, body, script, data }: PageContent): string {
  const policy = [
    "default-src 'none'",
    `style-src '${sourceOf(style)}'`,
    ...(script === undefined ? [] : [`script-src '${sourceOf(script)}'`]),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
${body.html}
${data === undefined ? '' : `<script type="application/json" id="data">${toScriptJson(data)}</script>\n`}${script === undefined ? '' : `<script>${script}</script>\n`}</body>
</html>
`
}

/** Scripts and styles are the same from page to page, but for the colors of the categories. */
const sources = new Map<string, string>()
const MOST_SOURCES = 32

function sourceOf(content: string): string {
  const known = sources.get(content)
  if (known !== undefined) return known
  if (sources.size >= MOST_SOURCES) sources.clear()
  const source = `sha256-${base64DigestOf(content)}`
  sources.set(content, source)
  return source
}
