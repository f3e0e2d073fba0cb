import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { createInflect } from '../../src/text/forms.ts'
import { FormsSchema, ParadigmSchema } from '../../src/text/inflection.ts'

describe('the forms of a word', () => {
  it('are those listed, groups spelled out', () => {
    const inflect = createInflect({ forms: { sein: 'bin war(|st|en) ge+wesen', Haus: ['Hauses', 'Häuser'] } })
    expect(inflect('sein')).toEqual({
      norms: ['sein', 'bin', 'war', 'warst', 'waren', 'gewesen'],
      source: 'listed',
    })
    expect(inflect('Haus').norms).toEqual(['haus', 'hauses', 'häuser'])
  })

  it('come from the first paradigm that fits ending, stem and spelling', () => {
    const inflect = createInflect({
      paradigms: [
        { name: 'nouns', ending: '', written: 'capitalized', forms: '-(|s)' },
        { name: 'after t', ending: 'en', stems: 't d', forms: '-et' },
        { name: 'others', ending: 'en', forms: '-t' },
      ],
    })
    expect(inflect('Leben').norms).toEqual(['leben', 'lebens'])
    expect(inflect('leiten').norms).toEqual(['leiten', 'leitet'])
    expect(inflect('leben').norms).toEqual(['leben', 'lebt'])
    expect(inflect('lebhaft')).toEqual({ norms: ['lebhaft'], source: 'unknown' })
  })

  it('come from all paradigms that name the word, with its principal parts', () => {
    const inflect = createInflect({
      paradigms: [
        { name: 'all', ending: '', forms: '-x' },
        { name: 'strong', ending: 'en', words: { senden: 'sandt/sendt _' }, forms: '-e 1(e|en) 2(e|en)' },
        { name: 'weak', ending: 'en', words: 'senden wenden', forms: '-ete' },
      ],
    })
    expect(inflect('senden').norms).toEqual([
      'senden',
      'sende',
      'sandte',
      'sendte',
      'sandten',
      'sendten',
      'sendete',
    ])
    expect(inflect('wenden').norms).toEqual(['wenden', 'wendete'])
  })

  it('listed for a word are all it has', () => {
    const inflect = createInflect({
      forms: { gehen: 'ging' },
      paradigms: [{ name: 'weak', ending: 'en', words: 'gehen', forms: '-te' }],
    })
    expect(inflect('gehen').norms).toEqual(['gehen', 'ging'])
  })

  it('of a compound are those of its second part', () => {
    const inflect = createInflect({
      forms: { sprechen: 'sprach ge+sprochen', Stadt: 'Städte' },
      compounds: [
        { name: 'nouns', first: '*', written: 'capitalized' },
        { name: 'separable', first: 'aus ab', ending: 'en', written: 'lower', between: 'zu' },
        { name: 'inseparable', first: 'ver', ending: 'en', written: 'lower', drops: true },
      ],
    })
    expect(inflect('Hauptstadt').norms).toEqual(['hauptstadt', 'hauptstädte'])
    expect(inflect('aussprechen').norms).toEqual([
      'aussprechen',
      'aussprach',
      'ausgesprochen',
      'auszusprechen',
    ])
    expect(inflect('versprechen').norms).toEqual(['versprechen', 'versprach', 'versprochen'])
    expect(inflect('abversprechen').norms).toContain('abversprochen')
  })

  it('leave out homonyms, unless they are listed', () => {
    const homonyms = [{ name: 'nouns', ending: 'en', written: 'lower' as const, forms: '(frag|halt)e' }]
    const paradigms = [{ name: 'all', ending: 'en', forms: '-(e|t)' }]
    const inflect = createInflect({ forms: { halten: 'halte' }, paradigms, homonyms })
    expect(inflect('fragen').norms).toEqual(['fragen', 'fragt'])
    expect(inflect('Fragen').norms).toEqual(['fragen', 'frage', 'fragt'])
    expect(inflect('halten').norms).toEqual(['halten', 'halte'])
  })

  it('are looked up in small letters for a word in capital ones', () => {
    const inflect = createInflect({ forms: { say: 'said', Macht: 'Mächte' } })
    expect(inflect('Say').norms).toEqual(['say', 'said'])
    expect(inflect('macht').norms).toEqual(['macht'])
  })

  it('are not those of anything that objects have by nature', () => {
    const inflect = createInflect({ forms: {} })
    for (const word of ['constructor', 'toString', '__proto__']) {
      expect(inflect(word)).toEqual({ norms: [word.toLowerCase()], source: 'unknown' })
    }
  })

  it('may hold three groups but not four, which would be many forms', () => {
    expect(v.safeParse(FormsSchema, { a: '(a|b)(c|d)(e|f)' }).success).toBe(true)
    expect(v.safeParse(FormsSchema, { a: '(a|b)(c|d)(e|f)(g|h)' }).success).toBe(false)
  })

  it('of a paradigm each name the stem or a principal part', () => {
    expect(v.safeParse(ParadigmSchema, { name: 'verbs', ending: 'en', forms: '-e 1st ge-t' }).success).toBe(
      true,
    )
    expect(v.safeParse(ParadigmSchema, { name: 'verbs', ending: 'en', forms: '-e st' }).success).toBe(false)
  })
})
