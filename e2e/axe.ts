import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

type Violation = { id: string; help: string; nodes: { html: string; target: string[]; failureSummary?: string }[] }

/**
 * Runs axe on the page as it stands, by the rules of WCAG 2.2 A and AA; without `contrast`, by far the slowest, where the
 * same colours were looked at before; with nothing but contrast where only the theme has changed since. Returns one line
 * for each fault. `within` leaves out what a panel lies over. A document is given axe once.
 */
export async function axeFaults(
  page: Page,
  { contrast = true, within }: { contrast?: boolean | 'only'; within?: string } = {},
): Promise<string[]> {
  if (!(await page.evaluate(endTransitions))) await page.evaluate(source)
  const look = async ({ contrast, within }: { contrast: boolean | 'only'; within?: string }) => {
    type Run = (root: Document | string, options: object) => Promise<{ violations: Violation[] }>
    const { axe } = window as unknown as { axe: { run: Run } }
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
    const rules = { 'color-contrast': { enabled: contrast !== false } }
    const runOnly = contrast === 'only' ? ['color-contrast'] : { type: 'tag', values: tags }
    return (await axe.run(within ?? document, { runOnly, rules, resultTypes: ['violations'] })).violations
  }
  const violations = await page.evaluate(look, { contrast, within })
  return violations.flatMap((fault) =>
    fault.nodes.map((node) => `${fault.id}: ${fault.help} at ${node.target.join(' ')} (${node.html.slice(0, 120)})`),
  )
}

/** A colour on its way from one theme to the other is nobody's colour: axe looks when it has arrived. Whether axe is here. */
const endTransitions = () => {
  for (const animation of document.getAnimations()) if (animation instanceof CSSTransition) animation.finish()
  return 'axe' in window
}
