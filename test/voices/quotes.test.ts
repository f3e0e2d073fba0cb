import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { segment } from '../../src/text/segment.ts'
import type { Input } from '../../src/types.ts'
import { type Flow, flowOf } from '../../src/voices/flow.ts'
import { type Quote, useOf } from '../../src/voices/quote.ts'
import { findQuotes, quotedInSentences } from '../../src/voices/quotes.ts'
import { both } from '../text/languages.ts'

function read(input: Input): { readonly flow: Flow; readonly quotes: readonly Quote[] } {
  const flow = flowOf(segment(input, both, { language: 'de' }))
  return { flow, quotes: findQuotes(flow) }
}

function written({ text, tokens }: Flow, { from, to }: Quote): string {
  return text.slice(tokens[from]?.start, tokens[to - 1]?.end)
}

/** Paragraphs end at ¶. Before a quotation: `>` for each one that it stands in, `+` if it goes on; behind it: `…` if nothing closes it. */
function found(text: string): readonly string[] {
  const { flow, quotes } = read({ paragraphs: text.split('¶') })
  return quotes.map(
    (quote) =>
      '>'.repeat(quote.depth) +
      (quote.continues ? '+' : '') +
      written(flow, quote) +
      (quote.closed ? '' : '…'),
  )
}

