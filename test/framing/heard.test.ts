import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findEvidence } from '../../src/framing/evidence.ts'
import { finderOf } from '../../src/framing/finds.ts'
import { extractOf, passagesOf } from '../../src/framing/passages.ts'
import { linkLexicons } from '../../src/lexicon/link.ts'
import { parseLexicon } from '../../src/lexicon/parse.ts'
import { compileLanguage } from '../../src/matching/compile.ts'
import { createLinguist } from '../../src/text/linguist.ts'
import { segment } from '../../src/text/segment.ts'
import type { Evidence, Unit, Voice } from '../../src/types.ts'
import type { Speech } from '../../src/voices/voices.ts'
import { said, spanOf } from './said.ts'

interface Article {
  readonly title?: string
  /** Paragraphs, parted by blank lines. */
  readonly text: string
  readonly voices?: (text: string) => readonly Voice[]
  readonly scareQuotes?: readonly string[]
  readonly unit?: Unit
}

/** What entries find in an article whose voices are known: the evidence of every passage, without biases. */
async function evidenceOf(entries: string, article: Article): Promise<readonly (readonly Evidence[])[]> {
  const { title, text: source, voices = () => [], scareQuotes = [], unit = 'paragraph' } = article
  const lexicon = parseLexicon(`language: en\ncategory: test\nentries:\n${entries}`)
  const [language] = (await linkLexicons([lexicon])).languages
  if (!language) throw new Error('nothing was linked')
  const { data } = language
  const compiled = compileLanguage(
    data,
    language.lexicons,
    { signs: [], lists: new Map() },
    await createLinguist(data),
  )
  const paragraphs = source.split('\n\n')
  const input = title === undefined ? { paragraphs } : { title, paragraphs }
  const document = segment(input, [data], { language: 'en' })
  const { text } = document
  const find = finderOf(compiled)
  const passages = passagesOf(document, unit)
  const finds = passages.map((passage) => find(text, passage, () => []))
  const ofTitle = document.title ? find(text, extractOf(document.title), () => []) : null
  const speech: Speech = {
    voices: voices(text),
    scareQuotes: scareQuotes.map((words) => spanOf(text, words)),
  }
  return findEvidence(ofTitle, passages, finds, compiled, speech).map((all) =>
    all.filter(({ kind }) => kind !== 'bias'),
  )
}

/** By passage, the values of what was found; `-` for nothing. */
async function valuesOf(entries: string, article: Article): Promise<string> {
  const found = await evidenceOf(entries, article)
  return found.map((all) => all.map(({ value }) => value.toFixed(2)).join(' ') || '-').join(' | ')
}

/** By passage, the words found. */
async function wordsOf(entries: string, article: Article): Promise<readonly (readonly string[])[]> {
  const { title, text } = article
  const whole = title === undefined ? text : `${title}\n\n${text}`
  const found = await evidenceOf(entries, article)
  return found.map((all) => all.map(({ span }) => (span ? whole.slice(span.start, span.end) : 'nowhere')))
}

const harbor: Article = {
  text: 'The harbor froze, an engineer said. Ships waited.\n\n“Nobody sails today,” he added.\n\nBoats lay idle.\n\nThe council denied that ice is rare.',
  voices: (text) => [
    said(text, 'The harbor froze', 'expert', { stance: 'neutral' }),
    said(text, '“Nobody sails today,”', 'expert Ann Lee', { kind: 'direct' }),
    said(text, 'ice is rare', 'official', { stance: 'distancing' }),
  ],
}

