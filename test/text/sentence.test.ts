import { describe, expect, it } from 'vitest'
import { sentencesOf } from './languages.ts'

/** One row: what it shows, and a paragraph with `|` where sentences end. */
type Row = readonly [string, string]

const ENGLISH: readonly Row[] = [
  ['stops end sentences', 'He came. | She left! | Did they?'],
  ['titles end none', 'He met Dr. Smith, Gov. Brown and Lt. Gen. Lee. | They talked.'],
  ['initials end none', 'George W. Bush met J. R. Lee. | They talked.'],
  ['what is always carried on ends none', 'The plan, e.g. this one, i.e. mine, failed vs. Others.'],
  [
    'an abbreviation ends one before a common word',
    'The talks began at 9 a.m. | They lasted. | He is from the U.S. | The rest is not.',
  ],
  ['an abbreviation ends none before a name', 'The U.S. Senate and Acme Inc. Director Lee agreed.'],
  ['an abbreviation before a number is one', 'See No. 5 and Fig. 3 of Jan. 5. | He said no. | Then he left.'],
  ['numbers hold dots', 'It rose 3.5 percent to 1.000.000. | In 2019. | Then it fell.'],
  ['numbers of items end none', '1. The first item is long. | 2. The second is short.'],
  ['a number ends one', 'He was born in 1950. | Berlin was poor. | It was plan 9. | Everybody knew.'],
  ['an ellipsis ends one before a capital letter', 'He paused ... and went on. | Then … | Nothing came.'],
  ['stops come in runs', 'What?! | No!!! | Well...'],
  [
    'closing quotation marks belong to the sentence',
    '“It is over.” | "Is it?" | He said "yes." | They left.',
  ],
  ['a quotation goes on in lower case', '"Why now?" he asked. | "Now!" she said.'],
  ['a title in quotation marks ends none', 'The show "Who are you?" Mr. Lee made ran for years.'],
  ['speech in quotation marks ends one', 'He asked: "Who are you?" | Lee said nothing.'],
  ['a closing mark may stand apart', '“ It is over. ” | They left.'],
  ['brackets hold sentences', 'It ended. | (He left early.) | She stayed.'],
  [
    'brackets within a sentence do not end it',
    'The (so they say!) Great Plan failed (see p. 3.) Completely.',
  ],
  ['a stop behind a bracket ends one', 'They won (really!). | Nobody saw it (in 2019). | It is so.'],
  ['references belong to the sentence', 'It ended.[12] | It began anew.[3][4] | Done.'],
  ['addresses hold dots', 'See www.example.com or a.b@example.org. | Node.js is not meant.'],
  ['a missing space is forgiven', 'This is the end.| The next one follows.|“This one too.”'],
  ['lower case goes on', 'The approx. amount of misc. items is unknown. | iPhone sales rose.'],
  [
    'what is not a letter may begin one',
    'It is true. | $5 is enough. | #MeToo matters. | 40 agree. | — Indeed.',
  ],
]

const GERMAN: readonly Row[] = [
  ['dates', 'Am 9. August kam er. | Vom 9. bis 13. August 2021 blieb er. | Am 3. 10. 2020 ging er.'],
  [
    'ordinal numbers before nouns',
    'Im 21. Jahrhundert wohnt sie im 3. Stock. | Der 1. FC Köln verlor zum 100. Mal.',
  ],
  ['ordinal numbers behind articles', 'Das war der 4. Versuch. | Sie lebte unter Ludwig XIV. in Paris.'],
  [
    'numbers that end a sentence',
    'Er wurde gestern 15. | Merkel ging. | Von 20 kamen 10. | Der Rest blieb. | Das war 2019. | Berlin wuchs.',
  ],
  ['abbreviations of several parts', 'Das ist z. B. Brüssel, d. h. die EU, u.a. Prof. Dr. h. c. Meier.'],
  [
    'abbreviations that may end',
    'Es gab Brot, Milch usw. | Das war es. | Frankfurt a. M. liegt 5 km vom Main. | Er starb 44 v. Chr. in Rom.',
  ],
  ['paragraphs of laws', 'Nach Art. 5 Abs. 2 Nr. 3 gilt das. | Siehe S. 12. | S. Müller kam.'],
  ['short words without vowel', 'Die Hptst. Hannover liegt in Nds. Norddeutschland ist groß.'],
  ['quotation marks', '„Das ist gut.“ | Dann ging er. | »Ja.« | «Nein.» | „Wer sagt: ‚Nein.‘“ | Niemand.'],
  [
    'quotations that go on',
    '„Wirklich?“, fragte sie. | „Ja!“ rief er. | Er fragte: „Was tun?“ | Lenin schwieg.',
  ],
  ['titles in quotation marks', 'Die Sendung „Wer weiß es?“ Günther Meiers lief lange.'],
  ['brackets', 'Die (angebliche!) Studie kam. | Sie war falsch (so die Polizei). | (Das stimmt.) | Ende.'],
  ['ellipses', 'Er kam … und ging. | Sie kam … | Dann ging sie. | „Nein …“ | „Doch!“'],
  ['left out parts', 'Er schrieb (…). | Dann hörte er auf. | […] Es war spät.'],
]

/** The sentences that a row asks for. A bar right behind a stop stands for no space. */
const expected = (row: string) => row.split('|').map((sentence) => sentence.trim())
const paragraph = (row: string) => row.replaceAll(' | ', ' ').replaceAll('.| ', '.').replaceAll('.|', '.')

describe('English sentences', () => {
  it.each(ENGLISH)('%s', (_, row) => {
    expect(sentencesOf(paragraph(row), 'en')).toEqual(expected(row))
  })
})

describe('German sentences', () => {
  it.each(GERMAN)('%s', (_, row) => {
    expect(sentencesOf(paragraph(row), 'de')).toEqual(expected(row))
  })
})

describe('other languages', () => {
  it('have sentences by rules that hold anywhere', () => {
    expect(sentencesOf('Il est venu. Puis, M. Dupont est parti ! « Pourquoi ? » Rien.', 'en')).toEqual([
      'Il est venu.',
      'Puis, M. Dupont est parti !',
      '« Pourquoi ? »',
      'Rien.',
    ])
  })

  it('may write no space behind a stop', () => {
    expect(sentencesOf('中方反对。“不行！”他说。', 'en')).toEqual(['中方反对。', '“不行！”', '他说。'])
  })
})

describe('line breaks in a paragraph', () => {
  const wrapped =
    'The committee met on Monday in the capital and spoke about\nPoland and the plans of its neighbors. Then it\nrested.'

  it('are no ends of sentences where a text is wrapped', () => {
    expect(sentencesOf(wrapped, 'en')).toHaveLength(2)
  })

  it('end a sentence behind a line that had room for more', () => {
    expect(sentencesOf(`A heading\n${wrapped}`, 'en')[0]).toBe('A heading')
  })

  it('end none where the next line goes on in lower case, or the line is not finished', () => {
    expect(sentencesOf(`A heading\nand ${wrapped}`, 'en')).toHaveLength(2)
    expect(sentencesOf(`A heading,\n${wrapped}`, 'en')).toHaveLength(2)
  })

  it('end a sentence before an item of a list', () => {
    expect(sentencesOf('We need\n- bread\n- milk\n• tea', 'en')).toEqual([
      'We need',
      '- bread',
      '- milk',
      '• tea',
    ])
  })

  it('end a sentence at a blank line within a given paragraph', () => {
    expect(sentencesOf('one two\n\nthree', 'en')).toEqual(['one two', 'three'])
  })
})
