import type { EntryFile, VoiceFile } from './entry-schema.ts'

/** What an entry is called: its `id`, else what it says. `undefined` if it says nothing that could be read. */
export function entryIdOf({ id, pattern, shape, breadth, voice, scare }: EntryFile): string | undefined {
  if (typeof id === 'string') return id
  const first = Array.isArray(pattern) ? pattern[0] : pattern
  if (typeof first === 'string') return first
  if (shape !== undefined) return `shape: ${shape}`
  if (breadth) return 'breadth'
  if (voice) return voiceIdOf(voice)
  return scare ? 'scare' : undefined
}

/** As one would say it: `voice: expert`, `voice: last direct official or state`, `voice: distancing any`. */
function voiceIdOf({ role = [], stance, kind, measure, speaker }: VoiceFile): string {
  const roles = (typeof role === 'string' ? [role] : role).join(' or ')
  const words = [speaker, stance, kind, roles, measure === 'share' ? undefined : measure]
  const said = words.filter((word) => word !== undefined && word !== '').join(' ')
  return said === '' ? 'voice' : `voice: ${said}`
}
