import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ReadingOptions } from '../../src/reading/articles.ts'
import { type LoadedArticle, loadArticles } from '../../src/reading/load.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'framelex-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function load(
  name: string,
  content: string | Uint8Array,
  options: ReadingOptions = {},
): Promise<readonly LoadedArticle[]> {
  await writeFile(join(folder, name), content)
  const articles: LoadedArticle[] = []
  for await (const article of loadArticles(join(folder, name), options)) articles.push(article)
  return articles
}

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** A ZIP file of these files. */
function zip(files: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), {
    level: 1,
  })
}

const page = `<!doctype html><html><head><meta charset="utf-8"><title>The ferry is back – Daily Example</title></head><body>
<nav><a href="/">Home</a></nav><script>alert(1)</script>
<article><h1>The ferry is back</h1>
<figure><img src="a.jpg"><figcaption>The ferry at the old pier. <span>Photo: Ann Lee</span></figcaption></figure>
<p>After two years in the yard, the <b>ferry</b> crosses the lake again, said the mayor, who was on the first trip.</p>
<div>The engine is new, and so is the crew, which comes from three towns on the shore of the lake.<br><br>The fare has not changed, and children travel for free, as they have done since the line was opened.</div>
<p><a href="/more">Read more: The yard that built it</a></p>
<figure><img src="b.jpg"><figcaption>Passengers on deck</figcaption></figure>
<p>In winter, the ferry will run on weekends only, unless the lake freezes, in which case nobody will need it.</p>
</article><footer>Imprint, and so on</footer></body></html>`

