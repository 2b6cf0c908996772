import { type BrowserContext, expect, type Page, test as base } from '@playwright/test'
import { demoPeople } from '@/model/access/demo-people'
import type { Role } from '@/model/access/roles'
import { signIn } from './sign-in'

type Look = { dark?: boolean; width?: number; height?: number; fresh?: boolean; second?: boolean }

type Kith = {
  /** A page of somebody with this role, signed in; `fresh` is a session of its own, for journeys that end it; `second` is the other one of two. */
  as: (role: Role, look?: Look) => Promise<Page>
}

const cookies = new Map<Role, Awaited<ReturnType<BrowserContext['cookies']>>>()

/** Journeys ask for people by role; each signs in once through the form and keeps the session. */
export const test = base.extend<Kith>({
  as: async ({ browser, baseURL }, use) => {
    const open: BrowserContext[] = []
    await use(async (role, { dark = false, width = 1440, height = 900, fresh = false, second = false } = {}) => {
      const context = await browser.newContext({
        baseURL,
        colorScheme: dark ? 'dark' : 'light',
        reducedMotion: 'reduce',
        viewport: { width, height },
      })
      open.push(context)
      const page = await context.newPage()
      const kept = fresh || second ? undefined : cookies.get(role)
      if (kept) await context.addCookies(kept)
      else {
        await signInAs(page, role, second)
        if (!fresh && !second) cookies.set(role, await context.cookies())
      }
      return page
    })
    for (const context of open) await context.close()
  },
})

export { expect }

async function signInAs(page: Page, role: Role, second: boolean) {
  const person = demoPeople.filter((one) => one.role === role)[second ? 1 : 0]
  if (!person) throw new Error(`The demo has nobody with the role ${role}.`)
  await signIn(page, person.email, person.password)
  await page.waitForURL((url) => url.pathname === '/')
}
