import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

type Violation = { id: string; help: string; nodes: { html: string; target: string[]; failureSummary?: string }[] }

/**
 * Runs axe on the page as it stands, by the rules of WCAG 2.2 A and AA; without `contrast`, by far the slowest, where the
 * same colours were looked at before; with nothing but contrast where only the theme has changed since. Returns one line
 * for each fault.
 */
export async function axeFaults(
  page: Page,
  { contrast = true }: { contrast?: boolean | 'only' } = {},
): Promise<string[]> {
  await page.evaluate(source)
  await page.evaluate(endTransitions)
  const violations = await page.evaluate(async (contrast) => {
    const axe = (
      window as unknown as { axe: { run: (root: Document, options: object) => Promise<{ violations: Violation[] }> } }
    ).axe
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
    const rules = { 'color-contrast': { enabled: contrast !== false } }
    const runOnly = contrast === 'only' ? ['color-contrast'] : { type: 'tag', values: tags }
    return (await axe.run(document, { runOnly, rules, resultTypes: ['violations'] })).violations
  }, contrast)
  return violations.flatMap((fault) =>
    fault.nodes.map((node) => `${fault.id}: ${fault.help} at ${node.target.join(' ')} (${node.html.slice(0, 120)})`),
  )
}

/** A colour on its way from one theme to the other is nobody's colour: axe looks when it has arrived. */
const endTransitions = () => {
  for (const animation of document.getAnimations()) if (animation instanceof CSSTransition) animation.finish()
}
