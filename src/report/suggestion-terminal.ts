import type { Suggestion } from '../validation/suggest.ts'
import type { NearWord } from '../validation/vectors.ts'
import { concordanceLines } from './concordance.ts'
import { wrap } from './lines.ts'
import { formatCount, languageName } from './numbers.ts'
import { type Line, paint, run } from './style.ts'
import { type TerminalOptions, type Theme, themeOf } from './theme.ts'

/** Suggested entries for people: each with its figures and the lines in which it stands. */
export function toSuggestionsTerminal(
  suggestions: readonly Suggestion[],
  category: string,
  options: TerminalOptions = {},
): string {
  const theme = themeOf(options)
  if (suggestions.length === 0)
    return paint(
      wrap(
        [run('Nothing is typical enough. Give more passages, or ask for fewer articles and sources.')],
        theme.width,
      ),
      theme.depth,
    )
  return paint(
    suggestions.flatMap((each, index) => [
      ...(index === 0 ? [] : [[]]),
      ...suggestionLines(each, category, theme),
    ]),
    theme.depth,
  )
}

function suggestionLines(suggestion: Suggestion, category: string, theme: Theme): Line[] {
  const { pattern, language, z, passages, others, articles, sources, occurrences } = suggestion
  const style = { color: theme.colorOf(category), bold: true }
  const told = ` z ${z.toFixed(1)}; ${formatCount(passages, 'passage')} of ${formatCount(articles, 'article')} and ${formatCount(sources, 'source')}, ${others} without the category (${languageName(language)})`
  return [
    ...wrap([run(pattern, style), run(told, { dim: true })], theme.width),
    ...concordanceLines(occurrences, style, theme),
  ]
}

/** Suggested entries as YAML to paste into a lexicon. */
export function toSuggestionsYaml(suggestions: readonly Suggestion[]): string {
  const lines = suggestions.map(
    ({ pattern, z, passages, others, articles, sources }) =>
      `  - { pattern: ${quoted(pattern)}, weight: 0.5 } # z ${z.toFixed(1)}: ${passages} passages of ${articles} articles, ${sources} sources; ${others} without`,
  )
  return ['entries:', ...lines, ''].join('\n')
}

/** Words to add to a list, as YAML to paste. */
export function toNeighborsYaml(list: string, words: readonly NearWord[]): string {
  if (words.length === 0) return `# Near the words of ${list} there is nothing that it lacks.\n`
  const lines = words.map(({ norm, similarity }) => `    - ${quoted(norm)} # ${similarity.toFixed(2)}`)
  return ['lists:', `  ${list}:`, ...lines, ''].join('\n')
}

/** Words that YAML would read as something else stand in quotes. */
function quoted(text: string): string {
  return /^(true|false|yes|no|on|off|y|n|null)$/i.test(text) ? `'${text}'` : text
}
