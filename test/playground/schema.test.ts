import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { keysAt, valuesAt } from '../../examples/playground/src/schema.ts'

const schema = JSON.parse(
  await readFile(new URL('../../lexicons/lexicon.schema.json', import.meta.url), 'utf8'),
)
const keys = (...path: string[]): string[] => keysAt(schema, path).map(({ name }) => name)

describe('what the schema of lexicons lets one write', () => {
  it('knows the keys of a file, an entry, a voice and a list', () => {
    expect(keys()).toContain('entries')
    expect(keys('entries', '-')).toEqual(expect.arrayContaining(['pattern', 'weight', 'scope']))
    expect(keys('entries', '-', 'voice')).toContain('stance')
    expect(keys('lists', 'own')).toContain('items')
  })

  it('knows no keys where none are', () => {
    expect(keys('language')).toEqual([])
    expect(keys('nonsense', '-')).toEqual([])
  })

  it('tells what goes on below the line', () => {
    const holds = Object.fromEntries(keysAt(schema, ['entries', '-']).map(({ name, holds }) => [name, holds]))
    expect(holds).toMatchObject({ pattern: 'value', weight: 'value', voice: 'keys', match: 'items' })
  })

  it('knows the values that are to choose from', () => {
    expect(valuesAt(schema, ['entries', '-', 'scope'])).toContain('earlier')
    expect(valuesAt(schema, ['entries', '-', 'breadth'])).toEqual(['true'])
    expect(valuesAt(schema, ['lists', 'own', 'extends'])).toEqual(['true', 'false'])
    expect(valuesAt(schema, ['entries', '-', 'weight'])).toEqual([])
  })
})
