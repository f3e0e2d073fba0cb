import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

// What users get: the built package, as `npm run build` left it.
const root = fileURLToPath(new URL('..', import.meta.url))
const require = createRequire(import.meta.url)
const read = (file: string): string => readFileSync(`${root}/${file}`, 'utf8')

const packed: readonly { path: string; mode: number }[] = JSON.parse(
  execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  }),
)[0].files
const paths = packed.map(({ path }) => path)

/** All that a built file imports, directly or not, now or later. */
function reached(file: string, seen: Set<string> = new Set()): ReadonlySet<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  for (const { fileName } of ts.preProcessFile(read(file), true, true).importedFiles) {
    if (fileName.startsWith('.')) reached(posix.join(posix.dirname(file), fileName), seen)
    else seen.add(fileName)
  }
  return seen
}

describe('the package', () => {
  it('holds the built code, the lexicons and the papers, and nothing else', () => {
    const allowed =
      /^(package\.json|README\.md|LICENSE|CHANGELOG\.md|dist\/[^/]+\.(mjs|d\.mts)|lexicons\/([a-z]{2,3}\/)?[^/]+\.(yaml|md|json))$/
    expect(paths.filter((path) => !allowed.test(path))).toEqual([])
  })

  it('grows by less than 60 KB by the report', () => {
    const sizes = new Map<string, number>()
    for (const path of paths.filter((path) => path.endsWith('.mjs')))
      for (const [, module = '', code = ''] of read(path).matchAll(
        /^\/\/#region (\S+)\n([\s\S]*?)^\/\/#endregion/gm,
      ))
        sizes.set(module.replace('\\0', ''), Buffer.byteLength(code))
    // What only comparisons need is no part of the report.
    const own = [...sizes].filter(
      ([module]) =>
        /^(framelex:report|src\/report\/page\/)/.test(module) && !/\/(comparison|plots)\./.test(module),
    )
    expect(own.map(([module]) => module)).toEqual(
      expect.arrayContaining(['framelex:report', 'src/report/page/report.ts', 'src/report/page/article.ts']),
    )
    expect(own.reduce((sum, [, size]) => sum + size, 0)).toBeLessThan(60_000)
  })

  it('holds every file that its exports and its command name', () => {
    const { exports, bin } = JSON.parse(read('package.json'))
    const named = [...Object.values(exports), ...Object.values(bin)]
      .flatMap((target) => (typeof target === 'string' ? target : Object.values(target as object)))
      .map((target: string) => target.slice(2))
    for (const target of named) {
      if (target.endsWith('*')) expect(paths.some((path) => path.startsWith(target.slice(0, -1)))).toBe(true)
      else expect(paths).toContain(target)
    }
  })

  it('gives the raw lexicons and the schema to whoever imports them', () => {
    for (const name of [
      'lexicons/en/photo-caption.yaml',
      'lexicons/de/lists.yaml',
      'lexicon.schema.json',
      'lists.schema.json',
      'vocabulary.schema.json',
    ]) {
      expect(existsSync(require.resolve(`framelex/${name}`))).toBe(true)
    }
  })

  it('needs Node only behind the doors that say so', () => {
    const needed = [...reached('dist/index.mjs')].filter((name) => !name.startsWith('dist/'))
    expect(needed.filter((name) => name.startsWith('node:'))).toEqual([])
    expect([...reached('dist/node.mjs')].some((name) => name.startsWith('node:'))).toBe(true)
  })

  it('starts its command with Node', () => {
    expect(read('dist/cli.mjs')).toMatch(/^#!\/usr\/bin\/env node\n/)
  })
})
