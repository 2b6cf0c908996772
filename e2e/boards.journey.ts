import { expect, test } from './kith'
import { openPage } from './open-page'
import { settle } from './settle'

test('a success manager sees what renews by nearness, narrows it to one column and opens an account by keys', async ({
  as,
}) => {
  const page = await as('success')
  await openPage(page, '/boards/renewals')
  const nearness = page.getByRole('list', { name: 'By nearness' })
  await expect(nearness.getByRole('listitem')).toHaveCount(4)
  await expect(nearness).toContainText('at risk')
  await nearness.getByRole('link', { name: /^31 to 60 days/ }).click()
  await expect(page).toHaveURL(/column=1/)
  const table = page.getByRole('table', { name: 'Accounts that renew' })
  await expect(table.getByRole('columnheader', { name: 'MRR' })).toBeVisible()
  await page.getByLabel('Health').selectOption('watch')
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(page).toHaveURL(/health=watch/)
  await settle(page)
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Health' })).toBeVisible()
})

test('stuck accounts come first in onboarding, each with the sentence why, and leave as a file', async ({ as }) => {
  const page = await as('success')
  await openPage(page, '/boards/onboarding')
  await page.getByLabel('How').selectOption('stuck')
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(page).toHaveURL(/only=stuck/)
  const table = page.getByRole('table', { name: 'Accounts in trial or onboarding' })
  await expect(table.getByRole('row').nth(1)).toContainText(/\.$|\./)
  const saved = page.waitForEvent('download')
  await page.getByRole('link', { name: /^Export / }).click()
  expect((await saved).suggestedFilename()).toMatch(/^kith-onboarding-.*csv$/)
})
