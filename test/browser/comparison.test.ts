import type { Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import {
  type Analyzer,
  compareProfiles,
  createAnalyzer,
  type GroupShares,
  type Profile,
  sharesOf,
  toComparisonHtml,
  toSharesHtml,
} from '../../src/index.ts'
import { describeInChromium } from './chromium.ts'
import { expectGoodLooks } from './looks.ts'

const official = 'The ministry said that China firmly opposes any interference in its internal affairs.'
const expert = 'Lena Marsh, a professor of economics at the University of Lund, said the figures were sound.'
const plain = 'The bridge was closed on Monday because of a storm.'
const hostile =
  '</title><script>window.broken = true</script>\u202e"><img src=x onerror="window.broken = true">'

describeInChromium('the page of a comparison', (open) => {
  let analyzer: Analyzer
  let north: readonly Profile[]
  let south: readonly Profile[]
  let groups: readonly GroupShares[]
  beforeAll(async () => {
    analyzer = await createAnalyzer()
    const profileOf = (...paragraphs: string[]): Profile =>
      analyzer.analyze({ paragraphs }, { language: 'en' }).profile
    north = [profileOf(official, plain), profileOf(official, official, plain), profileOf(official, expert)]
    south = [profileOf(plain, plain), profileOf(plain, expert), profileOf(plain, plain, official)]
    groups = sharesOf({ North: north, [hostile]: south, Lonely: [profileOf(plain)] })
  })

  const withPage = async (html: string, use: (page: Page) => Promise<void>): Promise<void> => {
    const { page, complaints, requests } = await open()
    await page.setContent(html)
    await use(page)
    expect(await page.evaluate('typeof window.broken')).toBe('undefined')
    expect([complaints, requests]).toEqual([[], []])
    await page.close()
  }

  /** Where things are drawn in one of the first plots: an attribute of each element of a kind. */
  const placesIn = (page: Page, figure: number, kind: string, attribute: string): Promise<number[]> =>
    page.$eval(
      '.plots',
      (plots, [figure, kind, attribute]) =>
        [...(plots.children[figure]?.querySelectorAll(kind) ?? [])].map((one) =>
          Number(one.getAttribute(attribute)),
        ),
      [figure, kind, attribute] as const,
    )

  it('draws a dot for every outlet, ordered by share, the farther right the larger it is', async () => {
    await withPage(await toSharesHtml(groups, { manifest: analyzer.manifest() }), async (page) => {
      const shares = groups.map(({ shares }) => shares['state-narrative']?.share ?? 0).sort((a, b) => b - a)
      const at = await page.$$eval('figcaption', (captions) =>
        captions.findIndex(({ textContent }) => textContent === 'State narrative'),
      )
      const xs = await placesIn(page, at, '[data-part="dot"] circle', 'cx')
      const ys = await placesIn(page, at, '[data-part="dot"] circle', 'cy')
      expect(xs).toHaveLength(3)
      expect(ys).toEqual(ys.toSorted((a, b) => a - b))
      const [most = 0, middle = 0, least = 0] = xs
      expect((most - least) / (middle - least || 1)).toBeCloseTo(
        ((shares[0] ?? 0) - (shares[2] ?? 0)) / ((shares[1] ?? 0) - (shares[2] ?? 0) || 1),
        5,
      )
      expect(await placesIn(page, at, '[data-part="rule"] line', 'x1')).toHaveLength(2)
    })
  })

  it('tells all figures in a table as well, and whole names', async () => {
    await withPage(await toSharesHtml(groups, { manifest: analyzer.manifest() }), async (page) => {
      const rows = await page.$$eval('.figures tbody tr', (lines) =>
        lines.map((line) => [...line.children].map((cell) => cell.textContent)),
      )
      expect(rows.map(([name, articles]) => [name, articles])).toEqual([
        [hostile, '3'],
        ['Lonely', '1'],
        ['North', '3'],
      ])
      const { share = 0 } = groups[0]?.shares['state-narrative'] ?? {}
      expect(rows[2]?.some((cell) => cell?.startsWith(`${Math.round(100 * share)}%`))).toBe(true)
    })
  })

  it('shows two groups with their difference, and what makes it, in German too', async () => {
    const comparison = compareProfiles(north, south)
    const page = await toComparisonHtml(comparison, {
      manifest: analyzer.manifest(),
      names: ['Nord', hostile],
      language: 'de',
    })
    await withPage(page, async (shown) => {
      expect(await shown.textContent('h1')).toBe(`Vergleich: Nord – ${hostile}`)
      const state = comparison.categories.find(({ category }) => category === 'state-narrative')
      const row = await shown.textContent('.figures tbody tr:has-text("Staatliche Erzählung")')
      expect(row).toContain(`+${Math.round(100 * (state?.difference ?? 0))}`)
      const [first] = comparison.entries.filter(({ z }) => z > 0)
      expect(await shown.textContent('.sides .figures tbody tr th')).toContain(first?.entry)
      const dots = await placesIn(shown, 1, '[data-part="dot"] circle', 'cx')
      expect(dots).toHaveLength(comparison.categories.length)
      expect(await shown.textContent('blockquote')).toContain('(3 und 3 Artikel)')
    })
  })

  it('cuts nothing off and is open to everybody, narrow and wide, in light and dark', async () => {
    const manifest = analyzer.manifest()
    const pages = [
      await toSharesHtml(groups, { manifest }),
      await toComparisonHtml(compareProfiles(north, south), { manifest }),
    ]
    for (const html of pages)
      await withPage(html, async (page) => {
        await expectGoodLooks(page, async () => {
          const hidden = await page.$$eval('.figures', (tables) =>
            tables.map(
              ({ parentElement }) => (parentElement?.scrollWidth ?? 0) - (parentElement?.clientWidth ?? 0),
            ),
          )
          expect(hidden.every((pixels) => pixels <= 0)).toBe(true)
        })
      })
  })

  it('tells screen readers the names as they are', async () => {
    const odd = sharesOf({ 'AT&amp;T "x"': south })
    await withPage(await toSharesHtml(odd, { manifest: analyzer.manifest() }), async (page) => {
      expect(await page.getAttribute('.plot', 'aria-label')).toContain('AT&amp;T "x"')
    })
  })

  it('needs a manifest', async () => {
    await expect(toSharesHtml(groups, {} as never)).rejects.toThrow('toSharesHtml: there is no manifest')
  })
})
