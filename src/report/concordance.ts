import type { Occurrence } from '../validation/concordance.ts'
import { pad } from './lines.ts'
import { shorten, take } from './shorten.ts'
import { type Line, run, type Style } from './style.ts'
import { clip } from './table.ts'
import type { Theme } from './theme.ts'
import { toVisible } from './visible.ts'
import { displayWidth } from './width.ts'

const longestSource = 14
/** Of longer finds, beginning and end are shown. */
const longestFind = 40
/** Narrower terminals have no column for the source. */
const leastWidth = 60

/** Words in their context, one line each, the words below one another. */
export function concordanceLines(occurrences: readonly Occurrence[], style: Style, theme: Theme): Line[] {
  const sources = occurrences.map(({ source, article }) =>
    clip(toVisible(source ?? article), longestSource, theme),
  )
  const margin = theme.width < leastWidth ? 0 : Math.max(0, ...sources.map(displayWidth)) + 2
  const left = Math.floor((theme.width - margin) * 0.4)
  return occurrences.map(({ before, words, after }, index) => {
    const found = shorten(
      oneLine(words),
      Math.min(longestFind, theme.width - margin - left - 4),
      theme.glyphs.ellipsis,
    )
    const marked = theme.depth === 1 && found !== '' ? `[${found}]` : found
    const right = theme.width - margin - left - displayWidth(marked)
    return [
      ...(margin === 0 ? [] : [run(pad(sources[index] ?? '', margin), { dim: true })]),
      run(pad(take(wordsOf(before).reverse(), left, '', true), left, 'end')),
      run(marked, style),
      run(take(wordsOf(after), right, '')),
    ]
  })
}

/** Words, each with the space before or behind it that parts it from the next. */
function wordsOf(text: string): string[] {
  return oneLine(text).match(/\S+|\s/g) ?? []
}

function oneLine(text: string): string {
  return toVisible(text).replace(/ +/g, ' ')
}
