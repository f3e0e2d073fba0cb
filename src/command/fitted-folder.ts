import { join, relative, resolve } from 'node:path'
import { TextDecoder } from 'node:util'
import partition from 'lodash/partition.js'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { WeightChanges } from '../lexicon/rewrite.ts'
import { toVisible } from '../report/visible.ts'
import type { CommandIo } from './io.ts'
import { unwritable, writeTo } from './written-file.ts'

/** What was fitted, and what is to be written of it into the file of a lexicon. */
export interface Fitted {
  readonly lexicons: readonly Lexicon[]
  readonly changesOf: (lexicon: Lexicon) => WeightChanges | undefined
  /** Further files, which take the place of those of the folder; paths as those of the lexicons. */
  readonly others?: readonly { readonly file: string; readonly text: string }[]
}

export interface Written {
  readonly files: readonly string[]
  readonly faults: readonly string[]
}

/** Writes all data files of the folder, the fitted ones changed. Everything is read before anything is written. */
export async function writeFolder(
  folder: string,
  out: string,
  { lexicons, changesOf, others = [] }: Fitted,
  io: CommandIo,
): Promise<Written> {
  const [{ readFiles }, { rewriteWeights }] = await Promise.all([
    import('../lexicon/files.ts'),
    import('../lexicon/rewrite.ts'),
  ])
  const { files } = await readFiles(folder)
  const faults: string[] = []
  const texts: { readonly file: string; readonly text: string }[] = []
  const nameOf = (file: string): string => relative(folder, file).replaceAll('\\', '/')
  const replaced = new Set(others.map(({ file }) => resolve(file)))
  for (const { file } of files) {
    if (replaced.has(resolve(file))) continue
    const source = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await io.readFile(file))
    const lexicon = lexicons.find((each) => each.file === file)
    const changes = lexicon && changesOf(lexicon)
    const { source: text, missing } =
      changes === undefined ? { source, missing: [] } : rewriteWeights(source, changes)
    faults.push(...faultsOfMissing(missing, lexicon))
    texts.push({ file: nameOf(file), text })
  }
  for (const { file, text } of others) texts.push({ file: nameOf(file), text })
  return { files: await writeTexts(out, texts, io), faults }
}

/** Writes files below a folder and returns their names. */
export async function writeTexts(
  out: string,
  texts: readonly { readonly file: string; readonly text: string }[],
  io: CommandIo,
): Promise<readonly string[]> {
  for (const { file, text } of texts) await writeTo(join(out, file), text, io)
  return texts.map(({ file }) => file)
}

/** Makes the folder to write to. A fit takes minutes: what stands in the way of writing it is told before. */
export async function makeFolder(out: string, io: CommandIo): Promise<void> {
  await io.makeFolder(out).catch((error: unknown) => {
    throw unwritable(out, error)
  })
}

/** So many ids are named. */
const mostNamed = 5

/** Why weights could not be written, and what to do. */
function faultsOfMissing(missing: readonly string[], lexicon: Lexicon | undefined): readonly string[] {
  if (missing.length === 0 || lexicon === undefined) return []
  const own = new Set(lexicon.content?.entries.map(({ id }) => id))
  const [shared, inherited] = partition(missing, (id) => own.has(id))
  const tell = (ids: readonly string[], why: string): readonly string[] =>
    ids.length === 0 ? [] : [`${lexicon.file}: ${namesOf(ids)}; ${why}`]
  return [
    ...tell(
      inherited,
      `the entries stand in \`${lexicon.content?.extends}\`, which it extends; to fit them, copy that file into the folder. The rest is written, and fits as well as the figures say only together with these weights`,
    ),
    ...tell(shared, 'its entry is an anchor or an alias (& or *) of YAML; write it out to have it fitted'),
  ]
}

function namesOf(ids: readonly string[]): string {
  const named = ids.slice(0, mostNamed).map((id) => `\`${toVisible(id)}\``)
  const more = ids.length > mostNamed ? ` and ${ids.length - mostNamed} more` : ''
  const count = ids.length === 1 ? 'one weight' : `${ids.length} weights`
  return `${count} could not be written: ${named.join(', ')}${more}`
}