describe('findQuotes', () => {
  it.each([
    // Pairs
    ['Er sagte: „Wir gehen.“', ['„Wir gehen.“']],
    ['„Wir gehen”, sagte er.', ['„Wir gehen”']],
    ['„Wir gehen", sagte er.', ['„Wir gehen"']],
    ['„Wir gehen‘‘, sagte er.', ['„Wir gehen‘‘']],
    [",,Wir gehen'', sagte er.", [",,Wir gehen''"]],
    ['»Wir gehen«, sagte er.', ['»Wir gehen«']],
    ['«Wir gehen», sagte er.', ['«Wir gehen»']],
    ['« On y va », dit-il.', ['« On y va »']],
    ['<<We go>>, he said.', ['<<We go>>']],
    ['‹Wir gehen›, sagte er, ›wir gehen‹.', ['‹Wir gehen›', '›wir gehen‹']],
    ['“We go,” he said.', ['“We go,”']],
    ['“ We go, ” he said.', ['“ We go, ”']],
    ['"We go," he said.', ['"We go,"']],
    ['" We go, " he said.', ['" We go, "']],
    ["``We go,'' he said.", ["``We go,''"]],
    ["''We go,'' he said.", ["''We go,''"]],
    ['‚Wir gehen‘, sagte er.', ['‚Wir gehen‘']],
    ['‘We go,’ he said.', ['‘We go,’']],
    ["'We go,' he said.", ["'We go,'"]],
    ["`We go,' he said.", ["`We go,'"]],
    ['”Vi går”, sade han. »Vi går», sade hon.', ['”Vi går”', '»Vi går»']],
    ['「行こう」と『本』', ['「行こう」', '『本』']],
    ['他说：“我们“走”了。”然后', ['“我们“走”了。”', '>“走”']],
    ['Dijo: «Es el “plan” de ellos».', ['«Es el “plan” de ellos»', '>“plan”']],
    ['Powiedział: „To «nasz» plan”.', ['„To «nasz» plan”', '>«nasz»']],
    ['He said “yes“ and ”no“.', ['“yes“', '”no“']],
    // Several, and what is stuck to them
    ['„Ja“, sagte er, „wir gehen“.', ['„Ja“', '„wir gehen“']],
    ['"Yes," he said, "we go."', ['"Yes,"', '"we go."']],
    ['„Ja“ und "nein" und »doch«', ['„Ja“', '"nein"', '»doch«']],
    ['Die „Wega“verlassen und das"Boot"suchen', ['„Wega“', '"Boot"']],
    ['„Ja“„Nein“ "yes""no" »ja«»nein«', ['„Ja“', '„Nein“', '"yes"', '"no"', '»ja«', '»nein«']],
    ['("yes") ["no"] —"well"— "this"/"that"', ['"yes"', '"no"', '"well"', '"this"', '"that"']],
    ['said,"We go" and "Yes,"he said', ['"We go"', '"Yes,"']],
    ['"...and then" „… und dann“ ".org"', ['"...and then"', '„… und dann“', '".org"']],
    ["l'«amour», d’“amour”", ['«amour»', '“amour”']],
    // Within one another
    ['„Er rief ‚Halt!‘ und ‚Los‘“, sagte sie.', ['„Er rief ‚Halt!‘ und ‚Los‘“', '>‚Halt!‘', '>‚Los‘']],
    ['»Er rief ›Halt!‹«, sagte sie.', ['»Er rief ›Halt!‹«', '>›Halt!‹']],
    ['“He cried ‘stop’,” she said.', ['“He cried ‘stop’,”', '>‘stop’']],
    ['‘He cried “stop”,’ she said.', ['‘He cried “stop”,’', '>“stop”']],
    ['"He cried \'stop\'," she said.', ['"He cried \'stop\',"', ">'stop'"]],
    ['"\'Stop\' was all," she said.', ['"\'Stop\' was all,"', ">'Stop'"]],
    ['„Das „Boot“ sinkt“, sagte er.', ['„Das „Boot“ sinkt“', '>„Boot“']],
    ['"The "boat" sinks," he said.', ['"The "boat" sinks,"', '>"boat"']],
    ['„Das "Boot" sinkt“ «und das „Haus“»', ['„Das "Boot" sinkt“', '>"Boot"', '«und das „Haus“»', '>„Haus“']],
    ['„a «b ‚c‘ d» e“', ['„a «b ‚c‘ d» e“', '>«b ‚c‘ d»', '>>‚c‘']],
    // Apostrophes, inches
    ["Don't, geht's, O’Neill, rock 'n' roll, the '90s, ’90s, 'em, 'n Haus", []],
    ["The boys' toys and Hans' Auto", []],
    ["He said 'the boys' toys are here' and left.", ["'the boys' toys are here'"]],
    ["'Nice cars' they said. My sons' view.", ["'Nice cars'"]],
    ["'It isn't so', „das geht‘s“", ["'It isn't so'", '„das geht‘s“']],
    ['‚Das Boot‘verlassen', ['‚Das Boot‘']],
    ['He is 6\'2" tall, the rod 5" long.', []],
    ['A 12" "single" of 7"', ['"single"']],
    ['He said "a 5" rod" and "I am 25" again.', ['"a 5" rod"', '"I am 25"']],
    // Nothing in them
    ['"" „“ «» \'\' "!" „…“', []],
    // Not closed, or not opened
    ['Das ist gut“, sagte er. „Ja“, sie.', ['„Ja“']],
    ['He said: “We go. They stay.', ['“We go. They stay.…']],
    ['„Wir gehen, sagte er. Dann: „Ihr bleibt“, sie.', ['„Wir gehen, sagte er.…', '„Ihr bleibt“']],
    ['The “so-called plan failed. They left.', ['“so-called plan failed.…']],
    ['„Das «Boot sinkt“, sagte er.', ['„Das «Boot sinkt“', '>«Boot sinkt…']],
    ['a " b c', []],
    ["a 'b c", []],
    ['Das Ende „, sagte er.', []],
    // Over several paragraphs
    ['“We go.¶“They stay.¶“You come,” he said.', ['“We go.…', '+“They stay.…', '+“You come,”']],
    ['"We go.¶"They stay," he said. "Yes."', ['"We go.…', '+"They stay,"', '"Yes."']],
    ['‘We go.¶‘They stay,’ he said.', ['‘We go.…', '+‘They stay,’']],
    ['„Wir gehen.¶Ihr bleibt“, sagte er.', ['„Wir gehen.…', '+Ihr bleibt“']],
    ['„Wir gehen.¶Es regnet.¶Ihr bleibt“, sagte er.', ['„Wir gehen.…', '+Ihr bleibt“']],
    ['„Wir gehen.¶Der „Bund“ kommt“, sagte er.', ['„Wir gehen.…', '+Der „Bund“ kommt“', '>„Bund“']],
    ['„Wir gehen zum¶großen Haus am¶Fluss“, sagte er.', ['„Wir gehen zum…', '+großen Haus am…', '+Fluss“']],
    ['„Wir gehen.¶Sie sagte „ja“.', ['„Wir gehen.…', '„ja“']],
    ['“We go,” he said.¶“They stay,” she said.', ['“We go,”', '“They stay,”']],
  ])('in %s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  it('goes on where every sentence is a paragraph', () => {
    const { flow, quotes } = read('„Wir gehen. Es regnet. Ihr bleibt“, sagte er. Dann ging er.')
    expect(quotes.map((quote) => written(flow, quote))).toEqual(['„Wir gehen.', 'Es regnet.', 'Ihr bleibt“'])
  })

  it('takes nothing over from the title', () => {
    const { flow, quotes } = read({ title: '“We go', paragraphs: ['They stay,” he said.'] })
    expect(quotes.map((quote) => written(flow, quote))).toEqual(['“We go'])
  })

  it('tells what stands between the marks, and how many words', () => {
    const { flow, quotes } = read({ paragraphs: ["He said ``we all go.''"] })
    expect(quotes).toHaveLength(1)
    const { inner, words } = quotes[0] as Quote
    expect(flow.tokens.slice(inner.from, inner.to).map(({ norm }) => norm)).toEqual(['we', 'all', 'go', '.'])
    expect(words).toBe(3)
  })
})

