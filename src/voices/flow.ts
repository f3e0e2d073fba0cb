import type { Document, Sentence, Stretch, Token } from '../types.ts'

/** A document as one row of tokens, so that what goes over the ends of sentences has its place in numbers. */
export interface Flow {
  readonly text: string
  readonly tokens: readonly Token[]
  /** The sentences in the order of the text, the title's first. */
  readonly sentences: readonly Stretch[]
  /** The tokens of each sentence. */
  readonly rows: readonly (readonly Token[])[]
  /** The paragraphs, the title as the first if there is one. */
  readonly paragraphs: readonly Stretch[]
  /** Whether the first paragraph is the title. */
  readonly titled: boolean
}

/** Lays a document out as one row of tokens. */
export function flowOf({ text, title, paragraphs }: Document): Flow {
  const all = title ? [title, ...paragraphs] : paragraphs
  let count = 0
  for (const { sentences } of all) for (const { tokens } of sentences) count += tokens.length
  // All room at once: to grow means to copy.
  const tokens: Token[] = new Array(count)
  let filled = 0
  const sentences: Stretch[] = []
  const rows: (readonly Token[])[] = []
  const lay = (row: readonly Sentence[]): Stretch => {
    const from = filled
    for (const sentence of row) {
      const start = filled
      for (const token of sentence.tokens) tokens[filled++] = token
      sentences.push({ from: start, to: filled })
      rows.push(sentence.tokens)
    }
    return { from, to: filled }
  }
  const stretches = all.map((paragraph) => lay(paragraph.sentences))
  return { text, tokens, sentences, rows, paragraphs: stretches, titled: title !== undefined }
}
