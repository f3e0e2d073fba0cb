/**
 * What runs in the page: shows the sum behind a passage, goes from passage to passage by keys, filters by category.
 * Whoever changes the page tells it by the event `framelex-changed` of the document.
 */
import { byId } from './elements.ts'
import { readAgain } from './page-data.ts'
import { hide, holdsFocus, refresh, show, shownPassage, turn } from './panel.ts'

let passages: readonly HTMLElement[] = []

/** Whether a passage was chosen, so that pointing at others does not change it. */
let pinned = false

function choose(passage: HTMLElement, moves: boolean): void {
  pinned = true
  show(passage)
  const button = passage.querySelector<HTMLElement>('.number')
  for (const other of document.querySelectorAll('.number[tabindex="0"]')) other.setAttribute('tabindex', '-1')
  button?.setAttribute('tabindex', '0')
  button?.focus({ preventScroll: true })
  if (moves) passage.scrollIntoView({ block: 'nearest' })
  byId('told').textContent = button?.getAttribute('aria-label') ?? ''
}

function step(by: number): void {
  const at = passages.indexOf(shownPassage() as HTMLElement)
  const next = passages[Math.min(Math.max(at + by, 0), passages.length - 1)]
  if (next) choose(next, true)
}

/** Closes the sum. @param returns whether the focus goes back to the passage */
function leave(returns: boolean): void {
  const from = shownPassage()?.querySelector<HTMLElement>('.number')
  pinned = false
  hide()
  if (returns) from?.focus({ preventScroll: true })
}

const passageAt = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('.p') : null

document.addEventListener('mouseover', ({ target }) => {
  const passage = passageAt(target)
  if (passage && !pinned && passage !== shownPassage() && matchMedia('(min-width: 1180px)').matches)
    show(passage)
})
document.addEventListener('click', ({ target }) => {
  const passage = passageAt(target)
  if (passage && String(getSelection()) === '') choose(passage, false)
  const field = target instanceof Element ? target.closest('.strip a, .missed a') : null
  const there = field && document.querySelector<HTMLElement>(field.getAttribute('href') ?? '')
  if (there) choose(there, false)
})
document.addEventListener('focusin', ({ target }) => {
  if (!(target instanceof Element) || !target.matches('.number')) return
  const passage = passageAt(target)
  if (passage && passage !== shownPassage()) choose(passage, false)
})
/** The keys that go from passage to passage; they work where a passage has the focus, or nothing. */
const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
}
const turns: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 }

document.addEventListener('keydown', (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
  const { activeElement } = document
  const onPassage = activeElement?.matches('.number') ?? false
  const by = onPassage ? steps[event.key] : undefined
  const turned = onPassage || activeElement?.matches('.choices button') ? turns[event.key] : undefined
  if (event.key === 'Escape') leave(holdsFocus())
  else if (by !== undefined) step(by)
  else if (turned !== undefined) turn(turned)
  else return
  event.preventDefault()
})
byId('close').addEventListener('click', () => leave(true))

/** Fades the passages of which no category is chosen. */
function filter(): void {
  const off = [...document.querySelectorAll<HTMLInputElement>('#filters input:not(:checked)')].map(
    ({ value }) => value,
  )
  document.body.className = off.map((value) => `hide-${value}`).join(' ')
  for (const passage of passages) {
    const tags = (passage.dataset.c ?? '').split(' ')
    passage.classList.toggle(
      'faded',
      tags.every((tag) => off.includes(tag)),
    )
  }
}

/** Finds the passages, and where each begins in its text. */
function prepare(): void {
  passages = [...document.querySelectorAll<HTMLElement>('.p')]
  for (const article of document.querySelectorAll('.article')) {
    let at = 0
    for (const part of article.querySelectorAll<HTMLElement>('[data-t]')) {
      const passage = part.closest<HTMLElement>('.p')
      if (passage) passage.dataset.start = String(at)
      at += (part.textContent ?? '').length
    }
  }
}

document.addEventListener('change', ({ target }) => {
  if (target instanceof Element && target.closest('#filters')) filter()
})
document.addEventListener('framelex-changed', () => {
  readAgain()
  prepare()
  filter()
  refresh()
})
prepare()
