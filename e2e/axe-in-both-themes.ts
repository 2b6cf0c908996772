import type { Page } from '@playwright/test'
import { axeFaults } from './axe'

/**
 * The faults axe finds by every rule in the dark and by contrast alone in the light, since nothing but colours changes with
 * the theme; each with its theme. The page stays light.
 */
export async function axeInBothThemes(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await axeFaults(page)
  await page.emulateMedia({ colorScheme: 'light' })
  const light = await axeFaults(page, { contrast: 'only' })
  return [...dark.map((fault) => `dark: ${fault}`), ...light.map((fault) => `light: ${fault}`)]
}
