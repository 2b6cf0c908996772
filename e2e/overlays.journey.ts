import type { Page } from '@playwright/test'
import type { Role } from '@/model/access/roles'
import { axeFaults } from './axe'
import { axeInBothThemes } from './axe-in-both-themes'
import { customerPath } from './customer-path'
import { expect, test } from './kith'
import { openPage } from './open-page'

const press = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().click()

/** Whatever opens over a page: whose it is, where, how it is opened. */
const overlays: readonly (readonly [string, Role, string, (page: Page) => Promise<void>])[] = [
  ['the palette', 'steward', '/quality', (page) => page.keyboard.press('Control+k')],
  ['the list of keys', 'steward', '/quality', (page) => page.keyboard.press('?')],
  ['the filters of a list', 'steward', '/customers/accounts', press('Filter')],
  ['the columns of a list', 'steward', '/customers/people', press(/columns$/)],
  ['who is signed in', 'steward', '/', press(/Ines Aldous/)],
  ['assigning a finding', 'steward', '/quality/impossible-date', press('Assign')],
  ['muting a finding', 'steward', '/quality/impossible-date', press('Mute')],
  ['inviting a person', 'admin', '/admin', press('Invite a person')],
  ['the receipt of a total', 'analyst', '/metrics/mrr', press(/receipt for MRR$/)],
]

for (const [what, role, path, open] of overlays) {
  test(`${what}: opens without a fault, takes the focus and closes with Esc`, async ({ as }) => {
    const page = await as(role)
    await openPage(page, path)
    await open(page)
    const overlay = page.getByRole('dialog')
    await expect(overlay).toBeVisible()
    await expect(
      overlay
        .locator(':focus')
        .or(overlay.and(page.locator(':focus')))
        .first(),
    ).toBeVisible()
    expect.soft(await axeInBothThemes(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect(overlay).toHaveCount(0)
  })
}

test('the receipt and the pin of a value open without a fault', async ({ as }) => {
  const page = await as('steward')
  await openPage(page, await customerPath(page, 'accounts', 'Marlowe & Thane'))
  await press(/receipt for Name$/)(page)
  await expect(page.getByRole('article', { name: 'Receipt for Name' })).toBeVisible()
  expect.soft(await axeFaults(page)).toEqual([])
  await page.keyboard.press('Escape')
  await press('Pin')(page)
  await expect(page.getByRole('dialog', { name: /^Pin / })).toBeVisible()
  expect.soft(await axeFaults(page)).toEqual([])
})
