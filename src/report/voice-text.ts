import type { Span, Stance, Voice } from '../types.ts'
import { type Cast, raised } from './cast.ts'
import { type Run, run, type Style } from './style.ts'
import type { Theme } from './theme.ts'
import { toVisible } from './visible.ts'

/** A stretch of the text in which voices are marked. Places count signs without spaces, so that they hold in every line break. */
export interface VoiceText {
  readonly runs: readonly Run[]
  /** Where each of the voices begins to be heard, by its place in the list. */
  readonly starts: ReadonlyMap<number, number>
  /** Whose words are where, in the order of the text: the innermost voice, by its place in the list. */
  readonly owned: readonly { readonly from: number; readonly to: number; readonly voice: number }[]
}

/** Where a part of a voice begins or ends. */
interface Edge {
  readonly at: number
  readonly part: 'said' | 'cue' | 'mention'
  readonly opens: boolean
  readonly voice: number
}

/**
 * Marks what is said, by whom, and what announces it. With color, what is said has the color of the role, cues are
 * underlined and mentions of speakers bold; without, what is said stands in brackets and cues between low lines.
 * @param voices all that have a part in the passage, in the order of the text
 */
export function voiceTextOf(
  text: string,
  passage: Span,
  voices: readonly Voice[],
  cast: Cast,
  theme: Theme,
  style: Style = {},
): VoiceText {
  const plain = theme.depth === 1
  const runs: Run[] = []
  const starts = new Map<number, number>()
  const owned: { from: number; to: number; voice: number }[] = []
  /** The voices that are being heard, and how many cues and mentions are open. */
  let heard: number[] = []
  const open = { cue: 0, mention: 0 }
  let at = passage.start
  let place = 0
  const put = (words: string): void => {
    const voice = heard.at(-1)
    const color = voice === undefined ? {} : { color: colorOf(voices[voice]?.speaker ?? null, theme) }
    const cue = open.cue > 0 ? { underline: true } : {}
    const mention = open.mention > 0 ? { bold: true } : {}
    runs.push(run(words, { ...style, ...color, ...cue, ...mention }))
    const from = place
    place += words.replaceAll(' ', '').length
    if (voice !== undefined && place > from) owned.push({ from, to: place, voice })
  }
  const pass = ({ part, opens, voice }: Edge): void => {
    if (part !== 'said') {
      if (part === 'cue' && plain) put('_')
      open[part] += opens ? 1 : -1
    } else if (opens) {
      heard.push(voice)
      starts.set(voice, place)
      if (plain) put('[')
    } else {
      put((plain ? ']' : '') + numberOf(voices[voice]?.speaker ?? null, cast, theme))
      heard = heard.filter((each) => each !== voice)
    }
  }
  for (const edge of edgesOf(passage, voices)) {
    if (edge.at > at) put(toVisible(text.slice(at, edge.at)))
    at = Math.max(at, edge.at)
    pass(edge)
  }
  put(toVisible(text.slice(at, passage.end)))
  return { runs, starts, owned }
}

function numberOf(speaker: Voice['speaker'], cast: Cast, { glyphs }: Theme): string {
  return speaker === null ? '' : raised(cast.memberOf(speaker).number, glyphs)
}

/** The color of what somebody says; a gray where the speaker is not told. */
export function colorOf(speaker: Voice['speaker'], theme: Theme): string {
  return speaker === null ? '#888888' : theme.roleColorOf(speaker.role)
}

/** Where parts of voices begin and end in a passage. At one place, what ends goes before what begins, and what lies within is closed first. */
function edgesOf(passage: Span, voices: readonly Voice[]): Edge[] {
  const edges: Edge[] = []
  const known = new Set<string>()
  const add = (span: Span | null | undefined, part: Edge['part'], voice: number): void => {
    if (!span) return
    const start = Math.max(span.start, passage.start)
    const end = Math.min(span.end, passage.end)
    const key = `${part} ${start} ${part === 'said' ? voice : end}`
    if (start >= end || known.has(key)) return
    known.add(key)
    edges.push({ at: start, part, opens: true, voice }, { at: end, part, opens: false, voice })
  }
  voices.forEach((voice, at) => {
    add(voice, 'said', at)
    add(voice.cue, 'cue', at)
    add(voice.speaker?.span, 'mention', at)
  })
  return edges.sort(
    (one, other) =>
      one.at - other.at ||
      Number(one.opens) - Number(other.opens) ||
      (one.opens ? one.voice - other.voice : other.voice - one.voice),
  )
}

/** How a stance is written: `+` vouches for what is said, `−` keeps its distance; nothing where it only tells it. */
export function stanceSign(stance: Stance | undefined, { glyphs }: Theme): string {
  return stance === 'endorsing' ? '+' : stance === 'distancing' ? glyphs.minus : ''
}
