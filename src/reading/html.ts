/// <reference lib="dom" />

import type { Readability } from '@mozilla/readability'
import { loadPeer } from '../validation/peer.ts'
import { createRuns, type Run } from './html-runs.ts'
import { InputError } from './input-error.ts'

/** What a page or a document says. */
export interface MarkedText {
  readonly title?: string
  readonly source?: string
  readonly paragraphs: readonly string[]
}

/** Pages of news have some thousand elements, some dozens deep; finding the article takes far longer in deep ones. */
const MOST_SIGNS = 2 ** 24
const MOST_ELEMENTS = 100_000
const DEEPEST = 200

/**
 * The article of a page: its title, its paragraphs, and each figure caption as a paragraph at its place.
 * @throws InputError if there is none, or the page is too large or too deep
 */
export async function readHtml(html: string): Promise<MarkedText> {
  const [{ parseHTML }, { Readability }] = await loadPeer(
    'reading HTML',
    '@mozilla/readability linkedom',
    () => Promise.all([import('linkedom'), import('@mozilla/readability')]),
  )
  checkSize(html)
  const document = parseHTML(withBody(html.replaceAll('\0', ''))).document as unknown as Document
  checkDepth(document)
  for (const picture of document.querySelectorAll('img, picture, source, svg, iframe')) removePicture(picture)
  const runs = createRuns(document)
  const heading = headingOf(document)
  // It changes the document; the runs keep what they need.
  const article = articleOf(new Readability(document))
  const kept = new Set<number>()
  if (article?.content) {
    const { document: cleaned } = parseHTML(`<!doctype html><html><body>${article.content}</body></html>`)
    for (const span of cleaned.querySelectorAll(`[${runs.mark}]`))
      kept.add(Number(span.getAttribute(runs.mark)))
  }
  const chosen = kept.size === 0 ? runs.runs.filter(({ isAside }) => !isAside) : chooseRuns(runs.runs, kept)
  // What the page calls itself may be its outlet; the one heading of its article is not.
  const isOwn =
    heading !== null &&
    ((article?.title ?? heading).includes(heading) ||
      chosen.some((run) => run.isHeading && sameText(run.text, heading)))
  const title = isOwn ? heading : (article?.title ?? heading)
  const paragraphs = chosen
    .filter((run) => run.caption !== null || !(run.isHeading && sameText(run.text, title)))
    .filter((run) => !isLure(run))
    .map(({ text }) => text)
  if (paragraphs.length === 0) throw new InputError('holds no article text')
  const source = article?.siteName?.trim()
  return { ...(title?.trim() ? { title: title.trim() } : {}), ...(source ? { source } : {}), paragraphs }
}

/**
 * What readability takes for the article; `null` where it finds none, or trips over broken markup (a body within the
 * head, say), which it takes to be there.
 * @throws InputError where a page is more than it can take
 */
function articleOf(reader: { parse(): ReturnType<Readability['parse']> }): ReturnType<Readability['parse']> {
  try {
    return reader.parse()
  } catch (error) {
    if (error instanceof RangeError) throw new InputError('is too large to find its article')
    if (error instanceof TypeError) return null
    throw error
  }
}

function checkSize(html: string): void {
  const says =
    html.length > MOST_SIGNS ? `has more than ${MOST_SIGNS / 2 ** 20} million characters` : undefined
  if (says !== undefined) throw new InputError(`${says}; a page with an article has far fewer`)
  let elements = 0
  let open = 0
  for (const [tag, end] of html.matchAll(/<(\/?)[a-z][a-z0-9]*/gi)) {
    if (end === '/') open -= 1
    else {
      elements += 1
      if (!/^<(p|br|hr|img|li|td|th|tr|dt|dd|input|meta|link|source|option|path)$/i.test(tag)) open += 1
    }
    if (elements > MOST_ELEMENTS || open > 5000)
      throw new InputError(
        open > 5000
          ? `nests its elements deeper than ${DEEPEST}`
          : 'has more than 100,000 elements; a page with an article has far fewer',
      )
  }
}

