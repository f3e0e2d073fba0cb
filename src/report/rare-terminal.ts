import type { RareEntries, RareEntry } from '../validation/rare-entries.ts'
import { indent, wrap } from './lines.ts'
import { formatCount, formatInteger, formatSigned, languageName } from './numbers.ts'
import { type Line, paint, run } from './style.ts'
import { type TerminalOptions, type Theme, themeOf } from './theme.ts'
import { toVisible } from './visible.ts'

/** Rare entries for people: those without a reason first, each with its place. */
export function toRareTerminal(
  { least, languages, rare, common }: RareEntries,
  options: TerminalOptions = {},
): string {
  const theme = themeOf(options)
  const unexplained = rare.filter(({ reason }) => reason === null)
  const explained = rare.filter(({ reason }) => reason !== null)
  return paint(
    [
      ...languages.flatMap(({ language, articles, entries }) =>
        wrap(
          [
            run(
              `${languageName(language)}: ${`${formatInteger(entries)} ${entries === 1 ? 'entry' : 'entries'}`} looked for in ${formatCount(articles, 'article')}`,
            ),
          ],
          theme.width,
        ),
      ),
      ...section(`Found in fewer than ${least} articles, without a reason`, unexplained, theme),
      ...section(`Found in fewer than ${least} articles, with a reason`, explained, theme),
      ...section('Not rare, though they give a reason for it', common, theme),
      ...(rare.length + common.length === 0 ? [[], ...wrap([run('No entry is rare.')], theme.width)] : []),
    ],
    theme.depth,
  )
}

function section(title: string, entries: readonly RareEntry[], theme: Theme): Line[] {
  if (entries.length === 0) return []
  return [
    [],
    ...wrap([run(`${title}: ${entries.length}`, { bold: true })], theme.width),
    ...entries.flatMap((entry) => entryLines(entry, theme)),
  ]
}

function entryLines({ entry, weight, place, articles, reason }: RareEntry, theme: Theme): Line[] {
  const found = articles.length === 0 ? 'nowhere' : `in ${articles.slice(0, 3).map(toVisible).join(', ')}`
  return [
    ...wrap(
      [
        run(`${formatSigned(weight, theme.glyphs)} ${toVisible(entry)}`),
        run(` ${found}; ${toVisible(place.file)}:${place.line}`, { dim: true }),
      ],
      theme.width,
    ),
    ...(reason === null ? [] : indent(wrap([run(toVisible(reason))], theme.width - 6), [run('      ')])),
  ]
}
