import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe } from 'vitest'

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'

/** A page on which something is tried, and what it did that nobody should see. */
export interface Tried {
  readonly page: Page
  /** Errors and warnings of the console, and errors that nobody caught. */
  readonly complaints: readonly string[]
  /** Addresses that were asked for, in order, `data:` and `blob:` apart. */
  readonly requests: readonly string[]
}

/** What a page is opened with: `width` 1024 and `height` 800 pixels, light, in American English, if not given. */
export interface Looks {
  readonly width?: number
  readonly height?: number
  readonly colorScheme?: 'light' | 'dark'
  readonly locale?: string
}

/** Tests in a real browser; skipped, with the reason in their name, where there is none. */
export function describeInChromium(
  name: string,
  tests: (open: (looks?: Looks) => Promise<Tried>) => void,
): void {
  const there = existsSync(executablePath)
  const reason = there ? '' : ` (skipped: no Chromium at ${executablePath}; CHROMIUM names another place)`
  describe.skipIf(!there)(`${name}${reason}`, () => {
    let browser: Browser
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath, args })
    })
    afterAll(() => browser.close())
    tests(async (looks = {}) => tried(browser, looks))
  })
}

/** Without these, Chromium asks its maker's hosts at every start, and needs a sandbox that containers lack. */
const args: string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

async function tried(browser: Browser, looks: Looks): Promise<Tried> {
  const { width = 1024, height = 800, colorScheme = 'light', locale = 'en-US' } = looks
  const page = await browser.newPage({ viewport: { width, height }, colorScheme, locale })
  const complaints: string[] = []
  const requests: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url())) requests.push(request.url())
  })
  return { page, complaints, requests }
}
