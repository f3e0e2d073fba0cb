import type { Span } from '../types.ts'
import { checkQuote, codePointsOf } from './code-points.ts'
import { type ExportedText, type Writer, wordsOf } from './exported.ts'

/**
 * brat standoff: for each text a `.txt` and a `.ann` with text-bound annotations for the tags of passages, for voices,
 * speakers and cues, who says what as relations, and scores as notes; and the `annotation.conf` that knows them. brat counts in code points; what
 * goes over a line break is written in fragments. Texts are told apart by their names, made fit for files.
 */
export const toBrat: Writer = (texts) => {
  const names = fileNamesOf(texts.map(({ name }) => name))
  const categories = new Set(
    texts.flatMap(({ analysis }) => Object.keys(analysis.profile.categories).map(typeOf)),
  )
  return [
    ...texts.flatMap((text, at) => [
      { name: `${names[at]}.txt`, content: text.analysis.text },
      { name: `${names[at]}.ann`, content: annotationsOf(text) },
    ]),
    {
      name: 'annotation.conf',
      content: `[entities]\n${[...categories].join('\n')}\nVoice\nSpeaker\nCue\n\n[relations]\nsaid-by Arg1:Voice, Arg2:Speaker\nannounced-by Arg1:Voice, Arg2:Cue\n<OVERLAP> Arg1:<ANY>, Arg2:<ANY>, <OVL-TYPE>:<ANY>\n\n[events]\n\n[attributes]\n`,
    },
  ]
}

/** A type in brat: letters, digits, hyphens and low lines. */
function typeOf(category: string): string {
  return category.replace(/[^\w-]/g, '_')
}

/** The names of texts without what files can't have, told apart by numbers. */
function fileNamesOf(names: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    const plain =
      name
        .replace(/\.\w{1,5}$/, '')
        .replace(/[^\p{L}\p{N}_.-]+/gu, '-')
        .replace(/^[.-]+/, '') || 'text'
    let free = plain
    for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${plain}-${number}`
    taken.add(free.toLowerCase())
    return free
  })
}

function annotationsOf({ name, analysis }: ExportedText): string {
  const { text, passages, voices } = analysis
  const { toCodePoints } = codePointsOf(text)
  const points = Array.from(text)
  const lines: string[] = []
  let entities = 0
  let relations = 0
  let notes = 0
  const known = new Map<string, string>()
  const mark = (type: string, span: Span): string | null => {
    const key = `${type} ${span.start} ${span.end}`
    const fragments = fragmentsOf(text, span)
    const before = known.get(key)
    if (before !== undefined || fragments.length === 0) return before ?? null
    const places = fragments.map((fragment) => {
      const { start, end } = toCodePoints(fragment)
      checkQuote(points, { start, end }, wordsOf(analysis, fragment), name)
      return `${start} ${end}`
    })
    const id = `T${++entities}`
    known.set(key, id)
    lines.push(
      `${id}\t${type} ${places.join(';')}\t${fragments.map((fragment) => wordsOf(analysis, fragment)).join(' ')}`,
    )
    return id
  }
  for (const passage of passages) {
    for (const { category, score } of passage.tags) {
      const id = mark(typeOf(category), passage)
      if (id !== null) lines.push(`#${++notes}\tAnnotatorNotes ${id}\tscore ${score.toFixed(3)}`)
    }
  }
  for (const voice of voices) {
    const id = mark('Voice', voice)
    const speaker = voice.speaker?.span ? mark('Speaker', voice.speaker.span) : null
    const cue = voice.cue ? mark('Cue', voice.cue) : null
    if (id !== null && speaker !== null) lines.push(`R${++relations}\tsaid-by Arg1:${id} Arg2:${speaker}`)
    if (id !== null && cue !== null) lines.push(`R${++relations}\tannounced-by Arg1:${id} Arg2:${cue}`)
    if (id !== null && voice.speaker)
      lines.push(
        `#${++notes}\tAnnotatorNotes ${id}\t${[voice.speaker.role, voice.cue?.stance].filter(Boolean).join(' ')}`,
      )
  }
  return lines.map((line) => `${line}\n`).join('')
}

/** The parts of a span between line breaks, without white space at their ends. */
function fragmentsOf(text: string, { start, end }: Span): readonly Span[] {
  return [...text.slice(start, end).matchAll(/[^\r\n\s](?:[^\r\n]*[^\r\n\s])?/g)].map(
    ({ 0: words, index }) => ({
      start: start + index,
      end: start + index + words.length,
    }),
  )
}
