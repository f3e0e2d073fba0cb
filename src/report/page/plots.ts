import { loadPeer } from '../../validation/peer.ts'
import { escapeHtml } from './escape.ts'
import type { Markup } from './markup.ts'

/** A row of a plot: a dot, and an interval if there is one. In per cent, or percentage points. */
export interface PlotRow {
  readonly name: string
  readonly value: number
  readonly low: number | null
  readonly high: number | null
  /** The first or the second group; rows of one name lie upon each other. */
  readonly group?: 'a' | 'b'
}

export interface PlotFrame {
  /** From where to where the axis goes. */
  readonly domain: readonly [number, number]
  /** What is written at the ticks. */
  readonly tick: (value: number) => string
  /** What the plot shows, for those who don't see it. */
  readonly label: string
}

/** Draws dots with their intervals. */
export interface Plots {
  draw(rows: readonly PlotRow[], frame: PlotFrame): Markup
}

const WIDTH = 350
const NAMES = 146
const ROW = 26
/** Longer names are cut; they stand in full in the table beside. */
const LONGEST_NAME = 21

/**
 * The plots are drawn by Observable Plot, in a document that nobody sees.
 * @throws Error with the code `ERR_MISSING_PEER` where it is not installed
 */
export async function loadPlots(): Promise<Plots> {
  const load = <Module>(make: () => Promise<Module>): Promise<Module> =>
    loadPeer('drawing plots', '@observablehq/plot linkedom', make)
  const [Plot, { parseHTML }] = await Promise.all([
    load(() => import('@observablehq/plot')),
    load(() => import('linkedom')),
  ])
  const { document } = parseHTML('<!doctype html><body></body>')
  return {
    draw(rows, { domain, tick, label }) {
      const names = [...new Set(rows.map(({ name }) => name))]
      const withInterval = rows.filter(({ low }) => low !== null)
      const shift = (group: PlotRow['group']): number => (group === undefined ? 0 : group === 'a' ? -4 : 4)
      const marks = ([undefined, 'a', 'b'] as const).flatMap((group) => {
        const own = (some: readonly PlotRow[]): readonly PlotRow[] =>
          some.filter((row) => row.group === group)
        const dy = shift(group)
        return [
          Plot.ruleY([...own(withInterval)], {
            y: 'name',
            x1: 'low',
            x2: 'high',
            stroke: color,
            strokeWidth: 2,
            dy,
          }),
          Plot.dot([...own(rows)], {
            x: 'value',
            y: 'name',
            r: 4,
            fill: group === 'b' ? 'var(--paper)' : color,
            stroke: color,
            strokeWidth: 2,
            dy,
          }),
        ]
      })
      const figure = Plot.plot({
        document: document as unknown as Document,
        width: WIDTH,
        height: names.length * ROW + 44,
        marginLeft: NAMES,
        marginRight: 18,
        marginTop: 8,
        x: { domain: [...domain], ticks: 5, tickFormat: tick, grid: true, label: null },
        y: { domain: names, tickFormat: shortened, tickSize: 0, label: null },
        marks: [...(domain[0] < 0 ? [Plot.ruleX([0])] : []), ...marks],
      })
      // A page of ours has one style sheet, and this is not in it.
      figure.querySelector('style')?.remove()
      // Inside of what is one picture for screen readers, nothing has a name of its own.
      for (const part of figure.querySelectorAll('[aria-label]')) {
        part.setAttribute('data-part', part.getAttribute('aria-label') ?? '')
        part.removeAttribute('aria-label')
      }
      figure.removeAttribute('class')
      // The label by our own hand: linkedom leaves references in attributes as they are.
      return {
        html: figure.outerHTML.replace(
          '<svg',
          `<svg class="plot" role="img" aria-label="${escapeHtml(label)}"`,
        ),
      }
    },
  }
}

/** The color of the category around it, or that of the text. */
const color = 'var(--c, currentColor)'

function shortened(name: string): string {
  const signs = Array.from(name)
  return signs.length > LONGEST_NAME ? `${signs.slice(0, LONGEST_NAME - 1).join('')}…` : name
}
