import type { Evidence, EvidencePart, Span } from '../types.ts'

/** All that one entry contributed to one score. */
export interface Summand {
  readonly kind: Evidence['kind']
  readonly entry: string
  readonly weight: number
  readonly value: number
  readonly contribution: number
  readonly spans: readonly Span[]
  /** The learned words that it counted. */
  readonly parts: readonly EvidencePart[]
}

/** The evidence of one category with the finds of an entry put together: the bias first, then the largest contributions, by amount. */
export function summandsOf(evidence: readonly Evidence[], category: string): readonly Summand[] {
  const byEntry = new Map<string, Evidence[]>()
  for (const piece of evidence) {
    if (piece.category !== category) continue
    const key = `${piece.kind} ${piece.entry}`
    const pieces = byEntry.get(key)
    if (pieces === undefined) byEntry.set(key, [piece])
    else pieces.push(piece)
  }
  return [...byEntry.values()].flatMap(summandOf).sort(byWeight)
}

function summandOf(pieces: readonly Evidence[]): Summand[] {
  const [first] = pieces
  if (first === undefined) return []
  return [
    {
      kind: first.kind,
      entry: first.entry,
      weight: first.weight,
      value: pieces.reduce((sum, piece) => sum + piece.value, 0),
      contribution: pieces.reduce((sum, piece) => sum + piece.contribution, 0),
      spans: pieces.flatMap((piece) => (piece.span === null ? [] : [piece.span])),
      parts: pieces.flatMap(({ parts }) => parts ?? []),
    },
  ]
}

function byWeight(a: Summand, b: Summand): number {
  if (a.kind === 'bias' || b.kind === 'bias') return Number(b.kind === 'bias') - Number(a.kind === 'bias')
  return Math.abs(b.contribution) - Math.abs(a.contribution)
}
