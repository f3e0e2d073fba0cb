import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createAnalyzer, parseLexicon } from '../../src/index.ts'
import { describeInChromium, type Looks } from './chromium.ts'
import { expectGoodLooks } from './looks.ts'

const build = fileURLToPath(new URL('../../examples/playground/build.mjs', import.meta.url))

describeInChromium('the playground', (open) => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'framelex-playground-'))
    await promisify(execFile)(process.execPath, [build, folder])
  }, 120_000)
  afterAll(() => rm(folder, { recursive: true, force: true }))

  /**
   * Opens the page from its folder, as by a double click, for somebody who reads German, unless said otherwise. It may
   * ask for its own files only, and complain of nothing.
   */
  const withPlayground = async (
    use: (page: Page) => Promise<void>,
    looks: Looks = {},
    hash = '',
  ): Promise<void> => {
    const { page, complaints, requests } = await open({ locale: 'de-DE', ...looks })
    const address = pathToFileURL(join(folder, 'index.html')).href
    await page.goto(address + hash)
    await page.waitForSelector('body[data-results]')
    await use(page)
    expect(complaints).toEqual([])
    expect(requests.filter((one) => !one.startsWith(pathToFileURL(folder).href))).toEqual([])
    await page.close()
  }

  /** Does something, and waits for the results that come of it. */
  const after = async (page: Page, act: () => Promise<unknown>): Promise<void> => {
    const before = await page.getAttribute('body', 'data-results')
    await act()
    await page.waitForSelector(`body[data-results]:not([data-results="${before}"])`)
  }

  /** Writes a lexicon into the editor, in place of what stands there. */
  const write = (page: Page, source: string): Promise<void> =>
    after(page, async () => {
      await page.click('.cm-content')
      await page.keyboard.press('Control+a')
      await page.keyboard.insertText(source)
    })

  const scoreOf = async (page: Page, passage: number, category: number): Promise<string | null> => {
    const frame = page.frameLocator('#results iframe')
    await frame.locator(`#a0p${passage} .text`).click()
    return frame.locator(`.choices .c${category} b`).textContent()
  }

  const shownText = (page: Page): Promise<string> =>
    page.evaluate(`[...document.querySelector('#results iframe').contentDocument.querySelectorAll('[data-t]')]
      .map((part) => part.textContent).join('')`)

  it('shows what the library finds in the example, with a lexicon of one’s own on top', async () => {
    await withPlayground(
      async (page) => {
        const title = await page.inputValue('#title')
        const text = await page.inputValue('#text')
        expect(await shownText(page)).toBe(`${title}\n\n${text}`)
        await write(
          page,
          'language: en\ncategory: own\nbias: -1\nentries:\n  - { pattern: reservoir, weight: 2 }\n',
        )
        const own = parseLexicon(
          'language: en\ncategory: own\nbias: -1\nentries:\n  - { pattern: reservoir, weight: 2 }\n',
        )
        const { bundledLexicons } = await import('../../src/index.ts')
        const analyzer = await createAnalyzer({ lexicons: [...bundledLexicons, own] })
        const { passages } = analyzer.analyze({ title, paragraphs: text.split('\n\n') })
        const categories = analyzer.lexicons.filter(({ language }) => language === 'en')
        const place = categories.findIndex(({ category }) => category === 'own')
        expect(await scoreOf(page, 0, place)).toBe(passages[0]?.scores.own?.toFixed(2))
      },
      { locale: 'en-GB' },
    )
  })

  it('loads the model of English when it is needed, says if it can’t, and goes on in German', async () => {
    const [there, gone] = ['english.js', 'gone.js'].map((name) => join(folder, name)) as [string, string]
    await rename(there, gone)
    const { page, complaints, requests } = await open({ locale: 'de-DE' })
    const loads = (): number => requests.filter((one) => one.endsWith('/english.js')).length
    await page.goto(pathToFileURL(join(folder, 'index.html')).href)
    await page.waitForSelector('body[data-results]')
    expect(await shownText(page)).toContain('Honiara')
    expect(loads()).toBe(0)
    await page.selectOption('#example', 'council')
    await page.waitForSelector('#status:has-text("english.js")')
    await after(page, () => page.selectOption('#example', 'hafen'))
    expect(await shownText(page)).toContain('Honiara')
    await rename(gone, there)
    await after(page, () => page.selectOption('#example', 'council'))
    expect(await shownText(page)).toContain('The town council')
    expect(loads()).toBe(2)
    expect(complaints).toEqual([expect.stringContaining('ERR_FILE_NOT_FOUND')])
    await page.close()
  })

  it('shows a fault at its place as one types, keeps the last results, and takes it back', async () => {
    await withPlayground(async (page) => {
      const before = await shownText(page)
      const right = 'language: de\ncategory: own\nentries:\n  - Beistand\n'
      await write(page, right)
      await write(page, `${right}  - <keine-liste>\n`)
      expect(await page.textContent('#status')).toMatch(/^Fehler im Lexikon: 1/)
      const marked = page.locator('.cm-lintRange-error')
      expect(await marked.textContent()).toBe('<keine-liste>')
      await marked.hover()
      await page.waitForSelector('.cm-tooltip-lint')
      expect(await page.textContent('.cm-tooltip-lint')).toContain('unknown list `<keine-liste>`')
      expect(await shownText(page)).toBe(before)
      await write(page, right)
      expect(await page.$$('.cm-lintRange-error')).toEqual([])
      expect(await page.textContent('#status')).toMatch(/Abschnitten haben eine Kategorie/)
    })
  })

  it('completes keys, their values and the names of lists', async () => {
    await withPlayground(async (page) => {
      const offered = async (typed: string): Promise<string> => {
        await page.click('.cm-content')
        await page.keyboard.press('Control+End')
        await page.keyboard.type(typed)
        await page.waitForSelector('.cm-tooltip-autocomplete [aria-selected]')
        const label = await page.textContent('.cm-tooltip-autocomplete [aria-selected] .cm-completionLabel')
        await page.dispatchEvent('.cm-tooltip-autocomplete [aria-selected]', 'mousedown')
        await page.waitForSelector('.cm-tooltip-autocomplete', { state: 'detached' })
        return label ?? ''
      }
      expect(await offered('  - patt')).toBe('pattern')
      expect(await offered('<offi')).toMatch(/^offi/)
      await page.keyboard.press('Enter')
      expect(await offered('sco')).toBe('scope')
      expect(await offered('ear')).toBe('earlier')
      const source = await page.evaluate(
        '[...document.querySelectorAll(".cm-line")].map((line) => line.textContent).join("\\n")',
      )
      expect(source).toMatch(/ {2}- pattern: <offi[\w-]*>\n {4}scope: earlier$/)
    })
  })

  it('shares text and lexicon by its address', async () => {
    await withPlayground(async (page) => {
      await write(page, 'language: de\ncategory: own\nentries:\n  - Beistand\n')
      await after(page, () => page.fill('#title', 'Ein „Titel“ & mehr 🚢'))
      await page.click('#share')
      const link = await page.inputValue('#link')
      const text = await page.inputValue('#text')
      await withPlayground(
        async (other) => {
          expect(await other.inputValue('#title')).toBe('Ein „Titel“ & mehr 🚢')
          expect(await other.inputValue('#text')).toBe(text)
          expect(await other.textContent('.cm-content')).toContain('Beistand')
          expect(await shownText(other)).toBe(await shownText(page))
        },
        {},
        link.slice(link.indexOf('#')),
      )
    })
  })

  it('says that an address can’t be read, and begins as usual', async () => {
    await withPlayground(async (page) => expect(await shownText(page)).toContain('Honiara'), {}, '#1.cut-off')
  })

  it('gives away the report, the analysis, the tables and the lexicon', async () => {
    await withPlayground(async (page) => {
      const saved = async (kind: string): Promise<readonly [string, string]> => {
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          page.selectOption('#save', kind),
        ])
        return [download.suggestedFilename(), await readFile(await download.path(), 'utf8')]
      }
      const [name, analysis] = await saved('json')
      expect(name).toBe('analysis.json')
      expect(JSON.parse(analysis).text).toBe(await page.inputValue('#text'))
      expect(await saved('html')).toEqual(['report.html', expect.stringMatching(/^<!doctype html>/)])
      expect(await saved('passages')).toEqual(['passages.csv', expect.stringContaining('state-narrative')])
      expect(await saved('yaml')).toEqual([
        'more-de.yaml',
        expect.stringContaining('category: state-narrative'),
      ])
    })
  })

  it('keeps the passage that one looks at when the lexicon changes', async () => {
    await withPlayground(async (page) => {
      const frame = page.frameLocator('#results iframe')
      await frame.locator('#a0p2 .text').click()
      await write(
        page,
        'language: de\ncategory: state-narrative\nentries:\n  - { pattern: und, weight: 3 }\n',
      )
      expect(await frame.locator('#sum h2').textContent()).toBe('Abschnitt 3')
      await frame.locator('#a0p3 .text').click()
      expect(await frame.locator('#sum h2').textContent()).toBe('Abschnitt 4')
    })
  })

  it('works by keyboard alone, and lets one out of the editor', async () => {
    await withPlayground(async (page) => {
      const focused = (): Promise<string> =>
        page.evaluate('document.activeElement.id || document.activeElement.className.split(" ")[0]')
      const seen: string[] = []
      while (!seen.includes('share') && seen.length < 30) {
        await page.keyboard.press('Tab')
        seen.push(await focused())
        if (seen.at(-1) === 'cm-content') {
          await after(page, async () => {
            await page.keyboard.press('Control+End')
            await page.keyboard.type('# ')
          })
          await page.keyboard.press('Escape')
        }
      }
      expect(seen).toEqual(
        expect.arrayContaining([
          'speech',
          'example',
          'title',
          'text',
          'language',
          'unit',
          'start',
          'cm-content',
          'save',
          'share',
        ]),
      )
      await page.keyboard.press('Enter')
      expect(await page.inputValue('#link')).toContain('#1.')
    })
  })

  it('cuts nothing off and is open to everybody, narrow and wide, in light and dark', async () => {
    await withPlayground(async (page) => {
      await expectGoodLooks(page)
    })
  })

  it('prints the result, and says how all of it is printed', async () => {
    await withPlayground(async (page) => {
      await page.emulateMedia({ media: 'print' })
      const seen = (selector: string): Promise<boolean> => page.isVisible(selector)
      expect(await Promise.all(['#results', '.on-paper', '#editor', '#text', '#save'].map(seen))).toEqual([
        true,
        true,
        false,
        false,
        false,
      ])
    })
  })
})