describe('the use of a quotation', () => {
  const settings = {
    'no cue': { hasCue: false },
    whole: { hasCue: true, isWhole: true },
    cue: { hasCue: true },
    announced: { hasCue: false, isAnnounced: true },
    'nouns with capitals': { hasCue: false, capitalizesNouns: true },
  }

  it.each([
    // text | no cue | announced by a cue | in what a cue announces | announced with distance | nouns have capitals
    ['Sie sagte: „Wir gehen jetzt nach Hause.“', 'speech speech speech speech speech'],
    ['„Wir gehen jetzt nach Hause“, sagte sie.', 'speech speech speech speech speech'],
    ['He said, “We are going home.”', 'speech speech speech speech speech'],
    ['Sie rief: „Los jetzt!“', 'name speech speech scare name'],
    ['He called it “an utter and complete disaster.”', 'speech speech speech scare speech'],
    ['Er nannte es „eine große und bittere Niederlage“.', 'speech speech speech scare speech'],
    ['Er nannte es „eine Niederlage“.', 'scare speech speech scare scare'],
    ['They want “peace.”', 'scare speech speech scare scare'],
    ['Der Sprecher des „Rates für Kultur und Medien“ kam.', 'name speech name scare name'],
    ['The “Council for Culture and the Arts” met.', 'name speech name scare name'],
    ['Das Buch „Die Reise“ erschien.', 'name speech name scare name'],
    ['„Die Reise ans Meer“ ist ein Film.', 'name speech name scare name'],
    ['Den Film kennt jeder: „Die Reise ans Meer“', 'name speech name scare name'],
    ['Das „Bündnis für ein freies Land“ (BFL) tagte.', 'name speech name scare name'],
    ['Sie warnte davor, „Angriffe auf das Land zuzulassen“.', 'speech speech speech speech speech'],
    ['Der Artikel auf „www.beispiel.de“ blieb.', 'name speech name scare name'],
    ['Die „kühne neue Welt“-Reihe endet.', 'name speech name scare name'],
    ['Es war „Wahnsinn, wie er sagte und schrieb“.', 'speech speech speech scare speech'],
    [
      'Wer „Ordnung in diesem unserem Land und auch anderswo herstellen will“, irrt.',
      'speech speech speech scare speech',
    ],
    ['Die „Wahl“ fiel aus.', 'name speech name scare scare'],
    ['Die „EU“ und die „G20“ tagten.', 'name speech name scare name'],
    ['Im Film „Heimat“ und so.', 'name speech name scare name'],
    ['The <a href="address"> of it.', 'name speech name scare name'],
  ])('%s', (text, expected) => {
    const { quotes } = read({ paragraphs: [text] })
    const uses = Object.values(settings).map((setting) => useOf(quotes[0] as Quote, setting))
    expect(uses.join(' ')).toBe(expected)
  })

  it('is speech where a quotation goes on, however short', () => {
    const { quotes } = read({ paragraphs: ['“We go home now.', '“All of us.”'] })
    expect(quotes.map((quote) => useOf(quote, { hasCue: false }))).toEqual(['speech', 'speech'])
  })
})

