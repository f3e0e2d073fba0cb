import type { Blame, CategoryBlame } from '../validation/blame.ts'
import type { EntryRecord, EntryShare } from '../validation/entry-record.ts'
import type { JudgedPassage } from '../validation/judged-passage.ts'
import { figure } from './evaluation-terminal.ts'
import { rule } from './heading.ts'
import { judgedPassageLines } from './judged-passage.ts'
import { wrap } from './lines.ts'
import { formatCount, formatInteger, formatSigned, languageName } from './numbers.ts'
import { type Line, paint, run } from './style.ts'
import { tableLines } from './table.ts'
import { type TerminalOptions, type Theme, themeOf } from './theme.ts'
import { toVisible } from './visible.ts'

export interface BlameTerminalOptions extends TerminalOptions {
  /** So many entries and passages of each kind are shown. Default 5. */
  readonly top?: number
  /** Whether passages are shown beside the entries; by default if there is one lexicon only. */
  readonly passages?: boolean
}

/** Of what a tag needs, less than this share counts as hardly anything. */
const hardlyAny = 0.25

/** For people: which entries lead each lexicon astray, and the passages where it goes wrong. */
export function toBlameTerminal(blame: Blame, options: BlameTerminalOptions = {}): string {
  const theme = themeOf(options)
  const { top = 5, passages = blame.lexicons.length === 1 } = options
  const { lexicons, skipped } = blame
  return paint(
    [
      ...lexicons.flatMap((lexicon, index) => [
        ...(index === 0 ? [] : [[]]),
        ...overviewLines(lexicon, theme),
        ...entryLines(lexicon, top, theme),
        ...(passages ? passageLines(lexicon, top, theme) : []),
      ]),
      ...(lexicons.length === 0 ? note('Nothing is coded, and nothing is tagged.', theme) : []),
      ...(skipped === 0
        ? []
        : [
            [],
            ...note(
              `${formatCount(skipped, 'article')} left out: no lexicon for the language, or none found.`,
              theme,
            ),
          ]),
    ],
    theme.depth,
  )
}

function note(text: string, theme: Theme): Line[] {
  return wrap([run(text, { dim: true })], theme.width)
}

function overviewLines(lexicon: CategoryBlame, theme: Theme): Line[] {
  const { language, category, passages, gold, found, precision, recall, f1, missed, falseTags } = lexicon
  const unsupported = unsupportedIn(lexicon).length
  return [
    rule(`${theme.titleOf(category)}, ${languageName(language)}`, theme),
    ...wrap(
      [
        run(
          `Of ${formatCount(passages, 'passage')}, ${formatInteger(gold)} are coded so and ${formatInteger(found)} tagged: precision ${figure(precision, theme)}, recall ${figure(recall, theme)}, F1 ${figure(f1, theme)}. ${formatCount(falseTags.length, 'false tag')}; ${formatInteger(missed.length)} missed, ${unsupported === 0 ? 'none' : formatInteger(unsupported)} of them with hardly any evidence.`,
        ),
      ],
      theme.width,
    ),
  ]
}

/** Coded passages that hardly anything speaks for. */
function unsupportedIn({ missed, needed }: CategoryBlame): readonly JudgedPassage[] {
  return missed.filter(({ support }) => support < needed * hardlyAny)
}

function entryLines({ category, entries }: CategoryBlame, top: number, theme: Theme): Line[] {
  const blamed = entries.filter(({ falseTags }) => falseTags.passages > 0)
  const holding = entries
    .filter(({ heldBack }) => heldBack.passages > 0)
    .toSorted((a, b) => a.heldBack.contribution - b.heldBack.contribution)
  const table = (records: readonly EntryRecord[], sides: Sides): Line[] =>
    recordTable(records.slice(0, top), sides, category, theme)
  return [
    ...section('Entries behind false tags', 'fall: false/true tags that go without it', theme),
    ...table(blamed, speaking),
    ...worthLines(blamed, speaking, 'more false tags than true ones fall without', theme),
    ...section('Entries that hold coded passages back', 'rise: missed/others tagged without it', theme),
    ...table(holding, opposing),
    ...worthLines(holding, opposing, 'more missed passages than others rise without', theme),
  ]
}

