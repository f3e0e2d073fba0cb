import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BundlePlugin } from '../../lexicon/build-plugin.ts'

/** Turns the style sheet and the script of the report into the module `framelex:report`: two strings, without comments. */
export function bundleReport(root: string): BundlePlugin {
  const id = 'framelex:report'
  const fileOf = (name: string): string => join(root, 'src/report/page', name)
  return {
    name: 'framelex-report',
    resolveId: (wanted) => (wanted === id ? `\0${id}` : undefined),
    async load(wanted) {
      if (wanted !== `\0${id}`) return undefined
      const css = fileOf('report.css')
      this.addWatchFile(css)
      const style = shortStyle(await readFile(css, 'utf8'))
      const script = await scriptOf(fileOf('client/main.ts'))
      return `export const style = ${JSON.stringify(style)}\nexport const script = ${JSON.stringify(script)}`
    },
  }
}

function shortStyle(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .trim()
}

/** All modules of the script in one, which leaves no names behind. */
async function scriptOf(entry: string): Promise<string> {
  const { build } = await import('vite')
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry, formats: ['iife'], name: 'report' },
      rolldownOptions: { treeshake: true },
    },
  })
  const [made] = Array.isArray(result) ? result : [result]
  const chunk = made && 'output' in made ? made.output.find((file) => file.type === 'chunk') : undefined
  if (chunk?.type !== 'chunk') throw new Error('the script of the report was not built')
  return chunk.code.trim()
}
