import sortedIndex from 'lodash/sortedIndex.js'
import type { CompiledEntry, CompiledLanguage } from '../matching/compile.ts'
import type { Span } from '../types.ts'
import type { Extract } from './passages.ts'

/** Where each entry was found in one passage, in the order of the text. */
export type Finds = ReadonlyMap<CompiledEntry, readonly Span[]>

/** Finds the entries of all categories in one passage. */
export function findIn(text: string, { sentences }: Extract, language: CompiledLanguage): Finds {
  const finds = new Map<CompiledEntry, Span[]>()
  sentences.forEach((sentence, at) => {
    const { tokens } = sentence
    const opens = at === 0
    const closes = at === sentences.length - 1
    language.find(text, sentence, opens, closes, (entry, from, to) => {
      const span = { start: tokens[from]?.start ?? sentence.start, end: tokens[to - 1]?.end ?? sentence.end }
      const others = finds.get(entry)
      if (others) others.push(span)
      else finds.set(entry, [span])
    })
  })
  return finds
}

/** The finds of a whole text, as the scopes of entries ask for them. */
export interface TextFinds {
  /** How many passages there are. */
  readonly count: number
  inPassage(at: number): Finds
  inTitle(entry: CompiledEntry): readonly Span[]
  /** Up to `most` finds in the passages above, those of the nearest passage first. */
  above(entry: CompiledEntry, at: number, most: number): readonly Span[]
  /** The share of the other passages that hold the entry, from 0 to 1. */
  shareOfOthers(entry: CompiledEntry, at: number): number
}

export function findInAll(
  text: string,
  title: Extract | null,
  passages: readonly Extract[],
  language: CompiledLanguage,
): TextFinds {
  const titleFinds: Finds = title ? findIn(text, title, language) : new Map()
  const finds = passages.map((passage) => findIn(text, passage, language))
  const holders = new Map<CompiledEntry, number[]>()
  finds.forEach((found, at) => {
    for (const entry of found.keys()) {
      const others = holders.get(entry)
      if (others) others.push(at)
      else holders.set(entry, [at])
    }
  })
  return {
    count: passages.length,
    inPassage: (at) => finds[at] as Finds,
    inTitle: (entry) => titleFinds.get(entry) ?? NONE,
    above(entry, at, most) {
      const holding = holders.get(entry)
      if (!holding) return NONE
      const spans: Span[] = []
      for (let above = sortedIndex(holding, at) - 1; above >= 0 && spans.length < most; above--)
        spans.push(...(finds[holding[above] as number]?.get(entry) ?? NONE))
      return spans.slice(0, most)
    },
    shareOfOthers(entry, at) {
      const others = (holders.get(entry)?.length ?? 0) - Number(finds[at]?.has(entry) ?? false)
      return others === 0 ? 0 : others / (passages.length - 1)
    },
  }
}

const NONE: readonly Span[] = []
