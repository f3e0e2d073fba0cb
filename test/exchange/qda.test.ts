import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  type Analyzer,
  bundledCategories,
  bundledLexicons,
  createAnalyzer,
  type ExportedText,
  importGold,
  parseLexicon,
  toExport,
  toQdaProject,
} from '../../src/index.ts'
import { execute, withFolder } from '../command/world.ts'
import { anyParagraphs, codedOf, examplesBy, readOf } from './coded.ts'

let analyzer: Analyzer
let examples: readonly ExportedText[]

beforeAll(async () => {
  analyzer = await createAnalyzer()
  examples = await examplesBy(analyzer)
})

const projectOf = async (texts: readonly ExportedText[]): Promise<string> =>
  strFromU8(unzipSync(await toQdaProject(texts))['project.qde'] as Uint8Array)

/** The error of `xmllint`; empty if a document holds to a schema. */
const invalid = (xml: string, schema: string): Promise<string> =>
  withFolder(async (folder) => {
    const file = join(folder, 'document.xml')
    await writeFile(file, xml)
    try {
      execFileSync('xmllint', ['--noout', '--nonet', '--schema', schema, file], { stdio: 'pipe' })
      return ''
    } catch (error) {
      return String((error as { stderr?: unknown }).stderr ?? error)
    }
  })

const hasXmllint = ['/usr/bin', '/usr/local/bin', '/opt/homebrew/bin'].some((folder) =>
  existsSync(join(folder, 'xmllint')),
)
/** What we write, as schemas of our own; and the folder of the published ones, which are not ours to pass on. */
const own = fileURLToPath(new URL('../fixtures/qda', import.meta.url))
const published = process.env.FRAMELEX_QDA_SCHEMAS

describe('a REFI-QDA project', () => {
  it.skipIf(!hasXmllint || !published)(
    `holds to the published schema${published ? '' : ' (skipped: FRAMELEX_QDA_SCHEMAS names no folder with project.xsd and codebook.xsd)'}`,
    async () => {
      expect(await invalid(await projectOf(examples), join(published as string, 'project.xsd'))).toBe('')
      const codebook = toExport('qdc', examples)[0]?.content ?? ''
      expect(await invalid(codebook, join(published as string, 'codebook.xsd'))).toBe('')
    },
  )

  it.skipIf(!hasXmllint)(
    `holds to the schema as far as we use it${hasXmllint ? '' : ' (skipped: no xmllint)'}`,
    async () => {
      const hostile = analyzer.analyze('a\u0000b <c> & "d"\r\n\r\n😀\ufffe\ud800 Er sagte: „]]>“.', {
        language: 'de',
      })
      const xml = await projectOf([...examples, { name: '\u0001<x>', source: '\ud800&', analysis: hostile }])
      const schema = join(own, 'project.xsd')
      expect(await invalid(xml, schema)).toBe('')
      expect(await invalid(xml.replace('isCodable', 'isCode'), schema)).toContain('isCode')
      expect(await invalid(await projectOf([]), schema)).toBe('')
    },
  )

  it('stores texts where the specification says, under the names that it tells', async () => {
    const files = unzipSync(await toQdaProject(examples))
    const project = strFromU8(files['project.qde'] as Uint8Array)
    const paths = [...project.matchAll(/plainTextPath="internal:\/\/([^"]+)"/g)].map(([, path]) => path)
    expect(Object.keys(files)).toEqual(['project.qde', ...paths.map((path) => `sources/${path}`)])
    expect(paths.map((path) => strFromU8(files[`sources/${path}`] as Uint8Array))).toEqual(
      examples.map(({ analysis }) => analysis.text),
    )
  })

  it('is told from other gold by its bytes', async () => {
    const article = { id: 'a', passages: [{ text: 'x', primary: 'none', labels: [] }] }
    expect(await importGold(strToU8(JSON.stringify([article])))).toEqual({ articles: [article] })
    expect((await importGold(await toQdaProject(examples))).articles).toHaveLength(2)
  })

  it('refuses two texts of one name, as toExport does', async () => {
    const [one] = examples as [ExportedText]
    const message = 'two texts are called "windfarm.en.txt"; give each its own name'
    await expect(toQdaProject([one, one])).rejects.toThrow(`toQdaProject: ${message}`)
    expect(() => toExport('doccano', [one, one])).toThrow(`toExport: ${message}`)
  })

  it('is named by toExport, which can’t make it', () => {
    expect(() => toExport('qdpx' as 'qdc', examples)).toThrow(
      'unknown format "qdpx"; await toQdaProject, which makes the archive',
    )
  })

  it('keeps passages, tags, language and outlet on the way there and back', async () => {
    const gold = await importGold(await toQdaProject(examples), { file: 'a.qdpx' })
    expect(readOf(gold)).toEqual(examples.map(({ analysis }) => codedOf(analysis)))
    expect(gold.articles.map(({ id, language, source }) => [id, language, source])).toEqual([
      ['windfarm.en.txt', 'en', 'Example, "Daily"'],
      ['harbor.de.txt', 'de', 'Example, "Daily"'],
    ])
  })

  it('keeps any text, with characters of any plane', async () => {
    await fc.assert(
      fc.asyncProperty(anyParagraphs, async (paragraphs) => {
        const analysis = analyzer.analyze({ title: '\ufeffEin 😀 Titel', paragraphs }, { language: 'de' })
        const gold = await importGold(await toQdaProject([{ name: 'a', analysis }]))
        expect(readOf(gold)).toEqual([codedOf(analysis)])
      }),
      { numRuns: 40 },
    )
  })

  it('is the same, byte for byte, for the same texts', async () => {
    expect(await toQdaProject(examples)).toEqual(await toQdaProject(examples))
  })

  it('codes voices with the roles of those who speak', async () => {
    const xml = await projectOf(examples)
    const [, guid] = /<Code guid="([^"]+)" name="official"/.exec(xml) ?? []
    expect(guid).toBeDefined()
    const selections = xml
      .split('<PlainTextSelection')
      .filter((part) => part.includes(`targetGUID="${guid}"`))
    const said = examples
      .flatMap(({ analysis }) => analysis.voices)
      .filter(({ speaker }) => speaker?.role === 'official')
    expect(selections).toHaveLength(said.length)
  })
})

