import type { LanguageData } from '../../src/text/language-data.ts'
import { segment } from '../../src/text/segment.ts'
import type { Document, Input, Span, Token } from '../../src/types.ts'
import { languageData } from './linguist-data.ts'

export const english: LanguageData = languageData('en')
export const german: LanguageData = languageData('de')
export const both: readonly LanguageData[] = [english, german]

/** The sentences of a paragraph, as they are written. */
export function sentencesOf(paragraph: string, language: string): string[] {
  const { text, paragraphs } = segment({ paragraphs: [paragraph] }, both, { language })
  return paragraphs.flatMap(({ sentences }) => sentences.map(({ start, end }) => text.slice(start, end)))
}

/** The paragraphs, as they are written. */
export function paragraphsOf(input: Input): string[] {
  const { text, paragraphs } = segment(input, both)
  return paragraphs.map(({ start, end }) => text.slice(start, end))
}

/** All tokens of a document in order, those of the title first. */
export function tokensOf({ title, paragraphs }: Document): Token[] {
  const all = title === undefined ? paragraphs : [title, ...paragraphs]
  return all.flatMap(({ sentences }) => sentences.flatMap(({ tokens }) => tokens))
}

export function inside(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.start <= inner.end && inner.end <= outer.end
}
