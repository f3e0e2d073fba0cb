import type { Attribution, Reader } from './attribution.ts'
import { readBackward, readClosing } from './backward.ts'
import { cuesOf } from './cues.ts'
import { readClause, readColon, readForward, readRest } from './forward.ts'
import type { Scene } from './scene.ts'
import { isCovered } from './scene.ts'
import type { Segment } from './segments.ts'
import type { SentenceSigns } from './sentence-signs.ts'
import { sortShort } from './sorting.ts'

/** The readers, in the order in which they may take what is said. */
const READERS: readonly Reader[] = [readClause, readBackward, readForward, readRest]

/**
 * Finds what a sentence attributes to somebody, in the order of the cues. A cue in what is said by somebody else is
 * that one's own affair.
 * @param segments the sentence, cut at its marks
 * @param verbSecond whether the finite verb is the second part of a main clause
 * @param behindQuestion whether a quotation that ends in a question or an exclamation stands right before the sentence
 */
export function attributionsOf(
  signs: SentenceSigns,
  segments: readonly Segment[],
  verbSecond: boolean,
  behindQuestion = false,
): readonly Attribution[] {
  if (signs.cues.length === 0 && !segments.some(followsColon)) return NONE
  const cues = signs.cues.length === 0 ? [] : cuesOf(signs, segments, verbSecond)
  const end = segments.at(-1)?.to ?? 0
  const scene: Scene = {
    signs,
    segments,
    cues,
    verbSecond,
    behindQuestion,
    end,
    said: [],
    told: [],
    subjects: cues.map(() => undefined),
    mentionsBefore: cues.map(() => undefined),
  }
  const found: Attribution[] = []
  const take = (attribution: Attribution, isOpen = false): void => {
    found.push(attribution)
    if (!isOpen) for (const stretch of attribution.said) scene.said.push(stretch)
    if (attribution.cue) scene.told.push(attribution.cue)
    if (attribution.mention) scene.told.push(attribution.mention)
  }
  const last = cues.at(-1)
  const closing = last ? readClosing(scene, last, found) : null
  if (closing) take(closing, true)
  for (const read of READERS)
    for (const cue of cues) {
      if (isCovered(cue, scene.said) || isCovered(cue, scene.told)) continue
      const attribution = read(scene, cue, found)
      if (attribution) take(attribution)
    }
  for (let at = 0; at < segments.length; at++) {
    const attribution = readColon(scene, segments[at] as Segment, at)
    if (attribution) take(attribution)
  }
  return sortShort(found, byPlace)
}

const NONE: readonly Attribution[] = []

function followsColon({ quoted, border }: Segment): boolean {
  return quoted && border === 'colon'
}

function byPlace(one: Attribution, other: Attribution): number {
  return placeOf(one) - placeOf(other)
}

function placeOf({ cue, said }: Attribution): number {
  return cue?.from ?? said[0]?.from ?? 0
}
