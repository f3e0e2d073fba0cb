import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { createLinguist, type Linguist } from '../../src/text/linguist.ts'
import { tokenize } from '../../src/text/token.ts'
import { createWink } from '../../src/text/wink.ts'
import { finds, languageData, rowsOf } from './linguist-data.ts'

const rows = rowsOf(`
  say             | say says said saying                  | sad
  claim           | claim claims claimed claiming         | acclaim claimant
  allege          | allege alleges alleged alleging       | allegation
  allegation      | allegation allegations                | alleged
  analyst         | analyst analysts                      | analysis
  analysis        | analysis analyses                     | analyst
  country         | country countries                     | county
  lie             | lie lies lied lying                   | lay lain
  lay             | lay lays laid laying                  | lie
  man             | man men                               | woman
  woman           | woman women                           | men
  child           | child children                        | childhood
  spokesman       | spokesman spokesmen                   | spokeswoman
  spokesperson    | spokespersons spokespeople            | person
  find            | find finds found finding              | founded founding
  found           | found founds founded founding         | find finds
  mean            | mean means meant meaning              | meanwhile
  means           | means                                 | mean meant
  media           | media                                 | medium
  medium          | medium                                | mediate
  news            | news                                  | new
  new             | new newer                             | news
  see             | see sees saw seen seeing              | sea
  saw             | saw sawed                             | see seen
  rise            | rise rises rose risen rising          | raise
  raise           | raise raises raised raising           | rise
  grind           | grind grinding                        | ground
  ground          | ground grounds                        | grind
  leave           | leave leaves left leaving             | leaf
  leaf            | leaf leaves                           | leave
  life            | life lives                            | alive
  live            | live lives lived living               | life
  lead            | lead leads led leading                | leader
  leader          | leader leaders                        | lead
  speak           | speak speaks spoke spoken speaking    | speaker
  tell            | tell tells told telling               | toll
  think           | think thinks thought thinking         | tank
  write           | write writes wrote written writing    | writer
  give            | give gives gave given giving          | gift
  take            | take takes took taken taking          | tale
  begin           | begin begins began begun beginning    | being
  be              | be is are was were been being am      | bee bed
  have            | have has had having                   | haven
  do              | do does did done doing                | doe
  go              | go goes went gone going               | goal
  accuse          | accuse accuses accused accusing       | accusation
  slam            | slam slams slammed slamming           | slim
  deny            | deny denies denied denying            | dense
  vilify          | vilify vilifies vilified vilifying    | vile
  smear           | smear smears smeared smearing         | smart
  hype            | hype hypes hyped hyping               | hyper
  fabricate       | fabricate fabricated fabricating      | fabrication
  fabrication     | fabrication fabrications              | fabricated
  debunk          | debunk debunks debunked debunking     | bunk
  whitewash       | whitewash whitewashes whitewashed     | wash
  criticize       | criticize criticized criticised criticises | critic
  criticise       | criticise criticised criticized       | critical
  stop            | stop stops stopped stopping           | stoop
  ban             | ban bans banned banning               | bane
  tweet           | tweet tweets tweeted tweeting         | twee
  gaslight        | gaslight gaslights gaslighted         | gas
  tankie          | tankie tankies                        | tank
  Hongkonger      | hongkonger Hongkongers                | hongkong
  airstrike       | airstrike airstrikes                  | strike
  American        | American Americans                    | America
  China           | China                                 | chin
  tie             | tie ties tied tying                   | tier
  crisis          | crisis crises                         | criss
  thesis          | thesis theses                         | these
  policy          | policy policies                       | police
  police          | police                                | policy
  study           | study studies studied studying        | student
  studies         | studies study studied                 | student
  wound           | wound wounds wounded                  | wind
  bear            | bear bears bore born                  | beer
`)

function tagsIn(linguist: Linguist, text: string): string {
  const tokens = tokenize(text)
  const tags = linguist.tag?.(text, tokens) ?? []
  return tokens.map(({ start, end }, index) => `${text.slice(start, end)}/${tags[index]}`).join(' ')
}

