import { describe, expect, it } from 'vitest'
import { createAnalyzer } from '../../src/analyzer.ts'
import { bundledLexicons } from '../../src/lexicon/bundled.ts'
import type { Analysis, Input, Voice } from '../../src/types.ts'
import { german } from './german.ts'

interface Row {
  readonly text: string
  readonly voices: readonly string[]
}

const analyzer = await createAnalyzer({
  lexicons: bundledLexicons.filter(({ language }) => language === 'de'),
})

/** The rows of the table by the headings over them. */
function readTable(table: string): ReadonlyMap<string, readonly Row[]> {
  const parts = new Map<string, { text: string; voices: string[] }[]>()
  let rows: { text: string; voices: string[] }[] = []
  for (const line of table.split('\n')) {
    if (line.trim() === '') continue
    if (line.startsWith('#')) {
      rows = []
      parts.set(line.replace(/^#[ -]*/u, ''), rows)
    } else if (line.startsWith(' ')) rows.at(-1)?.voices.push(line.trim())
    else rows.push({ text: line, voices: [] })
  }
  return parts
}

function inputOf(text: string): Input {
  const [before, behind] = text.split(' ‖ ')
  const paragraphs = (behind ?? before ?? '').split(' ¶ ')
  return behind === undefined ? { paragraphs } : { title: before ?? '', paragraphs }
}

function show({ text }: Analysis, { start, end, speaker, cue }: Voice): string {
  const said = text.slice(start, end).replace(/[.!?,;]+$/u, '')
  return [whoIs(text, speaker), speaker?.role ?? '–', cue?.stance ?? '–', said].join(' | ')
}

function whoIs(text: string, speaker: Voice['speaker']): string {
  if (!speaker) return '–'
  const { span, name } = speaker
  const mention = span ? text.slice(span.start, span.end) : '–'
  return name === null || mention.includes(name) ? mention : `${mention} = ${name}`
}

/** A line of the table as `show` writes it: what closes the sentence is not compared. */
const asShown = (line: string): string => line.replace(/[.!?,;]+$/u, '')

describe('Voices in German', () => {
  for (const [heading, rows] of readTable(german)) {
    describe(heading, () => {
      for (const { text, voices } of rows) {
        it(text, () => {
          const analysis = analyzer.analyze(inputOf(text), { language: 'de' })
          expect(analysis.voices.map((voice) => show(analysis, voice))).toEqual(voices.map(asShown))
        })
      }
    })
  }
})

/** What stands in quote marks with a distance. */
function scareQuotesOf(text: string): readonly string[] {
  const { passages } = analyzer.analyze({ paragraphs: [text] }, { language: 'de' })
  const found = passages.flatMap(({ evidence }) => evidence).filter(({ kind }) => kind === 'scare')
  return found.map(({ span }) => (span ? text.slice(span.start, span.end) : '–'))
}

describe('Scare quotes in German', () => {
  it.each([
    ['Die sogenannten „Retter“ kamen zu spät.', ['„Retter“']],
    ['Die angeblichen »Beweise« fehlen bis heute.', ['»Beweise«']],
    ['Die selbsternannte „Hüterin der Freiheit“ schwieg.', ['„Hüterin der Freiheit“']],
    ['Das Schiff „Seestern“ lag im Hafen.', []],
    ['„Ja“, sagte die Wirtin.', []],
    ['Der Minister sprach von einem „schwarzen Tag“.', []],
  ])('%s', (text, expected) => {
    expect(scareQuotesOf(text)).toEqual(expected)
  })
})
