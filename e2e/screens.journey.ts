import { roleKeys } from '@/model/access/roles'
import { axeFaults } from './axe'
import { consoleFaults } from './console-faults'
import { expect, test } from './kith'
import { openPage } from './open-page'
import { screens } from './screens'

for (const role of roleKeys) {
  test(`every screen of ${role} stands axe in both themes and complains of nothing`, async ({ as }) => {
    test.setTimeout(150_000)
    const page = await as(role)
    for (const screen of screens[role]) {
      const path = typeof screen === 'string' ? screen : await screen(page)
      const faults = consoleFaults(page)
      expect.soft([path, await openPage(page, path)]).toEqual([path, 200])
      await page.waitForLoadState('networkidle')
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        expect.soft([path, colorScheme, await axeFaults(page)]).toEqual([path, colorScheme, []])
      }
      expect.soft([path, faults]).toEqual([path, []])
      page.removeAllListeners()
    }
  })
}

test('the sign-in stands axe in both themes', async ({ page }) => {
  const faults = consoleFaults(page)
  await openPage(page, '/sign-in')
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect.soft(await axeFaults(page)).toEqual([])
  }
  expect(faults).toEqual([])
})