describe('the evidence of a voice entry', () => {
  it.each([
    ['voice: {}', '0.38 | 0.60 | - | 0.43'],
    ['voice: { role: expert }', '0.38 | 0.60 | - | -'],
    ['voice: { role: [official, expert] }', '0.38 | 0.60 | - | 0.43'],
    ['voice: { role: person }', '- | - | - | -'],
    ['voice: { stance: neutral }', '0.38 | - | - | -'],
    ['voice: { stance: distancing, role: expert }', '- | - | - | -'],
    ['voice: { kind: direct }', '- | 0.60 | - | -'],
    ['voice: { kind: reported, role: expert }', '0.38 | - | - | -'],
    ['voice: { named: true }', '- | 0.60 | - | -'],
    ['voice: { named: false, role: expert }', '0.38 | - | - | -'],
    ['voice: { named: true, speaker: last }', '- | - | 1.00 | 1.00'],
    ['voice: { measure: any }', '1.00 | 1.00 | - | 1.00'],
    ['voice: { measure: most }', '- | 1.00 | - | -'],
    ['voice: { role: expert, speaker: last }', '- | 1.00 | 1.00 | 1.00'],
    ['voice: { kind: direct, speaker: last }', '- | - | 1.00 | 1.00'],
    ['voice: { role: official, speaker: last }', '- | - | - | -'],
  ])('%s', async (entry, values) => {
    expect(await valuesOf(`  - { ${entry} }`, harbor)).toBe(values)
  })

  it('lies where its voice lies in the passage, and nowhere if there are several', async () => {
    expect(await wordsOf('  - { voice: {} }', harbor)).toEqual([
      ['The harbor froze'],
      ['“Nobody sails today,”'],
      [],
      ['ice is rare'],
    ])
    const two: Article = {
      text: 'Ice is rare, they said. Snow is not, she said.',
      voices: (text) => [said(text, 'Ice is rare', 'expert'), said(text, 'Snow is not', 'official')],
    }
    expect(await wordsOf('  - { voice: {} }', two)).toEqual([['nowhere']])
    expect(await wordsOf('  - { voice: { role: official } }', two)).toEqual([['Snow is not']])
  })

  it('lies above the passage if it asks for who spoke last', async () => {
    const found = await wordsOf('  - { voice: { speaker: last, role: expert } }', harbor)
    expect(found).toEqual([[], ['The harbor froze'], ['“Nobody sails today,”'], ['“Nobody sails today,”']])
  })

  it('counts a word once, however many voices it stands in', async () => {
    const nested: Article = {
      text: 'She said the “rare ice” melts. Yes.',
      voices: (text) => [
        said(text, 'the “rare ice” melts', 'expert'),
        said(text, '“rare ice”', 'expert', { kind: 'direct' }),
      ],
    }
    expect(await valuesOf('  - { voice: { role: expert } }', nested)).toBe('0.57')
    expect(await valuesOf('  - { voice: { kind: direct } }', nested)).toBe('0.29')
  })

  it('is cut at the ends of the passage', async () => {
    const long: Article = {
      text: '“Ice is rare. Snow is common here,” she said.',
      voices: (text) => [said(text, '“Ice is rare. Snow is common here,”', 'expert', { kind: 'direct' })],
      unit: 'sentence',
    }
    expect(await valuesOf('  - { voice: {} }', long)).toBe('1.00 | 0.67')
    expect(await wordsOf('  - { voice: {} }', long)).toEqual([['“Ice is rare.'], ['Snow is common here,”']])
    expect(await valuesOf('  - { voice: { speaker: last } }', long)).toBe('- | 1.00')
  })

  it('has nothing of a title', async () => {
    const titled: Article = {
      title: 'Ice is rare, expert says',
      text: 'Snow fell.',
      voices: (text) => [said(text, 'Ice is rare', 'expert')],
    }
    expect(await valuesOf('  - { voice: {} }\n  - { voice: { speaker: last } }', titled)).toBe('-')
  })

  it('has nothing of voices without a speaker if it asks for a role, or for who spoke last', async () => {
    const unknown: Article = {
      text: '“Ice is rare.”\n\nSnow fell.',
      voices: (text) => [said(text, '“Ice is rare.”', null, { kind: 'direct' })],
    }
    expect(await valuesOf('  - { voice: {} }', unknown)).toBe('1.00 | -')
    expect(await valuesOf('  - { voice: { role: person } }', unknown)).toBe('- | -')
    expect(await valuesOf('  - { voice: { speaker: last } }', unknown)).toBe('- | -')
  })

  it('is one summand of its weight', async () => {
    const [first] = await evidenceOf('  - { voice: { role: expert }, weight: 2, id: heard }', harbor)
    expect(first).toEqual([
      {
        category: 'test',
        kind: 'voice',
        entry: 'heard',
        span: { start: 0, end: 16 },
        value: 3 / 8,
        weight: 2,
        contribution: 0.75,
      },
    ])
  })
})

