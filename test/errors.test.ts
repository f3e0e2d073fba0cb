import { describe, expect, it } from 'vitest'
import { DataError, didYouMean, excerptOf, nearest } from '../src/errors.ts'

describe('a DataError', () => {
  const fault = { file: 'b.yaml', line: 2, column: 3, message: 'unknown key `wieght`' }

  it('shows place, message, excerpt and hint', () => {
    const error = new DataError([{ ...fault, excerpt: '  2 | x\n    |   ^', hint: 'do this' }])
    expect(error.message).toBe('one fault\n\nb.yaml:2:3: unknown key `wieght`\n  2 | x\n    |   ^\n  do this')
  })

  it('keeps its faults by file, then place', () => {
    const others = [
      { ...fault, line: 10, column: 1 },
      { ...fault, file: 'a.yaml', line: 99 },
      { ...fault, line: 10, column: 1, message: 'second' },
    ]
    const { faults } = new DataError([...others, fault])
    expect(faults.map(({ file, line, message }) => [file, line, message])).toEqual([
      ['a.yaml', 99, fault.message],
      ['b.yaml', 2, fault.message],
      ['b.yaml', 10, fault.message],
      ['b.yaml', 10, 'second'],
    ])
  })

  it('shows twenty faults and counts the rest', () => {
    const many = Array.from({ length: 51 }, (_, index) => ({ ...fault, line: index + 1 }))
    const { message, faults } = new DataError(many)
    expect(faults).toHaveLength(51)
    expect(message).toMatch(/^51 faults\n/)
    expect(message.match(/unknown key/g)).toHaveLength(20)
    expect(message).toMatch(/\n\n… and 31 more$/)
  })

  it('is an Error with a name', () => {
    const error = new DataError([fault])
    expect(error).toBeInstanceOf(Error)
    expect(error.name).toBe('DataError')
    expect(String(error)).toMatch(/^DataError: one fault/)
  })

  it('lets no control character of the data through', () => {
    const { message } = new DataError([
      { ...fault, file: 'a\u001b[31m.yaml', message: 'x\u0007\u202e', hint: 'a\rb' },
    ])
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
    expect(message).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/)
  })
})

describe('an excerpt', () => {
  it('has a caret under the place', () => {
    expect(excerptOf('one\ntwo three\n', 2, 5)).toBe('  2 | two three\n    |     ^')
  })

  it('may point behind the end of the line', () => {
    expect(excerptOf('ab', 1, 3)).toBe('  1 | ab\n    |   ^')
    expect(excerptOf('ab', 7, 3)).toBe('  7 |\n    | ^')
  })

  it('clips long lines around the place', () => {
    const [shown = '', caret = ''] = excerptOf(`${'a'.repeat(500)}X${'b'.repeat(500)}`, 1, 501).split('\n')
    expect(shown).toBe(`  1 | …${'a'.repeat(50)}X${'b'.repeat(49)}…`)
    expect(caret.indexOf('^')).toBe(shown.indexOf('X'))
  })

  it('cuts no character in two', () => {
    const line = '😀'.repeat(200)
    for (let column = 1; column <= line.length + 1; column += 1)
      expect(excerptOf(line, 1, column)).not.toMatch(/\p{Surrogate}/u)
  })

  it('shows tabs as spaces and control characters as pictures', () => {
    expect(excerptOf('a\t\u001bX', 1, 4)).toBe('  1 | a ␛X\n    |    ^')
  })

  it('takes the width of wide characters and of none into account', () => {
    expect(excerptOf('新闻X', 1, 3)).toBe('  1 | 新闻X\n    | \u3000\u3000^')
    expect(excerptOf('e\u0301X', 1, 3)).toBe('  1 | e\u0301X\n    |  ^')
  })
})

describe('nearest', () => {
  it.each([
    ['wieght', 'weight'],
    ['weigth', 'weight'],
    ['Weight', 'weight'],
    ['patern', 'pattern'],
    ['patterns', 'pattern'],
    ['scop', 'scope'],
    ['xid', 'id'],
  ])('%s is near %s', (word, candidate) => {
    expect(nearest(word, ['id', 'max', 'pattern', 'weight', 'scope', 'note'])).toBe(candidate)
  })

  it.each(['', 'z', 'something else', 'x'.repeat(1000)])('%s is near nothing', (word) => {
    expect(nearest(word, ['id', 'max', 'pattern', 'weight'])).toBeUndefined()
  })

  it('prefers the fewest slips', () => {
    expect(nearest('experts', ['export', 'expert', 'expertise'])).toBe('expert')
  })

  it('says nothing where nothing is near', () => {
    expect(didYouMean('id', [])).toBe('')
    expect(didYouMean('ids', ['id'])).toBe('; did you mean `id`?')
  })
})