describe('loadArticles', () => {
  it('reads the article of a page, each caption as a paragraph at its place', async () => {
    const [article] = await load('page.html', page)
    expect(article?.title).toBe('The ferry is back')
    expect(article?.paragraphs).toEqual([
      'The ferry at the old pier. Photo: Ann Lee',
      'After two years in the yard, the ferry crosses the lake again, said the mayor, who was on the first trip.',
      'The engine is new, and so is the crew, which comes from three towns on the shore of the lake.',
      'The fare has not changed, and children travel for free, as they have done since the line was opened.',
      'Passengers on deck',
      'In winter, the ferry will run on weekends only, unless the lake freezes, in which case nobody will need it.',
    ])
  })

  it('reads a page whose head is never closed', async () => {
    const broken =
      '<!doctype html><html><head><title>T</title></ody><p>The ferry is back.</p><html><body><p>So is she.</p>'
    const [article] = await load('head.html', broken)
    expect(article?.paragraphs).toEqual(['The ferry is back.', 'So is she.'])
  })

  it.each([
    'The ferry is back. <p>So is she.</p>',
    '<html><head><title>T</title></head>The ferry is back.<p>So is she.</p>',
    '<!-- <p>old</p> --><title>T</title> The ferry is back.<br><p>So is she.</p>',
    '<html><body class="a">The ferry is back.<p>So is she.</body></html>',
  ])('loses no words that stand before the first element: %s', async (html) => {
    const [article] = await load('bare.html', html)
    expect(article?.paragraphs).toEqual(['The ferry is back.', 'So is she.'])
  })

  it('reads what stands behind a script or a picture that is never closed', async () => {
    const read = await Promise.all(
      [page, `<<script>${page}`, `<svg>${page}`].map((text) => load('open.html', text)),
    )
    expect(read[1]?.[0]?.paragraphs).toEqual(read[0]?.[0]?.paragraphs)
    expect(read[2]?.[0]?.paragraphs).toEqual(read[0]?.[0]?.paragraphs)
  })

  it('refuses a page of many scripts that are never closed, without looking for each end', async () => {
    await expect(load('scripts.html', '<script>'.repeat(90_000))).rejects.toThrow('deeper than')
  })

  it('reads a page or refuses it in words, whatever is cut out of it and put in', async () => {
    const place = fc.nat(page.length)
    const piece = fc.constantFrom(
      '',
      '<',
      '</',
      '</body>',
      '<html>',
      '<table>',
      '<svg>',
      '<template>',
      '<script>',
      '<!--',
      '"',
      '\0',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(place, fc.nat(40), piece), { maxLength: 5 }), async (edits) => {
        const edited = edits.reduce(
          (text, [at, cut, put]) => text.slice(0, at) + put + text.slice(at + cut),
          page,
        )
        const read = await load('edited.html', edited).catch((error: Error) => error)
        if (read instanceof Error) expect(read.name).toBe('InputError')
        else expect(read[0]?.paragraphs.join('')).not.toBe('')
      }),
      { numRuns: 150 },
    )
  })

  it('takes the one heading of the article for its title, where the page is called otherwise', async () => {
    const [article] = await load(
      'page.html',
      page.replace(/<title>.*<\/title>/, '<title>Daily Example</title>'),
    )
    expect(article?.title).toBe('The ferry is back')
    expect(article?.paragraphs).toHaveLength(6)
  })

  it('reads a page in the encoding that it names, else in windows-1252 where it is no UTF-8', async () => {
    const old = page.replace('utf-8', 'iso-8859-2').replace('ferry</b>', 'loď</b>')
    const [named] = await load('old.html', Buffer.from(old.replace('ď', '\xef').replace('–', '-'), 'latin1'))
    expect(named?.paragraphs[1]).toContain('the loď crosses')
    const none = page
      .replace('<meta charset="utf-8">', '')
      .replace('ferry</b>', 'Fähre</b>')
      .replace('–', '-')
    const [guessed] = await load('none.html', Buffer.from(none, 'latin1'))
    expect(guessed?.paragraphs[1]).toContain('the Fähre crosses')
  })

  it.each([
    ['nested without end', '<div>'.repeat(100_000), /page\.html: nests its elements deeper than 200/],
    ['nested too deep', '<div>'.repeat(300), /nests its elements deeper than 200/],
    ['too large', `<p>${'a '.repeat(10_000_000)}`, /more than 16 million characters/],
    ['without a text', '<html><body><script>1</script></body></html>', /holds no article text/],
  ])('refuses a page %s', async (_, content, message) => {
    await expect(load('page.html', content)).rejects.toThrow(message)
  })

  it('reads columns of CSV by name, those that are usual by themselves, also packed', async () => {
    const csv = 'ID,Headline,Body,Outlet\n7,Eels,"Eels are back.\n\nSo are crabs.",Daily\n'
    const expected = {
      id: '7',
      title: 'Eels',
      source: 'Daily',
      paragraphs: ['Eels are back.', 'So are crabs.'],
    }
    expect(await load('a.csv', csv)).toMatchObject([expected])
    expect(await load('a.csv.gz', gzipSync(csv))).toMatchObject([expected])
    const [named] = await load('b.csv', 'a;b\nOne;Two\n', { columns: { text: 'b', title: 'a' } })
    expect(named).toMatchObject({ title: 'One', paragraphs: ['Two'], id: `${join(folder, 'b.csv')}:2` })
  })

  it.each([
    ['a.csv', 'id,bodi\n1,x\n', {}, /a\.csv:1:1: there is no `text`.*--text bodi/s],
    [
      'a.csv',
      'id,text\n1,x\n',
      { columns: { source: 'ix' } },
      /no `ix` for the source.*there are: id, text/s,
    ],
    ['a.jsonl', '{"text": "x"}\n{"id": 1, "text": "y"}\n', {}, undefined],
    ['a.jsonl', '{"text": "x"}\n{"text": {}}\n', {}, /a\.jsonl:2:\d+: expected a text in `text`/],
    ['a.jsonl', '{"text": "x"}\n{"text": \n', {}, /a\.jsonl:2:/],
    ['a.json', '[{"text": "x"}, {"title": "y"}]', {}, /a\.json:1:\d+: there is no `text`/],
    ['a.txt', 'ab\0cd', {}, /a\.txt: is binary/],
    ['a.txt.gz', gzipSync('text').subarray(0, 20), {}, /is broken: its gzip/],
    [
      'a.jsonl.gz',
      gzipSync(Buffer.alloc(2 ** 27, ' ')),
      {},
      /unpacks to more than 200 times its size|more than 64 million/,
    ],
    ['a.docx', 'PK\u0003\u0004 nonsense', {}, /a\.docx: is broken, or no Word document/],
  ])('tells what is wrong in %s (%#)', async (name, content, options, message) => {
    const loaded = load(name, content, options)
    if (message === undefined) expect(await loaded).toHaveLength(2)
    else await expect(loaded).rejects.toThrow(message)
  })

  it.each([
    ['utf-16le', Buffer.from('\ufeffEels – are back.', 'utf16le'), {}],
    ['utf-16be', Buffer.from('\ufeffEels – are back.', 'utf16le').swap16(), {}],
    [
      'utf-32le',
      Buffer.from(Uint32Array.from([...'\ufeffEels – are back.'], (c) => c.codePointAt(0) ?? 0).buffer),
      {},
    ],
    ['windows-1252', Buffer.from('Eels \x96 are back.', 'latin1'), { encoding: 'windows-1252' }],
  ])('reads %s', async (_, content, options) => {
    expect(await load('a.txt', content, options)).toMatchObject([{ paragraphs: ['Eels – are back.'] }])
  })

  it('reads a Word document: title, paragraphs, cells of tables', async () => {
    const paragraph = (text: string, style = ''): string => `<w:p>${style}<w:r><w:t>${text}</w:t></w:r></w:p>`
    const body = [
      paragraph('Eels', '<w:pPr><w:pStyle w:val="Title"/></w:pPr>'),
      '<w:p><w:r><w:t>Eels</w:t><w:br/><w:t>are back.</w:t></w:r></w:p>',
      `<w:tbl><w:tr><w:tc>${paragraph('a cell')}</w:tc><w:tc>${paragraph('another')}</w:tc></w:tr></w:tbl>`,
    ].join('')
    const [article] = await load(
      'a.docx',
      zip({
        '[Content_Types].xml':
          '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>',
        '_rels/.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
        'word/styles.xml': `<w:styles ${WORD}><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style></w:styles>`,
        'word/document.xml': `<w:document ${WORD}><w:body>${body}</w:body></w:document>`,
      }),
    )
    expect(article).toMatchObject({ title: 'Eels', paragraphs: ['Eels are back.', 'a cell', 'another'] })
  })

  it('refuses a Word document that unpacks without end', async () => {
    const bomb = zip({ 'word/document.xml': ' '.repeat(2 ** 27 + 1) })
    await expect(load('a.docx', bomb)).rejects.toThrow(/a\.docx: unpacks to more than 128 MB/)
  })

  it('reads the files of a folder by name', async () => {
    const inner = await mkdtemp(join(folder, 'f'))
    for (const name of ['b.txt', 'a.txt', 'c.bin']) await writeFile(join(inner, name), name)
    const ids: string[] = []
    for await (const { id } of loadArticles(inner)) ids.push(id)
    expect(ids).toEqual([join(inner, 'a.txt'), join(inner, 'b.txt')])
  })
})
