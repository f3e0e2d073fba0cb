import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { segment } from '../../src/text/segment.ts'
import { both } from './languages.ts'

/** Texts with known sentences, and articles in known languages. They stand beside the repository, if at all. */
const SHARED = new URL('../../../shared/', import.meta.url)
const SENTENCES = new URL('sentences/', SHARED)
const ARTICLES = new URL('corpus/', SHARED)

interface Sentences {
  readonly text: string
  readonly sentences: readonly string[]
}

interface Article {
  readonly text: string
}

function read<T>(folder: URL, language: string): T[] {
  const lines = readFileSync(new URL(`${language}.jsonl`, folder), 'utf8').split('\n')
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as T)
}

/** F1 of the ends of sentences within the texts: the end of a text is no merit. */
function boundaryF1(language: string): number {
  let found = 0
  let right = 0
  let known = 0
  for (const { text, sentences } of read<Sentences>(SENTENCES, language)) {
    let end = 0
    const ends = sentences.map((sentence) => {
      end = text.indexOf(sentence, end) + sentence.length
      return end
    })
    const document = segment({ paragraphs: [text] }, both, { language })
    const mine = (document.paragraphs[0]?.sentences ?? []).slice(0, -1).map((sentence) => sentence.end)
    known += ends.length - 1
    found += mine.length
    right += mine.filter((place) => ends.includes(place)).length
  }
  return (2 * right) / (found + known)
}

describe.skipIf(!existsSync(SENTENCES))(
  'ends of sentences, measured (skipped without ../shared/sentences)',
  () => {
    it.each([
      ['en', 0.99],
      ['de', 0.98],
    ])('%s: F1 of at least %d', (language, bar) => {
      expect(boundaryF1(language)).toBeGreaterThanOrEqual(bar)
    })
  },
)

describe.skipIf(!existsSync(ARTICLES))(
  'the language of articles, measured (skipped without ../shared/corpus)',
  () => {
    it.each([
      ['en', 'de'],
      ['de', 'en'],
    ])('%s: found in all that are not in another alphabet, and never wrong', (language, other) => {
      const articles = read<Article>(ARTICLES, language)
      const found = articles.map(({ text }) => segment({ paragraphs: [text] }, both).language)
      expect(found.filter((one) => one === other)).toEqual([])
      expect(found.filter((one) => one === language).length / articles.length).toBeGreaterThan(0.99)
    })
  },
)
