import type { VoiceSign } from '../lexicon-types.ts'
import type { Check, Reference } from './check.ts'
import { asObject, notesOf, readPatterns, sentencesOf } from './check.ts'
import { entryIdOf, rolesFrom, voiceOf } from './entry-id.ts'
import type { EntryFile, VoiceFile } from './entry-schema.ts'
import { quoteAll } from './hints.ts'
import type { EntryContent } from './lexicon.ts'
import type { Path } from './place.ts'
import { isReservedName } from './plain.ts'
import { PERSON } from './sign-schema.ts'

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
    const id = entryIdOf(entry)
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
      sign: SIGNS.find((sign) => entry[sign] !== undefined) ?? 'pattern',
      patterns: read.patterns,
      unless: unless.patterns,
      max: entry.max ?? 1,
      scope: entry.scope ?? 'passage',
      ...(entry.shape !== undefined && { shape: entry.shape }),
      ...(entry.voice !== undefined && { voice: readVoice(check, entry.voice, [...path, 'voice']) }),
      ...readInside(check, entry, path),
      ...sentencesOf(entry),
      ...notesOf(entry),
      ...(entry.rare !== undefined && { rare: entry.rare }),
      ...check.placeOf(path),
    })
  }
  return { entries, references }
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

const SIGNS = [
  'pattern',
  'shape',
  'breadth',
  'voice',
  'scare',
  'vocabulary',
] as const satisfies readonly EntryContent['sign'][]
type Sign = (typeof SIGNS)[number]

/** What goes with some signs only. */
const GOES_WITH = {
  unless: ['pattern'],
  scope: ['pattern'],
  in: ['pattern'],
  by: ['pattern'],
  max: ['pattern', 'scare'],
  match: ['pattern'],
  noMatch: ['pattern'],
} as const satisfies Partial<Record<keyof EntryFile, readonly Sign[]>>

/** Exactly one sign, and with it only what goes with it. */
function checkSign(check: Check, entry: EntryFile, path: Path): void {
  const [sign, ...others] = SIGNS.filter((one) => one in entry)
  if (sign === undefined) check.report(path, `expected one of ${quoteAll(SIGNS)}`)
  else if (others.length > 0) check.report(path, `expected only one of ${quoteAll([sign, ...others])}`)
  else
    for (const key of Object.keys(GOES_WITH) as (keyof typeof GOES_WITH)[]) {
      const signs: readonly Sign[] = GOES_WITH[key]
      if (entry[key] === undefined || signs.includes(sign)) continue
      const names = signs.map((one) => `\`${one}\``).join(' and ')
      check.report([...path, key], `\`${key}\` goes with ${names}, not with \`${sign}\``, { key: true })
    }
}

/** Whose words the finds must stand in: where only `by` is given, in those of any kind. */
function readInside(
  check: Check,
  { in: inside, by }: EntryFile,
  path: Path,
): Pick<EntryContent, 'inside' | 'by'> {
  if (by === undefined) return inside === undefined ? {} : { inside }
  checkRoles(check, by, [...path, 'by'])
  if (inside === 'narration')
    check.report([...path, 'by'], '`by` asks who says it, and `in: narration` that nobody does', {
      key: true,
    })
  return { inside: inside ?? 'speech', by: rolesFrom(by) }
}

/** Fills in what a voice leaves out; its roles must be there. */
function readVoice(check: Check, voice: VoiceFile, path: Path): VoiceSign {
  const { role = [], measure, speaker } = voice
  checkRoles(check, role, [...path, 'role'])
  if (speaker !== undefined && measure !== undefined)
    check.report(
      [...path, 'measure'],
      '`measure` counts voices of the passage, and `speaker: last` asks for one above it',
      { key: true },
    )
  return voiceOf(voice)
}

function checkRoles(check: Check, roles: string | readonly string[], path: Path): void {
  const known = check.known && new Set([...check.known.roles, PERSON])
  for (const [index, one] of (typeof roles === 'string' ? [roles] : roles).entries())
    if (known && typeof one === 'string' && !known.has(one))
      check.report(
        typeof roles === 'string' ? path : [...path, index],
        `unknown role \`${one}\`${check.suggest(one, known)}`,
        { hint: 'roles stand in lists.yaml, under `roles`' },
      )
}
