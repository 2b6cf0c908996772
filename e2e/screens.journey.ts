import type { Page } from '@playwright/test'
import { roleKeys } from '@/model/access/roles'
import { axeFaults } from './axe'
import { consoleFaults } from './console-faults'
import { expect, test } from './kith'
import { openPage } from './open-page'
import { screens } from './screens'

test.describe.configure({ mode: 'parallel' })

const wide = { width: 1440, height: 900 }
const telephone = { width: 390, height: 844 }

for (const role of roleKeys) {
  test(`every screen of ${role} stands axe in both themes, fits a telephone and complains of nothing`, async ({
    as,
  }) => {
    test.setTimeout(180_000)
    const page = await as(role)
    for (const screen of screens[role]) {
      await page.setViewportSize(wide)
      const path = typeof screen === 'string' ? screen : await screen(page)
      const faults = consoleFaults(page)
      expect.soft([path, await openPage(page, path)]).toEqual([path, 200])
      await drawn(page)
      for (const colorScheme of ['dark', 'light'] as const) {
        await page.emulateMedia({ colorScheme })
        expect.soft([path, colorScheme, await axeFaults(page)]).toEqual([path, colorScheme, []])
      }
      await page.setViewportSize(telephone)
      expect.soft([path, await overflow(page)]).toEqual([path, 0])
      expect.soft([path, 'telephone', await axeFaults(page, { contrast: false })]).toEqual([path, 'telephone', []])
      expect.soft([path, faults]).toEqual([path, []])
      page.removeAllListeners()
    }
  })
}

test('the sign-in stands axe in both themes and fits a telephone', async ({ page }) => {
  const faults = consoleFaults(page)
  await openPage(page, '/sign-in')
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    expect.soft(await axeFaults(page)).toEqual([])
  }
  await page.setViewportSize(telephone)
  expect(await overflow(page)).toBe(0)
  expect(faults).toEqual([])
})

/** Charts come after the page. */
async function drawn(page: Page) {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('figure > [role="img"]')].every((chart) => chart.querySelector('svg')),
  )
}

/** By how many pixels the page is wider than its window. */
const overflow = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.scrollingElement ?? document.documentElement
    return Math.max(0, scrollWidth - clientWidth)
  })
