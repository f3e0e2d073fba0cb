import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { withFolder } from './world.ts'

export const weather = `# What the sky does.
language: en
category: weather
bias: -1
threshold: 0.5
entries:
  - storm # a bare pattern
  - { pattern: rain, weight: 0.5, max: 2 }
`

const categories = `categories:
  - id: weather
    color: '#0072b2'
    title: { en: Weather }
    definition: { en: What the sky does. }
  - id: sport
    color: '#d55e00'
    title: { en: Sport }
    definition: { en: Who plays. }
`

const sport = `language: en
category: sport
bias: -1
entries:
  - { pattern: [match, goal], weight: 2 }
`

export const storm =
  'A storm came over the hills and the rain did not stop.\n\nIt was the best match of the year.\n\nNothing else happened.\n'

export const gold: string = JSON.stringify(
  [
    ['a', 'one', 'A storm came in the night.', 'weather'],
    ['a', 'one', 'The match was over.', 'sport'],
    ['b', 'one', 'There was rain and a storm.', 'weather'],
    ['b', 'one', 'He was at home.', 'none'],
    ['c', 'two', 'The goal was late.', 'sport'],
    ['c', 'two', 'It was the storm of the year.', 'weather'],
    ['d', 'two', 'The match and the rain were both long.', 'sport'],
    ['d', 'two', 'She went to the market.', 'none'],
  ].reduce<{ id: string; language: string; source: string; passages: { text: string; primary: string }[] }[]>(
    (articles, [id = '', source = '', text = '', primary = '']) => {
      if (articles.at(-1)?.id !== id) articles.push({ id, language: 'en', source, passages: [] })
      articles.at(-1)?.passages.push({ text, primary })
      return articles
    },
    [],
  ),
)

/** A folder with two small English lexicons, and files beside it, that is there while `use` runs. */
export function withLexicons<Result>(
  use: (lexicons: string, folder: string) => Promise<Result>,
  files: Readonly<Record<string, string>> = {},
): Promise<Result> {
  return withFolder(async (folder) => {
    const lexicons = join(folder, 'lexicons')
    await mkdir(join(lexicons, 'en'), { recursive: true })
    const all = {
      'categories.yaml': categories,
      'en/weather.yaml': weather,
      'en/sport.yaml': sport,
      ...files,
    }
    for (const [name, text] of Object.entries(all)) await writeFile(join(lexicons, name), text)
    return await use(lexicons, folder)
  })
}
