import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { seriousFindings } from './axe.ts'

/** A phone, a small screen in the dark, a large one. */
const looks = [
  { width: 360, colorScheme: 'light' },
  { width: 1024, colorScheme: 'dark' },
  { width: 1920, colorScheme: 'light' },
] as const

/** Nothing is wider than the page and nobody is kept out, in every look. @param act what is done before it is looked at */
export async function expectGoodLooks(page: Page, act: () => Promise<void> = async () => {}): Promise<void> {
  const widthOf = (): Promise<number> => page.evaluate('document.documentElement.scrollWidth')
  for (const { width, colorScheme } of looks) {
    await page.setViewportSize({ width, height: 800 })
    await page.emulateMedia({ colorScheme })
    expect(await widthOf()).toBe(width)
    await act()
    expect(await widthOf()).toBe(width)
    expect(await seriousFindings(page)).toEqual([])
  }
}