/** Which figures of an entry are shown against each other: where it errs, and where it is right. */
interface Sides {
  readonly head: readonly string[]
  readonly wrong: (record: EntryRecord) => EntryShare
  readonly right: (record: EntryRecord) => EntryShare
}

const speaking: Sides = {
  head: ['false', 'true', 'sum', 'fall'],
  wrong: ({ falseTags }) => falseTags,
  right: ({ trueTags }) => trueTags,
}
const opposing: Sides = {
  head: ['missed', 'others', 'sum', 'rise'],
  wrong: ({ heldBack }) => heldBack,
  right: ({ prevented }) => prevented,
}

function section(title: string, explained: string, theme: Theme): Line[] {
  return [[], ...wrap([run(title, { bold: true }), run(` (${explained})`, { dim: true })], theme.width)]
}

/** Entries with their figures, and how often the passages in which they are found are coded so. */
function recordTable(
  records: readonly EntryRecord[],
  { head, wrong, right }: Sides,
  category: string,
  theme: Theme,
): Line[] {
  if (records.length === 0) return note('none', theme)
  return tableLines(
    {
      head: ['', ...head, 'coded', '95%'],
      rows: records.map((record) => {
        const { entry, precision, interval } = record
        const [bad, good] = [wrong(record), right(record)]
        return {
          style: { color: theme.colorOf(category) },
          cells: [
            toVisible(entry),
            formatInteger(bad.passages),
            formatInteger(good.passages),
            formatSigned(bad.contribution, theme.glyphs).trim(),
            `${bad.decided}/${good.decided}`,
            figure(precision, theme),
            interval === null ? '' : `${figure(interval.low, theme)}-${figure(interval.high, theme)}`,
          ],
        }
      }),
    },
    theme,
  )
}

/** So many entries are named as worth a change. */
const mostNamed = 8

/** The entries without which more would be right, those first that gain most. */
function worthLines(
  records: readonly EntryRecord[],
  { wrong, right }: Sides,
  why: string,
  theme: Theme,
): Line[] {
  const gainOf = (record: EntryRecord): number => wrong(record).decided - right(record).decided
  const worth = records.filter((record) => gainOf(record) > 0).toSorted((a, b) => gainOf(b) - gainOf(a))
  if (worth.length === 0) return []
  const named = worth.slice(0, mostNamed).map((record) => `${toVisible(record.entry)} ${gainOf(record)}`)
  const rest = worth.length > named.length ? `, and ${worth.length - named.length} more` : ''
  return wrap(
    [run(`Worth a change (${why} them, by): `), run(`${named.join(', ')}${rest}`, { bold: true })],
    theme.width,
  )
}

function passageLines(lexicon: CategoryBlame, top: number, theme: Theme): Line[] {
  const { category, falseTags } = lexicon
  const unsupported = unsupportedIn(lexicon)
  const marks =
    theme.depth === 1 ? '[speaks for], {speaks against}' : 'underlined: found; dim: speaks against'
  const list = (title: string, passages: readonly JudgedPassage[]): Line[] =>
    passages.length === 0
      ? []
      : [
          ...section(
            title,
            `${formatInteger(Math.min(top, passages.length))} of ${formatInteger(passages.length)}; ${marks}`,
            theme,
          ),
          ...passages
            .slice(0, top)
            .flatMap((passage, index) => [
              ...(index === 0 ? [] : [[]]),
              ...judgedPassageLines(passage, category, theme),
            ]),
        ]
  return [
    ...list('The surest of the false tags', falseTags),
    ...list('Coded passages that hardly anything speaks for', unsupported),
  ]
}
