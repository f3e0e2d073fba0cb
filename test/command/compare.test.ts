import { describe, expect, it } from 'vitest'
import { execute } from './world.ts'

const official = 'The ministry said that China firmly opposes any interference in its internal affairs.'
const plain = 'The bridge was closed on Monday because of a storm.'
const line = (id: string, source: string, text: string): string =>
  `${JSON.stringify({ id, source, language: 'en', text })}\n`
const files = {
  'a.txt': official,
  'b.txt': plain,
  'corpus.jsonl': line('1', 'North', official) + line('2', 'North', plain) + line('3', 'South', plain),
}

describe('framelex compare', () => {
  it('compares two groups', async () => {
    const { code, stdout } = await execute(['compare', 'a.txt', '--with', 'b.txt'], { files })
    expect(code).toBe(0)
    expect(stdout).toMatch(/A: 1 article, 1 passage, 13 words\nB: 1 article/)
    expect(stdout).toMatch(/State narrative\s+100%\s+–\s+0%\s+–\s+\+100/)
  })

  it('compares outlets, as JSON too', async () => {
    const { stdout } = await execute(['compare', '--by', 'source', 'corpus.jsonl', '--json'], { files })
    const groups = JSON.parse(stdout) as { name: string; articles: number }[]
    expect(groups.map(({ name, articles }) => [name, articles])).toEqual([
      ['North', 2],
      ['South', 1],
    ])
    const shown = await execute(['compare', '--by', 'source', 'corpus.jsonl'], { files })
    expect(shown.stdout).toMatch(/── State narrative ─+\n.*\nNorth .*\nSouth /)
  })

  it('takes options behind the second group', async () => {
    const { code, stdout } = await execute(
      ['compare', 'a.txt', '--with', 'b.txt', 'corpus.jsonl', '--json'],
      { files },
    )
    expect(code).toBe(0)
    expect(JSON.parse(stdout).b.articles).toBe(4)
  })

  it('writes a page, in the language of the articles or the one asked for', async () => {
    const outlets = await execute(['compare', '--by', 'source', 'corpus.jsonl', '--html', 'o.html'], {
      files,
    })
    expect([outlets.code, outlets.stdout, outlets.stderr]).toEqual([0, '', 'framelex: o.html\n'])
    expect(outlets.written.get('o.html')).toMatch(
      /^<!doctype html>\n<html lang="en">[\s\S]*<bdi>South<\/bdi>/,
    )
    const two = await execute(
      ['compare', 'a.txt', '--with', 'b.txt', '--page-language', 'de', '--html', 't.html'],
      { files },
    )
    expect(two.written.get('t.html')).toContain('<h1 dir="auto">Vergleich: a – b</h1>')
    expect(two.written.get('t.html')).not.toContain('de/state-narrative')
    const same = await execute(['compare', 'x/a.txt', '--with', 'y/a.txt', '--html', 's.html'], {
      files: { 'x/a.txt': official, 'y/a.txt': plain },
    })
    expect(same.written.get('s.html')).toContain('<h1 dir="auto">Comparison: A – B</h1>')
  })

  it('says what is missing', async () => {
    const calls = [
      ['a.txt'],
      ['a.txt', '--with'],
      ['--with', 'b.txt'],
      ['a.txt', '--with', 'b.txt', '--by', 'source'],
    ]
    const codes = await Promise.all(calls.map((args) => execute(['compare', ...args], { files })))
    expect(codes.map(({ code }) => code)).toEqual([2, 2, 2, 2])
    const twice = {
      'twice.jsonl': line('1', 'North', plain) + line('2', 'North', plain) + line('1', 'South', plain),
    }
    const doubled = await execute(['compare', '--by', 'source', 'twice.jsonl'], { files: twice })
    expect([doubled.code, doubled.stderr]).toEqual([
      1,
      'framelex: twice.jsonl: articles 1 and 3 have the same id, "1"; give each its own\n',
    ])
    const gone = await execute(['compare', 'a.txt', '--with', 'gone.txt'], { files })
    expect([gone.code, gone.stderr]).toEqual([1, expect.stringContaining('gone.txt')])
  })
})
