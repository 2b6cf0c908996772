import type { Page } from '@playwright/test'
import { roleKeys } from '@/model/access/roles'
import { axeFaults } from './axe'
import { axeInBothThemes } from './axe-in-both-themes'
import { consoleFaults } from './console-faults'
import { expect, test } from './kith'
import { openPage } from './open-page'
import { receiptRefusals } from './receipt-refusals'
import { renderedValues } from './rendered-values'
import { screens } from './screens'

test.describe.configure({ mode: 'parallel' })

const wide = { width: 1440, height: 900 }
/** As high as most pages, so that what lies under the bar at the foot by chance is not taken for covered. */
const telephone = { width: 390, height: 2600 }

/** So many are one journey, so that roles with many screens are spread over the workers. */
const most = 8
const lots = roleKeys.flatMap((role) => {
  const count = Math.ceil(screens[role].length / most)
  return Array.from({ length: count }, (_, i) => ({
    role,
    lot: i + 1,
    of: screens[role].slice(i * most, (i + 1) * most),
  }))
})

for (const { role, lot, of } of lots) {
  test(`screens of ${role}, lot ${lot}, stand axe (every rule in the dark, contrast in the light), fit a telephone, and every value has a receipt`, async ({
    as,
  }) => {
    test.setTimeout(180_000)
    const page = await as(role)
    for (const screen of of) {
      await page.setViewportSize(wide)
      const path = typeof screen === 'string' ? screen : await screen(page)
      const faults = consoleFaults(page)
      expect.soft([path, await openPage(page, path)]).toEqual([path, 200])
      await drawn(page)
      const { bare, references } = await renderedValues(page)
      expect.soft([path, 'without a receipt', bare]).toEqual([path, 'without a receipt', []])
      expect.soft([path, await receiptRefusals(page, references)]).toEqual([path, []])
      expect.soft([path, await axeInBothThemes(page)]).toEqual([path, []])
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
  expect.soft(await axeInBothThemes(page)).toEqual([])
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
