import { join } from 'node:path'
import { nearest } from '../errors.ts'
import { describeVoice } from '../lexicon/entry-id.ts'
import { pad, wrap } from '../report/lines.ts'
import { formatCount, formatScore, formatSigned } from '../report/numbers.ts'
import { type Line, lineWidth, paint, run } from '../report/style.ts'
import { clip, tableLines } from '../report/table.ts'
import { type Theme, themeOf } from '../report/theme.ts'
import { toVisible } from '../report/visible.ts'
import { displayWidth } from '../report/width.ts'
import { readLexicons } from './folder.ts'
import { type CommandIo, type ExitCode, hasUnicode, UsageError, widthOf } from './io.ts'
import { type ListedEntry, type ListedLanguage, type ListedLexicon, languagesOf } from './listing.ts'
import { type CommandSpec, parseCall } from './options.ts'

export const listSpec: CommandSpec = {
  name: 'list',
  operands: '[LANGUAGE[/CATEGORY]]',
  summary: 'shows the languages, categories and lexicons that are bundled, or the entries of one lexicon',
  details: [
    'To change a lexicon, write a file with `extends: LANGUAGE/CATEGORY` that holds only what differs, or copy the whole file; name the folder of yours with --lexicons.',
    'Of one lexicon, the entries are shown by weight, with their patterns or learned words as far as the terminal is wide; --json prints them whole.',
  ],
  options: [
    { name: 'lexicons', value: 'FOLDER', help: 'list the lexicons of a folder instead of the bundled ones' },
    { name: 'vocabulary', help: 'of one lexicon, show the learned words by weight instead of the entries' },
    { name: 'json', help: 'print as JSON' },
  ],
  examples: [
    'framelex list',
    'framelex list en/state-narrative',
    'framelex list en/state-narrative --vocabulary',
    'framelex list --lexicons my-lexicons',
  ],
}

/** Lists what there is to analyze with. */
export async function runList(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const call = parseCall(args, listSpec)
  const [wanted, ...more] = call.operands
  if (more.length > 0) throw new UsageError(`give one LANGUAGE/CATEGORY, not ${more.length + 1}`)
  const ofWords = call.has('vocabulary')
  if (ofWords && !wanted?.includes('/'))
    throw new UsageError('--vocabulary shows the words of one lexicon; name it: LANGUAGE/CATEGORY')
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
    await io.stdout.write(`${JSON.stringify(languages, null, 2)}\n`)
    return 0
  }
  const lines =
    wanted?.includes('/') && languages[0]?.lexicons[0] !== undefined
      ? lexiconLines(languages[0], languages[0].lexicons[0], theme, ofWords)
      : [...languages.flatMap((language) => languageLines(language, theme)), ...placeLines(io, folder)]
  await io.stdout.write(paint(lines, theme.depth))
  return 0
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
    const meant = nearest(wanted, known) ?? known.find((name) => name.startsWith(wanted))
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

