import type { CategoryProfile, Profile } from '../types.ts'
import { type Bar, barLines } from './bars.ts'
import { pad, wrap } from './lines.ts'
import { formatCount, formatPercent, formatScore, formatSigned } from './numbers.ts'
import { whoSpeaksLines } from './speaker-lines.ts'
import { type Line, type Run, run } from './style.ts'
import type { Theme } from './theme.ts'
import { toVisible } from './visible.ts'

/** So many entries are shown as the strongest. */
const strongest = 5

/** A profile as bars: how much of the words each category takes, what leads, who speaks, and which entries contributed most. */
export function profileLines(profile: Profile, theme: Theme): Line[] {
  const speech = whoSpeaksLines(profile.voices, theme)
  return [
    ...barLines(barsOf(profile, theme), theme),
    [],
    ...wrap(summary(profile, theme), theme.width),
    ...wrap(doubt(profile), theme.width),
    ...(speech.length === 0
      ? []
      : [[], ...wrap([run('Who speaks', { bold: true })], theme.width), ...speech]),
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
      count: countOf(passages, (part?.tagged ?? 0) - passages),
    }
  })
  const { share, passages } = profile.untagged
  return [...bars, { title: 'no tag', color: null, share, count: countOf(passages, 0) }]
}

function countOf(passages: number, also: number): string {
  return formatCount(passages, 'passage') + (also > 0 ? `, +${also} also tagged` : '')
}

function summary(profile: Profile, theme: Theme): Run[] {
  if (profile.dominant === null) return [run('No passage reaches a tag.')]
  return [
    run('Dominant: '),
    run(theme.titleOf(profile.dominant), { color: theme.colorOf(profile.dominant), bold: true }),
    run(`. Diversity ${formatScore(profile.diversity)} (0 one category, 1 all categories equally).`),
  ]
}

/** How much of what is told above may as well be otherwise. */
function doubt({ uncertain }: Profile): Run[] {
  const { passages, share } = uncertain
  return passages === 0
    ? []
    : [run(`${formatCount(passages, 'passage')} uncertain (${formatPercent(share)} of the words).`)]
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
