import type { Page } from '@playwright/test'
import { settle } from './settle'

/** Opens an address and waits until the page listens. Returns the status of the answer. */
export async function openPage(page: Page, path: string): Promise<number> {
  const answer = await page.goto(path)
  await settle(page)
  return answer?.status() ?? 0
}
