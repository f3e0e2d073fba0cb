import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { bundledLexicons, createAnalyzer, parseLexicon } from '../../src/index.ts'
import type { LexiconManifest, Manifest } from '../../src/types.ts'

const of = async (...entries: string[]): Promise<LexiconManifest> => {
  const source = `language: de\ncategory: own\nlists:\n  wind: [Sturm]\nentries:\n${entries.join('\n')}\n`
  const { manifest } = await createAnalyzer({ lexicons: [parseLexicon(source)] })
  return manifest().languages[0]?.lexicons[0] as LexiconManifest
}

describe('the manifest of an analyzer', () => {
  it('names the version, the unit and every lexicon', async () => {
    const analyzer = await createAnalyzer({
      lexicons: bundledLexicons.filter(({ language }) => language === 'de'),
      unit: 'sentence',
    })
    const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'))
    const { languages, ...rest } = analyzer.manifest()
    expect(rest).toEqual({ version, unit: 'sentence' })
    expect(languages.map(({ language }) => language)).toEqual(['de'])
    expect(
      languages[0]?.lexicons.map(({ category, threshold, bias }) => ({ category, threshold, bias })),
    ).toEqual(analyzer.lexicons.map(({ category, threshold, bias }) => ({ category, threshold, bias })))
  })

  it('has a hash that is the same for the same content, wherever it is written', async () => {
    expect(await of('  - <wind>', '', '  - Regen')).toEqual(await of('  - <wind>', '  - Regen # yes'))
  })

  it('has a hash that changes with a pattern, a weight and a list', async () => {
    const made = [of('  - <wind>'), of('  - Wind'), of('  - { pattern: <wind>, weight: 1.01 }')]
    const hashes = (await Promise.all(made)).map(({ hash }) => hash)
    expect(new Set(hashes).size).toBe(3)
  })

  it('survives JSON', async () => {
    const manifest: Manifest = (await createAnalyzer()).manifest()
    expect(JSON.parse(JSON.stringify(manifest))).toEqual(manifest)
  })
})
