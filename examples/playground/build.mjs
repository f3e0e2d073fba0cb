// Builds the page into a folder: npm run playground:build [-- FOLDER]. The files work wherever they lie, also opened from a folder.
import { createHash } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createAnalyzer, toHtml } from 'framelex'
import { build } from 'vite'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))
/** The library as it is published. */
const library = { find: /^framelex$/, replacement: here('../../dist/index.mjs') }

/** One script of all that an entry needs, for browsers that run no modules from a folder. */
async function scriptOf(entry, plugins = []) {
  const [{ output }] = [
    await build({
      configFile: false,
      root: here('.'),
      logLevel: 'error',
      resolve: { alias: [library] },
      plugins,
      build: {
        write: false,
        target: 'es2022',
        reportCompressedSize: false,
        chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
        lib: { entry: here(entry), formats: ['iife'], name: 'framelexPlayground' },
        rolldownOptions: { output: { codeSplitting: false } },
      },
    }),
  ].flat()
  return output.find(({ type }) => type === 'chunk').code
}

/** A module that exports one text, or what a global variable holds. */
const moduleOf = (modules) => ({
  name: 'playground',
  enforce: 'pre',
  resolveId: (id) => (Object.hasOwn(modules, id) ? `\0${id}` : undefined),
  load: (id) => modules[id.slice(1)],
})

/** The worker without English: its model comes as a global variable, if it comes. */
const workerOf = () =>
  scriptOf('src/worker.ts', [
    moduleOf({
      'wink-nlp': 'export default globalThis.framelexEnglish?.winkNLP',
      'wink-eng-lite-web-model': 'export default globalThis.framelexEnglish?.model',
    }),
  ])

/** The policy of the page: its own scripts, the worker that it makes itself, and the script of the reports. Nothing else, and no way out. */
async function policyOf() {
  const analyzer = await createAnalyzer()
  const report = toHtml(analyzer.analyze(''), { manifest: analyzer.manifest() })
  const script = /<script>([\s\S]*?)<\/script>/.exec(report)[1]
  const hash = createHash('sha256').update(script).digest('base64')
  return [
    "default-src 'none'",
    `script-src 'self' 'sha256-${hash}' blob:`,
    "style-src 'self' 'unsafe-inline'",
    'worker-src blob:',
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

/** The files of the page, by their names. */
async function filesOfPlayground() {
  const worker = await workerOf()
  const page = await scriptOf('src/main.ts', [
    moduleOf({ 'framelex:worker': `export default ${JSON.stringify(worker)}` }),
  ])
  const english = await scriptOf('src/english.ts')
  return new Map([
    ['index.html', (await readFile(here('index.html'), 'utf8')).replace('$policy', await policyOf())],
    ['playground.css', await readFile(here('playground.css'), 'utf8')],
    ['playground.js', page],
    ['english.js', `globalThis.framelexEnglish = ${JSON.stringify(english)}\n`],
  ])
}

/** Builds the page into a folder, by default `dist` beside this file. @returns the folder, with a slash at its end */
export async function buildPlayground(folder = here('dist/')) {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  for (const [name, content] of await filesOfPlayground()) await writeFile(join(folder, name), content)
  return folder
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = await buildPlayground(process.argv[2])
  console.log(join(relative('.', folder), 'index.html'))
}
