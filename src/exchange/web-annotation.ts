import type { Span } from '../types.ts'
import { checkQuote, codePointsOf } from './code-points.ts'
import { type ExportedText, type Writer, wordsOf } from './exported.ts'

/** So many characters stand before and behind a quotation, so that it is found again where offsets went wrong. */
const around = 32

/**
 * W3C Web Annotations (JSON-LD): one for each passage with tags, its body the tags; one for each voice, its body the
 * speaker and the role. Places are told by offsets in code points (TextPositionSelector) and by the words with what stands around
 * them (TextQuoteSelector).
 */
export const toWebAnnotations: Writer = (texts, { manifest }) => {
  const generator = {
    type: 'Software',
    name: 'framelex',
    ...(manifest === undefined ? {} : { 'schema:softwareVersion': manifest.version }),
  }
  const items = texts.flatMap((text) =>
    annotationsOf(text).map((annotation) => ({ ...annotation, generator })),
  )
  const page = {
    '@context': ['http://www.w3.org/ns/anno.jsonld', { schema: 'https://schema.org/' }],
    id: 'urn:framelex:annotations',
    type: 'AnnotationPage',
    startIndex: 0,
    items,
  }
  return [{ name: 'annotations.jsonld', content: `${JSON.stringify(page, null, 1)}\n` }]
}

function annotationsOf({ name, analysis }: ExportedText): readonly object[] {
  const source = `urn:framelex:text:${encodeURIComponent(name)}`
  const { toCodePoints } = codePointsOf(analysis.text)
  const points = Array.from(analysis.text)
  const target = (span: Span): object => {
    const { start, end } = toCodePoints(span)
    const exact = wordsOf(analysis, span)
    checkQuote(points, { start, end }, exact, name)
    return {
      source,
      selector: [
        { type: 'TextPositionSelector', start, end },
        {
          type: 'TextQuoteSelector',
          exact,
          prefix: points.slice(Math.max(start - around, 0), start).join(''),
          suffix: points.slice(end, end + around).join(''),
        },
      ],
    }
  }
  const text = (value: string, purpose: string): object => ({ type: 'TextualBody', value, purpose })
  const passages = analysis.passages.flatMap((passage, at) =>
    passage.tags.length === 0
      ? []
      : [
          {
            id: `${source}:passage:${at + 1}`,
            type: 'Annotation',
            motivation: 'classifying',
            body: passage.tags.map(({ category }) => text(category, 'classifying')),
            target: target(passage),
          },
        ],
  )
  const voices = analysis.voices.map((voice, at) => ({
    id: `${source}:voice:${at + 1}`,
    type: 'Annotation',
    motivation: 'identifying',
    body: [
      text(
        voice.speaker?.name ?? (voice.speaker?.span ? wordsOf(analysis, voice.speaker.span) : ''),
        'identifying',
      ),
      text([voice.kind, voice.speaker?.role, voice.cue?.stance].filter(Boolean).join(' '), 'tagging'),
    ],
    target: target(voice),
  }))
  return [...passages, ...voices]
}
