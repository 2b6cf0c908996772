import { axeFaults } from './axe'
import { expect, test } from './kith'
import { openPage } from './open-page'
import { settle } from './settle'

test('a list is saved under a name with V, shared, opened by a colleague, and removed and had back', async ({ as }) => {
  const page = await as('success')
  await openPage(page, '/customers/accounts?stage=at_risk&sort=name.asc&hide=plan')
  await page.keyboard.press('v')
  const menu = page.getByRole('dialog', { name: 'Saved views' })
  await menu.getByLabel('Save this list as').fill('At risk by name')
  await menu.getByLabel('Everybody sees it').check()
  await menu.getByRole('button', { name: 'Save' }).click()
  await expect(menu.getByRole('link', { name: 'At risk by name' })).toBeVisible()
  await expect(menu.getByText('this list', { exact: true })).toBeVisible()
  await settle(page)
  expect(await axeFaults(page)).toEqual([])

  const colleague = await as('steward', { dark: true })
  await openPage(colleague, '/customers/accounts')
  await colleague.keyboard.press('v')
  await expect(colleague.getByText('by Tomas Verhey')).toBeVisible()
  await settle(colleague)
  expect(await axeFaults(colleague)).toEqual([])
  await colleague.getByRole('link', { name: 'At risk by name' }).click()
  await expect(colleague).toHaveURL(/stage=at_risk/)
  await expect(colleague.getByRole('columnheader', { name: 'Plan' })).toHaveCount(0)
  await expect(colleague.getByRole('columnheader', { name: 'Account' })).toHaveAttribute('aria-sort', 'ascending')

  await menu.getByRole('button', { name: 'Change At risk by name' }).click()
  await menu.getByRole('textbox', { name: 'Name', exact: true }).fill('At risk')
  await menu.getByRole('button', { name: 'Change', exact: true }).click()
  await expect(menu.getByRole('link', { name: 'At risk', exact: true })).toBeVisible()
  await menu.getByRole('button', { name: 'Change At risk' }).click()
  await menu.getByRole('button', { name: 'Remove' }).click()
  await expect(menu.getByRole('link', { name: 'At risk', exact: true })).toHaveCount(0)
  await page
    .getByRole('region', { name: /^Messages/ })
    .getByRole('button', { name: 'Undo' })
    .click()
  await expect(page.getByText('Saved as “At risk”.')).toBeVisible()
  await openPage(page, '/customers/accounts')
  await page.keyboard.press('v')
  await expect(menu.getByRole('link', { name: 'At risk', exact: true })).toBeVisible()
  await menu.getByRole('button', { name: 'Change At risk' }).click()
  await menu.getByRole('button', { name: 'Remove' }).click()
  await expect(menu.getByRole('link', { name: 'At risk', exact: true })).toHaveCount(0)
})
