import axe from 'axe-core'
import type { Page } from 'playwright-core'

interface Finding {
  readonly id: string
  readonly impact: string | null
  readonly nodes: readonly { readonly html: string }[]
}

/** What `axe-core` holds to be serious or critical on a page as it stands: one line each. */
export async function seriousFindings(page: Page): Promise<readonly string[]> {
  // Evaluated by the browser's debugger, which the policy of the page does not bind.
  await page.evaluate(axe.source)
  // It would load style sheets anew and speak to frames, which a strict page forbids.
  const { violations } = await page.evaluate<{ violations: readonly Finding[] }>(
    'axe.run({ preload: false, iframes: false })',
  )
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}
