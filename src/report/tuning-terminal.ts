import type { CategoryTuning, Choice, LanguageTuning, Tuning } from '../validation/tuning.ts'
import { alphaRuns, figure, nameStyle } from './evaluation-terminal.ts'
import { wrap } from './lines.ts'
import { formatCount, formatInteger, formatSigned, languageName } from './numbers.ts'
import { type Line, paint, run } from './style.ts'
import { type TableRow, tableLines } from './table.ts'
import { type TerminalOptions, type Theme, themeOf } from './theme.ts'
import { toVisible } from './visible.ts'

/** So many weights of a category are shown, those that changed most. */
const mostChanged = 5

export interface TuningTerminalOptions extends TerminalOptions {
  /** What was left out together in the cross-validation: `article` (the default) or `source`. */
  readonly by?: 'article' | 'source'
}

/** A tuning for people: agreement before and after, biases and thresholds, and the weights that changed most. */
export function toTuningTerminal(tuning: Tuning, options: TuningTerminalOptions = {}): string {
  const theme = themeOf(options)
  const lines = tuning.languages.flatMap((language, index) => [
    ...(index === 0 ? [] : [[]]),
    ...languageLines(language, options.by ?? 'article', theme),
  ])
  return paint(lines, theme.depth)
}

function languageLines(tuning: LanguageTuning, by: 'article' | 'source', theme: Theme): Line[] {
  const { language, before, after, folds, categories } = tuning
  const size = `${formatCount(before.passages, 'passage')} in ${formatCount(before.articles, 'article')}`
  return [
    ...wrap(
      [run(languageName(language), { bold: true }), run(` ${theme.glyphs.dot} ${size}`, { dim: true })],
      theme.width,
    ),
    [],
    ...wrap([run("Krippendorff's alpha before: "), ...alphaRuns(before, theme)], theme.width),
    ...wrap([run("Krippendorff's alpha after: "), ...alphaRuns(after, theme)], theme.width),
    ...wrap(
      [
        run(
          `After: cross-validated by ${by} in ${folds.length} parts; every passage is judged by what was fitted without its ${by}.`,
          { dim: true },
        ),
      ],
      theme.width,
    ),
    ...((after.agreement.alpha ?? 0) < (before.agreement.alpha ?? 0)
      ? wrap(
          [
            run(
              'The fit agrees less with the gold than what was there. Give more gold, or draw weights more strongly.',
              { bold: true },
            ),
          ],
          theme.width,
        )
      : []),
    ...choiceLines(tuning, theme),
    [],
    ...agreementLines(tuning, theme),
    [],
    ...settingLines(categories, theme),
    ...categories.flatMap((category) => changeLines(category, theme)),
  ]
}

/** What was chosen by leaving parts of the gold out, and how close it was. */
function choiceLines({ penalty, words }: LanguageTuning, theme: Theme): Line[] {
  const tell = (text: string): Line[] => wrap([run(text)], theme.width)
  const alphas = <Option>({ options }: Choice<Option>, name: (option: Option) => string): string =>
    options.map(({ option, alpha }) => `${name(option)} ${figure(alpha, theme)}`).join(', ')
  return [
    ...(penalty === undefined
      ? []
      : tell(
          `Weights were drawn with ${penalty.chosen}: alpha, each ${penalty.by} left out, ${alphas(penalty, String)}.`,
        )),
    ...(words === undefined
      ? []
      : tell(
          `Learned words were ${words.chosen ? 'taken' : 'left out'}: alpha, each ${words.by} left out, ${alphas(words, (option) => (option ? 'with them' : 'without'))}.`,
        )),
  ]
}

function agreementLines({ before, after }: LanguageTuning, theme: Theme): Line[] {
  return tableLines(
    {
      head: ['', 'gold', 'alpha before', 'after', 'F1 before', 'after', 'calibration error'],
      rows: after.categories.map((category): TableRow => {
        const old = before.categories.find((each) => each.category === category.category)
        return {
          style: nameStyle(category.category, theme),
          cells: [
            theme.titleOf(category.category),
            formatInteger(category.gold),
            figure(old?.alpha ?? null, theme),
            figure(category.alpha, theme),
            figure(old?.f1 ?? null, theme),
            figure(category.f1, theme),
            figure(
              after.reliability.find((each) => each.category === category.category)?.error ?? null,
              theme,
            ),
          ],
        }
      }),
    },
    theme,
  )
}

function settingLines(categories: readonly CategoryTuning[], theme: Theme): Line[] {
  const signed = (value: number): string => formatSigned(value, theme.glyphs).trim()
  return tableLines(
    {
      head: ['', 'bias before', 'after', 'threshold before', 'after'],
      rows: categories.map(({ category, bias, biasBefore, threshold, thresholdBefore }) => ({
        style: nameStyle(category, theme),
        cells: [
          theme.titleOf(category),
          signed(biasBefore),
          signed(bias),
          figure(thresholdBefore, theme),
          figure(threshold, theme),
        ],
      })),
    },
    theme,
  )
}

/** The weights that changed most, largest change first. */
function changeLines({ category, weights }: CategoryTuning, theme: Theme): Line[] {
  const change = ({ before, after }: { before: number; after: number }): number => Math.abs(after - before)
  const changed = weights.filter((weight) => change(weight) > 0).toSorted((a, b) => change(b) - change(a))
  if (changed.length === 0) return []
  const signed = (value: number): string => formatSigned(value, theme.glyphs)
  return [
    [],
    ...wrap(
      [
        run(theme.titleOf(category), { color: theme.colorOf(category), bold: true }),
        run(`: ${formatInteger(changed.length)} of ${formatCount(weights.length, 'weight')} changed`),
        run(changed.length > mostChanged ? '; most of all' : '', { dim: true }),
      ],
      theme.width,
    ),
    ...changed
      .slice(0, mostChanged)
      .flatMap(({ entry, before, after, found }) =>
        wrap(
          [
            run(`${signed(before)} ${theme.glyphs.arrow} ${signed(after)}`),
            run(` ${toVisible(entry)}`),
            run(`, ${formatCount(found, 'passage')}`, { dim: true }),
          ],
          theme.width,
        ),
      ),
  ]
}
