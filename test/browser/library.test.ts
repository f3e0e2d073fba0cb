import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build, type Rolldown } from 'vite'
import { expect, it } from 'vitest'
import { createAnalyzer } from '../../src/index.ts'
import { bundleLexicons } from '../../src/lexicon/bundle.plugin.ts'
import { bundleReport } from '../../src/report/page/report.plugin.ts'
import { describeInChromium } from './chromium.ts'
import { withServed } from './served.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The library as a bundler makes it, with a page and a worker that analyze what they are sent. */
async function bundled(): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const scripts: Readonly<Record<string, string>> = {
    both: `import { bundledLexicons, createAnalyzer } from '/src/index.ts'
      export async function analyze({ text, language }) {
        const lexicons = bundledLexicons.filter((lexicon) => lexicon.language === language)
        return (await createAnalyzer({ lexicons })).analyze(text)
      }`,
    page: `import { analyze } from 'both'
      globalThis.analyze = analyze`,
    worker: `import { analyze } from 'both'
      onmessage = async ({ data }) => postMessage(await analyze(data))`,
  }
  const output = await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [
      bundleLexicons(root),
      bundleReport(root),
      {
        name: 'scripts',
        resolveId: (id) => (id in scripts ? `\0${id}` : undefined),
        load: (id) => scripts[id.slice(1)],
      },
    ],
    build: {
      write: false,
      minify: false,
      rolldownOptions: { input: { page: 'page', worker: 'worker' }, output: { entryFileNames: '[name].js' } },
    },
  })
  const { output: files } = output as Rolldown.RolldownOutput
  const made = files.map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source] as const)
  return new Map<string, string | Uint8Array>([
    ...made,
    [
      'index.html',
      '<!doctype html><title>framelex</title><link rel="icon" href="data:,"><script type="module" src="page.js"></script>',
    ],
  ])
}

const articles: Readonly<Record<string, string>> = { de: 'harbor.de.txt', en: 'windfarm.en.txt' }

/** Engines may differ in the last bit of a logarithm. */
const rounded = (analysis: unknown): unknown =>
  JSON.parse(
    JSON.stringify(analysis, (_, value) => (typeof value === 'number' ? Number(value.toFixed(12)) : value)),
  )

describeInChromium('the library in a browser', (open) => {
  it('gives in a page and in a worker what it gives in Node, and loads wink for English only', async () => {
    const analyzer = await createAnalyzer()
    await withServed(await bundled(), async (address) => {
      const { page, complaints, requests } = await open()
      await page.goto(address)
      await page.waitForFunction('"analyze" in globalThis')
      for (const language of ['de', 'en']) {
        const text = await readFile(`${root}/examples/articles/${articles[language]}`, 'utf8')
        const inNode = rounded(analyzer.analyze(text))
        expect(rounded(await page.evaluate(inPage, { text, language }))).toEqual(inNode)
        expect(requests.some((request) => request.includes('wink'))).toBe(language === 'en')
        expect(rounded(await page.evaluate(inWorker, { text, language }))).toEqual(inNode)
      }
      expect(complaints).toEqual([])
      expect(requests.filter((request) => !request.startsWith(address))).toEqual([])
    })
  })
})

interface Request {
  readonly text: string
  readonly language: string
}

/** What the page knows and Node does not; the two functions below run in the page. */
interface PageScope {
  readonly analyze: (request: Request) => Promise<unknown>
  readonly Worker: new (
    address: string,
    options: { type: string },
  ) => {
    onmessage: (event: { data: unknown }) => void
    onerror: (event: { message: string }) => void
    postMessage(data: unknown): void
  }
}

const inPage = (request: Request): Promise<unknown> => (globalThis as unknown as PageScope).analyze(request)

const inWorker = (request: Request): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const worker = new (globalThis as unknown as PageScope).Worker('worker.js', { type: 'module' })
    worker.onmessage = ({ data }) => resolve(data)
    worker.onerror = ({ message }) => reject(new Error(message))
    worker.postMessage(request)
  })
