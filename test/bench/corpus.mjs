import { existsSync, readFileSync } from 'node:fs'

/** Where the corpora lie: `en.jsonl` and `de.jsonl`, one `{ title, text }` a line. */
const folder = process.env.FRAMELEX_CORPUS ?? '../shared/corpus'

const examples = {
  en: ['windfarm.en', 'hospital.en', 'ministry.en', 'council.en'],
  de: ['harbor.de', 'bruecke.de'],
}

/** Articles of one language: of the corpus folder, else the examples repeated to a million characters. */
export function articlesOf(language) {
  const file = `${folder}/${language}.jsonl`
  if (existsSync(file)) {
    const texts = readFileSync(file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line).text)
    return { texts, name: `corpus (${texts.length} articles)` }
  }
  const own = examples[language].map((name) =>
    readFileSync(new URL(`../../examples/articles/${name}.txt`, import.meta.url), 'utf8'),
  )
  const length = own.reduce((sum, text) => sum + text.length, 0)
  const texts = Array.from({ length: Math.ceil(1e6 / length) }, () => own).flat()
  return { texts, name: `examples repeated (${texts.length} articles; kinder than a corpus)` }
}

/** Millions of UTF-8 bytes. */
export const megabytes = (texts) => texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6
