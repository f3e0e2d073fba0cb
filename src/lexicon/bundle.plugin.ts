import { readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { DataError } from '../errors.ts'
import type { BundlePlugin } from './build-plugin.ts'
import { readFiles } from './files.ts'
import type { ReadFolder } from './folder.ts'
import { readFolder } from './folder.ts'
import { knownOf } from './known.ts'
import type { EntryContent, LanguageContent, ListContent } from './lexicon.ts'

const PREFIX = 'framelex:bundled'

/**
 * Turns the YAML files of the lexicons folder into modules: `framelex:bundled`, which knows the names of what is
 * there and the version of the package, and `framelex:bundled/<language>` with the content. Fails with a DataError if something is wrong in them.
 */
export function bundleLexicons(root: string): BundlePlugin {
  let read: Promise<{ bundle: Bundle; files: readonly string[] }> | undefined
  return {
    name: 'framelex-lexicons',
    resolveId: (id) => (id === PREFIX || id.startsWith(`${PREFIX}/`) ? `\0${id}` : undefined),
    async load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return undefined
      read ??= readBundle(root)
      const { bundle, files } = await read
      for (const file of files) this.addWatchFile(join(root, file))
      const language = id.slice(PREFIX.length + 2)
      return language === '' ? indexModule(bundle, await versionOf(root)) : contentModule(bundle, language)
    },
  }
}

interface Bundle extends ReadFolder {
  readonly contents: ReadonlyMap<string, LanguageContent>
}

async function readBundle(root: string): Promise<{ bundle: Bundle; files: readonly string[] }> {
  const { files, faults } = await readFiles(join(root, 'lexicons'))
  const named = files.map(({ file, source }) => ({
    file: relative(root, file).replaceAll('\\', '/'),
    source,
  }))
  const folder = readFolder(named, new Map())
  const wrong = [...faults, ...folder.faults]
  if (wrong.length > 0) throw new DataError(wrong)
  const contents = new Map<string, LanguageContent>()
  for (const data of folder.languages) {
    const { language } = data
    const lists = folder.lists.find((one) => one.language === language)
    contents.set(language, {
      data,
      lists: {
        file: '',
        language,
        signs: [],
        ...lists,
        lists: (lists?.lists ?? []).map(withoutSentences),
      },
      vocabulary: {
        file: '',
        language,
        tables: [],
        ...folder.vocabularies.find((one) => one.language === language),
      },
      lexicons: folder.lexicons
        .filter(({ content }) => content.language === language)
        .map(({ file, content }) => ({
          file,
          ...content,
          lists: content.lists.map(withoutSentences),
          entries: content.entries.map(withoutSentences),
        })),
    })
  }
  return { bundle: { ...folder, contents }, files: named.map(({ file }) => file) }
}

async function versionOf(root: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
  return String(version)
}

/** The sentences are for tests and would make half of the bundle. */
function withoutSentences<Content extends ListContent | EntryContent>(content: Content): Content {
  const { match: _match, noMatch: _noMatch, ...rest } = content
  return rest as Content
}

function indexModule({ contents, categories }: Bundle, version: string): string {
  const languages = [...contents.keys()]
  const known = Object.fromEntries(
    [...contents].map(([language, { data, lists, lexicons }]) => [language, knownOf(data, lists, lexicons)]),
  )
  const files = [...contents].flatMap(([language, { lexicons }]) =>
    lexicons.map(({ category, file }) => ({ language, category, file })),
  )
  return [
    `export const version = ${JSON.stringify(version)}`,
    `export const categories = ${asParsed(categories)}`,
    `export const files = ${asParsed(files)}`,
    `export const known = ${asParsed(known)}`,
    `export const loaders = {${languages
      .map(
        (language) => `${JSON.stringify(language)}: () => import(${JSON.stringify(`${PREFIX}/${language}`)})`,
      )
      .join(', ')}}`,
  ].join('\n')
}

function contentModule({ contents }: Bundle, language: string): string | undefined {
  const content = contents.get(language)
  return content && `export const content = ${asParsed(content)}`
}

/** Engines read JSON in a string faster than an object literal. */
function asParsed(value: unknown): string {
  return `/* @__PURE__ */ JSON.parse(${JSON.stringify(JSON.stringify(value))})`
}
