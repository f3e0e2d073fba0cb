import maxBy from 'lodash/maxBy.js'
import type { EvidencePart, Span } from '../types.ts'
import type { EntryFinds } from '../validation/blame.ts'
import { type Occurrence, occurrenceAt } from '../validation/concordance.ts'
import type { JudgedPassage } from '../validation/judged-passage.ts'
import { concordanceLines } from './concordance.ts'
import { figure } from './evaluation-terminal.ts'
import { rule } from './heading.ts'
import { wrap } from './lines.ts'
import { formatCount, formatInteger, formatSigned, languageName } from './numbers.ts'
import { type Line, paint, run } from './style.ts'
import { type TerminalOptions, type Theme, themeOf } from './theme.ts'
import { toVisible } from './visible.ts'

export interface EntryTerminalOptions extends TerminalOptions {
  /** So many passages of each kind are shown; all by default. */
  readonly top?: number
}

/** For people: all passages in which an entry was found, those first where it goes wrong. */
export function toEntryTerminal(finds: readonly EntryFinds[], options: EntryTerminalOptions = {}): string {
  const theme = themeOf(options)
  const lines = finds.flatMap((each, index) => [
    ...(index === 0 ? [] : [[]]),
    ...findsLines(each, options.top ?? Number.POSITIVE_INFINITY, theme),
  ])
  return paint(lines, theme.depth)
}

function findsLines(finds: EntryFinds, top: number, theme: Theme): Line[] {
  const { entry, category, language, weight, place, found, coded, precision, interval, passages } = finds
  const title = theme.titleOf(category)
  const kinds = [
    ['Tagged, not coded', (one: JudgedPassage) => one.tagged && !one.coded],
    ['Coded, not tagged', (one: JudgedPassage) => !one.tagged && one.coded],
    ['Coded and tagged', (one: JudgedPassage) => one.tagged && one.coded],
    ['Neither', (one: JudgedPassage) => !one.tagged && !one.coded],
  ] as const
  return [
    rule(`${toVisible(entry)} ${theme.glyphs.dot} ${title}, ${languageName(language)}`, theme),
    ...wrap(
      [
        run(
          `weight ${formatSigned(weight, theme.glyphs).trim()}, ${toVisible(place.file)}:${place.line}; found in ${formatCount(found, 'passage')}, ${formatInteger(coded)} of them coded ${title}`,
        ),
        run(
          interval === null
            ? ''
            : ` (${figure(precision, theme)}, 95% interval ${figure(interval.low, theme)} to ${figure(interval.high, theme)})`,
        ),
      ],
      theme.width,
    ),
    ...kinds.flatMap(([name, isOf]) => kindLines(name, passages.filter(isOf), finds, top, theme)),
  ]
}

function kindLines(
  name: string,
  passages: readonly JudgedPassage[],
  { entry, category }: EntryFinds,
  top: number,
  theme: Theme,
): Line[] {
  if (passages.length === 0) return []
  const shown = passages.slice(0, top)
  const count =
    shown.length < passages.length ? `${shown.length} of ${passages.length}` : String(shown.length)
  return [
    [],
    [run(name, { bold: true }), run(` (${count})`, { dim: true })],
    ...concordanceLines(
      shown.flatMap((passage) => occurrencesIn(passage, entry)),
      { color: theme.colorOf(category), underline: true },
      theme,
    ),
  ]
}

/** Where it was found in a passage; where it has no place there, how the passage begins. */
function occurrencesIn(passage: JudgedPassage, entry: string): Occurrence[] {
  const own = passage.found.filter((each) => each.entry === entry)
  const spans = own.flatMap(({ spans, parts }) => [...spans, ...heaviestOf(parts)])
  const [found] = own.flatMap(({ elsewhere }) => elsewhere)
  if (spans.length > 0) return spans.map((span) => occurrenceAt(passage.text, span, passage))
  const start = occurrenceAt(passage.text, { start: 0, end: 0 }, passage)
  return [found === undefined ? start : { ...start, before: `(${found.where}: ${found.words}) ` }]
}

/** Of learned words the one that counts most. */
function heaviestOf(parts: readonly EvidencePart[]): readonly Span[] {
  const heaviest = maxBy(parts, ({ value }) => Math.abs(value))
  return heaviest === undefined ? [] : [heaviest]
}
