import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { speechOf } from '../../../src/report/page/words.ts'

const folder = new URL('../../../src/report/page/', import.meta.url)
const source = readFileSync(new URL('words.ts', folder), 'utf8')
const keysOf = (language: string): readonly string[] => {
  const [, table = ''] = source.split(`const ${language}: Words = {`)
  return [...table.slice(0, table.indexOf('\n}')).matchAll(/^ {2}'?([\w ]+?)'?:/gm)].map(
    ([, key]) => key as string,
  )
}

describe('what a report says', () => {
  it('is the same in both languages, and all of it is used', () => {
    expect(keysOf('de')).toEqual(keysOf('en'))
    const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && file !== 'words.ts')
    const code = files.map((file) => readFileSync(new URL(file, folder), 'utf8')).join('\n')
    const unused = keysOf('en').filter(
      (key) => !/^(role |unit)/.test(key) && !code.includes(`'${key}'`) && key !== 'neutral',
    )
    expect(unused).toEqual([])
  })

  it('writes numbers as the language does', () => {
    expect([speechOf('en').number(1234567.891, 2), speechOf('de').number(0.5, 2)]).toEqual([
      '1\u202f234\u202f567.89',
      '0,50',
    ])
    expect([speechOf('en').signed(-0.304), speechOf('de').signed(1.2), speechOf('en').signed(0.001)]).toEqual(
      ['−0.30', '+1,20', '0.00'],
    )
  })

  it('never says none or all where it is not', () => {
    const { percent } = speechOf('en')
    expect([0, 0.001, 0.5, 0.999, 1].map(percent)).toEqual(['0%', '<1%', '50%', '>99%', '100%'])
  })
})
