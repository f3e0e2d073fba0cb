import type { Analysis, Profile } from '../types.ts'
import { countsOf, headLines, rule } from './heading.ts'
import { wrap } from './lines.ts'
import { formatCount } from './numbers.ts'
import { passageLines } from './passage-lines.ts'
import { profileLines, stripLine } from './profile-lines.ts'
import { type Line, paint, run } from './style.ts'
import { type TerminalOptions, type Theme, themeOf } from './theme.ts'
import { toVisible } from './visible.ts'

export interface AnalysisTerminalOptions extends TerminalOptions {
  /** Shows every summand of every score instead of the strongest evidence for the tags: `false` by default. */
  readonly explain?: boolean
  /** What stands above the text, such as the name of its file. */
  readonly name?: string
}

/**
 * An analysis for people: the text with its tags, the evidence for them, and the profile as bars.
 * Lines are broken at the width; every line ends in a line break. Control characters of the text are
 * shown, not passed on. Without color the same is said in plain markers.
 */
export function toTerminal(analysis: Analysis, options: AnalysisTerminalOptions = {}): string {
  const theme = themeOf(options)
  const explain = options.explain ?? false
  const lines: Line[] = [...headLines(analysis, theme, options.name), ...titleLines(analysis, theme), []]
  for (const passage of analysis.passages) {
    const own = passageLines(analysis, passage, theme, explain)
    if (own.length > 0) lines.push(...own, [])
  }
  if (analysis.language !== null && analysis.passages.length > 0) {
    lines.push(rule('Profile', theme), [])
    if (theme.depth > 1) lines.push(stripLine(analysis.passages, theme), [])
    lines.push(...profileLines(analysis.profile, theme), [])
  }
  return paint(lines.slice(0, -1), theme.depth)
}

/** The profile of one text or of many for people, as bars. */
export function toProfileTerminal(profile: Profile, options: AnalysisTerminalOptions = {}): string {
  const theme = themeOf(options)
  const name = options.name === undefined ? 'Profile' : `Profile of ${options.name}`
  const counts = [formatCount(profile.texts, 'text'), ...countsOf(profile)]
  return paint(
    [
      rule(name, theme),
      ...wrap([run(counts.join(', '), { dim: true })], theme.width),
      [],
      ...profileLines(profile, theme),
    ],
    theme.depth,
  )
}

function titleLines({ text, title }: Analysis, theme: Theme): Line[] {
  if (title === undefined) return []
  return [[], ...wrap([run(toVisible(text.slice(title.start, title.end)), { bold: true })], theme.width)]
}
