import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** The bytes of a file, piece by piece. The file is opened when the first is asked for. */
export async function* openFile(path: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(path, { highWaterMark: 2 ** 18 })
}

/**
 * The files in a folder and in the folders in it, as paths from there; `null` if it is no folder. What begins with a
 * dot is left out, and links are not followed into other folders: they could lead in circles.
 */
export async function filesIn(folder: string): Promise<readonly string[] | null> {
  const found = await stat(folder).catch(() => null)
  if (!found?.isDirectory()) return null
  const paths: string[] = []
  const open = ['']
  for (let inner = open.pop(); inner !== undefined; inner = open.pop()) {
    for (const entry of await readdir(join(folder, inner), { withFileTypes: true })) {
      const path = inner === '' ? entry.name : `${inner}/${entry.name}`
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
      if (entry.isDirectory()) open.push(path)
      else paths.push(path)
    }
  }
  return paths
}