function checkDepth(document: Document): void {
  const open: (readonly [Element, number])[] = [[document.documentElement, 1]]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [element, depth] = next
    if (depth > DEEPEST) throw new InputError(`nests its elements deeper than ${DEEPEST}`)
    for (let child = element.firstElementChild; child !== null; child = child.nextElementSibling)
      open.push([child, depth + 1])
  }
}

/** What a head holds; the rest of a page is its body. */
const OF_HEAD = /^(html|head|title|meta|link|script|style|base|noscript|template)$/i

/** The parser needs head and body, which pages may leave out, or open and close at the wrong place. */
function withBody(html: string): string {
  const at = bodyStart(html)
  const inner = (text: string): string =>
    text.replace(/<!doctype[^>]*>|<\/?(html|head|body)(\s[^>]*)?>/gi, '')
  return `<!doctype html><html><head>${inner(html.slice(0, at))}</head><body>${inner(html.slice(at))}</body></html>`
}

/** Where the head ends: before the first words, or the first element that no head holds. */
function bodyStart(html: string): number {
  const parts = /<!--|<!doctype|<\/?([a-z][a-z0-9]*)/gi
  const unclosed = new Set<string>()
  let end = 0
  for (let part = parts.exec(html); part !== null; part = parts.exec(html)) {
    const [opening, tag] = part
    if (/\S/.test(html.slice(end, part.index)) || (tag !== undefined && !OF_HEAD.test(tag))) return end
    end = closedAt(html, parts.lastIndex, opening.toLowerCase(), unclosed)
    parts.lastIndex = end
  }
  return end
}

/** Where what was opened is closed, or else its tag ends. @param unclosed what has no end any more, so that it is not looked for again */
function closedAt(html: string, from: number, opening: string, unclosed: Set<string>): number {
  const closing = CLOSINGS.get(opening)
  if (closing && !unclosed.has(opening)) {
    closing.lastIndex = from
    if (closing.test(html)) return closing.lastIndex
    unclosed.add(opening)
  }
  const tagEnd = html.indexOf('>', from)
  return tagEnd < 0 ? html.length : tagEnd + 1
}

/** What may hold signs that look like elements, and what closes it. */
const CLOSINGS: ReadonlyMap<string, RegExp> = new Map([
  ['<!--', /-->/g],
  ...['script', 'style', 'title', 'noscript', 'template'].map((tag): [string, RegExp] => [
    `<${tag}`,
    new RegExp(`</${tag}\\s*>`, 'gi'),
  ]),
])

/** One that was never closed holds what follows it, for the parser. */
function removePicture(picture: Element): void {
  if (picture.querySelector('p, div, article, h1')) picture.replaceWith(...picture.childNodes)
  else picture.remove()
}

function headingOf(document: Document): string | null {
  const headings = document.querySelectorAll('h1')
  const text = headings.length === 1 ? (headings[0]?.textContent ?? '') : ''
  return text.replace(/\s+/g, ' ').trim() || null
}

/** What was kept, and every caption that stands in the same article. */
function chooseRuns(all: readonly Run[], kept: ReadonlySet<number>): readonly Run[] {
  const scopes = new Set(all.filter(({ number }) => kept.has(number)).map(({ scope }) => scope))
  return all.filter((run) =>
    run.caption === null
      ? kept.has(run.number)
      : kept.has(run.number) || (!run.isAside && scopes.has(run.scope)),
  )
}

function sameText(a: string, b: string | null | undefined): boolean {
  return a.replace(/\W+/g, '').toLowerCase() === (b ?? '').replace(/\W+/g, '').toLowerCase() || a === b
}

const LURE =
  /^(read (more|also|next|on)|see also|continue reading|more (on|from) this|related (articles?|stories)|advertisement|anzeige|werbung|mehr (zum thema|lesen|dazu)|lesen sie (auch|mehr)|weiterlesen|auch interessant|siehe auch)\b/i

/** Whether it leads elsewhere: "Read more: …". */
function isLure({ text, caption, isLink }: Run): boolean {
  return caption === null && LURE.test(text) && (isLink || text.length < 25)
}
