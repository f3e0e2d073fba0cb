import type { Document, Paragraph, Sentence, Span, Unit } from '../types.ts'

/** A passage before it is scored. */
export interface Extract extends Span {
  readonly sentences: readonly Sentence[]
  /** Words and numbers. */
  readonly words: number
}

/** The passages of a document: its paragraphs, or its sentences. */
export function passagesOf(document: Document, unit: Unit): readonly Extract[] {
  if (unit === 'paragraph') return document.paragraphs.map(extractOf)
  return document.paragraphs.flatMap(({ sentences }) =>
    sentences.map((sentence) => extractOf({ ...sentence, sentences: [sentence] })),
  )
}

/** A title read as if it were a passage. */
export function extractOf({ start, end, sentences }: Paragraph): Extract {
  let words = 0
  for (const { tokens } of sentences) for (const { kind } of tokens) if (kind !== 'mark') words++
  return { start, end, sentences, words }
}
