import { expect, type Page } from '@playwright/test'
import { openPage } from './open-page'

type List = 'accounts' | 'companies' | 'people' | 'households'

/** The address of the customer of this name, found by searching its list; or of the first that begins so. */
export async function customerPath(page: Page, list: List, name: string): Promise<string> {
  await openPage(page, `/customers/${list}?q=${encodeURIComponent(name)}`)
  const link = page.getByRole('rowheader').getByRole('link', { name }).first()
  await expect(link).toBeVisible()
  return (await link.getAttribute('href')) ?? ''
}
