import type { Page } from '@playwright/test'

/** Waits until a page listens: keys pressed and forms sent before its code runs would be lost. */
export async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
}
