import { axeFaults } from './axe'
import { expect, test } from './kith'
import { openPage } from './open-page'
import { settle } from './settle'

test('an analyst finds why two counts of customers differ, down to the customers that make the gap', async ({ as }) => {
  const page = await as('analyst')
  await openPage(page, '/metrics/paid_customer')
  await page.getByRole('link', { name: 'Compare', exact: true }).click()
  await expect(page.getByRole('region', { name: 'From the first to the second' })).toContainText('Unexplained 0')
  await settle(page)
  await page
    .getByRole('group', { name: 'The second number' })
    .getByLabel('Metric', { exact: true })
    .selectOption('active_customer')
  await page.getByRole('group', { name: 'The first number' }).getByLabel('Day', { exact: true }).fill('')
  await page.getByRole('button', { name: 'Compare' }).click()

  const steps = page.getByRole('table', { name: 'From paid customers to active customers' })
  await expect(steps).toContainText('are defined differently')
  await expect(page.getByRole('region', { name: 'From the first to the second' })).toContainText('Unexplained 0')
  await steps.getByRole('link', { name: 'Show the customers: Definition' }).click()
  const behind = page.getByRole('table', { name: 'Customers behind the step: Definition' })
  await expect(behind.getByRole('row').nth(1)).toContainText('A-')
  expect(await axeFaults(page)).toEqual([])

  const said = (await page.getByRole('link', { name: /^Export [\d,]+ rows$/ }).textContent()) ?? ''
  const rows = Number(/[\d,]+/.exec(said)?.[0].replaceAll(',', ''))
  expect(await behind.getByRole('row').count()).toBe(Math.min(rows, 200) + 1)
  await behind.getByRole('link').first().click()
  await expect(page).toHaveURL(/\/customers\/accounts\//)
})

test('what the success team sees is parted from everything by who looks, and the other way round it is the same gap', async ({
  as,
}) => {
  const page = await as('analyst')
  await openPage(page, '/metrics/compare?a=mrr')
  await page
    .getByRole('region', { name: 'Asked most' })
    .getByRole('link', { name: /^MRR: everything against/ })
    .click()
  const steps = page.getByRole('region', { name: 'From the first to the second' })
  await expect(steps.getByRole('rowheader', { name: 'Who looks' })).toBeVisible()
  await expect(steps).toContainText('Unexplained £0.00')
  await page.getByRole('link', { name: 'The other way round' }).click()
  await expect(steps).toContainText('Unexplained £0.00')
})

test('an analyst reads how many accounts a cohort kept and opens who they are', async ({ as }) => {
  const page = await as('analyst')
  await openPage(page, '/model/questions')
  await page.locator('#retention').getByRole('link', { name: 'The table' }).click()
  const table = page.getByRole('table', { name: /^Retention by cohort/ })
  const row = table.getByRole('row').nth(1)
  const accounts = Number(await row.getByRole('cell').first().textContent())
  await row.getByRole('link').first().click()
  const behind = page.getByRole('table', { name: 'Customers behind the number' })
  await expect(behind.getByRole('row')).toHaveCount(Math.min(accounts, 100) + 1)
  expect(await axeFaults(page)).toEqual([])
})
