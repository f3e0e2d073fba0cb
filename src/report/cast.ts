import type { Analysis, Speaker } from '../types.ts'
import type { Glyphs } from './theme.ts'
import { toVisible } from './visible.ts'

/** The speakers of a text, numbered in the order in which they are heard. */
export interface Cast {
  /** From 1. */
  readonly numberOf: (speaker: Pick<Speaker, 'name' | 'role'>) => number
  /** How those of a role that have no name are called in the text: every mention once, in its order. */
  readonly mentionsOf: (role: string) => readonly string[]
}

/** Numbers the speakers as a profile tells them apart: by name and role, and those without a name by role. */
export function castOf({ text, voices }: Analysis): Cast {
  const numbers = new Map<string, number>()
  const mentions = new Map<string, Set<string>>()
  for (const { speaker } of voices) {
    if (speaker === null) continue
    const key = keyOf(speaker)
    if (!numbers.has(key)) numbers.set(key, numbers.size + 1)
    if (speaker.name !== null || speaker.span === null) continue
    const own = mentions.get(speaker.role) ?? new Set()
    mentions.set(speaker.role, own.add(toVisible(text.slice(speaker.span.start, speaker.span.end))))
  }
  return {
    numberOf: (speaker) => numbers.get(keyOf(speaker)) ?? 0,
    mentionsOf: (role) => [...(mentions.get(role) ?? [])],
  }
}

function keyOf({ name, role }: Pick<Speaker, 'name' | 'role'>): string {
  return JSON.stringify([role, name])
}

/** A number raised above the line: `¹²`; `^12` where only ASCII can be shown. */
export function raised(number: number, { raisedDigits }: Glyphs): string {
  if (raisedDigits === null) return `^${number}`
  return String(number).replace(/\d/g, (digit) => raisedDigits[Number(digit)] ?? digit)
}
