import type { VoiceSign } from '../lexicon-types.ts'
import type { EntryFile, VoiceFile } from './entry-schema.ts'

/** What an entry is called: its `id`, else what it says. `undefined` if it says nothing that could be read. */
export function entryIdOf(entry: EntryFile): string | undefined {
  const { id, pattern, shape, breadth, voice, scare, vocabulary } = entry
  if (typeof id === 'string') return id
  const first = Array.isArray(pattern) ? pattern[0] : pattern
  if (typeof first === 'string') return first
  if (shape !== undefined) return `shape: ${shape}`
  if (breadth) return 'breadth'
  if (voice) return describeVoice(voiceOf(voice))
  if (scare) return 'scare'
  return vocabulary ? 'vocabulary' : undefined
}

/** Fills in what a voice leaves out. */
export function voiceOf({ role = [], stance, kind, named, measure, speaker }: VoiceFile): VoiceSign {
  return {
    roles: rolesFrom(role),
    ...(stance !== undefined && { stance }),
    ...(kind !== undefined && { kind }),
    ...(named !== undefined && { named }),
    measure: measure ?? 'share',
    last: speaker === 'last',
  }
}

/** One role or several, each once. */
export function rolesFrom(roles: string | readonly string[]): readonly string[] {
  return [...new Set(typeof roles === 'string' ? [roles] : roles)]
}

/** As one would say it: `voice: expert`, `voice: last direct official or state`, `voice: distancing any`. */
export function describeVoice({ roles, stance, kind, named, measure, last }: VoiceSign): string {
  const words = [
    last ? 'last' : '',
    named === undefined ? '' : named ? 'named' : 'unnamed',
    stance ?? '',
    kind ?? '',
    roles.join(' or '),
    measure === 'share' ? '' : measure,
  ]
  return ['voice:', ...words.filter((word) => word !== '')].join(' ').replace(/:$/, '')
}
