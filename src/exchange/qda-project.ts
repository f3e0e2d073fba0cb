import type { Voice } from '../types.ts'
import { loadPeer } from '../validation/peer.ts'
import { checkQuote, codePointsOf } from './code-points.ts'
import { checkNames, type ExportedText, type ExportOptions, wordsOf } from './exported.ts'
import { codesOf, guidOfCategory, guidOfRole } from './qda-codebook.ts'
import { guidOf, projectSpace, toXml, type XmlElement } from './qda-xml.ts'
import { taggedTextOf } from './tagged-text.ts'

/** What is kept of a text besides its words and codes: variables of the project, by name. */
export const variableNames = ['title', 'language', 'outlet', 'passages'] as const
type VariableName = (typeof variableNames)[number]

/**
 * Writes analyses as a project in the exchange format of REFI-QDA (`.qdpx`), which NVivo, ATLAS.ti, MAXQDA, QualCoder and
 * others read: the texts, their passages coded with their tags (the one that governs first, the score as description), their
 * voices coded with the roles of the speakers. Places are in code points. The same texts give the same bytes.
 *
 * @returns the bytes of the file
 * @throws RangeError for two texts of one name
 * @throws Error with the code `ERR_MISSING_PEER` where `fflate` is not installed
 */
export async function toQdaProject(
  texts: readonly ExportedText[],
  options: ExportOptions = {},
): Promise<Uint8Array> {
  checkNames(texts, 'toQdaProject')
  const { zipSync, strToU8 } = await loadPeer('writing .qdpx', 'fflate', () => import('fflate'))
  const version = options.manifest?.version
  const user = guidOf('user', 'framelex')
  const project: XmlElement = {
    name: 'Project',
    attributes: {
      xmlns: projectSpace,
      name: 'framelex',
      origin: version === undefined ? 'framelex' : `framelex ${version}`,
      creatingUserGUID: user,
    },
    content: [
      { name: 'Users', content: [{ name: 'User', attributes: { guid: user, name: 'framelex' } }] },
      { name: 'CodeBook', content: [codesOf(texts)] },
      { name: 'Variables', content: variableNames.map(variableOf) },
      ...(texts.length === 0
        ? []
        : [{ name: 'Sources', content: texts.map((text) => sourceOf(text, user)) }]),
    ],
  }
  // A reader takes a byte-order mark away: a text that begins with one needs another in front.
  const contentOf = (text: string): Uint8Array => strToU8(text.startsWith('\ufeff') ? `\ufeff${text}` : text)
  const files = Object.fromEntries([
    ['project.qde', strToU8(toXml(project))],
    ...texts.map((text) => [`sources/${guidOfText(text)}.txt`, contentOf(text.analysis.text)]),
  ])
  // The earliest date that an archive can tell, so that it does not tell when it was made.
  return zipSync(files, { mtime: new Date(1980, 0, 1) })
}

const guidOfText = ({ name, analysis }: ExportedText): string => guidOf('text', name, analysis.text)
const guidOfVariable = (name: VariableName): string => guidOf('variable', name)

function variableOf(name: VariableName): XmlElement {
  return {
    name: 'Variable',
    attributes: { guid: guidOfVariable(name), name, typeOfVariable: 'Text' },
  }
}

function sourceOf(text: ExportedText, user: string): XmlElement {
  const { name, source, analysis } = text
  const guid = guidOfText(text)
  const { passages, tags } = taggedTextOf(text)
  const title = analysis.title && wordsOf(analysis, analysis.title)
  const values: Readonly<Record<VariableName, string | null | undefined>> = {
    title,
    language: analysis.language,
    outlet: source,
    passages: passages.map(({ start, end }) => `${start}-${end}`).join(' '),
  }
  const codingsOf = (codes: readonly string[], where: string): readonly XmlElement[] =>
    codes.map((code) => ({
      name: 'Coding',
      attributes: { guid: guidOf(guid, where, code), creatingUser: user },
      content: [{ name: 'CodeRef', attributes: { targetGUID: code } }],
    }))
  const tagged = passages.flatMap(({ start, end }, passage) => {
    const own = tags.filter((tag) => tag.passage === passage)
    if (own.length === 0) return []
    const where = `passage ${passage + 1}`
    const scores = own.map(({ category, score }) => `${category} ${score.toFixed(2)}`).join(', ')
    const codings = codingsOf(
      own.map(({ category }) => guidOfCategory(category)),
      where,
    )
    return [selectionOf({ guid, where, start, end, user, codings, description: scores })]
  })
  return {
    name: 'TextSource',
    attributes: { guid, name, plainTextPath: `internal://${guid}.txt`, creatingUser: user },
    content: [
      ...tagged,
      ...voicesOf(text, guid, user, codingsOf),
      ...variableNames.flatMap((variable) => variableValueOf(variable, values[variable])),
    ],
  }
}

interface Selection {
  readonly guid: string
  readonly where: string
  readonly start: number
  readonly end: number
  readonly user: string
  readonly codings: readonly XmlElement[]
  readonly description?: string
}

function selectionOf({ guid, where, start, end, user, codings, description }: Selection): XmlElement {
  return {
    name: 'PlainTextSelection',
    attributes: {
      guid: guidOf(guid, where),
      name: where,
      startPosition: start,
      endPosition: end,
      creatingUser: user,
    },
    content: [
      ...(description === undefined ? [] : [{ name: 'Description', content: description }]),
      ...codings,
    ],
  }
}

function voicesOf(
  { name, analysis }: ExportedText,
  guid: string,
  user: string,
  codingsOf: (codes: readonly string[], where: string) => readonly XmlElement[],
): readonly XmlElement[] {
  const { toCodePoints } = codePointsOf(analysis.text)
  const points = Array.from(analysis.text)
  return analysis.voices.flatMap((voice, at) => {
    if (voice.speaker === null) return []
    const where = `voice ${at + 1}`
    const { start, end } = toCodePoints(voice)
    checkQuote(points, { start, end }, wordsOf(analysis, voice), `${name}, ${where}`)
    const codings = codingsOf([guidOfRole(voice.speaker.role)], where)
    return [selectionOf({ guid, where, start, end, user, codings, description: toldOf(voice) })]
  })
}

/** Who speaks, how, and how the text stands to it. */
function toldOf({ speaker, kind, cue }: Voice): string {
  return [speaker?.name, kind, cue?.stance].filter(Boolean).join(', ')
}

function variableValueOf(variable: VariableName, value: string | null | undefined): readonly XmlElement[] {
  if (!value) return []
  return [
    {
      name: 'VariableValue',
      content: [
        { name: 'VariableRef', attributes: { targetGUID: guidOfVariable(variable) } },
        { name: 'TextValue', content: value },
      ],
    },
  ]
}
