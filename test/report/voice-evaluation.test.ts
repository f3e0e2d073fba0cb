import { describe, expect, it } from 'vitest'
import { toVoiceEvaluationTerminal } from '../../src/report/voice-evaluation.ts'
import { evaluateVoices } from '../../src/validation/evaluate-voices.ts'
import { analyzerOf, quotationsOf, type Sample } from '../validation/voice-sample.ts'

const bridge: Sample = {
  id: 'bridge',
  text: 'The mayor said: “We will build it”. A guard claimed that it fell.',
  coded: [
    { says: '“We will build it”', by: 'The mayor', cue: 'said', type: 'Direct' },
    { says: 'that it fell', by: 'A guard', cue: 'claimed', type: 'Indirect' },
  ],
  found: [
    { says: '“We will build it”', by: 'The mayor', cue: 'said', direct: true },
    { says: 'it fell', by: 'The mayor' },
  ],
}

const drawn = (
  sample: Sample,
  { errors = false, ...options }: { errors?: boolean; width?: number; color?: 8; unicode?: boolean } = {},
): string =>
  toVoiceEvaluationTerminal(
    evaluateVoices(analyzerOf(sample), quotationsOf(sample), { errors, samples: 0 }),
    options,
  )

describe('an evaluation of voices', () => {
  it('shows what was coded and found in tables', () => {
    expect(drawn(bridge)).toBe(`2 quotations in 1 article; 2 voices found

                 gold  found  both  precision  recall   F1  low  high
letters, direct    13     13    13        1.0     1.0  1.0    –     –
letters, all       23     19    19        1.0     .83  .90    –     –
sentences           2      2     2        1.0     1.0  1.0    –     –
cues                2      1     1        1.0     .50  .67    –     –

Speakers of the quotations that have one
                       gold  right  share  low  high
right, of all             2      1    .50    –     –
right, of those found     2      1    .50
to the letter, of all     2      1    .50

Letters found of each type of quotation
          quotations  letters  found  recall
Direct             1       13     13     1.0
Indirect           1       10      6     .60
`)
  })

  it('leaves out what a coding without types cannot tell', () => {
    const { id, text } = bridge
    const page = drawn({ ...(id && { id }), text, coded: [{ says: 'it fell' }] })
    expect(page).not.toContain('direct')
    expect(page).not.toContain('type')
  })

  it('says which articles were not read', () => {
    expect(drawn({ text: 'Who?' })).toContain(
      '1 article in a language that could not be told, without voices',
    )
    expect(drawn({ text: 'Who.', language: 'fr' })).toContain(
      '1 article left out, for whose language there is no lexicon',
    )
  })

  it('shows errors before the tables, in the text and with what was coded and found', () => {
    expect(drawn(bridge, { errors: true, width: 100 })).toContain(`bridge
missed cue   gold: Indirect “A guard” · “claimed”; found: reported “The mayor” · no cue
missed       gold: Indirect “A guard” · “claimed”
             A guard claimed [that] it fell.
speaker      gold: Indirect “A guard” · “claimed”; found: reported “The mayor” · no cue
             A guard claimed [that it fell].

2 quotations`)
  })

  it('counts the cues that were missed and wrongly found', () => {
    const said = (words: string) => ({ says: 'We will', cue: words })
    const page = drawn(
      {
        text: 'We will, he Said, she said and it is said that they claimed much.',
        coded: [said('Said'), said('said and'), said('that')],
        found: [said('claimed')],
      },
      { errors: true },
    )
    expect(page).toContain('\nCues missed most often\nsaid 1 · said and 1 · that 1\n')
    expect(page).toContain('\nCues found wrongly most often\nclaimed 1\n')
  })

  it('keeps to the width, and to ASCII where it must', () => {
    const page = drawn(bridge, { errors: true, width: 40, unicode: false })
    expect(page.split('\n').every((line) => line.length <= 40)).toBe(true)
    expect(page.replaceAll(/[“”…]/g, '')).toMatch(/^[ -~\n]*$/)
  })

  it('lets no text speak to the terminal', () => {
    const says = 'it \u001b[31mfell'
    const page = drawn(
      { id: 'a\u001b[0m', text: says, coded: [{ says, type: '\u001b[1m' }] },
      { errors: true },
    )
    expect(page).not.toContain('\u001b')
  })
})
