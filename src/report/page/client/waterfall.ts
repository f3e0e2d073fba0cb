import { draw, make } from './elements.ts'
import {
  articleOf,
  dataOf,
  decimal,
  logOdds,
  type Row,
  scoreOf,
  signed,
  textOf,
  titleOf,
  totalOf,
  word,
} from './page-data.ts'

/** So many summands are shown one by one. */
const most = 14

/** A line of the waterfall. */
interface Line {
  readonly name: readonly (Node | string)[]
  readonly from: number
  readonly to: number
  readonly look: string
  readonly told: string
  /** What it stands for; nothing for sums of several. */
  readonly row?: Row
}

/**
 * The summands of a category as a waterfall: each bar begins where the one before ended.
 * @param onPoint told the summand that is pointed at, and `null` when it is left
 */
export function waterfallOf(
  passage: HTMLElement,
  category: number,
  rows: readonly Row[],
  onPoint: (row: Row | null) => void,
): HTMLElement {
  const threshold = logOdds(dataOf(passage).thresholds[category] ?? 0.5)
  const lines = linesOf(passage, rows)
  const total = totalOf(rows)
  const closing: readonly Line[] = [
    { name: [word('total')], from: 0, to: total, look: 'total', told: signed(total) },
    { name: [word('threshold')], from: 0, to: threshold, look: 'goal', told: signed(threshold) },
  ]
  const ends = [0, threshold, ...lines.map(({ to }) => to)]
  const low = Math.min(...ends)
  const high = Math.max(...ends)
  const place = (value: number): number => (100 * (value - low)) / (high - low || 1)
  const made = (line: Line): HTMLElement => {
    const { name, told, row } = line
    const element = make(
      'tr',
      row || lines.indexOf(line) < 0 ? {} : { class: 'quiet' },
      make('th', { scope: 'row' }, ...name),
      make('td', { class: 'wide' }, barOf(line, place, threshold)),
      make('td', { class: 'n' }, told),
    )
    if (row) element.addEventListener('mouseenter', () => onPoint(row))
    if (row) element.addEventListener('mouseleave', () => onPoint(null))
    return element
  }
  const score = make(
    'tr',
    {},
    make('th', { scope: 'row' }, word('score')),
    make('td'),
    make('td', { class: 'n' }, decimal(scoreOf(total))),
  )
  return make(
    'table',
    { class: `waterfall c${category}` },
    make('caption', {}, `${word('sumFor')}: ${titleOf(category)}`),
    headOf(),
    make('tbody', {}, ...lines.map(made)),
    make('tfoot', {}, ...closing.map(made), score),
  )
}

function linesOf(passage: HTMLElement, rows: readonly Row[]): readonly Line[] {
  let end = 0
  const line = (step: number, name: readonly (Node | string)[], row?: Row): Line => {
    const from = end
    end += step
    const look = step < 0 ? 'minus' : 'plus'
    return { name, from, to: end, look, told: signed(step), ...(row ? { row } : {}) }
  }
  const lines = rows.slice(0, most).map((row) => line(totalOf([row]), nameOf(passage, row), row))
  const rest = rows.slice(most)
  return rest.length === 0 ? lines : [...lines, line(totalOf(rest), [word('smaller', rest.length)])]
}

function barOf({ from, to, look }: Line, place: (value: number) => number, threshold: number): SVGElement {
  const x = place(Math.min(from, to))
  const width = Math.max(place(Math.max(from, to)) - x, 0.6)
  const goal = place(threshold)
  return draw(
    'svg',
    { viewBox: '0 0 100 10', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    draw('line', { class: 'goal', x1: goal, x2: goal, y1: 0, y2: 10 }),
    draw('rect', { class: look, x, width, y: 2, height: 6 }),
  )
}

function headOf(): HTMLElement {
  return make(
    'thead',
    {},
    make(
      'tr',
      {},
      make('th', { scope: 'col' }, word('entry')),
      make('td', { class: 'wide' }),
      make('th', { scope: 'col', class: 'n' }, word('contribution')),
    ),
  )
}

/** Where a summand was found. */
export function placesOf([, , , , ...places]: Row): (readonly [number, number])[] {
  return places.flatMap((start, at) => (at % 2 === 0 ? [[start, places[at + 1] as number] as const] : []))
}

/** What an entry is called, and what it found. */
function nameOf(passage: HTMLElement, row: Row): (Node | string)[] {
  const [entry, kind] = row
  const text = textOf(articleOf(passage))
  const { entries, title } = dataOf(passage)
  if (kind === 'b') return [word('bias')]
  const name = kind === 'r' ? word('breadth') : (entries[entry] ?? '')
  const start = Number(passage.dataset.start)
  const quotes = placesOf(row).map(([from, to]) => {
    const words = text.slice(from, to).replace(/\s+/g, ' ')
    const quote =
      words.length > 48
        ? `${words.slice(0, 24).replace(/ \S*$/, '')} … ${words.slice(-24).replace(/^\S* /, '')}`
        : words
    const inTitle = title !== null && from >= title[0] && to <= title[1]
    const where = inTitle ? ` ${word('inTitle')}` : to <= start ? ` ${word('above')}` : ''
    return wrap(quote, where)
  })
  return [name, ...quotes.slice(0, 3)]
}

const wrap = (quote: string, where: string): HTMLElement =>
  make('small', {}, make('bdi', {}, `“${quote}”`), where)
