import type { ExportedFile } from 'framelex'

/** The element with an id, which is there and of that kind. */
export function byId<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const element = document.getElementById(id)
  if (!(element instanceof kind)) throw new Error(`the page has no #${id}`)
  return element
}

export function option(value: string, label: string): HTMLOptionElement {
  return new Option(label, value)
}

export function fill(parent: Element, children: readonly Element[]): void {
  parent.replaceChildren(...children)
}

/** Offers a file, as if it had been chosen for download. */
export function saveFile({ name, content }: ExportedFile): void {
  const anchor = document.createElement('a')
  anchor.href = URL.createObjectURL(new Blob([content], { type: 'application/octet-stream' }))
  anchor.download = name
  anchor.click()
  setTimeout(() => URL.revokeObjectURL(anchor.href), 60_000)
}
