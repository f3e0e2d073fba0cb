import mapValues from 'lodash/mapValues.js'
import { toBrat } from './brat.ts'
import { toDoccano } from './doccano.ts'
import {
  checkNames,
  type ExportedFile,
  type ExportedText,
  type ExportOptions,
  type Writer,
} from './exported.ts'
import { toJsonLines } from './json-lines.ts'
import { toLabelStudio } from './label-studio.ts'
import { toQdaCodebook } from './qda-codebook.ts'
import { toTables } from './tables.ts'
import { toWebAnnotations } from './web-annotation.ts'

/** The names of the formats, in the order in which they are shown. */
export const formatNames = [
  'csv',
  'jsonl',
  'web-annotation',
  'brat',
  'label-studio',
  'doccano',
  'qdc',
] as const

/** The formats that `toExport` writes. */
export type ExportFormat = (typeof formatNames)[number]

/** A format that analyses can be written in. */
interface ExportFormatInfo {
  /** What it is, in a few words. */
  readonly summary: string
  /** Whether all texts stand in one file. */
  readonly isOneFile: boolean
  readonly write: Writer
}

const formats: Readonly<Record<ExportFormat, ExportFormatInfo>> = {
  csv: { summary: 'tables of passages, evidence and voices', isOneFile: false, write: toTables },
  jsonl: { summary: 'whole analyses, one a line', isOneFile: true, write: toJsonLines },
  'web-annotation': {
    summary: 'W3C Web Annotations of tags and voices (JSON-LD)',
    isOneFile: true,
    write: toWebAnnotations,
  },
  brat: { summary: 'brat standoff: texts and annotations', isOneFile: false, write: toBrat },
  'label-studio': {
    summary: 'tasks with predictions, and their configuration',
    isOneFile: false,
    write: toLabelStudio,
  },
  doccano: { summary: 'texts with labels, one a line', isOneFile: true, write: toDoccano },
  qdc: { summary: 'REFI-QDA codebook', isOneFile: true, write: toQdaCodebook },
}

/** The formats and what they are, in the order in which they are shown. */
export const exportFormats: Readonly<Record<ExportFormat, string>> = mapValues(
  formats,
  ({ summary }) => summary,
)

/** Whether an export in the format is one file, however many texts there are. */
export const exportsOneFile = (format: ExportFormat): boolean => formats[format].isOneFile

/**
 * Writes analyses in a format of other tools: `csv`, `jsonl`, `web-annotation`, `brat`, `label-studio`, `doccano` or `qdc`. Offsets are in
 * the unit that the format counts in: UTF-16 units in `csv` and `jsonl`, as in an analysis; code points in the others.
 * Quoted words are checked against the text. A REFI-QDA project is an archive: `toQdaProject` makes it.
 *
 * @returns the files of the export, with names to give them
 * @throws RangeError for an unknown format, or two texts of one name
 */
export function toExport(
  format: ExportFormat,
  texts: readonly ExportedText[],
  options: ExportOptions = {},
): readonly ExportedFile[] {
  if (!Object.hasOwn(formats, format)) {
    const advice =
      String(format) === 'qdpx'
        ? 'await toQdaProject, which makes the archive'
        : `use one of ${formatNames.join(', ')}`
    throw new RangeError(`toExport: unknown format ${JSON.stringify(format)}; ${advice}`)
  }
  checkNames(texts, 'toExport')
  return formats[format].write(texts, options)
}
