import { describe, expect, it } from 'vitest'
import { DataError, type Fault } from '../../src/errors.ts'
import { analyzeArticles } from '../../src/validation/articles.ts'
import { joinCorpora, parseCorpus } from '../../src/validation/corpus.ts'
import { fakeAnalyzer } from './fake-analyzer.ts'

const lines = `{"id": "a", "source": "Daily", "title": "Eels", "text": "Eels are back.", "pages": 2}

{"id": "b", "language": "de", "source": null, "title": "", "text": "Der Aal ist da."}
`

function faultsOf(source: string): readonly Fault[] {
  try {
    parseCorpus(source, { file: 'c.jsonl' })
  } catch (error) {
    expect(error).toBeInstanceOf(DataError)
    return (error as DataError).faults
  }
  throw new Error('no fault was found')
}

describe('parseCorpus', () => {
  it('reads one article a line, and passes over keys that it does not know', () => {
    expect(parseCorpus(lines).articles).toEqual([
      { id: 'a', source: 'Daily', title: 'Eels', text: 'Eels are back.' },
      { id: 'b', language: 'de', text: 'Der Aal ist da.' },
    ])
  })

  it('reads a list', () => {
    expect(parseCorpus('[{ "id": "a", "text": "Eels." }]').articles).toEqual([{ id: 'a', text: 'Eels.' }])
  })

  it.each([
    ['a missing text', '{"id": "a"}\n{"id": "b", "text": ""}', /^c\.jsonl:1: .*text/],
    ['a second id', '{"id": "a", "text": ""}\n{"id": "a", "text": ""}', /^c\.jsonl:2: a second article has/],
  ])('tells where it finds %s', (_, source, message) => {
    const [fault] = faultsOf(source)
    expect(`${fault?.file}:${fault?.line}: ${fault?.message}`).toMatch(message)
  })
})

describe('joinCorpora', () => {
  it('keeps the first of articles with the same id', () => {
    const again = { articles: [{ id: 'b', text: 'Again.' }] }
    expect(joinCorpora([parseCorpus(lines), again]).articles.map(({ text }) => text)).toEqual([
      'Eels are back.',
      'Der Aal ist da.',
    ])
  })
})

describe('analyzeArticles', () => {
  it('gives the title apart, and cuts the text where it would be cut without it', () => {
    const inputs: unknown[] = []
    const analyzer = fakeAnalyzer()
    const spy = {
      ...analyzer,
      analyze: (...args: Parameters<typeof analyzer.analyze>) => {
        inputs.push(args[0])
        return analyzer.analyze(...args)
      },
    }
    const article = { id: 'a', title: 'Eels', text: 'One.\nTwo.\n' }
    expect([...analyzeArticles(spy, [article])]).toHaveLength(1)
    expect(inputs).toEqual([{ title: 'Eels', paragraphs: ['One.', 'Two.'] }])
  })

  it('leaves out languages that the analyzer does not know, and counts them as done', () => {
    const done: number[] = []
    const read = analyzeArticles(
      fakeAnalyzer(),
      [
        { id: 'a', language: 'fr', text: 'Une photo.' },
        { id: 'b', language: 'en', text: 'A photo.' },
      ],
      { onProgress: (count) => done.push(count) },
    )
    expect(Array.from(read, ([{ id }]) => id)).toEqual(['b'])
    expect(done).toEqual([1, 2])
  })
})
