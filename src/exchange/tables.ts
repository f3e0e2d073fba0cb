import { none } from '../validation/coding.ts'
import { type Cell, toCsv } from './csv.ts'
import { type ExportedFile, type ExportedText, type Writer, wordsOf } from './exported.ts'

/**
 * Tidy tables: one row for each passage, for each piece of evidence, and for each voice. Offsets are in UTF-16 units; a
 * passage without a tag has the category `none`.
 */
export const toTables: Writer = (texts, { delimiter = ',' }) => {
  const categories = [...new Set(texts.flatMap(({ analysis }) => Object.keys(analysis.profile.categories)))]
  const table = (
    name: string,
    header: readonly string[],
    rows: readonly (readonly Cell[])[],
  ): ExportedFile => ({
    name,
    content: toCsv(header, rows, delimiter),
  })
  return [
    table(
      'passages.csv',
      [
        ...textHeader,
        'start',
        'end',
        'words',
        'category',
        'tags',
        'certainty',
        'uncertain',
        ...categories.map((id) => `score ${id}`),
        'title',
        'text',
      ],
      texts.flatMap((text) => passageRows(text, categories)),
    ),
    table(
      'evidence.csv',
      [...textHeader, 'category', 'kind', 'entry', 'start', 'end', 'value', 'weight', 'contribution', 'text'],
      texts.flatMap(evidenceRows),
    ),
    table(
      'voices.csv',
      [
        'article',
        'source',
        'start',
        'end',
        'kind',
        'speaker',
        'role',
        'named',
        'mention',
        'stance',
        'cue',
        'text',
      ],
      texts.flatMap(voiceRows),
    ),
  ]
}

const textHeader = ['article', 'source', 'language', 'passage']

function passageRows({ name, source, analysis }: ExportedText, categories: readonly string[]): Cell[][] {
  const { language, title, passages } = analysis
  return passages.map((passage, at) => [
    name,
    source ?? null,
    language,
    at + 1,
    passage.start,
    passage.end,
    passage.words,
    passage.category ?? none,
    passage.tags.map(({ category }) => category).join(' '),
    passage.certainty,
    passage.uncertain,
    ...categories.map((category) => passage.scores[category] ?? null),
    at === 0 && title ? wordsOf(analysis, title) : null,
    wordsOf(analysis, passage),
  ])
}

function evidenceRows({ name, source, analysis }: ExportedText): Cell[][] {
  return analysis.passages.flatMap(({ evidence }, at) =>
    evidence.map(({ category, kind, entry, span, value, weight, contribution }) => [
      name,
      source ?? null,
      analysis.language,
      at + 1,
      category,
      kind,
      entry,
      span?.start ?? null,
      span?.end ?? null,
      value,
      weight,
      contribution,
      span && wordsOf(analysis, span),
    ]),
  )
}

function voiceRows({ name, source, analysis }: ExportedText): Cell[][] {
  return analysis.voices.map((voice) => {
    const { start, end, kind, speaker, cue } = voice
    return [
      name,
      source ?? null,
      start,
      end,
      kind,
      speaker?.name ?? null,
      speaker?.role ?? null,
      speaker?.named ?? null,
      speaker?.span ? wordsOf(analysis, speaker.span) : null,
      cue?.stance ?? null,
      cue && wordsOf(analysis, cue),
      wordsOf(analysis, voice),
    ]
  })
}
