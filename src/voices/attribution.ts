import type { Stance, Stretch } from '../types.ts'
import type { Cue } from './cues.ts'
import type { Mention } from './mentions.ts'
import type { Scene } from './scene.ts'

/** What is said, by whom, and what announces it; in tokens of one sentence. */
export interface Attribution {
  /** `null` if only a colon announces it. */
  readonly cue: (Stretch & { readonly stance: Stance }) | null
  /** `null` if nobody is named. */
  readonly mention: Mention | null
  /** What is said; two stretches if cue and speaker stand in the middle of it, none if somebody only speaks. */
  readonly said: readonly Stretch[]
  /** Whether what is said is the sentence before: „Das teilte die Polizei mit.“ */
  readonly refersBack: boolean
  /** Whether what is said goes on in the paragraph below, since the sentence ends in a colon. */
  readonly leadsOn: boolean
}

/** Reads one cue; `null` if it announces nothing that is left. */
export type Reader = (scene: Scene, cue: Cue, found: readonly Attribution[]) => Attribution | null

export function attribute(cue: Cue, mention: Mention | null, said: readonly Stretch[]): Attribution {
  const { from, to, stance } = cue
  return {
    cue: { from, to, stance },
    mention,
    said,
    refersBack: false,
    leadsOn: false,
  }
}
