import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEEPEST_LISTS, faultsOfGraph } from '../../src/lexicon/graph.ts'

const graphOf = (references: Readonly<Record<string, readonly string[]>>) =>
  new Map(Object.entries(references))

describe('faultsOfGraph', () => {
  it('finds nothing where references lead on', () => {
    expect(faultsOfGraph(graphOf({ a: ['b', 'c'], b: ['c'], c: ['missing'] }))).toEqual({
      circles: [],
      tooDeep: undefined,
    })
  })

  it('shows each circle once, from the name that comes first', () => {
    const graph = graphOf({ z: ['a'], a: ['b'], b: ['c', 'a'], c: ['a'], d: ['d'] })
    expect(faultsOfGraph(graph).circles).toEqual([
      ['a', 'b', 'a'],
      ['d', 'd'],
    ])
  })

  it('tells of chains that are too long', () => {
    const chain = (length: number) =>
      new Map(Array.from({ length }, (_, index) => [`${index}`, [`${index + 1}`]]))
    expect(faultsOfGraph(chain(DEEPEST_LISTS)).tooDeep).toBeUndefined()
    expect(faultsOfGraph(chain(DEEPEST_LISTS + 2)).tooDeep).toBe('1')
    expect(faultsOfGraph(chain(200_000)).tooDeep).toBeDefined()
  })

  it('agrees with a slow search on which graphs have circles', () => {
    const names = ['a', 'b', 'c', 'd', 'e']
    const references = fc.dictionary(fc.constantFrom(...names), fc.uniqueArray(fc.constantFrom(...names)), {
      noNullPrototype: true,
    })
    fc.assert(
      fc.property(references, (drawn) => {
        const graph = graphOf(drawn)
        const leadsTo = (from: string, to: string, left: number): boolean =>
          left > 0 && (graph.get(from) ?? []).some((next) => next === to || leadsTo(next, to, left - 1))
        const hasCircle = names.some((name) => leadsTo(name, name, 5))
        const { circles } = faultsOfGraph(graph)
        expect(circles.length > 0).toBe(hasCircle)
        for (const circle of circles) {
          expect(circle[0]).toBe(circle.at(-1))
          for (const [index, name] of circle.slice(1).entries())
            expect(graph.get(circle[index] ?? '')).toContain(name)
        }
      }),
    )
  })
})
