import { expect, test } from './kith'
import { openPage } from './open-page'

test('an analyst goes from a number to its meaning, its SQL, its trend as a table and the customers behind it', async ({
  as,
}) => {
  const page = await as('analyst')
  await openPage(page, '/metrics')
  await page.getByRole('rowheader', { name: 'MRR' }).getByRole('link').click()
  const definition = page.getByRole('complementary', { name: 'Definition' })
  await expect(definition.getByRole('region', { name: 'Definition' })).toContainText('running subscriptions')
  await expect(definition.getByRole('region', { name: 'Worked example' })).toContainText('£2,580')
  await expect(definition.getByRole('group', { name: 'SQL of MRR' })).toContainText(/select /i)

  const total = page.getByRole('button', { name: /, receipt for MRR$/ })
  const value = /£[\d,]*\d/.exec((await total.textContent()) ?? '')?.[0] ?? 'no value'
  await expect(definition.getByRole('region', { name: 'SQL' })).toContainText(`gives ${value}`)

  await expect(page.getByRole('img', { name: /^MRR from / })).toBeVisible()
  await page.getByRole('button', { name: 'Table', exact: true }).click()
  const twin = page.getByRole('figure', { name: 'Trend' }).getByRole('table')
  await expect(twin.getByRole('row').last()).toContainText('£')
  expect(await twin.getByRole('row').count()).toBeGreaterThan(3)
  await page.getByRole('link', { name: '13 mo' }).click()
  await expect(page).toHaveURL(/range=months/)
  await expect(twin.getByRole('row').last()).toContainText('£')

  await total.click()
  await expect(page.getByRole('article', { name: 'Receipt for MRR' })).toContainText('Definition')
  await page.keyboard.press('Escape')
  await definition.getByRole('link', { name: 'Customers behind it' }).click()
  await expect(page.getByRole('columnheader', { name: 'MRR' })).toHaveAttribute('aria-sort', 'descending')
})

test('the gap between billing and Kith is split without a rest', async ({ as }) => {
  const page = await as('analyst')
  await openPage(page, '/metrics/active_customer')
  await expect(page.getByRole('region', { name: /^Why do these two numbers differ/ })).toContainText('Unexplained 0')
})
