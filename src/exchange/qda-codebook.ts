import { bundledCategories } from '../lexicon/bundled.ts'
import { spareColor } from '../report/page/colors.ts'
import type { ExportedText, Writer } from './exported.ts'
import { codebookSpace, guidOf, toXml, type XmlElement } from './qda-xml.ts'

/** The groups of codes. Only what is coded under the first is read back. */
export const framingGroup = 'framing'
const voicesGroup = 'voices'

/** A codebook in the exchange format of REFI-QDA, which programs for qualitative analysis read: the categories and the roles. */
export const toQdaCodebook: Writer = (texts) => [
  {
    name: 'framelex.qdc',
    content: toXml({
      name: 'CodeBook',
      attributes: { xmlns: codebookSpace, origin: 'framelex' },
      content: [codesOf(texts)],
    }),
  },
]

export const guidOfCategory = (category: string): string => guidOf('code', framingGroup, category)
export const guidOfRole = (role: string): string => guidOf('code', voicesGroup, role)

/** The codes of an export: the categories that the texts were scored for, and the roles of those who speak in them. */
export function codesOf(texts: readonly ExportedText[]): XmlElement {
  const categories = new Set(texts.flatMap(({ analysis }) => Object.keys(analysis.profile.categories)))
  const roles = new Set(
    texts.flatMap(({ analysis }) => analysis.voices.flatMap(({ speaker }) => speaker?.role ?? [])),
  )
  const groups = [
    groupOf(framingGroup, 'Categories of framing, given by framelex.', [...categories].map(codeOf)),
    groupOf(
      voicesGroup,
      'Who says what, by role, found by framelex.',
      [...roles].sort().map((role) => ({
        name: 'Code',
        attributes: { guid: guidOfRole(role), name: role, isCodable: true },
      })),
    ),
  ]
  return { name: 'Codes', content: groups }
}

function groupOf(name: string, description: string, codes: readonly XmlElement[]): XmlElement {
  return {
    name: 'Code',
    attributes: { guid: guidOf('group', name), name, isCodable: false },
    content: [{ name: 'Description', content: description }, ...codes],
  }
}

function codeOf(category: string, at: number): XmlElement {
  const known = bundledCategories.find(({ id }) => id === category)
  const color = known?.color ?? spareColor(at)
  return {
    name: 'Code',
    attributes: { guid: guidOfCategory(category), name: category, isCodable: true, color },
    content:
      known?.definition.en === undefined ? [] : [{ name: 'Description', content: known.definition.en }],
  }
}
