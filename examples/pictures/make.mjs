// Makes the pictures of the README from the example articles: npm run pictures
// Needs Chromium (Debian: apt install chromium; CHROMIUM names another place).
import { readFile } from 'node:fs/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { compareProfiles, createAnalyzer, toComparisonHtml, toHtml } from 'framelex'
import { chromium } from 'playwright-core'
import { buildPlayground } from '../playground/build.mjs'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))
const analyzer = await createAnalyzer()
const analysisOf = async (name) => {
  const [title, ...lines] = (await readFile(here(`../${name}`), 'utf8')).split('\n')
  return analyzer.analyze({ title, paragraphs: lines.join('\n').trim().split(/\n\n+/) })
}
const manifest = analyzer.manifest()
const dam = await analysisOf('one-event/agency.en.txt')
const analyses = await Promise.all(
  ['windfarm', 'hospital', 'council', 'ministry'].map((name) => analysisOf(`articles/${name}.en.txt`)),
)
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'],
})

/** Opens a page, has something done on it, and takes a picture of what one sees. */
async function picture(file, open, { width, height, colorScheme = 'light', locale = 'en-US' }, act) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme, locale })
  await open(page)
  await act(page)
  await page.screenshot({ path: here(file) })
  await page.close()
  console.log(file)
}

const shows = (html) => (page) => page.setContent(html)

await picture('report.png', shows(toHtml(dam, { manifest })), { width: 1180, height: 700 }, async (page) => {
  await page.click('#a0p4 .text')
  await page.evaluate("document.querySelector('.filters').scrollIntoView()")
})
await picture(
  'dark.png',
  shows(toHtml(await analysisOf('articles/harbor.de.txt'), { manifest })),
  { width: 1180, height: 620, colorScheme: 'dark' },
  async (page) => {
    await page.click('#a0p7 .text')
    await page.evaluate("document.querySelector('#a0p5').scrollIntoView()")
  },
)

const [windfarm, hospital, council, ministry] = analyses.map(({ profile }) => profile)
const comparison = compareProfiles([windfarm, hospital, dam.profile], [council, ministry])
await picture(
  'comparison.png',
  shows(await toComparisonHtml(comparison, { manifest, names: ['agencies', 'others'] })),
  { width: 1000, height: 640 },
  async () => {},
)

const playground = pathToFileURL(`${await buildPlayground()}index.html`).href
const opens = async (page) => {
  await page.goto(playground)
  await page.waitForSelector('body[data-results]')
}
await picture('playground.png', opens, { width: 1180, height: 760 }, async (page) => {
  await page.click('.cm-content')
  await page.keyboard.press('Control+End')
  await page.keyboard.type('  - { pattern: <offi')
  await page.waitForSelector('.cm-tooltip-autocomplete')
  const report = page.frameLocator('#results iframe')
  await report.locator('.strip').evaluate((strip) => strip.scrollIntoView())
  await page.waitForTimeout(500)
})
await browser.close()
