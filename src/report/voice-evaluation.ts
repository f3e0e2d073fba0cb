import countBy from 'lodash/countBy.js'
import type { VoiceEvaluation } from '../validation/evaluate-voices.ts'
import type {
  ArticleVoiceErrors,
  QuotationWords,
  VoiceError,
  VoiceErrorKind,
} from '../validation/voice-errors.ts'
import type { Coverage, SpeakerMeasures, TypeRecall } from '../validation/voice-measures.ts'
import { figure } from './evaluation-terminal.ts'
import { indent, wrap } from './lines.ts'
import { formatCount } from './numbers.ts'
import { type Line, paint, type Run, run } from './style.ts'
import { tableLines } from './table.ts'
import { type TerminalOptions, type Theme, themeOf } from './theme.ts'
import { toVisible } from './visible.ts'

/** An evaluation of voices for people: what was listed of errors, then tables of what was coded and found. */
export function toVoiceEvaluationTerminal(
  evaluation: VoiceEvaluation,
  options: TerminalOptions = {},
): string {
  const theme = themeOf(options)
  const { errors = [], types } = evaluation
  return paint(
    [
      ...errors.flatMap((article) => errorLines(article, theme)),
      ...overview(evaluation, theme),
      [],
      ...coverageTable(evaluation, theme),
      ...section('Speakers of the quotations that have one', speakerTable(evaluation.speakers, theme), theme),
      ...(types.length === 0
        ? []
        : section('Letters found of each type of quotation', typeTable(types, theme), theme)),
      ...cueTally('Cues missed most often', errors, ({ kind, gold }) => kind === 'missed-cue' && gold, theme),
      ...cueTally(
        'Cues found wrongly most often',
        errors,
        ({ kind, found }) => kind === 'wrong-cue' && found,
        theme,
      ),
    ],
    theme.depth,
  )
}

function overview(evaluation: VoiceEvaluation, theme: Theme): Line[] {
  const { articles, quotations, voices, undecided, skipped } = evaluation
  const notes = [
    ...(undecided > 0
      ? [`${formatCount(undecided, 'article')} in a language that could not be told, without voices`]
      : []),
    ...(skipped > 0
      ? [`${formatCount(skipped, 'article')} left out, for whose language there is no lexicon`]
      : []),
  ]
  const size = `${formatCount(quotations, 'quotation')} in ${formatCount(articles, 'article')}; ${formatCount(voices, 'voice')} found`
  return [
    ...wrap([run(size)], theme.width),
    ...notes.flatMap((note) => wrap([run(note, { dim: true })], theme.width)),
  ]
}

function section(title: string, lines: readonly Line[], theme: Theme): Line[] {
  return [[], ...wrap([run(title, { bold: true })], theme.width), ...lines]
}

function coverageTable({ direct, content, sentences, cues }: VoiceEvaluation, theme: Theme): Line[] {
  const row = (name: string, { gold, found, both, precision, recall, f1, interval }: Coverage) => ({
    cells: [
      name,
      ...[gold, found, both].map(String),
      ...[precision, recall, f1, interval?.low ?? null, interval?.high ?? null].map((value) =>
        figure(value, theme),
      ),
    ],
  })
  return tableLines(
    {
      head: ['', 'gold', 'found', 'both', 'precision', 'recall', 'F1', 'low', 'high'],
      rows: [
        ...(direct === null ? [] : [row('letters, direct', direct)]),
        row('letters, all', content),
        row('sentences', sentences),
        row('cues', cues),
      ],
    },
    theme,
  )
}

function speakerTable(speakers: SpeakerMeasures, theme: Theme): Line[] {
  const { quotations, found, right, exact, share, shareOfFound, shareExact, interval } = speakers
  const low = figure(interval?.low ?? null, theme)
  const high = figure(interval?.high ?? null, theme)
  return tableLines(
    {
      head: ['', 'gold', 'right', 'share', 'low', 'high'],
      rows: [
        { cells: ['right, of all', String(quotations), String(right), figure(share, theme), low, high] },
        { cells: ['right, of those found', String(found), String(right), figure(shareOfFound, theme)] },
        { cells: ['to the letter, of all', String(quotations), String(exact), figure(shareExact, theme)] },
      ],
    },
    theme,
  )
}

function typeTable(types: readonly TypeRecall[], theme: Theme): Line[] {
  return tableLines(
    {
      head: ['', 'quotations', 'letters', 'found', 'recall'],
      rows: types.map(({ type, quotations, gold, both, recall }) => ({
        cells: [toVisible(type), ...[quotations, gold, both].map(String), figure(recall, theme)],
      })),
    },
    theme,
  )
}

/** So many cues are named. */
const mostCues = 40

/** What a kind of error says about cues: `sagte 12 · laut 9`, letter case aside. */
function cueTally(
  title: string,
  errors: readonly ArticleVoiceErrors[],
  wordsOf: (error: VoiceError) => QuotationWords | null | false,
  theme: Theme,
): Line[] {
  const cues = errors.flatMap((article) =>
    article.errors.flatMap((error) => {
      const words = wordsOf(error)
      return words ? [toVisible(words.cue ?? '').toLowerCase()] : []
    }),
  )
  const counts = Object.entries(countBy(cues)).sort(([, a], [, b]) => b - a)
  if (counts.length === 0) return []
  const named = counts.slice(0, mostCues).map(([cue, count]) => `${cue} ${count}`)
  return section(title, wrap([run(named.join(` ${theme.glyphs.dot} `))], theme.width), theme)
}

const titles: Readonly<Record<VoiceErrorKind, string>> = {
  missed: 'missed',
  wrong: 'wrong',
  'not-direct': 'not direct',
  'wrong-direct': 'wrong direct',
  speaker: 'speaker',
  'missed-cue': 'missed cue',
  'wrong-cue': 'wrong cue',
}

/** Width of the names of kinds, with a space behind them. */
const margin = 13

function errorLines({ article, errors }: ArticleVoiceErrors, theme: Theme): Line[] {
  return [
    ...wrap([run(toVisible(article), { bold: true })], theme.width),
    ...errors.flatMap((error) => {
      const note = wrap([run(noteOf(error, theme), { dim: true })], theme.width - margin)
      // What a cue stands in is shown with what it announces.
      const isCue = error.kind === 'missed-cue' || error.kind === 'wrong-cue'
      const lines = isCue ? note : [...note, ...wrap(contextOf(error, theme), theme.width - margin)]
      return indent(lines, [run(titles[error.kind].padEnd(margin))], [run(' '.repeat(margin))])
    }),
    [],
  ]
}

function noteOf({ gold, found }: VoiceError, theme: Theme): string {
  const words = (name: string, own: QuotationWords | null): string[] =>
    own === null
      ? []
      : [
          [
            `${name}:`,
            toVisible(own.type ?? ''),
            own.speaker === null ? 'nobody' : shown(own.speaker, theme),
            theme.glyphs.dot,
            own.cue === null ? 'no cue' : shown(own.cue, theme),
          ].join(' '),
        ]
  return [...words('gold', gold), ...words('found', found)].join('; ')
}

function shown(text: string, { glyphs }: Theme): string {
  return `${glyphs.open}${toVisible(text)}${glyphs.close}`
}

function contextOf({ before, text, after }: VoiceError, theme: Theme): Run[] {
  return [
    run(toVisible(before), { dim: true }),
    run(theme.depth === 1 ? `[${toVisible(text)}]` : toVisible(text), { underline: true }),
    run(toVisible(after), { dim: true }),
  ]
}
