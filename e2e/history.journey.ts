import { axeFaults } from './axe'
import { customerPath } from './customer-path'
import { daysAgo } from './days-ago'
import { expect, test } from './kith'
import { openPage } from './open-page'
import { settle } from './settle'

const dayBefore = (moment: string) => new Date(Date.parse(moment.slice(0, 10)) - 86_400_000).toISOString().slice(0, 10)

test('the auditor sees the plan at churn: in the history, by the address, and by the keys', async ({ as }) => {
  const page = await as('auditor')
  const path = await customerPath(page, 'accounts', 'Tamarind House')
  await openPage(page, path)
  await page.keyboard.press('y')
  await expect(page).toHaveURL(/\/history$/)
  const cancelled = page.getByRole('row', { name: /Cancelled/ })
  await expect(cancelled).toContainText('none, was Office 100')
  const churned = (await cancelled.getByRole('time').first().getAttribute('datetime')) ?? ''
  const day = dayBefore(churned)

  await openPage(page, `${path}?asof=${day}`)
  await expect(page.getByRole('region', { name: 'As of a day' })).toContainText('As it was on')
  const then = page.getByRole('table', { name: 'Fields of this customer then and today' })
  await expect(then.getByRole('row', { name: /^Plan/ })).toContainText('Office 100')
  await expect(page.getByRole('region', { name: 'Subscription then' })).toContainText('Office 100')
  await expect(page.getByRole('region', { name: 'Stage then' })).not.toContainText('Churned')
  expect(await axeFaults(page)).toEqual([])

  await page.keyboard.press('p')
  await expect(page.getByRole('region', { name: 'As of a day' })).toBeHidden()
  await settle(page)
  await page.keyboard.press('o')
  const dialog = page.getByRole('dialog', { name: 'As of a day' })
  await dialog.getByLabel('The day it is about').fill(day)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`asof=${day}`))
  await expect(then.getByRole('row', { name: /^Plan/ })).toContainText('Office 100')
  await settle(page)
  await page.keyboard.press(']')
  await expect(page).toHaveURL(new RegExp(`asof=${churned.slice(0, 10)}`))
  await expect(page.getByRole('region', { name: 'Stage then' })).toContainText('Churned')
})

test('before Kith had heard of a customer it says so, and a day that has not come is refused', async ({ as }) => {
  const page = await as('auditor')
  const path = await customerPath(page, 'accounts', 'Tamarind House')
  await openPage(page, `${path}?asof=2026-10-01&known=2026-10-01`)
  await expect(page.getByText('Kith had not heard of this customer by then')).toBeVisible()
  await openPage(page, `${path}?asof=2999-01-01`)
  await expect(page.getByText('“asof” is a day that has not come yet.')).toBeVisible()
  const api = await page.request.get(`/api${path.replace('accounts', 'account')}?asof=2026-02-31`)
  expect(api.status()).toBe(400)
  expect(await api.json()).toMatchObject({ fields: { asof: 'Not a day as YYYY-MM-DD.' } })
})

test('the list, its file and the programming interface say the same of a day', async ({ as }) => {
  const page = await as('auditor')
  const path = await customerPath(page, 'accounts', 'Marlowe & Thane')
  const asof = daysAgo(690)
  await openPage(page, `/customers/accounts?q=marlowe&sort=number.asc&asof=${asof}`)
  await settle(page)
  const row = page.getByRole('row', { name: /Marlowe/ })
  const plan = (await row.getByRole('button', { name: /receipt for Plan, then/ }).textContent())?.split(',')[0]
  expect(plan).toMatch(/^Office /)
  const answer = await (await page.request.get(`/api${path.replace('accounts', 'account')}?asof=${asof}`)).json()
  expect(answer.values.plan.value).toBe(plan)
  const file = await (
    await page.request.get(`/customers/accounts/export?q=marlowe&sort=number.asc&asof=${asof}`)
  ).text()
  expect(file).toContain(`,${plan},`)
  expect(await axeFaults(page)).toEqual([])
})

test('who changed what is filtered by field and its words have receipts', async ({ as }) => {
  const page = await as('steward')
  const path = await customerPath(page, 'accounts', 'Marlowe & Thane')
  await openPage(page, `${path}/history?show=fields`)
  await page.getByLabel('Field', { exact: true }).selectOption('plan')
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(page).toHaveURL(/field=plan/)
  const table = page.getByRole('table', { name: /newest first/ })
  await expect(table.getByRole('rowheader').first()).toHaveText('Plan')
  await table
    .getByRole('button', { name: /Plan, what was said/ })
    .first()
    .click()
  await expect(page.getByRole('dialog', { name: /^Receipt for Plan/ })).toContainText(/Won|won/)
})
