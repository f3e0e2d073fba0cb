import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Speaker } from '../../src/types.ts'
import type { SpeakerData } from '../../src/voices/memory.ts'
import { createMemory } from '../../src/voices/memory.ts'
import { mentionAfter, mentionBefore } from '../../src/voices/mentions.ts'
import type { SentenceSigns } from '../../src/voices/sentence-signs.ts'
import type { Tongue } from './sentences.ts'
import { createSentenceReader, ENGLISH, GERMAN } from './sentences.ts'

const dataOf = ({ roles }: Tongue, commonWords: readonly string[]): SpeakerData => ({
  roles: Object.keys(roles),
  particles: new Set(['von', 'der', 'al', 'de', 'van']),
  commonWords: new Set(commonWords),
  titles: new Set(['mr', 'dr', 'prof']),
  verbSecond: false,
  capitalizesNouns: false,
})
const english = {
  read: createSentenceReader(ENGLISH),
  data: dataOf(ENGLISH, ['the', 'a', 'then', 'but', 'in']),
}
const german = {
  read: createSentenceReader(GERMAN),
  data: dataOf(GERMAN, ['der', 'die', 'in', 'dann', 'am']),
}

/** The speakers of the sentences of an article, each before its verb of speech, else after it. */
function speakersIn(
  { read, data }: { read: (text: string) => SentenceSigns; data: SpeakerData },
  sentences: readonly string[],
): readonly (Speaker | null)[] {
  const memory = createMemory(data)
  let last: Speaker | null = null
  return sentences.map((text) => {
    const signs = read(text)
    memory.learn(signs)
    const cue = signs.cues[0]
    if (!cue) return null
    const mention = mentionBefore(signs, cue.from) ?? mentionAfter(signs, cue.to)
    if (!mention) return null
    last = memory.resolve(signs, mention, last)
    return last
  })
}

/** Name and role of the last speaker of an article. */
function lastOf(
  language: typeof english,
  ...sentences: readonly string[]
): readonly [string | null, string] | null {
  const last = speakersIn(language, sentences).at(-1)
  return last ? [last.name, last.role] : null
}

describe('a role in English', () => {
  it.each<[readonly string[], string | null, string]>([
    [['The foreign minister said no.'], null, 'official'],
    [['Foreign Minister Mary Poe said no.'], 'Mary Poe', 'official'],
    [['Mary Poe, a professor at the academy, said no.'], 'Mary Poe', 'expert'],
    [['The professor, Mary Poe, said no.'], 'Mary Poe', 'expert'],
    [['"No," said Mary Poe, a professor at the academy.'], 'Mary Poe', 'expert'],
    [['"No," said former minister Mary Poe.'], 'Mary Poe', 'expert'],
    [['The spokesman for the professor said no.'], null, 'official'],
    [['Poe said no.'], 'Poe', 'person'],
    [['A friend said no.'], null, 'person'],
  ])('%s', (sentences, name, role) => {
    expect(lastOf(english, ...sentences)).toEqual([name, role])
  })
})

