import { readArticleList } from '../validation/article-list.ts'
import { type Gold, type GoldOptions, parseGold } from '../validation/gold.ts'
import { parseJson } from '../validation/json-lines.ts'
import { readCodedCsv } from './coded-csv.ts'
import { isZip, readQdaProject, textOf } from './coded-qda.ts'
import { type CodedSchema, doccanoSchema, labelStudioSchema } from './coded-schemas.ts'

/**
 * Reads coded passages of other tools as gold, for `evaluate` and `tune`: the JSON export of Label Studio, JSONL of
 * doccano, a table of passages (a file that ends in `.csv` or `.tsv`; needs papaparse), a REFI-QDA project (`.qdpx`, always
 * bytes; needs fflate and saxes), and whatever `parseGold` reads. Bytes of the others are text in UTF-8.
 * Which it is, is told by the name and the content. Codes on spans become codes of passages: of those that cover at least
 * half of a passage, or lie with at least half of themselves in it, the longest governs, then the first; a passage without is
 * coded `none`. Passages are those that an export of framelex named, else the paragraphs of the text.
 *
 * @throws DataError with every fault and its place: unknown categories, offsets outside of the text, quoted words that
 *   stand elsewhere
 * @throws Error with the code `ERR_MISSING_PEER` where a package has to be installed
 */
export async function importGold(source: string | Uint8Array, options: GoldOptions = {}): Promise<Gold> {
  const { file = 'gold', categories } = options
  if (typeof source !== 'string') {
    if (/\.qdpx$/i.test(file) || isZip(source)) return readQdaProject(source, file, categories)
    return importGold(textOf(source), options)
  }
  if (/\.(csv|tsv|tab)$/i.test(file)) return readCodedCsv(source, file, categories)
  const schema = schemaOf(source, categories)
  if (schema === null) return parseGold(source, options)
  return { articles: readArticleList(source, schema, file) }
}

/** The schema of a format whose texts are told by their first keys; `null` for gold of our own. */
function schemaOf(source: string, categories: readonly string[] | undefined): CodedSchema | null {
  const first = firstOf(source.replace(/^\uFEFF/, ''))
  if (typeof first !== 'object' || first === null) return null
  if ('data' in first && ('annotations' in first || 'predictions' in first))
    return labelStudioSchema(categories)
  if ('text' in first && ['label', 'labels', 'entities'].some((key) => key in first))
    return doccanoSchema(categories)
  return null
}

function firstOf(text: string): unknown {
  const whole = parseJson(text)
  if (Array.isArray(whole)) return whole[0]
  return whole ?? parseJson(text.split(/\r\n?|\n/).find((line) => line.trim() !== '') ?? '')
}
