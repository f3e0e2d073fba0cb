import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Mention } from '../../src/voices/mentions.ts'
import { mentionAfter, mentionBefore } from '../../src/voices/mentions.ts'
import type { SentenceSigns } from '../../src/voices/sentence-signs.ts'
import { createSentenceReader, ENGLISH, GERMAN } from './sentences.ts'

const readEnglish = createSentenceReader(ENGLISH)
const readGerman = createSentenceReader(GERMAN)

function textOf({ text, tokens }: SentenceSigns, mention: Mention | null): string | null {
  return mention && text.slice(tokens[mention.from]?.start, tokens[mention.to - 1]?.end)
}

/** The mention before, or after, the last verb of speech in a sentence. */
function mentionIn(
  read: (text: string) => SentenceSigns,
  text: string,
  side: 'before' | 'after',
): string | null {
  const signs = read(text)
  const cue = signs.cues.at(-1)
  if (!cue) throw new Error(`no cue in: ${text}`)
  return textOf(signs, side === 'before' ? mentionBefore(signs, cue.from) : mentionAfter(signs, cue.to))
}

describe('the speaker before an English verb', () => {
  it.each([
    ['Poe said it was late.', 'Poe'],
    ['On Monday, Mary Poe later said it.', 'Mary Poe'],
    ['They had also said so.', 'They'],
    ['The head of the agency in Geneva said no.', 'The head of the agency in Geneva'],
    ['Mary Poe, a professor at the academy, said no.', 'Mary Poe, a professor at the academy'],
    ['But Poe, who had left early, said no.', 'Poe, who had left early'],
    ["The ministry's spokesperson, Anna Lang, said no.", "The ministry's spokesperson, Anna Lang"],
    ['Friends, neighbors and residents say it was loud.', 'Friends, neighbors and residents'],
    ["Poe's lawyer said no.", "Poe's lawyer"],
    ['He warned the town when residents said no.', 'residents'],
    ['Poe left the room and said no.', 'Poe'],
    ['Poe left the room, he added, and said no.', 'he'],
    ['The minister who said no left.', 'who'],
    ["He hasn't said no.", 'He'],
    ['42% say no.', '42%'],
    ['It was late, local residents said.', 'local residents'],
    ['It was late, al-Amin said.', 'al-Amin'],
    ['They flatly said no.', 'They'],
    ['The economists - two of them in Geneva - said no.', 'The economists - two of them in Geneva'],
    ['Last month, Mary Poe left and said no.', 'Mary Poe'],
    ['LUND (ABC) - Mary Poe left and said no.', 'Mary Poe'],
    ['One of the residents, Mary Poe, said no.', 'One of the residents, Mary Poe'],
    ['The plan is dead, said Poe.', null],
    ['In the town of Lund said nobody.', null],
  ])('%s', (text, expected) => {
    expect(mentionIn(readEnglish, text, 'before')).toBe(expected)
  })
})

describe('the speaker after an English verb', () => {
  it.each([
    ['"No," said Mary Poe, a professor at the academy.', 'Mary Poe, a professor at the academy'],
    ['"No," said the spokesman.', 'the spokesman'],
    ['"No," said Poe, who had left early.', 'Poe, who had left early'],
    ['"No," said he.', 'he'],
    ['He said that nobody came.', null],
    ['"No," said the head of the agency in a letter.', 'the head of the agency'],
  ])('%s', (text, expected) => {
    expect(mentionIn(readEnglish, text, 'after')).toBe(expected)
  })
})

describe('the speaker before a German verb', () => {
  it.each([
    ['Der Sprecher der Polizei sagte, es sei spät.', 'Der Sprecher der Polizei'],
    ['Peter Muster, Sprecher des Ministeriums, sagte nichts.', 'Peter Muster, Sprecher des Ministeriums'],
    [
      'Es war spät, wie die Bergzeitung in der Ausgabe vom Montag berichtete.',
      'die Bergzeitung in der Ausgabe vom Montag',
    ],
    ['Es war spät, wie am Montag die Polizei mitteilte.', 'die Polizei'],
    ['Die Wochenzeitung „Der Tag“ berichtete es.', 'Die Wochenzeitung „Der Tag“'],
    ['Am Montag sagte niemand etwas.', null],
    ['Am heutigen Montag sagte niemand etwas.', null],
    ['Das sagte niemand.', null],
    ['Berg hat gestern die Rolle der Polizei betont.', 'Berg'],
    ['Gestern hat Berg den Gästen erklärt, dass es spät sei.', 'Berg'],
    ['2008 erklärte er nichts.', null],
    ['Berg, der den alten Hafen lobte und erklärte, ging.', 'Berg'],
    ['Berg, der den alten Hafen betont, ging.', 'der'],
    ['Berg, den der Minister betont, ging.', 'der Minister'],
    ['Einer der Gäste, Lars Berg, sagte nichts.', 'Einer der Gäste, Lars Berg'],
    ['Es war spät, wie die „Berg“-Zeitung berichtete.', 'die „Berg“-Zeitung'],
  ])('%s', (text, expected) => {
    expect(mentionIn(readGerman, text, 'before')).toBe(expected)
  })
})

describe('the speaker after a German verb', () => {
  it.each([
    ['„Nein“, sagte der Sprecher des Ministeriums, Hans Meier.', 'der Sprecher des Ministeriums, Hans Meier'],
    ['„Nein“, sagte sie.', 'sie'],
    ['Dazu sagte gestern Außenminister Lars Berg nichts.', 'Außenminister Lars Berg'],
    ['Später sagte Berg, die Lage sei ernst.', 'Berg'],
    ['Dazu sagte der für den Hafen zuständige Minister nichts.', 'der für den Hafen zuständige Minister'],
  ])('%s', (text, expected) => {
    expect(mentionIn(readGerman, text, 'after')).toBe(expected)
  })
})

describe('any sentence', () => {
  const words = fc.constantFrom(
    ...'the a of in Poe Mary minister he who and , . ( ) " - \' said has later 1999 agency that'.split(' '),
  )
  it('has mentions that lie on their side of the verb, with their core in them', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), fc.nat(30), (parts, place) => {
        const signs = readEnglish(parts.join(' '))
        const at = Math.min(place, signs.tokens.length)
        for (const [mention, from, to] of [
          [mentionBefore(signs, at), 0, at],
          [mentionAfter(signs, at), at, signs.tokens.length],
        ] as const) {
          if (!mention) continue
          expect(from <= mention.from && mention.from < mention.to && mention.to <= to).toBe(true)
          expect(
            mention.from <= mention.core.from &&
              mention.core.from < mention.core.to &&
              mention.core.to <= mention.to,
          ).toBe(true)
        }
      }),
    )
  })
})