describe('the English linguist', () => {
  let linguist: Linguist
  beforeAll(async () => {
    linguist = await createLinguist(languageData('en'))
  })

  it.each(rows)('~%s finds its forms and no other words', (word, found, missed) => {
    expect(found.filter((met) => !finds(linguist, word, met))).toEqual([])
    expect(missed.filter((met) => finds(linguist, word, met))).toEqual([])
  })

  it('finds every word under its own name', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[a-z']+$/)),
        (word) => {
          expect(finds(linguist, word, word)).toBe(true)
        },
      ),
    )
  })

  it('tags one sentence, a tag for every token', () => {
    expect(tagsIn(linguist, 'Analysts said the report proves nothing.')).toBe(
      'Analysts/NOUN said/VERB the/DET report/NOUN proves/VERB nothing/PRON ./PUNCT',
    )
  })

  it('tags contractions, possessives and initials, which are several tokens', () => {
    expect(tagsIn(linguist, "China’s critics don't trust the U.S. media, it's said.")).toBe(
      "China/PROPN ’/PART s/PART critics/NOUN don/AUX '/PART t/PART trust/VERB the/DET U/PROPN ./PROPN S/PROPN ./PROPN media/NOUN ,/PUNCT it/PRON '/PART s/PART said/VERB ./PUNCT",
    )
  })

  it('tells a noun from a verb', () => {
    expect(tagsIn(linguist, 'They claim it.')).toContain('claim/VERB')
    expect(tagsIn(linguist, 'The claim is false.')).toContain('claim/NOUN')
  })

  it('gives each token one of its tags, whatever the text', () => {
    const odd = fc.constantFrom(
      "China's",
      'U.S.',
      "don't",
      '3.5',
      'G20',
      '👍🏽',
      '１２',
      'ﬁ',
      'x'.repeat(500),
      '\ud800',
      '((:',
      'http://a.b/c',
    )
    fc.assert(
      fc.property(
        fc.array(fc.oneof(odd, fc.string({ unit: 'binary' }))).map((parts) => parts.join(' ')),
        (text) => {
          const tokens = tokenize(text)
          const tags = linguist.tag?.(text, tokens) ?? []
          expect(tags.length).toBe(tokens.length)
          expect(tags.filter((tag) => !linguist.tags.includes(tag))).toEqual([])
        },
      ),
    )
  })

  it('tags nothing in no tokens', () => {
    expect(linguist.tag?.('', [])).toEqual([])
  })

  it('says the same of a word whatever it read before', async () => {
    const fresh = await createWink()
    const words = fc.oneof(
      fc.constantFrom(...rows.flatMap(([, found]) => found)),
      fc.stringMatching(/^[a-zé]{1,12}(ed|s|ing)?$/),
    )
    fc.assert(
      fc.property(fc.array(words), fc.string(), words, (before, text, word) => {
        linguist.tag?.(text, tokenize(text))
        for (const each of before) linguist.keysOf(each)
        expect(linguist.keysOf(word)).toEqual(fresh.read(word).lemmas)
        expect(linguist.keysOf(word)).toEqual(linguist.keysOf(word))
      }),
    )
  })

  it('tags a text alike whatever it read before', async () => {
    const sentence =
      "China's so-called “experts” don't say what Xinhua's reporters' U.S. sources claimed in the G20's 3rd report."
    const before = tagsIn(linguist, sentence)
    for (const text of [
      "china's",
      "China's",
      'reporters’',
      'U.S',
      'so-called',
      "G20's",
      'Xinhua’s experts',
      '3rd.',
    ]) {
      tagsIn(linguist, text)
      linguist.keysOf(text.toLowerCase())
    }
    expect(tagsIn(linguist, sentence)).toBe(before)
  })

  it('starts afresh when it has read many different words, oftener than wink itself allows, and says the same', async () => {
    const small = await createWink(3)
    const letters = 'abcdefghijklmnopqrstuvwxyz'
    for (const letter of letters.slice(0, 22)) {
      const words = [`xy${letter}`, 'said', 'the', 'claims']
      expect(small.tag(words).map((parts) => parts.map(({ tag }) => tag))).toEqual([
        ['NOUN'],
        ['VERB'],
        ['DET'],
        ['NOUN'],
      ])
      expect(small.read('saying')).toEqual({ lemmas: ['saying', 'say'], known: true })
    }
  }, 60_000)

  it('does not keep unknown words', async () => {
    // One that keeps them would start afresh thousands of times, a tenth of a second each.
    const small = await createWink(2)
    const letters = 'abcdefghij'
    for (let count = 0; count < 10_000; count += 1) {
      const word = `zq${[...String(count)].map((digit) => letters.charAt(Number(digit))).join('')}`
      expect(small.read(word)).toEqual({ lemmas: [word], known: false })
    }
  })

  it('reads what is long in no time', () => {
    const long = 'a'.repeat(1_000_000)
    expect(linguist.keysOf(long)).toEqual([long])
    const text = `He said ${'x.'.repeat(20_000)} ${long}`
    expect(linguist.tag?.(text, tokenize(text))[1]).toBe('VERB')
  })
})
