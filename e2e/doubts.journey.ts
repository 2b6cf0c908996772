import { axeFaults } from './axe'
import { expect, test } from './kith'
import { openPage } from './open-page'

test('success doubts a total; it goes with its evidence to who speaks for the number, and success hears what came of it', async ({
  as,
}) => {
  const success = await as('success')
  const note = `The board says fewer, ${Date.now().toString(36)}`
  await openPage(success, '/metrics/active_customer')
  await success.getByRole('main').locator('[data-receipt="total:active_customer"]').last().click()
  const receipt = success.getByRole('article', { name: 'Receipt for Active customer' })
  await receipt.getByRole('button', { name: 'This is wrong' }).click()
  await receipt.getByLabel('What is wrong with it').fill(note)
  expect.soft(await axeFaults(success, { within: '[data-kith-overlay]' })).toEqual([])
  await receipt.getByRole('button', { name: /^Send to .+ and the steward$/ }).click()
  await expect(receipt.getByRole('status')).toContainText('Sent.')

  const analyst = await as('analyst')
  await openPage(analyst, '/')
  await expect(analyst.getByRole('main')).toContainText(note)
  await openPage(analyst, '/cases')
  await analyst
    .getByRole('navigation', { name: 'Cases' })
    .getByRole('link')
    .filter({ hasText: 'Tomas' })
    .first()
    .click()
  const one = analyst.getByRole('region', { name: 'Case', exact: true })
  await expect(one).toContainText(note)
  await expect(one.getByRole('definition').filter({ hasText: /^Version \d/ })).toBeVisible()
  await expect(one).toContainText('from customer_account')
  expect.soft(await axeFaults(analyst)).toEqual([])
  await analyst.keyboard.press('s')
  await analyst.getByLabel('What came of it').fill('The board counts trials too.')
  await analyst.getByRole('dialog').getByRole('button', { name: 'Settle' }).click()
  await expect(analyst.getByText('Settled. The reporter reads what came of it.')).toBeVisible()

  await openPage(success, '/')
  await expect(success.getByRole('main')).toContainText('The board counts trials too.')
})
