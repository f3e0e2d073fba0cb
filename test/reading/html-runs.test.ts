import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { createRuns } from '../../src/reading/html-runs.ts'

describe('createRuns', () => {
  it('takes more nodes in one line than a call takes arguments', () => {
    const links = 150_000
    const { document } = parseHTML(`<html><body><p>${'<a>w</a> '.repeat(links)}</p></body></html>`)
    const { runs } = createRuns(document as unknown as Document)
    expect(runs.map(({ text }) => text.length)).toEqual([2 * links - 1])
  })
})
