import type { Analysis, Profile } from '../types.ts'
import { wrap } from './lines.ts'
import { formatCount, languageName } from './numbers.ts'
import { type Line, type Run, run } from './style.ts'
import type { Theme } from './theme.ts'
import { toVisible } from './visible.ts'

/** What stands above a text: its name, its language, how much it is, and why nothing was found if so. */
export function headLines(
  { language, reason, profile }: Analysis,
  theme: Theme,
  name: string | undefined,
): Line[] {
  const facts = [...(language === null ? [] : [languageName(language)]), ...countsOf(profile)]
  const head: Run[] = [
    ...(name === undefined
      ? []
      : [run(toVisible(name), { bold: true }), run(` ${theme.glyphs.dot} `, { dim: true })]),
    run(facts.join(` ${theme.glyphs.dot} `), { dim: true }),
  ]
  return [
    ...wrap(head, theme.width),
    ...(reason === undefined ? [] : wrap([run(toVisible(reason), { bold: true })], theme.width)),
  ]
}

/** `3 passages`, `120 words` */
export function countsOf(profile: Profile): string[] {
  return [formatCount(profile.passages, 'passage'), formatCount(profile.words, 'word')]
}

/** `── Profile ─────────` */
export function rule(title: string, theme: Theme): Line {
  const line = theme.glyphs.rule
  const name = toVisible(title)
  const rest = Math.max(0, theme.width - name.length - 4)
  return [
    run(line.repeat(2), { dim: true }),
    run(` ${name} `, { bold: true }),
    run(line.repeat(rest), { dim: true }),
  ]
}
