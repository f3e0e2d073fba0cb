import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codingsOf, crossValidate } from '../../src/validation/cross-validation.ts'
import { measuresOf } from '../../src/validation/measures.ts'
import { selectRows } from '../../src/validation/table.ts'
import { fitTable, tuneTable } from '../../src/validation/tuning.ts'
import { syntheticTable } from './synthetic.ts'

const table = syntheticTable(1, { articles: 40, columns: 8 })

describe('tuneTable', () => {
  it('raises agreement where entries speak for their category', () => {
    const { before, after } = tuneTable(syntheticTable(1, { articles: 150, columns: 20 }))
    expect(after.agreement.alpha).toBeGreaterThan((before.agreement.alpha as number) + 0.05)
  })

  it('never turns a weight round nor makes it 0, and leaves one that is switched off', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1000 }), (seed) => {
        const mixed = syntheticTable(seed, { articles: 12, columns: 9, weight: (place) => (place % 3) - 1 })
        for (const { weights } of tuneTable(mixed, { samples: 0 }).categories) {
          for (const { before, after } of weights) {
            expect(Math.sign(after)).toBe(Math.sign(before))
          }
        }
      }),
      { numRuns: 20 },
    )
  })

  it('shrinks an entry that speaks the wrong way to the smallest step', () => {
    const turned = syntheticTable(1, { articles: 40, columns: 8, weight: (place) => (place === 0 ? -2 : 1) })
    expect(tuneTable(turned, { samples: 0, prior: 'zero' }).categories[0]?.weights[0]).toMatchObject({
      before: -2,
      after: -0.01,
    })
  })

  it('gives the same again', () => {
    expect(tuneTable(table)).toEqual(tuneTable(table))
  })

  it('does not mind the order of the articles', () => {
    const turned = {
      ...table,
      rows: table.rows.toReversed(),
      categories: table.categories.map((category) => ({
        ...category,
        columns: category.columns.map((column) => ({
          ...column,
          rows: Array.from(column.rows, (row) => table.rows.length - 1 - row).toReversed(),
          values: Array.from(column.values).toReversed(),
        })),
      })),
    }
    const [one, other] = [tuneTable(table, { samples: 0 }), tuneTable(turned, { samples: 0 })]
    expect(other.categories).toEqual(one.categories)
    expect(other.after.agreement).toEqual(one.after.agreement)
  })

  it('changes nothing more when it is done again with the signs as prior', () => {
    const first = tuneTable(table, { samples: 0, prior: 'signs' })
    const tuned = {
      ...table,
      categories: table.categories.map((category, place) => ({
        ...category,
        columns: category.columns.map((column, at) => ({
          ...column,
          weight: first.categories[place]?.weights[at]?.after as number,
        })),
      })),
    }
    const again = tuneTable(tuned, { samples: 0, prior: 'signs' })
    expect(again.categories.map(({ bias, weights }) => [bias, weights.map(({ after }) => after)])).toEqual(
      first.categories.map(({ bias, weights }) => [bias, weights.map(({ after }) => after)]),
    )
  })

  it('keeps a category that the gold never gives as it is', () => {
    const foreign = {
      ...table,
      rows: table.rows.map((row) =>
        row.primary === 'photo-caption' ? { ...row, primary: 'none', labels: [] } : row,
      ),
    }
    expect(tuneTable(foreign, { samples: 0 }).categories[1]).toMatchObject({
      category: 'photo-caption',
      positives: 0,
      bias: -2,
      threshold: 0.5,
      weights: table.categories[1]?.columns.map(({ weight }) => ({ before: weight, after: weight })),
    })
  })

  it('draws weights to zero with a strong penalty, to the weights as they are with a prior', () => {
    const weightsWith = (options: object): number[] =>
      tuneTable(table, { ...options, samples: 0 }).categories[0]?.weights.map(({ after }) => after) ?? []
    expect(Math.max(...weightsWith({ penalty: 1e6, prior: 'zero' }))).toBe(0.01)
    expect(weightsWith({ penalty: 1e6 })).toEqual(new Array(8).fill(1))
  })

  it('finds the weights so far again, whatever their scale, where they are right', () => {
    const fitted = tuneTable(table, { samples: 0, prior: 'signs' })
    const tenfold = {
      ...table,
      categories: table.categories.map((category, place) => ({
        ...category,
        columns: category.columns.map((column, at) => ({
          ...column,
          weight: 10 * (fitted.categories[place]?.weights[at]?.after as number),
        })),
      })),
    }
    const again = tuneTable(tenfold, { samples: 0, penalty: 1e4 })
    for (const { weights } of again.categories) {
      const ratios = weights
        .map(({ before, after }) => after / before)
        .filter((_, at) => (weights[at]?.before ?? 0) > 2)
      expect(Math.max(...ratios) - Math.min(...ratios)).toBeLessThan(0.02)
    }
  })

  it('survives JSON unchanged', () => {
    const tuning = tuneTable(table)
    expect(JSON.parse(JSON.stringify(tuning))).toEqual(tuning)
  })

  it.each([
    ['a penalty of 0', { penalty: 0 }],
    ['an unknown prior', { prior: 'none' as never }],
    ['a positive weight of 0', { positiveWeight: 0 }],
    ['one fold', { folds: 1 }],
  ])('refuses %s', (_, options) => {
    expect(() => tuneTable(table, options)).toThrow(RangeError)
  })
})

