import { type Browser, type BrowserContext, expect, type Page, test as base } from '@playwright/test'
import { demoPeople } from '@/model/access/demo-people'
import type { Role } from '@/model/access/roles'
import { signIn } from './sign-in'
import { signInByRequest } from './sign-in-by-request'

type Look = { dark?: boolean; width?: number; height?: number; fresh?: boolean; second?: boolean }

type Kith = {
  /** A page of somebody with this role, signed in; `fresh` is a session of its own, for journeys that end it; `second` is the other one of two. */
  as: (role: Role, look?: Look) => Promise<Page>
}

/** Each person keeps one browser for each look of it: signed in once, and what it has read is not read again. */
const kept = new Map<string, BrowserContext>()

/** Journeys ask for people by role. Their pages are closed afterwards; fresh sessions begin at the sign-in form and end. */
export const test = base.extend<Kith>({
  as: async ({ browser, baseURL }, use) => {
    const used = new Set<BrowserContext>()
    const ended: BrowserContext[] = []
    await use(async (role, look = {}) => {
      const person = demoPeople.filter((one) => one.role === role)[look.second ? 1 : 0]
      if (!person) throw new Error(`The demo has nobody with the role ${role}.`)
      if (look.fresh) {
        const context = await openContext(browser, baseURL, look)
        ended.push(context)
        const page = await context.newPage()
        await signIn(page, person.email, person.password)
        await page.waitForURL((url) => url.pathname === '/')
        return page
      }
      const key = [person.email, look.dark, look.width, look.height].join()
      const context = kept.get(key) ?? (await openContext(browser, baseURL, look))
      if (!kept.has(key)) await signInByRequest(context, person)
      kept.set(key, context)
      used.add(context)
      return context.newPage()
    })
    for (const context of used) for (const page of context.pages()) await page.close()
    for (const context of ended) await context.close()
  },
})

export { expect }

function openContext(browser: Browser, baseURL: string | undefined, look: Look) {
  const { dark = false, width = 1440, height = 900 } = look
  return browser.newContext({
    baseURL,
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    viewport: { width, height },
  })
}
