import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { buildPlayground } from '../../examples/playground/build.mjs'

const WORDS = 1000
const KEYS = 40

const articles = { en: 'one-event/agency.en.txt', de: 'articles/harbor.de.txt' }

/** An example article, again and again until it has 1,000 words. */
async function longArticle(language) {
  const text = await readFile(
    fileURLToPath(new URL(`../../examples/${articles[language]}`, import.meta.url)),
    'utf8',
  )
  const words = text.match(/\S+\s*/g)
  return Array.from({ length: WORDS }, (_, at) => words[at % words.length]).join('')
}

/** In the page: how long after each key the results were seen. */
const watch = `
  globalThis.taken = []
  let pressed
  addEventListener('keydown', () => { pressed = performance.now() }, true)
  new MutationObserver(() => {
    const since = pressed
    requestAnimationFrame(() => setTimeout(() => taken.push(performance.now() - since)))
  }).observe(document.body, { attributeFilter: ['data-results'] })`

/**
 * Milliseconds from a key in the lexicon's editor to the picture with the new results, each a lexicon without fault, on an
 * article of 1,000 words: for a small lexicon that extends a bundled one, and for a bundled one itself.
 */
export async function keystrokes() {
  const folder = await buildPlayground()
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'],
  })
  const taken = {}
  for (const language of ['en', 'de'])
    for (const start of [`more-${language}`, `${language}/state-narrative`]) {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
      await page.goto(`file://${folder}index.html`)
      await page.fill('#text', await longArticle(language))
      await page.selectOption('#start', start)
      await page.click('.cm-content')
      await page.keyboard.press('Control+End')
      await page.keyboard.type('  - pattern: resort')
      await page.waitForTimeout(1500)
      await page.evaluate(watch)
      for (let key = 0; key < KEYS; key++) {
        await page.keyboard.press(key % 2 === 0 ? 's' : 'Backspace')
        await page.waitForTimeout(300)
      }
      taken[`${language}, ${start}`] = await page.evaluate('taken')
      await page.close()
    }
  await browser.close()
  return taken
}