describe('a REFI-QDA codebook', () => {
  const codebookOf = (texts: readonly ExportedText[]): string => toExport('qdc', texts)[0]?.content ?? ''

  it.skipIf(!hasXmllint)(
    `holds to the schema as far as we use it${hasXmllint ? '' : ' (skipped: no xmllint)'}`,
    async () => {
      const schema = join(own, 'codebook.xsd')
      const xml = codebookOf(examples)
      expect(await invalid(xml, schema)).toBe('')
      expect(await invalid(xml.replace('isCodable', 'isCode'), schema)).toContain('isCode')
      expect(await invalid(codebookOf([]), schema)).toBe('')
    },
  )

  it('gives every category a color and those that come with us a description', async () => {
    const own = parseLexicon('{ language: de, category: regen, entries: [regnet] }')
    const { analyze } = await createAnalyzer({ lexicons: [...bundledLexicons, own] })
    const xml = codebookOf([{ name: 'a', analysis: analyze('Es regnet.', { language: 'de' }) }])
    expect(/name="regen" isCodable="true" color="#[\da-f]{6}"/.test(xml)).toBe(true)
    for (const { id, color, definition } of bundledCategories) {
      const [, rest] = xml.split(`name="${id}" isCodable="true" color="${color}"`)
      const [, told] = /^>\s*<Description>([^<]*)</.exec(rest ?? '') ?? []
      expect(told).toBe(definition.en)
    }
  })
})

const code = (guid: number, name: string, inner = ''): string =>
  `<Code guid="{0000000${guid}-0000-0000-0000-00000000000A}" name="${name}" isCodable="true">${inner}</Code>`
const coding = (guid: number): string =>
  `<Coding guid="00000000-0000-0000-0000-000000000000"><CodeRef targetGUID="0000000${guid}-0000-0000-0000-00000000000a"/></Coding>`
const selection = (start: number, end: number, guid: number): string =>
  `<PlainTextSelection guid="00000000-0000-0000-0000-000000000000" startPosition="${start}" endPosition="${end}">${coding(guid)}</PlainTextSelection>`

/** A project as other programs write it. */
const foreign = (
  codes: string,
  sources: string,
  texts: Readonly<Record<string, string>> = {},
  origin = 'x',
): Uint8Array =>
  zipSync({
    'project.qde': strToU8(
      `<?xml version="1.0"?>\n<q:Project xmlns:q="urn:QDA-XML:project:1.0" name="x" origin="${origin}"><q:CodeBook><q:Codes>${codes}</q:Codes></q:CodeBook>\n<q:Sources>${sources}</q:Sources></q:Project>`,
    ),
    'Sources/photo.jpg': new Uint8Array(10),
    ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)])),
  })

