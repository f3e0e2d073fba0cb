import { type Writer, wordsOf } from './exported.ts'
import { taggedTextOf } from './tagged-text.ts'

/**
 * JSONL for doccano (sequence labeling): `label` holds `[start, end, category]` in code points. Beside it stand, as meta
 * data, the article, its language, outlet and title, and where its passages lie.
 */
export const toDoccano: Writer = (texts) => [
  {
    name: 'doccano.jsonl',
    content: texts
      .map((exported) => {
        const { analysis, name, source } = exported
        const { passages, tags } = taggedTextOf(exported)
        const line = {
          text: analysis.text,
          label: tags.map(({ start, end, category }) => [start, end, category]),
          article: name,
          language: analysis.language,
          source,
          title: analysis.title && wordsOf(analysis, analysis.title),
          passages: passages.map(({ start, end }) => [start, end]),
        }
        return `${JSON.stringify(line)}\n`
      })
      .join(''),
  },
]
