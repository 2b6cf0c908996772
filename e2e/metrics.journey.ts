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
  await expect(page.getByRole('article', { name: 'Receipt for MRR' })).toHaveCount(0)
  await definition.getByRole('link', { name: 'Customers behind it' }).click()
  await expect(page).toHaveURL(/sort=mrr.desc/)
  await expect(page.getByRole('columnheader', { name: 'MRR' })).toHaveAttribute('aria-sort', 'descending')
})

test('the gap between billing and Kith is split without a rest', async ({ as }) => {
  const page = await as('analyst')
  await openPage(page, '/metrics/active_customer')
  await expect(page.getByRole('region', { name: /^Why do these two numbers differ/ })).toContainText('Unexplained 0')
})

test('the owner confirms a definition and the certified mark returns; who is not appointed sees why not', async ({
  as,
}) => {
  const analyst = await as('analyst')
  await openPage(analyst, '/metrics/usage_frequency')
  const panel = analyst.getByRole('region', { name: 'Confirmed by' })
  const certified = analyst.getByText(/^Certified \d/)
  await expect(certified).toBeVisible()
  await panel.getByRole('button', { name: /^Take back the word of the owner/ }).click()
  await analyst.getByRole('textbox', { name: 'Why' }).fill('days without members should not count')
  await analyst.getByRole('button', { name: 'Take back', exact: true }).click()
  await expect(analyst.getByText('Not certified, waits for the owner, Analytics')).toBeVisible()
  await expect(panel).toContainText('days without members should not count')

  const steward = await as('steward')
  await openPage(steward, '/metrics?state=waiting')
  await expect(steward.getByRole('row', { name: /Usage frequency/ })).toContainText('Waits for its owner')
  await openPage(steward, '/metrics/usage_frequency')
  const denied = steward.getByRole('region', { name: 'Confirmed by' }).getByRole('button', { name: 'Confirm' }).first()
  await expect(denied).toHaveAttribute('aria-disabled', 'true')

  await panel.getByRole('button', { name: /^Confirm for the owner/ }).click()
  await analyst.getByRole('button', { name: 'Confirm', exact: true }).click()
  await expect(certified).toBeVisible()
})

test('an earlier version is worked out beside the present one, and the API says what the page says', async ({ as }) => {
  const page = await as('analyst')
  await openPage(page, '/metrics/active_customer')
  const versions = page.getByRole('region', { name: 'Versions' })
  await expect(versions).toContainText('30 days of use instead of 45')
  await versions.getByRole('combobox', { name: 'Work out' }).selectOption({ label: 'Version 2' })
  await versions.getByRole('button', { name: 'Compare with the present one' }).click()
  await expect(versions.getByRole('table', { name: 'Version 2 beside version 3' })).toContainText('Difference')
  await expect(versions.getByRole('group', { name: 'SQL of Active customers, version 2' })).toContainText("'45 days'")

  await openPage(page, '/metrics/mrr')
  const shown = (await page.getByRole('button', { name: /, receipt for MRR$/ }).textContent()) ?? ''
  const answer = await page.request.get('/api/metrics/mrr')
  expect(answer.status()).toBe(200)
  expect(shown).toContain((await answer.json()).says)
  expect((await page.request.get('/api/metrics/nothing')).status()).toBe(404)
  const support = await as('support')
  expect((await support.request.get('/api/metrics/mrr')).status()).toBe(403)
  await expect(page.getByRole('region', { name: 'By currency' })).toContainText('EUR')
  await expect(page.getByRole('region', { name: 'By company' })).toContainText('By parent company: not possible')
})