const faultsOf = async (bytes: Uint8Array, categories?: readonly string[]): Promise<readonly string[]> => {
  const error = await importGold(bytes, { file: 'x.qdpx', ...(categories ? { categories } : {}) }).catch(
    (error: unknown) => error,
  )
  const { faults } = error as { faults: { file: string; line: number; column: number; message: string }[] }
  return faults.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`)
}

describe('importGold of a project of another program', () => {
  it('reads texts in files and in the project, codes in codes, and codes on whole texts', async () => {
    const project = foreign(
      code(1, 'frames', code(2, 'a') + code(3, 'b')),
      [
        `<TextSource guid="1" name="one" plainTextPath="internal://T1.TXT">${selection(0, 5, 2)}${selection(7, 11, 3)}</TextSource>`,
        `<TextSource guid="2" name="two"><PlainTextContent>Third.</PlainTextContent>${coding(3)}</TextSource>`,
        '<TextSource guid="3" name="two"><PlainTextContent>Nobody coded this.</PlainTextContent></TextSource>',
      ].join(''),
      { 'Sources/t1.txt': '\ufeffFirst.\n\n😀 Two.' },
    )
    expect((await importGold(project)).articles).toEqual([
      {
        id: 'one',
        passages: [
          { text: 'First.', primary: 'a', labels: ['a'] },
          { text: '😀 Two.', primary: 'b', labels: ['b'] },
        ],
      },
      { id: 'two', passages: [{ text: 'Third.', primary: 'b', labels: ['b'] }] },
      { id: 'two (2)', passages: [{ text: 'Nobody coded this.', primary: null, labels: [] }] },
    ])
  })

  it.each([
    ['NVivo 14', 21, 26],
    ['ATLAS.ti for Windows 23.2.3', 13, 18],
  ])('finds places after line breaks of Windows as %s counts them', async (origin, start, end) => {
    const project = foreign(
      code(1, 'a'),
      `<TextSource guid="1" name="one" plainTextPath="internal://1.txt">${selection(start, end, 1)}</TextSource>`,
      { 'sources/1.txt': `Eins.${'\r\n'.repeat(8)}Zwei.` },
      origin,
    )
    const [article] = (await importGold(project)).articles
    expect(article?.passages.map(({ text, primary }) => [text, primary])).toEqual([
      ['Eins.', 'none'],
      ['Zwei.', 'a'],
    ])
  })

  it('says what is wrong, and where', async () => {
    const sources = [
      '<TextSource guid="1" name="gone" plainTextPath="relative:///gone.txt"/>',
      `\n<TextSource guid="2" name="two"><PlainTextContent>Third.</PlainTextContent>${selection(0, 9, 1)}${selection(0, 3, 2)}${selection(1, 3, 2)}\n${selection(0, 1, 7)}</TextSource>`,
    ].join('')
    expect(await faultsOf(foreign(code(1, 'a') + code(2, 'b'), sources), ['a'])).toEqual([
      'x.qdpx/project.qde:3:12 the words of the text "gone" are not in the project',
      'x.qdpx/project.qde:4:76 0 to 9 is no place in the text, which has 6 characters',
      expect.stringContaining('unknown category "b"; the categories are a'),
      expect.stringMatching(/^x\.qdpx\/project\.qde:5:\d+ the code ".*" is not in the codebook/),
    ])
  })

  it.each([
    ['no archive', strToU8('PK no archive at all'), 'x.qdpx:1:1 is broken, or no REFI-QDA project'],
    [
      'an archive of something else',
      zipSync({ 'a.txt': new Uint8Array(3) }),
      'x.qdpx:1:1 is no REFI-QDA project',
    ],
    [
      'broken XML',
      zipSync({ 'project.qde': strToU8('<Project>\n<Codes></Project>') }),
      'x.qdpx/project.qde:2:',
    ],
    ['an empty project', foreign(code(1, 'a'), ''), 'x.qdpx/project.qde:2:1 there is no text in the project'],
    [
      'XML without end',
      zipSync({ 'project.qde': strToU8('<a>'.repeat(100_000)) }),
      'elements stand more than 256 levels deep',
    ],
  ])('tells %s', async (_, bytes, message) => {
    expect((await faultsOf(bytes))[0]).toContain(message)
  })
})

describe('framelex export --to qdpx', () => {
  const article = 'Die Ministerin sagte, das Land werde sich nie beugen.\n\nEs regnet.'

  it('writes a project, which framelex evaluate reads', async () => {
    const { code, writtenBytes, stderr } = await execute(
      ['export', '--to', 'qdpx', 'a.txt', '--out', 'project'],
      {
        files: { 'a.txt': article },
      },
    )
    expect([code, stderr]).toEqual([0, 'framelex: project: framelex.qdpx\n'])
    const bytes = writtenBytes.get(join('project', 'framelex.qdpx')) as Uint8Array
    const { code: evaluated, stdout } = await execute(['evaluate', '--json', 'my.qdpx'], {
      files: { 'my.qdpx': bytes },
    })
    expect(evaluated).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ articles: 1, passages: 2, agreement: { units: 2, raw: 1 } })
  })

  it('is read from standard input too', async () => {
    const input = await toQdaProject(examples)
    const { code, stdout } = await execute(['evaluate', '--json', '-'], { input })
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ articles: 2, agreement: { raw: 1 } })
  })

  it('writes the file that --out names', async () => {
    const { code, writtenBytes, stderr } = await execute(
      ['export', '--to', 'qdpx', 'a.txt', '--out', 'study.qdpx'],
      { files: { 'a.txt': article } },
    )
    expect([code, stderr, [...writtenBytes.keys()]]).toEqual([0, 'framelex: study.qdpx\n', ['study.qdpx']])
  })

  it('needs a place', async () => {
    const { code, stderr } = await execute(['export', '--to', 'qdpx', 'a.txt'], {
      files: { 'a.txt': article },
    })
    expect(code).toBe(2)
    expect(stderr).toContain('qdpx is an archive; name a file or a folder for it with --out')
  })
})
