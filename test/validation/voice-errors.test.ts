import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluateVoices } from '../../src/validation/evaluate-voices.ts'
import { analyzerOf, quotationsOf, type Sample } from './voice-sample.ts'

const errorsOf = (...samples: readonly Sample[]) =>
  evaluateVoices(analyzerOf(...samples), quotationsOf(...samples), { samples: 0, errors: true }).errors ?? []

const listed = (sample: Omit<Sample, 'text'>) =>
  errorsOf({ text, ...sample }).flatMap(({ errors }) => errors.map((error) => [error.kind, error.text]))

const text =
  'The mayor said: “Rain, or sun. Who knows.” A guard of the old bridge claimed that it fell. Nobody came.'

describe('the errors of an evaluation', () => {
  it('are not listed unless they are asked for', () => {
    expect(evaluateVoices(analyzerOf(), quotationsOf(), {})).not.toHaveProperty('errors')
  })

  it('leave out articles in which nothing is wrong', () => {
    const says = 'it fell'
    const right = { text, coded: [{ says }], found: [{ says }] }
    const wrong = { text: `${text} `, id: 'b', coded: [{ says }], found: [] }
    expect(errorsOf(right, wrong).map(({ article }) => article)).toEqual(['b'])
  })

  it.each([
    ['what was missed', [{ says: 'it fell' }], [], ['missed', 'it fell']],
    ['what was found wrongly', [], [{ says: 'Nobody came.' }], ['wrong', 'Nobody came']],
    ['a missed end', [{ says: 'that it fell' }], [{ says: 'that it' }], ['missed', 'fell']],
    ['a wrong beginning', [{ says: 'it fell' }], [{ says: 'that it fell' }], ['wrong', 'that']],
    ['a stretch over marks and stops', [{ says: '“Rain, or sun. Who' }], [], ['missed', 'Rain, or sun. Who']],
    [
      'what is direct and was found as reported',
      [{ says: 'Rain', type: 'Direct' }],
      [{ says: 'Rain' }],
      ['not-direct', 'Rain'],
    ],
    [
      'what was found as direct and is reported',
      [{ says: 'it fell', type: 'Indirect' }],
      [{ says: 'it fell', direct: true }],
      ['wrong-direct', 'it fell'],
    ],
    [
      'a wrong speaker',
      [{ says: 'it fell', by: 'A guard' }],
      [{ says: 'it fell', by: 'The mayor' }],
      ['speaker', 'it fell'],
    ],
    [
      'a cue that was not found',
      [{ says: 'it fell', cue: 'claimed' }],
      [{ says: 'it fell' }],
      ['missed-cue', 'claimed'],
    ],
    [
      'a cue that was found wrongly',
      [{ says: 'it fell' }],
      [{ says: 'it fell', cue: 'claimed' }],
      ['wrong-cue', 'claimed'],
    ],
  ])('tell %s', (_, coded, found, error) => {
    expect(listed({ coded, found })).toEqual([error])
  })

  it('come in the order of the text', () => {
    const coded = [{ says: 'it fell', cue: 'claimed' }, { says: 'Rain' }]
    expect(listed({ coded, found: [] }).map(([, words]) => words)).toEqual(['Rain', 'claimed', 'it fell'])
  })

  it('tell who says it by what cue, in the coding and in the voice', () => {
    const coded = [{ says: 'that it fell', by: 'A guard', cue: 'claimed', type: 'Indirect' }]
    const found = [{ says: 'it fell', by: 'the old bridge' }]
    const gold = { type: 'Indirect', speaker: 'A guard', cue: 'claimed' }
    const voice = { type: 'reported', speaker: 'the old bridge', cue: null }
    const [article] = errorsOf({ text, coded, found })
    expect(article?.errors.map((error) => [error.kind, error.gold, error.found])).toEqual([
      ['missed-cue', gold, voice],
      ['missed', gold, null],
      ['speaker', gold, voice],
    ])
  })

  it('show the sentence around them, long ones cut at a word', () => {
    const [inside] = errorsOf({ text, coded: [{ says: 'it fell' }] })[0]?.errors ?? []
    expect([inside?.before.trimStart(), inside?.after]).toEqual([
      '” A guard of the old bridge claimed that ',
      '.',
    ])
    const long = `${'left '.repeat(40)}here${' right'.repeat(40)}`
    const [cut] = errorsOf({ text: long, coded: [{ says: 'here' }] })[0]?.errors ?? []
    expect(cut?.before).toMatch(/^… (left ){15,}$/)
    expect(cut?.after).toMatch(/^( right){15,} …$/)
  })

  it('hold every letter that was missed or found wrongly, once', () => {
    const words = text.match(/[\p{L}“”]+/gu) ?? []
    const said = fc.array(fc.constantFrom(...words).map((says) => ({ says })))
    fc.assert(
      fc.property(said, said, (coded, found) => {
        const sample = { text, coded, found }
        const evaluation = evaluateVoices(analyzerOf(sample), quotationsOf(sample), {
          samples: 0,
          errors: true,
        })
        const lettersIn = (kind: string): number =>
          (evaluation.errors ?? [])
            .flatMap(({ errors }) => errors.filter((error) => error.kind === kind))
            .reduce((sum, error) => sum + (error.text.match(/\p{L}/gu) ?? []).length, 0)
        const { gold, found: all, both } = evaluation.content
        expect([lettersIn('missed'), lettersIn('wrong')]).toEqual([gold - both, all - both])
      }),
    )
  })
})