describe('the evidence of scare quotes', () => {
  const article: Article = {
    text: 'The “experts” of this “think tank” spoke of “science”.\n\nNo doubt.\n\nA “study”.',
    scareQuotes: ['“experts”', '“think tank”', '“science”', '“study”'],
  }

  it('is one piece for each, as many as count', async () => {
    expect(await wordsOf('  - { scare: true }', article)).toEqual([['“experts”'], [], ['“study”']])
    expect(await wordsOf('  - { scare: true, max: 2 }', article)).toEqual([
      ['“experts”', '“think tank”'],
      [],
      ['“study”'],
    ])
  })

  it('is of its own kind', async () => {
    const [, , last] = await evidenceOf('  - { scare: true, weight: 1.5 }', article)
    expect(last).toMatchObject([{ kind: 'scare', entry: 'scare', value: 1, contribution: 1.5 }])
  })
})

describe('an entry with `in`', () => {
  const storm: Article = {
    title: 'Storm: “a storm of lies”',
    text: 'The storm came. “A storm is coming,” said Ann. She warned the storm would last.\n\nNo storm. “Storm!”',
    voices: (text) => [
      said(text, '“a storm of lies”', 'person', { kind: 'direct' }),
      said(text, '“A storm is coming,”', 'person', { kind: 'direct' }),
      said(text, 'the storm would last', 'person'),
      said(text, '“Storm!”', 'person', { kind: 'direct' }),
    ],
  }

  it.each([
    ['quote', ['A storm'], ['Storm']],
    ['reported', ['the storm'], []],
    ['speech', ['A storm', 'the storm'], ['Storm']],
    ['narration', ['The storm'], ['storm']],
  ])('finds only what stands in %s', async (inside, ...found) => {
    const entry = `  - { pattern: (a|the)? storm, max: 5, in: ${inside} }`
    expect(await wordsOf(entry, storm)).toEqual(found)
  })

  it('finds nothing that stands there only in part', async () => {
    for (const inside of ['quote', 'reported', 'speech', 'narration'])
      expect(await wordsOf(`  - { pattern: coming .. said, in: ${inside} }`, storm)).toEqual([[], []])
  })

  it('takes what is quoted within what is reported for quoted', async () => {
    const nested: Article = {
      text: 'She said the “rare ice” melts.',
      voices: (text) => [
        said(text, 'the “rare ice” melts', 'expert'),
        said(text, '“rare ice”', 'expert', { kind: 'direct' }),
      ],
    }
    const entries = (inside: string): string =>
      ['rare', 'melts', 'said', 'ice .. melts']
        .map((word) => `  - { pattern: ${word}, in: ${inside} }`)
        .join('\n')
    expect(await wordsOf(entries('quote'), nested)).toEqual([['rare']])
    expect(await wordsOf(entries('reported'), nested)).toEqual([['ice” melts', 'melts']])
    expect(await wordsOf(entries('narration'), nested)).toEqual([['said']])
  })

  it('counts only the finds that hold', async () => {
    const entry = (max: number): string => `  - { pattern: storm, max: ${max}, in: reported }`
    expect(await valuesOf(entry(1), storm)).toBe('1.00 | -')
    const twice: Article = {
      text: '“Rain, rain, rain,” he said of rain.',
      voices: (text) => [said(text, '“Rain, rain, rain,”', 'person', { kind: 'direct' })],
    }
    expect(await wordsOf('  - { pattern: rain, max: 2, in: quote }', twice)).toEqual([['Rain', 'rain']])
    expect(await wordsOf('  - { pattern: rain, max: 2, in: narration }', twice)).toEqual([['rain']])
  })

  it('works with every scope', async () => {
    const entry = (scope: string): string => `  - { pattern: storm, in: quote, scope: ${scope} }`
    expect(await wordsOf(entry('title'), storm)).toEqual([['storm'], ['storm']])
    expect(await wordsOf(entry('earlier'), storm)).toEqual([[], ['storm']])
    expect(await valuesOf(entry('article'), storm)).toBe('1.00 | 1.00')
    expect(await valuesOf('  - { pattern: storm, in: reported, scope: article }', storm)).toBe('- | 1.00')
  })

  it('adds to the breadth where its finds hold', async () => {
    const entries = (inside: string): string =>
      `  - { pattern: storm, in: ${inside} }\n  - { pattern: no }\n  - breadth: true`
    const breadth = async (inside: string): Promise<number | undefined> => {
      const [, second] = await evidenceOf(entries(inside), storm)
      return second?.find(({ kind }) => kind === 'breadth')?.value
    }
    expect(await breadth('quote')).toBe(2 / (2 + 3 / 25))
    expect(await breadth('reported')).toBe(1 / (1 + 3 / 25))
  })

  it('finds everything in the narration of a text without voices, and nothing elsewhere', async () => {
    const silent: Article = { text: 'A storm came.' }
    expect(await valuesOf('  - { pattern: storm, in: narration }', silent)).toBe('1.00')
    expect(await valuesOf('  - { pattern: storm, in: quote }', silent)).toBe('-')
  })
})