const anyMarks: fc.Arbitrary<string> = fc.string({
  unit: fc.constantFrom(
    ...'"„“”‟«»‚‘’‛‹›\'`´「」『』〝〞<>,.:!…-(',
    ...[' ', ' ', ' ', 'a', 'Wort', ' Wort ', '5', 's', "'n", '. A', 'ß', '\u00ad', '\ud83d', '\n'],
  ),
  maxLength: 60,
})
const anyParagraphs = fc.array(anyMarks, { minLength: 1, maxLength: 5 })

describe('quotations in whatever marks', () => {
  it('lie within one another or apart, within their paragraph, in order, with words in them', () => {
    fc.assert(
      fc.property(anyParagraphs, (paragraphs) => {
        const { flow, quotes } = read({ paragraphs })
        const around: Quote[] = []
        let last = 0
        for (const quote of quotes) {
          expect(quote.from).toBeGreaterThanOrEqual(last)
          last = quote.from
          while ((around.at(-1)?.to ?? Number.POSITIVE_INFINITY) <= quote.from) around.pop()
          expect(quote.depth).toBe(around.length)
          if (around.length > 0) expect(quote.to).toBeLessThanOrEqual(around.at(-1)?.to as number)
          around.push(quote)
          const { inner } = quote
          expect(quote.from <= inner.from && inner.from < inner.to && inner.to <= quote.to).toBe(true)
          expect(quote.closed).toBe(inner.to < quote.to)
          expect(quote.words).toBe(
            flow.tokens.slice(inner.from, inner.to).filter(({ kind }) => kind !== 'mark').length,
          )
          expect(quote.words).toBeGreaterThan(0)
          expect(flow.paragraphs.some(({ from, to }) => from <= quote.from && quote.to <= to)).toBe(true)
        }
      }),
    )
  })

  it('never depend on the paragraphs below', () => {
    fc.assert(
      fc.property(anyParagraphs, anyParagraphs, (above, below) => {
        const alone = read({ paragraphs: above }).quotes
        const { flow, quotes } = read({ paragraphs: [...above, ...below] })
        const end = flow.paragraphs[above.length - 1]?.to as number
        expect(quotes.filter(({ from }) => from < end)).toEqual(alone)
      }),
    )
  })

  it('are the same each time', () => {
    fc.assert(
      fc.property(anyParagraphs, (paragraphs) => {
        expect(read({ paragraphs }).quotes).toEqual(read({ paragraphs }).quotes)
      }),
    )
  })
})

describe('quotedInSentences', () => {
  it('gives the quotations of a sentence, cut at its ends', () => {
    const document = segment({ paragraphs: ['“We go. You ‘must’ stay,” he said. Yes.'] }, both, {
      language: 'en',
    })
    const flow = flowOf(document)
    const quotedIn = quotedInSentences(flow, findQuotes(flow))
    const sentences = document.paragraphs.flatMap((paragraph) => paragraph.sentences)
    const rows = sentences.map((sentence) =>
      quotedIn(sentence).map(({ from, to }) =>
        document.text.slice(sentence.tokens[from]?.start, sentence.tokens[to - 1]?.end),
      ),
    )
    expect(rows).toEqual([['“We go.'], ['You ‘must’ stay,”', '‘must’'], []])
  })

  it('covers every quotation, and nothing else', () => {
    fc.assert(
      fc.property(anyParagraphs, (paragraphs) => {
        const document = segment({ paragraphs }, both, { language: 'de' })
        const flow = flowOf(document)
        const quotes = findQuotes(flow)
        const quotedIn = quotedInSentences(flow, quotes)
        const covered = document.paragraphs.flatMap(({ sentences }) =>
          sentences.flatMap((sentence) =>
            sentence.tokens.map(
              (_, at) => quotedIn(sentence).filter(({ from, to }) => from <= at && at < to).length,
            ),
          ),
        )
        expect(covered).toEqual(
          flow.tokens.map((_, at) => quotes.filter(({ from, to }) => from <= at && at < to).length),
        )
      }),
    )
  })
})
