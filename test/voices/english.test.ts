import { beforeAll, describe, expect, test } from 'vitest'
import type { Analyzer } from '../../src/analyzer.ts'
import { createAnalyzer } from '../../src/analyzer.ts'
import { bundledLexicons } from '../../src/lexicon/bundled.ts'
import type { Analysis, Input, Span, Voice } from '../../src/types.ts'
import { ENGLISH } from './english.ts'

interface Row {
  readonly text: string
  readonly voices: readonly string[]
}

let analyzer: Analyzer

beforeAll(async () => {
  analyzer = await createAnalyzer({ lexicons: bundledLexicons.filter(({ language }) => language === 'en') })
})

test('the table holds at least 120 texts', () => {
  expect(sectionsOf(ENGLISH).flatMap(({ rows }) => rows).length).toBeGreaterThanOrEqual(120)
})

describe.each(sectionsOf(ENGLISH))('$title:', ({ rows }) => {
  test.each(rows)('$text', ({ text, voices }) => {
    const analysis = analyzer.analyze(inputOf(text), { language: 'en' })
    expect(analysis.voices.map((voice) => lineOf(analysis, voice))).toEqual(voices)
  })
})

/** Reads the table: headings behind `#`, texts, and the indented lines of their voices. */
function sectionsOf(table: string): readonly { readonly title: string; readonly rows: readonly Row[] }[] {
  return table
    .split(/^# /m)
    .slice(1)
    .map((section) => {
      const [title = '', ...blocks] = section.split('\n\n').map((block) => block.trim())
      return { title, rows: blocks.filter((block) => block !== '').map(rowOf) }
    })
}

function rowOf(block: string): Row {
  const [text = '', ...voices] = block.split('\n').map((line) => line.trim())
  return { text, voices }
}

function inputOf(text: string): Input {
  const [first = '', second] = text.split(' ¶¶ ')
  const paragraphs = (second ?? first).split(' ¶ ')
  return second === undefined ? { paragraphs } : { title: first, paragraphs }
}

function lineOf({ text }: Analysis, { start, end, speaker, cue }: Voice): string {
  const words = (span: Span | null | undefined): string => (span ? text.slice(span.start, span.end) : '-')
  const name = speaker?.name ?? words(speaker?.span)
  return [name, speaker?.role ?? '-', cue?.stance ?? '-', words({ start, end })].join(' | ')
}
