import { describe, expect, it } from 'vitest'
import { DataError, type Fault } from '../../src/errors.ts'
import { parseVectors } from '../../src/validation/vectors.ts'

const source = `4 2
sea 2 0
lake .8 .6
Straße 0 -3
stone -1 0
`

function faultsOf(text: string): readonly Fault[] {
  try {
    parseVectors(text, { file: 'v.txt' })
  } catch (error) {
    expect(error).toBeInstanceOf(DataError)
    return (error as DataError).faults
  }
  throw new Error('no fault was found')
}

describe('parseVectors', () => {
  it('reads words as norms, in the order of the file', () => {
    const { words, dimensions } = parseVectors(source)
    expect(words).toEqual(['sea', 'lake', 'strasse', 'stone'])
    expect(dimensions).toBe(2)
  })

  it('brings every vector to length 1', () => {
    const vectors = parseVectors(source)
    expect(vectors.vectorOf('sea')).toEqual(new Float32Array([1, 0]))
    expect(vectors.vectorOf('strasse')).toEqual(new Float32Array([0, -1]))
    expect(vectors.vectorOf('pond')).toBeUndefined()
  })

  it('needs no first line with the size, and stands line breaks of Windows', () => {
    expect(parseVectors(source.replace('4 2\n', '').replaceAll('\n', ' \r\n'))).toMatchObject({
      words: ['sea', 'lake', 'strasse', 'stone'],
      dimensions: 2,
    })
  })

  it('keeps the first of several words with one norm, and leaves out what has no direction', () => {
    const vectors = parseVectors('Sea 1 0\nnothing 0 0\nsea 0 1\n')
    expect(vectors.words).toEqual(['sea'])
    expect(vectors.vectorOf('sea')).toEqual(new Float32Array([1, 0]))
  })

  it('reads numbers with exponents', () => {
    const [x = 0, y = 0] = parseVectors('sea 3e-1 -4.0E-1').vectorOf('sea') ?? []
    expect([x, y]).toEqual([expect.closeTo(0.6), expect.closeTo(-0.8)])
  })

  it.each([
    ['what holds nothing', '', 'v.txt:1: there are no word vectors'],
    ['what is something else', 'Once\nupon a time', 'v.txt:1: there are no word vectors'],
    [
      'a line with too few numbers',
      'sea 1 2\nlake 1',
      'v.txt:2: there are 1 numbers, where the first word has 2',
    ],
    [
      'a line with too many numbers',
      'sea 1 2\nlake 1 2 3',
      'v.txt:2: there are more numbers than the 2 of the first word',
    ],
    ['what is no number', 'sea 1 2\nlake 1 x', 'v.txt:2: number 2 is none: "x"'],
    ['a number too few between spaces', 'sea 1 2\nlake  2', 'v.txt:2: number 1 is none: ""'],
  ])('tells where it finds %s', (_, text, message) => {
    expect(faultsOf(text).map((fault) => `${fault.file}:${fault.line}: ${fault.message}`)).toContain(message)
  })

  it('stops at twenty faults', () => {
    expect(faultsOf(`sea 1 2\n${'lake 1\n'.repeat(1000)}`)).toHaveLength(20)
  })
})

describe('nearestTo', () => {
  it('gives the words closest to the mean, without those given', () => {
    expect(parseVectors(source).nearestTo(['sea'], 2)).toEqual([
      { norm: 'lake', similarity: expect.closeTo(0.8) },
      { norm: 'strasse', similarity: expect.closeTo(0) },
    ])
    expect(
      parseVectors(source)
        .nearestTo(['sea', 'strasse'], 5)
        .map(({ norm }) => norm),
    ).toEqual(['lake', 'stone'])
  })

  it('counts a word once, and those not at all that it does not know', () => {
    const vectors = parseVectors(source)
    const near = vectors.nearestTo(['sea', 'lake', 'sea', 'pond'], 9)
    expect(near).toEqual(vectors.nearestTo(['lake', 'sea'], 9))
  })

  it('gives nothing for the mean of nothing', () => {
    expect(parseVectors(source).nearestTo([], 9)).toEqual([])
    expect(parseVectors(source).nearestTo(['sea', 'stone'], 9)).toEqual([])
  })
})