function languageLines(listed: ListedLanguage, theme: Theme): Line[] {
  const { language, name, lists, lexicons } = listed
  const titleWidth = Math.max(...lexicons.map(({ title }) => displayWidth(title)))
  return [
    [
      run(`${toVisible(name)} (${language})`, { bold: true }),
      run(`, ${formatCount(lists, 'word list')}`, { dim: true }),
    ],
    ...voiceLines(listed, theme),
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

/** Who may speak, and how much there is that announces speech. */
function voiceLines({ roles, cues }: ListedLanguage, theme: Theme): Line[] {
  const counted = Object.entries(cues).filter(([, count]) => count > 0)
  const lines = [
    ...(roles.length === 0 ? [] : [`roles: ${roles.map(toVisible).join(', ')}`]),
    ...(counted.length === 0
      ? []
      : [`cues of speech: ${counted.map(([stance, count]) => `${count} ${stance}`).join(', ')}`]),
  ]
  return lines.flatMap((line) => wrap([run(line, { dim: true })], theme.width))
}

/** @param ofWords whether the learned words are shown, not the entries */
function lexiconLines(
  { name }: ListedLanguage,
  lexicon: ListedLexicon,
  theme: Theme,
  ofWords: boolean,
): Line[] {
  const { category, title, definition, file, bias, threshold, entries, vocabulary } = lexicon
  const color = theme.colorOf(category)
  const counts = [
    `${entries.length} entries`,
    ...(vocabulary.length === 0 ? [] : [formatCount(vocabulary.length, 'learned word')]),
  ]
  return [
    [run(title, { bold: true, color }), run(`, ${toVisible(name)}, ${counts.join(', ')}`)],
    ...(definition === '' ? [] : wrap([run(toVisible(definition))], theme.width)),
    [
      run(
        `${toVisible(file)}; bias ${formatSigned(bias, theme.glyphs).trim()}, threshold ${formatScore(threshold)}`,
        { dim: true },
      ),
    ],
    [],
    ...(ofWords ? wordLines(lexicon, color, theme) : entriesLines(lexicon, color, theme)),
  ]
}

/** The learned words, and what to do where they don't count. */
function wordLines({ entries, vocabulary }: ListedLexicon, color: string, theme: Theme): Line[] {
  const advice =
    vocabulary.length === 0
      ? 'No words were learned for this category: they stand in vocabulary.yaml.'
      : 'No entry counts these words: write one, - { vocabulary: true }.'
  const isCounted = vocabulary.length > 0 && entries.some(({ sign }) => sign === 'vocabulary')
  return [
    ...vocabulary.map(([word, weight]) => [...weightRuns(weight, color, theme), run(toVisible(word))]),
    ...(isCounted ? [] : wrap([run(advice, { dim: true })], theme.width)),
  ]
}

/** The entries by weight. */
function entriesLines({ entries, vocabulary }: ListedLexicon, color: string, theme: Theme): Line[] {
  const sorted = entries.toSorted((a, b) => b.weight - a.weight)
  const idWidth = Math.min(longestAligned, Math.max(...entries.map(({ id }) => displayWidth(id))))
  const words = vocabulary.map(([word]) => word)
  return sorted.flatMap((entry) =>
    entryLines(entry, entry.sign === 'vocabulary' ? words : entry.patterns, idWidth, color, theme),
  )
}

function weightRuns(weight: number, color: string, theme: Theme): Line {
  return [run(pad(formatSigned(weight, theme.glyphs), 7, 'end'), { color }), run('  ')]
}

/** Ids up to this width stand in one column, with the patterns in the next. */
const longestAligned = 24
/** Patterns that would have less room than this beside their id stand below it. */
const leastRoom = 24

/** @param looked what it looks for: patterns or words */
function entryLines(
  entry: ListedEntry,
  looked: readonly string[],
  idWidth: number,
  color: string,
  theme: Theme,
): Line[] {
  const { id, weight, max, scope, in: inside, by } = entry
  const sign = describeSign(entry)
  const notes = [
    ...(sign === '' || sign === id ? [] : [sign]),
    ...(scope === 'passage' ? [] : [`scope: ${scope}`]),
    ...(inside === undefined ? [] : [`in: ${inside}`]),
    ...(by === undefined ? [] : [`by: ${by.map(toVisible).join(' or ')}`]),
    ...(max === 1 ? [] : [`up to ${max} times`]),
  ]
  const note = notes.length === 0 ? '' : `  (${notes.join(', ')})`
  // An entry without an id goes by the text of its pattern, which needs no repeating.
  const texts = looked
    .filter((text) => text !== id)
    .map(toVisible)
    .join(` ${theme.glyphs.dot} `)
  const name = toVisible(id)
  const start = weightRuns(weight, color, theme)
  const end = run(note, { dim: true })
  if (texts === '') return [[...start, run(name), end]]
  const aligned = pad(name, idWidth)
  const room = theme.width - lineWidth([...start, run(aligned), end]) - 2
  return room < leastRoom
    ? [
        [...start, run(name), end],
        [run(' '.repeat(lineWidth(start))), run(clip(texts, theme.width - lineWidth(start), theme))],
      ]
    : [[...start, run(aligned), run(`  ${clip(texts, room, theme)}`), end]]
}

/** What an entry without patterns looks for. */
function describeSign({ sign, shape, voice }: ListedEntry): string {
  if (sign === 'pattern') return ''
  if (voice) return describeVoice(voice)
  return shape === undefined ? sign : `shape: ${shape}`
}

function placeLines(io: CommandIo, folder: string | undefined): Line[] {
  return folder === undefined
    ? [[run(`The files lie in ${join(io.packageFolder, 'lexicons')}`, { dim: true })]]
    : []
}