describe('an entry with `by`', () => {
  const storm: Article = {
    text: 'A storm came. The mayor vowed that the storm would pass; “a mere storm,” a sailor called it.\n\n“Storm!” “No storm.”',
    voices: (text) => [
      said(text, 'the storm would pass', 'official', { cue: 'vowed' }),
      said(text, '“a mere storm,”', 'witness', { kind: 'direct', cue: 'called' }),
      said(text, '“Storm!”', 'official', { kind: 'direct' }),
      said(text, '“No storm.”', null, { kind: 'direct' }),
    ],
  }
  const finds = (rest: string, pattern = '(the|mere|no)? storm'): Promise<readonly (readonly string[])[]> =>
    wordsOf(`  - { pattern: ${pattern}, max: 9, ${rest} }`, storm)

  it('finds what somebody in one of the roles says', async () => {
    expect(await finds('by: official')).toEqual([['the storm'], ['Storm']])
    expect(await finds('by: [witness, official]')).toEqual([['the storm', 'mere storm'], ['Storm']])
    expect(await finds('by: expert')).toEqual([[], []])
  })

  it('finds it in direct or in reported speech only, where it says so', async () => {
    expect(await finds('by: official, in: quote')).toEqual([[], ['Storm']])
    expect(await finds('by: official, in: reported')).toEqual([['the storm'], []])
  })

  it('finds with `in: cue` how it is announced, be it only in part', async () => {
    expect(await finds('in: cue', '(vowed|called)')).toEqual([['vowed', 'called'], []])
    expect(await finds('in: cue', '(~mayor vowed|came)')).toEqual([['mayor vowed'], []])
    expect(await finds('in: cue, by: official', '(vowed|called)')).toEqual([['vowed'], []])
  })

  it('takes what is said within what somebody says for the other one’s', async () => {
    const nested: Article = {
      text: 'The mayor said a sailor had warned of rare ice in “cold” seas.',
      voices: (text) => [
        said(text, 'a sailor had warned of rare ice in “cold” seas', 'official'),
        said(text, 'rare ice in “cold” seas', 'witness'),
        said(text, '“cold”', null, { kind: 'direct' }),
      ],
    }
    const both = '  - { pattern: (sailor|ice|cold|warned .. ice), max: 9, by: '
    expect(await wordsOf(`${both}official }`, nested)).toEqual([['sailor', 'warned of rare ice']])
    expect(await wordsOf(`${both}witness }`, nested)).toEqual([['cold']])
  })
})

describe('evidence of every kind', () => {
  const lines = [
    '  - { voice: { role: expert }, weight: 1.5 }',
    '  - { voice: { measure: any }, weight: -0.5 }',
    '  - { voice: { speaker: last }, weight: 0.7 }',
    '  - { scare: true, max: 2, weight: 2 }',
    '  - { pattern: ice, in: quote, max: 3, weight: 0.3 }',
    '  - { pattern: ice, in: narration, id: told, weight: 0.3 }',
    '  - { pattern: ice, id: anywhere, scope: earlier, in: reported }',
    '  - { breadth: true }',
  ]
  const text = 'Ice came. “Ice is ice,” a “sage” said.\n\nIce fell, he said. No “ice” here.\n\nIce is ice.'
  const article: Article = {
    text,
    voices: () => [
      said(text, '“Ice is ice,”', 'expert', { kind: 'direct' }),
      said(text, 'Ice fell', 'person'),
    ],
    scareQuotes: ['“sage”', '“ice”'],
  }

  it('does not depend on the order of entries', async () => {
    const expected = await evidenceOf(lines.join('\n'), article)
    expect(expected.map((all) => all.length)).toEqual([7, 5, 4])
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(lines, { minLength: lines.length }), async (shuffled) => {
        expect(await evidenceOf(shuffled.join('\n'), article)).toEqual(expected)
      }),
      { numRuns: 20 },
    )
  })
})
