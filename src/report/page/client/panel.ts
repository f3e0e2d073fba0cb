import { byId, make } from './elements.ts'
import {
  articleOf,
  decimal,
  firstOf,
  placeOf,
  type Row,
  scoreOf,
  sumsOf,
  tagsOf,
  titleOf,
  totalOf,
  word,
} from './page-data.ts'
import { placesOf, waterfallOf } from './waterfall.ts'

const panel = byId('panel')
const sum = byId('sum')

/** The passage whose sum is shown, and the category. */
let shown: HTMLElement | null = null
let category = 0

export const shownPassage = (): HTMLElement | null => shown

/** Whether the panel holds what has the focus. */
export const holdsFocus = (): boolean => panel.contains(document.activeElement)

/** Shows the sum of a passage. @param wanted the category; by default its own, or the nearest */
export function show(passage: HTMLElement, wanted: number = firstOf(passage)): void {
  shown?.classList.remove('shown')
  shown = passage
  category = wanted
  passage.classList.add('shown')
  open(true)
  const sums = sumsOf(passage)
  sum.replaceChildren(
    make('h2', {}, word('passage', placeOf(passage) + 1)),
    choicesOf(passage, sums),
    waterfallOf(passage, category, sums[category] ?? [], light),
  )
  light(null)
}

function open(isOpen: boolean): void {
  panel.classList.toggle('open', isOpen)
  document.documentElement.classList.toggle('with-panel', isOpen)
}

export function hide(): void {
  shown?.classList.remove('shown')
  light(null)
  shown = null
  open(false)
  sum.replaceChildren(make('p', { class: 'quiet' }, word('chooseOne')))
}

/** Shows anew what is shown: the page has changed. */
export function refresh(): void {
  if (shown === null) return
  const rows = shown.isConnected ? sumsOf(shown)[category] : []
  if (!shown.isConnected) hide()
  else show(shown, rows && rows.length > 0 ? category : firstOf(shown))
}

/** Goes to another category of the passage that is shown. */
export function turn(by: number): void {
  if (shown === null) return
  const scored = sumsOf(shown).flatMap((rows, at) => (rows.length > 0 ? [at] : []))
  const next = scored[(scored.indexOf(category) + by + scored.length) % scored.length]
  if (next === undefined) return
  const hadFocus = holdsFocus()
  show(shown, next)
  if (hadFocus) focusChoice()
}

/** One button for each category, with its score. */
function choicesOf(passage: HTMLElement, sums: readonly (readonly Row[])[]): HTMLElement {
  const tags = tagsOf(passage)
  const choices = sums.map((rows, at) => {
    if (rows.length === 0) return ''
    const button = make(
      'button',
      { type: 'button', class: `c${at}`, 'aria-pressed': String(at === category) },
      make('i'),
      make('span', {}, titleOf(at)),
      make('b', {}, decimal(scoreOf(totalOf(rows)))),
      make('small', {}, tags.includes(at) ? `✓ ${word('tagged')}` : word('notTagged')),
    )
    button.addEventListener('click', () => {
      show(passage, at)
      focusChoice()
    })
    return button
  })
  return make('div', { class: 'choices' }, ...choices)
}

const focusChoice = (): void => sum.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus()

/** Lights up in the article what a summand found. */
function light(row: Row | null): void {
  for (const piece of document.querySelectorAll('.lit')) piece.classList.remove('lit')
  if (shown === null || row === null) return
  const places = placesOf(row)
  for (const piece of articleOf(shown).querySelectorAll<HTMLElement>('[data-o]')) {
    const start = Number(piece.dataset.o)
    const end = start + (piece.textContent ?? '').length
    if (places.some(([from, to]) => from < end && to > start)) piece.classList.add('lit')
  }
}
