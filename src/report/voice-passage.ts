import sortedLastIndex from 'lodash/sortedLastIndex.js'
import sortedLastIndexBy from 'lodash/sortedLastIndexBy.js'
import type { Analysis, Span, Voice } from '../types.ts'
import { type Cast, raised } from './cast.ts'
import { wrap } from './lines.ts'
import { UNKNOWN } from './speaker-lines.ts'
import { type Line, lineWidth, type Run, run, type Style } from './style.ts'
import { clip } from './table.ts'
import type { Theme } from './theme.ts'
import { toVisible } from './visible.ts'
import { colorOf, stanceSign, type VoiceText, voiceTextOf } from './voice-text.ts'

/** Narrower terminals have no margin: there the speakers stand above the passage. */
const leastWidth = 48

/** What the margin says of a voice, and beside which line of the text. */
interface Note {
  readonly at: number
  readonly lines: readonly Line[]
}

/**
 * A stretch of the text with its speakers in the margin, each beside the line in which it begins to be heard.
 * @param voices all that have a part in it, in the order of the text
 */
export function voicePassageLines(
  { text: source }: Analysis,
  passage: Span,
  voices: readonly Voice[],
  cast: Cast,
  theme: Theme,
  style?: Style,
): Line[] {
  const marked = voiceTextOf(source, passage, voices, cast, theme, style)
  const narrow = theme.width < leastWidth
  const margin = narrow ? theme.width : Math.min(24, Math.floor(theme.width * 0.27))
  const notes = noted(voices, marked, cast).map(({ voice, place }) => ({
    place,
    lines: noteLines(voice, cast, theme, margin - 1),
  }))
  if (narrow) return [...notes.flatMap(({ lines }) => lines), ...wrap(marked.runs, theme.width)]
  const text = wrap(marked.runs, theme.width - margin - 2)
  const ends = endsOf(text)
  return beside(
    notes.map(({ place, lines }) => ({ at: sortedLastIndex(ends, place), lines })),
    text.map((line, at) => [strokeOf(marked, ends[at - 1] ?? 0, ends[at] ?? 0, voices, theme), ...line]),
    margin,
  )
}

/** The voices that the margin names: where the same speaker goes on in the same way, only the first. */
function noted(
  voices: readonly Voice[],
  { starts }: VoiceText,
  cast: Cast,
): { readonly voice: Voice; readonly place: number }[] {
  let last = ''
  return [...starts].flatMap(([at, place]) => {
    const voice = voices[at] as Voice
    const { speaker, cue } = voice
    const key = `${speaker === null ? 0 : cast.memberOf(speaker).number} ${cue?.stance ?? 'neutral'}`
    if (key === last) return []
    last = key
    return [{ voice, place }]
  })
}

/** `¹ Wang Yi`, below it `official +`. */
function noteLines({ speaker, cue }: Voice, cast: Cast, theme: Theme, width: number): Line[] {
  if (speaker === null) return [[run(`(${UNKNOWN})`, { dim: true })]]
  const { number, name } = cast.memberOf(speaker)
  const color = theme.roleColorOf(speaker.role)
  const first = `${raised(number, theme.glyphs)} `
  const left = width - first.length
  const sign = stanceSign(cue?.stance, theme)
  const role: Line = [
    run(clip(toVisible(speaker.role), left - 2, theme), { color }),
    ...(sign === '' ? [] : [run(` ${sign}`, { bold: true })]),
  ]
  const lines = twoLines(name, left, theme).map((line): Line => [run(line, { color, bold: true })])
  return [...lines, role].map((line, at) => [
    run(at === 0 ? first : ' '.repeat(first.length), { color }),
    ...line,
  ])
}

/** A name in at most two lines, its end cut. */
function twoLines(name: string, width: number, theme: Theme): string[] {
  const [first = '', ...more] = wrap([run(name)], width).map((line) => line.map(({ text }) => text).join(''))
  return more.length === 0 ? [first] : [first, clip(more.join(' '), width, theme)]
}

/** For every line, how many signs without spaces stand up to its end. */
function endsOf(lines: readonly Line[]): number[] {
  let count = 0
  return lines.map((line) => {
    for (const { text } of line) count += text.replaceAll(' ', '').length
    return count
  })
}

/** The stroke between margin and text where somebody is heard in the line, in the color of the first that is. */
function strokeOf(
  { owned }: VoiceText,
  from: number,
  to: number,
  voices: readonly Voice[],
  theme: Theme,
): Run {
  const first = owned[sortedLastIndexBy(owned, { from, to: from, voice: 0 }, 'to')]
  if (first === undefined || first.from >= to) return run('  ')
  return run(`${theme.glyphs.margin} `, { color: colorOf(voices[first.voice]?.speaker ?? null, theme) })
}

/** The notes in a margin beside the text; where one has no room it stands below the one before. */
function beside(notes: readonly Note[], text: readonly Line[], margin: number): Line[] {
  const left: Line[] = []
  for (const { at, lines } of notes) {
    while (left.length < at) left.push([])
    left.push(...lines)
  }
  return Array.from({ length: Math.max(left.length, text.length) }, (_, at) => {
    const note = left[at] ?? []
    return [...note, run(' '.repeat(margin - lineWidth(note))), ...(text[at] ?? [])]
  })
}
