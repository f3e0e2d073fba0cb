import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { bundleLexicons } from '../../src/lexicon/bundle.plugin.ts'
import type { LanguageContent } from '../../src/lexicon/lexicon.ts'
import { sources } from './house.ts'

const roots: string[] = []
afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true })
})

/** What the build makes of the files of a lexicons folder, for one language. */
async function contentOf(language: string): Promise<LanguageContent> {
  const root = mkdtempSync(join(tmpdir(), 'framelex-'))
  roots.push(root)
  for (const [name, source] of Object.entries(sources)) {
    const file = join(root, 'lexicons', name)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, source)
  }
  const watcher = { addWatchFile: () => {} }
  const module = await bundleLexicons(root).load.call(watcher, `\0framelex:bundled/${language}`)
  const [, json = ''] = /JSON\.parse\((.*)\)$/.exec(module ?? '') ?? []
  return JSON.parse(JSON.parse(json))
}

describe('the bundle of a language', () => {
  it('holds its learned words', async () => {
    expect((await contentOf('en')).vocabulary.tables).toEqual([
      {
        category: 'rebuttal',
        words: [
          ['smear', 1],
          ['hype', 0.5],
        ],
      },
      { category: 'expert', words: [['analysis', 2]] },
    ])
  })

  it('has no words where none were learned', async () => {
    const { vocabulary, lists } = await contentOf('de')
    expect([vocabulary.tables, lists.lists]).toEqual([[], []])
  })
})
