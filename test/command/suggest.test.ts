import { describe, expect, it } from 'vitest'
import { execute } from './world.ts'

const articles = Array.from({ length: 4 }, (_, id) => ({
  id: `a${id}`,
  language: 'en',
  source: `s${id % 2}`,
  passages: [
    { text: 'They cherish the evergreen bond of the two peoples.', primary: 'state-narrative' },
    { text: 'The bridge was closed on Monday.', primary: id === 0 ? 'state-narrative' : 'none' },
  ],
}))
const files = {
  'gold.json': JSON.stringify(articles),
  'other.json': JSON.stringify(
    articles.map((article) => ({
      ...article,
      passages: article.passages.map((passage) => ({ ...passage, primary: 'none' })),
    })),
  ),
  'corpus.jsonl': JSON.stringify({ id: 'a', language: 'en', text: 'It rained.' }),
  'v.txt': 'professor 1 0.1\ncarpenter 1 0.2\nwindow 0 1\n',
}

describe('framelex suggest', () => {
  it('proposes entries from gold', async () => {
    const { code, stdout } = await execute(
      ['suggest', '--category', 'state-narrative', '--yaml', 'gold.json'],
      { files },
    )
    expect(stdout).toMatch(/^entries:\n {2}- \{ pattern: [a-z ]+, weight: 0\.5 \} # z /)
    expect(code).toBe(0)
  })

  it('proposes words for a list', async () => {
    const args = ['suggest', '--like', 'expert', '--vectors', 'v.txt', '--language', 'en', '--most', '1']
    const { stdout } = await execute(args, { files })
    expect(stdout).toBe('lists:\n  expert:\n    - carpenter # 1.00\n')
  })

  it.each([
    [['suggest', 'gold.json'], 'give --category ID'],
    [['suggest', '--category', 'state-narrativ', 'gold.json'], 'did you mean state-narrative?'],
    [['suggest', '--category', 'state-narrative'], 'no GOLD or CORPUS is given'],
    [['suggest', '--like', 'expert', '--language', 'en'], '--like needs word vectors'],
    [['suggest', '--like', 'exprt', '--vectors', 'v.txt', '--language', 'en'], 'did you mean expert?'],
    [
      ['suggest', '--category', 'state-narrative', '--vectors', 'v.txt', 'gold.json'],
      '--vectors goes with --like',
    ],
  ])('refuses %j', async (args, message) => {
    const { code, stderr } = await execute(args, { files })
    expect(stderr).toContain(message)
    expect(code).toBe(2)
  })

  it('tells how to read articles that nobody coded', async () => {
    const { stderr } = await execute(['suggest', '--category', 'state-narrative', 'corpus.jsonl'], { files })
    expect(stderr).toContain('Articles that nobody coded are read with --corpus')
  })
})

describe('framelex agreement', () => {
  it('compares coders', async () => {
    const { code, stdout } = await execute(['agreement', 'gold.json', 'other.json'], { files, columns: 100 })
    expect(stdout).toMatch(
      /^8 passages in 4 articles, coded by at least two of 2 coders\n\nKrippendorff's alpha −\.\d\d/,
    )
    expect(stdout).toContain('gold in rows, other in columns')
    expect(stdout).toMatch(
      /Where they disagree\na0, passage 1\nThey cherish .*\ngold State narrative +other none/,
    )
    expect(code).toBe(0)
  })

  it.each([
    [['agreement', 'gold.json'], 'at least two CODERs'],
    [['agreement', 'gold.json', 'gold.json'], 'gold.json is named twice'],
  ])('refuses %j', async (args, message) => {
    const { code, stderr } = await execute(args, { files })
    expect(stderr).toContain(message)
    expect(code).toBe(2)
  })

  it('tells where texts differ', async () => {
    const { code, stderr } = await execute(['agreement', 'gold.json', 'changed.json'], {
      files: { ...files, 'changed.json': files['gold.json'].replace('on Monday', 'on Friday') },
    })
    expect(stderr).toContain('passage 2 of article "a0" has another text with changed')
    expect(code).toBe(1)
  })
})
