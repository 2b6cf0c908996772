import { roleKeys } from '@/model/access/roles'
import { axeFaults } from './axe'
import { consoleFaults } from './console-faults'
import { expect, test } from './kith'
import { openPage } from './open-page'
import { screens } from './screens'

for (const role of roleKeys) {
  test(`every screen of ${role} fits a telephone`, async ({ as }) => {
    test.setTimeout(120_000)
    const page = await as(role, { width: 390, height: 844 })
    for (const screen of screens[role]) {
      const path = typeof screen === 'string' ? screen : await screen(page)
      const faults = consoleFaults(page)
      await openPage(page, path)
      const over = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.scrollingElement ?? document.documentElement
        return scrollWidth - clientWidth
      })
      expect.soft([path, Math.max(0, over)]).toEqual([path, 0])
      expect.soft([path, await axeFaults(page)]).toEqual([path, []])
      expect.soft([path, faults]).toEqual([path, []])
      page.removeAllListeners()
    }
  })
}
