import { describe, expect, it } from 'vitest'
import { extractOf } from '../../src/framing/passages.ts'
import { shapeOf } from '../../src/framing/shape.ts'
import type { Shape } from '../../src/lexicon-types.ts'
import { tokenize } from '../../src/text/token.ts'

function shape(name: Shape, text: string, at = 0, count = 3): number {
  const sentence = { start: 0, end: text.length, tokens: tokenize(text) }
  return shapeOf(
    name,
    extractOf({ start: 0, end: text.length, sentences: text === '' ? [] : [sentence] }),
    at,
    count,
  )
}

describe('a shape', () => {
  it.each<readonly [Shape, string, number]>([
    ['short', 'A dozen words would be too many.', 1],
    ['short', 'one two three four five six seven eight nine ten eleven twelve', 0],
    ['short', '', 0],
    ['long', Array.from({ length: 60 }, () => 'word').join(' '), 0],
    ['long', Array.from({ length: 61 }, () => 'word').join(' '), 1],
    ['no-final-stop', 'The harbor at dawn', 1],
    ['no-final-stop', 'The harbor at dawn.', 0],
    ['no-final-stop', 'He said: “It is late.”', 0],
    ['no-final-stop', '(It is late!)', 0],
    ['no-final-stop', 'Is it late?', 0],
    ['no-final-stop', '', 0],
    ['ends-in-names', 'The harbor at dawn. Photo: Ana Lopes', 1],
    ['ends-in-names', 'The harbor at dawn (Ana Lopes)', 1],
    ['ends-in-names', 'The harbor at dawn. Lopes', 0],
    ['ends-in-names', 'The harbor at dawn.', 0],
    ['capitalized', 'Ana Lopes went home', 0.5],
    ['capitalized', '12 – 13', 0],
  ])('%s of "%s" is %d', (name, text, value) => {
    expect(shape(name, text)).toBe(value)
  })

  it('knows the first and the last passage', () => {
    expect([0, 1, 2].map((at) => [shape('first', 'a', at), shape('last', 'a', at)])).toEqual([
      [1, 0],
      [0, 0],
      [0, 1],
    ])
  })
})
