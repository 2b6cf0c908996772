import type { Page } from '@playwright/test'

/**
 * Waits until a page listens: keys pressed and forms sent before its code runs would be lost. React marks each element
 * it has taken over; what it does after painting follows two frames later.
 */
export async function settle(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('main, main a, main button')].every((element) =>
      Object.keys(element).some((key) => key.startsWith('__reactProps')),
    ),
  )
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 30)))),
  )
}
