import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import type { Analysis, Analyzer, Input } from '../../src/index.ts'
import { createAnalyzer, toHtml } from '../../src/index.ts'
import { withFolder } from '../command/world.ts'
import { describeInChromium, type Looks, type Tried } from './chromium.ts'
import { expectGoodLooks } from './looks.ts'

const articleOf = (name: string): Promise<string> =>
  readFile(new URL(`../../examples/articles/${name}`, import.meta.url), 'utf8')

/** The text of an article as the page holds it. */
const shownText = (page: Page, article = 0): Promise<string> =>
  page.evaluate(
    `[...document.querySelectorAll('#a${article} [data-t]')].map((part) => part.textContent).join('')`,
  )

describeInChromium('the report', (open) => {
  let analyzer: Analyzer
  let english: Analysis
  let german: Analysis
  beforeAll(async () => {
    analyzer = await createAnalyzer()
    english = analyzer.analyze(await articleOf('windfarm.en.txt'))
    german = analyzer.analyze(await articleOf('harbor.de.txt'))
  })

  /** Opens a report. Whatever it complains of or asks for fails the test. */
  const withReport = async (
    analyses: Analysis | readonly Analysis[],
    use: (page: Page) => Promise<void>,
    looks: Looks = {},
  ): Promise<void> => {
    const { page, complaints, requests }: Tried = await open(looks)
    await page.setContent(toHtml(analyses, { manifest: analyzer.manifest() }))
    await use(page)
    expect(complaints).toEqual([])
    expect(requests).toEqual([])
    await page.close()
  }

  it('shows every passage with its tags, and says nothing to anybody', async () => {
    await withReport(english, async (page) => {
      const shown = await page.$$eval('.p', (passages) =>
        passages.map((passage) => passage.querySelector('.number')?.getAttribute('aria-label')),
      )
      expect(shown).toHaveLength(english.passages.length)
      expect(shown[0]).toMatch(/^Passage 1: State narrative 0\.9\d$/)
      expect(shown.at(-1)).toMatch(/^Passage 13: no tag/)
      expect(await shownText(page)).toBe(english.text)
    })
  })

  it('underlines what was found, in the passage where it was found', async () => {
    await withReport(english, async (page) => {
      const found = english.passages[4]?.evidence.find(({ entry }) => entry === 'western-media')?.span
      const words = english.text.slice(found?.start, found?.end)
      expect(words).toBe('Western media outlets')
      const underlined: string = await page.evaluate(
        `[...document.querySelectorAll('#a0p4 .e')].map((piece) => piece.textContent).join('')`,
      )
      expect(underlined).toContain(words)
    })
  })

  it('shows the sum of the passage that is chosen: all its summands, adding up to its score', async () => {
    await withReport(english, async (page) => {
      await page.click('#a0p4 .text')
      const rows = await page.$$eval('.waterfall tr', (lines) => lines.map((line) => line.textContent ?? ''))
      expect(rows.some((row) => /western-media.*Western media outlets.*\+1\.\d\d/.test(row))).toBe(true)
      const numbers = await page.$$eval('.waterfall tbody .n', (cells) =>
        cells.map((cell) => Number((cell.textContent ?? '').replace('−', '-'))),
      )
      const total = await page.$eval('.waterfall tfoot .n', (cell) =>
        Number((cell.textContent ?? '').replace('−', '-')),
      )
      expect(numbers.reduce((sum, number) => sum + number, 0)).toBeCloseTo(total, 1)
      const score = english.passages[4]?.scores['western-media-rebuttal'] ?? 0
      expect(1 / (1 + Math.exp(-total))).toBeCloseTo(score, 2)
      expect(await page.textContent('.waterfall tfoot tr:last-child .n')).toBe(score.toFixed(2))
    })
  })

  it('lights up what a summand found', async () => {
    await withReport(english, async (page) => {
      await page.click('#a0p4 .text')
      await page.hover('.waterfall tbody tr:has-text("western-media")')
      expect(
        await page.$$eval('#a0p4 .lit', (pieces) => pieces.map((piece) => piece.textContent).join('')),
      ).toContain('Western media outlets')
    })
  })

  it('works by keyboard alone', async () => {
    await withReport(german, async (page) => {
      const focused = (): Promise<string> => page.evaluate('document.activeElement.closest(".p")?.id ?? ""')
      for (let presses = 0; presses < 12 && (await focused()) === ''; presses++)
        await page.keyboard.press('Tab')
      expect(await focused()).toBe('a0p0')
      expect(await page.textContent('#sum h2')).toBe('Abschnitt 1')
      await page.keyboard.press('ArrowDown')
      expect(await focused()).toBe('a0p1')
      expect(await page.textContent('#sum caption')).toBe('Wie der Score zustande kam: Bildunterschrift')
      await page.keyboard.press('ArrowLeft')
      expect(await page.textContent('#sum caption')).toBe('Wie der Score zustande kam: Staatliche Erzählung')
      await page.keyboard.press('End')
      expect(await focused()).toBe('a0p11')
      expect(await page.textContent('#told')).toMatch(/^Abschnitt 12/)
      await page.keyboard.press('Escape')
      expect(await page.$('#panel.open')).toBeNull()
    })
  })

  it('fades passages whose categories are not to be shown', async () => {
    /** The passages all of whose tags are hidden; without a tag, those if `none` is. */
    const hidden = (...categories: string[]): string[] =>
      english.passages.flatMap(({ tags }, at) => {
        const shown = tags.length === 0 ? ['none'] : tags.map(({ category }) => category)
        return shown.every((category) => categories.includes(category)) ? [`a0p${at}`] : []
      })
    await withReport(english, async (page) => {
      const faded = (): Promise<string[]> =>
        page.$$eval('.p.faded', (passages) => passages.map(({ id }) => id))
      await page.uncheck('#filters input[value="3"]')
      expect(await faded()).toEqual(hidden('photo-caption'))
      await page.uncheck('#filters input[value="none"]')
      expect(await faded()).toEqual(hidden('photo-caption', 'none'))
      expect((await faded()).length).toBeGreaterThan(hidden('photo-caption').length)
    })
  })

  it('cuts nothing off and is open to everybody, narrow and wide, in light and dark', async () => {
    await withReport([english, german], async (page) => {
      await expectGoodLooks(page, () => page.click('#a0p4 .text'))
    })
  })

  it('prints the article and the profile, without what only a screen can do', async () => {
    await withReport(english, async (page) => {
      await page.emulateMedia({ media: 'print' })
      expect(await page.isVisible('#a0p12 .text')).toBe(true)
      expect(await page.isVisible('.profile')).toBe(true)
      expect(await page.isVisible('#panel')).toBe(false)
    })
  })

  it('lets no text break out of it', async () => {
    const hostile: Input = {
      title: '</title><script>document.title="broken"</script>\u202e',
      paragraphs: [
        '</script><script>window.broken = true</script><img src=x onerror="window.broken = true">',
        'a\rb\r\nc\t\u0001\u0007\u001b[31m\u0085\u00ad\ufeff\u2028d &lt; &amp; &#0;',
        '\u202eThe ministry said\u2066 that China firmly opposes\u2069 any interference.\u202c <!-- -->',
        `"><svg onload="window.broken = true"> The "experts" <b>said</b> 'that' it's fine.`,
        ']]></style><style>*{display:none}</style> javascript:alert(1) {{ 7 * 7 }}',
      ],
    }
    const analysis = analyzer.analyze(hostile, { language: 'en' })
    await withReport(analysis, async (page) => {
      expect(await shownText(page)).toBe(analysis.text)
      expect(await page.evaluate('typeof window.broken')).toBe('undefined')
      expect(await page.evaluate('document.querySelectorAll("script, style, img, svg[onload]").length')).toBe(
        3,
      )
      await page.click('#a0p2 .text')
      expect(await page.evaluate('typeof window.broken')).toBe('undefined')
    })
  })

  it('lets no lexicon break out of it', async () => {
    const { parseLexicon } = await import('../../src/index.ts')
    const lexicon = parseLexicon(
      JSON.stringify({
        language: 'en',
        category: 'own',
        bias: 1,
        entries: [{ id: '</script><img src=x onerror=alert(1)>', pattern: 'bridge' }],
      }),
    )
    const own = await createAnalyzer({ lexicons: [lexicon] })
    const { page, complaints, requests } = await open()
    const analysis = own.analyze('The bridge is open.', { language: 'en' })
    const categories = [{ id: 'own', title: '<b onclick="x">Own</b>' }]
    await page.setContent(toHtml(analysis, { manifest: own.manifest(), categories }))
    await page.click('#a0p0 .text')
    expect(await page.textContent('.waterfall tbody tr:nth-child(2) th')).toContain('</script><img src=x')
    expect(await page.textContent('.tag')).toContain('<b onclick="x">Own</b>')
    expect([complaints, requests]).toEqual([[], []])
    await page.close()
  })

  it('takes no color that is more than a color', () => {
    const color = '#000000}</style><img src=x onerror="window.broken = true">'
    const categories = [{ id: 'state-narrative', title: 'x', color }]
    expect(() => toHtml(english, { manifest: analyzer.manifest(), categories })).toThrow(
      'toHtml: the color of "state-narrative" is',
    )
  })

  it('holds 10,000 passages', async () => {
    const paragraphs = Array.from(
      { length: 10_000 },
      (_, at) => `Die Brücke ${at} ist seit Montag wieder offen.`,
    )
    const analysis = analyzer.analyze({ paragraphs }, { language: 'de' })
    const { page, complaints } = await open()
    await withFolder(async (folder) => {
      const file = join(folder, 'report.html')
      await writeFile(file, toHtml(analysis, { manifest: analyzer.manifest() }))
      await page.goto(pathToFileURL(file).href, { timeout: 150_000 })
      expect(await shownText(page)).toBe(analysis.text)
      await page.click('#a0p1 .text')
      await page.keyboard.press('End')
      expect(await page.textContent('#sum h2')).toBe('Abschnitt 10000')
      expect(await page.$$eval('.missed tbody tr', (rows) => rows.length)).toBe(50)
      expect(complaints).toEqual([])
    })
    await page.close()
    // Ten megabytes of page, on machines that do other things meanwhile.
  }, 180_000)
})
