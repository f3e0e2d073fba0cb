import type { CategoryProfile, Profile } from '../types.ts'
import { pad, wrap } from './lines.ts'
import { formatCount, formatPercent, formatScore, formatSigned } from './numbers.ts'
import { type Line, type Run, run } from './style.ts'
import type { Theme } from './theme.ts'
import { toVisible } from './visible.ts'
import { displayWidth } from './width.ts'

/** So many entries are shown as the strongest. */
const strongest = 5

/** One bar of a profile. */
interface Bar {
  readonly title: string
  readonly color: string | null
  readonly share: number
  readonly passages: number
  readonly also: number
}

/** A profile as bars: how much of the words each category takes, what leads, and which entries contributed most. */
export function profileLines(profile: Profile, theme: Theme): Line[] {
  const bars = barsOf(profile, theme)
  return [
    ...barLines(bars, theme),
    [],
    ...wrap(summary(profile, theme), theme.width),
    ...strongestEntries(profile, theme),
  ]
}

function barsOf(profile: Profile, theme: Theme): Bar[] {
  const bars: Bar[] = theme.inOrder(Object.keys(profile.categories)).map((category) => {
    const part: CategoryProfile | undefined = profile.categories[category]
    const passages = part?.passages ?? 0
    return {
      title: theme.titleOf(category),
      color: theme.colorOf(category),
      share: part?.share ?? 0,
      passages,
      also: (part?.tagged ?? 0) - passages,
    }
  })
  const { share, passages } = profile.untagged
  return [...bars, { title: 'no tag', color: null, share, passages, also: 0 }]
}

/** Bars on one scale, where the full width is all words; on narrow terminals every bar stands under its title. */
function barLines(bars: readonly Bar[], theme: Theme): Line[] {
  const titleWidth = Math.max(...bars.map((bar) => displayWidth(bar.title)))
  const countWidth = Math.max(...bars.map((bar) => displayWidth(countOf(bar))))
  const barWidth = theme.width - titleWidth - countWidth - 9
  if (barWidth >= 8) {
    return bars.map((bar) => [
      run(pad(bar.title, titleWidth), bar.color === null ? { dim: true } : { color: bar.color }),
      run('  '),
      ...cells(bar, barWidth, theme),
      run(` ${pad(formatPercent(bar.share), 4, 'end')}  ${countOf(bar)}`),
    ])
  }
  return bars.flatMap((bar) => [
    ...wrap([run(bar.title, bar.color === null ? { dim: true } : { color: bar.color })], theme.width),
    [...cells(bar, theme.width - 6, theme), run(` ${pad(formatPercent(bar.share), 4, 'end')}`)],
  ])
}

function countOf(bar: Bar): string {
  return formatCount(bar.passages, 'passage') + (bar.also > 0 ? `, +${bar.also} also tagged` : '')
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

function summary(profile: Profile, theme: Theme): Run[] {
  if (profile.dominant === null) return [run('No passage reaches a tag.')]
  return [
    run('Dominant: '),
    run(theme.titleOf(profile.dominant), { color: theme.colorOf(profile.dominant), bold: true }),
    run(`. Diversity ${formatScore(profile.diversity)} (0 one category, 1 all categories equally).`),
  ]
}

function strongestEntries(profile: Profile, theme: Theme): Line[] {
  // What speaks against a category, and the breadth of what was found, say little by themselves.
  const entries = profile.entries
    .filter(({ entry, contribution }) => contribution > 0 && entry !== 'breadth')
    .slice(0, strongest)
  if (entries.length === 0) return []
  return [
    [],
    ...wrap([run('Strongest evidence', { bold: true })], theme.width),
    ...entries.flatMap(({ category, entry, passages, contribution }) => {
      const color = theme.colorOf(category)
      const [first = [], ...more] = wrap(
        [
          run(toVisible(entry)),
          run(` ${theme.glyphs.dot} `, { dim: true }),
          run(theme.titleOf(category), { color }),
          run(`, ${formatCount(passages, 'passage')}`, { dim: true }),
        ],
        theme.width - 9,
      )
      return [
        [run(pad(formatSigned(contribution, theme.glyphs), 7, 'end'), { color }), run('  '), ...first],
        ...more.map((line): Line => [run(' '.repeat(9)), ...line]),
      ]
    }),
  ]
}

/** The article from its start to its end as one line of cells, each in the color of the passage that stands there. */
export function stripLine(
  passages: readonly { readonly category: string | null; readonly words: number }[],
  theme: Theme,
): Line {
  const all = passages.reduce((sum, passage) => sum + passage.words, 0)
  const full = theme.glyphs.bar.at(-1) ?? ''
  let words = 0
  let drawn = 0
  return passages.map(({ category, words: own }) => {
    words += own
    const width = all === 0 ? 0 : Math.round((words / all) * theme.width) - drawn
    drawn += width
    return category === null
      ? run(theme.glyphs.rest.repeat(width), { dim: true })
      : run(full.repeat(width), { color: theme.colorOf(category) })
  })
}
