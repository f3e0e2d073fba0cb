import { DataError } from '../errors.ts'
import type { CorpusArticle } from '../validation/corpus.ts'
import { articlesIn, filesOf, inputHelp, readingOf } from './input.ts'
import { type CommandIo, InputError } from './io.ts'
import type { Call } from './options.ts'

/** What `CORPUS` means in help texts. */
export const corpusHelp: string = `CORPUS is ${inputHelp}. Articles of lists have { id, language, source, title, text }.`

/** Reads articles that nobody coded. A file with a fault is left out whole. Of articles of the same id in several files the first is kept. */
export async function readCorpus(
  io: CommandIo,
  operands: readonly string[],
  call?: Call,
): Promise<{ readonly articles: readonly CorpusArticle[]; readonly faults: readonly string[] }> {
  const options = call === undefined ? {} : readingOf(call)
  const articles = new Map<string, CorpusArticle>()
  const faults: string[] = []
  for (const operand of operands) {
    try {
      for (const file of await filesOf(io, operand)) {
        const own: CorpusArticle[] = []
        for await (const { article } of articlesIn(io, file, options)) own.push(article)
        checkIds(own, file)
        for (const article of own) if (!articles.has(article.id)) articles.set(article.id, article)
      }
    } catch (error) {
      if (!(error instanceof InputError || error instanceof DataError)) throw error
      faults.push(error.message)
    }
  }
  return { articles: [...articles.values()], faults }
}

/** @throws InputError if two articles of a file have the same id: passages of one article are drawn and left out together */
function checkIds(articles: readonly CorpusArticle[], file: string): void {
  const places = new Map<string, number>()
  for (const [at, { id }] of articles.entries()) {
    const before = places.get(id)
    if (before !== undefined)
      throw new InputError(
        `${file}: articles ${before + 1} and ${at + 1} have the same id, ${JSON.stringify(id)}; give each its own`,
      )
    places.set(id, at)
  }
}
