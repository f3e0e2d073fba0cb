import { DataError } from '../errors.ts'
import type { CorpusArticle } from '../validation/corpus.ts'
import { type CommandIo, InputError } from './io.ts'
import { nameOf, readText } from './source.ts'

/** What `CORPUS` means in help texts. */
export const corpusHelp =
  'CORPUS is one or several files: plain texts, an article each, or JSON Lines, JSON or YAML with articles { id, language, source, title, text }.'

/**
 * Reads articles that nobody coded: plain texts, and lists of articles in files whose names end in json, jsonl, ndjson,
 * yaml or yml. A file with a fault is left out whole.
 */
export async function readCorpus(
  io: CommandIo,
  operands: readonly string[],
): Promise<{ readonly articles: readonly CorpusArticle[]; readonly faults: readonly string[] }> {
  const { joinCorpora, parseCorpus } = await import('../validation/corpus.ts')
  const corpora: { readonly articles: readonly CorpusArticle[] }[] = []
  const faults: string[] = []
  for (const operand of operands) {
    try {
      const isList = /\.(jsonl?|ndjson|ya?ml)$/i.test(operand)
      const text = await readText(io, operand, isList ? { purpose: 'gold' } : {})
      corpora.push(
        isList ? parseCorpus(text, { file: nameOf(operand) }) : { articles: [{ id: nameOf(operand), text }] },
      )
    } catch (error) {
      if (!(error instanceof InputError || error instanceof DataError)) throw error
      faults.push(error.message)
    }
  }
  return { articles: joinCorpora(corpora).articles, faults }
}