describe('the memory of an English article', () => {
  it.each<[readonly string[], string | null, string]>([
    [['Foreign Minister Wang Yi came.', 'Wang said no.'], 'Wang Yi', 'official'],
    [['Mary Poe, a professor at the academy, came.', 'Then Poe said no.'], 'Mary Poe', 'expert'],
    [['President Baschar al-Amin came.', 'Amin said no.'], 'Baschar al-Amin', 'official'],
    [['President John Poe came.', 'John Poe, a resident, said no.'], 'John Poe', 'official'],
    [['Mary Poe said no.', 'He added this.'], 'Mary Poe', 'person'],
    [['Foreign Minister Wang Yi came.', 'The minister said no.'], 'Wang Yi', 'official'],
    [['Poe said no.', 'Mary Poe, a professor, said no.', 'Poe added this.'], 'Mary Poe', 'expert'],
    [['Professor Mary Poe came.', 'John Poe said no.'], 'John Poe', 'person'],
    [['Professor Mary Poe came.', 'Poe, who had left, said no.'], 'Mary Poe', 'expert'],
    [['Professor Mary Poe came.', 'Poe, who said no, left.'], 'Mary Poe', 'expert'],
    [['Professor Mary Poe came.', 'Mr. Poe said no.'], 'Mary Poe', 'expert'],
    [['Professor Li Shan-ying came.', 'Li said no.'], 'Li Shan-ying', 'expert'],
    [['US President John Poe came.', 'The US said no.'], 'US', 'person'],
    [['US President John Poe came.', 'The president said no.'], 'John Poe', 'official'],
    [['Lund said no.', 'Professor Mary Poe came.', 'She said no.'], 'Mary Poe', 'expert'],
    [['Lund said no.', 'Professor Mary Poe is wrong, he said.'], 'Lund', 'person'],
    [['Mary Poe said no.', 'John Lund said no.', 'Poe agreed later.', 'She said so.'], 'Mary Poe', 'person'],
    [['Mary Poe said no.', 'Poe is wrong, John Lund said.', 'He said so.'], 'John Lund', 'person'],
    [['Early Monday, the ministry closed.', 'Monday said no.'], 'Monday', 'person'],
    [['The newspaper “Lund Today” said no.'], 'Lund Today', 'media'],
    [['The LRT newspaper said no.'], null, 'media'],
    [['Residents of Lund said no.'], null, 'person'],
    [['Two professors, Mary Poe and John Lund, came.', 'Lund said no.'], 'John Lund', 'expert'],
    [['The professor, Mary Poe, told residents no.', 'Poe said no.'], 'Mary Poe', 'expert'],
    [['Mary Poe, who is a professor, said no.'], 'Mary Poe', 'expert'],
    [['Ferry Line, the minister’s partner, said no.'], 'Ferry Line', 'person'],
  ])('%s', (sentences, name, role) => {
    expect(lastOf(english, ...sentences)).toEqual([name, role])
  })

  it('sees nothing of what comes later', () => {
    const words = fc.constantFrom(
      ...'Mary Poe Lund professor minister the a of , , said says he who US and residents "'.split(' '),
    )
    const sentence = fc.array(words, { minLength: 1, maxLength: 12 }).map((parts) => `${parts.join(' ')}.`)
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 6 }), fc.nat(5), (sentences, cut) => {
        const earlier = sentences.slice(0, cut)
        expect(speakersIn(english, earlier)).toEqual(speakersIn(english, sentences).slice(0, cut))
      }),
    )
  })

  it('gives the place of the mention in the text', () => {
    const [, second] = speakersIn(english, ['Mary Poe said no.', 'Later he said no.'])
    expect(second).toEqual({ span: { start: 6, end: 8 }, name: 'Mary Poe', role: 'person', named: true })
  })
})

describe('the memory of a German article', () => {
  it.each<[readonly string[], string | null, string]>([
    [['Außenminister Lars Berg kam an.', 'Berg sagte nichts.'], 'Lars Berg', 'official'],
    [['Ute Klein, Professorin am Institut, kam an.', 'Klein sagte nichts.'], 'Ute Klein', 'expert'],
    [['Ute Klein (42), Sprecherin der Polizei, kam an.', 'Klein sagte nichts.'], 'Ute Klein', 'official'],
    [['Außenminister Lars Berg kam an.', 'Der Minister sagte nichts.'], 'Lars Berg', 'official'],
    [['Professorin Ute Klein kam an.', 'Die Professorin sagte nichts.'], 'Ute Klein', 'expert'],
    [['Der Sprecher des Ministeriums, Hans Meier, sagte nichts.'], 'Hans Meier', 'official'],
    [['Der Sprecher des Ministeriums Hans Meier sagte nichts.'], 'Hans Meier', 'official'],
    [['Ute von der Heide, Ökonom in Lund, kam an.', 'Heide sagte nichts.'], 'Ute von der Heide', 'expert'],
    [['Die Zeugen gaben der Polizei Hinweise.', 'Hinweise sagten nichts.'], 'Hinweise', 'person'],
    [['Der Nachbar sagte nichts.'], null, 'person'],
    [['Berg sagte nichts.', 'Später sagte er etwas.'], 'Berg', 'person'],
  ])('%s', (sentences, name, role) => {
    expect(lastOf(german, ...sentences)).toEqual([name, role])
  })
})
