/// <reference lib="dom" />

/** A run of text between the borders of blocks: a paragraph to be. */
export interface Run {
  readonly number: number
  readonly text: string
  /** The figure caption that it is. */
  readonly caption: Element | null
  /** The article, or main part, that it stands in. */
  readonly scope: Element | null
  readonly isHeading: boolean
  /** Whether all of it is a link. */
  readonly isLink: boolean
  /** Whether it stands in navigation, a margin or a foot. */
  readonly isAside: boolean
}

const MARK = 'data-framelex'
const unread = 'script, style, noscript, template, nav, form, button, select, textarea, object, head'
const inline = new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK NOBR Q RP RT RUBY S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR'.split(
    ' ',
  ),
)
const TEXT = 3
const ELEMENT = 1

/** Cuts a page into runs, and puts each into a `span` with its number, so that it is found again after cleaning. */
export function createRuns(document: Document): { readonly runs: readonly Run[]; readonly mark: string } {
  const runs: Run[] = []
  const visit = (block: Element): void => {
    let open: Node[] = []
    let breaks = 0
    const close = (): void => {
      const run = runOf(open, block, runs.length)
      if (run !== null) {
        const span = document.createElement('span')
        span.setAttribute(MARK, String(run.number))
        ;(open[0] as ChildNode).before(span)
        // One by one: a call takes only so many arguments.
        for (const node of open) span.append(node)
        runs.push(run)
      }
      open = []
      breaks = 0
    }
    for (const child of [...block.childNodes]) {
      const element = child.nodeType === ELEMENT ? (child as Element) : null
      if (element?.tagName === 'BR') {
        breaks += 1
        if (breaks === 2) close()
        else if (open.length > 0) open.push(child)
      } else if (element !== null && !isInline(element)) {
        close()
        if (!element.matches(unread)) {
          if (element.tagName === 'FIGCAPTION') addCaption(element)
          else visit(element)
        }
      } else if (element !== null || child.nodeType === TEXT) {
        if ((child.textContent ?? '').trim() !== '') breaks = 0
        open.push(child)
      }
    }
    close()
  }
  const addCaption = (caption: Element): void => {
    const run = runOf([caption], caption, runs.length)
    if (run === null) return
    caption.setAttribute(MARK, String(run.number))
    runs.push({ ...run, caption })
  }
  if (document.body) visit(document.body)
  return { runs, mark: MARK }
}

function isInline(element: Element): boolean {
  return (
    inline.has(element.tagName) &&
    [...element.children].every((child) => child.tagName === 'BR' || isInline(child))
  )
}

function runOf(nodes: readonly Node[], block: Element, number: number): Run | null {
  const text = nodes
    .map(textOf)
    .join('')
    .replace(/[ \t\r\n\f]+/g, ' ')
    .trim()
  if (text === '') return null
  const article = block.closest('article') ?? block.closest('main, [role=main], [itemprop=articleBody]')
  const links = nodes.filter((node) => node.nodeType === ELEMENT && (node as Element).tagName === 'A')
  return {
    number,
    text,
    caption: null,
    scope: article,
    isHeading: block.closest('h1, h2, header') !== null,
    isLink: block.closest('a') !== null || links.map(textOf).join('').trim().length > text.length * 0.6,
    isAside: block.closest('aside, footer, nav, [hidden], [aria-hidden=true]') !== null,
  }
}

/** Breaks are space; blocks inside of a caption are parted by it. */
function textOf(node: Node): string {
  if (node.nodeType === TEXT) return node.textContent ?? ''
  if (node.nodeType !== ELEMENT) return ''
  const element = node as Element
  if (element.tagName === 'BR') return ' '
  if (element.matches(unread)) return ''
  const inside = [...element.childNodes].map(textOf).join('')
  return inline.has(element.tagName) ? inside : ` ${inside} `
}
