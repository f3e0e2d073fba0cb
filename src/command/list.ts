import { join } from 'node:path'
import { nearest } from '../errors.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { pad } from '../report/lines.ts'
import { formatCount, formatScore, formatSigned } from '../report/numbers.ts'
import { type Line, paint, run } from '../report/style.ts'
import { tableLines } from '../report/table.ts'
import { type Theme, themeOf } from '../report/theme.ts'
import { toVisible } from '../report/visible.ts'
import { displayWidth } from '../report/width.ts'
import type { LinkedEntry, LinkedLexicon } from '../types.ts'
import { readLexicons } from './folder.ts'
import { type CommandIo, type ExitCode, hasUnicode, UsageError, widthOf } from './io.ts'
import { type CommandSpec, parseCall } from './options.ts'

export const listSpec: CommandSpec = {
  name: 'list',
  operands: '[LANGUAGE[/CATEGORY]]',
  summary: 'shows the languages, categories and lexicons that are bundled, or the entries of one lexicon',
  details: ['To change a lexicon, copy its file and name the folder of the copy with --lexicons.'],
  options: [
    { name: 'lexicons', value: 'FOLDER', help: 'list the lexicons of a folder instead of the bundled ones' },
    { name: 'json', help: 'print as JSON' },
  ],
  examples: ['framelex list', 'framelex list en/state-narrative', 'framelex list --lexicons my-lexicons'],
}

/** A language and its lexicons, as `list --json` prints them. */
interface ListedLanguage {
  readonly language: string
  readonly name: string
  readonly lists: number
  readonly lexicons: readonly ListedLexicon[]
}

interface ListedLexicon {
  readonly category: string
  readonly title: string
  readonly file: string
  readonly bias: number
  readonly threshold: number
  readonly entries: readonly LinkedEntry[]
}

/** Lists what there is to analyze with. */
export async function runList(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const call = parseCall(args, listSpec)
  const [wanted, ...more] = call.operands
  if (more.length > 0) throw new UsageError(`give one LANGUAGE/CATEGORY, not ${more.length + 1}`)
  const folder = call.value('lexicons')
  const [{ bundledLexicons }, { looksOf }] = await Promise.all([
    import('../lexicon/bundled.ts'),
    import('./looks.ts'),
  ])
  const lexicons = folder === undefined ? bundledLexicons : await readLexicons(folder)
  const theme = themeOf({
    color: io.stdout.colorDepth,
    width: widthOf(io),
    unicode: hasUnicode(io.environment),
    categories: looksOf(lexicons),
  })
  const languages = choose(await languagesOf(lexicons, theme), wanted)
  if (call.has('json')) {
    await io.stdout.write(`${JSON.stringify(languages.map(toJson), null, 2)}\n`)
    return 0
  }
  const lines =
    wanted?.includes('/') && languages[0]?.lexicons[0] !== undefined
      ? lexiconLines(languages[0], languages[0].lexicons[0], theme)
      : [...languages.flatMap((language) => languageLines(language, theme)), ...placeLines(io, folder)]
  await io.stdout.write(paint(lines, theme.depth))
  return 0
}

async function languagesOf(lexicons: readonly Lexicon[], theme: Theme): Promise<ListedLanguage[]> {
  const { linkLexicons } = await import('../lexicon/link.ts')
  const { languages } = await linkLexicons(lexicons)
  const fileOf = ({ language, category }: LinkedLexicon): string =>
    lexicons.find((each) => each.language === language && each.category === category)?.file ?? ''
  return languages.map(({ data, lexicons: own }) => ({
    language: data.language,
    name: data.name,
    lists: new Set(own.flatMap((lexicon) => [...lexicon.lists.values()])).size,
    lexicons: theme
      .inOrder(own.map((lexicon) => lexicon.category))
      .flatMap((category) => own.filter((lexicon) => lexicon.category === category))
      .map((lexicon) => ({
        category: lexicon.category,
        title: theme.titleOf(lexicon.category),
        file: fileOf(lexicon),
        bias: lexicon.bias,
        threshold: lexicon.threshold,
        entries: lexicon.entries,
      })),
  }))
}

/** What the operand names: everything, one language, or one lexicon of it. */
function choose(languages: readonly ListedLanguage[], wanted: string | undefined): readonly ListedLanguage[] {
  if (wanted === undefined) return languages
  const [code = '', category] = wanted.split('/')
  const known = languages.flatMap((each) => [
    each.language,
    ...each.lexicons.map((lexicon) => `${each.language}/${lexicon.category}`),
  ])
  if (!known.includes(wanted)) {
    const meant = nearest(wanted, known)
    throw new UsageError(
      `there is no ${wanted}; ${meant === undefined ? 'framelex list shows what there is' : `did you mean ${meant}?`}`,
    )
  }
  return languages
    .filter((each) => each.language === code)
    .map((each) => ({
      ...each,
      lexicons: each.lexicons.filter((lexicon) => category === undefined || lexicon.category === category),
    }))
}

function toJson({ language, name, lists, lexicons }: ListedLanguage): unknown {
  return {
    language,
    name,
    lists,
    lexicons: lexicons.map(({ entries, ...lexicon }) => ({
      ...lexicon,
      entries: entries.map(({ id, weight, sign, max, scope }) => ({ id, weight, sign, max, scope })),
    })),
  }
}

function languageLines({ language, name, lists, lexicons }: ListedLanguage, theme: Theme): Line[] {
  const titleWidth = Math.max(...lexicons.map(({ title }) => displayWidth(title)))
  return [
    [
      run(`${toVisible(name)} (${language})`, { bold: true }),
      run(`, ${formatCount(lists, 'word list')}`, { dim: true }),
    ],
    ...tableLines(
      {
        head: ['', 'entries', 'threshold'],
        rows: lexicons.map(({ category, title, threshold, entries }) => ({
          style: { color: theme.colorOf(category) },
          cells: [
            `${pad(title, titleWidth)}  ${language}/${category}`,
            String(entries.length),
            formatScore(threshold),
          ],
        })),
      },
      theme,
    ),
    [],
  ]
}

function lexiconLines({ name }: ListedLanguage, lexicon: ListedLexicon, theme: Theme): Line[] {
  const { category, title, file, bias, threshold, entries } = lexicon
  const color = theme.colorOf(category)
  const sign = (value: number): string => formatSigned(value, theme.glyphs)
  return [
    [run(title, { bold: true, color }), run(`, ${toVisible(name)}, ${entries.length} entries`)],
    [
      run(`${toVisible(file)}; bias ${sign(bias).trim()}, threshold ${formatScore(threshold)}`, {
        dim: true,
      }),
    ],
    [],
    ...entries
      .toSorted((a, b) => b.weight - a.weight)
      .map(({ id, weight, max, scope, sign: kind }): Line => {
        const notes = [
          ...(kind === 'pattern' ? [] : [kind]),
          ...(scope === 'passage' ? [] : [`in: ${scope}`]),
          ...(max === 1 ? [] : [`up to ${max} times`]),
        ]
        return [
          run(pad(sign(weight), 7, 'end'), { color }),
          run(`  ${toVisible(id)}`),
          run(notes.length === 0 ? '' : `  (${notes.join(', ')})`, { dim: true }),
        ]
      }),
  ]
}

function placeLines(io: CommandIo, folder: string | undefined): Line[] {
  return folder === undefined
    ? [[run(`The files lie in ${join(io.packageFolder, 'lexicons')}`, { dim: true })]]
    : []
}