describe('crossValidate', () => {
  it('codes a row by what was fitted without its article', () => {
    const { codings, folds, models } = crossValidate(table, { folds: 5 })
    const inFold = (fold: number) => codings.filter((_, row) => folds[row] === fold)
    models.forEach((model, fold) => {
      const articles = new Set(inFold(fold).map(({ article }) => article))
      const rest = selectRows(table, ({ article }) => !articles.has(article))
      const again = fitTable(rest, {}, model.thresholds)
      expect(model.fits.map(({ bias }) => bias)).toEqual(again.fits.map(({ bias }) => bias))
      expect(inFold(fold)).toEqual(
        codingsOf(
          selectRows(table, ({ article }) => articles.has(article)),
          model,
        ),
      )
    })
  })

  it('fits the thresholds of a part without its primary categories', () => {
    const { folds, models } = crossValidate(table, { folds: 5 })
    const rows = table.rows.map((row, at) => (folds[at] === 2 ? { ...row, primary: 'none' } : row))
    const blind = crossValidate({ ...table, rows }, { folds: 5 })
    expect(blind.models[2]?.thresholds).toEqual(models[2]?.thresholds)
    expect(blind.thresholds).not.toEqual(crossValidate(table, { folds: 5 }).thresholds)
  })

  it('finds nothing where there is nothing to find', () => {
    const noise = syntheticTable(4, { articles: 60, columns: 0 })
    const { codings } = crossValidate(noise)
    expect(Math.abs(measuresOf(codings, []).agreement.alpha as number)).toBeLessThan(0.35)
  })

  it('leaves out whole sources by source', () => {
    const { folds } = crossValidate(table, { by: 'source', folds: 4 })
    for (const [row, { source }] of table.rows.entries()) {
      expect(folds[row]).toBe(folds[table.rows.findIndex((other) => other.source === source)])
    }
  })

  it('reports progress up to the end', () => {
    const calls: [number, number][] = []
    crossValidate(table, { folds: 3, onProgress: (done, total) => calls.push([done, total]) })
    expect(calls).toEqual([1, 2, 3, 4, 5, 6].map((done) => [done, 6]))
  })
})

describe('a table as large as the gold', () => {
  it('is cross-validated in seconds', () => {
    const large = syntheticTable(2, { articles: 800, columns: 150 })
    const start = process.cpuUsage()
    crossValidate(large)
    expect(process.cpuUsage(start).user / 1e6).toBeLessThan(20)
  })
})
