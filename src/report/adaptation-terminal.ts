import type { Adaptation, LanguageAdaptation } from '../validation/adapt.ts'
import type { CurveStep, LanguageCurve } from '../validation/adaptation-curve.ts'
import type { Gain } from '../validation/gain.ts'
import { alphaRuns, figure, nameStyle } from './evaluation-terminal.ts'
import { wrap } from './lines.ts'
import { formatCount, formatInteger, formatSigned, languageName } from './numbers.ts'
import { type Line, paint, run } from './style.ts'
import { tableLines } from './table.ts'
import { type TerminalOptions, type Theme, themeOf } from './theme.ts'

/** An adaptation for people: agreement before and after, what to make of it, and the biases. */
export function toAdaptationTerminal({ languages }: Adaptation, options: TerminalOptions = {}): string {
  const theme = themeOf(options)
  return paint(
    languages.flatMap((language, index) => [...(index === 0 ? [] : [[]]), ...languageLines(language, theme)]),
    theme.depth,
  )
}

/** How agreement grows with the number of coded passages, for people. */
export function toCurveTerminal(curves: readonly LanguageCurve[], options: TerminalOptions = {}): string {
  const theme = themeOf(options)
  return paint(
    curves.flatMap(({ language, passages, steps }, index) => [
      ...(index === 0 ? [] : [[]]),
      ...titleLines(language, formatCount(passages, 'passage'), theme),
      [],
      ...curveTable(steps, theme),
    ]),
    theme.depth,
  )
}

function titleLines(language: string, size: string, theme: Theme): Line[] {
  const runs = [
    run(languageName(language), { bold: true }),
    run(` ${theme.glyphs.dot} ${size}`, { dim: true }),
  ]
  return wrap(runs, theme.width)
}

function languageLines(adaptation: LanguageAdaptation, theme: Theme): Line[] {
  const { language, passages, before, after, categories } = adaptation
  const size = `${formatCount(passages, 'passage')} in ${formatCount(before.articles, 'article')}`
  const signed = (value: number): string => formatSigned(value, theme.glyphs).trim()
  return [
    ...titleLines(language, size, theme),
    [],
    ...wrap([run("Krippendorff's alpha before: "), ...alphaRuns(before, theme)], theme.width),
    ...wrap([run("Krippendorff's alpha after: "), ...alphaRuns(after, theme)], theme.width),
    ...wrap([run(adviceOf(adaptation, theme))], theme.width),
    [],
    ...tableLines(
      {
        head: ['', 'coded', 'bias before', 'after'],
        rows: categories.map(({ category, positives, biasBefore, bias }) => ({
          style: nameStyle(category, theme),
          cells: [theme.titleOf(category), formatInteger(positives), signed(biasBefore), signed(bias)],
        })),
      },
      theme,
    ),
  ]
}

/** What to make of the gain. */
function adviceOf({ gain, gainInterval }: Gain, theme: Theme): string {
  if (gain === null || gainInterval === null)
    return 'The gain is undefined: code passages of more articles, some with a category and some without.'
  const told = `Gain ${figure(gain, theme)}, 95% interval ${figure(gainInterval.low, theme)} to ${figure(gainInterval.high, theme)}: `
  if (gainInterval.low > 0) return `${told}it helps.`
  if (gainInterval.high < 0) return `${told}it hurts. Stay with the lexicons as they are.`
  return `${told}too few passages to tell whether it helps. Code more, or stay with the lexicons as they are.`
}

function curveTable(steps: readonly CurveStep[], theme: Theme): Line[] {
  return tableLines(
    {
      head: ['adapted on', 'passages', 'alpha on the rest', 'gain', 'low', 'high'],
      rows: steps.map(({ size, passages, alpha, gain, gainInterval }) => ({
        cells: [
          String(size),
          formatInteger(Math.round(passages)),
          figure(alpha, theme),
          figure(gain, theme),
          figure(gainInterval.low, theme),
          figure(gainInterval.high, theme),
        ],
      })),
    },
    theme,
  )
}
