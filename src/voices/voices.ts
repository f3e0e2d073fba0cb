import type { SentenceFinds } from '../matching/compile.ts'
import type { Span, Speaker, Stretch, Token, Voice } from '../types.ts'
import type { Flow } from './flow.ts'
import type { Memory, SpeakerData } from './memory.ts'
import { createMemory } from './memory.ts'
import type { Part } from './parts.ts'
import { partsOf } from './parts.ts'
import type { Quote } from './quote.ts'
import { SOMEBODY } from './roles.ts'
import type { Source, Utterance } from './utterances.ts'
import { utterancesIn } from './utterances.ts'

/** What is found of speech in a text. */
export interface Speech {
  /** In the order of the text; of two that begin together, the longer comes first. */
  readonly voices: readonly Voice[]
  /** Words in quote marks that the text keeps its distance from, with their marks, in the order of the text. */
  readonly scareQuotes: readonly Span[]
}

/**
 * Finds who speaks. What is found in a paragraph never depends on later ones.
 * @param quotes what stands in quote marks
 * @param finds what was found in each sentence of the flow
 */
export function findVoices(
  flow: Flow,
  quotes: readonly Quote[],
  finds: readonly SentenceFinds[],
  data: SpeakerData,
): Speech {
  const outermost = quotes.filter(({ depth }) => depth === 0)
  const memory = createMemory(data)
  const voices: Voice[] = []
  const scareQuotes: Span[] = []
  let last: Speaker | null = null
  let sentence = 0
  let quote = 0
  let lead: Source | null = null
  for (const paragraph of flow.paragraphs) {
    const { to } = paragraph
    const own: Quote[] = []
    for (let next = outermost[quote]; next && next.from < to; next = outermost[++quote]) own.push(next)
    const parts: Part[] = []
    let previous: Stretch | null = null
    let first = 0
    for (let next = flow.sentences[sentence]; next && next.to <= to; next = flow.sentences[++sentence]) {
      while (first < own.length && (own[first] as Quote).to <= next.from) first++
      const found = finds[sentence] ?? NOTHING
      for (const part of partsOf(flow, sentence, previous, found, own, first, data)) parts.push(part)
      previous = next
    }
    if (parts.length === 0 && lead === null) continue
    const said = utterancesIn(flow.tokens, paragraph, lead, parts, own, data.capitalizesNouns)
    for (const { from, to: end } of said.scareQuotes) scareQuotes.push(spanOf(flow.tokens, from, end))
    last = speak(flow, parts, said.utterances, memory, last, voices)
    lead = leadIn(parts, to)
  }
  return { voices, scareQuotes }
}

const NOTHING: SentenceFinds = { signs: [], words: [] }

/** The words at the end of a paragraph that lead on to the next one. */
function leadIn(parts: readonly Part[], end: number): Source | null {
  const part = parts.at(-1)
  const attribution = part?.attributions.findLast(({ leadsOn }) => leadsOn)
  return part && attribution && part.start + part.signs.tokens.length === end ? { part, attribution } : null
}

/** Finds the speakers of what is said in a paragraph. Returns the last one. */
function speak(
  { tokens }: Flow,
  parts: readonly Part[],
  utterances: readonly Utterance[],
  memory: Memory,
  before: Speaker | null,
  voices: Voice[],
): Speaker | null {
  let last = before
  let learned = 0
  for (const { from, to, kind, source } of utterances) {
    for (; learned < parts.length && (parts[learned] as Part).start < to; learned++)
      memory.learn((parts[learned] as Part).signs)
    const span = from < to ? spanOf(tokens, from, to) : null
    let speaker = last
    if (source) {
      const { mention } = source.attribution
      speaker = mention && memory.resolve(source.part.signs, mention, last)
      if (speaker && (span || isSomebody(speaker))) last = speaker
    }
    if (!span) continue
    const { start, end } = span
    voices.push({ start, end, kind, speaker, cue: source && cueOf(source) })
  }
  for (; learned < parts.length; learned++) memory.learn((parts[learned] as Part).signs)
  return last
}

/** Whether it is told who a speaker is, not only that somebody speaks. */
function isSomebody({ named, role }: Speaker): boolean {
  return named || role !== SOMEBODY
}

function cueOf({ part, attribution: { cue } }: Source): Voice['cue'] {
  if (!cue) return null
  const { start, end } = spanOf(part.signs.tokens, cue.from, cue.to)
  return { start, end, stance: cue.stance }
}

function spanOf(tokens: readonly Token[], from: number, to: number): Span {
  return { start: (tokens[from] as Token).start, end: (tokens[to - 1] as Token).end }
}
