import type { Page } from '@playwright/test'
import { settle } from './settle'

/** Fills the sign-in form and sends it; what comes of it is for the caller to see. */
export async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto('/sign-in')
  await settle(page)
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}
