import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const folder = new URL('../examples/pictures/', import.meta.url)
const pictures = readdirSync(folder).filter((file) => file.endsWith('.png'))
const page = readFileSync(new URL('../README.md', import.meta.url), 'utf8')

describe('the pictures of the README', () => {
  it.each(pictures)('%s is shown, told in words, and small', (file) => {
    const bytes = readFileSync(new URL(file, folder))
    expect(bytes.subarray(1, 4).toString()).toBe('PNG')
    expect(bytes.length).toBeLessThan(250_000)
    const [, told] = page.match(new RegExp(`!\\[([^\\]]+)\\]\\(examples/pictures/${file}\\)`)) ?? []
    expect(told?.length).toBeGreaterThan(40)
  })

  it('are all made by the script', () => {
    const script = readFileSync(new URL('make.mjs', folder), 'utf8')
    expect([...script.matchAll(/picture\(\s*'(.+?)'/g)].map(([, file]) => file).sort()).toEqual(pictures)
  })
})
