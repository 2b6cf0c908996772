import { expect, type Page } from '@playwright/test'
import { openPage } from './open-page'

type List = 'accounts' | 'companies' | 'people' | 'households'

const found = new Map<string, string>()

/** The address of the customer of this name, found by searching its list, or of the first that begins so; searched once. */
export async function customerPath(page: Page, list: List, name: string): Promise<string> {
  const known = found.get(`${list} ${name}`)
  if (known) return known
  await openPage(page, `/customers/${list}?q=${encodeURIComponent(name)}`)
  const link = page.getByRole('rowheader').getByRole('link', { name }).first()
  await expect(link).toBeVisible()
  const path = (await link.getAttribute('href')) ?? ''
  found.set(`${list} ${name}`, path)
  return path
}
