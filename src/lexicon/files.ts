import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Fault } from '../errors.ts'
import type { SourceFile } from './folder.ts'

/** What was read from the disk. */
export interface ReadFiles {
  readonly files: readonly SourceFile[]
  readonly faults: readonly Fault[]
}

/**
 * Reads the YAML and JSON files of a folder and of the folders in it, in the order of their names.
 * What is not UTF-8 is a fault. Throws an Error if there is no such folder.
 */
export async function readFiles(folder: string): Promise<ReadFiles> {
  const state = await stat(folder).catch(() => null)
  if (!state) throw new Error(`there is no folder ${folder}`)
  if (!state.isDirectory()) throw new Error(`${folder} is a file; give the folder it lies in`)
  const files: SourceFile[] = []
  const faults: Fault[] = []
  for (const file of await pathsIn(folder)) {
    const bytes = await readFile(file)
    try {
      files.push({
        file: file.replaceAll('\\', '/'),
        source: new TextDecoder('utf-8', { fatal: true }).decode(bytes),
      })
    } catch {
      faults.push({ file, line: 1, column: 1, message: 'the file is not UTF-8', hint: 'save it as UTF-8' })
    }
  }
  return { files, faults }
}

async function pathsIn(folder: string): Promise<readonly string[]> {
  const paths: string[] = []
  for (const inner of ['', ...(await foldersIn(folder))]) {
    const names = await readdir(join(folder, inner), { withFileTypes: true })
    for (const { name } of names.filter((entry) => !entry.isDirectory()).toSorted(byName))
      if (isDataFile(name)) paths.push(join(folder, inner, name))
  }
  return paths
}

async function foldersIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
    .toSorted(byName)
    .map(({ name }) => name)
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : 1
}

function isDataFile(name: string): boolean {
  return /\.(ya?ml|json)$/i.test(name) && !/\.schema\.json$/i.test(name) && !name.startsWith('.')
}
