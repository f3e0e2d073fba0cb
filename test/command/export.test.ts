import { describe, expect, it } from 'vitest'
import { execute } from './world.ts'

const files = {
  'a.txt': 'The ministry said that China firmly opposes any interference.\n\nThe bridge is open.',
}

describe('framelex export', () => {
  it('writes the files of a format to a folder', async () => {
    const { code, stdout, stderr, written } = await execute(
      ['export', '--to', 'csv', 'a.txt', '--out', 'tables'],
      {
        files,
      },
    )
    expect([code, stdout]).toEqual([0, ''])
    expect(stderr).toBe('framelex: tables: passages.csv, evidence.csv, voices.csv\n')
    const lines = written.get('tables/passages.csv')?.split('\r\n') ?? []
    expect(lines[0]).toMatch(/^article,source,language,passage,start,end,words,category,tags,/)
    expect(lines[1]).toMatch(/^a\.txt,,en,1,0,61,9,state-narrative,state-narrative,/)
    expect(lines[2]).toMatch(/^a\.txt,,en,2,63,82,4,none,,/)
  })

  it('parts cells as it is told', async () => {
    const { written } = await execute(
      ['export', '--to', 'csv', '--delimiter', 'semicolon', 'a.txt', '--out', 'x'],
      {
        files,
      },
    )
    expect(written.get('x/voices.csv')).toMatch(/^article;source;start;/)
  })

  it('prints a format of one file, and gives a file that is named twice two names', async () => {
    const { code, stdout } = await execute(['export', '--to', 'doccano', 'a.txt', 'a.txt'], { files })
    expect(code).toBe(0)
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).article),
    ).toEqual(['a.txt', 'a.txt (2)'])
  })

  it('keeps the outlet of an article from a list', async () => {
    const corpus = `${JSON.stringify({ id: '7', source: 'North', language: 'en', text: 'The bridge is open.' })}\n`
    const { stdout } = await execute(['export', '--to', 'jsonl', 'c.jsonl'], { files: { 'c.jsonl': corpus } })
    expect(JSON.parse(stdout)).toMatchObject({ name: 'c.jsonl: 7', source: 'North', language: 'en' })
  })

  it('asks for a folder where there are several files, and for a format', async () => {
    const several = await execute(['export', '--to', 'brat', 'a.txt'], { files })
    expect([several.code, several.stderr]).toEqual([
      2,
      expect.stringContaining('brat has several files; name a folder for them with --out'),
    ])
    const none = await execute(['export', 'a.txt'], { files })
    expect([none.code, none.stderr]).toEqual([2, expect.stringContaining('--to FORMAT is needed')])
  })

  it('exports what framelex evaluate reads as gold', async () => {
    const exported = await execute(['export', '--to', 'csv', 'a.txt', '--out', 'x'], { files })
    const csv = exported.written.get('x/passages.csv') ?? ''
    const { code, stdout } = await execute(['evaluate', '--json', 'passages.csv'], {
      files: { 'passages.csv': csv },
    })
    expect(code).toBe(0)
    expect(JSON.parse(stdout).agreement.alpha).toBe(1)
  })

  it('tells faults of coded files with their places', async () => {
    const doccano = '{"text":"abc","label":[[0,9,"state-narrative"]]}\n'
    const { code, stderr } = await execute(['evaluate', 'x.jsonl'], { files: { 'x.jsonl': doccano } })
    expect(code).toBe(1)
    expect(stderr).toContain('x.jsonl:1:24: 0 to 9 is no place in the text')
  })
})
