/** Run in a process of its own: `node --expose-gc fresh.mjs LANGUAGES FILE`. Prints one JSON object. */
import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'

const [languages, file] = process.argv.slice(2)
const texts = JSON.parse(readFileSync(file, 'utf8'))
const megabytesInUse = () => {
  globalThis.gc()
  return process.memoryUsage().heapUsed / 2 ** 20
}

const started = performance.now()
const { bundledLexicons, createAnalyzer } = await import('framelex')
const imported = performance.now()
const lexicons = bundledLexicons.filter(({ language }) => languages.split(',').includes(language))
const analyzer = await createAnalyzer({ lexicons })
const created = performance.now()
analyzer.analyze(texts[0])
const analyzed = performance.now()
const heapReady = megabytesInUse()
for (const text of texts) analyzer.analyze(text)
const heapAfter = megabytesInUse()

console.log(
  JSON.stringify({
    import: imported - started,
    create: created - imported,
    first: analyzed - created,
    heapReady,
    heapAfter,
    peak: process.resourceUsage().maxRSS / 1024,
  }),
)
