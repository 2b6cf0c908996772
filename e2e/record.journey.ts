import { expect, test } from './kith'
import { linkPath } from './link-path'
import { openPage } from './open-page'

test('a steward pins a value over its sources with a reason, sees it in the receipt and takes it away', async ({
  as,
}) => {
  const page = await as('steward')
  await openPage(page, await linkPath(page, '/customers/accounts?q=Aalbers+Techniek', 'rowheader'))
  const conflicts = page.getByRole('region', { name: 'Conflicts' })
  const before = await conflicts.getByRole('button', { name: /receipt for Name$/ }).textContent()
  const pinButtons = conflicts.getByRole('button', { name: 'Pin', exact: true })
  const names = await conflicts.getByRole('button', { name: /, receipt for / }).allTextContents()
  const at = names.findIndex((name) => name.endsWith('receipt for Name'))
  await pinButtons.nth(at).click()
  const dialog = page.getByRole('dialog', { name: 'Pin name' })
  const pinned = `Pinned name ${Date.now()}`
  await dialog.getByLabel('Value').fill(pinned)
  await dialog.getByLabel('Reason').fill('Their letterhead says so')
  await dialog.getByRole('button', { name: 'Pin it' }).click()
  await expect(page.getByRole('heading', { level: 1, name: pinned })).toBeVisible()

  const value = conflicts.getByRole('button', { name: `${pinned} , receipt for Name` })
  await value.click()
  await expect(page.getByRole('article', { name: 'Receipt for Name' })).toContainText(/pinned/i)
  await page.keyboard.press('Escape')

  await conflicts.getByRole('button', { name: 'Unpin name' }).click()
  await expect(page.getByRole('heading', { level: 1, name: pinned })).toHaveCount(0)
  await expect(conflicts.getByRole('button', { name: /receipt for Name$/ })).toHaveText(before ?? '')
})

test('the record of a steward leads to every source record as it was received', async ({ as }) => {
  const page = await as('steward')
  await openPage(page, await linkPath(page, '/customers/accounts?q=Marlowe', 'rowheader'))
  const members = page.getByRole('table', { name: 'Source records of this customer' })
  await members.getByRole('link', { name: 'customer cus_H00731' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^Billing customer/ })).toBeVisible()
  await expect(page.getByRole('table', { name: 'Identifiers' })).toContainText('cus_H00731')
  await expect(page.getByRole('region', { name: 'Version 1' })).toContainText('marlowethane.example')
  await page.getByRole('link', { name: 'Open the customer' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Marlowe & Thane' })).toBeVisible()
})
