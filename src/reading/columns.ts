import { nearest } from '../errors.ts'
import type { CorpusArticle } from '../validation/corpus.ts'

/** Which columns, or keys of JSON, hold what. */
export interface Columns {
  /** The text. Default: the first of `text`, `body`, `content`, `paragraphs`. In JSON it may be a list of paragraphs. */
  readonly text?: string
  /** The headline. Default: `title` or `headline`. */
  readonly title?: string
  /** The outlet. Default: `source` or `outlet`. */
  readonly source?: string
}

type Role = 'text' | 'title' | 'source' | 'id' | 'language'
const usual: Readonly<Record<Role, readonly string[]>> = {
  text: ['text', 'body', 'content', 'paragraphs'],
  title: ['title', 'headline'],
  source: ['source', 'outlet'],
  id: ['id'],
  language: ['language', 'lang'],
}

/** Something wrong with a column or a key; without a name, with the row as such. */
export interface Problem {
  readonly name?: string
  readonly message: string
  readonly hint?: string
}

/** The name of the column for each role that has one, and what is wrong. */
export function findColumns(
  names: readonly string[],
  wanted: Columns,
): { readonly columns: Partial<Record<Role, string>>; readonly problems: readonly Problem[] } {
  const columns: Partial<Record<Role, string>> = {}
  const problems: Problem[] = []
  const there = names.length === 0 ? 'there are none' : `there are: ${names.join(', ')}`
  for (const role of Object.keys(usual) as Role[]) {
    const asked = role === 'id' || role === 'language' ? undefined : wanted[role]
    const usualNames = usual[role]
    const found =
      asked === undefined
        ? usualNames.flatMap((name) => names.find((each) => each.toLowerCase() === name) ?? [])[0]
        : names.find((name) => name === asked)
    if (found !== undefined) {
      columns[role] = found
      if (names.indexOf(found) !== names.lastIndexOf(found))
        problems.push({
          name: found,
          message: `two columns are called \`${found}\``,
          hint: 'rename one of them',
        })
    } else if (asked !== undefined) {
      const meant = nearest(asked, names)
      const mean = meant === undefined ? '' : `; did you mean \`${meant}\`?`
      problems.push({ message: `there is no \`${asked}\` for the ${role}${mean}`, hint: there })
    } else if (role === 'text') {
      const meant = usualNames.map((name) => nearest(name, names)).find((name) => name !== undefined)
      const hint = `${there}; name the one that holds the text, as in --text ${meant ?? names[0] ?? 'COLUMN'}`
      problems.push({ message: `there is no \`text\`, \`body\` or \`content\``, hint })
    }
  }
  return { columns, problems }
}

/** The article in a row; problems where a value is of the wrong kind. @param id of an article without one */
export function articleIn(
  cellOf: (name: string) => unknown,
  columns: Partial<Record<Role, string>>,
  id: string,
): { readonly article?: CorpusArticle; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const read = (role: Role): string | undefined => {
    const name = columns[role]
    const value = name === undefined ? undefined : cellOf(name)
    if (value === undefined || value === null || value === '') return undefined
    if (typeof value === 'string') return value
    if (typeof value === 'number') return String(value)
    problems.push({ ...(name === undefined ? {} : { name }), message: `expected a text in \`${name}\`` })
    return undefined
  }
  const given = columns.text === undefined ? undefined : cellOf(columns.text)
  const paragraphs =
    Array.isArray(given) && given.every((each) => typeof each === 'string') ? given : undefined
  if (paragraphs === undefined && typeof given !== 'string')
    problems.push({
      ...(columns.text === undefined ? {} : { name: columns.text }),
      message: `expected a text in \`${columns.text}\``,
    })
  const [title, source, language] = [read('title'), read('source'), read('language')]
  const article = {
    id: read('id') ?? id,
    ...(language === undefined ? {} : { language }),
    ...(source === undefined ? {} : { source }),
    ...(title?.trim() ? { title } : {}),
    text: paragraphs === undefined ? String(given ?? '') : paragraphs.join('\n\n'),
    ...(paragraphs === undefined ? {} : { paragraphs }),
  }
  return problems.length > 0 ? { problems } : { article, problems }
}
