import type { Analysis, Manifest, Span } from '../types.ts'

/** A text to export, and what it is called: the name is the id of its article in the formats that have ids. */
export interface ExportedText {
  readonly name: string
  readonly analysis: Analysis
  /** The outlet. */
  readonly source?: string
}

/** Options of `toExport`. */
export interface ExportOptions {
  /** By what the texts were analyzed; formats that have a place for it tell it. */
  readonly manifest?: Manifest
  /** What parts the cells of CSV. Default `,`; `;` is what a German spreadsheet expects. */
  readonly delimiter?: ',' | ';' | '\t'
}

/** A file of an export. */
export interface ExportedFile {
  readonly name: string
  readonly content: string
}

/** Writes texts in one format. @throws Error where a quoted text is not what stands at its offsets */
export type Writer = (texts: readonly ExportedText[], options: ExportOptions) => readonly ExportedFile[]

/** @throws RangeError for two texts of one name: a name tells them apart */
export function checkNames(texts: readonly ExportedText[], caller: string): void {
  const names = new Set<string>()
  for (const { name } of texts) {
    if (names.has(name))
      throw new RangeError(`${caller}: two texts are called ${JSON.stringify(name)}; give each its own name`)
    names.add(name)
  }
}

/** The words of a span. */
export const wordsOf = ({ text }: Analysis, { start, end }: Span): string => text.slice(start, end)
