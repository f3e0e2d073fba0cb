import type { Token } from '../types.ts'
import type { QuoteMark } from './quote-mark.ts'

/** What has lost its beginning: *'em*, *'tis*, „'s“, „'ne“, *'90s*. A quotation in single marks can't begin with it. */
const SHORTENED = /^(?:\d\ds?|bout|d|em|ll|n|ne|nem|nen|ner|nes|nuff|s|t|til|tis|twas|twere|twill|ve)$/
/** What looks the same and is often typed with a mark that opens. */
const SHORTENED_SURELY = /^(?:\d\ds|em|n|til|tis|twas)$/

/**
 * Which of the marks are apostrophes: within a word, before what has lost its beginning, and behind a possessive
 * (*the boys' toys*, „Hans' Auto“) if what comes next among the single marks surely closes.
 */
export function apostrophesIn(marks: readonly QuoteMark[], tokens: readonly Token[]): readonly boolean[] {
  const result: boolean[] = new Array(marks.length).fill(false)
  let closesNext = false
  for (let place = marks.length - 1; place >= 0; place -= 1) {
    const mark = marks[place] as QuoteMark
    if (mark.family !== 'single') continue
    if (mark.inWord) result[place] = mark.sign !== '‘' || isEnding(tokens[mark.to])
    else if (mark.lean === 'left') result[place] = isShortened(mark, tokens)
    else if (mark.lean === 'right') {
      if (isShortened(marks[place - 1], tokens) && marks[place - 1]?.to === mark.from - 1)
        result[place] = true
      else if (isPossessive(mark, tokens)) result[place] = closesNext
      else closesNext = true
    }
    if (mark.lean === 'left' && !result[place]) closesNext = false
  }
  return result
}

/** „geht‘s“, but not „‚Lynx‘verlassen“. */
function isEnding(token: Token | undefined): boolean {
  return token !== undefined && token.end - token.start < 3
}

function isShortened(mark: QuoteMark | undefined, tokens: readonly Token[]): boolean {
  if (mark?.family !== 'single' || mark.lean !== 'left' || mark.sign === '‚') return false
  const norm = tokens[mark.to]?.norm ?? ''
  return (mark.sign === '‘' ? SHORTENED_SURELY : SHORTENED).test(norm)
}

function isPossessive({ sign, from, to }: QuoteMark, tokens: readonly Token[]): boolean {
  const after = tokens[to]
  return (
    (sign === "'" || sign === '’') &&
    /[sxz]$/.test(tokens[from - 1]?.norm ?? '') &&
    after?.kind === 'word' &&
    after.start > (tokens[to - 1] as Token).end
  )
}
