import sortedLastIndexBy from 'lodash/sortedLastIndexBy.js'
import type { Analysis, Profile, Span, Voice } from '../types.ts'
import { castOf, raised } from './cast.ts'
import { countsOf, headLines, rule } from './heading.ts'
import { wrap } from './lines.ts'
import { formatCount } from './numbers.ts'
import { type SpeakerRow, speakerTable, whoSpeaksLines } from './speaker-lines.ts'
import { type Line, paint, type Run, run } from './style.ts'
import { type TerminalOptions, type Theme, themeOf } from './theme.ts'
import { toVisible } from './visible.ts'
import { voicePassageLines } from './voice-passage.ts'

export interface VoicesTerminalOptions extends TerminalOptions {
  /** What stands above, such as the name of the file. */
  readonly name?: string
}

/** So many speakers of a corpus are shown. */
const mostSpeakers = 20

/**
 * An article for people, with its speakers in the margin, then who speaks by role, and a table of the speakers.
 * What is said has the color of the speaker's role, what announces it is underlined; without color, what is said
 * stands in brackets, followed by the number of the speaker, and what announces it between low lines. A `+` beside
 * a role tells that the text vouches for what is said, a `−` that it keeps its distance.
 */
export function toVoicesTerminal(analysis: Analysis, options: VoicesTerminalOptions = {}): string {
  const theme = themeOf(options)
  const cast = castOf(analysis)
  const { title, passages, voices, profile } = analysis
  const stretches = title === undefined ? passages : [title, ...passages]
  const byStretch = partsOf(stretches, voices)
  const lines: Line[] = headLines(analysis, theme, options.name)
  if (voices.length > 0) lines.push(...legend(theme))
  stretches.forEach((stretch, at) => {
    const look = stretch === title ? { bold: true } : {}
    const own = voicePassageLines(analysis, stretch, byStretch[at] ?? [], cast, theme, look)
    if (own.length > 0) lines.push([], ...own)
  })
  if (analysis.language === null) return paint(lines, theme.depth)
  const speakers = cast.heard.map((member) => ({
    ...member,
    name: `${raised(member.number, theme.glyphs)} ${member.name}`.trimEnd(),
  }))
  lines.push([], ...speakersLines(profile, speakers, speakers.length, 'Who speaks', theme))
  return paint(lines, theme.depth)
}

/** Who speaks in one text or in many for people, by role and by speaker. Of many speakers the first 20 are shown. */
export function toSpeakersTerminal(profile: Profile, options: VoicesTerminalOptions = {}): string {
  const theme = themeOf(options)
  const name = options.name === undefined ? 'Who speaks' : `Who speaks in ${options.name}`
  const speakers = profile.voices.speakers.map((speaker) => ({
    ...speaker,
    name: speaker.name === null ? 'without a name' : toVisible(speaker.name),
  }))
  return paint(speakersLines(profile, speakers, mostSpeakers, name, theme), theme.depth)
}

function speakersLines(
  profile: Profile,
  speakers: readonly SpeakerRow[],
  most: number,
  name: string,
  theme: Theme,
): Line[] {
  const { voices } = profile.voices
  const facts = [
    formatCount(profile.texts, 'text'),
    ...countsOf(profile),
    formatCount(voices, 'voice'),
    formatCount(speakers.length, 'speaker'),
  ]
  const head = [rule(name, theme), ...wrap([run(facts.join(', '), { dim: true })], theme.width), []]
  if (voices === 0) return [...head, ...wrap([run('Nobody is heard but the text.')], theme.width)]
  const table = speakers.length === 0 ? [] : [[], ...speakerTable(speakers, theme, most)]
  return [...head, ...whoSpeaksLines(profile.voices, theme), ...table]
}

/** How the marks in the text are to be read. */
function legend(theme: Theme): Line[] {
  const { depth, glyphs, roleColorOf } = theme
  const marks: readonly Run[] =
    depth === 1
      ? [run(`[what is said]${raised(1, glyphs)}`), run('_what announces it_')]
      : [
          run('what is said', { color: roleColorOf('official') }),
          run('what announces it', { underline: true }),
        ]
  const signs = [
    run('+ vouched for', { dim: true }),
    run(`${glyphs.minus} kept at a distance`, { dim: true }),
  ]
  const dot = run(` ${glyphs.dot} `, { dim: true })
  return wrap(
    [...marks, ...signs].flatMap((mark, at) => (at === 0 ? [mark] : [dot, mark])),
    theme.width,
  )
}

/** For every stretch of the text the voices that have a part in it: what is said, what announces it, or who says it. */
function partsOf(stretches: readonly Span[], voices: readonly Voice[]): Voice[][] {
  const parts = stretches.map((): Voice[] => [])
  for (const voice of voices)
    for (const span of [voice, voice.cue, voice.speaker?.span])
      if (span)
        for (
          let at = sortedLastIndexBy(stretches, { start: 0, end: span.start }, 'end');
          at < stretches.length;
          at++
        ) {
          if ((stretches[at] as Span).start >= span.end) break
          if (parts[at]?.at(-1) !== voice) parts[at]?.push(voice)
        }
  return parts
}
