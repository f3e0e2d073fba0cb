import { describe, expect, it } from 'vitest'
import { segment } from '../../src/text/segment.ts'
import { both, english, german } from './languages.ts'

const ENGLISH =
  'The ministers met on Monday to talk about the harvest, which has been poor for two years. They agreed that more should be done, but not by whom.'
const GERMAN =
  'Die Minister trafen sich am Montag, um über die Ernte zu sprechen, die seit zwei Jahren schlecht ist. Sie waren sich einig, dass mehr getan werden muss, aber nicht von wem.'

const FOREIGN = {
  French:
    'Les ministres se sont réunis lundi pour parler de la récolte, qui est mauvaise depuis deux ans. Ils sont tous d’accord : on doit en faire plus, mais par qui ?',
  Spanish:
    'Los ministros se reunieron el lunes para hablar de la cosecha, que es mala desde hace dos años. A la vez, no me dijeron quién ha de hacer más.',
  Italian:
    'I ministri si sono riuniti lunedì per parlare del raccolto, che da due anni è scarso. A Roma non si sa chi deve fare di più, ma in molti ci credono.',
  Portuguese:
    'Os ministros reuniram-se na segunda-feira para falar da colheita, que é má há dois anos. A verdade é que não se sabe quem deve fazer mais.',
  Dutch:
    'De ministers kwamen op maandag bijeen om over de oogst te praten, die al twee jaar slecht is. Hij was van mening dat er meer in de stad gedaan moet worden, maar niet door wie. We weten het niet.',
  Swedish:
    'Ministrarna träffades i måndags för att tala om skörden, som har varit dålig i två år. Man var överens om att mer ska göras, men inte av vem. Det är så.',
  Danish:
    'Ministrene mødtes mandag for at tale om høsten, der har været dårlig i to år. De var enige om, at der skal gøres mere, men ikke af hvem. Den er her nu.',
  Indonesian:
    'Para menteri bertemu pada hari Senin untuk membahas panen yang buruk selama dua tahun terakhir ini.',
  Latin:
    'Gallia est omnis divisa in partes tres, quarum unam incolunt Belgae, aliam Aquitani. Hi omnes lingua differunt.',
  Russian: 'Министры встретились в понедельник, чтобы поговорить об урожае.',
  Chinese: '部长们星期一开会讨论收成问题，两年来收成一直不好。',
  'noise of letters': 'xkcd qwfp zzx bnm lkj hgf dsa poi uyt rew qaz wsx edc',
}

describe('the language of a text', () => {
  it('is told by its common words', () => {
    expect(segment(ENGLISH, both).language).toBe('en')
    expect(segment(GERMAN, both).language).toBe('de')
  })

  it('is told by the title too', () => {
    expect(segment({ title: GERMAN, paragraphs: ['Berlin.'] }, both).language).toBe('de')
  })

  it('is that of the larger part of a mixed text', () => {
    expect(segment(`${GERMAN} ${GERMAN} “The ministers met on Monday.” ${GERMAN}`, both).language).toBe('de')
  })

  it.each(Object.entries(FOREIGN))('is not found in %s', (_, text) => {
    for (const languages of [both, [english], [german]]) {
      const { language, reason } = segment(text, languages)
      expect(language).toBeNull()
      expect(reason).toMatch(/^language undecided: /)
    }
  })

  it('is not found if its lexicon is not loaded', () => {
    expect(segment(ENGLISH, [german])).toMatchObject({
      language: null,
      reason: expect.stringContaining('too few common words of a known language (de)'),
    })
    expect(segment(GERMAN, [english]).language).toBeNull()
  })

  it.each([
    ['the text has no words', '12 … 3'],
    ['too few common words of a known language (de, en) to tell: 0 among 2 words', 'Hello world'],
    ['it reads like German (21 common words) and English (19) alike', `${ENGLISH} ${GERMAN}`],
  ])('is null with a reason: %s', (reason, text) => {
    expect(segment(text, both)).toMatchObject({ language: null, reason: expect.stringContaining(reason) })
  })

  it.each(['Hello world', `${ENGLISH} ${GERMAN}`])('does not depend on the order of languages', (text) => {
    const { reason } = segment(text, [german, english])
    expect(segment(text, [english, german]).reason).toBe(reason)
  })

  it('is null without a lexicon', () => {
    expect(segment(ENGLISH, [])).toMatchObject({
      language: null,
      reason: 'language undecided: no lexicon is loaded',
    })
  })

  it('is what the option says', () => {
    const { language, reason } = segment('Hello world', both, { language: 'de' })
    expect(language).toBe('de')
    expect(reason).toBeUndefined()
  })

  it('leaves no reason where it is found', () => {
    expect(segment(ENGLISH, both)).not.toHaveProperty('reason')
  })
})
