import type { Scope } from '../lexicon-types.ts'
import type { CompiledCategory, CompiledEntry, CompiledLanguage } from '../matching/compile.ts'
import type { Evidence } from '../types.ts'
import type { Speech } from '../voices/voices.ts'
import type { Finds } from './finds.ts'
import { settle } from './finds.ts'
import type { Tell } from './measure.ts'
import { createMeasure } from './measure.ts'
import type { Extract } from './passages.ts'
import { type Reach, reachesOf } from './reach.ts'
import { weigh } from './summand.ts'
import { createStandsIn } from './whose.ts'

/**
 * Collects the evidence of every passage: for each category its bias, then what its entries found, by place.
 * What contributes nothing is left out, save the bias.
 * @param title what was found in the title
 * @param found what was found in the passages
 * @param speech who speaks in the text
 * @param reaches where its voices lie, if that is known
 */
export function findEvidence(
  title: Finds | null,
  passages: readonly Extract[],
  found: readonly Finds[],
  language: CompiledLanguage,
  speech: Speech,
  reaches: readonly Reach[] = reachesOf(speech.voices, passages),
): readonly (readonly Evidence[])[] {
  const { categories } = language
  const standsIn = createStandsIn(speech.voices)
  if (title) settle(title, language, standsIn)
  for (const finds of found) settle(finds, language, standsIn)
  const inTitle = title?.elsewhere ?? NOTHING
  const biases = categories.map(({ category, bias }) => weigh(category, 'bias', 'bias', bias, null, 1))
  const unplaced = categories.map((category) => category.unplaced.filter(({ weight }) => weight !== 0))
  const measure = createMeasure(passages, found, speech, reaches)
  const above: Finds['elsewhere'] = new Map()

  return passages.map((_, at) => {
    const { local, elsewhere } = found[at] as Finds
    collect(inTitle, 'title', local)
    collect(above, 'earlier', local)
    const tell: Tell = ({ part, sign, id, weight }, value, span) => {
      const { category } = categories[part] as CompiledCategory
      local[part]?.push(weigh(category, KINDS[sign], id, weight, span, value))
    }
    for (let part = 0; part < unplaced.length; part++) {
      const own = local[part] as Evidence[]
      for (const entry of unplaced[part] as readonly CompiledEntry[]) measure(entry, at, tell)
      sortByPlace(own)
    }
    for (const [entry, own] of elsewhere)
      if (entry.scope === 'earlier') above.set(entry, latest(own, above.get(entry) ?? NONE, entry.max))
    return inOneRow(biases, local)
  })
}

const KINDS = {
  pattern: 'entry',
  shape: 'shape',
  breadth: 'breadth',
  voice: 'voice',
  scare: 'scare',
  vocabulary: 'vocabulary',
} as const satisfies Record<CompiledEntry['sign'], Evidence['kind']>

const NOTHING: Finds['elsewhere'] = new Map()

/** Adds what the entries with a scope found to the evidence, by category. */
function collect(finds: Finds['elsewhere'], scope: Scope, evidence: readonly Evidence[][]): void {
  for (const [entry, found] of finds)
    if (entry.scope === scope) for (const one of found) evidence[entry.part]?.push(one)
}

const NONE: readonly Evidence[] = []

/** The first `max` of what was found here, then further up. */
function latest(here: Evidence[], above: readonly Evidence[], max: number): Evidence[] {
  return above.length === 0 || here.length >= max ? here : [...here, ...above.slice(0, max - here.length)]
}

/** For each category its bias and what was found. */
function inOneRow(biases: readonly Evidence[], local: readonly (readonly Evidence[])[]): readonly Evidence[] {
  let count = biases.length
  for (const own of local) count += own.length
  const row = new Array<Evidence>(count)
  let at = 0
  for (let part = 0; part < biases.length; part++) {
    row[at++] = biases[part] as Evidence
    for (const one of local[part] as readonly Evidence[]) row[at++] = one
  }
  return row
}

/** Sorts in place; short lists, which most are, without the copy that `sort` makes. */
function sortByPlace(evidence: Evidence[]): void {
  if (evidence.length > SHORT) {
    evidence.sort(byPlace)
    return
  }
  for (let at = 0; at < evidence.length; at++) {
    const one = evidence[at] as Evidence
    const start = startOf(one)
    let to = at
    for (; to > 0; to--) {
      const other = evidence[to - 1] as Evidence
      const ahead = (STARTS[to - 1] as number) - start
      if (ahead < 0 || (ahead === 0 && byPlace(other, one) <= 0)) break
      evidence[to] = other
      STARTS[to] = STARTS[to - 1] as number
    }
    if (to < at) evidence[to] = one
    STARTS[to] = start
  }
}

const SHORT = 24
/** Where the evidence that is being sorted starts. */
const STARTS = new Int32Array(SHORT)

function startOf({ span }: Evidence): number {
  return span === null ? -1 : span.start
}

/** What has no place comes first; what has the same place goes by its name, so that the order of entries is of no account. */
function byPlace(one: Evidence, other: Evidence): number {
  return (
    startOf(one) - startOf(other) ||
    (one.span?.end ?? -1) - (other.span?.end ?? -1) ||
    (one.entry < other.entry ? -1 : Number(one.entry > other.entry))
  )
}
