import { pad, wrap } from './lines.ts'
import { formatPercent } from './numbers.ts'
import { type Line, type Run, run } from './style.ts'
import type { Theme } from './theme.ts'
import { displayWidth } from './width.ts'

/** One bar of a chart whose full width is the whole. */
export interface Bar {
  readonly title: string
  /** `null` for what is left: drawn without color. */
  readonly color: string | null
  /** From 0 to 1. */
  readonly share: number
  /** What stands behind it, such as `3 passages`. */
  readonly count: string
}

/** Bars on one scale, where the full width is all words; on narrow terminals every bar stands under its title. */
export function barLines(bars: readonly Bar[], theme: Theme): Line[] {
  const titleWidth = Math.max(...bars.map((bar) => displayWidth(bar.title)))
  const countWidth = Math.max(...bars.map((bar) => displayWidth(bar.count)))
  const barWidth = theme.width - titleWidth - countWidth - 9
  if (barWidth >= 8) {
    return bars.map((bar) => [
      run(pad(bar.title, titleWidth), bar.color === null ? { dim: true } : { color: bar.color }),
      run('  '),
      ...cells(bar, barWidth, theme),
      run(` ${pad(formatPercent(bar.share), 4, 'end')}  ${bar.count}`),
    ])
  }
  return bars.flatMap((bar) => [
    ...wrap([run(bar.title, bar.color === null ? { dim: true } : { color: bar.color })], theme.width),
    [...cells(bar, theme.width - 6, theme), run(` ${pad(formatPercent(bar.share), 4, 'end')}`)],
  ])
}

/** A bar and the space up to its full width. What is not nothing is shown as at least the smallest part of a cell. */
function cells(bar: Bar, width: number, theme: Theme): Run[] {
  const { bar: parts, rest } = theme.glyphs
  const steps = parts.length
  const filled = bar.share === 0 ? 0 : Math.max(1, Math.round(bar.share * width * steps))
  const whole = Math.floor(filled / steps)
  const part = parts[(filled % steps) - 1] ?? ''
  const drawn =
    bar.color === null ? rest.repeat(Math.ceil(filled / steps)) : (parts.at(-1) ?? '').repeat(whole) + part
  return [
    run(drawn, bar.color === null ? { dim: true } : { color: bar.color }),
    run(' '.repeat(width - displayWidth(drawn))),
  ]
}
