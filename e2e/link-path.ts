import { expect, type Page } from '@playwright/test'
import { openPage } from './open-page'

/** Where the first link of a list's rows leads, or the first that leads to an address like `to`. */
export async function linkPath(page: Page, list: string, role: 'row' | 'rowheader', to = /^\//): Promise<string> {
  await openPage(page, list)
  const links = page.getByRole(role).getByRole('link')
  await expect(links.first()).toBeVisible()
  const paths = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  return paths.find((path) => to.test(path)) ?? ''
}
