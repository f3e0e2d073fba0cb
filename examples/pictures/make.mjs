// Makes the pictures of the README from the example articles: npm run pictures
// Needs Chromium (Debian: apt install chromium; CHROMIUM names another place).
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { createAnalyzer, toHtml } from 'framelex'
import { chromium } from 'playwright-core'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))
const analyzer = await createAnalyzer()
const analysisOf = async (name) => {
  const [title, ...lines] = (await readFile(here(`../${name}`), 'utf8')).split('\n')
  return analyzer.analyze({ title, paragraphs: lines.join('\n').trim().split(/\n\n+/) })
}
const manifest = analyzer.manifest()
const dam = await analysisOf('one-event/agency.en.txt')
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'],
})

/** Opens a page, has something done on it, and takes a picture of what one sees. */
async function picture(file, html, { width, height, colorScheme = 'light' }, act) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme })
  await page.setContent(html)
  await act(page)
  await page.screenshot({ path: here(file) })
  await page.close()
  console.log(file)
}

await picture('report.png', toHtml(dam, { manifest }), { width: 1180, height: 700 }, async (page) => {
  await page.click('#a0p4 .text')
  await page.evaluate("document.querySelector('.filters').scrollIntoView()")
})
await browser.close()
