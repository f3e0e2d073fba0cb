import { bundledCategories } from '../lexicon/bundled.ts'
import { escapeHtml } from '../report/page/escape.ts'
import { type ExportedFile, type ExportedText, type Writer, wordsOf } from './exported.ts'
import { taggedTextOf } from './tagged-text.ts'

/**
 * Tasks for Label Studio with the tags as predictions, and the labeling configuration that shows them. Label Studio
 * counts in code points.
 */
export const toLabelStudio: Writer = (texts, { manifest }) => {
  const version = manifest === undefined ? 'framelex' : `framelex ${manifest.version}`
  return [
    {
      name: 'tasks.json',
      content: `${JSON.stringify(
        texts.map((text) => taskOf(text, version)),
        null,
        1,
      )}\n`,
    },
    configurationOf(texts),
  ]
}

function taskOf(exported: ExportedText, version: string): unknown {
  const { name, source, analysis } = exported
  const { passages, tags } = taggedTextOf(exported)
  return {
    data: {
      text: analysis.text,
      article: name,
      language: analysis.language,
      source,
      title: analysis.title && wordsOf(analysis, analysis.title),
      passages: passages.map(({ start, end }) => [start, end]),
    },
    predictions: [
      {
        model_version: version,
        result: tags.map(({ start, end, words, category, score, passage }) => ({
          id: `p${passage}-${category}`,
          from_name: 'frame',
          to_name: 'text',
          type: 'labels',
          score,
          value: { start, end, text: words, labels: [category] },
        })),
      },
    ],
  }
}

function configurationOf(texts: readonly ExportedText[]): ExportedFile {
  const ids = new Set(texts.flatMap(({ analysis }) => Object.keys(analysis.profile.categories)))
  const labels = [...ids].map((id) => {
    const color = bundledCategories.find((category) => category.id === id)?.color
    return `    <Label value="${escapeHtml(id)}"${color === undefined ? '' : ` background="${color}"`}/>\n`
  })
  return {
    name: 'labeling-config.xml',
    content: `<View>\n  <Labels name="frame" toName="text">\n${labels.join('')}  </Labels>\n  <Text name="text" value="$text" granularity="paragraph"/>\n</View>\n`,
  }
}
