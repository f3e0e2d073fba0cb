import type { Check, Reference } from './check.ts'
import { asObject, notesOf, readPatterns, sentencesOf } from './check.ts'
import type { EntryContent } from './lexicon.ts'
import type { Path } from './place.ts'
import { isReservedName } from './plain.ts'
import type { EntryFile } from './schema.ts'

export function readEntryDrafts(
  check: Check,
  value: unknown,
): { entries: readonly EntryContent[]; references: readonly Reference[] } {
  const entries: EntryContent[] = []
  const references: Reference[] = []
  const ids = new Map<string, number>()
  for (const [index, draft] of (Array.isArray(value) ? value : []).entries()) {
    if (draft === undefined) continue
    const path: Path = ['entries', index]
    const entry = (typeof draft === 'string' ? { pattern: draft } : asObject(draft)) as EntryFile
    const patternPath = typeof draft === 'string' ? path : [...path, 'pattern']
    const read = readPatterns(check, entry.pattern, patternPath)
    const unless = readPatterns(check, entry.unless, [...path, 'unless'])
    references.push(...read.references, ...unless.references)
    checkSign(check, entry, path)
    const id = idOf(entry)
    if (id !== undefined)
      checkId(
        check,
        id,
        entry,
        path,
        ids,
        typeof draft === 'string' ? path : entry.id === undefined ? patternPath : [...path, 'id'],
      )
    entries.push({
      id: id ?? '',
      weight: entry.weight ?? 1,
      sign: entry.shape !== undefined ? 'shape' : entry.breadth ? 'breadth' : 'pattern',
      patterns: read.patterns,
      unless: unless.patterns,
      max: entry.max ?? 1,
      scope: entry.scope ?? 'passage',
      ...(entry.shape !== undefined && { shape: entry.shape }),
      ...sentencesOf(entry),
      ...notesOf(entry),
      ...check.placeOf(path),
    })
  }
  return { entries, references }
}

function idOf({ id, pattern, shape, breadth }: EntryFile): string | undefined {
  if (typeof id === 'string') return id
  const first = typeof pattern === 'string' ? pattern : Array.isArray(pattern) ? pattern[0] : undefined
  if (typeof first === 'string') return first
  return shape !== undefined ? `shape: ${shape}` : breadth ? 'breadth' : undefined
}

function checkId(
  check: Check,
  id: string,
  entry: EntryFile,
  path: Path,
  ids: Map<string, number>,
  idPath: Path,
): void {
  if (isReservedName(id))
    check.report(
      idPath,
      `\`${id}\` cannot be an id`,
      entry.id === undefined ? { hint: 'give the entry an `id` of its own' } : {},
    )
  const earlier = ids.get(id)
  if (earlier === undefined) ids.set(id, Number(path[1]))
  else {
    const { line } = check.placeOf(['entries', earlier])
    check.report(idPath, `the id \`${id}\` is taken by the entry in line ${line}`, {
      hint: 'join the two, or give one of them another `id`',
    })
  }
}

/** Exactly one of `pattern`, `shape`, `breadth`; and what only goes with patterns. */
function checkSign(check: Check, entry: EntryFile, path: Path): void {
  const signs = (['pattern', 'shape', 'breadth'] as const).filter((sign) => sign in entry)
  if (signs.length === 0) check.report(path, 'expected one of `pattern`, `shape`, `breadth`')
  if (signs.length > 1)
    check.report(path, `expected only one of ${signs.map((one) => `\`${one}\``).join(', ')}`)
  if (signs.length !== 1 || signs[0] === 'pattern') return
  for (const key of ['unless', 'scope', 'max', 'match', 'noMatch'] as const)
    if (entry[key] !== undefined)
      check.report([...path, key], `\`${key}\` goes with \`pattern\`, not with \`${signs[0]}\``, {
        key: true,
      })
}
