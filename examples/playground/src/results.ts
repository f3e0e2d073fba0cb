import morphdom from 'morphdom'

/** Shows reports one after the other: where two differ, the page changes; all else stays as it is, and where one was. */
export interface Results {
  /** @param shown is called when the report is there */
  show(html: string, shown: () => void): void
  readonly setLabel: (label: string) => void
}

export function createResults(parent: Element): Results {
  const frame = document.createElement('iframe')
  parent.append(frame)
  return {
    show(html, shown) {
      const page = frame.contentDocument
      const next = new DOMParser().parseFromString(html, 'text/html')
      if (page && isAlike(page, next)) {
        change(page, next)
        shown()
        return
      }
      frame.onload = shown
      frame.srcdoc = html
    },
    setLabel: (label) => {
      frame.title = label
    },
  }
}

/** Whether two reports have the same language, style and script. */
function isAlike(page: Document, next: Document): boolean {
  const fixed = (own: Document): string =>
    [own.documentElement.lang, ...Array.from(own.querySelectorAll('style, script:not([type])'), textOf)].join(
      '\n',
    )
  return fixed(page) === fixed(next)
}

const textOf = ({ textContent }: Element): string => textContent ?? ''

/** What the reader has chosen lies with the script of the page; it is told that the page has changed. */
function change(page: Document, next: Document): void {
  page.title = next.title
  morphdom(page.body, next.body, {
    onBeforeElUpdated: (from, to) => !from.isEqualNode(to) && from.id !== 'panel' && from.id !== 'told',
  })
  page.dispatchEvent(new Event('framelex-changed'))
}
