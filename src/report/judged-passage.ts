import type { FoundElsewhere, FoundEntry, JudgedPassage } from '../validation/judged-passage.ts'
import { indent, wrap } from './lines.ts'
import { formatScore, formatSigned } from './numbers.ts'
import { shorten } from './shorten.ts'
import { type Line, type Run, run, type Style } from './style.ts'
import type { Theme } from './theme.ts'
import { toVisible } from './visible.ts'

/** So many entries are named under a passage. */
const strongest = 5
/** So many columns of what was found elsewhere are quoted. */
const longestQuote = 24
/** So many learned words are named. */
const mostWords = 3

/** A coded passage for people: where it stands, its text with what was found, and the entries that count most. */
export function judgedPassageLines(passage: JudgedPassage, category: string, theme: Theme): Line[] {
  const { article, source, passage: number, labels, score, margin, found, text } = passage
  const dot = ` ${theme.glyphs.dot} `
  const place = [source ?? undefined, article === source ? undefined : article, `passage ${number}`]
  const codes = labels.length === 0 ? 'none' : labels.map(theme.titleOf).join(', ')
  const distance = `${Math.abs(margin).toFixed(2)} ${margin < 0 ? 'below' : 'above'} its threshold`
  const width = theme.width - 2
  return indent(
    [
      ...wrap(
        [
          run(place.flatMap((part) => (part === undefined ? [] : toVisible(part))).join(dot), { dim: true }),
          run(`${dot}coded `, { dim: true }),
          run(codes, { bold: true }),
          run(`${dot}${formatScore(score)}, ${distance}`, { dim: true }),
        ],
        width,
      ),
      ...wrap(foundRuns(text, found, category, theme), width),
      ...wrap(entryRuns(passage, theme), width),
    ],
    [run('  ')],
  )
}

/** The text, with brackets or colors where something was found in it. */
function foundRuns(text: string, found: readonly FoundEntry[], category: string, theme: Theme): Run[] {
  // What a voice says is found as a whole, and would take the eye from the words.
  const worded = found.filter(({ kind }) => kind !== 'voice')
  const signs = new Int8Array(text.length)
  for (const sign of [-1, 1])
    for (const { contribution, spans } of worded)
      if (contribution * sign > 0) for (const { start, end } of spans) signs.fill(sign, start, end)
  const runs: Run[] = []
  for (let start = 0; start < signs.length; ) {
    let end = start + 1
    while (end < signs.length && signs[end] === signs[start]) end += 1
    const words = toVisible(text.slice(start, end))
    runs.push(...markedRuns(words, signs[start] ?? 0, category, theme))
    start = end
  }
  return runs
}

function markedRuns(words: string, sign: number, category: string, { depth, colorOf }: Theme): Run[] {
  if (sign === 0) return [run(words)]
  if (depth === 1) return [run(sign > 0 ? `[${words}]` : `{${words}}`)]
  const style: Style =
    sign > 0 ? { color: colorOf(category), underline: true } : { dim: true, underline: true }
  return [run(words, style)]
}

/** `+1.02 smear · +0.77 contest-earlier “double standards” above · and 3 more, +0.90` */
function entryRuns({ found, text }: JudgedPassage, theme: Theme): Run[] {
  if (found.length === 0) return [run('nothing found', { dim: true })]
  const { glyphs } = theme
  const named = found.length <= strongest + 1 ? found : found.slice(0, strongest)
  const rest = found.slice(named.length)
  const more = rest.reduce((sum, { contribution }) => sum + contribution, 0)
  return [
    ...named.flatMap(({ entry, value, contribution, elsewhere, parts }, index) => [
      ...(index === 0 ? [] : [run(` ${glyphs.dot} `, { dim: true })]),
      run(`${formatSigned(contribution, glyphs).trim()} `),
      run(toVisible(entry), { dim: true }),
      ...elsewhere.slice(0, 1).map((each) => run(` ${elsewhereText(each, theme)}`, { dim: true })),
      ...strongestParts(parts, value).map(({ start, end }) =>
        run(` ${glyphs.open}${toVisible(text.slice(start, end))}${glyphs.close}`, { dim: true }),
      ),
    ]),
    ...(rest.length === 0
      ? []
      : [run(` ${glyphs.dot} and ${rest.length} more, ${formatSigned(more, glyphs).trim()}`, { dim: true })]),
  ]
}

/** `“double standards” above` */
function elsewhereText({ words, where }: FoundElsewhere, { glyphs }: Theme): string {
  const quote = shorten(toVisible(words), longestQuote, glyphs.ellipsis)
  return `${glyphs.open}${quote}${glyphs.close} ${where === 'title' ? 'in the title' : 'above'}`
}

/** The learned words that speak most for what they contribute together. */
function strongestParts(parts: FoundEntry['parts'], sum: number): FoundEntry['parts'] {
  return parts
    .filter(({ value }) => value * sum > 0)
    .toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value))
    .slice(0, mostWords)
}
