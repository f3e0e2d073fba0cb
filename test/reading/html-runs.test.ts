import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { createRuns } from '../../src/reading/html-runs.ts'

describe('createRuns', () => {
  it('takes more nodes in one line than a call takes arguments', () => {
    const { document } = parseHTML(`<html><body><p>${'<a>w</a> '.repeat(500)}</p></body></html>`)
    // Engines differ in how many arguments they take; here it is a hundred.
    const make = document.createElement.bind(document)
    document.createElement = ((name: string) => {
      const element = make(name)
      const append = element.append.bind(element)
      element.append = (...nodes: (Node | string)[]) => {
        if (nodes.length > 100) throw new RangeError('Maximum call stack size exceeded')
        append(...nodes)
      }
      return element
    }) as typeof document.createElement
    const { runs } = createRuns(document as unknown as Document)
    expect(runs.map(({ text }) => text.length)).toEqual([999])
  })
})
