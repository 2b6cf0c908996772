import { type BrowserContext, expect, type Page, test as base } from '@playwright/test'
import { demoPeople } from '@/model/access/demo-people'
import type { Role } from '@/model/access/roles'

type Kith = {
  /** A page of somebody with this role, signed in. */
  as: (role: Role, options?: { dark?: boolean; width?: number; height?: number }) => Promise<Page>
}

const cookies = new Map<Role, Awaited<ReturnType<BrowserContext['cookies']>>>()

/** Journeys ask for people by role; each signs in once through the form and keeps the session. */
export const test = base.extend<Kith>({
  as: async ({ browser, baseURL }, use) => {
    const open: BrowserContext[] = []
    await use(async (role, { dark = false, width = 1440, height = 900 } = {}) => {
      const context = await browser.newContext({
        baseURL,
        colorScheme: dark ? 'dark' : 'light',
        viewport: { width, height },
      })
      open.push(context)
      const page = await context.newPage()
      const kept = cookies.get(role)
      if (kept) await context.addCookies(kept)
      else cookies.set(role, await signIn(page, role))
      return page
    })
    for (const context of open) await context.close()
  },
})

export { expect }

async function signIn(page: Page, role: Role) {
  const person = demoPeople.find((one) => one.role === role)
  if (!person) throw new Error(`The demo has nobody with the role ${role}.`)
  await page.goto('/sign-in')
  await page.getByLabel('E-mail').fill(person.email)
  await page.getByLabel('Password').fill(person.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL((url) => url.pathname === '/')
  return page.context().cookies()
}
